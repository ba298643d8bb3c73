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

void ClauseReader::relative(const Chunk& chunk) {
  const bool comma = last_ == Last::comma;
  // Of several, the last is meant: "A and B, who …".
  const bool who = r_.is(chunk.tokens.begin, "who") || r_.is(chunk.tokens.begin, "whom");
  PhraseList antecedent = last_list_.size() > 1 ? PhraseList{last_list_.back()} : last_list_;
  if (who && !antecedent.empty()) antecedent.back() = person_in(antecedent.back());
  if (r_.is(chunk.tokens.begin, "which") && !antecedent.empty())
    antecedent.back() = thing_in(antecedent.back());
  antecedents_ = last_list_;
  const bool whose = r_.is(chunk.tokens.begin, "whose");
  const bool whom = r_.is(chunk.tokens.begin, "whom");
  const TokenIndex preposition = preposition_;
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
      (verb.form != VerbForm::finite)) {
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
