// The scene's claims to the article's rows: entities, facts with evidence, meetings.
#pragma once

#include "graph/facts.hpp"
#include "ingest/scene.hpp"

namespace rapport {

ArticleFacts assemble(const Article& article, Scene& scene);

}  // namespace rapport
