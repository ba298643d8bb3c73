// The node that a name on the command line stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/rows.hpp"
#include "graph/store.hpp"

namespace rapport {

// Throws NotFound with the names that come close, and UsageError with the candidates of an ambiguous name.
NodeIndex node_named(const Graph& graph, const std::string& name);

// The same by the indexes of a store: its position in the whole graph. Throws StoreError too.
NodeIndex node_named(const Store& store, const std::string& name);

// Some nodes by name, and at least all edges that they have. Of a store no more than these are read.
struct Surroundings {
  Graph graph;
  std::vector<NodeIndex> nodes;  // parallel to the names
};

// Of a store or a file of facts. Throws as node_named and load_graph do.
Surroundings around_named(const std::string& path, const std::vector<std::string>& names);

// Where the node of that id, which is there, stands.
NodeIndex position_of(const Graph& graph, std::string_view id);

// The message about a name that is not there.
std::string unknown_name(const Graph& graph, const std::string& name);

}  // namespace rapport
