// Dates of articles: fields, date lines and datelines.
#include "ingest/article_date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace rapport;

TEST_CASE("dates in full") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"2024-03-25", "2024-03-25"},
      {"2024-03-25T08:00:00Z", "2024-03-25"},
      {"2024/3/5", "2024-03-05"},
      {"2024-03", "2024-03"},
      {" 2024 ", "2024"},
      {"March 25, 2024", "2024-03-25"},
      {"Mar. 25 2024", "2024-03-25"},
      {"25th March, 2024", "2024-03-25"},
      {"Sept 3, 1999", "1999-09-03"},
      {"Mon, 25 Mar 2024 10:00:00 +0900", "2024-03-25"},
      {"Monday March 2024", "2024-03"},
      {"February 29, 2024", "2024-02-29"},
      {"February 29, 2023", ""},
      {"2024-13-01", ""},
      {"03/04/2024", ""},
      {"March 25", ""},
      {"the war of March 25, 2024", ""},
      {"12", ""},
      {"", ""},
  };
  for (const auto& [text, date] : table) {
    CAPTURE(text);
    CHECK(iso_date(text) == date);
  }
}

TEST_CASE("date lines and datelines") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"Title\nFriday, July 21, 2017\nBody.", "2017-07-21"},
      {"Title\r\nMarch 1, 2008\r\nBody.", "2008-03-01"},
      {"Title\n\n2024-03-25\nBody.", "2024-03-25"},
      {"Title\nPublished: 25 March 2024 09:30 GMT\nBody.", "2024-03-25"},
      {"Title\nUpdated March 3, 2020 | 10:00 a.m.\nBody.", "2020-03-03"},
      {"PYONGYANG, April 14, 2018 (Agency) — Kim met Song.", "2018-04-14"},
      {"Title\nSTATE OF KUWAIT, 14 April 2018 - The emir spoke.", "2018-04-14"},
      {"PYONGYANG, April 14 (Agency) — Kim met Song.", ""},
      {"The summit of July 21, 2017\nBody.", ""},
      {"NATO leaders met on July 21, 2017 - and again.", ""},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nJuly 21, 2017", ""},
      {"", ""},
  };
  for (const auto& [text, date] : table) {
    CAPTURE(text);
    CHECK(date_of_text(text) == date);
  }
}
