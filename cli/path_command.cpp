// rapport path: how two nodes are related, as a chain of sentences, with the proof where it is asked for.
#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/evidence.hpp"
#include "cli/export_files.hpp"
#include "cli/output.hpp"
#include "cli/path_ground.hpp"
#include "cli/path_limits.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"
#include "graph/filter.hpp"
#include "graph/paths.hpp"

namespace rapport {
namespace {

void print_paths_json(const Graph& graph, const std::vector<Path>& paths) {
  JsonWriter json;
  json.begin_object();
  json.key("found");
  json.boolean(!paths.empty());
  if (!paths.empty()) {
    json.key("length");
    json.number(std::uint64_t{paths.front().arcs.size()});
  }
  json.key("paths");
  json.begin_array();
  for (const Path& path : paths) {
    json.begin_object();
    json.key("nodes");
    json.begin_array();
    for (const NodeIndex node : path.nodes) write_node(json, graph.nodes[node]);
    json.end_array();
    json.key("edges");
    json.begin_array();
    for (const Arc arc : path.arcs) write_edge(json, graph, graph.edges[arc.edge], arc.reversed != 0);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  print_json(json);
}

std::string step_sentence(const Graph& graph, const Path& path, std::size_t step) {
  const Arc arc = path.arcs[step];
  const Edge& edge = graph.edges[arc.edge];
  const Arc before = path.arcs[step > 0 ? step - 1 : 0];
  const bool just_named = before.reversed == 0 || info(before.relation()).symmetric;
  if (step == 0 || !just_named) return sentence_of(graph, edge, arc.reversed != 0);
  return next_sentence_of(graph, edge, arc.reversed != 0, path.nodes[step]);
}

void print_path(const Graph& graph, const Path& path, bool evidence) {
  if (path.arcs.empty())
    print(fmt::format("{} is one and the same\n", graph.nodes[path.nodes.front()].label));
  for (std::size_t step = 0; step < path.arcs.size(); ++step) {
    const bool last = step + 1 == path.arcs.size();
    print(step_sentence(graph, path, step) + (evidence || last ? "\n" : " · "));
    if (evidence) print_evidence(graph, graph.edges[path.arcs[step].edge]);
  }
}

void print_paths(const Graph& graph, const std::vector<Path>& paths, bool evidence) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (paths.size() > 1) print(fmt::format("{}{}. ", i > 0 && evidence ? "\n" : "", i + 1));
    print_path(graph, paths[i], evidence);
  }
}

// The nodes and edges of the paths as a graph of their own, in which the paths then count.
Graph graph_of(const PathGround& ground, std::vector<Path>& paths) {
  std::vector<EdgeIndex> edges;
  for (const Path& path : paths)
    for (const Arc arc : path.arcs) edges.push_back(arc.edge);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  Graph part = ground.part(edges.empty() ? paths.front().nodes : std::vector<NodeIndex>{}, edges);
  for (Path& path : paths) {
    if (path.arcs.empty()) path.nodes = {0};
    for (std::size_t step = 0; step < path.arcs.size(); ++step) {
      Arc& arc = path.arcs[step];
      const auto at = std::lower_bound(edges.begin(), edges.end(), arc.edge) - edges.begin();
      arc.edge = static_cast<std::uint32_t>(at) & 0x7FFFFFFFU;
      const Edge& edge = part.edges[arc.edge];
      path.nodes[step] = arc.reversed != 0 ? edge.to : edge.from;
      path.nodes[step + 1] = arc.reversed != 0 ? edge.from : edge.to;
    }
  }
  return part;
}

// Where a hop was planned and an edge of the same pair tells that something came of it, the latter tells
// more.
void prefer_actual(const Network& network, const PathLimits& limits, std::vector<Path>& paths) {
  for (Path& path : paths) {
    for (std::size_t step = 0; step < path.arcs.size(); ++step) {
      Arc& arc = path.arcs[step];
      if (arc.status == 0) continue;
      const auto [targets, arcs] = network.row(path.nodes[step]);
      for (std::size_t i = 0; i < arcs.size(); ++i) {
        const bool fits = targets[i] == path.nodes[step + 1] && arcs[i].status == 0 &&
                          (arc.status != 0 || arcs[i].support > arc.support);
        if (fits && allows(network, limits, arcs[i])) arc = arcs[i];
      }
    }
  }
}

struct Question {
  std::string store;
  std::string from;
  std::string to;
  PathOptions limits;
  std::vector<std::string> files;
  std::uint32_t count = 1;
  bool evidence = false;
  bool json = false;
};

void declare(Options& options, Question& question) {
  options.graph(question.store).operand("FROM", question.from).operand("TO", question.to);
  options.value("paths,k", question.count, "N", "the N shortest paths [1]");
  question.limits.declare(options);
  options.flag("evidence,e", question.evidence, "the sentences behind each step");
  options.flag("json", question.json, "the answer as JSON");
  options.files("output,o", question.files, "FILE", "write the paths as a graph too: .dot, .svg, .graphml …");
  options.example("rapport path 'Kim Jong-un' 'Wang Yi' --avoid State --evidence");
}

std::string nothing_found(const Question& question, PathSearch& search, NodeIndex from, NodeIndex to,
                          PathLimits limits) {
  std::string out = fmt::format("no path from {} to {}", question.from, question.to);
  if (question.limits.limited()) out += " that keeps to the options";
  limits.statuses |= set_of(Status::planned);
  if (!question.limits.planned && search.find(from, to, limits))
    out += "; there is one along planned meetings or visits (--include-planned)";
  return out;
}

}  // namespace

int run_path(Arguments arguments) {
  Question question;
  Options options("path", "FROM TO", "How two nodes are related: the shortest chain of facts between them.");
  declare(options, question);
  options.parse(arguments);
  check_suffixes(question.files);
  const PathGround ground = path_ground(question.store);
  const NodeIndex from = ground.named(question.from);
  const NodeIndex to = ground.named(question.to);
  const PathLimits limits = limits_of(question.limits, ground, {from, to});
  PathSearch search(ground.network);
  std::vector<Path> paths = best_paths(search, from, to, std::max(1U, question.count), limits);
  prefer_actual(ground.network, limits, paths);
  if (paths.empty() && !question.json) throw NotFound(nothing_found(question, search, from, to, limits));
  const Graph graph = paths.empty() ? Graph{} : graph_of(ground, paths);
  if (question.json) print_paths_json(graph, paths);
  if (paths.empty()) return kNotFound;
  if (!question.json) print_paths(graph, paths, question.evidence);
  Filter all;
  all.min_support = 1;  // leaves out nodes that are places of a meeting only
  all.statuses = {Status::actual, Status::planned, Status::cancelled, Status::denied};
  if (!question.files.empty()) write_files(question.files, graph, all, {}, options.quiet());
  return kDone;
}

}  // namespace rapport
