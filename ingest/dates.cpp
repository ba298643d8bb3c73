// Days are counted with the proleptic Gregorian calendar (std::chrono); expressions are read left to right by
// small readers, the longest first: full dates, month and day, month and year, relative words, weekdays, bare
// years.
#include "ingest/dates.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

#include "ingest/date_phrases.hpp"
#include "ingest/days.hpp"
#include "ingest/name_words.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

template <std::size_t size>
int position_by_prefix(const std::array<std::string_view, size>& names, std::string_view word) {
  const std::string lower = lower_word(word.substr(0, 3));
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == lower) return static_cast<int>(i);
  }
  return -1;
}

constexpr std::array<Spelling, 11> kNumberWords{"a",   "one",   "two",   "three", "four", "five",
                                                "six", "seven", "eight", "nine",  "ten"};

// Reads expressions of one sentence.
class DateReader {
public:
  DateReader(const Reading& reading, TokenRange range, const std::optional<Day>& article)
      : r_(reading), range_(range), article_(article) {}

  ScratchVector<DateMention> run() {
    ScratchVector<DateMention> found;
    for (TokenIndex i = range_.begin; i < range_.end;) {
      std::optional<DateMention> mention = read(i);
      if (mention) {
        if (is_part_of_day(mention->tokens.end) && !is(mention->tokens.end, "day")) ++mention->tokens.end;
        i = mention->tokens.end;
        found.push_back(std::move(*mention));
      } else {
        ++i;
      }
    }
    return found;
  }

private:
  using Mention = std::optional<DateMention>;

  // Whether an expression may begin at a token: the words that read() and what it calls ask for.
  bool may_begin(TokenIndex i) const {
    constexpr WordSet kFirst("at", "later", "in", "that", "a", "an", "the", "last", "next", "this", "early",
                             "late", "mid", "after", "before", "afterwards", "for", "within", "earlier");
    return r_.tokens[i].shape == Shape::number || is_ordinal(i) ||
           r_.has(i, kMonth | kWeekday | kRelativeTime) || kFirst.contains(r_.tokens[i].key) ||
           is(i + 2, "ago") || is(i + 2, "later") || is(i + 2, "earlier") ||
           (r_.tokens[i].hyphen && r_.word(i).starts_with("mid-"));
  }

  Mention read(TokenIndex i) const {
    if (!may_begin(i)) return std::nullopt;
    const std::uint64_t classes = r_.classes(i);
    if (r_.tokens[i].shape == Shape::number || is_ordinal(i)) return numeric(i);
    if ((classes & kMonth) != 0 && is_capitalized(r_.tokens[i]))
      return NameWords(r_).is_given_month(i) ? std::nullopt : month_first(i);
    if ((classes & kWeekday) != 0) return weekday(i, false, false);
    if (Mention day = the_day(i)) return day;
    if (Mention phrase = date_phrase(r_, range_, article_, i)) return phrase;
    if (Mention story = of_story(i)) return story;
    if (Mention story = counted(i)) return story;
    if (r_.tokens[i].hyphen) return middle_of_month(i);
    if ((classes & kRelativeTime) != 0) return relative_day(i);
    if (r_.is(i, "last") || r_.is(i, "next") || r_.is(i, "this")) return shifted(i);
    if (r_.is(i, "early") || r_.is(i, "late") || r_.is(i, "mid")) return late_year(i);
    return ago(i);
  }

  bool is(TokenIndex i, Spelling word) const { return in(i) && r_.is(i, word); }

  bool is_part_of_day(TokenIndex i) const {
    return is(i, "day") || is(i, "morning") || is(i, "afternoon") || is(i, "evening") || is(i, "night");
  }

  static DateMention story(TokenIndex begin, TokenIndex end, int shift) {
    DateMention mention;
    mention.tokens = {begin, end};
    mention.of_story = true;
    mention.shift = shift;
    return mention;
  }

  bool is_season(TokenIndex i) const {
    return is(i, "spring") || is(i, "summer") || is(i, "autumn") || is(i, "winter");
  }

  // "in the autumn": as precise as the year; a winter lies in two.
  Mention season(TokenIndex begin, TokenIndex end, int year) const {
    if (year == 0 || is(end - 1, "winter")) return std::nullopt;
    return fixed(begin, end, {year, 0, 0});
  }

