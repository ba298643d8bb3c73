// What States are to each other, and the armed wings of bodies.
#include <algorithm>

#include "ingest/fact_reader.hpp"

namespace rapport {

void FactReader::alliance(EntityId state, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  if (state == kNoEntity || !r_.is(chunk.head, "ally")) return;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return;
  }
  const EntityId one = s_.as_actor(state);
  for (const EntityId owner : owners_of(p)) {
    const EntityId other = s_.as_actor(owner);
    if (one == other || !s_.is(one, Kind::state) || !s_.is(other, Kind::state)) continue;
    s_.claims.push_back(base(Relation::allied_with, one, other, Status::actual, "ally", chunk.tokens));
  }
}

// "Red Shield, the armed wing of the Miners' Union": part of it.
void FactReader::wing(EntityId body, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  const bool part = r_.is(chunk.head, "wing") || r_.is(chunk.head, "arm") || r_.is(chunk.head, "branch");
  if (!part || !(s_.is(body, Kind::organization) || s_.is(body, Kind::party))) return;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return;
    if (r_.is(i, "armed") || r_.is(i, "military")) s_.entities.list[body].kind = Kind::organization;
  }
  for (const EntityId owner : owners_of(p)) {
    if (owner == body || !contains(info(Relation::part_of).to, s_.entity(owner).kind)) continue;
    s_.claims.push_back(base(Relation::part_of, body, owner, Status::actual, "wing", chunk.tokens));
  }
}

}  // namespace rapport
