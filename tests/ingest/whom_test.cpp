// Whom a name means within one article: namesakes told apart by titles, bodies under two names, kin denied,
// the nearest "he".
#include <doctest/doctest.h>
#include <fmt/format.h>

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

// "Lake Bureau|River Bureau; Ana Cordero", without weak names.
std::string strong_names(const std::string& text) {
  Article article;
  article.text = text;
  std::string out;
  for (const Entity& entity : extract(article, built_in()).entities) {
    if (!out.empty()) out += "; ";
    out += entity.name;
    for (const std::string& alias : entity.aliases) out += '|' + alias;
  }
  return out;
}

}  // namespace

TEST_CASE("namesakes are told apart by their titles") {
  check_facts({
      {"Olga Petrov cancelled her trip to Oslo. Ivan Petrov stayed. Mrs Petrov met Tomas Varga in Lima.",
       "visited(Olga Petrov, Oslo) cancelled; visited(Olga Petrov, Norway) cancelled; met-with(Olga Petrov, "
       "Tomas Varga) in Lima"},
      {"Ivan Petrov spoke. Olga Petrov, who lost her notes, left. Mr Petrov met Tomas Varga.",
       "met-with(Ivan Petrov, Tomas Varga)"},
      {"Ivan Petrov spoke. Olga Petrov, who lost her notes, left. Petrov met Tomas Varga.",
       "met-with(Olga Petrov, Tomas Varga)"},
      {"Kim Min-jun shook hands. He was joined by Kim Sang-ho. It was Kim Sang-ho who had written. Tomas "
       "Varga met Mr. Kim.",
       "met-with(Kim Min-jun, Tomas Varga)"},
      {"Ivan Petrov spoke. Sasha Petrov, the minister's sister, left. Mr Petrov met Tomas Varga.",
       "met-with(Ivan Petrov, Tomas Varga)"},
  });
}

TEST_CASE("a body under two names where the text says so") {
  const std::vector<Row> rows{
      {"The Lake Bureau, formerly the River Bureau, met on Monday.", "Lake Bureau|River Bureau"},
      {"The Lake Bureau (formerly the River Bureau) met on Monday.", "Lake Bureau|River Bureau"},
      {"The Lake Fund was renamed the Ocean Fund in May.", "Ocean Fund|Lake Fund"},
      {"The Sea Agency has since been renamed as the Ocean Agency.", "Ocean Agency|Sea Agency"},
      {"The Ocean Agency, previously known as the Sea Agency, agreed.", "Ocean Agency|Sea Agency"},
      {"The Ocean Agency, known until last year as the Sea Agency, agreed.", "Ocean Agency|Sea Agency"},
      {"The Sea Agency, now called the Ocean Agency, agreed.", "Ocean Agency|Sea Agency"},
      {"The Southern Council, a club of five, becomes the Northern Authority.",
       "Northern Authority|Southern Council"},
      {"The Southern Council changed its name to the Northern Authority.",
       "Northern Authority|Southern Council"},
      {"The Southern Council became part of the Northern Authority.", "Southern Council; Northern Authority"},
      {"The Southern Council, unlike the Northern Authority, agreed.",
       "Southern Council; Northern Authority"},
      {"The Southern Council, now led by the Northern Authority, agreed.",
       "Southern Council; Northern Authority"},
      {"The Southern Council and the Northern Authority met.", "Southern Council; Northern Authority"},
      {"Ana Cordero, formerly of the Lake Bureau, met the River Bureau.",
       "Lake Bureau; River Bureau; Ana Cordero"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(strong_names(row.text) == row.printed);
  }
}

TEST_CASE("parts of bodies") {
  check_facts({
      {"Mira Kovac is an envoy of the Norwegian Foreign Ministry.",
       "part-of(Foreign Ministry, Norway); represents(Mira Kovac, Foreign Ministry)"},
      {"The Volta Guard, the armed wing of the Volta Union, agreed.", "part-of(Volta Guard, Volta Union)"},
      {"The Volta Guard is the armed wing of the Volta Union.", "part-of(Volta Guard, Volta Union)"},
      {"The Volta Guard, a former branch of the Volta Union, agreed.", ""},
  });
}

TEST_CASE("kin that the text denies, and the nearest he") {
  check_facts({
      {"Ana Cordero met Tomas Varga. Cordero is neither his wife nor his sister.",
       "met-with(Ana Cordero, Tomas Varga)"},
      {"Tomas Varga is likely to beat Ivo Petkov, who is the nominee of the Harvest Party, which he leads.",
       "heads(Ivo Petkov, Harvest Party)"},
      {"Ana Cordero had called on Tomas Varga in Lima.",
       "met-with(Ana Cordero, Tomas Varga) in Lima; visited(Ana Cordero, Lima); visited(Ana Cordero, Peru)"},
  });
}

TEST_CASE("kin of the subject, of both spouses, and behind an office") {
  check_facts({
      {"Tomas Varga is survived by a son, Ivo Varga.", "relative-of(Ivo Varga, Tomas Varga)"},
      {"Ivo Kos was born in Lima, the son of the railwayman Peter Kos and the teacher Mira Kos.",
       "relative-of(Ivo Kos, Peter Kos); relative-of(Ivo Kos, Mira Kos)"},
      {"King Sigurd of Norway and Queen Marit waved.",
       "heads(Sigurd, Norway); spouse-of(Sigurd, Marit); heads(Marit, Norway)"},
      {"Tomas Varga lost. His lawyer, Sello Varga, who is also his nephew, left.",
       "relative-of(Sello Varga, Tomas Varga)"},
      {"Mira Kos spoke of her brother, former judge Ivo Kos, on Monday.", "relative-of(Ivo Kos, Mira Kos)"},
  });
}
