// The sentences behind an edge, for people.
#pragma once

#include "graph/rows.hpp"

namespace rapport {

// One line a sentence: the sentence, the article's title, source and day, and who said so.
void print_evidence(const Graph& graph, const Edge& edge);

}  // namespace rapport
