// Marks what stays in two columns, nodes and edges, narrowing them step by step, then copies the marked rows.
#include "graph/filter.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

namespace rapport {
namespace {

constexpr std::uint32_t kGone = std::numeric_limits<std::uint32_t>::max();

struct Marks {
  std::vector<char> nodes;
  std::vector<char> edges;
};

template <class T>
bool wanted(const std::vector<T>& list, T value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool has_date_within(const Edge& edge, const Filter& filter) {
  if (filter.since.empty() && filter.until.empty()) return true;
  return within(edge.first_date, filter.since, filter.until) ||
         within(edge.last_date, filter.since, filter.until) ||
         std::any_of(edge.statements.begin(), edge.statements.end(),
                     [&](const Statement& s) { return within(s.date, filter.since, filter.until); });
}

bool keeps(const Node& node, const Filter& filter) {
  return wanted(filter.kinds, node.kind) &&
         (node.kind != Kind::meeting || wanted(filter.statuses, node.status));
}

bool keeps(const Edge& edge, const Filter& filter) {
  return wanted(filter.types, edge.type) && wanted(filter.statuses, edge.status) &&
         edge.support >= filter.min_support && has_date_within(edge, filter);
}

Marks marks_of_rows(const Graph& graph, const Filter& filter) {
  Marks marks;
  for (const Node& node : graph.nodes) marks.nodes.push_back(keeps(node, filter) ? 1 : 0);
  for (const Edge& edge : graph.edges) marks.edges.push_back(keeps(edge, filter) ? 1 : 0);
  return marks;
}

void drop_edges_without_ends(const Graph& graph, Marks& marks) {
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    if (!marks.nodes[graph.edges[e].from] || !marks.nodes[graph.edges[e].to]) marks.edges[e] = 0;
  }
}

// Spreads by one hop a round; a round walks all edges, which is quick for the few hops that people ask for.
void keep_around(const Graph& graph, const Filter& filter, Marks& marks) {
  std::vector<char> reached(graph.nodes.size(), 0);
  for (const NodeIndex node : filter.around) reached[node] = marks.nodes[node];
  for (std::size_t hop = 0; hop < filter.hops; ++hop) {
    std::vector<char> next = reached;
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
      if (!marks.edges[e]) continue;
      const Edge& edge = graph.edges[e];
      if (reached[edge.from] || reached[edge.to]) next[edge.from] = next[edge.to] = 1;
    }
    if (next == reached) break;
    reached = std::move(next);
  }
  marks.nodes = std::move(reached);
  drop_edges_without_ends(graph, marks);
}

void drop_lonely(const Graph& graph, const Filter& filter, Marks& marks) {
  std::vector<char> touched(graph.nodes.size(), 0);
  for (const NodeIndex node : filter.around) touched[node] = 1;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    if (marks.edges[e]) touched[graph.edges[e].from] = touched[graph.edges[e].to] = 1;
  }
  for (std::size_t n = 0; n < touched.size(); ++n) {
    if (!touched[n]) marks.nodes[n] = 0;
  }
}

void keep_top(const Graph& graph, std::span<const double> rank, std::size_t count, Marks& marks) {
  std::vector<NodeIndex> kept;
  for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
    if (marks.nodes[n]) kept.push_back(n);
  }
  if (kept.size() <= count) return;
  std::stable_sort(kept.begin(), kept.end(), [&](NodeIndex a, NodeIndex b) { return rank[a] > rank[b]; });
  for (std::size_t i = count; i < kept.size(); ++i) marks.nodes[kept[i]] = 0;
  drop_edges_without_ends(graph, marks);
}

// New position of each marked row, kGone for the others.
std::vector<std::uint32_t> positions(const std::vector<char>& marks) {
  std::vector<std::uint32_t> out(marks.size(), kGone);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i]) out[i] = next++;
  }
  return out;
}

std::vector<char> named_articles(const Graph& graph, const Marks& marks) {
  std::vector<char> named(graph.articles.size(), 0);
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    if (!marks.edges[e]) continue;
    for (const Statement& statement : graph.edges[e].statements) named[statement.article] = 1;
  }
  return named;
}

void move_reference(std::optional<NodeIndex>& node, const std::vector<std::uint32_t>& positions) {
  if (!node) return;
  const std::uint32_t position = positions[*node];
  node = position == kGone ? std::nullopt : std::optional<NodeIndex>(position);
}

void copy_edge(const Edge& edge, const std::vector<std::uint32_t>& node_at,
               const std::vector<std::uint32_t>& article_at, Graph& out) {
  Edge& copy = out.edges.emplace_back(edge);
  copy.from = node_at[edge.from];
  copy.to = node_at[edge.to];
  for (Statement& statement : copy.statements) {
    statement.article = article_at[statement.article];
    move_reference(statement.place, node_at);
    move_reference(statement.meeting, node_at);
  }
}

Graph marked_rows(const Graph& graph, const Marks& marks) {
  const std::vector<char> articles = named_articles(graph, marks);
  const auto node_at = positions(marks.nodes);
  const auto article_at = positions(articles);
  Graph out;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    if (articles[a]) out.articles.push_back(graph.articles[a]);
  }
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    if (marks.nodes[n]) move_reference(out.nodes.emplace_back(graph.nodes[n]).place, node_at);
  }
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    if (marks.edges[e]) copy_edge(graph.edges[e], node_at, article_at, out);
  }
  return out;
}

}  // namespace

Graph part_of(const Graph& graph, const std::vector<char>& nodes, const std::vector<char>& edges) {
  return marked_rows(graph, {nodes, edges});
}

bool within(const std::string& date, const std::string& since, const std::string& until) {
  if (date.empty() || date[0] == '-') return false;
  const std::string_view day(date);
  const auto common = [&](const std::string& bound) { return std::min(day.size(), bound.size()); };
  return day.substr(0, common(since)) >= std::string_view(since).substr(0, common(since)) &&
         day.substr(0, common(until)) <= std::string_view(until).substr(0, common(until));
}

Graph filtered(const Graph& graph, const Filter& filter, std::span<const double> rank) {
  Marks marks = marks_of_rows(graph, filter);
  drop_edges_without_ends(graph, marks);
  if (!filter.around.empty()) keep_around(graph, filter, marks);
  if (!filter.types.empty() || filter.min_support > 0 || !filter.since.empty() || !filter.until.empty())
    drop_lonely(graph, filter, marks);
  if (filter.top && rank.size() == graph.nodes.size()) keep_top(graph, rank, *filter.top, marks);
  return marked_rows(graph, marks);
}

}  // namespace rapport
