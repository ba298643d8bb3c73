// Who is joined to whom, without direction, type or parallel edges: what communities, betweenness and layout
// walk over.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/network.hpp"
#include "graph/rows.hpp"

namespace rapport {

// Compressed rows. Each joined pair stands in both rows; rows are sorted; no node is its own neighbour.
struct Adjacency {
  std::vector<std::uint32_t> first{0};  // row v is [first[v], first[v + 1])
  std::vector<NodeIndex> neighbors;
  std::vector<double> weights;  // parallel to neighbors: support, summed over the edges of a pair

  std::size_t size() const { return first.size() - 1; }
  std::uint32_t degree(NodeIndex v) const { return first[v + 1] - first[v]; }
  std::span<const NodeIndex> row(NodeIndex v) const {
    return std::span(neighbors).subspan(first[v], degree(v));
  }
  std::span<const double> row_weights(NodeIndex v) const {
    return std::span(weights).subspan(first[v], degree(v));
  }
};

struct WeightedLink {
  NodeIndex from = 0;
  NodeIndex to = 0;
  double weight = 1;
};

// Links in any order and either direction; loops are left out, parallel ones summed.
Adjacency adjacency_of(std::size_t nodes, const std::vector<WeightedLink>& links);

// A part of a network; node v of the adjacency is nodes[v] of the network.
struct NetworkPart {
  std::vector<NodeIndex> nodes;
  Adjacency adjacency;
};

// The nodes of those kinds and their edges of that status. Meetings only where they have one: those that were
// planned are none of what took place.
NetworkPart part_of(const Network& network, KindSet kinds, Status status);

// All edges of the graph, whatever their type and status.
Adjacency adjacency_of(const Graph& graph);

}  // namespace rapport
