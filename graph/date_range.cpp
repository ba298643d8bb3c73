// Years, months and days are read by position; std::chrono counts the days.
#include "graph/date_range.hpp"

#include <charconv>
#include <chrono>

namespace rapport {
namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

std::int32_t day_count(std::chrono::year_month_day date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace

std::optional<DayRange> day_range(std::string_view date) {
  using namespace std::chrono;
  const bool shape = date.size() == 4 || (date.size() == 7 && date[4] == '-') ||
                     (date.size() == 10 && date[4] == '-' && date[7] == '-');
  if (!shape) return std::nullopt;
  const std::optional<int> y = number(date.substr(0, 4));
  const std::optional<int> m = date.size() > 4 ? number(date.substr(5, 2)) : 1;
  const std::optional<int> d = date.size() > 7 ? number(date.substr(8, 2)) : 1;
  if (!y || !m || !d) return std::nullopt;
  const year_month_day first{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!first.ok()) return std::nullopt;
  if (date.size() == 10) return DayRange{day_count(first), day_count(first)};
  const month last_month = date.size() == 7 ? first.month() : December;
  return DayRange{day_count(first), day_count(year_month_day(first.year() / last_month / last))};
}

}  // namespace rapport
