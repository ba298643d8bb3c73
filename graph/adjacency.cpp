// Counting sort of the links by their ends, then each row is sorted and its repeats are merged.
#include "graph/adjacency.hpp"

#include <algorithm>
#include <utility>

namespace rapport {
namespace {

using Entry = std::pair<NodeIndex, double>;

// Row starts of the unmerged entries.
std::vector<std::uint32_t> starts_of(std::size_t nodes, const std::vector<WeightedLink>& links) {
  std::vector<std::uint32_t> starts(nodes + 1, 0);
  for (const WeightedLink& link : links) {
    if (link.from == link.to) continue;
    ++starts[link.from + 1];
    ++starts[link.to + 1];
  }
  for (std::size_t v = 0; v < nodes; ++v) starts[v + 1] += starts[v];
  return starts;
}

std::vector<Entry> entries_of(const std::vector<std::uint32_t>& starts,
                              const std::vector<WeightedLink>& links) {
  std::vector<std::uint32_t> next = starts;
  std::vector<Entry> entries(starts.back());
  for (const WeightedLink& link : links) {
    if (link.from == link.to) continue;
    entries[next[link.from]++] = {link.to, link.weight};
    entries[next[link.to]++] = {link.from, link.weight};
  }
  return entries;
}

void append_row(std::span<Entry> row, Adjacency& out) {
  std::sort(row.begin(), row.end());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0 && row[i].first == row[i - 1].first) {
      out.weights.back() += row[i].second;
    } else {
      out.neighbors.push_back(row[i].first);
      out.weights.push_back(row[i].second);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.neighbors.size()));
}

}  // namespace

Adjacency adjacency_of(std::size_t nodes, const std::vector<WeightedLink>& links) {
  const std::vector<std::uint32_t> starts = starts_of(nodes, links);
  std::vector<Entry> entries = entries_of(starts, links);
  Adjacency out;
  out.first.reserve(nodes + 1);
  out.neighbors.reserve(entries.size());
  out.weights.reserve(entries.size());
  for (std::size_t v = 0; v < nodes; ++v)
    append_row(std::span(entries).subspan(starts[v], starts[v + 1] - starts[v]), out);
  return out;
}

NetworkPart part_of(const Network& network, KindSet kinds, Status status) {
  constexpr NodeIndex kOutside = 0xFFFFFFFF;
  const auto counts = [&](Arc arc) { return arc.status == static_cast<unsigned>(status); };
  NetworkPart out;
  std::vector<NodeIndex> number(network.node_count(), kOutside);
  for (NodeIndex v = 0; v < network.node_count(); ++v) {
    const Kind kind = network.kind(v);
    if (!contains(kinds, kind)) continue;
    if (kind == Kind::meeting && std::ranges::none_of(network.row(v).arcs, counts)) continue;
    number[v] = static_cast<NodeIndex>(out.nodes.size());
    out.nodes.push_back(v);
  }
  std::vector<Entry> row;
  for (const NodeIndex v : out.nodes) {
    row.clear();
    const auto [targets, arcs] = network.row(v);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const NodeIndex w = number[targets[i]];
      if (w == kOutside || targets[i] == v || !counts(arcs[i])) continue;
      row.emplace_back(w, static_cast<double>(std::max<std::uint32_t>(1, arcs[i].support)));
    }
    append_row(row, out.adjacency);
  }
  return out;
}

Adjacency adjacency_of(const Graph& graph) {
  std::vector<WeightedLink> links;
  links.reserve(graph.edges.size());
  for (const Edge& edge : graph.edges)
    links.push_back({edge.from, edge.to, static_cast<double>(std::max(1U, edge.support))});
  return adjacency_of(graph.nodes.size(), links);
}

}  // namespace rapport
