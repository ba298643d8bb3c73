// What a date expression means on the day of its article: weekdays and months by the news rule.
#include "ingest/days.hpp"

#include <fmt/format.h>

#include <charconv>

namespace rapport {

std::chrono::sys_days days_of(const Day& day) {
  using namespace std::chrono;
  return sys_days(year(day.year) / static_cast<int>(day.month) / day.day);
}

Day day_of(std::chrono::sys_days days) {
  const std::chrono::year_month_day ymd(days);
  return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())), static_cast<int>(unsigned(ymd.day()))};
}

int number_of(std::string_view word) {
  int value = -1;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc()) return -1;
  const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return rest.empty() || ordinal ? value : -1;
}

namespace {

std::string by_weekday(const DateMention& mention, const Day& article, bool future) {
  const int today = weekday_of(article);
  if (future) {
    const int ahead = (mention.weekday - today + 7) % 7;
    const int next = ahead == 0 && mention.forced_future ? 7 : ahead;
    return iso_of(plus_days(article, mention.shift > 0 && ahead > 0 ? ahead + mention.shift : next));
  }
  const int back = (today - mention.weekday + 7) % 7;
  return iso_of(plus_days(article, mention.forced_past && back == 0 ? -7 : -back));
}

// The nearest such month on the right side of the article's date; a month of the present year where the tense
// is silent.
std::string by_month(const DateMention& mention, const Day& article, bool future) {
  Day day{article.year, mention.month, mention.day};
  const Day today{article.year, article.month, mention.day == 0 ? 0 : article.day};
  if (future && day < today) ++day.year;
  if (!future && (day > today || (mention.forced_past && day == today))) --day.year;
  return iso_of(day);
}

}  // namespace

std::optional<Day> day_of_iso(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const Day day{number_of(iso.substr(0, 4)), number_of(iso.substr(5, 2)), number_of(iso.substr(8, 2))};
  const std::chrono::year_month_day ymd(std::chrono::year(day.year),
                                        std::chrono::month(static_cast<unsigned>(day.month)),
                                        std::chrono::day(static_cast<unsigned>(day.day)));
  if (day.year <= 0 || !ymd.ok()) return std::nullopt;
  return day;
}

std::string iso_of(const Day& day) {
  if (day.year == 0) return {};
  if (day.month == 0) return fmt::format("{:04}", day.year);
  if (day.day == 0) return fmt::format("{:04}-{:02}", day.year, day.month);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

Day plus_days(const Day& day, int count) { return day_of(days_of(day) + std::chrono::days(count)); }

int weekday_of(const Day& day) {
  return static_cast<int>(std::chrono::weekday(days_of(day)).iso_encoding()) - 1;
}

std::string resolved(const DateMention& mention, const std::optional<Day>& article,
                     const std::optional<Day>& story, bool future) {
  if (!mention.iso.empty()) return mention.iso;
  if (mention.of_story) {
    const std::string day = story ? iso_of(plus_days(*story, mention.shift)) : std::string();
    if (mention.to_month && (mention.shift >= 365 || mention.shift <= -365)) return day.substr(0, 4);
    return mention.to_month ? day.substr(0, 7) : day;
  }
  const bool ahead = mention.forced_future || (future && !mention.forced_past);
  if (mention.weekday >= 0) return article ? by_weekday(mention, *article, ahead) : std::string();
  if (mention.month == 0) return {};
  if (article) return by_month(mention, *article, ahead);
  return mention.day == 0 ? std::string() : fmt::format("--{:02}-{:02}", mention.month, mention.day);
}

bool is_date_line(const Reading& reading, TokenRange line) {
  bool dated = false;
  for (TokenIndex i = line.begin; i < line.end; ++i) {
    const bool month_or_day = reading.has(i, kMonth | kWeekday);
    dated |= month_or_day;
    if (!month_or_day && reading.tokens[i].shape != Shape::number &&
        reading.tokens[i].shape != Shape::punctuation)
      return false;
  }
  return dated;
}

}  // namespace rapport
