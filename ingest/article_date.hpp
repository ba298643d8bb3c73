// The publication date of an article, read from a date field, a date line or a dateline.
#pragma once

#include <string>
#include <string_view>

namespace rapport {

// A date written in full, as ISO 8601 as precise as it is given: "2024-03-25T08:00Z", "March 25, 2024",
// "Mon, 25 Mar 2024 10:00:00 +0900" and "25 March 2024" give "2024-03-25", "March 2024" gives "2024-03".
// Empty where the text is no date with a year: days and months in figures alone (03/04/2024) are never
// guessed.
std::string iso_date(std::string_view text);

// The date of a text: the first date line ("Friday, July 21, 2017", "Published: 2024-03-25 09:30 GMT") or
// dateline with a year ("PYONGYANG, April 14, 2018 (Agency) —") among its first ten lines with words. Empty
// if there is none.
std::string date_of_text(std::string_view text);

}  // namespace rapport
