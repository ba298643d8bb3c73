// The graph that a command answers from.
#pragma once

#include <string>

#include "graph/rows.hpp"

namespace rapport {

// The resolved graph of a store, or of a file of facts (the JSON Lines of `rapport extract`, ending in
// .jsonl). Throws Failure, which names the file and what to do.
Graph load_graph(const std::string& path);

// Whether the file is a store, or will be told to be none, rather than a file of facts.
bool is_store(const std::string& path);

}  // namespace rapport
