// The State of an office that names none, as the words around it tell. Each gives kNoEntity where they do
// not.
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// The State of an office that the article gives the person, or of which the person is a national.
EntityId own_state(const Scene& scene, EntityId person);

// As own_state, else the State that was guessed for an office of the person.
EntityId home_state(const Scene& scene, EntityId person);

// "a letter from President Bush": of who bears it.
EntityId state_of_sender(Scene& scene, const Office& open);

// "ICELAND: Prime Minister Björnsdóttir breaks an ankle".
EntityId state_of_heading(Scene& scene, const Office& open);

// "at the Russian consulate, where Deputy Minister Frolov waited", unless that State is excluded.
EntityId state_of_mission(Scene& scene, const Office& open, const EntityList& excluded);

// "Turkey has cooks of its own: President Uzuner was in Baku", unless that State is excluded.
EntityId state_of_subject(Scene& scene, const Office& open, const EntityList& excluded);

// "King Felix of Belgium and Queen Anne", unless that State is excluded.
EntityId state_joined(Scene& scene, const Office& open, const EntityList& excluded);

// "Secretary of State Lund, security adviser Aas": officials in a row are of one State.
EntityId state_listed(Scene& scene, const Office& open, const EntityList& excluded);

}  // namespace rapport