  // "in the afternoon", "the same evening", "the next day", "a day earlier", "at noon".
  Mention of_story(TokenIndex i) const {
    if (is(i, "at") && (is(i + 1, "noon") || is(i + 1, "dawn") || is(i + 1, "dusk") ||
                        is(i + 1, "midnight") || is(i + 1, "night")))
      return story(i, i + 2, 0);
    if (is(i, "later") && is(i + 1, "in") && is(i + 2, "the") && is(i + 3, "day")) return story(i, i + 4, 0);
    if (is(i, "in") && is(i + 1, "the") && is_season(i + 2))
      return season(i, i + 3, article_ ? article_->year : 0);
    if (is(i, "in") && is(i + 1, "the") && (is_part_of_day(i + 2) && !is(i + 2, "day")))
      return story(i, i + 3, 0);
    if (is(i, "that") && is_part_of_day(i + 1)) return story(i, i + 2, 0);
    if (is(i, "a") && is(i + 1, "day") && (is(i + 2, "earlier") || is(i + 2, "later")))
      return story(i, i + 3, is(i + 2, "later") ? 1 : -1);
    if (is(i, "next") && is_part_of_day(i + 1)) return story(i, i + 2, 1);
    if (!is(i, "the")) return std::nullopt;
    if (is(i + 1, "day") && (is(i + 2, "before") || is(i + 2, "after"))) {
      return !in(i + 3) || r_.tokens[i + 3].shape == Shape::punctuation || r_.has(i + 3, kPreposition)
                 ? Mention(story(i, i + 3, is(i + 2, "after") ? 1 : -1))
                 : std::nullopt;
    }
    if (!is_part_of_day(i + 2)) return std::nullopt;
    if (is(i + 1, "same")) return story(i, i + 3, 0);
    if (is(i + 1, "next") || is(i + 1, "following")) return story(i, i + 3, 1);
    return is(i + 1, "previous") ? Mention(story(i, i + 3, -1)) : std::nullopt;
  }

  bool is_meal(TokenIndex i) const {
    return is(i, "lunch") || is(i, "dinner") || is(i, "breakfast") || is(i, "supper") || is(i, "midnight") ||
           is(i, "noon") || is(i, "dawn") || is(i, "dusk");
  }

  // The number that a word at the head of "two days later" is; negative for others.
  int count_at(TokenIndex i) const {
    if (is(i, "an")) return 1;
    for (std::size_t k = 0; k < kNumberWords.size(); ++k) {
      if (is(i, kNumberWords[k])) return k == 0 ? 1 : static_cast<int>(k);
    }
    return number(i);
  }

  // "two days later", "an hour earlier", "a week later", "after lunch", "afterwards", "that week".
  Mention counted(TokenIndex i) const {
    if (is(i, "afterwards") && i > range_.begin) return story(i, i + 1, 0);
    if ((is(i, "after") || is(i, "before")) && is_meal(i + 1) && !is(i + 2, "with") && !is(i + 2, "at"))
      return story(i, i + 2, 0);
    if (is(i, "for") && is(i + 1, "the") && is_part_of_day(i + 2) && !is(i + 2, "day"))
      return story(i, i + 3, 0);
    const bool spent = i > range_.begin && r_.tokens[i - 1].shape == Shape::lower && r_.has(i - 1, kAnyVerb);
    if (is(i, "that") && (is(i + 1, "week") || is(i + 1, "month")) && !spent)
      return month_of_story(i, i + 2, 0);
    if (is(i, "the") && (is(i + 1, "following") || is(i + 1, "previous")) && is(i + 2, "week"))
      return month_of_story(i, i + 3, is(i + 1, "following") ? 7 : -7);
    const bool later = is(i + 2, "later");
    const int count = later || is(i + 2, "earlier") ? count_at(i) : -1;
    if (count < 0) return std::nullopt;
    const std::string_view unit = r_.word(i + 1);
    const int sign = later ? 1 : -1;
    if (unit.starts_with("hour") || unit.starts_with("minute")) return story(i, i + 3, 0);
    if (unit.starts_with("day")) return story(i, i + 3, sign * count);
    const int days = unit.starts_with("week")    ? 7
                     : unit.starts_with("month") ? 30
                     : unit.starts_with("year")  ? 365
                                                 : 0;
    return days > 0 ? Mention(month_of_story(i, i + 3, days * sign * count)) : std::nullopt;
  }

  static DateMention month_of_story(TokenIndex begin, TokenIndex end, int shift) {
    DateMention mention = story(begin, end, shift);
    mention.to_month = true;
    return mention;
  }

  // "mid-November".
  Mention middle_of_month(TokenIndex i) const {
    const std::string_view word = r_.word(i);
    const int m = word.size() > 6 ? position_by_prefix(kMonths, word.substr(4)) + 1 : 0;
    return m > 0 ? Mention(open(i, i + 1, m, 0)) : std::nullopt;
  }

