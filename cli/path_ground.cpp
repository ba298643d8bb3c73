// A store gives the network's columns and single rows; a file of facts is resolved as a whole.
#include "cli/path_ground.hpp"

#include <memory>

#include "cli/load_graph.hpp"
#include "cli/named.hpp"
#include "graph/filter.hpp"
#include "graph/store.hpp"

namespace rapport {
namespace {

PathGround ground_of(const std::shared_ptr<const Store>& store) {
  return {[store](const std::string& name) { return node_named(*store, name); },
          [store](NodeIndex node) { return store->id_of_node(node); },
          [store](const auto& nodes, const auto& edges) { return store->load_part(nodes, edges); },
          store->load_network()};
}

Graph part_with_ends(const Graph& graph, const std::vector<NodeIndex>& nodes,
                     const std::vector<EdgeIndex>& edges) {
  std::vector<char> marked_nodes(graph.nodes.size());
  std::vector<char> marked_edges(graph.edges.size());
  for (const NodeIndex node : nodes) marked_nodes[node] = 1;
  for (const EdgeIndex e : edges) {
    const Edge& edge = graph.edges[e];
    marked_edges[e] = marked_nodes[edge.from] = marked_nodes[edge.to] = 1;
    for (const Statement& statement : edge.statements)
      if (statement.place) marked_nodes[*statement.place] = 1;
  }
  return part_of(graph, marked_nodes, marked_edges);
}

PathGround ground_of(const std::shared_ptr<const Graph>& graph) {
  return {[graph](const std::string& name) { return node_named(*graph, name); },
          [graph](NodeIndex node) { return graph->nodes[node].id; },
          [graph](const auto& nodes, const auto& edges) { return part_with_ends(*graph, nodes, edges); },
          Network(network_rows(*graph))};
}

}  // namespace

PathGround path_ground(const std::string& path) {
  if (!is_store(path)) return ground_of(std::make_shared<const Graph>(load_graph(path)));
  return ground_of(std::make_shared<const Store>(Store::open(path)));
}

}  // namespace rapport
