// UTF-8 repair, offsets and name folding, as tables of input and result.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "graph/fold.hpp"
#include "graph/utf8.hpp"

using namespace rapport;

TEST_CASE("repair") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"plain", "plain"},
      {"\xEF\xBB\xBF"
       "bom",
       "bom"},
      {"caf\xC3\xA9", "caf\xC3\xA9"},
      {"caf\xE9!", "caf\xEF\xBF\xBD!"},
      {"cut \xE2\x80", "cut \xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {std::string("a\0b", 3), "ab"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
  };
  for (const auto& [bytes, text] : table) {
    CHECK(repaired_utf8(bytes) == text);
    CHECK(is_valid_utf8(repaired_utf8(bytes)));
  }
}

TEST_CASE("byte offsets to code points") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "a\u00e9\u4e2d";
  const CodePointMap map(text);
  for (std::size_t byte = 0, count = 0; byte < text.size(); ++count) {
    CHECK(map.code_point_of(byte) == count);
    next_code_point(text, byte);
  }
  CHECK(map.code_point_of(text.size()) == 900);
  CHECK(CodePointMap("abc").code_point_of(2) == 2);
}

TEST_CASE("folding") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"Kim Song-nam", "kimsongnam"},
      {"KIM SONG NAM", "kimsongnam"},
      {"the Gambia", "gambia"},
      {"Workers’ Party", "workersparty"},
      {"Workers' Party", "workersparty"},
      {"Brasília", "brasilia"},
      {"Łódź", "lodz"},
      {"İstanbul ılık", "istanbulilik"},
      {"Bodø", "bodo"},
      {"U.N.", "un"},
      {"Theresa", "theresa"},
      {"", ""},
  };
  for (const auto& [name, folded] : table) CHECK(folded_name(name) == folded);
  CHECK(folded_words("Kim Song-nam") == "kim song nam");
  CHECK(folded_words("the Workers’ Party of Korea") == "workers party of korea");
}
