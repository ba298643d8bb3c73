// Nodes by what people type: case, accents, hyphens, word order and titles aside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

// How a text names a node, best first.
enum class NameMatch : std::uint8_t {
  id,         // person.kim_jong_un
  name,       // Kim Jong-un
  alias,      // Kim Jong Un, where the name is another
  reordered,  // Jong-un Kim
  titled,     // Chinese Foreign Minister Wang Yi
  part,       // some of the words: Kim
  beginning,  // words that begin so: Kim Jo
  none,
};

NameMatch name_match(const Node& node, std::string_view text);

struct Found {
  NodeIndex node;
  NameMatch match;
};

// All that match, Meetings last, best first, then those that more articles name, then in order of the nodes.
std::vector<Found> nodes_like(const Graph& graph, std::string_view text);

// The nodes that the text may stand for: those of its best match, which is no mere beginning. Meetings only
// where nothing else has that match. One node where the name is clear; none where it is unknown.
std::vector<NodeIndex> nodes_named(const Graph& graph, std::string_view text);

// What to look for in an index of the names' words: every node that the text names, but for the spelling of
// spaces, has all words of one of these.
std::vector<std::string> indexed_words(std::string_view text);

// Names that are few letters away, nearest first; where there is none, those that share most words:
// suggestions, never matches.
std::vector<NodeIndex> close_names(const Graph& graph, std::string_view text, std::size_t count);

// Insertions, deletions and replacements of bytes between the two; at most `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace rapport
