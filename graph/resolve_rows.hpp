// The steps of the resolution after identity: nodes, meetings, edges. Internal to graph/resolve.cpp.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/identity.hpp"
#include "graph/resolve.hpp"

namespace rapport {

// Articles in order of id, and for each the first of its copies.
struct Articles {
  ArticleRows& rows;
  std::span<const ArticleIndex> copy_of;
};

// The references of the nodes that overrides name by id.
ReferencesById references_by_id(const Articles& articles, const Overrides& overrides);

// The nodes in canonical order; fills `places`.
std::vector<Node> entity_nodes(const Articles& articles, const References& references,
                               const Clusters& clusters, const Overrides& overrides, EntityNodes& places);

// Hands on the Meeting nodes, which come behind `nodes`; answers for each told meeting its node, kNoNode
// where nobody is left.
std::vector<NodeIndex> add_meeting_nodes(const Articles& articles, const EntityNodes& places,
                                         std::span<const Node> nodes, GraphSink& sink);

// A node while nodes are brought into order.
struct NodeName {
  std::string_view id;
  std::uint32_t articles = 0;  // as in Node
  Kind kind = Kind::person;
};

struct NodeOrder {
  std::vector<NodeIndex> nodes;                        // in canonical order
  std::vector<std::pair<NodeIndex, std::string>> ids;  // those that are new
};

// What tells a node from others of its id.
using NodeHints = std::function<std::string(NodeIndex)>;
// The canonical order of nodes; ids that were given twice get a suffix, but the node that most articles name
// keeps the id.
NodeOrder order_nodes(std::span<const NodeName> nodes, const NodeHints& hint);

// Where each node of the order went.
std::vector<NodeIndex> places_of(const NodeOrder& order);

// Hands on the edges. `kinds` are of all nodes, `meetings` as add_meeting_nodes answers.
void add_edges(const Articles& articles, const EntityNodes& places, std::span<const NodeIndex> meetings,
               std::span<const Kind> kinds, GraphSink& sink);

// Widens first and last to hold the date; dates without a year and empty ones say nothing.
void widen(std::string& first, std::string& last, const std::string& date);

// Number of different values of copy_of among the articles (sorted, may repeat).
std::uint32_t independent(const std::vector<ArticleIndex>& articles, std::span<const ArticleIndex> copy_of);

}  // namespace rapport
