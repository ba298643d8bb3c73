// Days as numbers, on the proleptic Gregorian calendar of std::chrono.
#pragma once

#include <chrono>

#include "ingest/dates.hpp"

namespace rapport {

std::chrono::sys_days days_of(const Day& day);
Day day_of(std::chrono::sys_days days);
// The number that a word is, "3" or "3rd"; negative for other words.
int number_of(std::string_view word);

}  // namespace rapport
