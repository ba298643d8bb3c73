// Pairs of nodes that may be one, for a person to decide: names close enough to doubt, and nothing in the
// graph that keeps them apart. A suggestion changes nothing.
#pragma once

#include <string>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

struct Suggestion {
  NodeIndex one = 0;  // the smaller id
  NodeIndex other = 0;
  std::string reason;  // "'K.' may stand for 'Karim'"
};

// In order of the ids. Never suggests two that one article names, people of different gender, or what the
// kinds keep apart.
std::vector<Suggestion> suggest(const Graph& graph);

// The suggestions as commented lines for rapport.overrides, each with its reason and one sentence for either
// node; without those whose line stands in `known` already, commented or not.
std::string suggestion_lines(const Graph& graph, const std::vector<Suggestion>& suggestions,
                             std::string_view known);

}  // namespace rapport
