// Facts over several sentences: the dates of a narration, and whom pronouns and descriptions mean.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

struct Row {
  std::string text;
  std::vector<std::string> facts;  // all of those about meetings, visits and company
};

void check(const std::vector<Row>& table) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    std::vector<std::string> events;
    for (const std::string& fact : told_facts(row.text)) {
      const bool event =
          fact.starts_with("met-with") || fact.starts_with("visited") || fact.starts_with("accompanied");
      if (event) events.push_back(fact);
    }
    CHECK(events == row.facts);
  }
}

}  // namespace

// The article is of Monday, 25 March 2024.
TEST_CASE("dates of a narration") {
  check({
      {"Ana Cordero arrived in Oslo on Friday. She met Tomas Varga at the palace. In 1999 she had met Pavel "
       "Novak.",
       {"visited(Ana Cordero, Oslo) @2024-03-22", "visited(Ana Cordero, Norway) @2024-03-22",
        "met-with(Ana Cordero, Tomas Varga) @2024-03-22", "met-with(Ana Cordero, Pavel Novak) @1999"}},
      {"President Ana Cordero received Tomas Varga on Friday and Pavel Novak on Saturday.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03-22", "met-with(Ana Cordero, Pavel Novak) @2024-03-23"}},
      {"Ana Cordero has been in Oslo since Thursday.",
       {"visited(Ana Cordero, Oslo) @2024-03-21", "visited(Ana Cordero, Norway) @2024-03-21"}},
      {"Ana Cordero will visit Oslo in the autumn.",
       {"visited(Ana Cordero, Oslo) planned @2024", "visited(Ana Cordero, Norway) planned @2024"}},
      {"Ana Cordero came home on Friday from Oslo.",
       {"visited(Ana Cordero, Oslo) @2024-03", "visited(Ana Cordero, Norway) @2024-03"}},
      {"In Oslo, where she arrived on Thursday, Ana Cordero was received by Tomas Varga.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03-21 in Oslo", "visited(Ana Cordero, Oslo) @2024-03-21",
        "visited(Ana Cordero, Norway) @2024-03-21"}},
      {"Ana Cordero had been due to see Tomas Varga in August.",
       {"met-with(Ana Cordero, Tomas Varga) cancelled @2023-08"}},
  });
}

TEST_CASE("journeys and who comes along") {
  check({
      {"Peruvian President Ana Cordero and her husband, Pavel Novak, landed in Oslo on Friday.",
       {"visited(Ana Cordero, Oslo) @2024-03-22", "visited(Ana Cordero, Norway) @2024-03-22",
        "visited(Pavel Novak, Oslo) @2024-03-22", "visited(Pavel Novak, Norway) @2024-03-22",
        "accompanied(Pavel Novak, Ana Cordero)"}},
      {"Peruvian President Ana Cordero arrived in Oslo. With her are the defence minister, Tomas Varga; Mira "
       "Kovac, the head of the bank; and Jan Horak.",
       {"visited(Ana Cordero, Oslo)", "visited(Ana Cordero, Norway)", "accompanied(Tomas Varga, Ana Cordero)",
        "accompanied(Mira Kovac, Ana Cordero)", "accompanied(Jan Horak, Ana Cordero)"}},
      {"Ana Cordero was just back from Oslo on Friday.",
       {"visited(Ana Cordero, Oslo) @2024-03", "visited(Ana Cordero, Norway) @2024-03"}},
      {"Ana Cordero said Oslo would be her first destination.",
       {"visited(Ana Cordero, Oslo) planned", "visited(Ana Cordero, Norway) planned"}},
      {"Peruvian President Ana Cordero stayed away from the summit in Oslo.",
       {"visited(Ana Cordero, Oslo) denied", "visited(Ana Cordero, Norway) denied"}},
      {"Ana Cordero accepted an invitation to visit Norway.", {"visited(Ana Cordero, Norway) planned"}},
      {"Ana Cordero will attend the funeral in Oslo on Friday.",
       {"visited(Ana Cordero, Oslo) planned @2024-03-29",
        "visited(Ana Cordero, Norway) planned @2024-03-29"}},
      {"On Friday Ana Cordero's plane landed in Oslo.",
       {"visited(Ana Cordero, Oslo) @2024-03-22", "visited(Ana Cordero, Norway) @2024-03-22"}},
      {"The diary has Ana Cordero flying to Oslo.",
       {"visited(Ana Cordero, Oslo) planned", "visited(Ana Cordero, Norway) planned"}},
      {"Ana Cordero had been due in Oslo on Friday.",
       {"visited(Ana Cordero, Oslo) cancelled @2024-03-22",
        "visited(Ana Cordero, Norway) cancelled @2024-03-22"}},
  });
}

