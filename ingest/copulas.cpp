// What somebody is said to be or made: "is the head of the bank", "became premier", "was elected president".
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/office_owners.hpp"
#include "ingest/offices.hpp"
#include "ingest/status.hpp"

namespace rapport {

// "X is the head of Y", "X became president", "X, who was minister".
void FactReader::copula(const Arguments& a) {
  const bool becomes = lemma() == "become" || lemma() == "serve" || lemma() == "remain";
  if (!verb()->copula && !becomes) return;
  if (verb()->copula && is_named_last(a)) return;
  if (verb()->copula && !verb()->not_done) equate_those(a);
  if (a.subject.size() == 1 && verb()->copula && !verb()->not_done) {
    for (const PhraseIndex p : clause().objects) {
      c_.equate(n_, p, a.subject.front());
      alliance(a.subject.front(), p);
      wing(a.subject.front(), p);
    }
  }
  if (a.subject.size() > 1) copula_of_many(a);
  if (a.subject.size() == 2 && verb()->copula && !verb()->not_done) mutual_allies(a.subject);
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person) || clause().objects.size() == 0)
    return;
  if (verb()->not_done || verb()->possible || clause().quoted) return;
  const bool settled =
      lemma() == "become" ? is_settled() : clause_status() == Status::actual && !verb()->conditional;
  if (!settled) return;
  const bool former = verb()->copula && verb()->tense == Tense::past && !verb()->perfect;
  for (const PhraseIndex p : clause().objects) {
    if (!chunk_of(p).negated) describe(s_, c_, n_, a.subject.front(), p, former, false);
    described_[p] = true;
  }
}

// "Xi and Ma had become the first leaders of China and Taiwan to meet": each of his own, or all of one.
void FactReader::copula_of_many(const Arguments& a) {
  if (verb()->not_done || verb()->possible || verb()->conditional || clause().quoted) return;
  if (clause_status() != Status::actual || clause().objects.size() != 1) return;
  const PhraseIndex p = clause().objects.front();
  const Chunk& chunk = chunk_of(p);
  if (chunk.noun != NounClass::role || !chunk.plural || chunk.title == kNone) return;
  if (r_.lexicon.titles[chunk.title].effect == TitleEffect::rank) return;
  const OfficeOwners owners = rapport::owners_of(s_, c_, n_, p, true);
  if (owners.list.size() != 1 && owners.list.size() != a.subject.size()) return;
  for (std::size_t i = 0; i < a.subject.size(); ++i) {
    if (!s_.is(a.subject[i], Kind::person)) return;
    Office office;
    office.person = a.subject[i];
    office.owner = owners.list[owners.list.size() == 1 ? 0 : i];
    office.title = chunk.title;
    office.words = r_.words(chunk.title_tokens);
    office.former = (chunk.modifiers & kFormer) != 0;
    office.deputy = (chunk.modifiers & kDeputy) != 0;
    office.sentence = n_;
    office.token = chunk.title_tokens.begin;
    keep_office(s_, office, chunk.title_tokens, true);
  }
}

// "A and B were among those who had come": so they came.
void FactReader::equate_those(const Arguments& a) {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "among") || phrase.phrases.size() != 1)
      continue;
    for (const EntityId e : people_of(a.subject)) c_.equate(n_, phrase.phrases.front(), e);
  }
}

// "The head of the bank is X": the subject describes the object.
bool FactReader::is_named_last(const Arguments& a) {
  if (clause().subject.size() != 1 || clause().objects.size() != 1 || a.objects.size() != 1) return false;
  const PhraseIndex office = clause().subject.front();
  const NounClass noun = chunk_of(office).noun;
  if (noun != NounClass::role && noun != NounClass::kin) return false;
  if (chunk_of(clause().objects.front()).noun != NounClass::name) return false;
  if (!s_.is(a.objects.front(), Kind::person) || clause().quoted) return false;
  if (clause_status() != Status::actual) return false;
  const bool former = verb()->tense == Tense::past && !verb()->perfect;
  describe(s_, c_, n_, a.objects.front(), office, former, false);
  described_[office] = true;
  return true;
}

// "The Halden Bank named Ana Cordero chief executive": of the body that appoints, where no other is named.
void FactReader::appoint(EntityId person, PhraseIndex p, EntityId body) {
  const std::size_t known = s_.offices.size();
  const std::size_t open = s_.open_offices.size();
  describe(s_, c_, n_, person, p, false, false);
  const Chunk& chunk = chunk_of(p);
  const bool fits = s_.is(body, Kind::organization) || s_.is(body, Kind::party);
  if (fits && s_.open_offices.size() > open && r_.is(chunk.head, "president"))
    s_.open_offices.resize(open);  // "Delegates of the federation elected her president": of no State
  const bool owned = s_.offices.size() > known || s_.open_offices.size() > open;
  if (owned || !fits || chunk.noun != NounClass::role || chunk.title == kNone || chunk.owner != kNone) return;
  if (parsed().phrases[p].possessor != kNone || !parsed().phrases[p].attachments.empty()) return;
  const TitleRow& title = r_.lexicon.titles[chunk.title];
  if (title.effect != TitleEffect::heads && title.effect != TitleEffect::represents) return;
  if (title.scope == TitleScope::state || (chunk.modifiers & kNotYet) != 0) return;
  Office office;
  office.person = person;
  office.owner = body;
  office.title = chunk.title;
  office.words = r_.words(chunk.title_tokens);
  office.deputy = (chunk.modifiers & kDeputy) != 0;
  office.token = chunk.title_tokens.begin;
  office.sentence = n_;
  keep_office(s_, office, chunk.title_tokens, true);
}

}  // namespace rapport
