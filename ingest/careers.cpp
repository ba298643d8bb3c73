// Who left an office, and who took it over from whom: "resigned as foreign minister of Peru", "was replaced
// by X", "succeeding X, who retired".
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/offices.hpp"
#include "ingest/status.hpp"

namespace rapport {

// Whether the clause tells an office as it is or, what is as sure, as it will be: "would become its head".
bool FactReader::is_settled() const {
  const std::optional<Status> status = clause_status();
  const bool dated = verb()->tense == Tense::present && !clause().dates.empty();  // "takes over on April 1"
  const bool due = verb()->tense == Tense::future || verb()->scheduled || verb()->conditional || dated;
  return status == Status::actual || (status == Status::planned && due && !verb()->possible);
}

void FactReader::career(const Arguments& a) {
  service(a);
  posts(a);
  since_holder(a);
  if (lemma() == "speak" || lemma() == "act" || lemma() == "negotiate") on_behalf(a);
  if (lemma() == "take" && taken_over(a)) return;
  if ((verb()->tags & (kRemove | kSucceed)) == 0 || verb()->not_done || clause().quoted) return;
  if ((verb()->tags & kSucceed) != 0 && is_settled() && succession(a)) return;
  if (clause_status() != Status::actual) return;
  if ((verb()->tags & kRemove) != 0) removal(a);
}

// "served as prime minister until 1999", "has worked as the party's spokesman".
void FactReader::service(const Arguments& a) {
  if (a.subject.size() == 1 && s_.is(a.subject.front(), Kind::person)) as_opening(a.subject.front());
  const bool serves = lemma() == "serve" || lemma() == "work" || lemma() == "act" || lemma() == "continue";
  const bool takes = lemma() == "take" && (clause().objects.empty() || is_post(clause().objects.front()) ||
                                           r_.is(chunk_of(clause().objects.front()).head, "oath"));
  const bool begins = takes || lemma() == "start" || lemma() == "begin" || lemma() == "return";
  if ((!serves && !begins) || verb()->passive || verb()->not_done || verb()->possible || clause().quoted)
    return;
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person)) return;
  if (begins ? !is_settled() : clause_status() != Status::actual) return;
  office_behind_as(a.subject.front(), serves && verb()->tense == Tense::past && !verb()->perfect);
}

// "As director of the board, she …": the office in front of its holder.
void FactReader::as_opening(EntityId person) {
  if (clause().quoted || clause().subject.empty()) return;
  const TokenIndex subject = chunk_of(clause().subject.front()).tokens.begin;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "as") || phrase.preposition > subject)
      continue;
    const PhraseIndex p = phrase.phrases.front();
    if (described_[p] || chunk_of(p).noun != NounClass::role || chunk_of(p).plural) continue;
    if (parsed().phrases[p].attachments.empty()) continue;
    describe(s_, c_, n_, person, p, false, false);
    described_[p] = true;
  }
}

// Who lost the office: the object of "sacked", the subject of "was sacked" and "resigned".
void FactReader::removal(const Arguments& a) {
  const bool other = !verb()->passive && a.objects.size() == 1 && s_.is(a.objects.front(), Kind::person);
  const EntityList& people = other ? a.objects : a.subject;
  if (people.size() == 1 && s_.is(people.front(), Kind::person)) office_behind_as(people.front(), true);
}

// "as minister of …" among the clause's prepositional phrases.
bool FactReader::office_behind_as(EntityId person, bool former) {
  bool found = false;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "as")) continue;
    for (const PhraseIndex p : phrase.phrases) {
      describe(s_, c_, n_, person, p, former, false);
      described_[p] = true;
      found = true;
    }
  }
  return found;
}

// "took over as chairman from X", "took over a week ago from X".
bool FactReader::taken_over(const Arguments& a) {
  if (verb()->passive || verb()->not_done || clause().quoted || !is_settled()) return false;
  const TokenIndex next = verb()->main + 1;
  if (next >= r_.tokens.size() || !r_.is(next, "over")) return false;
  EntityList before = prepositional("from", a);
  for (const PrepositionalPhrase& phrase : clause().prepositions) {  // "as head of the bank from X"
    if (phrase.preposition != kNone && r_.is(phrase.preposition, "as") && before.empty())
      before = attached(phrase.phrases.front(), {"from"});
  }
  return handed_on(a.subject, before);
}

bool FactReader::succession(const Arguments& a) {
  const EntityList by = prepositional("by", a);
  const bool appointed = verb()->form == VerbForm::gerund && clause().parent != kNone &&
                         subjects_[clause_] == subjects_[clause().parent] && !appointed_.empty();
  const EntityList& after = verb()->passive ? by : appointed ? appointed_ : a.subject;
  return handed_on(after, verb()->passive ? a.subject : a.objects);
}

