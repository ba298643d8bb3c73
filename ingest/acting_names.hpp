// Capitals and seats of government: where such a name means the State, where the place or building.
#pragma once

#include "ingest/names.hpp"

namespace rapport {

// "at the White House": the building, not the State whose government sits in it.
bool is_building(const Reading& reading, const Name& name);

// "Beijing said", "Moscow's ambassador", "ties with Tehran": a capital that acts is its State.
bool is_actor(const Reading& reading, const Name& name);

// "the Community": a name behind an article.
bool follows_article(const Reading& reading, const Name& name);

}  // namespace rapport
