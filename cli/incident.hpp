// The edges of one node, as the commands about a node list them.
#pragma once

#include <string>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

// The last day that an edge tells of, else the last day on which an article states it; may be empty.
std::string last_day(const Graph& graph, const Edge& edge);

// Newest first; edges of a day by support, then in order.
std::vector<EdgeIndex> edges_of(const Graph& graph, NodeIndex node);

// The same without attending a Meeting of which the participants are told to have met: that says it once
// more.
std::vector<EdgeIndex> edges_once(const Graph& graph, NodeIndex node);

struct OfficeHeld {
  EdgeIndex edge = 0;
  std::size_t statement = 0;  // of the edge, that tells of the day
  bool after = false;         // no article until then names a holder
};

// Those who headed the node or spoke for it, and the offices that the node held, on a day (2018-04: in that
// month): of each office the holder that articles name last until then, else the first one named after it.
// A State has an office per title, other bodies one. Those named after it come last.
std::vector<OfficeHeld> offices_at(const Graph& graph, NodeIndex node, const std::string& day);

}  // namespace rapport
