// Cities of States that are gone: Moscow lay in the Soviet Union until 1991.
#pragma once

#include <optional>

#include "ingest/days.hpp"
#include "ingest/entities.hpp"

namespace rapport {

// Gives Places to the State of their time where the article names it and is older than its end; an article
// without a date must name none of the States that came after it.
void settle_bygone_states(const Lexicon& lexicon, ArticleEntities& entities, const std::optional<Day>& date);

}  // namespace rapport
