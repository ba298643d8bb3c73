// One body under two names, where the text says so: "the Lake Bureau, formerly the River Bureau", "was
// renamed the Ocean Fund", "the Council becomes the Authority", "Bytes Corp, now called Zeta Group".
#pragma once

#include "ingest/names.hpp"

namespace rapport {

// What the words between two names of one sentence tell of them.
enum class Renaming : std::uint8_t { none, first_is_new, second_is_new };

// `earlier` stands before `later`, with no other name between them.
Renaming renaming_between(const Reading& reading, const Name& earlier, const Name& later);

}  // namespace rapport
