// Every row of the tables that infers something, run on its own example.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "ingest/tsv.hpp"
#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Rows whose example is not read yet, by their first cell. One that is read has to leave the list.
constexpr std::array<std::string_view, 12> kNotYet{
    "administrator",    "boss",  "chair",         "coo",          "secretary general", "foster son",
    "illegitimate son", "swing", "video meeting", "zoom meeting", "Federation",        "Monument"};

bool is_known(std::string_view row) {
  return std::find(kNotYet.begin(), kNotYet.end(), row) != kNotYet.end();
}

// Checks all rows with an example; answers how many there were.
std::size_t check_examples(const std::string& path, std::size_t example, std::size_t expected) {
  const std::string text = file_text(path);
  std::size_t checked = 0;
  for (const TsvRow& row : tsv_rows(text)) {
    if (row.cell(example).empty() || row.cell(expected).empty()) continue;
    ++checked;
    for (const std::string_view fact : parts_of(row.cell(expected), '|')) {
      CAPTURE(row.cell(0));
      CAPTURE(row.cell(example));
      CAPTURE(told(row.cell(example)));
      CHECK_MESSAGE(yields(row.cell(example), fact) != is_known(row.cell(0)), path, ":", row.line, ": no ",
                    fact);
    }
  }
  return checked;
}

}  // namespace

TEST_CASE("each row of the tables states the fact of its example") {
  CHECK(check_examples("ingest/grammar/frames.tsv", 5, 6) > 30);
  CHECK(check_examples("ingest/lexicon/titles.tsv", 4, 5) > 100);
  CHECK(check_examples("ingest/lexicon/kin.tsv", 5, 6) > 60);
  CHECK(check_examples("ingest/lexicon/events.tsv", 4, 5) > 50);
}

TEST_CASE("the rules load without complaint") {
  Lexicon lexicon = default_lexicon();
  Grammar grammar;
  for (const std::string& complaint : grammar.add_frames(file_text("ingest/grammar/frames.tsv"), lexicon))
    CHECK_MESSAGE(complaint.empty(), complaint);
}

TEST_CASE("each body word decides the kind of the name in its example") {
  const std::string text = file_text("ingest/lexicon/bodies.tsv");
  for (const TsvRow& row : tsv_rows(text)) {
    if (row.cell(3).empty()) continue;
    Article article;
    article.text = fmt::format("Ana Cordero wrote to the {} on Monday.", row.cell(3));
    const ArticleFacts facts = extract(article, built_in());
    const auto decided = [&](const Entity& entity) {
      const std::vector<std::string_view> kinds = parts_of(row.cell(2), '|');
      return entity.name == row.cell(3) &&
             std::find(kinds.begin(), kinds.end(), name_of(entity.kind)) != kinds.end();
    };
    const bool read = std::any_of(facts.entities.begin(), facts.entities.end(), decided);
    CHECK_MESSAGE(read != is_known(row.cell(0)), "bodies.tsv:", row.line, ": ", row.cell(3));
  }
}
