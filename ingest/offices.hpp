// Offices, kin and membership that noun phrases state: titles before names, appositions, "X of Y", copulas.
#pragma once

#include "ingest/coreference.hpp"

namespace rapport {

// Reads what a phrase says of the person that it or its apposition names; adds offices and claims to the
// scene. With `only_offices` it only collects offices whose owner the phrase itself names (for titles used
// before they are explained).
void read_descriptions(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex phrase,
                       bool only_offices);

// "Song is the head of …", "who was elected president": the role phrase describes the subject.
void describe(Scene& scene, Coreference& coreference, std::uint32_t sentence, EntityId person,
              PhraseIndex role, bool former, bool only_offices);

// Keeps an office whose owner is known, and the fact that it states.
void keep_office(Scene& scene, const Office& office, TokenRange trigger, bool claims);

}  // namespace rapport
