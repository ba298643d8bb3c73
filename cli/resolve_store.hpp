// Making the graph of a store anew, with what a person decided in rapport.overrides.
#pragma once

#include <string>

#include "graph/store.hpp"

namespace rapport {

// Resolves with the file rapport.overrides beside the store, if it is there; its lines that cannot be read
// are told on stderr and left out. Throws Failure where the file cannot be read, StoreError for the store.
void resolve_store(Store& store, const std::string& store_path);

// Appends pairs of nodes that may be one to rapport.overrides beside the store, as comments; answers how
// many. Throws Failure or FileError where the file cannot be read or written.
std::size_t append_suggestions(const Graph& graph, const std::string& store_path);

}  // namespace rapport