TEST_CASE("whom descriptions and pronouns mean on a journey") {
  check({
      {"Peruvian President Ana Cordero and Norwegian Prime Minister Tomas Varga were among those who had "
       "come to Lima.",
       {"visited(Ana Cordero, Lima)", "visited(Tomas Varga, Lima)", "visited(Tomas Varga, Peru)"}},
      {"A delegation led by Mira Kovac left for Oslo on Friday. The delegation arrived in Oslo on Saturday.",
       {"visited(Mira Kovac, Oslo) @2024-03-22", "visited(Mira Kovac, Norway) @2024-03-22",
        "visited(Mira Kovac, Oslo) @2024-03-23", "visited(Mira Kovac, Norway) @2024-03-23"}},
      {"Norwegian Foreign Minister Tomas Varga flew to the Peruvian capital on Friday.",
       {"visited(Tomas Varga, Lima) @2024-03-22", "visited(Tomas Varga, Peru) @2024-03-22"}},
      {"Ana Cordero will visit Peru next month. In Lima she will open a library.",
       {"visited(Ana Cordero, Peru) planned @2024-04", "visited(Ana Cordero, Lima) planned @2024-04"}},
      {"Ana Cordero will visit Peru next month. A stop in Chile had been dropped for reasons of time.",
       {"visited(Ana Cordero, Peru) planned @2024-04", "visited(Ana Cordero, Chile) cancelled"}},
      {"Ana Cordero will visit Peru. Oslo was dropped from the programme.",
       {"visited(Ana Cordero, Peru) planned", "visited(Ana Cordero, Oslo) cancelled",
        "visited(Ana Cordero, Norway) cancelled"}},
      {"Ana Cordero flies to Lima tomorrow.",
       {"visited(Ana Cordero, Lima) planned @2024-03-26", "visited(Ana Cordero, Peru) planned @2024-03-26"}},
      {"Ana Cordero will stop in Lima on Friday on her way to Oslo.",
       {"visited(Ana Cordero, Lima) planned @2024-03-29", "visited(Ana Cordero, Peru) planned @2024-03-29",
        "visited(Ana Cordero, Oslo) planned @2024-03", "visited(Ana Cordero, Norway) planned @2024-03"}},
      {"Ana Cordero's first journey will take her to Lima in May.",
       {"visited(Ana Cordero, Lima) planned @2024-05", "visited(Ana Cordero, Peru) planned @2024-05"}},
      {"Ana Cordero said she had spent that week in Lima.",
       {"visited(Ana Cordero, Lima)", "visited(Ana Cordero, Peru)"}},
  });
}

TEST_CASE("days counted from the day of the story") {
  check({
      {"Ana Cordero opened talks with Pavel Novak on Friday. After lunch she met Tomas Varga.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-22", "met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
      {"Ana Cordero met Pavel Novak on March 1. She met Tomas Varga two days later.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-01", "met-with(Ana Cordero, Tomas Varga) @2024-03-03"}},
      {"Ana Cordero will meet Pavel Novak on Saturday, before flying to Norway the following day.",
       {"met-with(Ana Cordero, Pavel Novak) planned @2024-03-30",
        "visited(Ana Cordero, Norway) planned @2024-03-31"}},
      {"Three days of talks between Ana Cordero and Tomas Varga ended on Friday.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03"}},
      {"Ana Cordero met Tomas Varga in mid-November. She had met Pavel Novak in May last year.",
       {"met-with(Ana Cordero, Tomas Varga) @2023-11", "met-with(Ana Cordero, Pavel Novak) @2023-05"}},
      {"Ana Cordero will meet Tomas Varga before the end of the month.",
       {"met-with(Ana Cordero, Tomas Varga) planned @2024-03"}},
      {"On Saturday Ana Cordero will travel to Oslo, where Tomas Varga will receive her.",
       {"visited(Ana Cordero, Oslo) planned @2024-03-30", "visited(Ana Cordero, Norway) planned @2024-03-30",
        "met-with(Ana Cordero, Tomas Varga) planned @2024-03-30 in Oslo"}},
      {"Ana Cordero met Pavel Novak on Thursday and on Friday called on Tomas Varga.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-21", "met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
  });
}

