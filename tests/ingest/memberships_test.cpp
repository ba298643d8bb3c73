// Who is, was and becomes a member of what.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

struct Row {
  std::string text;
  std::string printed;
};

}  // namespace

TEST_CASE("members of unions and parties") {
  const std::vector<Row> rows{
      {"The Zambezi Council met in Lima. The council groups Malawi, Zambia and Zimbabwe.",
       "member-of(Malawi, Zambezi Council); member-of(Zambia, Zambezi Council); "
       "member-of(Zimbabwe, Zambezi Council)"},
      {"The Andean Pact has two members: Chile and Peru.",
       "member-of(Chile, Andean Pact); member-of(Peru, Andean Pact)"},
      {"The Andean Pact, which counts Chile and Peru among its members, met on Monday.",
       "member-of(Chile, Andean Pact); member-of(Peru, Andean Pact)"},
      {"The plan was made by the head of the Northern Economic Union (NEU), made up of Chile and Peru.",
       "member-of(Chile, Northern Economic Union); member-of(Peru, Northern Economic Union)"},
      {"Chile belongs to the Andean Pact, as does Peru.",
       "member-of(Chile, Andean Pact); member-of(Peru, Andean Pact)"},
      {"Chile became a member of the Andean Pact in 2004.", "member-of(Chile, Andean Pact)"},
      {"Ivo Kos, who is standing for the Harvest Party, spoke.", "member-of(Ivo Kos, Harvest Party)"},
      {"Maria Kos was expelled from the Harvest Party.", "member-of(Maria Kos, Harvest Party) former"},
      {"Peru never left the Andean Pact.", ""},
      {"Rita Kos was elected to parliament for the Harvest Party.", "member-of(Rita Kos, Harvest Party)"},
      {"Jan Tamm resigned on Monday. His Coast Party refused to vote.", "member-of(Jan Tamm, Coast Party)"},
      {"Jan Tamm, whose own Coast Party lost, left.", "member-of(Jan Tamm, Coast Party)"},
      {"Rita Kos, 54, of the Harvest Party, left.", "member-of(Rita Kos, Harvest Party)"},
      {"Oman is dry, the state-run Oman News Agency reported.", "part-of(Oman News Agency, Oman)"},
      {"LIMA, May 3 - Rain fell, the state news agency Andara said. The company Andara was silent.",
       "part-of(Andara, Peru)"},
      {"Chile and Peru praised Bolivia. All three countries belong to the Andean Pact.",
       "member-of(Bolivia, Andean Pact); member-of(Peru, Andean Pact); member-of(Chile, Andean Pact)"},
      {"Rita Kos, a member of parliament for the Harvest Party, spoke.",
       "member-of(Rita Kos, Harvest Party); member-of(Rita Kos, parliament)"},
      {"Rita Kos (LDP) and Senator Paul Webb (D-Ohio) voted against the coalition.",
       "member-of(Rita Kos, LDP)"},
      {"Ivo Kos, a member of the party's Politburo, left.", "member-of(Ivo Kos, Politburo)"},
      {"Halden Marine, a subsidiary of Velmark, closed.", "part-of(Halden Marine, Velmark)"},
      {"The chairman of the Committee for External Affairs Vu Hai Ha spoke.",
       "heads(Vu Hai Ha, Committee for External Affairs)"},
      {"The Fund for Saving the Red Lake was founded by Chile. A delegation of the Harvest Party led by Ivo "
       "Kos, "
       "director of its foreign relations department, was there.",
       "part-of(foreign relations department, Harvest Party); "
       "heads(Ivo Kos, foreign relations department); member-of(Ivo Kos, Harvest Party)"},
      {"NATO members Turkey and Greece said no.",
       "member-of(Turkey, North Atlantic Treaty Organization); "
       "member-of(Greece, North Atlantic Treaty Organization)"},
      {"Peru and Chile, both members of the Andean Pact, said no.",
       "member-of(Peru, Andean Pact); member-of(Chile, Andean Pact)"},
      {"The Harvest Party is part of the Coast Coalition.", "member-of(Harvest Party, Coast Coalition)"},
      {"Peru's ally Chile said no.", "allied-with(Peru, Chile)"},
      {"Peru and its ally Chile said no.", "allied-with(Peru, Chile)"},
      {"Peru's former ally Chile said no.", ""},
      {"Peru and Chile are close allies.", "allied-with(Peru, Chile)"},
      {"Peru and Chile are no allies.", ""},
      {"Chile counts Peru among its allies.", "allied-with(Chile, Peru)"},
      {"The mayor appointed Mira Holm to head the Halden Bank.", "heads(Mira Holm, Halden Bank)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.printed);
  }
}
