// How an article was read, for people who write rules or ask why a fact is there.
#pragma once

#include <string>

#include "ingest/scene.hpp"

namespace rapport {

// For each sentence that tells something: the sentence, its chunks, its numbered clauses with the status that
// a fact of theirs would have, and what was claimed from it with rule, trigger and clause; at the end the
// article's facts.
std::string explanation(const Scene& scene, const ArticleFacts& facts);

}  // namespace rapport
