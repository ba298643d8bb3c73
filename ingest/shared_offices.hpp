// Offices of several States told in one plural ("the presidents of A and B"), whose holders are named later.
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// Gives each vacant office to the first person without an office whom the article calls its State's.
void fill_shared_offices(Scene& scene);

// "X welcomed his Uzbek counterpart, Y" behind "the presidents of Kazakhstan and Uzbekistan": `other` holds
// that of `state`, `one` that of the other State. Answers whether such a pair was vacant.
bool fill_counterparts(Scene& scene, EntityId one, EntityId other, EntityId state);

}  // namespace rapport
