// Measures against graphs whose values are known by hand, against Boost's Brandes, and the layout's promises.
#include "graph/measures.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <cmath>
#include <numeric>

#include "graph/betweenness.hpp"
#include "graph/community.hpp"
#include "graph/layout.hpp"
#include "tests/export/sample.hpp"

using namespace rapport;

namespace {

// A column as text, a blank between values.
template <class T>
std::string printed(const std::vector<T>& column) {
  std::string out;
  for (const T& value : column) out += (out.empty() ? "" : " ") + fmt::format("{:.3g}", double(value));
  return out;
}

std::vector<NodeIndex> all_of(const Adjacency& graph) {
  std::vector<NodeIndex> nodes(graph.size());
  std::iota(nodes.begin(), nodes.end(), 0U);
  return nodes;
}

// `count` cliques of five in a ring, each joined to the next by one link.
Adjacency caves(std::uint32_t count) {
  std::vector<WeightedLink> links;
  for (std::uint32_t c = 0; c < count; ++c) {
    for (std::uint32_t i = 0; i < 5; ++i) {
      for (std::uint32_t j = i + 1; j < 5; ++j) links.push_back({5 * c + i, 5 * c + j, 1});
    }
    links.push_back({5 * c, 5 * ((c + 1) % count) + 1, 1});
  }
  return adjacency_of(std::size_t{5} * count, links);
}

std::vector<double> betweenness_by_boost(const Adjacency& graph) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> peer(graph.size());
  for (NodeIndex v = 0; v < graph.size(); ++v) {
    for (const NodeIndex w : graph.row(v)) {
      if (v < w) boost::add_edge(v, w, peer);
    }
  }
  std::vector<double> out(graph.size());
  const auto map = boost::make_iterator_property_map(out.begin(), get(boost::vertex_index, peer));
  boost::brandes_betweenness_centrality(peer, map);
  boost::relative_betweenness_centrality(peer, map);
  return out;
}

// A graph of people met in a ring with chords, `nodes` of them.
Graph ring(std::uint32_t nodes) { return sample::big_graph(nodes, 2 * nodes); }

}  // namespace

TEST_CASE("neighbours without direction, parallels and loops") {
  const Adjacency graph = adjacency_of(4, {{2, 0, 1}, {0, 2, 2}, {1, 1, 5}, {3, 0, 1}});
  CHECK(printed(graph.first) == "0 2 2 3 4");
  CHECK(printed(graph.neighbors) == "2 3 0 0");
  CHECK(printed(graph.weights) == "3 1 3 1");
}

TEST_CASE("betweenness of a path and of a star") {
  const Adjacency path = adjacency_of(5, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}});
  CHECK(printed(betweenness(path, all_of(path))) == "0 0.5 0.667 0.5 0");
  const Adjacency star = adjacency_of(4, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}});
  CHECK(printed(betweenness(star, all_of(star))) == "1 0 0 0");
}

TEST_CASE("betweenness is Boost's, a sample comes near it") {
  const Adjacency graph = adjacency_of(ring(300));
  const std::vector<double> expected = betweenness_by_boost(graph);
  const std::vector<double> exact = betweenness(graph, all_of(graph));
  for (std::size_t v = 0; v < exact.size(); ++v) CHECK(exact[v] == doctest::Approx(expected[v]));
  const std::vector<NodeIndex> sources = betweenness_sources(graph, 1);
  CHECK(sources.size() == 64);
  const std::vector<double> sampled = betweenness(graph, sources);
  const double sum = std::accumulate(exact.begin(), exact.end(), 0.0);
  CHECK(std::accumulate(sampled.begin(), sampled.end(), 0.0) == doctest::Approx(sum).epsilon(0.1));
}

TEST_CASE("communities are the caves of a ring of caves") {
  const Adjacency graph = caves(6);
  const std::vector<std::uint32_t> found = communities(graph);
  for (NodeIndex v = 0; v < graph.size(); ++v) CHECK(found[v] == v / 5);
  CHECK(modularity(graph, found) == doctest::Approx(60.0 / 66 - 1.0 / 6));
  CHECK(modularity(graph, std::vector<std::uint32_t>(graph.size(), 0)) == doctest::Approx(0));
}

TEST_CASE("groups are numbered by size, then by their first member") {
  CHECK(printed(numbered_by_size({7, 3, 3, 1, 7, 3})) == "1 0 0 2 1 0");
  CHECK(printed(numbered_by_size({})) == "");
}

TEST_CASE("all measures of a small graph") {
  const Measures m = measures_of(sample::small_graph());
  CHECK(printed(m.degree) == "4 4 1 1 2 3 3");
  CHECK(printed(m.core) == "2 2 1 1 2 2 2");
  CHECK(printed(m.component) == "0 0 0 0 0 0 0");
  CHECK(std::accumulate(m.pagerank.begin(), m.pagerank.end(), 0.0) == doctest::Approx(1));
  CHECK(m.pagerank[0] > m.pagerank[2]);
  CHECK(printed(m.betweenness) == "0.433 0.378 0 0 0.0444 0.1 0.0444");
  CHECK(!m.betweenness_sampled);
  CHECK(printed(m.size) == "16 16 12 12 13.7 14.9 14.9");
}

TEST_CASE("graphs of nothing and of one node") {
  CHECK(measures_of(Graph()).x.empty());
  Graph one;
  one.nodes.resize(1);
  one.nodes[0].id = "person.a";
  const Measures m = measures_of(one);
  CHECK(printed(m.pagerank) == "1");
  CHECK((m.x[0] != 0 || m.y[0] != 0));
}

TEST_CASE("positions are the same on every run, apart from each other and finite") {
  const Graph graph = ring(200);
  const Measures a = measures_of(graph), b = measures_of(graph);
  CHECK(a.x == b.x);
  CHECK(a.y == b.y);
  for (std::size_t v = 0; v < a.x.size(); ++v) {
    REQUIRE(std::isfinite(a.x[v] + a.y[v]));
    for (std::size_t w = v + 1; w < a.x.size(); ++w)
      CHECK(std::hypot(a.x[v] - a.x[w], a.y[v] - a.y[w]) > (a.size[v] + a.size[w]) / 2);
  }
}

TEST_CASE("positions move little when one more node comes") {
  Graph graph = sample::big_graph(60, 120);
  const Measures before = measures_of(graph);
  Node late = graph.nodes.back();
  late.id = "person.zz_latecomer";
  graph.nodes.push_back(late);
  graph.edges.push_back(graph.edges.back());
  graph.edges.back().to = 60;
  const Measures after = measures_of(graph);
  std::vector<double> moves;
  for (std::size_t v = 0; v < before.x.size(); ++v)
    moves.push_back(std::hypot(after.x[v] - before.x[v], after.y[v] - before.y[v]));
  std::sort(moves.begin(), moves.end());
  const auto [low, high] = std::minmax_element(before.x.begin(), before.x.end());
  CHECK(moves[moves.size() / 2] < 0.15 * (*high - *low));
}

TEST_CASE("seeds are the same on every machine") {
  CHECK(seed_of("person.kim_jong_un") == 5253330745276780199U);
  CHECK(seed_of("a") != seed_of("b"));
}
