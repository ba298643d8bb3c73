// The derived tables, written whole: rows and words of the names.
#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/fold.hpp"
#include "graph/identity.hpp"
#include "graph/split.hpp"
#include "graph/store_files.hpp"

namespace rapport {
namespace {

void write_nodes(Database& database, const Graph& graph) {
  Query row(database, "INSERT INTO node VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    const bool meeting = node.kind == Kind::meeting;
    const std::string aliases = lines_of(node.aliases);
    row.bind(1, static_cast<std::int64_t>(i))
        .bind(2, node.id)
        .bind(3, name_of(node.kind))
        .bind(4, node.label);
    row.bind(5, aliases).bind(6, name_of(node.gender)).bind(7, node.first_date).bind(8, node.last_date);
    row.bind(9, std::int64_t{node.articles}).bind(10, node.date).bind(11, node.place);
    row.bind(12, meeting ? name_of(node.status) : "").bind(13, name_of(node.form)).run();
  }
}

// Every word of every name, in the order of the index: words are numbered, and the numbers are sorted once.
void write_words(Database& database, const Graph& graph) {
  Symbols words;
  std::vector<std::pair<Symbol, NodeIndex>> rows;
  const auto add = [&](std::string_view name, NodeIndex node) {
    const std::string folded = folded_words(name);
    for (const std::string_view word : split(folded, ' ')) {
      if (!word.empty()) rows.emplace_back(words.of(word), node);
    }
  };
  for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].kind == Kind::meeting) continue;
    add(graph.nodes[i].label, i);
    for (const std::string& alias : graph.nodes[i].aliases) add(alias, i);
  }
  std::vector<Symbol> order(words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](Symbol a, Symbol b) { return words.text(a) < words.text(b); });
  std::vector<Symbol> rank(words.size());
  for (Symbol i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (auto& row : rows) row.first = rank[row.first];
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  Query row(database, "INSERT INTO word VALUES (?1,?2)");
  for (const auto& [word, node] : rows)
    row.bind(1, words.text(order[word])).bind(2, std::int64_t{node}).run();
}

void write_statement(Query& row, std::int64_t edge, std::int64_t number, const Statement& statement,
                     std::span<const std::int64_t> articles) {
  const bool stated = statement.fact != kNoFact;
  row.bind(1, edge).bind(2, number).bind(3, articles[statement.article]);
  stated ? row.bind(4, std::int64_t{statement.fact}) : row.bind_null(4);
  stated ? row.bind_null(5) : row.bind(5, std::int64_t{statement.told_meeting});
  row.bind(6, std::int64_t{statement.reversed ? 1 : 0}).bind(7, statement.date).bind(8, statement.place);
  row.bind(9, name_of(statement.form)).bind(10, statement.title);
  row.bind(11, std::int64_t{statement.former ? 1 : 0})
      .bind(12, statement.role)
      .bind(13, statement.meeting)
      .run();
}

void write_edges(Database& database, const Graph& graph, std::span<const std::int64_t> articles) {
  Query row(database, "INSERT INTO edge VALUES (?1,?2,?3,?4,?5,?6,?7,?8)");
  Query statement(database, "INSERT INTO statement VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const Edge& edge = graph.edges[i];
    const auto number = static_cast<std::int64_t>(i);
    row.bind(1, number).bind(2, std::int64_t{edge.from}).bind(3, std::int64_t{edge.to});
    row.bind(4, name_of(edge.type)).bind(5, name_of(edge.status)).bind(6, std::int64_t{edge.support});
    row.bind(7, edge.first_date).bind(8, edge.last_date).run();
    for (std::size_t k = 0; k < edge.statements.size(); ++k) {
      write_statement(statement, number, static_cast<std::int64_t>(k), edge.statements[k], articles);
    }
  }
}

void write_appearances(Database& database, const Resolved& resolved, std::span<const std::int64_t> articles) {
  struct Row {
    NodeIndex node;
    ArticleIndex article;
    EntityIndex entity;
  };
  std::vector<Row> rows;
  for (ArticleIndex a = 0; a < resolved.entities.size(); ++a) {
    for (EntityIndex e = 0; e < resolved.entities[a].size(); ++e) {
      if (resolved.entities[a][e] != kNoNode) rows.push_back({resolved.entities[a][e], a, e});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) { return x.node < y.node; });
  Query row(database, "INSERT INTO appearance VALUES (?1,?2,?3)");
  for (const Row& one : rows) {
    row.bind(1, std::int64_t{one.node})
        .bind(2, articles[one.article])
        .bind(3, std::int64_t{one.entity})
        .run();
  }
}

}  // namespace

void write_graph(Database& database, const Resolved& resolved, std::span<const std::int64_t> numbers) {
  drop_graph_indexes(database);
  for (const char* table : {"node", "word", "edge", "statement", "appearance"}) {
    database.run(("DELETE FROM " + std::string(table)).c_str());
  }
  write_nodes(database, resolved.graph);
  write_words(database, resolved.graph);
  write_edges(database, resolved.graph, numbers);
  write_appearances(database, resolved, numbers);
  create_graph_indexes(database);
  write_network(database, network_rows(resolved.graph));
  Query copies(database, "UPDATE article SET copy_of = ?2, state = 'resolved' WHERE number = ?1");
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    copies.bind(1, numbers[i]).bind(2, numbers[resolved.copy_of[i]]).run();
  }
}

}  // namespace rapport
