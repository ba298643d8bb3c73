// Small graphs made by hand for the tests of the exporters.
#pragma once

#include <string>
#include <vector>

#include "graph/measures.hpp"
#include "graph/rows.hpp"

namespace rapport::sample {

// Three people, a state, a party, a place and a meeting; met-with both actual and planned.
Graph small_graph();

// The same shape with names, titles, sentences and addresses that break careless writers.
Graph nasty_graph();

// A ring with chords: `nodes` people and `edges` meetings of one statement each.
Graph big_graph(std::uint32_t nodes, std::uint32_t edges);

// Plausible columns for any graph, without computing anything.
Measures plain_measures(const Graph& graph);

// Texts that have broken files, readers or pages somewhere.
const std::vector<std::string>& hostile_texts();

}  // namespace rapport::sample
