// How relative, adverbial and complement clauses hang on what stands before them.
#include "ingest/clause_reader.hpp"

namespace rapport {

// "talks with Casamayor, who leads": the last one behind the event noun.
PhraseIndex ClauseReader::person_in(PhraseIndex index) const {
  for (int depth = 0; depth < 4; ++depth) {
    const Phrase& phrase = phrases_.phrases()[index];
    const NounClass noun = s_.chunks[phrase.chunk].noun;
    if ((noun != NounClass::event && noun != NounClass::other) || phrase.attachments.empty() ||
        phrase.attachments.back().phrases.empty())
      break;
    index = phrase.attachments.back().phrases.back();
  }
  return index;
}

// "allies in NATO, whose secretary-general": the noun right before.
PhraseIndex ClauseReader::innermost(PhraseIndex index) const {
  const Phrase& phrase = phrases_.phrases()[index];
  if (phrase.attachments.empty() || phrase.attachments.back().phrases.empty()) return index;
  const NounClass noun = s_.chunks[phrase.chunk].noun;
  const bool keeps = noun == NounClass::name || noun == NounClass::role || noun == NounClass::kin;
  return keeps ? index : innermost(phrase.attachments.back().phrases.back());
}

// "the leader of the party, which refuses": the last thing, never the person.
PhraseIndex ClauseReader::thing_in(PhraseIndex index) const {
  PhraseIndex at = index;
  for (int depth = 0; depth < 4; ++depth) {
    const Phrase& phrase = phrases_.phrases()[at];
    if (!phrase.appositions.empty()) {
      at = phrase.appositions.back();
    } else if (!phrase.attachments.empty() && !phrase.attachments.back().phrases.empty()) {
      at = phrase.attachments.back().phrases.back();
    } else {
      break;
    }
  }
  const NounClass noun = s_.chunks[phrases_.phrases()[index].chunk].noun;
  const bool person = noun == NounClass::name || noun == NounClass::role || noun == NounClass::kin;
  return person ? at : index;
}

// "was a farmer's son from Lima who became": the person in front of the place.
PhraseList ClauseReader::person_before(PhraseList antecedent) const {
  if (antecedent.size() != 1 || slot_ != Slot::preposition) return antecedent;
  const Chunk& place = s_.chunks[phrases_.phrases()[antecedent.front()].chunk];
  if (place.noun != NounClass::name || phrases_.is_person(place)) return antecedent;
  const Clause& clause = clauses_[current_];
  if (clause.verb == kNone || clause.objects.size() != 1) return antecedent;
  const Chunk& object = s_.chunks[phrases_.phrases()[clause.objects.front()].chunk];
  if (!phrases_.is_person(object)) return antecedent;
  const bool copula = s_.chunks[clause.verb].copula && !clause.subject.empty();
  return copula ? clause.subject : clause.objects;
}

// "who lost to her and who was received": the relative clause that the "and" goes on with.
std::uint32_t ClauseReader::open_relative() const {
  if (last_ != Last::conjunction) return kNone;
  for (std::uint32_t c = current_; c != kNone; c = clauses_[c].parent) {
    if (clauses_[c].link == Link::relative) return has_verb(c) ? c : kNone;
  }
  const auto n = static_cast<std::uint32_t>(clauses_.size() - 1);
  const bool closed = clauses_[n].link == Link::relative && clauses_[n].parent == current_;
  return closed && !has_verb(current_) ? n : kNone;
}

// Whether the relative clause has an antecedent that another "who" shares; then the inner clauses are closed.
bool ClauseReader::share_antecedent(std::uint32_t before, bool whom) {
  const std::uint32_t antecedent = before == kNone ? kNone : clauses_[before].object_antecedent;
  if (antecedent == kNone) return false;
  const std::uint32_t outer = clauses_[before].parent;
  while (!stack_.empty() && stack_.back() > outer) stack_.pop_back();
  if (stack_.empty() || stack_.back() != outer) stack_.push_back(outer);
  const bool comma = clauses_[before].comma_opened;
  open(Link::relative, outer);
  now().comma_opened = comma;
  now().object_antecedent = antecedent;
  if (!whom) now().subject = {antecedent};
  preposition_ = kNone;
  last_ = Last::relative;
  return true;
}

void ClauseReader::relative(const Chunk& chunk) {
  const bool personal = r_.is(chunk.tokens.begin, "who") || r_.is(chunk.tokens.begin, "whom");
  if (personal && preposition_ == kNone &&
      share_antecedent(open_relative(), r_.is(chunk.tokens.begin, "whom")))
    return;
  const bool comma = last_ == Last::comma;
  const TokenIndex preposition = preposition_;
  // Of several, the last is meant: "A and B, who …".
  const bool who = r_.is(chunk.tokens.begin, "who") || r_.is(chunk.tokens.begin, "whom");
  PhraseList antecedent = last_list_.size() > 1 ? PhraseList{last_list_.back()} : last_list_;
  if (who && !antecedent.empty()) antecedent.back() = person_in(antecedent.back());
  if (who && preposition == kNone) antecedent = person_before(antecedent);
  if (r_.is(chunk.tokens.begin, "which") && !antecedent.empty())
    antecedent.back() = thing_in(antecedent.back());
  antecedents_ = last_list_;
  const bool whose = r_.is(chunk.tokens.begin, "whose");
  const bool whom = r_.is(chunk.tokens.begin, "whom");
  preposition_ = kNone;
  stack_.push_back(current_);
  open(Link::relative, current_);
  now().comma_opened = comma;
  if (preposition != kNone && !antecedent.empty()) {
    now().prepositions.push_back({preposition, antecedent});
  } else if (whom && !antecedent.empty()) {
    now().object_antecedent = antecedent.back();
  } else if (whose) {
    whose_ = antecedent.empty() ? kNone : innermost(antecedent.back());
  } else {
    now().subject = antecedent;
    if (!antecedent.empty()) now().object_antecedent = antecedent.back();
  }
  last_ = Last::relative;
}

void ClauseReader::subordinate(const Chunk& chunk) {
  const bool that = r_.is(chunk.tokens.begin, "that");
  const std::uint32_t parent = current_;
  const bool waits = now().verb == kNone;
  preposition_ = kNone;
  if (!that || waits) stack_.push_back(current_);
  open(that ? Link::complement : Link::adverbial, parent);
  now().connector = chunk.tokens.begin;
  now().comma_opened = last_ == Last::comma;
  if (r_.is(chunk.tokens.begin, "where") && !last_list_.empty())
    now().prepositions.push_back({chunk.tokens.begin, last_list_});
  last_ = Last::subordinator;
}

// What is only known at the end: the subject behind the verb ("…," said Kim), the noun that "whom" stands
// for, and the subject of a dangling participle.
void ClauseReader::settle(Clause& clause) const {
  if (clause.verb == kNone) return;
  const Chunk& verb = s_.chunks[clause.verb];
  if (clause.subject.empty() && (verb.tags & kSay) != 0) clause.subject = clause.objects;
  const bool own_subject = clause.object_antecedent != kNone &&
                           !(clause.subject.size() == 1 && clause.subject[0] == clause.object_antecedent);
  if (clause.link == Link::relative && own_subject && clause.objects.empty())
    clause.objects = {clause.object_antecedent};
  if (clause.subject.empty() && clause.parent != kNone && clause.link != Link::complement &&
      (verb.form != VerbForm::finite || clause.link == Link::gerund)) {
    clause.subject = clauses_[clause.parent].subject;
  }
  if (clause.link == Link::gerund && clause.subject.empty() && clause.parent == kNone) {
    for (const Clause& other : clauses_) {
      if (&other > &clause && other.link == Link::main && !other.subject.empty()) {
        clause.subject = other.subject;
        break;
      }
    }
  }
}

}  // namespace rapport
