// The State of presidents whom news writers name without it.
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// "Reagan", "Ronald Reagan": a surname, alone or behind its given name.
bool is_known_president(std::string_view name);

// The United States for "President Reagan" where the article names them, else kNoEntity.
EntityId state_of_known_president(const Scene& scene, const Office& open);

// "Reagan and Gorbachev met", and then "the American president": takes those to whom that office goes from
// `people`, of whom the text does not say what they are.
void name_known_presidents(Scene& scene, EntityList& people);

}  // namespace rapport
