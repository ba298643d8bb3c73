// The steps of the resolution after identity: nodes, meetings, edges. Internal to graph/resolve.cpp.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "graph/identity.hpp"
#include "graph/resolve.hpp"

namespace rapport {

// Articles in order of id, and for each the first of its copies.
struct Articles {
  std::vector<const ArticleFacts*> facts;
  std::vector<ArticleIndex> copy_of;
};

// The references of the nodes that overrides name by id.
ReferencesById references_by_id(const Articles& articles, const Overrides& overrides);

// Fills nodes and entities.
void add_entity_nodes(const Articles& articles, const References& references, const Clusters& clusters,
                      const Overrides& overrides, Resolved& out);

// Adds the Meeting nodes behind the others and fills meetings.
void add_meeting_nodes(const Articles& articles, Resolved& out);

// What tells the node that is so many behind `first` from others of its id.
using NodeHints = std::function<std::string(std::size_t)>;
// Brings the nodes from `first` on into canonical order and gives ids that were given twice a suffix; the
// node that most articles name keeps the id.
void order_nodes(const NodeHints& hint, std::size_t first, Resolved& out);

// Fills edges.
void add_edges(const Articles& articles, Resolved& out);

// Widens first and last to hold the date; dates without a year and empty ones say nothing.
void widen(std::string& first, std::string& last, const std::string& date);

// Number of different values of copy_of among the articles (sorted, may repeat).
std::uint32_t independent(const std::vector<ArticleIndex>& articles,
                          const std::vector<ArticleIndex>& copy_of);

}  // namespace rapport
