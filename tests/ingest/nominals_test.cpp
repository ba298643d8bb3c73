// People told by a noun, a pronoun or an office instead of their names.
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

void check_facts(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.printed);
  }
}

}  // namespace

TEST_CASE("visitors, guests, hosts and people of a State") {
  check_facts({
      {"Peru's president, Ana Cordero, arrived in Oslo. The visitor met Tomas Varga.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway); met-with(Ana "
       "Cordero, Tomas Varga)"},
      {"Peru's president, Ana Cordero, spoke. Tomas Varga received the Peruvian on Monday.",
       "heads(Ana Cordero, Peru); met-with(Ana Cordero, Tomas Varga) @2024-03-25"},
      {"Peru's president, Ana Cordero, spoke. Tomas Varga received the Peruvians on Monday.",
       "heads(Ana Cordero, Peru)"},
      {"Peru's foreign minister, Ana Cordero, spoke. So did Chile's foreign minister, Tomas Varga. In May "
       "she "
       "had received her Chilean counterpart.",
       "represents(Ana Cordero, Peru); represents(Tomas Varga, Chile); met-with(Ana Cordero, Tomas Varga) "
       "@2023-05"},
  });
}

TEST_CASE("two people of whom no clause spoke together") {
  check_facts({
      {"Ana Cordero agreed. Tomas Varga did too. The two met in Lima.",
       "met-with(Ana Cordero, Tomas Varga) in Lima"},
      {"Ana Cordero agreed. Ivo Petkov agreed. Tomas Varga agreed. The two met in Lima.", ""},
      {"Ana Cordero agreed. Tomas Varga left. Ivo Petkov waited while the two talked.", ""},
  });
}

TEST_CASE("whom the headline names holds the office told without a name") {
  const std::string text = "Peru's president spoke for an hour. Ana Cordero then received Tomas Varga.";
  const auto relations = [&](const std::string& title) {
    Article article;
    article.title = title;
    article.text = text;
    std::string out;
    for (const Fact& fact : extract(article, built_in()).facts) out += std::string(name_of(fact.type)) + ";";
    return out;
  };
  CHECK(relations("Cordero tells of peace") == "heads;met-with;");
  CHECK(relations("Cordero and Varga tell of peace") == "met-with;");
  CHECK(relations("A day of peace") == "met-with;");
}

TEST_CASE("a pronoun means one person in all its clauses") {
  check_facts({
      {"Tomas Varga had been driven to see Ivo Petkov and to take tea with Jon Aas.",
       "met-with(Tomas Varga, Ivo Petkov); met-with(Tomas Varga, Jon Aas)"},
      {"Ana Cordero, who lost to Tomas Varga and who was received by Ivo Petkov, left.",
       "met-with(Ana Cordero, Ivo Petkov)"},
      {"Imogen Hart telephoned Zuri Varga. She is to fly to Lima.",
       "met-with(Imogen Hart, Zuri Varga) phone; visited(Imogen Hart, Lima) planned; visited(Imogen Hart, "
       "Peru) "
       "planned"},
      {"Imogen Hart telephoned Zuri Varga. He is to fly to Lima.",
       "met-with(Imogen Hart, Zuri Varga) phone; visited(Zuri Varga, Lima) planned; visited(Zuri Varga, "
       "Peru) "
       "planned"},
  });
}

TEST_CASE("a plan that a later sentence calls off") {
  check_facts({
      {"Ana Cordero was to meet Tomas Varga in May. It was called off on Thursday.",
       "met-with(Ana Cordero, Tomas Varga) cancelled @2024-05"},
      {"Ana Cordero was to meet Tomas Varga. By nightfall it was off.",
       "met-with(Ana Cordero, Tomas Varga) cancelled"},
      {"Ana Cordero is to meet Tomas Varga. A dinner was planned but it was scrapped.",
       "met-with(Ana Cordero, Tomas Varga) planned"},
      {"Mira Kovac had planned a trip to Oslo. The trip was put off.",
       "visited(Mira Kovac, Oslo) cancelled; visited(Mira Kovac, Norway) cancelled"},
      {"Mira Kovac will fly to Oslo to see Jon Aas. The meeting was cancelled.",
       "visited(Mira Kovac, Oslo) planned; visited(Mira Kovac, Norway) planned; met-with(Mira Kovac, Jon "
       "Aas) "
       "cancelled"},
      {"Mira Kovac met Jon Aas. It was called off.", "met-with(Mira Kovac, Jon Aas)"},
  });
}

