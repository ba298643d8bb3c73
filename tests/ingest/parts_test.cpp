// Which bodies are parts of which: by their names, by appositions and by common nouns with a field.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

TEST_CASE("parts of States, parties and bodies") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Tass, the official Soviet news agency, was brief.", "part-of(TASS, Soviet Union)"},
      {"A Moroccan Foreign Ministry official said so.", "part-of(Foreign Ministry, Morocco)"},
      {"Jan Kos runs the Halden Bank's department of economic affairs.",
       "part-of(department of economic affairs, Halden Bank); heads(Jan Kos, department of economic "
       "affairs)"},
      {"The Bureau of Fisheries, which is part of the Ministry of Agriculture, met.",
       "part-of(Bureau of Fisheries, Ministry of Agriculture)"},
      {"The Halden Bank grew. Its German subsidiary, Ostsee Holding AG, made a loss.",
       "part-of(Ostsee Holding AG, Halden Bank)"},
      {"Jan Kos, head of Chile's National Energy Administration, spoke.",
       "part-of(National Energy Administration, Chile); heads(Jan Kos, National Energy Administration)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
