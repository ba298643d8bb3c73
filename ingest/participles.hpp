// Past forms that are participles, found when all chunks of the sentence are known.
#pragma once

#include "ingest/chunks.hpp"

namespace rapport {

// Makes passive participles of bare "-ed" forms that are no verb of a clause: "Kim, accompanied by Ri, …",
// "Kim, elected in 2019, said".
void settle_participles(const Reading& reading, ScratchVector<Chunk>& chunks);

}  // namespace rapport
