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
