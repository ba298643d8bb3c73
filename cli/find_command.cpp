// rapport find: nodes by name.
#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"
#include "cli/words.hpp"
#include "graph/find.hpp"
#include "graph/store.hpp"

namespace rapport {
namespace {

constexpr std::size_t kMostOffices = 1000;

// Nodes by name, with the offices of all that were found where these are few.
struct Answer {
  Graph graph;
  std::vector<NodeIndex> nodes;
};

std::vector<NodeIndex> found_nodes(const Graph& graph, const std::string& text,
                                   const std::vector<Kind>& kinds) {
  std::vector<NodeIndex> nodes;
  for (const Found& one : nodes_like(graph, text)) {
    const Kind kind = graph.nodes[one.node].kind;
    if (kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
      nodes.push_back(one.node);
  }
  return nodes;
}

Answer answer_of(const std::string& path, const std::string& text, const std::vector<Kind>& kinds) {
  if (!is_store(path)) {
    Graph graph = load_graph(path);
    std::vector<NodeIndex> nodes = found_nodes(graph, text, kinds);
    return {std::move(graph), std::move(nodes)};
  }
  const Store store = Store::open(path);
  Graph all = store.load_nodes();
  std::vector<NodeIndex> nodes = found_nodes(all, text, kinds);
  if (nodes.empty() || nodes.size() > kMostOffices) return {std::move(all), std::move(nodes)};
  Graph graph = store.load_offices(nodes);  // a node of a whole graph stands where the store has it
  for (NodeIndex& node : nodes) node = position_of(graph, all.nodes[node].id);
  return {std::move(graph), std::move(nodes)};
}

void print_found(const Answer& found) {
  Columns columns;
  for (const NodeIndex at : found.nodes) {
    const Node& node = found.graph.nodes[at];
    std::string what;
    if (node.kind == Kind::meeting) {
      what =
          node.status == Status::actual ? node.date : fmt::format("{} {}", name_of(node.status), node.date);
    } else if (found.nodes.size() <= kMostOffices) {
      what = office_of(found.graph, at);
    }
    columns.add({node.label, std::string(name_of(node.kind)), std::move(what), node.id});
  }
  print(columns.text());
}

void print_found_json(const Answer& found) {
  JsonWriter json;
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (const NodeIndex node : found.nodes) write_node(json, found.graph.nodes[node]);
  json.end_array();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_find(Arguments arguments) {
  std::string path;
  std::string text;
  std::vector<std::string> kinds;
  bool as_json = false;
  Options options("find", "TEXT",
                  "Nodes by name or a part of it: case, accents and word order do not matter.");
  options.graph(path).operand("TEXT", text).list("kind", kinds, "KINDS", "only nodes of these kinds");
  options.flag("json", as_json, "the answer as JSON")
      .example("rapport find kim --kind Person")
      .parse(arguments);
  const std::vector<Kind> wanted = kinds_of(kinds);
  const Answer found = answer_of(path, text, wanted);
  if (as_json) print_found_json(found);
  if (found.nodes.empty() && !as_json) throw NotFound(unknown_name(found.graph, text));
  if (!as_json) print_found(found);
  return found.nodes.empty() ? kNotFound : kDone;
}

}  // namespace rapport
