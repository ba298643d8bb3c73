// The States of offices that the text leaves open: "Foreign Minister Varga said".
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// Gives the open offices collected so far an owner where the article leaves only one State; called before the
// clauses are read, for later mentions ("the Kenyan president").
void guess_open_offices(Scene& scene);

// States the facts of the open offices, now that visits and meetings are known.
void settle_open_offices(Scene& scene);

}  // namespace rapport
