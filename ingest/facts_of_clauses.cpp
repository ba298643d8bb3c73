// Per clause: resolve subject, objects and prepositional phrases once; match the verb's frames; then the
// event nouns among the arguments ("held talks with", "after a visit to"); then tell the coreference who was
// spoken of.
#include "ingest/facts_of_clauses.hpp"

#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/kin.hpp"
#include "ingest/offices.hpp"
#include "ingest/open_offices.hpp"
#include "ingest/shared_offices.hpp"
#include "ingest/status.hpp"

namespace rapport {

EntityList joined(const EntityList& a, const EntityList& b) {
  EntityList out = a;
  for (const EntityId e : b) {
    if (std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
  }
  return out;
}

void FactReader::run() {
  for (std::uint32_t i = 0; i < s_.parsed.size(); ++i) collect_offices(i);
  name_protagonist();
  name_undescribed();
  for (n_ = 0; n_ < s_.parsed.size(); ++n_) {
    for (std::uint32_t c = 0; c < parsed().clauses.size(); ++c) {
      open_clause(c);
      if (verb() != nullptr) note_senders();
    }
  }
  fill_shared_offices(s_);
  guess_open_offices(s_);
  principal_ = principal();
  for (std::uint32_t i = 0; i < s_.parsed.size(); ++i) sentence(i);
  settle_heirs();
  settle_open_offices(s_);
  drop_departures();
  settle_hearsay();
}

void FactReader::collect_offices(std::uint32_t sentence) {
  for (PhraseIndex p = 0; p < s_.parsed[sentence].phrases.size(); ++p)
    read_descriptions(s_, c_, sentence, p, true);
}

void FactReader::sentence(std::uint32_t number) {
  n_ = number;
  read_heading_date();
  if (parsed().phrases.empty()) return;
  described_.assign(parsed().phrases.size(), false);
  subjects_.clear();
  appointed_.clear();
  lead_official();
  subjects_.resize(parsed().clauses.size());
  for (const std::uint32_t c : reading_order()) {
    open_clause(c);
    read_clause();
  }
  clause_ = kNone;
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) describe_once(p);
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) {
    if (chunk_of(p).noun == NounClass::name) c_.glimpse(n_, s_.of_name(chunk_of(p).name));
  }
  read_couples(s_, c_, n_);
  offices_in_pairs();
  named_parts();
}

void FactReader::open_clause(std::uint32_t number) {
  clause_ = number;
  clause_now_ = &parsed().clauses[number];
  verb_ = clause().verb == kNone ? nullptr : &parsed().chunked.chunks[clause().verb];
  lemma_ =
      verb_ == nullptr || verb_->verb == 0 ? Spelling("") : Spelling(r_.lexicon.verbs[verb_->verb].lemma);
  status_known_ = false;
}

std::optional<Status> FactReader::clause_status() const {
  if (!status_known_) status_ = status_of(r_, parsed(), clause_);
  status_known_ = true;
  return status_;
}

// "When Cordero visited Lima, she met him": what names somebody in front of the main clause is read before
// it.
ScratchVector<std::uint32_t> FactReader::reading_order() const {
  const ScratchVector<Clause>& clauses = parsed().clauses;
  const auto fronted = [&](std::uint32_t c) {
    const std::uint32_t parent = clauses[c].parent;
    if (clauses[c].link != Link::adverbial || parent >= c || clauses[c].verb == kNone) return false;
    const bool named = std::any_of(clauses[c].subject.begin(), clauses[c].subject.end(),
                                   [&](PhraseIndex p) { return chunk_of(p).noun == NounClass::name; });
    return named && clauses[parent].subject.size() == 1 &&
           chunk_of(clauses[parent].subject.front()).noun == NounClass::pronoun &&
           parsed().phrases[clauses[parent].subject.front()].chunk > clauses[c].verb;
  };
  ScratchVector<std::uint32_t> order;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    for (std::uint32_t below = c + 1; below < clauses.size(); ++below) {
      if (fronted(below) && clauses[below].parent == c) order.push_back(below);
    }
    if (!fronted(c)) order.push_back(c);
  }
  return order;
}

