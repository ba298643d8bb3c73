// rapport show: everything about one node, newest first, with the sentences behind it.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/evidence.hpp"
#include "cli/incident.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"

namespace rapport {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void print_head(const Graph& graph, NodeIndex at) {
  const Node& node = graph.nodes[at];
  const std::string office = office_of(graph, at);
  print(fmt::format("{} – {}{}{}\n", strong(node.label), name_of(node.kind), office.empty() ? "" : ", ",
                    office));
  if (!node.aliases.empty()) print(fmt::format("also {}\n", fmt::join(node.aliases, ", ")));
  print(counted(node.articles, "article"));
  if (!node.first_date.empty()) print(fmt::format(", {} to {}", node.first_date, node.last_date));
  print(fmt::format(", {}\n", node.id));
}

void print_edges(const Graph& graph, NodeIndex node, const std::vector<EdgeIndex>& edges) {
  for (const EdgeIndex e : edges) {
    const Edge& edge = graph.edges[e];
    print(fmt::format("\n{} ({})\n", sentence_of(graph, edge, edge.to == node),
                      counted(edge.support, "article")));
    print_evidence(graph, edge);
  }
}

void print_show_json(const Graph& graph, NodeIndex node, const std::string& at,
                     const std::vector<EdgeIndex>& edges) {
  JsonWriter json;
  json.begin_object();
  json.key("node");
  write_node(json, graph.nodes[node]);
  json.member_if("at", at);
  json.key("edges");
  json.begin_array();
  for (const EdgeIndex e : edges) write_edge(json, graph, graph.edges[e], graph.edges[e].to == node);
  json.end_array();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_show(Arguments arguments) {
  std::string path;
  std::string name;
  std::string at;
  bool as_json = false;
  Options options("show", "NAME", "Everything about one node, newest first, with the sentences behind it.");
  options.graph(path).operand("NAME", name).day("at", at, "only who held which office then");
  options.flag("json", as_json, "the answer as JSON");
  options.example("rapport show 'International Liaison Department' --at 2018-04").parse(arguments);
  const auto [graph, nodes] = around_named(path, {name});
  const NodeIndex node = nodes.front();
  const std::vector<EdgeIndex> edges = at.empty() ? edges_of(graph, node) : offices_at(graph, node, at);
  if (!as_json && !at.empty() && edges.empty())
    throw NotFound(fmt::format("no dated article tells of an office of {}", graph.nodes[node].label));
  if (as_json) {
    print_show_json(graph, node, at, edges);
  } else {
    print_head(graph, node);
    print_edges(graph, node, edges);
  }
  return at.empty() || !edges.empty() ? kDone : kNotFound;
}

}  // namespace rapport
