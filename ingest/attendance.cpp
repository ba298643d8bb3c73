// Who else was at the meeting that the article has just told of: "Varga was also present", "took part in it",
// "Also at the table were X and Y", "sat in on the talks".
#include <algorithm>

#include "ingest/fact_reader.hpp"

namespace rapport {
namespace {

constexpr std::uint32_t kSoon = 2;  // sentences behind the meeting

}  // namespace

void FactReader::also_there(const Arguments& a) {
  if (last_.people.size() < 2 || n_ > last_.sentence + kSoon || verb()->passive || clause().quoted) return;
  const bool apart = last_.form == Form::phone || last_.form == Form::video;
  if (apart || clause_status() != last_.status || verb()->not_done) return;
  const bool behind = verb()->copula && people_of(a.subject).empty();  // "Also present were X and Y"
  const EntityList& people = behind ? a.objects : a.subject;
  if (!attends(behind)) return;
  const EntityList others = last_.people;
  for (const EntityId person : people) {
    const bool new_one = std::find(others.begin(), others.end(), person) == others.end();
    if (!s_.is(person, Kind::person) || !new_one) continue;
    EntityList sides = others;  // his own side he need not meet
    std::erase_if(sides,
                  [&](EntityId e) { return home_of(e) != kNoEntity && home_of(e) == home_of(person); });
    met({person}, sides, last_.status, last_.form, "attend", verb()->tokens, last_.place, last_.dates);
  }
}

bool FactReader::attends(bool behind) const {
  const PhraseList& words = behind ? clause().subject : clause().objects;
  const bool one = words.size() == 1;
  if (verb()->copula) {
    const bool present = one && r_.is(chunk_of(words.front()).head, "present");
    return (present && stays_general({"at", "during"})) || (words.empty() && is_at_the_table());
  }
  const bool part = lemma() == "take" && one && r_.is(chunk_of(words.front()).head, "part");
  const bool sits = lemma() == "sit" && verb()->main + 2 < r_.tokens.size() &&
                    r_.is(verb()->main + 1, "in") && r_.is(verb()->main + 2, "on");
  const bool came = (lemma() == "attend" || lemma() == "participate") && words.empty();
  return (part || came) ? stays_general({"in"}) : sits && stays_general({"on"});
}

// Behind one of these stands "it", "the talks" or nothing that would be another meeting.
bool FactReader::stays_general(std::initializer_list<Spelling> prepositions) const {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone) continue;
    const bool named = std::any_of(prepositions.begin(), prepositions.end(),
                                   [&](Spelling word) { return r_.is(phrase.preposition, word); });
    if (!named) continue;
    const Chunk& chunk = chunk_of(phrase.phrases.front());
    const bool same = r_.is(chunk.head, "it") || r_.is(chunk.head, "them") ||
                      (chunk.noun == NounClass::event && chunk.definite &&
                       parsed().phrases[phrase.phrases.front()].attachments.empty());
    if (!same) return false;
  }
  return true;
}

bool FactReader::is_at_the_table() const {
  return std::any_of(
      clause().prepositions.begin(), clause().prepositions.end(), [&](const PrepositionalPhrase& phrase) {
        if (phrase.preposition == kNone) return false;
        return r_.is(phrase.preposition, "at") && r_.is(chunk_of(phrase.phrases.front()).head, "table");
      });
}

}  // namespace rapport
