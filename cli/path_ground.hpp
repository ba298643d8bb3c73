// What questions about the whole network need of a graph: the network, and little else of a store with
// millions of edges.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/network.hpp"
#include "graph/rows.hpp"

namespace rapport {

struct PathGround {
  // The node of a name; throws as node_named does.
  std::function<NodeIndex(const std::string& name)> named;
  std::function<std::string(NodeIndex node)> id;
  // Nodes and edges by their positions in the network, both sorted, as a graph of their own: the edges in the
  // same order, with the nodes that they need.
  std::function<Graph(const std::vector<NodeIndex>& nodes, const std::vector<EdgeIndex>& edges)> part;
  Network network;  // last, so that it goes before the store that it reads, which the functions hold
};

// Of a store or a file of facts. Throws Failure and StoreError.
PathGround path_ground(const std::string& path);

}  // namespace rapport
