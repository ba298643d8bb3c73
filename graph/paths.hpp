// The N best paths between two nodes, none of them through a node twice.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/search.hpp"

namespace rapport {

// At most `count` paths, best first by the order of paths; paths differ in their nodes. Between two nodes
// that several edges join, a path takes the edge with the most support, then the first. J. Y. Yen, Finding
// the K Shortest Loopless Paths in a Network, Management Science 17 (1971).
std::vector<Path> best_paths(PathSearch& search, NodeIndex from, NodeIndex to, std::size_t count,
                             const PathLimits& limits);

}  // namespace rapport
