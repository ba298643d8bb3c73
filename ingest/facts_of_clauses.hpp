// Clauses to claims: verb frames, event nouns, companions and membership, in the order of the text.
#pragma once

#include "ingest/coreference.hpp"
#include "ingest/grammar.hpp"

namespace rapport {

// Reads all sentences of the scene and adds their claims.
void read_facts(Scene& scene, const Grammar& grammar);

}  // namespace rapport
