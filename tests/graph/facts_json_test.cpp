// ArticleFacts survive JSON and back; what is malformed is answered with its place or its key.
#include "graph/facts_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace rapport;

namespace {

ArticleFacts sample() {
  ArticleFacts facts;
  facts.article = {"a1", "Ana \"met\" Bo", "2024-03-25", "Wire", "https://example.org/1"};
  facts.entities.push_back({Kind::person, "Ana Bo", {"A. Bo"}, {"Bo"}, Gender::female, {{0, 6}, {9, 11}}});
  facts.entities.push_back({Kind::state, "Peru", {}, {}, Gender::unknown, {{20, 24}}});
  Fact fact;
  fact.type = Relation::heads;
  fact.to = 1;
  fact.title = "president";
  fact.former = true;
  fact.evidence.push_back({{0, 30}, "Ana Bo, ex-president of Peru.", "president of", "office", "KCNA"});
  facts.facts.push_back(fact);
  fact = {};
  fact.type = Relation::met_with;
  fact.to = 1;
  fact.status = Status::planned;
  fact.date = "2024-04";
  fact.place = 1;
  fact.form = Form::phone;
  fact.meeting = 0;
  facts.facts.push_back(fact);
  facts.meetings.push_back({"Ana Bo – Peru", {0, 1}, "2024-04", 1, Status::planned, Form::phone});
  return facts;
}

}  // namespace

TEST_CASE("there and back") {
  JsonError error;
  const std::string line = facts_to_json(sample());
  CHECK(line.find('\n') == std::string::npos);
  const auto back = facts_from_json(line, error);
  REQUIRE(back);
  CHECK(*back == sample());
  CHECK(facts_to_json(*back) == line);
}

TEST_CASE("control characters are escaped, in the middle of long strings too") {
  for (char c = 0; c < 0x20; ++c) {
    ArticleFacts facts;
    facts.article.id = "sixteen letters " + std::string(1, c) + " and a few more letters";
    const std::string line = facts_to_json(facts);
    CHECK(std::none_of(line.begin(), line.end(), [](char x) { return x >= 0 && x < 0x20; }));
    JsonError error;
    CHECK(facts_from_json(line, error).value().article.id == facts.article.id);
  }
}

TEST_CASE("keys without a value are left out, except the date") {
  ArticleFacts facts;
  facts.article.id = "x";
  CHECK(facts_to_json(facts) ==
        R"({"article":{"id":"x","date":null},"entities":[],"facts":[],"meetings":[]})");
}

TEST_CASE("what is malformed is named") {
  const std::vector<std::pair<std::string, std::string>> table{
      {R"({"article":{"id":"x"},"entities":[{"id":"e1","kind":"Person"}]})", "'entities' without 'name'"},
      {R"({"article":{"id":"x"},"entities":[{"id":"e1","kind":"Robot","name":"R"}]})", "'Robot' is no kind"},
      {R"({"article":{"id":"x"},"facts":[{"type":"met-with","from":"e1","to":"e2"}]})",
       "no row has the id 'e1'"},
      {R"({"article":{}})", "'article' without 'id'"},
      {R"({"entities":[]})", "'article' is missing"},
      {R"({"article":{"id":"x"},"entities":{}})", "'entities' is not a list"},
  };
  for (const auto& [line, message] : table) {
    JsonError error;
    CHECK_FALSE(facts_from_json(line, error));
    CHECK(error.message == message);
  }
  JsonError error;
  CHECK_FALSE(facts_from_json("{\"article\":\n {]", error));
  CHECK(error.line == 2);
  CHECK(error.column == 3);
  CHECK_FALSE(parse_json(std::string(100000, '['), error));
  CHECK(error.message == "nested too deep");
  CHECK_FALSE(parse_json("", error));
  CHECK_FALSE(parse_json("1 2", error));
}
