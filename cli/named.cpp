// Messages around graph/find.hpp.
#include "cli/named.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/sentences.hpp"
#include "graph/find.hpp"

namespace rapport {
namespace {

constexpr std::size_t kMostCandidates = 20;

// Those that more articles name first.
std::string ambiguous(const Graph& graph, const std::string& name, std::vector<NodeIndex> nodes) {
  std::stable_sort(nodes.begin(), nodes.end(), [&](NodeIndex a, NodeIndex b) {
    return graph.nodes[a].articles > graph.nodes[b].articles;
  });
  Columns columns;
  for (std::size_t i = 0; i < std::min(nodes.size(), kMostCandidates); ++i) {
    const Node& node = graph.nodes[nodes[i]];
    columns.add({node.label, std::string(name_of(node.kind)), office_of(graph, nodes[i]),
                 fmt::format("{} article{}", node.articles, node.articles == 1 ? "" : "s"), node.id});
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

NodeIndex position_of(const Graph& graph, std::string_view id) {
  const auto found =
      std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const Node& node) { return node.id == id; });
  return static_cast<NodeIndex>(found - graph.nodes.begin());
}

NodeIndex node_named(const Graph& graph, const std::string& name) {
  const std::vector<NodeIndex> nodes = nodes_named(graph, name);
  if (nodes.empty()) throw NotFound(unknown_name(graph, name));
  if (nodes.size() > 1) throw UsageError(ambiguous(graph, name, nodes));
  return nodes.front();
}

NodeIndex node_named(const Store& store, const std::string& name) {
  if (const std::optional<NodeIndex> node = store.node_of_id(name)) return *node;
  std::vector<NodeIndex> numbers;
  for (const std::string& words : indexed_words(name)) {
    const std::vector<NodeIndex> found = store.nodes_with_words(words);
    numbers.insert(numbers.end(), found.begin(), found.end());
  }
  Graph graph = store.load_part(numbers, {});
  std::vector<NodeIndex> nodes = nodes_named(graph, name);
  if (nodes.empty()) {  // meetings and other spellings of spaces are in no index
    graph = store.load_nodes();
    nodes = nodes_named(graph, name);
  }
  if (nodes.empty()) throw NotFound(unknown_name(graph, name));
  for (NodeIndex& node : nodes) node = *store.node_of_id(graph.nodes[node].id);
  if (nodes.size() > 1) {
    graph = store.load_offices(nodes);
    throw UsageError(ambiguous(graph, name, nodes_named(graph, name)));
  }
  return nodes.front();
}

Surroundings around_named(const std::string& path, const std::vector<std::string>& names) {
  Surroundings out;
  if (!is_store(path)) {
    out.graph = load_graph(path);
    for (const std::string& name : names) out.nodes.push_back(node_named(out.graph, name));
    return out;
  }
  const Store store = Store::open(path);
  std::vector<NodeIndex> numbers;
  for (const std::string& name : names) numbers.push_back(node_named(store, name));
  out.graph = store.load_around(numbers);
  for (const NodeIndex number : numbers)
    out.nodes.push_back(position_of(out.graph, store.id_of_node(number)));
  return out;
}

}  // namespace rapport
