// Whose office a role phrase names: "of …", a possessor, a possessive pronoun or a name in front of the
// title.
#pragma once

#include "ingest/coreference.hpp"

namespace rapport {

struct OfficeOwners {
  EntityList list;
  bool open = false;        // the phrase names no owner at all
  bool government = false;  // "the government's", of a State that is not told
  bool partial = false;     // "director of studies at X": of a part of it
};

// `claims`: chains of bodies on the way ("the party's department") state their part-of facts.
OfficeOwners owners_of(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex role,
                       bool claims);

// The State or body that a person acts for ("his foreign minister"); kNoEntity where the article does not
// say.
EntityId acts_for(const Scene& scene, EntityId person);

}  // namespace rapport
