// Tokens between, behind and in the name; nothing is remembered.
#include "ingest/name_neighbours.hpp"

#include <algorithm>
#include <array>

#include "graph/fold.hpp"
#include "ingest/acting_names.hpp"

namespace rapport {

bool are_listed(const Reading& reading, const Name& a, const Name& b) {
  if (a.sentence != b.sentence || b.tokens.begin <= a.tokens.end || b.tokens.begin > a.tokens.end + 3)
    return false;
  bool joined = false;
  for (TokenIndex i = a.tokens.end; i < b.tokens.begin; ++i) {
    if (!reading.is(i, ",") && !reading.is(i, "and") && !reading.is(i, "the")) return false;
    joined |= reading.is(i, "and");
  }
  return joined;
}

Match kin_before(const Reading& reading, TokenIndex begin, TokenIndex at) {
  constexpr TokenIndex kFar = 12;
  const auto named = [&](TokenIndex i) { return is_capitalized(reading.tokens[i]); };
  const TokenIndex limit = at > begin + kFar ? at - kFar : begin;
  TokenIndex i = at - 1;
  bool others = false;
  for (; i > limit; --i) {
    const bool joins = (reading.is(i, "and") || reading.is(i, ",")) && named(i - 1);
    if (!joins && !named(i) && !reading.is(i, ",") && !reading.is(i, ":")) break;
    others |= named(i);
  }
  const bool word = i >= begin && reading.tokens[i].shape == Shape::lower;
  const Match kin = word ? reading.match(i, EntryKind::kin) : Match{};
  return others && kin.length > 0 && !kin.entry.plural ? Match{} : kin;
}

bool owns_title(const Reading& reading, const Name& name) {
  const TokenIndex at = name.tokens.end;
  const Match title = at < reading.tokens.size() ? reading.match(at, EntryKind::title) : Match{};
  return title.length > 0 && reading.lexicon.titles[title.entry.row].effect == TitleEffect::heads;
}

bool is_labour(const Reading& reading, const Name& name, TokenIndex at) {
  constexpr std::array<std::string_view, 8> kWorkers{"Workers", "Workers'",  "Workers’", "Labour",
                                                     "Labor",   "Employees", "Teachers", "Farmers"};
  constexpr std::array<std::string_view, 4> kUnions{"Union", "Congress", "Federation", "Confederation"};
  if (at + 1 >= name.tokens.end || at < name.tokens.begin) return false;
  const bool mark =
      reading.has(at + 1, kPossessiveMark) || reading.word(at + 1) == "'" || reading.word(at + 1) == "’";
  const TokenIndex next = mark ? at + 2 : at + 1;
  return next < name.tokens.end &&
         std::find(kWorkers.begin(), kWorkers.end(), reading.word(at)) != kWorkers.end() &&
         std::find(kUnions.begin(), kUnions.end(), reading.word(next)) != kUnions.end();
}

bool is_saint(const Reading& reading, const Name& name) {
  return name.tokens.size() == 2 &&
         (reading.is(name.tokens.begin, "st") || reading.is(name.tokens.begin, "st."));
}

bool is_brand(const Reading& reading, TokenIndex at) {
  const std::string_view word = reading.word(at);
  return reading.tokens[at].shape == Shape::mixed && word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'A' &&
         word[1] <= 'Z';
}

std::string key_of(const Reading& reading, const Name& name) {
  if (is_building(reading, name)) return "site " + folded_words(reading.words(name.tokens));
  if (name.form == NameForm::state || name.form == NameForm::demonym || name.form == NameForm::metonym)
    return "state " + std::to_string(name.row);
  if (name.form == NameForm::body) return "body " + std::to_string(name.row);
  if (name.form == NameForm::place) return "place " + std::to_string(name.row);
  return folded_words(reading.words(name.tokens));
}

}  // namespace rapport
