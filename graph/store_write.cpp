// The derived tables, written whole: rows and words of the names.
#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "graph/buckets.hpp"
#include "graph/fold.hpp"
#include "graph/split.hpp"
#include "graph/store_files.hpp"

namespace rapport {
namespace {

// Every word of every name, in the order of the index: words are numbered, and the numbers are sorted once.
class WordWriter {
public:
  void add(const Node& node, NodeIndex number) {
    if (node.kind == Kind::meeting) return;
    add(node.label, number);
    for (const std::string& alias : node.aliases) add(alias, number);
  }

  void write(Database& database) {
    std::vector<Symbol> order(words_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](Symbol a, Symbol b) { return words_.text(a) < words_.text(b); });
    std::vector<Symbol> rank(words_.size());
    for (Symbol i = 0; i < order.size(); ++i) rank[order[i]] = i;
    for (auto& row : rows_) row.first = rank[row.first];
    std::sort(rows_.begin(), rows_.end());
    rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
    Query row(database, "INSERT INTO word VALUES (?1,?2)");
    for (const auto& [word, node] : rows_)
      row.bind(1, words_.text(order[word])).bind(2, std::int64_t{node}).run();
  }

private:
  void add(std::string_view name, NodeIndex node) {
    const std::string folded = folded_words(name);
    for (const std::string_view word : split(folded, ' ')) {
      if (!word.empty()) rows_.emplace_back(words_.of(word), node);
    }
  }

  Symbols words_;
  std::vector<std::pair<Symbol, NodeIndex>> rows_;
};

// Writes nodes and edges as they come; what it holds of them are words and the network's columns.
class GraphWriter final : public GraphSink {
public:
  GraphWriter(Database& database, std::span<const std::int64_t> articles)
      : database_(database),
        articles_(articles),
        words_(std::in_place),
        node_(database, "INSERT INTO node VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)"),
        edge_(database, "INSERT INTO edge VALUES (?1,?2,?3,?4,?5,?6,?7,?8)"),
        statement_(database, "INSERT INTO statement VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)") {}

  void add(Node node) override {
    const bool meeting = node.kind == Kind::meeting;
    const std::string aliases = lines_of(node.aliases);
    const auto number = static_cast<NodeIndex>(network_.kinds.size());
    node_.bind(1, std::int64_t{number}).bind(2, node.id).bind(3, name_of(node.kind)).bind(4, node.label);
    node_.bind(5, aliases).bind(6, name_of(node.gender)).bind(7, node.first_date).bind(8, node.last_date);
    node_.bind(9, std::int64_t{node.articles}).bind(10, node.date).bind(11, node.place);
    node_.bind(12, meeting ? name_of(node.status) : "").bind(13, name_of(node.form)).run();
    words_->add(node, number);
    network_.kinds.push_back(node.kind);
  }

  void add(Edge edge) override {
    write_words();
    const auto number = static_cast<std::int64_t>(network_.from.size());
    edge_.bind(1, number).bind(2, std::int64_t{edge.from}).bind(3, std::int64_t{edge.to});
    edge_.bind(4, name_of(edge.type)).bind(5, name_of(edge.status)).bind(6, std::int64_t{edge.support});
    edge_.bind(7, edge.first_date).bind(8, edge.last_date).run();
    for (std::size_t k = 0; k < edge.statements.size(); ++k)
      write(number, static_cast<std::int64_t>(k), edge.statements[k]);
    add_row(network_, edge);
  }

  // To be called behind the last row.
  NetworkRows finish() {
    write_words();
    return std::move(network_);
  }

private:
  void write_words() {
    if (words_) words_->write(database_);
    words_.reset();
  }

  void write(std::int64_t edge, std::int64_t number, const Statement& statement) {
    const bool stated = statement.fact != kNoFact;
    statement_.bind(1, edge).bind(2, number).bind(3, articles_[statement.article]);
    stated ? statement_.bind(4, std::int64_t{statement.fact}) : statement_.bind_null(4);
    stated ? statement_.bind_null(5) : statement_.bind(5, std::int64_t{statement.told_meeting});
    statement_.bind(6, std::int64_t{statement.reversed ? 1 : 0}).bind(7, statement.date);
    statement_.bind(8, statement.place).bind(9, name_of(statement.form)).bind(10, statement.title);
    statement_.bind(11, std::int64_t{statement.former ? 1 : 0}).bind(12, statement.role);
    statement_.bind(13, statement.meeting).run();
  }

  Database& database_;
  std::span<const std::int64_t> articles_;
  NetworkRows network_;
  std::optional<WordWriter> words_;  // until the first edge
  Query node_;
  Query edge_;
  Query statement_;
};

void write_appearances(Database& database, const EntityNodes& places, std::size_t nodes,
                       std::span<const std::int64_t> articles) {
  const Buckets of_node(places.nodes, nodes);
  const std::vector<std::uint32_t>& firsts = places.first_of_article;
  Query row(database, "INSERT INTO appearance VALUES (?1,?2,?3)");
  for (std::size_t node = 0; node < nodes; ++node) {
    for (const std::uint32_t at : of_node[node]) {
      const auto article = std::upper_bound(firsts.begin(), firsts.end(), at) - firsts.begin() - 1;
      const auto number = static_cast<std::size_t>(article);
      row.bind(1, static_cast<std::int64_t>(node)).bind(2, articles[number]);
      row.bind(3, std::int64_t{at - firsts[number]}).run();
    }
  }
}

}  // namespace

void write_graph(Database& database, StoredRows& articles, const Overrides& overrides) {
  drop_graph_indexes(database);
  for (const char* table : {"node", "word", "edge", "statement", "appearance"}) {
    database.run(("DELETE FROM " + std::string(table)).c_str());
  }
  GraphWriter writer(database, articles.numbers);
  const EntityNodes places = resolve_into(writer, articles.rows, articles.copy_of, overrides);
  articles.rows = ArticleRows(0);
  NetworkRows network = writer.finish();
  write_appearances(database, places, network.kinds.size(), articles.numbers);
  create_graph_indexes(database);
  write_network(database, std::move(network));
  Query copies(database, "UPDATE article SET copy_of = ?2, state = 'resolved' WHERE number = ?1");
  for (std::size_t i = 0; i < articles.numbers.size(); ++i) {
    copies.bind(1, articles.numbers[i]).bind(2, articles.numbers[articles.copy_of[i]]).run();
  }
}

}  // namespace rapport
