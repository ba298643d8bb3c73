// Coordinated phrases: where a list of nouns goes on and where "and" opens a clause.
#include <algorithm>

#include "ingest/phrases.hpp"

namespace rapport {

// "Presidents Mvula of Malawi and Nhaca of Mozambique": the title is that of all behind it.
void PhraseReader::share_title(const PhraseList& list) {
  std::uint32_t shared = kNone;
  for (const PhraseIndex p : list) {
    const Chunk& chunk = s_.chunks[phrases_[p].chunk];
    const bool name = chunk.noun == NounClass::name;
    if (name && chunk.title == kNone && chunk.kin == kNone) {
      const bool members = shared != kNone && is_member(s_.chunks[phrases_[shared].chunk]);
      if (shared != kNone && (is_person(chunk) || members)) phrases_[p].shares_title = shared;
      continue;
    }
    const bool many = name && (chunk.title != kNone ? r_.lexicon.titles[chunk.title].plural
                                                    : r_.lexicon.kins[chunk.kin].plural);
    if (many || name || p == list.front()) shared = many ? p : kNone;
  }
}

// "the head of the bank and chairman of the fund", "his mentor and uncle": the next one is of the same
// person.
bool PhraseReader::describes_too(PhraseIndex first, ChunkIndex conjunction) const {
  if (kind(conjunction) != ChunkKind::conjunction || kind(conjunction + 1) != ChunkKind::noun) return false;
  ChunkIndex at = conjunction + 1;
  while (s_.chunks[at].is_possessor && kind(at + 1) == ChunkKind::noun) ++at;
  const NounClass one = s_.chunks[phrases_[first].chunk].noun;
  const NounClass other = s_.chunks[at].noun;
  const auto describes = [](NounClass noun) { return noun == NounClass::role || noun == NounClass::kin; };
  if (!describes(one) || !describes(other) || clause_follows(at)) return false;
  if (one == NounClass::role && other == NounClass::role) return at == conjunction + 1;
  const bool named = kind(at + 1) == ChunkKind::comma && kind(at + 2) == ChunkKind::noun &&
                     s_.chunks[at + 2].noun == NounClass::name;  // "and his wife, Ana"
  return word_is(conjunction, "and") && !named && !s_.chunks[at].plural;
}

// Behind "of", a person does not go on with a list of bodies or States.
bool PhraseReader::breaks_list(PhraseIndex first, ChunkIndex at) const {
  const Chunk& chunk = s_.chunks[phrases_[first].chunk];
  const bool thing = chunk.noun == NounClass::body || chunk.noun == NounClass::other ||
                     chunk.noun == NounClass::group || (chunk.noun == NounClass::name && !is_person(chunk));
  const bool event = chunk.noun == NounClass::name && s_.chunks[at].noun == NounClass::event;
  const Chunk& next = s_.chunks[at];  // "a daughter of Luis Varga and the wife of Jon Aas"
  const bool kin = is_person(chunk) && next.noun == NounClass::kin && (next.definite || next.indefinite) &&
                   kind(at + 1) == ChunkKind::preposition && word_is(at + 1, "of");
  if (kin) return true;
  ChunkIndex owned = at;  // "the president of Azerbaijan, and Armenia's prime minister"
  while (s_.chunks[owned].is_possessor && kind(owned + 1) == ChunkKind::noun) ++owned;
  if (thing && owned > at && (is_person(s_.chunks[owned]) || s_.chunks[owned].noun == NounClass::role))
    return true;
  return (thing && !s_.chunks[at].is_possessor && is_person(s_.chunks[at])) || event;
}

// "on his way to Mexico and Kirill, already on the island, came out".
bool PhraseReader::leaves_places(PhraseIndex first, ChunkIndex at) const {
  const Chunk& chunk = s_.chunks[phrases_[first].chunk];
  const EntityId place = chunk.noun == NounClass::name ? entities_.of_name[chunk.name] : kNoEntity;
  if (place == kNoEntity ||
      (entities_.list[place].kind != Kind::place && entities_.list[place].kind != Kind::state))
    return false;
  return s_.chunks[at].noun == NounClass::name && !s_.chunks[at].is_possessor && is_person(s_.chunks[at]);
}

PhraseList PhraseReader::list_at(ChunkIndex at, bool object, int depth, ChunkIndex& end) {
  PhraseList out{phrase(at, depth)};
  end = phrases_[out.back()].end;
  for (;;) {
    ChunkIndex next = end;
    if (is_due_subject(next)) break;
    // "the minister, Varga, his wife, Ana, and Lindholm": the comma behind an apposition goes on with the
    // list
    const bool passed = kind(next) == ChunkKind::noun && next > 0 && kind(next - 1) == ChunkKind::comma;
    const bool comma = passed || kind(next) == ChunkKind::comma;
    if (comma && !passed) ++next;
    if (comma && closed_ && kind(next) == ChunkKind::conjunction) break;
    const bool besides = !comma && as_well_as(next);
    if (besides) next += 2;
    const bool conjunction = !besides && kind(next) == ChunkKind::conjunction &&
                             (word_is(next, "and") || word_is(next, "or") || word_is(next, "&"));
    if (conjunction) ++next;
    const bool aside = conjunction && kind(next) == ChunkKind::comma && kind(next + 1) == ChunkKind::comma;
    if (aside) next += 2;  // "Varga and, separately, Lindholm"
    if ((!comma && !conjunction && !besides) || kind(next) != ChunkKind::noun) break;
    if (follows_so(next)) break;
    if ((depth > 0 || (aside_ && comma && conjunction)) && breaks_list(out.front(), next)) break;
    if (depth == 0 && place_due_ && leaves_places(out.front(), next)) break;
    if (!besides && (conjunction ? object && clause_follows(next) : !list_continues(next, object))) break;
    out.push_back(phrase(next, depth + 1));
    end = phrases_[out.back()].end;
  }
  share_title(out);
  return out;
}

// "and so did Varga".
bool PhraseReader::follows_so(ChunkIndex at) const {
  const TokenIndex begin = s_.chunks[at].tokens.begin;
  return begin > 1 && r_.is(begin - 2, "so") && r_.has(begin - 1, kAuxiliary);
}

bool PhraseReader::finite(ChunkIndex at) const {
  return kind(at) == ChunkKind::verb && s_.chunks[at].form == VerbForm::finite;
}

// Nouns, what "of" and "and" join to them, and dates.
ChunkIndex PhraseReader::past_phrase(ChunkIndex at) const {
  for (;;) {
    const bool joined = (kind(at) == ChunkKind::preposition && word_is(at, "of")) ||
                        (kind(at) == ChunkKind::conjunction && word_is(at, "and"));
    if (kind(at) != ChunkKind::noun && kind(at) != ChunkKind::date && !joined) return at;
    ++at;
  }
}

// "In his letter, Jobs said", "With Paris behind him, Jobs, the founder, said": the verb is that of the name.
bool PhraseReader::is_due_subject(ChunkIndex at) const {
  if (!subject_due_ || kind(at) != ChunkKind::comma || kind(at + 1) != ChunkKind::noun) return false;
  const ChunkIndex behind = past_phrase(at + 1);
  if (kind(behind) != ChunkKind::comma) return finite(behind);
  ChunkIndex closing = past_phrase(behind + 1);
  if (kind(behind + 1) == ChunkKind::relative) {  // "the Union, which includes the League, has met"
    closing = behind + 2;
    while (kind(closing) != ChunkKind::comma && kind(closing) != ChunkKind::stop) ++closing;
  }
  return closing > behind + 1 && kind(closing) == ChunkKind::comma && finite(closing + 1);
}

// "Varga as well as Lindholm".
bool PhraseReader::as_well_as(ChunkIndex at) const {
  if (kind(at) != ChunkKind::preposition || kind(at + 1) != ChunkKind::preposition) return false;
  const TokenIndex as = s_.chunks[at].tokens.begin;
  return r_.is(as, "as") && r_.is(as + 1, "well") && s_.chunks[at + 1].tokens.begin == as + 2;
}

// After a comma a noun goes on with the list only if an "and" noun follows before any verb.
bool PhraseReader::list_continues(ChunkIndex at, bool object) const {
  for (ChunkIndex i = at; i < s_.chunks.size() && i < at + 40; ++i) {
    const ChunkKind k = kind(i);
    if (k == ChunkKind::comma && kind(i + 1) == ChunkKind::relative) {  // "A, B, who leads C, and D"
      i += 2;
      while (i < s_.chunks.size() && kind(i) != ChunkKind::comma && kind(i) != ChunkKind::stop) ++i;
      continue;
    }
    if (k == ChunkKind::conjunction)
      return kind(i + 1) == ChunkKind::noun && !(object && clause_follows(i + 1));
    if (k != ChunkKind::noun && k != ChunkKind::comma && k != ChunkKind::open_bracket &&
        k != ChunkKind::close_bracket && !(k == ChunkKind::preposition && word_is(i, "of"))) {
      return false;
    }
  }
  return false;
}

// "Varga, the favourite to win the vote, has said": where the aside behind a name ends in front of the name's
// verb; 0 where no such aside stands there.
ChunkIndex PhraseReader::aside_end(ChunkIndex comma) const {
  const ChunkIndex limit = std::min<ChunkIndex>(comma + 10, static_cast<ChunkIndex>(s_.chunks.size()));
  const Chunk* first =
      kind(comma) == ChunkKind::comma && kind(comma + 1) == ChunkKind::noun ? &s_.chunks[comma + 1] : nullptr;
  if (first == nullptr || first->noun != NounClass::other || !(first->definite || first->indefinite))
    return 0;
  ChunkIndex i = comma + 2;
  while (i < limit && kind(i) != ChunkKind::comma) {
    const ChunkKind k = kind(i);
    if (k == ChunkKind::stop || k == ChunkKind::conjunction || k == ChunkKind::relative || finite(i))
      return 0;
    ++i;
  }
  const bool speech = finite(i + 1) && (s_.chunks[i + 1].tags & kSay) != 0 && kind(i + 2) == ChunkKind::noun;
  return i < limit && finite(i + 1) && !speech ? i : 0;
}

// A noun with a finite verb right behind it.
bool PhraseReader::clause_follows(ChunkIndex at) const {
  ChunkIndex i = at + 1;
  while (i < s_.chunks.size() && (kind(i) == ChunkKind::noun || kind(i) == ChunkKind::date ||
                                  (kind(i) == ChunkKind::preposition && word_is(i, "of"))))
    ++i;
  if (kind(i) == ChunkKind::comma) return names_person(at) && aside_end(i) > 0;
  return kind(i) == ChunkKind::verb && s_.chunks[i].form == VerbForm::finite;
}

}  // namespace rapport
