// The part of a graph that the user asked for, as a graph of its own in the same canonical order.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

// What to keep; an empty list keeps all of its sort.
struct Filter {
  std::vector<Kind> kinds;
  std::vector<Relation> types;
  std::vector<Status> statuses{Status::actual, Status::planned};
  std::string since;               // ISO 8601, as precise as wanted; both ends count
  std::string until;               // with either, edges without a date in the range go
  std::uint32_t min_support = 0;   // of edges
  std::vector<NodeIndex> around;   // only what is near these
  std::size_t hops = 1;            // … so near; paths run along kept edges in both directions
  std::optional<std::size_t> top;  // only so many nodes, by rank
};

// The edges that pass with the nodes that are kept. A filter on edges (all but kinds and top) drops the nodes
// that it leaves without an edge; without one, all nodes of the kinds stay. Ids, dates and support stay as
// they were: they tell of the whole graph. Articles stay where a statement names them. `rank` is one value
// per node (higher is better, ties by order), needed for top only.
Graph filtered(const Graph& graph, const Filter& filter, std::span<const double> rank = {});

// The marked rows (one mark a node and one an edge; an edge's ends must be marked), in their order.
Graph part_of(const Graph& graph, const std::vector<char>& nodes, const std::vector<char>& edges);

// Whether a date, known to the year, month or day, may lie in the range; "" and "--03-27" do not.
bool within(const std::string& date, const std::string& since, const std::string& until);

}  // namespace rapport
