// Boost.Graph for PageRank, components and core numbers; our own Brandes, Louvain and layout where Boost has
// no sampling, no communities and no fast layout.
#include "graph/measures.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <numeric>
#include <utility>

#include "graph/adjacency.hpp"
#include "graph/betweenness.hpp"
#include "graph/community.hpp"
#include "graph/layout.hpp"

namespace rapport {
namespace {

using Arcs = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                boost::no_property, std::uint32_t, std::uint32_t>;

// Each joined pair as two arcs, so that algorithms for directed graphs see an undirected one.
Arcs arcs_of(const Adjacency& adjacency) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> arcs;
  arcs.reserve(adjacency.neighbors.size());
  for (NodeIndex v = 0; v < adjacency.size(); ++v) {
    for (const NodeIndex w : adjacency.row(v)) arcs.emplace_back(v, w);
  }
  return Arcs(boost::edges_are_sorted, arcs.begin(), arcs.end(),
              static_cast<std::uint32_t>(adjacency.size()));
}

template <class T>
auto column_map(std::vector<T>& column, const Arcs& arcs) {
  return boost::make_iterator_property_map(column.begin(), get(boost::vertex_index, arcs));
}

// Nodes without neighbours give their rank to nobody; the sum is brought back to 1.
std::vector<double> pagerank(const Arcs& arcs, std::size_t nodes) {
  std::vector<double> rank(nodes);
  if (nodes == 0) return rank;
  boost::graph::page_rank(arcs, column_map(rank, arcs), boost::graph::n_iterations(60), 0.85);
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& value : rank) value /= sum;
  return rank;
}

// With every arc there both ways, strong components are the connected ones.
std::vector<std::uint32_t> components(const Arcs& arcs, std::size_t nodes) {
  std::vector<std::uint32_t> component(nodes);
  if (nodes > 0) boost::strong_components(arcs, column_map(component, arcs));
  return numbered_by_size(component);
}

std::vector<std::uint32_t> cores(const Arcs& arcs, std::size_t nodes) {
  std::vector<std::uint32_t> core(nodes);
  if (nodes > 0) boost::core_numbers(arcs, column_map(core, arcs));
  return core;
}

void put_layout(const Graph& graph, const Adjacency& adjacency, Measures& out) {
  std::vector<std::uint64_t> seeds;
  for (NodeIndex v = 0; v < adjacency.size(); ++v) {
    seeds.push_back(seed_of(graph.nodes[v].id));
    out.size.push_back(8.0 + 4.0 * std::sqrt(static_cast<double>(std::min(out.degree[v], 400U))));
  }
  for (const Point& point : layout(adjacency, seeds, out.size)) {
    out.x.push_back(point.x);
    out.y.push_back(point.y);
  }
  if (out.x.size() == 1) out.x[0] = 1;  // readers take all zeros for "not laid out"
}

}  // namespace

Measures measures_of(const Adjacency& adjacency, const MeasuresWanted& wanted) {
  Measures out;
  for (NodeIndex v = 0; v < adjacency.size(); ++v) out.degree.push_back(adjacency.degree(v));
  if (wanted.pagerank) out.pagerank = pagerank(arcs_of(adjacency), adjacency.size());
  if (wanted.betweenness) {
    const std::vector<NodeIndex> sources = betweenness_sources(adjacency);
    out.betweenness = betweenness(adjacency, sources);
    out.betweenness_sampled = sources.size() < adjacency.size();
  }
  if (wanted.groups) {
    const Arcs arcs = arcs_of(adjacency);
    out.core = cores(arcs, adjacency.size());
    out.community = communities(adjacency);
    out.component = components(arcs, adjacency.size());
  }
  return out;
}

Measures measures_of(const Graph& graph, const MeasuresWanted& wanted) {
  const Adjacency adjacency = adjacency_of(graph);
  Measures out = measures_of(adjacency, wanted);
  if (wanted.layout) put_layout(graph, adjacency, out);
  return out;
}

}  // namespace rapport
