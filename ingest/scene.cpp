// Places as the States that they stand for.
#include "ingest/scene.hpp"

namespace rapport {

EntityId Scene::state_of(EntityId id) {
  if (id == kNoEntity || is(id, Kind::state)) return id;
  const RowIndex row = entity(id).state;
  return is(id, Kind::place) && row != kNoRow ? entities.state(reading.lexicon, row) : kNoEntity;
}

EntityId Scene::as_actor(EntityId id) {
  return is(id, Kind::place) && entity(id).capital ? state_of(id) : id;
}

}  // namespace rapport
