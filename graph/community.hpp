// Communities by the Louvain method: groups that are joined more densely inside than to the outside.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"

namespace rapport {

// One number per node: 0, 1, … by size, largest first, then by the first node. Deterministic: nodes are
// visited in order and ties go to the lower number. V. Blondel et al., Fast unfolding of communities in large
// networks (2008).
std::vector<std::uint32_t> communities(const Adjacency& graph);

// Newman's modularity of a division, -0.5 to 1.
double modularity(const Adjacency& graph, const std::vector<std::uint32_t>& community);

// Renumbers groups 0, 1, … by size, largest first, then by the first member.
std::vector<std::uint32_t> numbered_by_size(const std::vector<std::uint32_t>& group);

}  // namespace rapport