  bool in(TokenIndex i) const { return i < range_.end; }
  int number(TokenIndex i) const { return in(i) ? number_of(r_.word(i)) : -1; }
  bool is_year(int value) const { return value >= 1500 && value <= 2100; }
  bool is_day(int value) const { return value >= 1 && value <= 31; }
  int month(TokenIndex i) const {
    return in(i) && r_.has(i, kMonth) && is_capitalized(r_.tokens[i])
               ? position_by_prefix(kMonths, r_.word(i)) + 1
               : 0;
  }
  bool comma(TokenIndex i) const { return in(i) && r_.word(i) == ","; }

  static DateMention fixed(TokenIndex begin, TokenIndex end, const Day& day) {
    DateMention mention;
    mention.tokens = {begin, end};
    mention.iso = iso_of(day);
    return mention;
  }

  static DateMention open(TokenIndex begin, TokenIndex end, int month, int day) {
    DateMention mention;
    mention.tokens = {begin, end};
    mention.month = month;
    mention.day = day;
    return mention;
  }

  // "2024-03-25", "27 March 2018", "March 27" follows below, "2018".
  Mention numeric(TokenIndex i) const {
    if (const std::optional<Day> day = day_of_iso(r_.word(i))) return fixed(i, i + 1, *day);
    const int value = number(i);
    if (const TokenIndex m = month_behind(i); is_day(value) && m > 0)
      return with_year(i, m + 1, month(m), value);
    if (!is_year(value) || r_.word(i).size() != 4) return std::nullopt;
    if (i == range_.begin || !is_year_context(i)) return std::nullopt;
    DateMention mention = fixed(i, i + 1, {value, 0, 0});
    mention.is_year = true;
    return mention;
  }

  // "3 April", "the 3rd of April", "3 and 4 April": where the month stands; 0 for nowhere.
  TokenIndex month_behind(TokenIndex i) const {
    if (month(i + 1) > 0) return i + 1;
    if (is(i + 1, "of") && month(i + 2) > 0 && is_ordinal(i)) return i + 2;
    const bool two = is(i + 1, "and") || is(i + 1, "to") || is(i + 1, "or");
    return two && is_day(number(i + 2)) && month(i + 3) > 0 ? i + 3 : 0;
  }

  // "the 3rd of April".
  Mention the_day(TokenIndex i) const {
    Mention day = is(i, "the") && in(i + 1) && is_ordinal(i + 1) ? numeric(i + 1) : std::nullopt;
    if (day) day->tokens.begin = i;
    return day;
  }

  // "3rd".
  bool is_ordinal(TokenIndex i) const {
    const std::string_view word = r_.word(i);
    return word.size() > 2 && word.front() <= '9' && word.front() >= '1' && word.back() > '9';
  }

  // A day with the year behind it: "April 3 2018", "April 3, 2018", "April 3 last year".
  DateMention with_year(TokenIndex begin, TokenIndex after, int month, int day) const {
    const TokenIndex at = comma(after) ? after + 1 : after;
    if (is_year(number(at))) return fixed(begin, at + 1, {number(at), month, day});
    const bool last = is(after, "last");
    const bool named = article_ && is(after + 1, "year") && (last || is(after, "this") || is(after, "next"));
    if (!named) return open(begin, after, month, day);
    return fixed(begin, after + 2, {article_->year + (last ? -1 : is(after, "next") ? 1 : 0), month, day});
  }

  bool is_year_context(TokenIndex i) const {
    return r_.is(i - 1, "in") || r_.is(i - 1, "since") || r_.is(i - 1, "of") || r_.is(i - 1, "until") ||
           r_.is(i - 1, "by") || r_.is(i - 1, "from") || r_.is(i - 1, "late") || r_.is(i - 1, "early") ||
           r_.is(i - 1, "during") || r_.is(i - 1, "after") || r_.is(i - 1, "before");
  }

  // "March 27, 2018", "March 27", "March 2018", "last March" is read by shifted().
  Mention month_first(TokenIndex i) const {
    const int m = month(i);
    const int day = number(i + 1);
    if (is_day(day) && (!in(i + 2) || r_.word(i + 2) != "%")) return with_year(i, i + 2, m, day);
    if (is_year(day)) return fixed(i, i + 2, {day, m, 0});
    if (comma(i + 1) && is_year(number(i + 2))) return fixed(i, i + 3, {number(i + 2), m, 0});
    if (article_ && is(i + 2, "year") && (is(i + 1, "last") || is(i + 1, "this") || is(i + 1, "next")))
      return fixed(i, i + 3, {article_->year + (is(i + 1, "next") ? 1 : is(i + 1, "last") ? -1 : 0), m, 0});
    const bool may_be_name = m == 5 || m == 3;  // "May", "March" alone only after a preposition of time
    const bool timed =
        i > range_.begin &&
        (r_.is(i - 1, "in") || r_.is(i - 1, "since") || r_.is(i - 1, "until") || r_.is(i - 1, "by") ||
         r_.is(i - 1, "late") || r_.is(i - 1, "early") || r_.is(i - 1, "of"));
    if (may_be_name && !timed) return std::nullopt;
    return open(i, i + 1, m, 0);
  }