TEST_CASE("dates further on in a story") {
  check({
      {"Ana Cordero arrived in Oslo on Friday. The rain fell. The wind blew. The sun shone. The snow melted. "
       "The ice broke. She met Tomas Varga at the palace. On Saturday she met Pavel Novak. The rain fell. "
       "The "
       "wind blew. The sun shone. The snow melted. The ice broke. She received Jan Horak.",
       {"visited(Ana Cordero, Oslo) @2024-03-22", "visited(Ana Cordero, Norway) @2024-03-22",
        "met-with(Ana Cordero, Tomas Varga) @2024-03-22", "met-with(Ana Cordero, Pavel Novak) @2024-03-23",
        "met-with(Ana Cordero, Jan Horak) @2024-03"}},
      {"Ana Cordero is in Oslo.",
       {"visited(Ana Cordero, Oslo) @2024-03", "visited(Ana Cordero, Norway) @2024-03"}},
      {"A stop in Oslo by Ana Cordero had been considered.", {}},
  });
}

TEST_CASE("places in turn, guests of their hosts") {
  check({
      {"Ana Cordero will visit Peru on Monday and Norway on Tuesday.",
       {"visited(Ana Cordero, Peru) planned @2024-03-25",
        "visited(Ana Cordero, Norway) planned @2024-03-26"}},
      {"Norwegian Prime Minister Tomas Varga received Peruvian President Ana Cordero in Oslo on Friday.",
       {"met-with(Tomas Varga, Ana Cordero) @2024-03-22 in Oslo", "visited(Ana Cordero, Oslo) @2024-03-22",
        "visited(Ana Cordero, Norway) @2024-03-22"}},
      {"Ana Cordero accompanied Tomas Varga to Lima on Friday.",
       {"accompanied(Ana Cordero, Tomas Varga)", "visited(Ana Cordero, Lima) @2024-03-22",
        "visited(Ana Cordero, Peru) @2024-03-22", "visited(Tomas Varga, Lima) @2024-03-22",
        "visited(Tomas Varga, Peru) @2024-03-22"}},
      {"A delegation led by Mira Kovac and including Pavel Novak arrived in Oslo on Friday.",
       {"visited(Mira Kovac, Oslo) @2024-03-22", "visited(Mira Kovac, Norway) @2024-03-22",
        "visited(Pavel Novak, Oslo) @2024-03-22", "visited(Pavel Novak, Norway) @2024-03-22"}},
  });
}

TEST_CASE("meetings told with one verb on several days, and days that are not those of the story") {
  check({
      {"Ana Cordero and Tomas Varga met in Oslo on Thursday and again on Saturday at noon.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03-21 in Oslo",
        "met-with(Ana Cordero, Tomas Varga) @2024-03-23"}},
      {"Ana Cordero saw Pavel Novak on Thursday and, on Friday, Tomas Varga.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-21", "met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
      {"Ana Cordero spoke with Pavel Novak on Thursday and, on Friday, with Tomas Varga.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-21", "met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
      {"At the monument where Pavel Novak knelt in December 1970, Ana Cordero stood on Friday. She was "
       "received by Tomas Varga.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
      {"The trip comes days after Ana Cordero returned from Oslo, where she saw Tomas Varga.",
       {"met-with(Ana Cordero, Tomas Varga) in Oslo"}},
      {"Ana Cordero had landed in Oslo on Friday. Tomas Varga had greeted her at the airport.",
       {"visited(Ana Cordero, Oslo) @2024-03-22", "visited(Ana Cordero, Norway) @2024-03-22",
        "met-with(Ana Cordero, Tomas Varga) @2024-03-22"}},
      {"On Friday Ana Cordero came to Lima from Oslo, where she was received by Tomas Varga.",
       {"visited(Ana Cordero, Lima) @2024-03-22", "visited(Ana Cordero, Peru) @2024-03-22",
        "met-with(Ana Cordero, Tomas Varga) @2024-03 in Oslo"}},
      {"On Tuesday Ana Cordero is scheduled to meet business leaders in Lima and, on Wednesday, Tomas Varga "
       "in "
       "Oslo.",
       {"met-with(Ana Cordero, Tomas Varga) planned @2024-03-27 in Oslo"}},
      {"Ana Cordero is to make her first visit abroad on Monday, to Oslo, where she will be received by "
       "Tomas "
       "Varga.",
       {"visited(Ana Cordero, Oslo) planned @2024-03-25", "visited(Ana Cordero, Norway) planned @2024-03-25",
        "met-with(Ana Cordero, Tomas Varga) planned @2024-03-25 in Oslo"}},
      {"Ana Cordero, who arrived on Saturday, was met at the airport by Tomas Varga.",
       {"met-with(Ana Cordero, Tomas Varga) @2024-03-23"}},
      {"Ana Cordero saw Pavel Novak on Friday and had breakfast with Tomas Varga next morning.",
       {"met-with(Ana Cordero, Pavel Novak) @2024-03-22", "met-with(Ana Cordero, Tomas Varga) @2024-03-23"}},
  });
}
