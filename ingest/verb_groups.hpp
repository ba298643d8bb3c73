// Verb groups: "has not met", "is due to visit", "would have been received", read into tense, voice and
// modality.
#pragma once

#include <span>
#include <string>

#include "ingest/chunks.hpp"

namespace rapport {

// The verb group that starts at tokens[at] (its tag is a verb, auxiliary, modal, negation or infinitive
// "to"); an empty range where there is none. `tags` are those of `sentence`.
Chunk read_verb_group(const Reading& reading, TokenRange sentence, std::span<const Tag> tags, TokenIndex at);

// "past perfect passive not: meet", for tests.
std::string printed(const Reading& reading, const Chunk& group);

}  // namespace rapport
