// Dates in running text, resolved against the article's date by the news rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/scratch.hpp"
#include "ingest/sentences.hpp"

namespace rapport {

// A calendar day; year 0 means no date.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Day&, const Day&) = default;
};

std::optional<Day> day_of_iso(std::string_view iso);  // only full dates
std::string iso_of(const Day& day);                   // month or day 0 are left out
Day plus_days(const Day& day, int count);
int weekday_of(const Day& day);  // 0 is Monday

// A date expression of the text.
struct DateMention {
  TokenRange tokens;
  // What it says: a resolved "2018-03-27", "2018-04", "2018", "--03-27", or empty where it depends on tense.
  std::string iso;
  int weekday = -1;  // bare weekday: the last one for the past, the next one for the future
  int month = 0;     // month (and day) without a year, resolved by tense
  int day = 0;
  bool forced_past = false;    // "last Friday"
  bool forced_future = false;  // "next Friday"
  bool is_year = false;        // "in 2018"
  bool of_story = false;  // "the next day", "in the evening": counted from the day that the text speaks of
  int shift = 0;          // days from that day, or from the weekday ("on Monday week")
  bool to_month = false;  // of_story: as precise as the month ("that week", "two weeks later")
};

// Date expressions of one sentence, in order. `article` may be unknown.
ScratchVector<DateMention> find_dates(const Reading& reading, TokenRange sentence,
                                      const std::optional<Day>& article);

// The date by the tense of its clause; relative dates stay empty without an article date.
// `story` is the day that the text spoke of last.
std::string resolved(const DateMention& mention, const std::optional<Day>& article,
                     const std::optional<Day>& story, bool future);

// A line that holds nothing but a date ("Friday, July 21, 2017").
bool is_date_line(const Reading& reading, TokenRange line);

}  // namespace rapport
