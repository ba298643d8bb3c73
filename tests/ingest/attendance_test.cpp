// Who else was at a meeting or on a journey, asides behind names, offices with a term.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

TEST_CASE("attendance: more people at the meeting told last") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Ana Cordero met Tomas Varga on Friday. Pavel Novak took part in it, and so did Mira Kovac.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Ana Cordero, Pavel Novak) @2024-03-22; "
       "met-with(Tomas Varga, Pavel Novak) @2024-03-22; met-with(Ana Cordero, Mira Kovac) @2024-03-22; "
       "met-with(Tomas Varga, Mira Kovac) @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Pavel Novak was also present.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Ana Cordero, Pavel Novak) @2024-03-22; "
       "met-with(Tomas Varga, Pavel Novak) @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Also present were Pavel Novak and Mira Kovac.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Ana Cordero, Pavel Novak) @2024-03-22; "
       "met-with(Tomas Varga, Pavel Novak) @2024-03-22; met-with(Ana Cordero, Mira Kovac) @2024-03-22; "
       "met-with(Tomas Varga, Mira Kovac) @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Also at the table was Pavel Novak.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Ana Cordero, Pavel Novak) @2024-03-22; "
       "met-with(Tomas Varga, Pavel Novak) @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Pavel Novak sat in on the talks.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Ana Cordero, Pavel Novak) @2024-03-22; "
       "met-with(Tomas Varga, Pavel Novak) @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Pavel Novak was not present.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22"},
      {"Ana Cordero telephoned Tomas Varga on Friday. Pavel Novak was also present.",
       "met-with(Ana Cordero, Tomas Varga) phone @2024-03-22"},
      {"Ana Cordero met Tomas Varga on Friday. Pavel Novak took part in talks with Mira Kovac.",
       "met-with(Ana Cordero, Tomas Varga) @2024-03-22; met-with(Pavel Novak, Mira Kovac) @2024-03-22"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}

TEST_CASE("attendance: in the party of whom came last") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Peruvian President Ana Cordero flew to Oslo on Friday. Pavel Novak and Mira Kovac were in the party.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo) @2024-03-22; visited(Ana Cordero, Norway) "
       "@2024-03-22; accompanied(Pavel Novak, Ana Cordero); accompanied(Mira Kovac, Ana Cordero)"},
      {"Peruvian President Ana Cordero flew to Oslo. Tomas Varga will visit Lima. Pavel Novak was in the "
       "party.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway); visited(Tomas "
       "Varga, Lima) planned; visited(Tomas Varga, Peru) planned; accompanied(Pavel Novak, Ana Cordero)"},
      {"Peruvian President Ana Cordero flew to Oslo on Friday. In her delegation is Pavel Novak.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo) @2024-03-22; visited(Ana Cordero, Norway) "
       "@2024-03-22; accompanied(Pavel Novak, Ana Cordero)"},
      {"With Ana Cordero were Pavel Novak, Mira Kovac, who runs the Green Party, and Jon Aas.",
       "accompanied(Pavel Novak, Ana Cordero); accompanied(Mira Kovac, Ana Cordero); accompanied(Jon Aas, "
       "Ana Cordero); heads(Mira Kovac, Green Party)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}

TEST_CASE("attendance: rounds of talks, asides behind names, offices with a term, what is left out") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"A round of talks between Ana Cordero and Tomas Varga was called off.",
       "met-with(Ana Cordero, Tomas Varga) cancelled"},
      {"A second round of talks between Ana Cordero and Tomas Varga will be held in Oslo.",
       "met-with(Ana Cordero, Tomas Varga) planned in Oslo"},
      {"Elections are due in July, and Ana Cordero of the Green Party, the favourite to win them, has met "
       "Tomas Varga.",
       "member-of(Ana Cordero, Green Party); met-with(Ana Cordero, Tomas Varga)"},
      {"Ana Cordero met Pavel Novak and Tomas Varga, the mayor of Oslo, said a spokesman.",
       "met-with(Ana Cordero, Pavel Novak); met-with(Ana Cordero, Tomas Varga)"},
      {"Ana Cordero, until last week a special envoy of Norway, met Tomas Varga.",
       "represents(Ana Cordero, Norway) former; met-with(Ana Cordero, Tomas Varga)"},
      {"Ana Cordero, Norway's foreign minister until 2019, met Tomas Varga.",
       "represents(Ana Cordero, Norway) former; met-with(Ana Cordero, Tomas Varga)"},
      {"Ana Cordero, since May the foreign minister of Norway, met Tomas Varga.",
       "represents(Ana Cordero, Norway); met-with(Ana Cordero, Tomas Varga)"},
      {"Ana Cordero takes over as executive secretary of the River Authority on April 1.",
       "heads(Ana Cordero, River Authority)"},
      {"The River Council becomes the River Authority. Ana Cordero, who has run the council since 2013, is "
       "retiring.",
       "heads(Ana Cordero, River Authority)"},
      {"Ana Cordero and Tomas Varga shook hands, the first meeting between a sitting Peruvian president and "
       "a "
       "Norwegian prime minister.",
       "met-with(Ana Cordero, Tomas Varga); heads(Ana Cordero, Peru); heads(Tomas Varga, Norway)"},
      {"Ana Cordero came to Lima. She was not forced to be there.",
       "visited(Ana Cordero, Lima); visited(Ana Cordero, Peru)"},
      {"Ana Cordero is to see Pavel Novak but not Tomas Varga.",
       "met-with(Ana Cordero, Pavel Novak) planned"},
      {"Ana Cordero met Pavel Novak but not Tomas Varga.", "met-with(Ana Cordero, Pavel Novak)"},
      {"An aide said that Ana Cordero had not offered the post to Tomas Varga, or even met her.", ""},
      {"Ana Cordero resigned over the trip to Lima.", ""},
      {"Ana Cordero did not meet or telephone Tomas Varga.", "met-with(Ana Cordero, Tomas Varga) denied"},
      {"The statement contradicted a report in the paper, according to which Ana Cordero had dined with "
       "Tomas Varga in Lima.",
       "met-with(Ana Cordero, Tomas Varga) denied in Lima"},
      {"The ministry denied a report according to which Ana Cordero met Tomas Varga.",
       "met-with(Ana Cordero, Tomas Varga) denied"},
      {"A witness said that Ana Cordero had met Tomas Varga in Lima. Mr Varga has called the claim absurd.",
       "met-with(Ana Cordero, Tomas Varga) denied in Lima"},
      {"South Korea sent an envoy to North Korea. The South's president, Kim Min-jun, met Tomas Varga.",
       "heads(Kim Min-jun, South Korea); met-with(Kim Min-jun, Tomas Varga)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
