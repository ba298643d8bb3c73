// Whom and what one clause speaks of, its pronouns and descriptions resolved.
#pragma once

#include "ingest/clauses.hpp"
#include "ingest/scene.hpp"

namespace rapport {

// The entities that one clause speaks of, by place.
struct Arguments {
  EntityList subject;
  EntityList objects;
  EntityList second;
  ScratchVector<EntityList> prepositions;  // beside Clause::prepositions
};

// Both lists, each entity once.
EntityList joined(const EntityList& a, const EntityList& b);

}  // namespace rapport
