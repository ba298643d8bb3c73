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
       "@2024-03-25; visited(Adam Nowak, Budapest) @2024-03-25; visited(Adam Nowak, Hungary) @2024-03-25"},
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

TEST_CASE("one verb for several, lists of office holders, clauses inside clauses") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Ana Cordero will meet Luis Rojas in Lima on Monday, Mari Lund in Quito on Tuesday and Per Aas in "
       "Oslo on Wednesday.",
       "met-with(Ana Cordero, Luis Rojas) planned @2024-03-25 in Lima; met-with(Ana Cordero, Mari Lund) "
       "planned @2024-03-26 in Quito; met-with(Ana Cordero, Per Aas) planned @2024-03-27 in Oslo"},
      {"Ana Cordero visited Peru in May, Chile in June and Brazil in July.",
       "visited(Ana Cordero, Peru) @2023-05; visited(Ana Cordero, Chile) @2023-06; visited(Ana Cordero, "
       "Brazil) @2023-07"},
      {"Ana Cordero met Luis Rojas on Monday, Mari Lund said on Tuesday.",
       "met-with(Ana Cordero, Luis Rojas) @2024-03-25"},
      {"Ana Cordero met the Norwegian premier, Jon Holst, his foreign minister, Mari Lund, and the writer "
       "Per Aas.",
       "heads(Jon Holst, Norway); represents(Mari Lund, Norway); met-with(Ana Cordero, Jon Holst); "
       "met-with(Ana Cordero, Mari Lund); met-with(Ana Cordero, Per Aas)"},
      {"Ana Cordero received the mayor, Tomas Holm, the archbishop, Luis Rojas, and the Peruvian ambassador, "
       "Elsa Quiroga.",
       "represents(Elsa Quiroga, Peru); met-with(Ana Cordero, Tomas Holm); met-with(Ana Cordero, Luis "
       "Rojas); met-with(Ana Cordero, Elsa Quiroga)"},
      {"Ana Cordero brought along her husband, Luis, who sang in Lima, and Tomas Varga.",
       "spouse-of(Ana Cordero, Luis); accompanied(Tomas Varga, Ana Cordero); accompanied(Luis, Ana Cordero)"},
      {"At Sunan airport Ana Cordero was welcomed by Tomas Varga.",
       "met-with(Ana Cordero, Tomas Varga) in Sunan Airport"},
      {"Ana Cordero, the first leader to visit Peru since the rebels took power 30 years ago, met Tomas "
       "Varga three times.",
       "met-with(Ana Cordero, Tomas Varga); visited(Ana Cordero, Peru)"},
      {"In Lima on Monday she could not win over the Peruvian president, Luis Rojas. In Lima Ana Cordero "
       "could not win over Luis Rojas, with whom she talked.",
       "heads(Luis Rojas, Peru); met-with(Luis Rojas, Ana Cordero) in Lima"},
      {"Ana Cordero, who was angry when she was in Oslo on Sunday and Monday to see the mayor, Per Aas, told "
       "reporters so.",
       "visited(Ana Cordero, Oslo) @2024-03-24; visited(Ana Cordero, Norway) @2024-03-24; met-with(Ana "
       "Cordero, Per Aas) @2024-03-25"},
      {"Ana Cordero, who came from Lima and was received by Mari Lund, said that talks would go on.",
       "met-with(Ana Cordero, Mari Lund)"},
      {"Foreign Minister Mari Lund met the American president, Tom Kane.",
       "heads(Tom Kane, United States); met-with(Mari Lund, Tom Kane)"},
      {"Ana Cordero arrived on Sunday. The Peruvian president met Tomas Varga.", ""},
      {"Ana Cordero spoke in Lima. Cordero wept. The Peruvian president met Tomas Varga.",
       "heads(Ana Cordero, Peru); met-with(Ana Cordero, Tomas Varga)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
