#include "tests/ingest/told_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rapport {
namespace {

constexpr std::string_view kDate = "2024-03-25";  // a Monday

ArticleFacts facts_of(std::string_view text, const Knowledge& knowledge) {
  Article article;
  article.id = "test";
  article.date = kDate;
  article.text = text;
  return extract(article, knowledge);
}

std::string core(const ArticleFacts& facts, EntityIndex from, EntityIndex to, Relation type) {
  return fmt::format("{}({}, {})", name_of(type), facts.entities[from].name, facts.entities[to].name);
}

bool is_geography(const Fact& fact) {
  return fact.type == Relation::located_in || fact.type == Relation::capital_of;
}

std::string line(const ArticleFacts& facts, const Fact& fact) {
  EntityIndex from = fact.from;
  EntityIndex to = fact.to;
  if (info(fact.type).symmetric && fact.type != Relation::relative_of) {
    const auto first = [&](EntityIndex e) { return facts.entities[e].mentions.front().begin; };
    if (first(to) < first(from)) std::swap(from, to);
  }
  std::string out = core(facts, from, to, fact.type);
  if (fact.status != Status::actual) out += fmt::format(" {}", name_of(fact.status));
  if (fact.former) out += " former";
  if (fact.form != Form::unknown) out += fmt::format(" {}", name_of(fact.form));
  if (!fact.date.empty()) out += fmt::format(" @{}", fact.date);
  if (fact.place) out += fmt::format(" in {}", facts.entities[*fact.place].name);
  return out;
}

}  // namespace

const Knowledge& built_in() {
  static const Knowledge knowledge = load_knowledge();
  return knowledge;
}

std::vector<std::string> told_facts(std::string_view text, const Knowledge& knowledge) {
  const ArticleFacts facts = facts_of(text, knowledge);
  std::vector<std::string> lines;
  for (const Fact& fact : facts.facts) {
    if (!is_geography(fact)) lines.push_back(line(facts, fact));
  }
  return lines;
}

std::string told(std::string_view text, const Knowledge& knowledge) {
  return fmt::format("{}", fmt::join(told_facts(text, knowledge), "; "));
}

bool yields(std::string_view text, std::string_view fact, const Knowledge& knowledge) {
  const ArticleFacts facts = facts_of(text, knowledge);
  return std::any_of(facts.facts.begin(), facts.facts.end(), [&](const Fact& f) {
    return core(facts, f.from, f.to, f.type) == fact ||
           (info(f.type).symmetric && f.type != Relation::relative_of &&
            core(facts, f.to, f.from, f.type) == fact);
  });
}

}  // namespace rapport
