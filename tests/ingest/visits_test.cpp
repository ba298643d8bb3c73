// Visits that no word for going tells, itineraries, and the days of both.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "told_facts.hpp"

namespace rapport {
namespace {

struct Row {
  std::string text;
  std::string facts;
};

void check_facts(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.facts);
  }
}

}  // namespace

TEST_CASE("what is done in another country") {
  check_facts({
      {"Peru's president, Ana Cordero, will brief diplomats in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo) planned; visited(Ana Cordero, Norway) planned"},
      {"Peru's president, Ana Cordero, signed the accord in Cusco.", "heads(Ana Cordero, Peru)"},
      {"Peru's president, Ana Cordero, told reporters in Oslo that talks went on.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Peru's president, Ana Cordero, addressed the rally in Oslo by video link.",
       "heads(Ana Cordero, Peru)"},
      {"Peru's president, Ana Cordero, was greeted at Oslo airport by Tomas Varga.",
       "heads(Ana Cordero, Peru); met-with(Ana Cordero, Tomas Varga) in Oslo; visited(Ana Cordero, Oslo); "
       "visited(Ana Cordero, Norway)"},
      {"Norway expects Peruvian President Ana Cordero in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo) planned; visited(Ana Cordero, Norway) planned"},
      {"Peru's president, Ana Cordero, on holiday in Oslo, fell ill.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Peru's president, Ana Cordero, stayed for two nights in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Peru's president, Ana Cordero, stayed away from the rally in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo) denied; visited(Ana Cordero, Norway) denied"},
      {"Tomas Varga held talks with visiting Peruvian President Ana Cordero in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway); "
       "met-with(Tomas Varga, Ana Cordero) in Oslo"},
  });
}

// The article is of Monday, 25 March 2024.
TEST_CASE("words for days") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"this morning", "2024-03-25"},
      {"earlier today", "2024-03-25"},
      {"the day before yesterday", "2024-03-23"},
      {"the day after tomorrow", "2024-03-27"},
      {"on 3 March, 2018", "2018-03-03"},
      {"on the 3rd of March 2018", "2018-03-03"},
      {"on March 3 last year", "2023-03-03"},
      {"on 3 and 4 March", "2024-03-03"},
      {"a fortnight ago", "2024-03"},
      {"at the weekend", "2024-03"},
  };
  for (const auto& [words, day] : table) {
    CAPTURE(words);
    CHECK(told("Ana Cordero met Tomas Varga " + words + ".") == "met-with(Ana Cordero, Tomas Varga) @" + day);
  }
  CHECK(told("Ana Cordero will meet Tomas Varga on Monday week.") ==
        "met-with(Ana Cordero, Tomas Varga) planned @2024-04-01");
}

// Days counted from another event, of what is over, and of a plan that goes on.
TEST_CASE("days beside other days") {
  check_facts({
      {"Ana Cordero met Tomas Varga on March 20, two days after talks with Jon Aas.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-20; met-with(Ana Cordero, Jon Aas) @2024-03-18"},
      {"Ana Cordero met Tomas Varga on March 20, a day after flying to Kenya.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-20; visited(Ana Cordero, Kenya) @2024-03-19"},
      {"Ana Cordero returned on Friday from a visit to Kenya.", "visited(Ana Cordero, Kenya) @2024-03"},
      {"Ana Cordero made a one-day visit to Kenya on Friday.", "visited(Ana Cordero, Kenya) @2024-03-22"},
      {"When Ana Cordero visited Kenya in January, Tomas Varga refused to receive Jon Aas.",
       "visited(Ana Cordero, Kenya) @2024-01; met-with(Tomas Varga, Jon Aas) denied @2024-01"},
      {"Ana Cordero will visit Kenya on May 4. In Mombasa she will meet Tomas Varga.",
       "visited(Ana Cordero, Kenya) planned @2024-05-04; met-with(Ana Cordero, Tomas Varga) planned @2024-05 "
       "in Mombasa; visited(Ana Cordero, Mombasa) planned @2024-05"},
      {"Ana Cordero was in Kenya on Friday and in Oman on Saturday.",
       "visited(Ana Cordero, Kenya) @2024-03-22; visited(Ana Cordero, Oman) @2024-03-23"},
  });
}

// Several stops told with one verb, and the timetable behind a plan.
TEST_CASE("stops with their days") {
  check_facts({
      {"Ana Cordero flew to Kenya on Thursday, Oman on Friday and Peru on Saturday.",
       "visited(Ana Cordero, Kenya) @2024-03-21; visited(Ana Cordero, Oman) @2024-03-22; visited(Ana "
       "Cordero, "
       "Peru) @2024-03-23"},
      {"Ana Cordero will meet Tomas Varga on May 4, then flies to Kenya.",
       "met-with(Ana Cordero, Tomas Varga) planned @2024-05-04; visited(Ana Cordero, Kenya) planned "
       "@2024-05-04"},
      {"Ana Cordero goes on to Kenya.", "visited(Ana Cordero, Kenya) planned"},
      {"Ana Cordero will be remembered for her visit to Kenya in 2019.", "visited(Ana Cordero, Kenya) @2019"},
      {"Reports that Ana Cordero had visited Kenya were denied by the ministry.",
       "visited(Ana Cordero, Kenya) denied"},
      {"Reports that Ana Cordero had visited Kenya were false, the ministry said.",
       "visited(Ana Cordero, Kenya) denied"},
  });
}

TEST_CASE("visits that a noun tells") {
  check_facts({
      {"Ana Cordero paid a state visit to Kenya.", "visited(Ana Cordero, Kenya)"},
      {"Kenyans recall the visit that Ana Cordero paid to Oslo.",
       "visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Ana Cordero has been silent since her return from Kenya.", "visited(Ana Cordero, Kenya)"},
      {"Ana Cordero visited the Cusco region.", "visited(Ana Cordero, Cusco); visited(Ana Cordero, Peru)"},
      {"Ana Cordero went to the Caribbean city.", ""},
      {"No queen had been to Kenya since Ana Cordero came in 1975.", "visited(Ana Cordero, Kenya) @1975"},
  });
}

}  // namespace rapport
