// The derived rows back as a graph: whole, or the part around some nodes.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/store_files.hpp"

namespace rapport {
namespace {

constexpr const char* kNodeColumns =
    "number, id, kind, label, aliases, gender, first_date, last_date, articles, date, place, status, form";
constexpr const char* kEdgeColumns =
    "number, from_node, to_node, type, status, support, first_date, last_date";
constexpr const char* kStatementColumns =
    "edge, article, fact, told_meeting, reversed, date, place, form, title, former, role, meeting";

// Reads rows of the store into a graph; numbers of the store become positions of this graph.
class GraphReader {
public:
  explicit GraphReader(Database& database) : database_(database) {}

  Graph whole(bool with_evidence) {
    read_nodes(fmt::format("SELECT {} FROM node ORDER BY number", kNodeColumns));
    read_articles(
        "SELECT number, id, title, date, source, url FROM article WHERE copy_of NOT NULL ORDER BY id");
    read_edges(fmt::format("SELECT {} FROM edge ORDER BY number", kEdgeColumns));
    read_statements(fmt::format("SELECT {} FROM statement ORDER BY edge, number", kStatementColumns));
    if (with_evidence) read_all_evidence();
    return finish();
  }

  // The nodes and edges (sorted numbers of the store) and what they mention.
  Graph part(std::vector<NodeIndex> nodes, const std::vector<EdgeIndex>& edges, bool with_evidence) {
    chosen_ = json_of(edges);
    for (const char* what :
         {"SELECT from_node FROM edge WHERE number IN ", "SELECT to_node FROM edge WHERE number IN ",
          "SELECT place FROM statement WHERE place NOT NULL AND edge IN ",
          "SELECT meeting FROM statement WHERE meeting NOT NULL AND edge IN "}) {
      add_numbers(database_, what, edges, nodes);
    }
    nodes = sorted_set(std::move(nodes));
    add_numbers(database_, "SELECT place FROM node WHERE place NOT NULL AND number IN ", nodes, nodes);
    nodes = sorted_set(std::move(nodes));
    chosen_ = json_of(nodes);
    read_nodes(fmt::format("SELECT {} FROM node WHERE number IN {} ORDER BY number", kNodeColumns, kChosen));
    chosen_ = json_of(edges);
    read_articles(
        fmt::format("SELECT number, id, title, date, source, url FROM article WHERE number IN "
                    "(SELECT article FROM statement WHERE edge IN {}) ORDER BY id",
                    kChosen));
    read_edges(fmt::format("SELECT {} FROM edge WHERE number IN {} ORDER BY number", kEdgeColumns, kChosen));
    read_statements(fmt::format("SELECT {} FROM statement WHERE edge IN {} ORDER BY edge, number",
                                kStatementColumns, kChosen));
    if (with_evidence) read_evidence();
    return finish();
  }

  Graph nodes_alone() {
    read_nodes(fmt::format("SELECT {} FROM node ORDER BY number", kNodeColumns));
    return finish();
  }

private:
  std::optional<NodeIndex> node_at(std::optional<NodeIndex> number) const {
    if (!number) return std::nullopt;
    const auto found = std::lower_bound(node_numbers_.begin(), node_numbers_.end(), *number);
    if (found == node_numbers_.end() || *found != *number) return std::nullopt;
    return static_cast<NodeIndex>(found - node_numbers_.begin());
  }

  // A query over all rows or over those that were chosen.
  Query query_for(const std::string& sql) {
    Query query(database_, sql.c_str());
    if (!chosen_.empty()) query.bind(1, chosen_);
    return query;
  }

  void read_nodes(const std::string& sql) {
    Query query = query_for(sql);
    while (query.step()) {
      node_numbers_.push_back(query.index(0));
      Node node;
      node.id = query.text(1);
      node.kind = kind_named(query.text(2)).value_or(Kind::person);
      node.label = query.text(3);
      node.aliases = from_lines(query.text(4));
      node.gender = gender_named(query.text(5)).value_or(Gender::unknown);
      node.first_date = query.text(6);
      node.last_date = query.text(7);
      node.articles = query.index(8);
      node.date = query.text(9);
      node.place = query.maybe_index(10);
      node.status = status_named(query.text(11)).value_or(Status::actual);
      node.form = form_named(query.text(12)).value_or(Form::unknown);
      graph_.nodes.push_back(std::move(node));
    }
    for (Node& node : graph_.nodes) node.place = node_at(node.place);
  }

  void read_articles(const std::string& sql) {
    Query query = query_for(sql);
    while (query.step()) {
      articles_.emplace(query.number(0), static_cast<ArticleIndex>(graph_.articles.size()));
      article_numbers_.push_back(query.number(0));
      graph_.articles.push_back(
          {query.string(1), query.string(2), query.string(3), query.string(4), query.string(5)});
    }
  }

