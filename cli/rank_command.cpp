// rapport rank: the most central nodes.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"
#include "cli/words.hpp"
#include "graph/filter.hpp"
#include "graph/measures.hpp"

namespace rapport {
namespace {

std::vector<double> values_by(const Graph& graph, const std::string& by) {
  if (by != "degree" && by != "pagerank" && by != "betweenness")
    throw UsageError(fmt::format("--by {}: no such measure; there are degree, pagerank and betweenness", by));
  Measures measures = measures_of(graph, {by == "pagerank", by == "betweenness", false, false});
  if (by == "pagerank") return std::move(measures.pagerank);
  if (by == "betweenness") return std::move(measures.betweenness);
  return {measures.degree.begin(), measures.degree.end()};
}

std::vector<NodeIndex> ranked(const Graph& graph, const std::vector<double>& values,
                              const std::vector<Kind>& kinds, std::size_t count) {
  std::vector<NodeIndex> nodes(graph.nodes.size());
  std::iota(nodes.begin(), nodes.end(), 0U);
  std::erase_if(nodes, [&](NodeIndex node) {
    return !kinds.empty() && std::find(kinds.begin(), kinds.end(), graph.nodes[node].kind) == kinds.end();
  });
  std::stable_sort(nodes.begin(), nodes.end(),
                   [&](NodeIndex a, NodeIndex b) { return values[a] > values[b]; });
  nodes.resize(std::min(nodes.size(), count));
  return nodes;
}

void print_ranked_json(const Graph& graph, const std::string& by, const std::vector<double>& values,
                       const std::vector<NodeIndex>& nodes) {
  JsonWriter json;
  json.begin_object();
  json.member("by", by);
  json.key("ranks");
  json.begin_array();
  for (const NodeIndex node : nodes) {
    json.begin_object();
    json.key("value");
    json.number(values[node]);
    json.key("node");
    write_node(json, graph.nodes[node]);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_rank(Arguments arguments) {
  std::string path;
  std::string by = "degree";
  std::vector<std::string> kinds;
  std::uint32_t count = 20;
  bool as_json = false;
  Options options("rank", "",
                  "The most central nodes of what has happened; Meetings only where --kind names them.");
  options.graph(path).value("by", by, "MEASURE", "degree, pagerank or betweenness [degree]");
  options.list("kind", kinds, "KINDS", "only nodes of these kinds")
      .value("number,n", count, "N", "so many [20]");
  options.flag("json", as_json, "the answer as JSON")
      .example("rapport rank --by pagerank --kind Person -n 10")
      .parse(arguments);
  Filter filter;
  filter.statuses = {Status::actual};
  const std::vector<Kind> wanted = kinds_of(kinds);
  if (std::find(wanted.begin(), wanted.end(), Kind::meeting) == wanted.end())
    filter.kinds = {Kind::person, Kind::party, Kind::state, Kind::organization, Kind::place};
  const Graph graph = filtered(load_graph(path), filter);
  const std::vector<double> values = values_by(graph, by);
  const std::vector<NodeIndex> nodes = ranked(graph, values, wanted, count);
  Columns columns;
  for (const NodeIndex node : nodes)
    columns.add({by == "degree" ? fmt::format("{}", values[node]) : fmt::format("{:.6f}", values[node]),
                 graph.nodes[node].label, std::string(name_of(graph.nodes[node].kind))});
  if (as_json) print_ranked_json(graph, by, values, nodes);
  if (!as_json) print(columns.text());
  return nodes.empty() ? kNotFound : kDone;
}

}  // namespace rapport
