// Brandes: a breadth-first walk from each source counts shortest paths, the way back adds up dependencies.
#include "graph/betweenness.hpp"

#include <algorithm>
#include <cstdint>

namespace rapport {
namespace {

constexpr std::int32_t kUnreached = -1;

// Columns that all walks share, to allocate once.
struct Walk {
  explicit Walk(std::size_t nodes) : distance(nodes, kUnreached), paths(nodes, 0), dependency(nodes, 0) {
    order.reserve(nodes);
  }
  std::vector<std::int32_t> distance;
  std::vector<double> paths;  // number of shortest paths from the source; grows too large for integers
  std::vector<double> dependency;
  std::vector<NodeIndex> order;  // as reached
};

void walk_out(const Adjacency& graph, NodeIndex source, Walk& walk) {
  walk.order.assign(1, source);
  walk.distance[source] = 0;
  walk.paths[source] = 1;
  for (std::size_t head = 0; head < walk.order.size(); ++head) {
    const NodeIndex v = walk.order[head];
    for (const NodeIndex w : graph.row(v)) {
      if (walk.distance[w] == kUnreached) {
        walk.distance[w] = walk.distance[v] + 1;
        walk.order.push_back(w);
      }
      if (walk.distance[w] == walk.distance[v] + 1) walk.paths[w] += walk.paths[v];
    }
  }
}

void walk_back(const Adjacency& graph, NodeIndex source, Walk& walk, std::vector<double>& sums) {
  for (std::size_t i = walk.order.size(); i-- > 0;) {
    const NodeIndex w = walk.order[i];
    const double share = (1 + walk.dependency[w]) / walk.paths[w];
    for (const NodeIndex v : graph.row(w)) {
      if (walk.distance[v] == walk.distance[w] - 1) walk.dependency[v] += walk.paths[v] * share;
    }
    if (w != source) sums[w] += walk.dependency[w];
  }
  for (const NodeIndex v : walk.order) {
    walk.distance[v] = kUnreached;
    walk.paths[v] = walk.dependency[v] = 0;
  }
}

}  // namespace

std::vector<double> betweenness(const Adjacency& graph, std::span<const NodeIndex> sources) {
  std::vector<double> sums(graph.size(), 0.0);
  Walk walk(graph.size());
  for (const NodeIndex source : sources) {
    walk_out(graph, source, walk);
    walk_back(graph, source, walk, sums);
  }
  const auto nodes = static_cast<double>(graph.size());
  if (nodes < 3 || sources.empty()) return sums;
  const double scale = nodes / static_cast<double>(sources.size()) / ((nodes - 1) * (nodes - 2));
  for (double& sum : sums) sum = std::min(1.0, sum * scale);
  return sums;
}

std::vector<NodeIndex> betweenness_sources(const Adjacency& graph, double budget) {
  const std::size_t nodes = graph.size();
  const auto cost = static_cast<double>(nodes + graph.neighbors.size());
  const auto affordable = static_cast<std::size_t>(budget / std::max(1.0, cost));
  const std::size_t count = std::min(nodes, std::max<std::size_t>(64, affordable));
  std::vector<NodeIndex> sources;
  for (std::size_t i = 0; i < count; ++i) sources.push_back(static_cast<NodeIndex>(i * nodes / count));
  return sources;
}

}  // namespace rapport
