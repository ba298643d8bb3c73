// The extraction of any text: it ends, and the facts that come of it are sound and survive JSON.
#include "graph/facts_json.hpp"
#include "ingest/extract.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

void check(const rapport::ArticleFacts& facts, const std::string& text) {
  using rapport::require;
  const std::size_t end = rapport::count_code_points(text);
  const std::size_t entities = facts.entities.size();
  for (const rapport::Entity& entity : facts.entities) {
    for (const rapport::Span& span : entity.mentions) require(span.begin <= span.end && span.end <= end);
  }
  for (const rapport::Fact& fact : facts.facts) {
    require(fact.from < entities && fact.to < entities && !fact.evidence.empty());
    require(!fact.place || *fact.place < entities);
    require(!fact.meeting || *fact.meeting < facts.meetings.size());
    for (const rapport::Evidence& evidence : fact.evidence) require(evidence.span.end <= end);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const rapport::Knowledge knowledge = rapport::load_knowledge();
  rapport::Article article;
  article.id = "f";
  article.text = rapport::repaired_utf8(rapport::bytes_of(data, size));
  article.title = article.text.substr(0, article.text.find('\n'));
  if (size % 2 == 0) article.date = "2024-03-25";
  const rapport::ArticleFacts facts = rapport::extract(article, knowledge);
  check(facts, article.text);
  rapport::JsonError error;
  rapport::require(rapport::facts_from_json(rapport::facts_to_json(facts), error).has_value());
  return 0;
}