  Mention weekday(TokenIndex i, bool past, bool future) const {
    DateMention mention;
    mention.tokens = {past || future ? i - 1 : i, i + 1};
    mention.weekday = position_by_prefix(kWeekdays, r_.word(i));
    mention.forced_past = past;
    mention.forced_future = future;
    if (is(i + 1, "week")) {  // "on Monday week"
      mention.tokens.end = i + 2;
      mention.forced_future = true;
      mention.shift = 7;
      return mention;
    }
    const TokenIndex after = comma(i + 1) ? i + 2 : i + 1;
    if (!past && !future && in(after)) {
      Mention date = month(after) > 0                            ? month_first(after)
                     : number(after) > 0 && month(after + 1) > 0 ? numeric(after)
                                                                 : std::nullopt;
      if (date) date->tokens.begin = i;
      if (date) return date;
    }
    return mention;
  }

  Mention relative_day(TokenIndex i) const {
    if (!article_) return std::nullopt;
    const int shift = r_.is(i, "yesterday") ? -1 : r_.is(i, "tomorrow") ? 1 : 0;
    DateMention mention = fixed(i, i + 1, plus_days(*article_, shift));
    mention.forced_future = shift > 0;
    return mention;
  }

  // "last Friday", "next month", "this week", "last July", "last year".
  Mention shifted(TokenIndex i) const {
    if (!in(i + 1)) return std::nullopt;
    const int shift = r_.is(i, "last") ? -1 : r_.is(i, "next") ? 1 : 0;
    if (r_.has(i + 1, kWeekday)) {
      Mention day = weekday(i + 1, shift<0, shift> 0);
      day->tokens.begin = i;  // "this Wednesday"
      return day;
    }
    if (is_season(i + 1)) return season(i, i + 2, article_ ? article_->year + shift : 0);
    if (month(i + 1) > 0) {
      DateMention mention = open(i, i + 2, month(i + 1), 0);
      mention.forced_past = shift < 0;
      mention.forced_future = shift > 0;
      return mention;
    }
    if (!article_) return std::nullopt;
    const Day day = r_.is(i + 1, "month")  ? month_shifted(shift)
                    : r_.is(i + 1, "year") ? Day{article_->year + shift, 0, 0}
                    : r_.is(i + 1, "week") ? week_shifted(shift)
                                           : Day{-1, 0, 0};
    if (day.year < 0) return std::nullopt;
    DateMention mention = fixed(i, i + 2, day);
    mention.forced_future = shift > 0;
    return mention;
  }

  Day month_shifted(int shift) const {
    const int months = article_->year * 12 + article_->month - 1 + shift;
    return {months / 12, months % 12 + 1, 0};
  }

  // A week is as precise as the month, or the year, that holds all of it.
  Day week_shifted(int shift) const {
    const Day first = plus_days(*article_, 7 * shift - weekday_of(*article_));
    const Day last = plus_days(first, 6);
    if (first.year != last.year) return {};
    return {first.year, first.month == last.month ? first.month : 0, 0};
  }

  Mention late_year(TokenIndex i) const {
    const int year = number(i + 1);
    if (!is_year(year)) return std::nullopt;
    DateMention mention = fixed(i, i + 2, {year, 0, 0});
    mention.is_year = true;
    return mention;
  }

  // "three weeks ago", "two days later" is left alone.
  Mention ago(TokenIndex i) const {
    if (!article_ || !in(i + 2) || !r_.is(i + 2, "ago") || !r_.has(i + 1, kTimeUnit)) return std::nullopt;
    int count = number(i);
    for (std::size_t k = 0; k < kNumberWords.size(); ++k) {
      if (r_.is(i, kNumberWords[k])) count = k == 0 ? 1 : static_cast<int>(k);
    }
    if (count < 0) return std::nullopt;
    const std::string_view unit = r_.word(i + 1);
    if (unit.starts_with("day")) return fixed(i, i + 3, plus_days(*article_, -count));
    if (unit.starts_with("year")) return fixed(i, i + 3, {article_->year - count, 0, 0});
    if (unit.starts_with("month")) return fixed(i, i + 3, month_shifted(-count));
    if (!unit.starts_with("week")) return std::nullopt;
    Day day = plus_days(*article_, -7 * count);
    day.day = 0;
    return fixed(i, i + 3, day);
  }

  const Reading& r_;
  TokenRange range_;
  const std::optional<Day>& article_;
};

}  // namespace

ScratchVector<DateMention> find_dates(const Reading& reading, TokenRange sentence,
                                      const std::optional<Day>& article) {
  return DateReader(reading, sentence, article).run();
}

}  // namespace rapport
