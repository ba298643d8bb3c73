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

}  // namespace rapport
