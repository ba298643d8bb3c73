// Who came along with whom: "brought with him X", "a delegation that included X".
#include <algorithm>

#include "ingest/fact_reader.hpp"

namespace rapport {

void FactReader::companions(const Arguments& a) {
  if (verb()->passive && (verb()->tags & kAccompany) != 0 && clause_status() == Status::actual)
    together_came(agents_behind_event(), people_of(a.subject));
  marriages(a);
  if (verb()->passive || clause_status() != Status::actual) return;
  if (lemma() == "bring" && is_pronoun_behind("with"))  // "brought with him the head of the port"
    return together_came(people_of(a.objects), people_of(a.subject));
  if (lemma() == "bring" || lemma() == "bring along")  // "brought along her husband, who sang, and X"
    together_came(people_of(prepositional("along", a)), people_of(a.subject));
  if (verb()->copula) in_party(a);
  if (lemma() == "include" || lemma() == "comprise")
    together_came(people_of(joined(a.objects, a.second)), head_of_delegation());
}

// "was accompanied on the trip by his deputy, X": the agent stands behind the event.
EntityList FactReader::agents_behind_event() {
  EntityList out;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (const PhraseIndex p : phrase.phrases) {
      if (chunk_of(p).noun == NounClass::event) add_all(out, people_of(attached(p, {"by"})));
    }
  }
  return out;
}

// "was married three times: to A, to B and to C".
void FactReader::marriages(const Arguments& a) {
  if (lemma() != "marry" || clause_ + 1 >= parsed().clauses.size() || a.subject.size() != 1) return;
  const Clause& next = parsed().clauses[clause_ + 1];
  if (next.verb != kNone || !next.subject.empty() || next.link != Link::main) return;
  const EntityId person = a.subject.front();
  if (!s_.is(person, Kind::person) || clause_status() != Status::actual) return;
  for (const PrepositionalPhrase& phrase : next.prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "to")) return;
    for (const EntityId spouse : people_of(c_.resolve(n_, phrase.phrases))) {
      if (spouse == person) continue;
      s_.claims.push_back(
          base(Relation::spouse_of, person, spouse, Status::actual, "married-to", verb()->tokens));
    }
  }
}

// "Travelling with her are A and B", "Accompanying the king were A and B": who stands in front of the verb.
EntityList FactReader::principal_in_front() {
  if (clause_ == 0 || !verb()->copula) return {};
  const Clause& before = parsed().clauses[clause_ - 1];
  if (before.link != Link::gerund || before.verb == kNone || !before.subject.empty()) return {};
  const Chunk& going = parsed().chunked.chunks[before.verb];
  if (going.tokens.begin != r_.sentences[n_].tokens.begin) return {};
  const bool along = (going.tags & kAccompany) != 0 && before.prepositions.empty();
  if (along) return people_of(c_.resolve(n_, before.objects));
  const bool with = (going.tags & kMotion) != 0 && before.objects.empty() &&
                    before.prepositions.size() == 1 && before.prepositions.front().preposition != kNone &&
                    r_.is(before.prepositions.front().preposition, "with");
  return with ? people_of(c_.resolve(n_, before.prepositions.front().phrases)) : EntityList{};
}

// "She flew in with a delegation that included X", "His entourage included X".
EntityList FactReader::head_of_delegation() {
  if (clause().subject.size() != 1) return {};
  const PhraseIndex subject = clause().subject.front();
  const Chunk& chunk = chunk_of(subject);
  const bool company = r_.is(chunk.head, "delegation") || r_.is(chunk.head, "entourage") ||
                       r_.is(chunk.head, "party") || r_.is(chunk.head, "retinue") ||
                       r_.is(chunk.head, "suite");
  if (!company) return {};
  const Phrase& phrase = parsed().phrases[subject];
  if (phrase.possessor != kNone) return people_of(c_.resolve(n_, phrase.possessor));
  if (chunk.pronoun != kNone) return people_of(c_.possessive(chunk.pronoun));
  const std::uint32_t outer = clause().parent;
  if (clause().link != Link::relative || outer == kNone || outer >= subjects_.size()) return {};
  const bool comes =
      std::any_of(parsed().clauses[outer].prepositions.begin(), parsed().clauses[outer].prepositions.end(),
                  [&](const PrepositionalPhrase& p) {
                    return p.preposition != kNone && r_.is(p.preposition, "with") && p.phrases.size() == 1 &&
                           p.phrases.front() == subject;
                  });
  return comes ? people_of(subjects_[outer]) : EntityList{};
}

// "Varga and Lund were in the party", "In her delegation is Varga": of who travelled last, or owns it.
void FactReader::in_party(const Arguments& a) {
  constexpr WordSet kParties("party", "delegation", "entourage", "retinue", "suite");
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || phrase.phrases.size() != 1) continue;
    const PhraseIndex p = phrase.phrases.front();
    const Chunk& chunk = chunk_of(p);
    const bool party =
        kParties.contains(r_.tokens[chunk.head].key) && parsed().phrases[p].attachments.empty();
    if (!party || !(r_.is(phrase.preposition, "in") || r_.is(phrase.preposition, "among"))) continue;
    const EntityList principal = chunk.pronoun != kNone ? people_of(c_.possessive(chunk.pronoun))
                                 : chunk.definite       ? last_traveller()
                                                        : EntityList{};
    together_came(people_of(a.subject.empty() ? joined(a.objects, a.second) : a.subject), principal);
  }
}

// Who has come somewhere in one of the last sentences.
EntityList FactReader::last_traveller() const {
  constexpr std::uint32_t kSoon = 8;  // sentences
  for (auto claim = s_.claims.rbegin(); claim != s_.claims.rend(); ++claim) {
    if (claim->type == Relation::visited && claim->status == Status::actual && claim->sentence + kSoon >= n_)
      return {claim->from};
  }
  return {};
}

void FactReader::together_came(const EntityList& companions, const EntityList& principal) {
  if (principal.size() != 1) return;
  for (const EntityId person : companions) {
    if (person == principal.front()) continue;
    s_.claims.push_back(
        base(Relation::accompanied, person, principal.front(), Status::actual, "company", verb()->tokens));
  }
}

}  // namespace rapport
