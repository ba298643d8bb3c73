// Diaries and timetables of what is to come.
#pragma once

#include <span>
#include <string_view>

#include "ingest/clauses.hpp"

namespace rapport {

// Marks the sentences of an article whose title calls it a diary or an agenda, and the entries called off.
void mark_agenda(const Reading& reading, std::string_view title, std::span<ParsedSentence> sentences);

}  // namespace rapport