void FactReader::describe_once(PhraseIndex p) {
  if (described_[p]) return;
  described_[p] = true;
  read_descriptions(s_, c_, n_, p, false);
  subsidiary(p);
  named_ally(p);
  if (chunk_of(p).noun == NounClass::name) {
    for (const PhraseIndex apposition : parsed().phrases[p].appositions) {
      alliance(s_.of_name(chunk_of(p).name), apposition);
      wing(s_.of_name(chunk_of(p).name), apposition);
      parent(s_.of_name(chunk_of(p).name), apposition);
    }
  }
  const Phrase& phrase = parsed().phrases[p];
  for (const Attachment& attachment : phrase.attachments) describe_all(attachment.phrases);
  describe_all(phrase.appositions);
}

void FactReader::describe_all(const PhraseList& list) {
  for (const PhraseIndex p : list) describe_once(p);
}

// "was born in Lima, the son of X and Y": of the subject.
void FactReader::parentage(const Arguments& a) {
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person) || clause().quoted) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (std::size_t i = 1; i < phrase.phrases.size(); ++i) {
      const PhraseIndex p = phrase.phrases[i];
      const bool child = chunk_of(p).noun == NounClass::kin && !chunk_of(p).plural &&
                         !parsed().phrases[p].attachments.empty() && parsed().phrases[p].appositions.empty();
      const TokenIndex before = chunk_of(p).tokens.begin;
      if (!child || before == 0 || r_.word(before - 1) != ",") continue;
      describe(s_, c_, n_, a.subject.front(), p, false, false);
      described_[p] = true;
    }
  }
}

// While the subject is known: "his wife, Ana" in the object is the subject's.
void FactReader::describe_arguments() {
  if (verb() != nullptr && (verb()->copula || (verb()->tags & kAppoint) != 0)) return;
  describe_all(clause().objects);
  describe_all(clause().second);
  for (const PrepositionalPhrase& phrase : clause().prepositions) describe_all(phrase.phrases);
}

void FactReader::read_clause() {
  Arguments a;
  c_.prefer(outer_subject());
  a.subject = c_.resolve(n_, clause().subject);
  c_.prefer(kNoEntity);
  if (means_unknown() || means_others(a.subject)) a.subject.clear();
  if (clause().subject.size() >= 2 && a.subject.size() < clause().subject.size() && names_people()) c_.blur();
  subjects_[clause_] = a.subject;
  if (a.subject.empty() && clause().link == Link::infinitive) a.subject = owner_of_noun();
  const bool moves = a.subject.empty() && verb() != nullptr && (verb()->tags & kMotion) != 0;
  if (moves && clause().subject.size() == 1) a.subject = traveller_of(clause().subject.front());
  describe_all(clause().subject);
  c_.exclude(a.subject);
  const bool listed = verb() == nullptr && a.subject.empty() && clause_ > 0;  // "; and by a brother, X"
  c_.enter(listed ? subjects_[clause_ - 1] : a.subject, is_unnamed_person());
  a.objects = c_.resolve(n_, clause().objects);
  a.second = c_.resolve(n_, clause().second);
  for (const PrepositionalPhrase& phrase : clause().prepositions)
    a.prepositions.push_back(c_.resolve(n_, phrase.phrases));
  parentage(a);
  describe_arguments();
  if (verb() != nullptr) {
    copula(a);
    members(a);
    frames(a);
    presence(a);
    joining(a);
    also_there(a);
    companions(a);
    gatherings(a);
    had_behind(a);
    note_denial(a);
    appointment(a);
    career(a);
    journey(a);
  }
  if (verb() == nullptr && !clause().subject.empty()) listed_stay(a);
  events(a);
  if (verb() != nullptr) call_off();
  note_date();
  EntityList others;
  others.reserve(8);
  add_all(others, a.objects);
  add_all(others, a.second);
  for (const EntityList& list : a.prepositions) add_all(others, list);
  add_mentioned_inside(others);
  if (clause().subject.size() >= 2 && a.subject.size() == 1) c_.forget_pairs();
  const bool main = clause().link == Link::main || clause().link == Link::coordinate;
  c_.note(n_, a.subject, others, main);
}

void read_facts(Scene& scene, const Grammar& grammar) { FactReader(scene, grammar).run(); }

}  // namespace rapport
