// Where a story stands in time, from which facts without a date of their own take theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/chunks.hpp"
#include "ingest/days.hpp"

namespace rapport {

// The days that the narration stands at, as far as it is read; dates are ISO 8601, empty where none is told.
struct NarratedDays {
  std::optional<Day> story;  // the day that the text spoke of last
  std::optional<Day> past;   // the last one that was not ahead of the article
  std::string told;          // the date that the narration stands at, of its sentence
  std::uint32_t told_sentence = 0;
  std::string before;  // of the last clause in the pluperfect that had one, of its sentence
  std::uint32_t before_sentence = 0;
  std::string planned_month;  // of the plan that was told last, of its sentence
  std::uint32_t planned_sentence = 0;
  std::string only;     // the only day that is told, else the month of the first one
  std::string heading;  // of the day that the entries of an agenda stand under
  // What the sentence's dates that count from the story meant when they were read first, by their number.
  std::vector<std::pair<std::uint32_t, std::string>> meant;
  std::uint32_t meant_sentence = kNone;
  bool carried = false;  // the last date asked for is that of the narration, not of the clause itself
};

}  // namespace rapport
