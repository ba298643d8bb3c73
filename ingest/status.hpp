// Whether what a clause tells happened, is planned, was called off, was refused, or is no fact at all.
#pragma once

#include <optional>

#include "ingest/clauses.hpp"

namespace rapport {

// The status of what the clause's verb tells; nothing for what is only asked for, supposed or possible.
std::optional<Status> status_of(const Reading& reading, const ParsedSentence& sentence, std::uint32_t clause);

// The status of an event noun that the clause's verb does something to ("cancelled a meeting", "talks are
// planned").
std::optional<Status> status_of_event(const Reading& reading, const ParsedSentence& sentence,
                                      std::uint32_t clause, bool is_argument);

// Whether the clause speaks of the future, for dates.
bool is_future(const ParsedSentence& sentence, std::uint32_t clause, const std::optional<Status>& status);

}  // namespace rapport
