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
