// Walks the edges once; a node has few of them next to what loading the graph costs.
#include "cli/incident.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/sentences.hpp"
#include "graph/fold.hpp"

namespace rapport {
namespace {

struct Holder {
  EdgeIndex edge;
  bool after;       // named only after the day
  std::string day;  // of the statement that counts
};

bool is_office(Relation type) { return type == Relation::heads || type == Relation::represents; }

// Which statement of the edge says most about the day; nothing where all say "former" or are without a date.
bool place_in_time(const Graph& graph, const Edge& edge, const std::string& until, Holder& holder) {
  bool known = false;
  for (const Statement& statement : edge.statements) {
    const std::string& day = day_stated(graph, statement);
    if (statement.former || day.empty() || day.front() == '-') continue;
    const bool after = day.substr(0, until.size()) > until;
    const bool better = !known || (holder.after && !after) ||
                        (holder.after == after && (after ? day < holder.day : day > holder.day));
    if (better) holder = {holder.edge, after, day};
    known = true;
  }
  return known;
}

bool replaces(const Holder& next, const Holder& before) {
  if (next.after != before.after) return before.after;
  return next.after ? next.day < before.day : next.day > before.day;
}

}  // namespace

std::string last_day(const Graph& graph, const Edge& edge) {
  if (!edge.last_date.empty()) return edge.last_date;
  std::string last;
  for (const Statement& statement : edge.statements) last = std::max(last, day_stated(graph, statement));
  return last;
}

std::vector<EdgeIndex> edges_of(const Graph& graph, NodeIndex node) {
  std::vector<std::pair<std::string, EdgeIndex>> dated;
  for (EdgeIndex e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (edge.from == node || edge.to == node) dated.emplace_back(last_day(graph, edge), e);
  }
  std::stable_sort(dated.begin(), dated.end(), [&](const auto& a, const auto& b) {
    return std::tie(b.first, graph.edges[b.second].support) <
           std::tie(a.first, graph.edges[a.second].support);
  });
  std::vector<EdgeIndex> edges;
  for (const auto& [day, edge] : dated) edges.push_back(edge);
  return edges;
}

std::vector<EdgeIndex> offices_at(const Graph& graph, NodeIndex node, const std::string& day) {
  std::map<std::tuple<Relation, NodeIndex, std::string>, Holder> holders;
  for (const EdgeIndex e : edges_of(graph, node)) {
    const Edge& edge = graph.edges[e];
    Holder holder{e, false, {}};
    if (!is_office(edge.type) || !place_in_time(graph, edge, day, holder)) continue;
    const bool many = edge.type == Relation::represents || graph.nodes[edge.to].kind == Kind::state;
    const std::string office = many ? folded_words(latest_statement(edge).title) : "";
    const auto [found, added] = holders.try_emplace({edge.type, edge.to, office}, holder);
    if (!added && replaces(holder, found->second)) found->second = holder;
  }
  std::vector<EdgeIndex> edges;
  for (const auto& [office, holder] : holders) edges.push_back(holder.edge);
  return edges;
}

}  // namespace rapport
