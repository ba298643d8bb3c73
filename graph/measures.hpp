// Measures of the nodes of a graph as plain columns: one value per Graph::nodes row.
#pragma once

#include <cstdint>
#include <vector>

namespace rapport {

struct Measures {
  std::vector<std::uint32_t> degree;
  std::vector<double> pagerank;          // sums to 1
  std::vector<double> betweenness;       // 0 to 1
  bool betweenness_sampled = false;      // estimated from a sample of sources
  std::vector<std::uint32_t> community;  // 0, 1, … by size, largest first
  std::vector<std::uint32_t> component;  // 0, 1, … by size, largest first
  std::vector<double> x;                 // layout; not all zero
  std::vector<double> y;
};

}  // namespace rapport
