// The States that a number counts: "both nations", "all three countries".
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// The States that "the three countries" means: those that the article names most often, else the last ones
// before it. Empty where the phrase counts no States or the number fits no choice of them.
EntityList counted_states(const Scene& scene, const Chunk& chunk);

// As many States as asked, those named most often; empty where others are named as often, or one only once.
EntityList most_named_states(const Scene& scene, std::size_t number);

}  // namespace rapport
