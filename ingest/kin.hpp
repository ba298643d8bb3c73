// Kin that noun phrases state: "Kim's wife, Ri Sol-ju", "the brother of Ana Cordero", "their daughters Malia
// and Sasha".
#pragma once

#include "ingest/coreference.hpp"

namespace rapport {

// What a kin phrase says of a person.
void read_kin(Scene& scene, Coreference& coreference, std::uint32_t sentence, EntityId person,
              PhraseIndex kin);
// Kings and queens that a sentence names side by side.
void read_couples(Scene& scene, Coreference& coreference, std::uint32_t sentence);

}  // namespace rapport
