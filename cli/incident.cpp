// Walks the edges once; a node has few of them next to what loading the graph costs.
#include "cli/incident.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cli/sentences.hpp"
#include "graph/fold.hpp"

namespace rapport {
namespace {

struct Holder {
  EdgeIndex edge;
  std::size_t statement;  // that counts
  bool after;             // named only after the day
  std::string day;        // of the statement
};

bool is_office(Relation type) { return type == Relation::heads || type == Relation::represents; }

// Which statement of the edge says most about the day; nothing where all say "former" or are without a date.
bool place_in_time(const Graph& graph, const Edge& edge, const std::string& until, Holder& holder) {
  bool known = false;
  for (std::size_t i = 0; i < edge.statements.size(); ++i) {
    const Statement& statement = edge.statements[i];
    const std::string& day = day_stated(graph, statement);
    if (statement.former || day.empty() || day.front() == '-') continue;
    const bool after = day.substr(0, until.size()) > until;
    const bool better = !known || (holder.after && !after) ||
                        (holder.after == after && (after ? day < holder.day : day > holder.day));
    if (better) holder = {holder.edge, i, after, day};
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

std::vector<EdgeIndex> edges_once(const Graph& graph, NodeIndex node) {
  std::vector<EdgeIndex> edges = edges_of(graph, node);
  std::set<std::pair<NodeIndex, Status>> met;  // the Meetings of which "met" tells
  for (const EdgeIndex e : edges) {
    if (graph.edges[e].type != Relation::met_with) continue;
    for (const Statement& statement : graph.edges[e].statements)
      if (statement.meeting) met.emplace(*statement.meeting, graph.edges[e].status);
  }
  std::erase_if(edges, [&](EdgeIndex e) {
    const Edge& edge = graph.edges[e];
    return edge.type == Relation::attended && edge.from == node && met.contains({edge.to, edge.status});
  });
  return edges;
}

std::vector<OfficeHeld> offices_at(const Graph& graph, NodeIndex node, const std::string& day) {
  std::map<std::tuple<Relation, NodeIndex, std::string>, Holder> holders;
  for (const EdgeIndex e : edges_of(graph, node)) {
    const Edge& edge = graph.edges[e];
    Holder holder{e, 0, false, {}};
    if (!is_office(edge.type) || !place_in_time(graph, edge, day, holder)) continue;
    const bool many = edge.type == Relation::represents || graph.nodes[edge.to].kind == Kind::state;
    const std::string office = many ? folded_words(edge.statements[holder.statement].title) : "";
    const auto [found, added] = holders.try_emplace({edge.type, edge.to, office}, holder);
    if (!added && replaces(holder, found->second)) found->second = holder;
  }
  std::vector<OfficeHeld> held;
  for (const auto& [office, holder] : holders) held.push_back({holder.edge, holder.statement, holder.after});
  std::stable_partition(held.begin(), held.end(), [](const OfficeHeld& office) { return !office.after; });
  return held;
}

}  // namespace rapport
