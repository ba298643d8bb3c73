// Bodies within bodies and States: "the party's international department", "North Korea's Foreign Ministry".
#pragma once

#include "ingest/coreference.hpp"

namespace rapport {

// The part-of chain of a body phrase; answers its entity. Without `claims` it only names the body.
EntityId read_body(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex phrase,
                   bool claims = true);

}  // namespace rapport
