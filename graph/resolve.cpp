// The resolution on one page.
#include "graph/resolve.hpp"

#include <algorithm>
#include <numeric>

#include "graph/facts_json.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

// Positions of the articles in order of id, without those whose id stood before.
std::vector<std::size_t> by_id(std::span<const ArticleFacts> articles) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int difference = articles[a].article.id.compare(articles[b].article.id);
    if (difference != 0 || a == b) return difference < 0;
    return facts_to_json(articles[a]) < facts_to_json(articles[b]);
  });
  const auto end = std::unique(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return articles[a].article.id == articles[b].article.id;
  });
  order.erase(end, order.end());
  return order;
}

// Who is who; what it takes is gone before the meetings and edges are made.
std::vector<Node> resolve_entities(const Articles& articles, const Overrides& overrides,
                                   EntityNodes& places) {
  References references = collect_references(articles.rows, overrides, references_by_id(articles, overrides));
  assign_keys(articles.rows, references);
  Clusters clusters = cluster_by_key(references);
  clusters = join_variants(references, clusters);
  clusters = join_overrides(references, clusters, overrides, articles.rows);
  return entity_nodes(articles, references, clusters, overrides, places);
}

// Passes nodes on and notes their kinds.
class KindsNoted final : public GraphSink {
public:
  explicit KindsNoted(GraphSink& sink) : sink_(sink) {}
  void add(Node node) override {
    kinds_.push_back(node.kind);
    sink_.add(std::move(node));
  }
  void add(Edge edge) override { sink_.add(std::move(edge)); }
  const std::vector<Kind>& kinds() const { return kinds_; }

private:
  GraphSink& sink_;
  std::vector<Kind> kinds_;
};

class GraphCollector final : public GraphSink {
public:
  explicit GraphCollector(Graph& graph) : graph_(graph) {}
  void add(Node node) override { graph_.nodes.push_back(std::move(node)); }
  void add(Edge edge) override { graph_.edges.push_back(std::move(edge)); }

private:
  Graph& graph_;
};

void add_new_evidence(const std::vector<Evidence>& more, std::vector<Evidence>& list) {
  for (const Evidence& piece : more) {
    if (std::find(list.begin(), list.end(), piece) == list.end()) list.push_back(piece);
  }
}

// Of a statement that follows from a meeting, the sentences about the meeting.
std::vector<Evidence> evidence_of(const Statement& statement, const ArticleFacts& article) {
  if (statement.fact != kNoFact) return article.facts[statement.fact].evidence;
  std::vector<Evidence> out;
  for (const Fact& fact : article.facts)
    if (fact.meeting == statement.told_meeting) add_new_evidence(fact.evidence, out);
  return out;
}

ArticleRows rows_of(std::span<const ArticleFacts> articles, const std::vector<std::size_t>& order) {
  ArticleRows rows(order.size());
  for (ArticleIndex a = 0; a < order.size(); ++a) {
    const ArticleFacts& facts = articles[order[a]];
    rows.set_article(a, facts.article.id, facts.article.date);
    for (const Entity& entity : facts.entities) rows.add(a, entity);
    for (const Fact& fact : facts.facts) rows.add(a, fact);
    for (const Meeting& meeting : facts.meetings) rows.add(a, meeting);
  }
  rows.number_names();
  return rows;
}

}  // namespace

void widen(std::string& first, std::string& last, const std::string& date) {
  if (date.empty() || date.front() == '-') return;
  if (first.empty() || date < first) first = date;
  if (last.empty() || date > last) last = date;
}

std::uint32_t independent(const std::vector<ArticleIndex>& articles, std::span<const ArticleIndex> copy_of) {
  std::vector<ArticleIndex> groups;
  groups.reserve(articles.size());
  for (const ArticleIndex article : articles) groups.push_back(copy_of[article]);
  std::sort(groups.begin(), groups.end());
  return static_cast<std::uint32_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
}

EntityNodes resolve_into(GraphSink& sink, ArticleRows& rows, std::span<const ArticleIndex> copy_of,
                         const Overrides& overrides) {
  const Articles articles{rows, copy_of};
  KindsNoted noted(sink);
  EntityNodes places;
  std::vector<NodeIndex> meetings;
  {
    const std::vector<Node> nodes = resolve_entities(articles, overrides, places);
    for (const Node& node : nodes) noted.add(node);
    meetings = add_meeting_nodes(articles, places, nodes, noted);
  }
  add_edges(articles, places, meetings, noted.kinds(), noted);
  return places;
}

Resolved resolve_all(std::span<const ArticleFacts> articles, const Overrides& overrides) {
  const std::vector<std::size_t> order = by_id(articles);
  Resolved out;
  std::vector<CopySignature> signatures;
  std::vector<std::string_view> dates;
  for (const std::size_t i : order) {
    out.graph.articles.push_back(articles[i].article);
    signatures.push_back(copy_signature(articles[i]));
    dates.emplace_back(articles[i].article.date);
  }
  ArticleRows rows = rows_of(articles, order);
  GraphCollector collector(out.graph);
  const EntityNodes places = resolve_into(collector, rows, copy_groups(signatures, dates), overrides);
  for (ArticleIndex a = 0; a < order.size(); ++a)
    out.entities.emplace_back(places.of(a).begin(), places.of(a).end());
  for (Edge& edge : out.graph.edges) {
    for (Statement& row : edge.statements) row.evidence = evidence_of(row, articles[order[row.article]]);
  }
  return out;
}

Graph resolve(std::span<const ArticleFacts> articles, const Overrides& overrides) {
  return std::move(resolve_all(articles, overrides).graph);
}

}  // namespace rapport
