// Offices of firms and bodies whose name stands elsewhere: "Boeing pulled out. Spokeswoman Ana Rojas said".
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// The body of which somebody is spokesman, chief executive or the like, where the phrase does not say: the
// one that is the last named subject of this sentence and the two before it. kNoEntity where a person, a
// State or a newspaper is.
EntityId firm_of(const Scene& scene, const Office& office);

}  // namespace rapport
