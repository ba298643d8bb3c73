// Gapping: "met Ana on Monday, Tomas on Tuesday and Mari in Oslo" tells three meetings with one verb, each a
// clause of its own with its day and place.
#include <algorithm>

#include "ingest/clause_reader.hpp"

namespace rapport {

// Names of one kind, or events.
bool ClauseReader::are_alike(PhraseIndex a, PhraseIndex b) const {
  const Chunk& one = s_.chunks[phrases_.phrases()[a].chunk];
  const Chunk& other = s_.chunks[phrases_.phrases()[b].chunk];
  const auto person = [&](const Chunk& c) {
    return phrases_.is_person(c) || c.noun == NounClass::role || c.noun == NounClass::kin;
  };
  if (person(one) || person(other)) return person(one) && person(other);
  return one.noun == other.noun && (one.noun == NounClass::name || one.noun == NounClass::event);
}

// A day or a place follows, and no verb before the next comma.
bool ClauseReader::has_own_day(ChunkIndex at) const {
  const bool adjunct = at < s_.chunks.size() && (s_.chunks[at].kind == ChunkKind::date ||
                                                 s_.chunks[at].kind == ChunkKind::preposition);
  for (; adjunct && at < s_.chunks.size(); ++at) {
    const ChunkKind kind = s_.chunks[at].kind;
    if (kind == ChunkKind::verb || kind == ChunkKind::relative) return false;
    if (kind == ChunkKind::comma || kind == ChunkKind::conjunction || kind == ChunkKind::stop) break;
  }
  return adjunct;
}

// No verb before the next comma that stands behind a noun.
bool ClauseReader::ends_without_verb(ChunkIndex at) const {
  for (; at < s_.chunks.size(); ++at) {
    const ChunkKind kind = s_.chunks[at].kind;
    if (kind == ChunkKind::verb || kind == ChunkKind::relative || kind == ChunkKind::subordinator)
      return false;
    if (kind == ChunkKind::comma || kind == ChunkKind::stop) break;
  }
  return true;
}

// "spoke with Varga on Friday and, on Saturday, with Lund": the same preposition with somebody alike.
bool ClauseReader::repeats_preposition(const PhraseList& list) const {
  const Clause& clause = clauses_[current_];
  return std::any_of(
      clause.prepositions.begin(), clause.prepositions.end(), [&](const PrepositionalPhrase& p) {
        return p.preposition != kNone && p.preposition > s_.chunks[clause.verb].tokens.begin &&
               r_.word(p.preposition) == r_.word(preposition_) && are_alike(p.phrases.front(), list.front());
      });
}

// "saw Varga and, on Tuesday, Lund".
bool ClauseReader::opens_dated_gap(const PhraseList& list, ChunkIndex end) const {
  const Clause& clause = clauses_[current_];
  if (pending_date_ == kNone || clause.verb == kNone || s_.chunks[clause.verb].copula) return false;
  if (s_.chunks[clause.verb].passive || !ends_without_verb(end)) return false;
  if (preposition_ != kNone) return repeats_preposition(list);
  const bool person = phrases_.is_person(s_.chunks[phrases_.phrases()[list.front()].chunk]);
  return !clause.objects.empty() && (person || are_alike(clause.objects.front(), list.front()));
}

// The same verb with the date behind "and", and with whom that stands behind.
void ClauseReader::dated_gap(PhraseList list) {
  Clause next = now();
  const TokenIndex verb = s_.chunks[next.verb].tokens.begin;
  std::erase_if(next.prepositions, [&](const PrepositionalPhrase& p) {
    return p.preposition == kNone || (p.preposition > verb && (r_.has(p.preposition, kPlacePreposition) ||
                                                               is_word_again(p.preposition)));
  });
  next.dates.assign(1, pending_date_);
  pending_date_ = kNone;
  if (preposition_ != kNone) next.prepositions.push_back({preposition_, list});
  if (preposition_ == kNone && !list.empty()) next.objects = list;
  last_list_ = std::move(list);
  slot_ = preposition_ == kNone ? Slot::object : Slot::preposition;
  preposition_ = kNone;
  clauses_.push_back(std::move(next));
  current_ = static_cast<std::uint32_t>(clauses_.size() - 1);
  last_ = before_preposition_ = Last::noun;
}

bool ClauseReader::is_word_again(TokenIndex preposition) const {
  return preposition_ != kNone && r_.word(preposition) == r_.word(preposition_);
}

// "met on Sunday at the mission and again on Monday": twice.
void ClauseReader::repeat() {
  const bool told = pending_date_ != kNone && !now().dates.empty() && now().verb != kNone;
  if (!told) return;
  const TokenIndex date = s_.dates[pending_date_].tokens.begin;
  const bool again = date >= 2 && (r_.is(date - 1, "again") || r_.is(date - 2, "again"));
  if (again && !s_.chunks[now().verb].copula) dated_gap({});
}

bool ClauseReader::opens_gap(const PhraseList& list, ChunkIndex end) const {
  const Clause& clause = clauses_[current_];
  const bool joined = last_ == Last::comma || last_ == Last::conjunction;
  if (!joined || preposition_ != kNone || clause.verb == kNone || clause.objects.empty()) return false;
  const Chunk& verb = s_.chunks[clause.verb];
  if (verb.copula || verb.passive || !are_alike(clause.objects.front(), list.front())) return false;
  const TokenIndex object = s_.chunks[phrases_.phrases()[clause.objects.front()].chunk].tokens.begin;
  const bool told = std::any_of(clause.prepositions.begin(), clause.prepositions.end(),
                                [&](const PrepositionalPhrase& p) {
                                  return p.preposition != kNone && p.preposition > object;
                                }) ||
                    std::any_of(clause.dates.begin(), clause.dates.end(),
                                [&](std::uint32_t d) { return s_.dates[d].tokens.begin > object; });
  return told && object > verb.tokens.begin && has_own_day(end);
}

// The same verb and subject with another object; what stands in front of the verb holds for it too.
void ClauseReader::gap(PhraseList list) {
  give_date();
  Clause next = now();
  const TokenIndex verb = s_.chunks[next.verb].tokens.begin;
  std::erase_if(next.prepositions,
                [&](const PrepositionalPhrase& p) { return p.preposition == kNone || p.preposition > verb; });
  std::erase_if(next.dates, [&](std::uint32_t d) { return s_.dates[d].tokens.begin > verb; });
  last_list_ = list;
  next.objects = std::move(list);
  next.second.clear();
  clauses_.push_back(std::move(next));
  current_ = static_cast<std::uint32_t>(clauses_.size() - 1);
  slot_ = Slot::object;
  last_ = Last::noun;
  before_preposition_ = Last::noun;
}

// "flew to Oslo on Monday, Paris on Tuesday and Rome on Wednesday": behind a day, another place with its own.
bool ClauseReader::opens_stop_gap(const PhraseList& list, ChunkIndex at, ChunkIndex end) const {
  const Clause& clause = clauses_[current_];
  const bool joined = last_ == Last::comma || last_ == Last::conjunction;
  if (!joined || preposition_ != kNone || clause.verb == kNone || clause.prepositions.empty() || at < 2)
    return false;
  const PrepositionalPhrase& before = clause.prepositions.back();
  const TokenIndex word = before.preposition;
  if (word == kNone || word < s_.chunks[clause.verb].tokens.begin || before.phrases.empty()) return false;
  const bool place_word = r_.is(word, "to") || r_.is(word, "in") || r_.is(word, "at") || r_.is(word, "for") ||
                          r_.is(word, "through");
  if (!place_word || list.size() != 1) return false;
  const Chunk& place = s_.chunks[phrases_.phrases()[list.front()].chunk];
  const Chunk& first = s_.chunks[phrases_.phrases()[before.phrases.back()].chunk];
  if (!phrases_.is_site(place) || !phrases_.is_site(first)) return false;
  const bool dated = s_.chunks[at - 2].kind == ChunkKind::date || s_.chunks[at - 1].kind == ChunkKind::date;
  return dated && has_own_day(end) && ends_without_verb(end);
}

// The same journey with another goal.
void ClauseReader::stop_gap(PhraseList list) {
  const TokenIndex word = now().prepositions.back().preposition;
  PhraseList objects = now().objects;
  gap({});
  now().objects = std::move(objects);
  now().prepositions.push_back({word, list});
  last_list_ = std::move(list);
  slot_ = Slot::preposition;
}

// "met Varga on Monday, and on Tuesday in Lima she received Lund": what may belong to the verb that follows.
void ClauseReader::note_front(ChunkIndex conjunction) {
  const ChunkIndex next = conjunction + 1;
  const bool adjunct = next < s_.chunks.size() && (s_.chunks[next].kind == ChunkKind::preposition ||
                                                   s_.chunks[next].kind == ChunkKind::date);
  const bool member = adjunct && r_.is(s_.chunks[next].tokens.begin, "including");
  front_ = adjunct && !member && has_verb(current_) ? s_.chunks[next].tokens.begin : kNone;
  front_clause_ = current_;
}

// Called when a clause gets its verb.
void ClauseReader::take_front() {
  if (front_ == kNone || now().link == Link::relative) return;
  const TokenIndex front = front_;
  front_ = kNone;
  if (current_ == front_clause_ || s_.chunks[now().verb].form != VerbForm::finite) return;
  Clause& before = clauses_[front_clause_];
  const auto behind = [&](const PrepositionalPhrase& p) {
    return p.preposition != kNone && p.preposition >= front;
  };
  for (PrepositionalPhrase& p : before.prepositions) {
    if (behind(p)) now().prepositions.push_back(p);
  }
  std::erase_if(before.prepositions, behind);
  const auto later = [&](std::uint32_t d) { return s_.dates[d].tokens.begin >= front; };
  for (const std::uint32_t d : before.dates) {
    if (later(d)) now().dates.push_back(d);
  }
  std::erase_if(before.dates, later);
}

}  // namespace rapport
