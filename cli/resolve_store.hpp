// Making the graph of a store anew, with what a person decided in rapport.overrides.
#pragma once

#include <string>

#include "graph/store.hpp"

namespace rapport {

// Resolves with the file rapport.overrides beside the store, if it is there; its lines that cannot be read
// are told on stderr and left out. Throws Failure where the file cannot be read, StoreError for the store.
void resolve_store(Store& store, const std::string& store_path);

}  // namespace rapport
