// What a verb does to the clauses that are open: it fills one, opens one below or beside it, or closes the
// inner one.
#include "ingest/clause_reader.hpp"

namespace rapport {

void ClauseReader::verb(ChunkIndex i) {
  const Chunk& chunk = s_.chunks[i];
  preposition_verb_ = last_ == Last::preposition ? preposition_ : kNone;
  preposition_ = kNone;
  if (opens_adverbial(i, chunk)) return;
  if (now().verb == kNone && take_first_verb(i, chunk)) return;
  if (chunk.form == VerbForm::infinitive) return subordinate_verb(i, Link::infinitive, control());
  if (chunk.form == VerbForm::gerund || chunk.form == VerbForm::participle) return participle(i);
  if (is_composition(chunk)) return subordinate_verb(i, Link::gerund, innermost_noun());
  finite(i, chunk);
}

// "the union, made up of A and B".
bool ClauseReader::is_composition(const Chunk& chunk) const {
  const TokenIndex main = chunk.main;
  if (last_list_.empty() || after_conjunction_ || chunk.tokens.begin != main) return false;
  return (r_.is(main, "made") && r_.is(main + 1, "up") && r_.is(main + 2, "of")) ||
         (r_.is(main, "composed") && r_.is(main + 1, "of"));
}

// "the executive body of the union": the union.
PhraseList ClauseReader::innermost_noun() const {
  PhraseIndex at = last_list_.back();
  for (int depth = 0; depth < 4; ++depth) {
    const Phrase& phrase = phrases_.phrases()[at];
    if (phrase.attachments.empty() || phrase.attachments.back().phrases.empty()) break;
    at = phrase.attachments.back().phrases.back();
  }
  return {at};
}

// "After Cordero met Varga, Lindholm said": the preposition was a subordinator, its noun the subject.
bool ClauseReader::opens_adverbial(ChunkIndex i, const Chunk& chunk) {
  const bool behind = last_ == Last::noun && slot_ == Slot::preposition && last_preposition_ != kNone &&
                      r_.has(last_preposition_, kSubordinator) &&
                      (!r_.is(last_preposition_, "as") || is_subject_behind_as(last_list_.front()));
  if (now().verb != kNone || !behind || chunk.form != VerbForm::finite) return false;
  const NounClass noun = s_.chunks[phrases_.phrases()[last_list_.front()].chunk].noun;
  if (noun != NounClass::name && noun != NounClass::pronoun && !finite_comes(i + 1)) return false;
  PhraseList subject = steal();
  stack_.push_back(current_);
  open(Link::adverbial, current_);
  now().subject = std::move(subject);
  now().connector = last_preposition_;
  set_verb(i);
  return true;
}

// "he", "they": the subject of what follows, never an object.
bool ClauseReader::is_doer(PhraseIndex index) const {
  const Chunk& chunk = s_.chunks[phrases_.phrases()[index].chunk];
  if (chunk.noun != NounClass::pronoun) return false;
  for (const Spelling word :
       {Spelling("he"), Spelling("she"), Spelling("they"), Spelling("we"), Spelling("i")}) {
    if (r_.is(chunk.head, word)) return true;
  }
  return false;
}

// "As he arrived", "As the bank reported"; but "as president".
bool ClauseReader::is_subject_behind_as(PhraseIndex index) const {
  const Chunk& chunk = s_.chunks[phrases_.phrases()[index].chunk];
  return is_doer(index) || (chunk.noun == NounClass::name && chunk.title == kNone) || chunk.definite;
}

// Whether another finite verb follows behind a comma, in whatever clause.
bool ClauseReader::finite_comes(ChunkIndex at) const {
  bool comma = false;
  for (ChunkIndex i = at; i < s_.chunks.size() && s_.chunks[i].kind != ChunkKind::stop; ++i) {
    comma |= s_.chunks[i].kind == ChunkKind::comma;
    if (comma && s_.chunks[i].kind == ChunkKind::verb && s_.chunks[i].form == VerbForm::finite) return true;
  }
  return false;
}

bool ClauseReader::take_first_verb(ChunkIndex i, const Chunk& chunk) {
  Clause& clause = now();
  const bool dangling = clause.link == Link::main && clause.subject.empty();
  if (dangling && i > 0 && last_ == Last::comma && is_past_aside(i)) {
    if (folded_verb(i, chunk, {})) return true;  // "In January, already retired, he flew"
  }
  if (dangling && (chunk.form == VerbForm::gerund || opens_participle(i))) {
    clause.link = Link::gerund;  // "Speaking in Paris, Kim said": the subject comes later
    stack_.push_back(current_);
    open(Link::main, kNone);
    std::swap(current_, stack_.back());
  } else if (dangling && is_modifying_participle(i)) {
    if (folded_verb(i, chunk, last_list_)) return true;
  } else if (!clause.subject.empty() && is_garden_path(i)) {
    if (folded_verb(i, chunk, clause.subject)) return true;
  } else if (chunk.form != VerbForm::finite && clause.link == Link::main && !clause.subject.empty()) {
    if (folded_verb(i, chunk, clause.subject)) return true;
  }
  set_verb(i);
  return true;
}

// "Started in 1990, the festival goes on": nobody did it, and the verb of the sentence is still to come.
bool ClauseReader::opens_participle(ChunkIndex i) const { return i == 0 && is_past_aside(i); }

bool ClauseReader::is_past_aside(ChunkIndex i) const {
  const Chunk& chunk = s_.chunks[i];
  const bool past =
      chunk.tokens.size() == 1 && chunk.tense == Tense::past && r_.has(chunk.main, kVerbParticiple);
  return past && finite_comes(i + 1);
}

// "The talks held in Paris ended": a past form with only prepositions between it and the verb of the
// sentence.
bool ClauseReader::is_garden_path(ChunkIndex i) const {
  const Chunk& chunk = s_.chunks[i];
  const bool past =
      chunk.tokens.size() == 1 && r_.has(chunk.main, kVerbParticiple) && chunk.tense == Tense::past;
  if (!past) return false;
  const bool told = i + 1 < s_.chunks.size() && (s_.chunks[i + 1].form == VerbForm::infinitive ||
                                                 r_.is(s_.chunks[i + 1].tokens.begin, "of"));
  if ((chunk.tags & kSay) != 0 && !told) return false;
  bool governed = false;
  for (ChunkIndex k = i + 1; k < s_.chunks.size(); ++k) {
    const Chunk& next = s_.chunks[k];
    if (next.kind == ChunkKind::verb && next.form == VerbForm::finite) return k > i + 1 && !governed;
    if (next.kind == ChunkKind::noun && !governed) return false;
    if (next.kind == ChunkKind::preposition && r_.has(next.tokens.begin, kSubordinator)) return false;
    if (next.kind == ChunkKind::verb && next.form == VerbForm::infinitive) continue;
    if (next.kind != ChunkKind::noun && next.kind != ChunkKind::preposition && next.kind != ChunkKind::date)
      return false;
    governed = next.kind == ChunkKind::preposition || next.is_possessor;
  }
  return false;
}

// "With the progress made in Vienna, the group goes on".
bool ClauseReader::is_modifying_participle(ChunkIndex i) const {
  const Chunk& chunk = s_.chunks[i];
  const bool past =
      chunk.tokens.size() == 1 && r_.has(chunk.main, kVerbParticiple) && chunk.tense == Tense::past;
  return past && last_ == Last::noun && slot_ == Slot::preposition;
}

// "Kim, speaking in Paris, said", "the talks held in Paris ended", "a deal to share ships was signed": the
// verb is folded away from the subject.
bool ClauseReader::folded_verb(ChunkIndex i, const Chunk& chunk, PhraseList subject) {
  if (!finite_follows(i + 1)) return false;
  stack_.push_back(current_);
  open(chunk.form == VerbForm::infinitive ? Link::infinitive : Link::gerund, current_);
  now().comma_opened = last_ == Last::comma;
  now().subject = std::move(subject);
  set_verb(i);
  return true;
}

bool ClauseReader::finite_follows(ChunkIndex at) const {
  for (ChunkIndex i = at; i < s_.chunks.size(); ++i) {
    const ChunkKind kind = s_.chunks[i].kind;
    if (kind == ChunkKind::verb && s_.chunks[i].form == VerbForm::finite) return true;
    if (kind == ChunkKind::stop || kind == ChunkKind::relative || kind == ChunkKind::subordinator)
      return false;
  }
  return false;
}

void ClauseReader::set_verb(ChunkIndex i) {
  now().verb = i;
  give_date();
  take_front();
  now().quoted = s_.chunks[i].quoted;
  const TokenIndex first = s_.chunks[i].tokens.begin;  // "A and B, who have never met"
  const bool many = r_.is(first, "have") || r_.is(first, "are") || r_.is(first, "were");
  if (now().link == Link::relative && many && now().subject.size() == 1 && antecedents_.size() > 1 &&
      now().subject.front() == antecedents_.back())
    now().subject = antecedents_;
  if (preposition_verb_ != kNone && now().connector == kNone) now().connector = preposition_verb_;
}

// ", it said, to meet him": what was said goes on behind the words that tell who said it.
bool ClauseReader::is_inserted_speech() const {
  const Clause& clause = clauses_[current_];
  return last_ == Last::comma && current_ > 0 && clause.link == Link::main && clause.objects.empty() &&
         (s_.chunks[clause.verb].tags & kSay) != 0 && has_verb(current_ - 1) && clause.prepositions.empty();
}

void ClauseReader::subordinate_verb(ChunkIndex i, Link link, PhraseList subject) {
  if (link == Link::infinitive && is_inserted_speech()) {
    --current_;
    subject = control();
  }
  const std::uint32_t parent = current_;
  const bool comma = last_ == Last::comma;
  if (link == Link::gerund && comma) stack_.push_back(current_);
  open(link, parent);
  now().subject = std::move(subject);
  now().comma_opened = comma && link == Link::gerund;
  set_verb(i);
}

// "talks with a delegation led by Kim": not the talks are led, but the delegation.
PhraseList ClauseReader::led_noun(ChunkIndex i) const {
  if (last_list_.size() != 1 || (s_.chunks[i].tags & kLead) == 0) return last_list_;
  PhraseIndex at = last_list_.front();
  for (int depth = 0; depth < 3; ++depth) {
    const Phrase& phrase = phrases_.phrases()[at];
    const bool event = s_.chunks[phrase.chunk].noun == NounClass::event;
    if (!event || phrase.attachments.empty() || phrase.attachments.back().phrases.empty()) break;
    at = phrase.attachments.back().phrases.back();
  }
  return {at};
}

// "spent the afternoon closeted with".
bool ClauseReader::is_time_before(ChunkIndex i) const {
  const TokenIndex begin = s_.chunks[i].tokens.begin;
  return begin > 0 && r_.has(begin - 1, kTimeUnit);
}

// A participle right behind a noun belongs to the noun, elsewhere to the subject.
void ClauseReader::participle(ChunkIndex i) {
  const bool time = is_time_before(i);
  const bool of_noun = last_ == Last::noun && slot_ != Slot::subject && preposition_verb_ == kNone && !time;
  const bool active = r_.has(s_.chunks[i].main, kVerbIng);  // "held talks with him, meeting …"
  const bool event = of_noun && active && !last_list_.empty() &&
                     s_.chunks[phrases_.phrases()[last_list_.back()].chunk].noun == NounClass::event;
  subordinate_verb(i, Link::gerund, of_noun && !event ? led_noun(i) : now().subject);
}

// "The talks, which lasted an hour and were attended by X, took place": the verb outside comes later.
bool ClauseReader::goes_on_inside(ChunkIndex i) const {
  const bool joined = last_ == Last::conjunction && i >= 2 &&
                      s_.chunks[i - 1].kind == ChunkKind::conjunction &&
                      s_.chunks[i - 2].kind != ChunkKind::comma;
  const Clause& clause = clauses_[current_];
  return joined && clause.link == Link::relative && clause.comma_opened && clause.verb != kNone &&
         finite_comes(i + 1);
}

// "met Varga, the mayor, said a spokesman".
bool ClauseReader::speaks_behind(ChunkIndex i) const {
  const bool speech = (s_.chunks[i].tags & kSay) != 0 && s_.chunks[i - 1].kind == ChunkKind::comma &&
                      i + 1 < s_.chunks.size() && s_.chunks[i + 1].kind == ChunkKind::noun;
  const Clause& clause = clauses_[current_];
  if (!speech || clause.verb == kNone || slot_ != Slot::object || clause.link != Link::main) return false;
  const NounClass noun = s_.chunks[i + 1].noun;
  return noun == NounClass::role || noun == NounClass::name || noun == NounClass::body;
}

void ClauseReader::finite(ChunkIndex i, const Chunk& chunk) {
  if (last_ == Last::noun && slot_ != Slot::subject && !speaks_behind(i)) return after_noun(i, chunk);
  if (!goes_on_inside(i) && close_inner(i)) return;
  // A shared subject: "arrived and met", "arrived, met".
  const std::uint32_t sibling = finite_sibling(chunk);
  if (last_ == Last::comma && tells_of_object(sibling)) {
    open(Link::complement, sibling);
    now().subject = std::move(clauses_[sibling].objects);
    clauses_[sibling].objects.clear();
    for (Clause& between : clauses_) {  // "a visit to meet him"
      if (between.link != Link::infinitive || between.parent != sibling) continue;
      between.parent = current_;
      between.subject = now().subject;
    }
    return set_verb(i);
  }
  open(Link::coordinate, clauses_[sibling].parent);
  now().subject = clauses_[sibling].subject;
  now().sibling = sibling;
  if (clauses_[sibling].link != Link::main) now().link = clauses_[sibling].link;
  now().connector = clauses_[sibling].connector;
  set_verb(i);
}

// "Officials said a visit to Rome, once planned for March, would be made later".
bool ClauseReader::tells_of_object(std::uint32_t clause) const {
  const Clause& c = clauses_[clause];
  return c.verb != kNone && (s_.chunks[c.verb].tags & kSay) != 0 && !s_.chunks[c.verb].passive &&
         c.objects.size() == 1 && c.second.empty();
}

// A tensed verb goes on with a tensed one: "planned to meet her, but fell ill".
std::uint32_t ClauseReader::finite_sibling(const Chunk& chunk) const {
  const bool bare =
      chunk.tokens.size() == 1 && r_.has(chunk.main, kVerbBase) && !r_.has(chunk.main, kVerbPast);
  std::uint32_t sibling = current_;
  while (!bare && clauses_[sibling].parent != kNone && has_verb(clauses_[sibling].parent) &&
         clauses_[sibling].verb != kNone && s_.chunks[clauses_[sibling].verb].form != VerbForm::finite)
    sibling = clauses_[sibling].parent;
  return sibling;
}

// The clause outside still waits for its verb: the inner one is over.
bool ClauseReader::close_inner(ChunkIndex i) {
  while (!stack_.empty()) {
    const std::uint32_t outer = stack_.back();
    if (has_verb(outer)) return false;
    stack_.pop_back();
    current_ = outer;
    set_verb(i);
    return true;
  }
  return false;
}

// "Ana, who was tired when she came, told him": the clause outside the outer one may still lack its verb.
void ClauseReader::leave_finished() {
  for (std::size_t at = stack_.size(); at > 0; --at) {
    if (has_verb(stack_[at - 1])) continue;
    stack_.resize(at);
    return;
  }
}

void ClauseReader::after_noun(ChunkIndex i, const Chunk& chunk) {
  const Clause& clause = now();
  const bool bare = chunk.tokens.size() == 1 && r_.has(chunk.main, kVerbBase);
  if (bare && slot_ == Slot::object && lets(s_.chunks[clause.verb]))
    return subordinate_verb(i, Link::infinitive, last_list_);  // "let the envoy see her"
  leave_finished();
  const bool outer_waits = !stack_.empty() && !has_verb(stack_.back());
  const bool apart = slot_ == Slot::object && !clause.prepositions.empty();
  const bool new_subject = after_comma_ || slot_ == Slot::second || apart || is_doer(last_list_.front());
  if (outer_waits && new_subject && clauses_[stack_.back()].subject.empty()) {
    PhraseList subject = steal();  // "After a newspaper said that she left, the minister denied it"
    close_inner(i);
    now().subject = std::move(subject);
    return;
  }
  const bool speaks = (s_.chunks[clause.verb].tags & kSay) != 0 && clause.link != Link::gerund;
  const bool adverbial =
      slot_ == Slot::preposition && last_preposition_ != kNone && r_.has(last_preposition_, kSubordinator);
  // "the first to visit Peru since the Communists took power, met …"
  const bool inner = adverbial && chunk.form == VerbForm::finite && finite_comes(i + 1);
  if (outer_waits && !speaks && !inner) {
    close_inner(i);
    return;
  }
  if (is_reduced_relative(i, chunk)) {
    subordinate_verb(i, Link::gerund, is_time_before(i) ? now().subject : led_noun(i));
    return;
  }
  const bool complement = (s_.chunks[clause.verb].tags & kSay) != 0 && slot_ != Slot::preposition;
  const std::uint32_t parent = current_;
  const TokenIndex connector = adverbial ? last_preposition_ : kNone;
  PhraseList subject = steal();
  const Link link = adverbial            ? Link::adverbial
                    : complement         ? Link::complement
                    : after_conjunction_ ? Link::coordinate
                    : after_comma_       ? Link::main
                                         : Link::complement;
  open(link, link == Link::main ? kNone : parent);
  now().subject = std::move(subject);
  now().connector = connector;
  set_verb(i);
}

// "talks held in Beijing", "a man named Kim": a participle in disguise, not the verb of a clause.
bool ClauseReader::is_reduced_relative(ChunkIndex i, const Chunk& chunk) const {
  const bool bare =
      chunk.tokens.size() == 1 && r_.has(chunk.main, kVerbParticiple) && chunk.tense == Tense::past;
  constexpr WordSet kNeverPassive("ended", "failed", "collapsed", "stalled", "foundered", "lasted", "resumed",
                                  "happened", "died", "arrived", "emerged", "expired", "dragged");
  if (!bare || after_conjunction_ || kNeverPassive.contains(r_.tokens[chunk.main].key)) return false;
  const ChunkKind next = i + 1 < s_.chunks.size() ? s_.chunks[i + 1].kind : ChunkKind::stop;
  if (next == ChunkKind::preposition && r_.is(s_.chunks[i + 1].tokens.begin, "by")) return true;
  const NounClass noun = s_.chunks[phrases_.phrases()[last_list_.back()].chunk].noun;
  const bool thing = noun == NounClass::event || noun == NounClass::other;
  return thing && (next == ChunkKind::preposition || next == ChunkKind::date);
}

}  // namespace rapport
