// Recursive descent over the chunks: phrase = chunk, attachments, appositions; list = phrase, commas and
// "and". Depth is bounded, so that no sentence, however long, costs more than its length.
#include "ingest/phrases.hpp"

#include <algorithm>

namespace rapport {
namespace {

constexpr int kMaxDepth = 6;

}  // namespace

PhraseReader::PhraseReader(const Reading& reading, const ChunkedSentence& sentence,
                           const ArticleEntities& entities)
    : r_(reading), s_(sentence), entities_(entities) {}

PhraseList PhraseReader::list(ChunkIndex at, bool object, bool closed, bool subject_due, ChunkIndex& end) {
  closed_ = closed;
  subject_due_ = subject_due;
  object_ = object;
  return list_at(at, object, 0, end);
}

bool PhraseReader::is_person(const Chunk& chunk) const {
  if (chunk.noun == NounClass::role || chunk.noun == NounClass::kin) return true;
  if (chunk.noun != NounClass::name || chunk.name == kNone) return false;
  const EntityId entity = entities_.of_name[chunk.name];
  return entity != kNoEntity && entities_.list[entity].kind == Kind::person;
}

// A place or State by its name.
bool PhraseReader::is_site(const Chunk& chunk) const {
  if (chunk.noun != NounClass::name || chunk.name == kNone) return false;
  const EntityId entity = entities_.of_name[chunk.name];
  return entity != kNoEntity &&
         (entities_.list[entity].kind == Kind::place || entities_.list[entity].kind == Kind::state);
}

// "a lawmaker from the Liberal Party".
bool PhraseReader::is_body(const Chunk& chunk) const {
  if (chunk.noun != NounClass::name || chunk.name == kNone) return false;
  const EntityId entity = entities_.of_name[chunk.name];
  return entity != kNoEntity &&
         (entities_.list[entity].kind == Kind::party || entities_.list[entity].kind == Kind::organization);
}

bool PhraseReader::is_state(const Chunk& chunk) const {
  if (chunk.noun != NounClass::name || chunk.name == kNone) return false;
  const EntityId entity = entities_.of_name[chunk.name];
  return entity != kNoEntity && entities_.list[entity].kind == Kind::state;
}

PhraseIndex PhraseReader::phrase(ChunkIndex at, int depth) {
  const PhraseIndex index = with_possessor(at, depth);
  if (const Chunk& chunk = s_.chunks[phrases_[index].chunk];
      chunk.noun == NounClass::event && chunk.date != kNone)
    phrases_[index].dates.push_back(chunk.date);  // "Thursday's meeting"
  attach(index, depth);
  if (depth < kMaxDepth) appose(index, depth);
  return index;
}

// "Kim's wife": the chunk behind the possessor is the phrase, the possessor a phrase of its own.
PhraseIndex PhraseReader::with_possessor(ChunkIndex at, int) {
  std::uint32_t possessor = kNone;
  while (s_.chunks[at].is_possessor && kind(at + 1) == ChunkKind::noun) {
    phrases_.push_back({at, possessor, {}, {}, kNone, {}, false, at + 1});
    possessor = static_cast<std::uint32_t>(phrases_.size() - 1);
    ++at;
  }
  phrases_.push_back({at, possessor, {}, {}, kNone, {}, false, at + 1});
  return static_cast<PhraseIndex>(phrases_.size() - 1);
}

void PhraseReader::attach(PhraseIndex index, int depth) {
  while (depth < kMaxDepth && attach_one(index, depth)) {
  }
}

bool PhraseReader::attach_one(PhraseIndex index, int depth) {
  const ChunkIndex at = phrases_[index].end;
  const Chunk& head = s_.chunks[phrases_[index].chunk];
  if (head.noun == NounClass::event && kind(at) == ChunkKind::date) {
    phrases_[index].dates.push_back(s_.chunks[at].date);
    phrases_[index].end = at + 1;
    return true;
  }
  const bool later = head.noun == NounClass::event && kind(at) == ChunkKind::comma &&
                     kind(at + 1) == ChunkKind::preposition && word_is(at + 1, "between");
  const bool aside = head.noun == NounClass::name && is_person(head) && kind(at) == ChunkKind::comma &&
                     kind(at + 1) == ChunkKind::preposition && word_is(at + 1, "of") &&
                     kind(at + 2) == ChunkKind::noun && s_.chunks[at + 2].noun == NounClass::name &&
                     !is_person(s_.chunks[at + 2]);
  if (later || aside) {  // "the last encounter, between A and B,"; "Rana, of the Congress,"
    phrases_[index].end = at + 1;
    return attach_one(index, depth);
  }
  if (is_body_behind_comma(index)) {
    ChunkIndex end = 0;
    PhraseList body = list_at(at + 1, true, kMaxDepth, end);
    phrases_[index].attachments.push_back({s_.chunks[at].tokens.begin, std::move(body)});
    phrases_[index].end = end;
    return true;
  }
  if (kind(at) != ChunkKind::preposition) return false;
  const TokenIndex preposition = s_.chunks[at].tokens.begin;
  if (head.noun == NounClass::event && kind(at + 1) == ChunkKind::date) {
    phrases_[index].dates.push_back(s_.chunks[at + 1].date);
    phrases_[index].end = at + 2;
    return true;
  }
  // "its president since 1998, the baker X": the date stands between the office and the name.
  const bool since = head.noun == NounClass::role && is_any(preposition, {"since", "from", "until"}) &&
                     kind(at + 1) == ChunkKind::date && kind(at + 2) == ChunkKind::comma &&
                     kind(at + 3) == ChunkKind::noun && s_.chunks[at + 3].noun == NounClass::name;
  if (since) {
    phrases_[index].end = at + 2;
    return true;
  }
  if (kind(at + 1) != ChunkKind::noun || !takes(head, preposition, at + 1)) return false;
  ChunkIndex end = 0;
  // "the leaders of A and B met": both belong to the plural.
  const bool shared = r_.is(preposition, "between") || r_.is(preposition, "among") ||
                      (head.plural && head.noun == NounClass::role);
  PhraseList objects = list_at(at + 1, object_ && !shared, depth + 1, end);
  phrases_[index].attachments.push_back({preposition, std::move(objects)});
  phrases_[index].end = end;
  return true;
}

// "Joseph Votel, commander, U.S. Central Command": an office without an article between a person and a body.
bool PhraseReader::is_body_behind_comma(PhraseIndex index) const {
  const Phrase& phrase = phrases_[index];
  const Chunk& head = s_.chunks[phrase.chunk];
  const ChunkIndex at = phrase.end;
  const bool bare = head.noun == NounClass::role && !head.definite && !head.indefinite && !head.plural &&
                    head.pronoun == kNone && head.owner == kNone && phrase.possessor == kNone &&
                    phrase.attachments.empty() && phrase.chunk >= 2;
  if (!bare || kind(at) != ChunkKind::comma || kind(at + 1) != ChunkKind::noun || at != phrase.chunk + 1)
    return false;
  const bool person = kind(phrase.chunk - 1) == ChunkKind::comma &&
                      kind(phrase.chunk - 2) == ChunkKind::noun && names_person(phrase.chunk - 2);
  const ChunkKind next = kind(at + 2);
  return person && is_body(s_.chunks[at + 1]) && !s_.chunks[at + 1].definite &&
         !s_.chunks[at + 1].is_possessor && (next == ChunkKind::comma || next == ChunkKind::stop);
}

// Which prepositions a head keeps for itself; the others belong to the clause.
bool PhraseReader::takes(const Chunk& head, TokenIndex preposition, ChunkIndex object) const {
  const bool of = r_.is(preposition, "of");
  switch (head.noun) {
    case NounClass::role:
      return of || is_any(preposition, {"at", "for", "to", "from"}) ||
             (r_.is(preposition, "in") &&
              (is_named_behind(object) || r_.is(s_.chunks[object].head, "government")));
    case NounClass::event:
      return of || is_any(preposition, {"with", "between", "to", "by", "among", "from", "in", "at", "over",
                                        "about", "on"});
    case NounClass::body:
      return of || is_any(preposition, {"at", "for", "on"});
    case NounClass::kin:
    case NounClass::group:
    case NounClass::other:
      return of;
    case NounClass::name:
      return of && !is_person(s_.chunks[object]);
    case NounClass::pronoun:
      return of && r_.is(head.head, "one");  // "one of four members"
  }
  return false;
}

// "his counterpart in Vanuatu, Serah Kalsakau": the place belongs to the role where its name follows.
bool PhraseReader::is_named_behind(ChunkIndex object) const {
  const NounClass noun = s_.chunks[object].noun;
  const bool named = (noun == NounClass::name || noun == NounClass::other) &&
                     kind(object + 1) == ChunkKind::comma && kind(object + 2) == ChunkKind::noun;
  return named && s_.chunks[object + 2].noun == NounClass::name && is_person(s_.chunks[object + 2]);
}

void PhraseReader::appose(PhraseIndex index, int depth) {
  if (is_due_subject(phrases_[index].end)) return;
  while (fold_bracket(index) || appose_things(index, depth) || appose_joint(index, depth) ||
         appose_one(index, depth)) {
  }
}

// Brackets behind a phrase are passed over.
bool PhraseReader::fold_bracket(PhraseIndex index) {
  ChunkIndex at = phrases_[index].end;
  if (kind(at) != ChunkKind::open_bracket) return false;
  const ChunkIndex limit = std::min<ChunkIndex>(at + 12, static_cast<ChunkIndex>(s_.chunks.size()));
  while (at < limit && kind(at) != ChunkKind::close_bracket) ++at;
  if (at == limit) return false;
  const ChunkIndex inside = phrases_[index].end + 1;
  if (at == inside + 1 && kind(inside) == ChunkKind::noun && is_person(s_.chunks[phrases_[index].chunk])) {
    phrases_.push_back({inside, kNone, {}, {}, kNone, {}, false, at});
    phrases_[index].appositions.push_back(static_cast<PhraseIndex>(phrases_.size() - 1));
  }
  phrases_[index].end = at + 1;
  return true;
}

// "Wang Yi", "Serbia's Ilić".
bool PhraseReader::names_person(ChunkIndex at) const {
  if (s_.chunks[at].is_possessor && kind(at + 1) == ChunkKind::noun) ++at;
  return s_.chunks[at].noun == NounClass::name && is_person(s_.chunks[at]);
}

// "the foreign ministers of A and B, X and Y": all names behind the comma, two at least.
bool PhraseReader::appose_list(PhraseIndex index, ChunkIndex at, int depth) {
  ChunkIndex end = at;
  PhraseList people;
  while (kind(end) == ChunkKind::noun && names_person(end)) {
    people.push_back(phrase(end, depth + 1));
    end = phrases_[people.back()].end;
    ChunkIndex next = end;
    if (kind(next) == ChunkKind::comma) ++next;
    if (kind(next) == ChunkKind::conjunction && word_is(next, "and")) ++next;
    if (next == end || kind(next) != ChunkKind::noun || clause_follows(next)) break;
    end = next;
  }
  if (people.size() < 2) return false;
  end = phrases_[people.back()].end;
  phrases_[index].appositions = people;
  phrases_[index].end = kind(end) == ChunkKind::comma ? end + 1 : end;
  return true;
}

// "four parties: the League, the Union …", "five members of ASEAN – Brunei, Malaysia and Thailand".
bool PhraseReader::appose_things(PhraseIndex index, int depth) {
  const ChunkIndex at = phrases_[index].end;
  const Chunk& left = s_.chunks[phrases_[index].chunk];
  const bool mark = kind(at) == ChunkKind::comma || kind(at) == ChunkKind::dash ||
                    (kind(at) == ChunkKind::stop && word_is(at, ":"));
  const bool many =
      left.plural && is_any(left.head, {"parties", "countries", "states", "nations", "members"});
  if (!mark || !many || kind(at + 1) != ChunkKind::noun || !phrases_[index].appositions.empty()) return false;
  if (s_.chunks[at + 1].noun != NounClass::name || is_person(s_.chunks[at + 1])) return false;
  ChunkIndex end = at + 1;
  PhraseList things = list_at(at + 1, false, depth + 1, end);
  const bool named = std::all_of(things.begin(), things.end(), [&](PhraseIndex p) {
    const Chunk& chunk = s_.chunks[phrases_[p].chunk];
    return chunk.noun == NounClass::name && !is_person(chunk);
  });
  if (things.size() < 2 || !named) return false;
  phrases_[index].appositions = std::move(things);
  phrases_[index].end = kind(end) == kind(at) ? end + 1 : end;
  return true;
}

// "his predecessor and party rival, Salome Chkheidze": both words are hers.
bool PhraseReader::appose_joint(PhraseIndex index, int depth) {
  const ChunkIndex at = phrases_[index].end;
  const Chunk& left = s_.chunks[phrases_[index].chunk];
  const bool described = (left.noun == NounClass::role || left.noun == NounClass::kin) && !left.plural;
  if (!phrases_[index].appositions.empty()) return false;  // "his wife, Ana, and daughter, Ida"
  if (!described || kind(at) != ChunkKind::conjunction || !word_is(at, "and") ||
      kind(at + 1) != ChunkKind::noun || kind(at + 2) != ChunkKind::comma || kind(at + 3) != ChunkKind::noun)
    return false;
  const Chunk& second = s_.chunks[at + 1];
  const bool bare =
      !second.definite && !second.indefinite && !second.is_possessor && !second.plural &&
      (second.noun == NounClass::role || second.noun == NounClass::kin || second.noun == NounClass::other);
  const Chunk& name = s_.chunks[at + 3];
  if (!bare || name.noun != NounClass::name || !is_person(name) || !is_bare(name)) return false;
  const PhraseIndex inner = phrase(at + 3, depth + 1);
  phrases_[index].appositions.push_back(inner);
  const ChunkIndex end = phrases_[inner].end;
  phrases_[index].end = kind(end) == ChunkKind::comma ? end + 1 : end;
  phrases_.push_back({at + 1, phrases_[index].possessor, {}, {inner}, kNone, {}, false, at + 2});
  return true;
}

// "According to Astapenka, the deputy head, Rusak, would leave": the office is the next one's.
bool PhraseReader::is_source(PhraseIndex index) const {
  const ChunkIndex chunk = phrases_[index].chunk;
  if (chunk == 0 || kind(chunk - 1) != ChunkKind::preposition) return false;
  const TokenIndex to = s_.chunks[chunk - 1].tokens.begin;
  return r_.is(to, "to") && to > 0 && r_.is(to - 1, "according");
}

// "until last week a minister", "since May the minister": where the office behind the term begins, else the
// same place.
ChunkIndex PhraseReader::past_term(ChunkIndex at) const {
  if (kind(at) != ChunkKind::preposition || !is_any(s_.chunks[at].tokens.begin, {"until", "since"}))
    return at;
  if (kind(at + 1) == ChunkKind::date) return at + 2;
  return r_.is(s_.chunks[at].tokens.end, "recently") || r_.is(s_.chunks[at].tokens.end, "now") ? at + 1 : at;
}

// ", director of …," or ", 51," or ", Wang Yi," behind a phrase.
bool PhraseReader::appose_one(PhraseIndex index, int depth) {
  const ChunkIndex at = phrases_[index].end;
  const Chunk& left = s_.chunks[phrases_[index].chunk];
  const bool children = left.noun == NounClass::kin && left.plural && kind(at) == ChunkKind::stop;
  const bool separated = kind(at) == ChunkKind::comma || kind(at) == ChunkKind::dash ||
                         (children && word_is(at, ":"));  // "three children: Emil and Mira"
  const ChunkIndex right = separated ? past_term(at + 1) : at;
  if (kind(right) != ChunkKind::noun) return false;
  const bool term = separated && right > at + 1;
  if (term && (!is_person(left) || !is_role(right))) return false;
  const Chunk& chunk = s_.chunks[right];
  const bool age = separated && chunk.tokens.size() == 1 && r_.tokens[chunk.head].shape == Shape::number &&
                   is_person(left);
  const bool position = separated && chunk.tokens.size() <= 2 && is_person(left) &&
                        is_any(chunk.head, {"left", "right", "centre", "center", "front", "pictured"});
  if (age || position) {
    const bool more = kind(right + 1) == ChunkKind::comma && kind(right + 2) == ChunkKind::noun;
    phrases_[index].end = kind(right + 1) == ChunkKind::comma && !more ? right + 2 : right + 1;
    return true;
  }
  if (!separated && !(left.noun == NounClass::role && phrases_[index].attachments.size() > 0) &&
      left.noun != NounClass::kin)
    return false;
  const bool some = left.noun == NounClass::group && !phrases_[index].attachments.empty();
  const bool several =
      separated && ((left.plural && (left.noun == NounClass::role || left.noun == NounClass::kin)) || some);
  if (several) return phrases_[index].appositions.empty() && appose_list(index, right, depth);
  if (separated && appose_through(index, right, depth)) return true;
  if (left.noun == NounClass::name && is_person(left) && aside_end(at) > 0) {
    phrases_[index].end = aside_end(at) + 1;
    return true;
  }
  if (!is_apposition(left, right) || (separated && speaks_next(right))) return false;
  const PhraseIndex inner = phrase(right, depth + 1);
  phrases_[inner].until |= term && word_is(at + 1, "until");
  if (is_source(index) && !phrases_[inner].appositions.empty()) return false;
  phrases_[index].appositions.push_back(inner);
  ChunkIndex end = phrases_[inner].end;
  while (describes_too(inner, end)) {
    const PhraseIndex more = phrase(end + 1, depth + 1);
    phrases_[index].appositions.push_back(more);
    end = phrases_[more].end;
  }
  if (separated && s_.chunks[phrases_[inner].chunk].noun == NounClass::role && past_term(end) == end + 2 &&
      (kind(end + 2) == ChunkKind::comma || kind(end + 2) == ChunkKind::stop)) {  // "minister until 2019,"
    phrases_[inner].until |= word_is(end, "until");
    end += 2;
  }
  const bool closes = separated && kind(end) == kind(at) && kind(end + 1) != ChunkKind::relative;
  phrases_[index].end = closes ? end + 1 : end;
  return true;
}

}  // namespace rapport
