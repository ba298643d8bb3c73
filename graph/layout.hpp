// Where to draw the nodes: a force layout that is the same on every run and moves little when the graph
// grows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/adjacency.hpp"

namespace rapport {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

// Positions around (0, 0), y upwards, in units of which a node of one neighbour is 12 across. `seeds` has one
// number per node that starts it at its own place (of its id, so that it starts there in every graph);
// `diameters` keeps nodes from covering each other. Forces after M. Jacomy et al., ForceAtlas2 (2014), far
// nodes taken together after J. Barnes and P. Hut, A hierarchical O(N log N) force-calculation algorithm
// (1986).
std::vector<Point> layout(const Adjacency& graph, std::span<const std::uint64_t> seeds,
                          std::span<const double> diameters);

// A number of a name that is the same on every machine (FNV-1a, stirred).
std::uint64_t seed_of(std::string_view name);

}  // namespace rapport
