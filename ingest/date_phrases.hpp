// Longer words for days: "this morning", "the day after tomorrow", "a fortnight ago", "the weekend".
#pragma once

#include <optional>

#include "ingest/dates.hpp"

namespace rapport {

// The expression that begins at `i` and ends in `sentence`, if it is one of these. `article` may be unknown.
std::optional<DateMention> date_phrase(const Reading& reading, TokenRange sentence,
                                       const std::optional<Day>& article, TokenIndex i);

}  // namespace rapport
