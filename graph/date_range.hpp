// ISO dates of any precision as ranges of days, for asking whether two times can be the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rapport {

// Inclusive range of days; day 0 is 1970-01-01.
struct DayRange {
  std::int32_t first = 0;
  std::int32_t last = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// The days that "2018", "2018-03" or "2018-03-27" may mean; nothing for "--03-27", empty or malformed dates.
std::optional<DayRange> day_range(std::string_view date);

}  // namespace rapport
