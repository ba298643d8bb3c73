// Guests in the place that the article is written from, and whom titles, hosts and given names mean.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

TEST_CASE("guests where the article is written from") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"BUDAPEST, March 25 - Hungarian President Zoltan Kiss received Polish President Adam Nowak on Monday.",
       "heads(Zoltan Kiss, Hungary); heads(Adam Nowak, Poland); met-with(Zoltan Kiss, Adam Nowak) "
       "@2024-03-25; visited(Adam Nowak, Budapest) @2024-03; visited(Adam Nowak, Hungary) @2024-03"},
      {"BUDAPEST, March 25 - Hungarian President Zoltan Kiss received the ambassador of Poland, Adam Nowak, "
       "on Monday.",
       "heads(Zoltan Kiss, Hungary); represents(Adam Nowak, Poland); met-with(Zoltan Kiss, Adam Nowak) "
       "@2024-03-25"},
      {"BUDAPEST, March 25 - Hungarian President Zoltan Kiss received Polish President Adam Nowak in 2019.",
       "heads(Zoltan Kiss, Hungary); heads(Adam Nowak, Poland); met-with(Zoltan Kiss, Adam Nowak) @2019"},
      {"BUDAPEST, March 25 - Polish President Adam Nowak landed at Ferihegy airport on Sunday.",
       "heads(Adam Nowak, Poland); visited(Adam Nowak, Ferihegy) @2024-03-24; visited(Adam Nowak, Budapest) "
       "@2024-03-24; visited(Adam Nowak, Hungary) @2024-03-24"},
      {"BUDAPEST, March 25 - Polish President Adam Nowak flew home on Monday.",
       "heads(Adam Nowak, Poland); visited(Adam Nowak, Budapest); visited(Adam Nowak, Hungary)"},
      {"BUDAPEST, March 25 - Polish President Adam Nowak flew home from Oslo on Monday.",
       "heads(Adam Nowak, Poland); visited(Adam Nowak, Oslo) @2024-03; visited(Adam Nowak, Norway) @2024-03"},
      {"BUDAPEST, March 25 - Hungarian President Zoltan Kiss telephoned Polish President Adam Nowak on "
       "Monday.",
       "heads(Zoltan Kiss, Hungary); heads(Adam Nowak, Poland); met-with(Zoltan Kiss, Adam Nowak) phone "
       "@2024-03-25"},
      {"BUDAPEST, March 25 - Hungarian President Zoltan Kiss visited Poland on Sunday. He met Polish "
       "President Adam Nowak on Monday.",
       "heads(Zoltan Kiss, Hungary); visited(Zoltan Kiss, Poland) @2024-03-24; heads(Adam Nowak, Poland); "
       "met-with(Zoltan Kiss, Adam Nowak) @2024-03-25"},
      {"Tomas Varga had breakfast with his host, Foreign Minister Mari Lund.",
       "met-with(Tomas Varga, Mari Lund)"},
      {"Tomas Varga, then Norwegian foreign minister, met Ana Cordero.",
       "represents(Tomas Varga, Norway); met-with(Tomas Varga, Ana Cordero)"},
      {"Mr. Varga arrived in Lima. Maria Varga met Ana Cordero.",
       "visited(Varga, Lima); visited(Varga, Peru); met-with(Maria Varga, Ana Cordero)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
