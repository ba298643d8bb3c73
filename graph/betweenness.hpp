// Betweenness: on what share of the shortest paths between others a node lies.
#pragma once

#include <span>
#include <vector>

#include "graph/adjacency.hpp"

namespace rapport {

// 0 to 1, unweighted, endpoints not counted. U. Brandes, A faster algorithm for betweenness centrality
// (2001). With fewer sources than nodes an estimate, scaled up (Brandes and Pich, 2007).
std::vector<double> betweenness(const Adjacency& graph, std::span<const NodeIndex> sources);

// All nodes while nodes × links stay below `budget`, else so many as fit (at least 64), spread evenly over
// the nodes' order.
std::vector<NodeIndex> betweenness_sources(const Adjacency& graph, double budget = 1.5e8);

}  // namespace rapport