bool FactReader::handed_on(const EntityList& after, const EntityList& before) {
  if (after.size() != 1 || before.size() != 1) return false;
  const EntityId next = after.front();
  const EntityId last = before.front();
  if (next == last || !s_.is(next, Kind::person) || !s_.is(last, Kind::person)) return false;
  const std::size_t known = s_.offices.size();
  office_behind_as(next, false);
  const Office* held = s_.offices.size() > known ? &s_.offices.back() : office_handed_on(next, last);
  if (held == nullptr) {
    heirs_.push_back({next, last, n_});
    return true;
  }
  const Office office = *held;
  hand_on(office, next, false);
  hand_on(office, last, clause_status() == Status::actual);
  return true;
}

// The office that the one before held, else the one that the next was just given.
const Office* FactReader::office_handed_on(EntityId next, EntityId last) const {
  for (const EntityId person : {last, next}) {
    const Office* found = nullptr;
    for (const Office& office : s_.offices) {
      const bool fits = office.person == person && office.owner != kNoEntity && !office.guessed;
      if (fits && office.sentence <= n_ && (person == last || office.sentence == n_)) found = &office;
    }
    if (found != nullptr) return found;
  }
  return only_office(next);
}

// "She succeeds X": in the one office that she was given before.
const Office* FactReader::only_office(EntityId person) const {
  const Office* found = nullptr;
  for (const Office& office : s_.offices) {
    const bool fits = office.person == person && office.owner != kNoEntity && !office.guessed;
    if (!fits || office.sentence > n_ || office.former) continue;
    if (found != nullptr && found->owner != office.owner) return nullptr;
    found = &office;
  }
  return found;
}

// "X succeeds Y, who had led the union": what the sentence goes on to say that Y led.
void FactReader::settle_heirs() {
  for (const Heir& heir : heirs_) {
    const auto led = [&](const Claim& claim) {
      return claim.type == Relation::heads && claim.from == heir.last && claim.sentence == heir.sentence;
    };
    const auto found = std::find_if(s_.claims.begin(), s_.claims.end(), led);
    if (found == s_.claims.end()) continue;
    found->former = true;
    Claim claim = *found;
    claim.from = heir.next;
    claim.former = false;
    s_.claims.push_back(std::move(claim));
  }
}

void FactReader::hand_on(Office office, EntityId person, bool former) {
  const bool known = std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& claim) {
    return claim.from == person && claim.to == office.owner && claim.title == office.words &&
           claim.former == former && claim.sentence == n_;
  });
  if (known) return;
  office.person = person;
  office.former = former;
  office.sentence = n_;
  keep_office(s_, office, verb()->tokens, true);
}

// "elected X president", "X was named minister", "appointed X as ambassador".
// "Delegates of the federation elected X": the body that they sit in; nothing where others elect.
std::optional<EntityId> FactReader::body_of_electors() {
  constexpr std::array<Spelling, 9> kElectors{"delegates", "members", "directors", "shareholders", "trustees",
                                              "board",     "fellows", "owners",    "congress"};
  PhraseList who = verb()->passive ? PhraseList{} : clause().subject;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool by = verb()->passive && phrase.preposition != kNone && r_.is(phrase.preposition, "by");
    if (by) who = phrase.phrases;
  }
  if (who.size() != 1) return std::nullopt;
  const TokenIndex head = chunk_of(who.front()).head;
  const bool elect =
      std::any_of(kElectors.begin(), kElectors.end(), [&](Spelling word) { return r_.is(head, word); });
  if (!elect || chunk_of(who.front()).noun == NounClass::name) return std::nullopt;
  const Phrase& phrase = parsed().phrases[who.front()];
  EntityList bodies = attached(who.front(), {"of", "at", "from"});
  if (phrase.possessor != kNone) bodies = joined(bodies, c_.resolve(n_, phrase.possessor));
  std::erase_if(bodies, [&](EntityId e) { return !s_.is(e, Kind::organization) && !s_.is(e, Kind::party); });
  return bodies.size() == 1 ? bodies.front() : kNoEntity;
}

void FactReader::appointment(const Arguments& a) {
  if ((verb()->tags & kAppoint) == 0 || verb()->not_done || clause().quoted) return;
  if (!is_settled()) return;
  const EntityList& people = verb()->passive ? a.subject : a.objects;
  const PhraseList& office = verb()->passive ? clause().objects : clause().second;
  if (people.size() != 1 || !s_.is(people.front(), Kind::person)) return;
  const EntityList by = verb()->passive ? prepositional("by", a) : a.subject;
  const std::optional<EntityId> electors = body_of_electors();
  const bool unnamed = electors == kNoEntity;  // "Shareholders elected X president": of whatever company
  const EntityId body = electors ? *electors : by.size() == 1 ? by.front() : kNoEntity;
  appointed_ = people;
  const auto fits = [&](PhraseIndex p) { return !unnamed || !parsed().phrases[p].attachments.empty(); };
  for (const PhraseIndex p : office) {
    if (fits(p)) appoint(people.front(), p, body);
  }
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "as")) continue;
    for (const PhraseIndex p : phrase.phrases) {
      if (fits(p)) appoint(people.front(), p, body);
    }
  }
}

}  // namespace rapport