TEST_CASE("what was hardly done is not told as done") {
  check_facts({
      {"Ana Cordero almost met Tomas Varga.", ""},
      {"Ana Cordero rarely mentions Tomas Varga in talks.", ""},
      {"Ana Cordero will decide before she has met Tomas Varga.", ""},
      {"Talks between Ana Cordero and Tomas Varga were adjourned before they began.", ""},
      {"Plans for a meeting between Ana Cordero and Tomas Varga collapsed.",
       "met-with(Ana Cordero, Tomas Varga) cancelled"},
  });
}

TEST_CASE("company, homes and guided tours") {
  check_facts({
      {"Ana Cordero was taken to the home of Tomas Varga.", "met-with(Ana Cordero, Tomas Varga)"},
      {"Tomas Varga led Ana Cordero through the museum.", "met-with(Tomas Varga, Ana Cordero)"},
      {"Tomas Varga congratulated Ana Cordero by phone.", "met-with(Tomas Varga, Ana Cordero) phone"},
      {"Ana Cordero held talks with Tomas Varga and with Jon Aas.",
       "met-with(Ana Cordero, Tomas Varga); met-with(Ana Cordero, Jon Aas)"},
      {"Ana Cordero met Tomas Varga. Both travelled to Oslo.",
       "met-with(Ana Cordero, Tomas Varga); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway); "
       "visited(Tomas Varga, Oslo); visited(Tomas Varga, Norway)"},
  });
}

TEST_CASE("is visiting, invited to visit, neither, instead of, no plans") {
  check_facts({
      {"Ana Cordero is visiting Kenya.", "visited(Ana Cordero, Kenya)"},
      {"Ana Cordero accepted an invitation from Tomas Varga to visit Kenya.",
       "visited(Ana Cordero, Kenya) planned"},
      {"Ana Cordero has an offer from Tomas Varga to visit Kenya.", ""},
      {"Ana Cordero met neither Tomas Varga nor Jon Aas.",
       "met-with(Ana Cordero, Tomas Varga) denied; met-with(Ana Cordero, Jon Aas) denied"},
      {"Instead of meeting Ana Cordero, Tomas Varga received Jon Aas.", "met-with(Tomas Varga, Jon Aas)"},
      {"Without meeting Ana Cordero, Tomas Varga received Jon Aas.",
       "met-with(Ana Cordero, Tomas Varga) denied; met-with(Tomas Varga, Jon Aas)"},
      {"There are no plans for a meeting between Ana Cordero and Tomas Varga.", ""},
      {"No date has been set for a meeting between Ana Cordero and Tomas Varga.", ""},
      {"Ana Cordero and Tomas Varga, meeting in Lima for the first time, agreed.",
       "met-with(Ana Cordero, Tomas Varga) in Lima"},
  });
}

TEST_CASE("journeys and encounters of plain news") {
  check_facts({
      {"Ana Cordero led a delegation to Oslo.", "visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Peru's president, Ana Cordero, gave a speech in Oslo.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)"},
      {"Peru's president, Ana Cordero, gave a speech in Cusco.", "heads(Ana Cordero, Peru)"},
      {"Peru's president, Ana Cordero, spoke before leaving Norway.",
       "heads(Ana Cordero, Peru); visited(Ana Cordero, Norway)"},
      {"Ana Cordero bumped into Tomas Varga.", "met-with(Ana Cordero, Tomas Varga)"},
      {"When Ana Cordero visited Oslo, she met Tomas Varga.",
       "visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway); met-with(Ana Cordero, Tomas Varga)"},
      {"The visit by Ana Cordero focused on support to Kenya.", ""},
  });
}

TEST_CASE("who speaks in an interview") {
  const std::string opening = "Ana Cordero received us in her kitchen.\n\n";
  const auto interview = [&](const std::string& turns) { return told(opening + turns); };
  CHECK(interview("Q: You refused to receive Tomas Varga.\n\nA: I did.") ==
        "met-with(Ana Cordero, Tomas Varga) denied");
  CHECK(interview("Q: Have you been there?\n\nA: I went to Oslo once.") ==
        "visited(Ana Cordero, Oslo); visited(Ana Cordero, Norway)");
  CHECK(interview("I went to Oslo once.") == "");
  CHECK(interview("Q: And she?\n\nMira Kovac: I met Jon Aas.") == "met-with(Mira Kovac, Jon Aas)");
}
