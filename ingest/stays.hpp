// Visits that follow from meetings and from the visits that the text tells.
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// Adds claims of visits; called when all claims of the text are there.
void tell_stays(Scene& scene);

}  // namespace rapport
