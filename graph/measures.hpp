// Measures of the nodes of a graph as plain columns: one value per Graph::nodes row.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

// A column that was not asked for is empty.
struct Measures {
  std::vector<std::uint32_t> degree;     // different neighbours
  std::vector<double> pagerank;          // sums to 1
  std::vector<double> betweenness;       // 0 to 1
  bool betweenness_sampled = false;      // estimated from a sample of sources
  std::vector<std::uint32_t> core;       // largest k of which the node is in the k-core
  std::vector<std::uint32_t> community;  // 0, 1, … by size, largest first
  std::vector<std::uint32_t> component;  // 0, 1, … by size, largest first
  std::vector<double> x;                 // layout; not all zero
  std::vector<double> y;
  std::vector<double> size;  // diameter of the node, in units of x and y
};

struct MeasuresWanted {
  bool pagerank = true;
  bool betweenness = true;
  bool groups = true;  // core, community, component
  bool layout = true;  // x, y, size
};

// Degree and what is wanted, over all edges of the graph without regard to direction, type or parallels. The
// same columns on every run and machine.
Measures measures_of(const Graph& graph, const MeasuresWanted& wanted = {});

// The same without a layout.
struct Adjacency;
Measures measures_of(const Adjacency& adjacency, const MeasuresWanted& wanted);

}  // namespace rapport
