// Messages around graph/find.hpp.
#include "cli/named.hpp"

#include <fmt/format.h>

#include "cli/columns.hpp"
#include "cli/errors.hpp"
#include "cli/sentences.hpp"
#include "graph/find.hpp"

namespace rapport {
namespace {

constexpr std::size_t kMostCandidates = 20;

std::string ambiguous(const Graph& graph, const std::string& name, const std::vector<NodeIndex>& nodes) {
  Columns columns;
  for (std::size_t i = 0; i < std::min(nodes.size(), kMostCandidates); ++i) {
    const Node& node = graph.nodes[nodes[i]];
    columns.add({node.label, std::string(name_of(node.kind)), office_of(graph, nodes[i]), node.id});
  }
  std::string out =
      fmt::format("'{}' may be any of {}; say more of the name, or the id:\n", name, nodes.size());
  out += columns.text("  ");
  if (nodes.size() > kMostCandidates) out += fmt::format("  and {} more\n", nodes.size() - kMostCandidates);
  out.pop_back();
  return out;
}

}  // namespace

std::string unknown_name(const Graph& graph, const std::string& name) {
  const std::vector<NodeIndex> close = close_names(graph, name, 3);
  if (close.empty()) return fmt::format("'{}' is not in the graph; rapport find lists names", name);
  std::string names;
  for (const NodeIndex node : close) names += (names.empty() ? "" : ", ") + graph.nodes[node].label;
  return fmt::format("'{}' is not in the graph; close to it: {}", name, names);
}

NodeIndex node_named(const Graph& graph, const std::string& name) {
  const std::vector<NodeIndex> nodes = nodes_named(graph, name);
  if (nodes.empty()) throw NotFound(unknown_name(graph, name));
  if (nodes.size() > 1) throw UsageError(ambiguous(graph, name, nodes));
  return nodes.front();
}

}  // namespace rapport
