// A left-to-right automaton over chunks. Nouns go to the open clause as subject, object or prepositional
// phrase; a verb that meets a clause which already has one opens a new clause and may take the noun before it
// as its subject; relative and adverbial clauses are closed by the comma that closes them or by the verb that
// belongs to the clause outside.
#include "ingest/clauses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ingest/clause_reader.hpp"

namespace rapport {

ScratchVector<Clause> ClauseReader::run() {
  ChunkIndex i = 0;
  while (i < s_.chunks.size()) i = step(i);
  repeat();
  give_date();
  for (Clause& clause : clauses_) settle(clause);
  return std::move(clauses_);
}

void ClauseReader::give_date() {
  if (pending_date_ != kNone) now().dates.push_back(pending_date_);
  pending_date_ = kNone;
}

void ClauseReader::open(Link link, std::uint32_t parent) {
  Clause clause;
  clause.link = link;
  clause.parent = parent;
  current_ = static_cast<std::uint32_t>(clauses_.size());
  clauses_.push_back(std::move(clause));
}

ChunkIndex ClauseReader::step(ChunkIndex i) {
  const Chunk& chunk = s_.chunks[i];
  switch (chunk.kind) {
    case ChunkKind::noun:
      return noun(i);
    case ChunkKind::verb:
      and_open_ = false;
      verb(i);
      last_ = Last::verb;
      return i + 1;
    case ChunkKind::preposition:
      and_open_ = false;
      if (last_ == Last::conjunction) before_preposition_ = last_;  // "arrived on Thursday and on Friday met"
      preposition_ = chunk.tokens.begin;
      last_ = Last::preposition;
      return i + 1;
    case ChunkKind::date:
      date(chunk);
      return i + 1;
    case ChunkKind::dash:
      if (!aside(i)) comma();
      return i + 1;
    case ChunkKind::comma:
      if (const ChunkIndex closing = past_date_aside(i); closing > i) return closing;
      comma();
      return i + 1;
    case ChunkKind::conjunction:
      last_ = before_preposition_ = Last::conjunction;  // "reached Iceland and on Friday called on"
      preposition_ = kNone;
      note_front(i);
      and_open_ = r_.is(chunk.tokens.begin, "and");
      return i + 1;
    case ChunkKind::relative:
      relative(chunk);
      return i + 1;
    case ChunkKind::subordinator:
      subordinate(chunk);
      return i + 1;
    case ChunkKind::stop:
      stop();
      if (r_.is(chunk.tokens.begin, ";") && verb_comes(i + 1))
        now().subject = before_stop_;  // "arrives on Monday; holds talks with"
      return i + 1;
    case ChunkKind::open_bracket:
      return past_bracket(i);
    default:
      return i + 1;
  }
}

// "married, in 1954, Ana Rojas": the date stands between the verb and its object.
ChunkIndex ClauseReader::past_date_aside(ChunkIndex i) {
  const auto kind = [&](ChunkIndex k) { return k < s_.chunks.size() ? s_.chunks[k].kind : ChunkKind::stop; };
  const ChunkIndex at = kind(i + 1) == ChunkKind::preposition ? i + 2 : i + 1;
  const bool aside = last_ == Last::verb && kind(at) == ChunkKind::date && kind(at + 1) == ChunkKind::comma &&
                     kind(at + 2) == ChunkKind::noun && kind(at + 3) != ChunkKind::verb;
  if (!aside || now().verb == kNone || !now().objects.empty()) return i;
  now().dates.push_back(s_.chunks[at].date);
  return at + 2;
}

// A verb, perhaps behind "and".
bool ClauseReader::verb_comes(ChunkIndex at) const {
  if (at < s_.chunks.size() && s_.chunks[at].kind == ChunkKind::conjunction) ++at;
  return at < s_.chunks.size() && s_.chunks[at].kind == ChunkKind::verb;
}

// "arrived on Thursday and on Friday called on Kim": a date behind "and" is that of the verb which follows
// it.
void ClauseReader::date(const Chunk& chunk) {
  const bool behind_and =
      last_ == Last::conjunction || (last_ == Last::preposition && before_preposition_ == Last::conjunction);
  if (behind_and && now().verb != kNone && pending_date_ == kNone)
    pending_date_ = chunk.date;
  else
    now().dates.push_back(chunk.date);
  preposition_ = kNone;
  if (last_ == Last::preposition) last_ = before_preposition_;
}

// Whether "and" with a noun and a verb behind it opens a clause; "after A and B met" does not.
bool ClauseReader::takes_one(ChunkIndex i) const {
  const NounClass noun = s_.chunks[i].noun;
  const bool people = noun == NounClass::name || noun == NounClass::role || noun == NounClass::pronoun;
  if (preposition_ != kNone && r_.has(preposition_, kSubordinator) && people) return false;
  const Clause& clause = clauses_[current_];
  return clause.verb != kNone || (clause.subject.empty() && preposition_ != kNone);
}

// "met, among others, the mayor".
bool ClauseReader::among_others(const Clause& clause) const {
  return !clause.prepositions.empty() && clause.prepositions.back().preposition != kNone &&
         r_.is(clause.prepositions.back().preposition, "among") &&
         r_.is(clause.prepositions.back().preposition + 1, "others");
}

// "A, who leads B, and C met": the comma closes the relative clause, the "and" goes on outside.
bool ClauseReader::closes_behind() const {
  const Clause& clause = clauses_[current_];
  return clause.link == Link::relative && clause.comma_opened && clause.verb != kNone && !stack_.empty() &&
         !has_verb(stack_.back());
}

// Behind the preposition that opens the sentence, or in a clause in front of the main one.
bool ClauseReader::subject_is_due() const {
  const Clause& clause = clauses_[current_];
  if (clause.verb == kNone && clause.subject.empty()) return preposition_ != kNone;
  return clause.verb != kNone && !stack_.empty() && !has_verb(stack_.back()) &&
         clauses_[stack_.back()].subject.empty();
}

ChunkIndex ClauseReader::noun(ChunkIndex i) {
  ChunkIndex end = i + 1;
  phrases_.expect_place(preposition_ != kNone &&
                        r_.has(preposition_, kMotionPreposition | kPlacePreposition));
  phrases_.expect_aside(now().link == Link::relative && now().comma_opened && preposition_ == kNone);
  PhraseList list = phrases_.list(i, takes_one(i), closes_behind(), subject_is_due(), end);
  if (r_.is(s_.chunks[i].head, "there")) {
    if (preposition_ == kNone) now().prepositions.push_back({s_.chunks[i].head, list});
    preposition_ = kNone;
    return end;
  }
  if (phrases_.follows_so(i) && now().verb != kNone) {  // "Lund took part, and so did Varga"
    now().subject.insert(now().subject.end(), list.begin(), list.end());
    last_ = Last::noun;
    slot_ = Slot::subject;
    preposition_ = kNone;
    return end;
  }
  if (is_left_out(i)) return end;
  if (whose_ != kNone) phrases_.set_possessor(list.front(), whose_);
  whose_ = kNone;
  if (is_aside(list, end) || describes_last(list)) {
    last_ = Last::noun;
    return end;
  }
  if (opens_dated_gap(list, end)) {
    dated_gap(std::move(list));
    return end;
  }
  if (opens_gap(list, end)) {
    gap(std::move(list));
    return end;
  }
  if (opens_stop_gap(list, i, end)) {
    stop_gap(std::move(list));
    return end;
  }
  place(std::move(list));
  last_ = Last::noun;
  before_preposition_ = Last::noun;
  return end;
}

// "is to see the premier but not Varga".
bool ClauseReader::is_left_out(ChunkIndex i) const {
  const TokenIndex begin = s_.chunks[i].tokens.begin;
  return begin > 1 && r_.is(begin - 1, "not") && r_.is(begin - 2, "but");
}

// Where a noun goes in the open clause.
void ClauseReader::place(PhraseList list) {
  give_date();
  Clause& clause = now();
  slot_ = Slot::none;
  last_list_ = list;
  last_preposition_ = preposition_;
  after_comma_ = last_ == Last::comma;
  after_conjunction_ = last_ == Last::conjunction;
  if (preposition_ != kNone) {
    clause.prepositions.push_back({preposition_, std::move(list)});
    slot_ = Slot::preposition;
    preposition_ = kNone;
  } else if (clause.verb == kNone && after_conjunction_ && !clause.subject.empty()) {
    clause.subject.insert(clause.subject.end(), list.begin(), list.end());  // "A, who …, and B"
    last_list_ = clause.subject;
    slot_ = Slot::subject;
  } else if (clause.verb == kNone) {
    if (!clause.subject.empty() && clause.link == Link::main)
      clause.prepositions.push_back({kNone, clause.subject});
    clause.subject = std::move(list);
    slot_ = Slot::subject;
  } else if (and_open_ && after_comma_ && !clause.objects.empty()) {
    clause.objects.insert(clause.objects.end(), list.begin(), list.end());  // "met A and, later, B"
  } else if (clause.objects.empty() && (!after_comma_ || among_others(clause))) {
    clause.objects = std::move(list);
    slot_ = Slot::object;
  } else if (clause.second.empty() && !after_comma_) {
    clause.second = std::move(list);
    slot_ = Slot::second;
  }
  and_open_ = false;
}

// Takes the last noun out of its clause, to become the subject of a verb that follows.
PhraseList ClauseReader::steal() {
  Clause& clause = now();
  if (slot_ == Slot::preposition && !clause.prepositions.empty()) clause.prepositions.pop_back();
  if (slot_ == Slot::object) clause.objects.clear();
  if (slot_ == Slot::second) clause.second.clear();
  slot_ = Slot::none;
  return last_list_;
}

void ClauseReader::comma() {
  if (last_ == Last::conjunction) return;  // "saw Varga and, on Tuesday, Lund"
  last_ = Last::comma;
  preposition_ = kNone;
  const Clause& clause = now();
  if (clause.verb == kNone || stack_.empty()) return;
  const bool closes = clause.comma_opened || clause.link == Link::adverbial || clause.link == Link::gerund ||
                      (clause.link == Link::relative && !has_verb(stack_.back()));
  if (!closes) return;
  current_ = stack_.back();
  stack_.pop_back();
  slot_ = Slot::none;
}

void ClauseReader::stop() {
  repeat();
  give_date();
  before_stop_ = PhraseList{};
  for (const Clause& clause : clauses_) {
    if (clause.link == Link::main && !clause.subject.empty()) before_stop_ = clause.subject;
  }
  stack_.clear();
  preposition_ = kNone;
  open(Link::main, kNone);
  last_ = Last::start;
  slot_ = Slot::none;
}

ParsedSentence parse_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names,
                              std::uint32_t first_name, const ArticleEntities& entities,
                              const std::optional<Day>& article) {
  ParsedSentence parsed;
  parsed.chunked = chunk_sentence(reading, sentence, names, first_name, entities, article);
  PhraseReader phrases(reading, parsed.chunked, entities);
  parsed.clauses = ClauseReader(reading, parsed.chunked, phrases).run();
  parsed.phrases = phrases.take();
  parsed.question = !sentence.empty() && reading.is(sentence.end - 1, "?");
  return parsed;
}

}  // namespace rapport
