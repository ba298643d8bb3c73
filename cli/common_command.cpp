// rapport common: the neighbours that two nodes share.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/path_ground.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"

namespace rapport {
namespace {

struct Shared {
  NodeIndex node = 0;
  std::vector<EdgeIndex> with_a;
  std::vector<EdgeIndex> with_b;
  std::uint64_t support = 0;
};

NodeIndex other_end(const Edge& edge, NodeIndex node) { return edge.from == node ? edge.to : edge.from; }

// The edges between a and b and those by which each is joined to what the other is joined to, sorted.
std::vector<EdgeIndex> edges_to_shared(const Network& network, NodeIndex a, NodeIndex b) {
  std::vector<EdgeIndex> edges;
  for (const auto& [end, other] : {std::pair(a, b), std::pair(b, a)}) {
    const std::span<const NodeIndex> of_other = network.row(other).targets;
    std::vector<NodeIndex> wanted(of_other.begin(), of_other.end());
    wanted.push_back(other);
    std::sort(wanted.begin(), wanted.end());
    const auto [targets, arcs] = network.row(end);
    for (std::size_t i = 0; i < targets.size(); ++i)
      if (std::binary_search(wanted.begin(), wanted.end(), targets[i])) edges.push_back(arcs[i].edge);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// The Meetings at which a and b met: "met" tells of these, and that they share them is no news.
std::set<NodeIndex> own_meetings(const Graph& graph, NodeIndex a, NodeIndex b) {
  std::set<NodeIndex> meetings;
  for (const Edge& edge : graph.edges) {
    const bool joins = (edge.from == a && edge.to == b) || (edge.from == b && edge.to == a);
    if (!joins || edge.type != Relation::met_with) continue;
    for (const Statement& statement : edge.statements)
      if (statement.meeting) meetings.insert(*statement.meeting);
  }
  return meetings;
}

// Those with the most support first, then in order of the nodes.
std::vector<Shared> shared_neighbours(const Graph& graph, NodeIndex a, NodeIndex b, bool planned) {
  std::map<NodeIndex, Shared> by_node;
  for (EdgeIndex e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if (edge.status != Status::actual && !(planned && edge.status == Status::planned)) continue;
    for (const NodeIndex end : {a, b}) {
      if (edge.from != end && edge.to != end) continue;
      Shared& shared = by_node[other_end(edge, end)];
      (end == a ? shared.with_a : shared.with_b).push_back(e);
      shared.support += edge.support;
    }
  }
  const std::set<NodeIndex> own = own_meetings(graph, a, b);
  std::vector<Shared> all;
  for (auto& [node, shared] : by_node) {
    shared.node = node;
    if (!own.contains(node) && !shared.with_a.empty() && !shared.with_b.empty())
      all.push_back(std::move(shared));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Shared& x, const Shared& y) { return x.support > y.support; });
  return all;
}

void print_side(const Graph& graph, NodeIndex end, const std::vector<EdgeIndex>& edges) {
  for (const EdgeIndex e : edges)
    print(fmt::format("  {}\n", sentence_of(graph, graph.edges[e], graph.edges[e].to == end)));
}

void write_side(JsonWriter& json, const Graph& graph, const char* key, NodeIndex end,
                const std::vector<EdgeIndex>& edges) {
  json.key(key);
  json.begin_array();
  for (const EdgeIndex e : edges) write_edge(json, graph, graph.edges[e], graph.edges[e].to == end);
  json.end_array();
}

void print_shared_json(const Graph& graph, NodeIndex a, NodeIndex b, const std::vector<Shared>& all) {
  JsonWriter json;
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  write_node(json, graph.nodes[a]);
  write_node(json, graph.nodes[b]);
  json.end_array();
  json.key("common");
  json.begin_array();
  for (const Shared& shared : all) {
    json.begin_object();
    json.key("node");
    write_node(json, graph.nodes[shared.node]);
    write_side(json, graph, "first", a, shared.with_a);
    write_side(json, graph, "second", b, shared.with_b);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_common(Arguments arguments) {
  std::string path;
  std::string first;
  std::string second;
  bool planned = false;
  bool as_json = false;
  Options options("common", "A B", "The neighbours that two nodes share, and how they are joined to each.");
  options.graph(path).operand("A", first).operand("B", second);
  options.flag("include-planned", planned, "planned meetings and visits count too");
  options.flag("json", as_json, "the answer as JSON")
      .example("rapport common 'Wang Yi' 'Liu Jianchao'")
      .parse(arguments);
  const PathGround ground = path_ground(path);
  const std::vector<NodeIndex> ends{ground.named(first), ground.named(second)};
  const Graph graph = ground.part({std::min(ends[0], ends[1]), std::max(ends[0], ends[1])},
                                  edges_to_shared(ground.network, ends[0], ends[1]));
  const NodeIndex a = position_of(graph, ground.id(ends[0]));
  const NodeIndex b = position_of(graph, ground.id(ends[1]));
  const std::vector<Shared> all = shared_neighbours(graph, a, b, planned);
  if (as_json) print_shared_json(graph, a, b, all);
  if (all.empty() && !as_json)
    throw NotFound(fmt::format("{} and {} share no neighbour", name_inside(graph.nodes[a]),
                               name_inside(graph.nodes[b])));
  for (std::size_t i = 0; i < all.size() && !as_json; ++i) {
    const Node& node = graph.nodes[all[i].node];
    print(fmt::format("{} – {}\n", strong(node.label), name_of(node.kind)));
    print_side(graph, a, all[i].with_a);
    print_side(graph, b, all[i].with_b);
  }
  return all.empty() ? kNotFound : kDone;
}

}  // namespace rapport