  void read_edges(const std::string& sql) {
    Query query = query_for(sql);
    while (query.step()) {
      edge_numbers_.push_back(query.index(0));
      Edge edge;
      edge.id = fmt::format("edge.{}", query.number(0) + 1);
      edge.from = node_at(query.index(1)).value_or(0);
      edge.to = node_at(query.index(2)).value_or(0);
      edge.type = relation_named(query.text(3)).value_or(Relation::met_with);
      edge.status = status_named(query.text(4)).value_or(Status::actual);
      edge.support = query.index(5);
      edge.first_date = query.text(6);
      edge.last_date = query.text(7);
      graph_.edges.push_back(std::move(edge));
    }
  }

  void read_statements(const std::string& sql) {
    Query query = query_for(sql);
    std::size_t at = 0;
    while (query.step()) {
      while (at < edge_numbers_.size() && edge_numbers_[at] != query.index(0)) ++at;
      if (at == edge_numbers_.size()) return;
      Statement row;
      row.article = articles_.at(query.number(1));
      row.fact = query.maybe_index(2).value_or(kNoFact);
      row.told_meeting = query.maybe_index(3).value_or(0);
      row.reversed = query.number(4) != 0;
      row.date = query.text(5);
      row.place = node_at(query.maybe_index(6));
      row.form = form_named(query.text(7)).value_or(Form::unknown);
      row.title = query.text(8);
      row.former = query.number(9) != 0;
      row.role = query.text(10);
      row.meeting = node_at(query.maybe_index(11));
      graph_.edges[at].statements.push_back(std::move(row));
    }
  }

  static void add_new(Evidence evidence, std::vector<Evidence>& list) {
    if (std::find(list.begin(), list.end(), evidence) == list.end()) list.push_back(std::move(evidence));
  }

  // Statement by statement: of a fact, or of all facts of a meeting.
  void read_evidence() {
    const auto sql = [](std::string_view which) {
      return fmt::format("SELECT {} FROM evidence WHERE article = ?1 AND {} ORDER BY fact, number",
                         kEvidenceColumns, which);
    };
    Query of_fact(database_, sql("fact = ?2").c_str());
    Query of_meeting(database_,
                     sql("fact IN (SELECT number FROM fact WHERE article = ?1 AND meeting = ?2)").c_str());
    for (Edge& edge : graph_.edges) {
      for (Statement& statement : edge.statements) {
        const bool stated = statement.fact != kNoFact;
        Query& query = stated ? of_fact : of_meeting;
        query.reset();
        query.bind(1, article_numbers_[statement.article]);
        query.bind(2, std::int64_t{stated ? statement.fact : statement.told_meeting});
        while (query.step()) {
          stated ? statement.evidence.push_back(evidence_at(query, 0))
                 : add_new(evidence_at(query, 0), statement.evidence);
        }
      }
    }
  }

  // One pass over all evidence, spread to the statements of its fact and of its fact's meeting.
  void read_all_evidence() {
    using Place = std::pair<std::int64_t, std::uint32_t>;  // article and fact, or article and meeting
    std::map<Place, std::vector<Statement*>> of_fact;
    std::map<Place, std::vector<Statement*>> of_meeting;
    for (Edge& edge : graph_.edges) {
      for (Statement& row : edge.statements) {
        const std::int64_t article = article_numbers_[row.article];
        row.fact != kNoFact ? of_fact[{article, row.fact}].push_back(&row)
                            : of_meeting[{article, row.told_meeting}].push_back(&row);
      }
    }
    const std::string sql = fmt::format(
        "SELECT e.article, e.fact, f.meeting, {} FROM evidence e JOIN fact f ON f.article = e.article AND "
        "f.number = e.fact ORDER BY e.article, e.fact, e.number",
        "e.begin, e.end, e.sentence, e.\"trigger\", e.rule, e.said_by");
    Query query(database_, sql.c_str());
    while (query.step()) {
      const auto stated = of_fact.find({query.number(0), query.index(1)});
      if (stated != of_fact.end()) {
        for (Statement* row : stated->second) row->evidence.push_back(evidence_at(query, 3));
      }
      const std::optional<std::uint32_t> meeting = query.maybe_index(2);
      const auto met = meeting ? of_meeting.find({query.number(0), *meeting}) : of_meeting.end();
      if (met == of_meeting.end()) continue;
      for (Statement* row : met->second) add_new(evidence_at(query, 3), row->evidence);
    }
  }

  Graph finish() { return std::move(graph_); }

  Database& database_;
  std::string chosen_;  // numbers as JSON; empty for all
  Graph graph_;
  std::vector<NodeIndex> node_numbers_;
  std::vector<EdgeIndex> edge_numbers_;
  std::vector<std::int64_t> article_numbers_;
  std::map<std::int64_t, ArticleIndex> articles_;
};

}  // namespace

Graph Store::load_graph(bool with_evidence) const {
  return GraphReader(files_->database).whole(with_evidence);
}

Graph Store::load_nodes() const { return GraphReader(files_->database).nodes_alone(); }

Graph Store::load_part(std::span<const NodeIndex> nodes, std::span<const EdgeIndex> edges,
                       bool with_evidence) const {
  return GraphReader(files_->database)
      .part({nodes.begin(), nodes.end()}, sorted_set({edges.begin(), edges.end()}), with_evidence);
}

}  // namespace rapport
