// Places as the States that they stand for.
#include "ingest/scene.hpp"

namespace rapport {

EntityId ArticleEntities::state(const Lexicon& lexicon, RowIndex row) {
  for (EntityId e = 0; e < list.size(); ++e) {
    if (list[e].kind == Kind::state && list[e].state == row) return e;
  }
  ArticleEntity entity;
  entity.kind = Kind::state;
  entity.name = lexicon.states[row].name;
  entity.state = row;
  list.push_back(std::move(entity));
  return static_cast<EntityId>(list.size() - 1);
}

EntityId Scene::state_of(EntityId id) {
  if (id == kNoEntity || is(id, Kind::state)) return id;
  const RowIndex row = entity(id).state;
  return is(id, Kind::place) && row != kNoRow ? entities.state(reading.lexicon, row) : kNoEntity;
}

EntityId Scene::as_actor(EntityId id) {
  return is(id, Kind::place) && entity(id).capital ? state_of(id) : id;
}

}  // namespace rapport
