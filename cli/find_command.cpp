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

namespace rapport {
namespace {

void print_found(const Graph& graph, const std::vector<Found>& found) {
  Columns columns;
  for (const Found& one : found) {
    const Node& node = graph.nodes[one.node];
    const std::string office = found.size() > 1000 ? "" : office_of(graph, one.node);
    columns.add({node.label, std::string(name_of(node.kind)), office, node.id});
  }
  print(columns.text());
}

void print_found_json(const Graph& graph, const std::vector<Found>& found) {
  JsonWriter json;
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (const Found& one : found) write_node(json, graph.nodes[one.node]);
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
  const Graph graph = load_graph(path);
  std::vector<Found> found = nodes_like(graph, text);
  std::erase_if(found, [&](const Found& one) {
    return !wanted.empty() &&
           std::find(wanted.begin(), wanted.end(), graph.nodes[one.node].kind) == wanted.end();
  });
  if (as_json) print_found_json(graph, found);
  if (found.empty() && !as_json) throw NotFound(unknown_name(graph, text));
  if (!as_json) print_found(graph, found);
  return found.empty() ? kNotFound : kDone;
}

}  // namespace rapport
