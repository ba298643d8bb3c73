// The State of presidents whom news writers name without it.
#pragma once

#include "ingest/scene.hpp"

namespace rapport {

// The United States for "President Reagan" where the article names them, else kNoEntity.
EntityId state_of_known_president(const Scene& scene, const Office& open);

}  // namespace rapport
