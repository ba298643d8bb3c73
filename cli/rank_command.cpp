// rapport rank: the most central nodes.
#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/path_ground.hpp"
#include "cli/query_json.hpp"
#include "cli/words.hpp"
#include "graph/adjacency.hpp"
#include "graph/measures.hpp"

namespace rapport {
namespace {

std::vector<double> values_by(const Adjacency& adjacency, const std::string& by) {
  Measures measures = measures_of(adjacency, {by == "pagerank", by == "betweenness", false, false});
  if (by == "pagerank") return std::move(measures.pagerank);
  if (by == "betweenness") return std::move(measures.betweenness);
  return {measures.degree.begin(), measures.degree.end()};
}

struct Ranked {
  NodeIndex node;
  double value;
};

// What has happened between all but Meetings, unless these are wanted; the best of the wanted kinds.
std::vector<Ranked> ranked(const Network& network, const std::string& by, KindSet wanted, std::size_t count) {
  const bool meetings = wanted != kAllKinds && contains(wanted, Kind::meeting);
  const auto kinds = static_cast<KindSet>(meetings ? kAllKinds : kAllKinds & ~set_of(Kind::meeting));
  const NetworkPart part = part_of(network, kinds, Status::actual);
  const std::vector<double> values = values_by(part.adjacency, by);
  std::vector<Ranked> all;
  for (std::size_t v = 0; v < values.size(); ++v)
    if (contains(wanted, network.kind(part.nodes[v]))) all.push_back({part.nodes[v], values[v]});
  std::stable_sort(all.begin(), all.end(),
                   [](const Ranked& a, const Ranked& b) { return a.value > b.value; });
  all.resize(std::min(all.size(), count));
  return all;
}

void print_ranked(const Graph& graph, const std::string& by, const std::vector<Ranked>& ranks) {
  Columns columns;
  for (const auto& [node, value] : ranks)
    columns.add({by == "degree" ? fmt::format("{}", value) : fmt::format("{:.6f}", value),
                 graph.nodes[node].label, std::string(name_of(graph.nodes[node].kind))});
  print(columns.text());
}

void print_ranked_json(const Graph& graph, const std::string& by, const std::vector<Ranked>& ranks) {
  JsonWriter json;
  json.begin_object();
  json.member("by", by);
  json.key("ranks");
  json.begin_array();
  for (const auto& [node, value] : ranks) {
    json.begin_object();
    json.key("value");
    json.number(value);
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
  if (by != "degree" && by != "pagerank" && by != "betweenness")
    throw UsageError(fmt::format("--by {}: no such measure; there are degree, pagerank and betweenness", by));
  KindSet wanted = kinds.empty() ? kAllKinds : KindSet{0};
  for (const Kind kind : kinds_of(kinds)) wanted |= set_of(kind);
  const PathGround ground = path_ground(path);
  std::vector<Ranked> ranks = ranked(ground.network, by, wanted, count);
  std::vector<NodeIndex> nodes;
  nodes.reserve(ranks.size());
  for (const Ranked& rank : ranks) nodes.push_back(rank.node);
  std::sort(nodes.begin(), nodes.end());
  const Graph graph = ground.part(nodes, {});
  for (Ranked& rank : ranks) rank.node = position_of(graph, ground.id(rank.node));
  as_json ? print_ranked_json(graph, by, ranks) : print_ranked(graph, by, ranks);
  return ranks.empty() ? kNotFound : kDone;
}

}  // namespace rapport
