// The longest entry of the lexicon that ends the phrase decides; words in front of a title belong to it as
// long as they can.
#include "ingest/noun_classes.hpp"

#include <algorithm>

namespace rapport {

void NounClasses::classify(Chunk& chunk, TokenIndex body) const {
  const TokenRange range{body, chunk.tokens.end};
  chunk.plural = r_.has(chunk.head, kPlural);
  chunk.name = name_index_ending(range.end);
  TokenIndex title_end = range.end;
  if (chunk.name != kNone) {
    chunk.noun = NounClass::name;
    title_end = names_[chunk.name - first_name_].tokens.begin;
  }
  if (find_entry(chunk, range.begin, title_end, chunk.name != kNone)) return;
  if (chunk.name != kNone) return;
  if (is_group(chunk, range)) {
    chunk.noun = NounClass::group;
    chunk.plural = true;
  } else if (r_.in_group(chunk.head, kFirmNoun) || (r_.has(chunk.head, kPartyWord | kOrganizationWord) &&
                                                    r_.has(chunk.head, kBodyLast | kBodyFirst))) {
    chunk.noun = NounClass::body;
    chunk.owner = owner_before(range.begin, chunk.head);
  }
}

// The title, kin word or event noun that ends at `end`; behind it comes the name if `before_name`.
bool NounClasses::find_entry(Chunk& chunk, TokenIndex begin, TokenIndex end, bool before_name) const {
  for (TokenIndex length = std::min<TokenIndex>(4, end - begin); length >= 1; --length) {
    for (const Match& match : r_.matches(end - length)) {
      if (match.length != length) continue;
      if (r_.is(end - 1, "pm") && r_.tokens[end - 1].shape == Shape::lower) continue;  // "at 3 pm"
      if (match.entry.kind == EntryKind::title && before_name && is_rank(match) &&
          find_office(chunk, begin, end - length))
        return true;  // "Defence Minister General Varga"
      if (match.entry.kind == EntryKind::title)
        return take_title(chunk, begin, {end - length, end}, match, before_name);
      if (match.entry.kind == EntryKind::kin) return take_kin(chunk, match, before_name);
      if (match.entry.kind == EntryKind::event && !before_name)
        return take_event(chunk, begin, {end - length, end}, match);
    }
  }
  return false;
}

bool NounClasses::is_rank(const Match& match) const {
  const TitleEffect effect = r_.lexicon.titles[match.entry.row].effect;
  return effect == TitleEffect::rank || effect == TitleEffect::honorific;
}

// The office that ends in front of a rank.
bool NounClasses::find_office(Chunk& chunk, TokenIndex begin, TokenIndex end) const {
  for (TokenIndex length = std::min<TokenIndex>(4, end - begin); length >= 1; --length) {
    for (const Match& match : r_.matches(end - length)) {
      if (match.length == length && match.entry.kind == EntryKind::title && !match.entry.plural &&
          !is_rank(match))
        return take_title(chunk, begin, {end - length, end}, match, true);
    }
  }
  return false;
}

bool NounClasses::take_title(Chunk& chunk, TokenIndex begin, TokenRange title, const Match& match,
                             bool before_name) const {
  chunk.title = match.entry.row;
  if (!before_name) chunk.noun = NounClass::role;
  chunk.plural = match.entry.plural;
  while (title.begin > begin && name_index_ending(title.begin) == kNone) {
    const TokenIndex i = title.begin - 1;
    if (const Match kin = r_.match(i, EntryKind::kin); before_name && kin.length == 1 &&
                                                       i > chunk.tokens.begin &&
                                                       r_.has(i - 1, kPossessivePronoun | kPossessiveMark)) {
      chunk.kin = kin.entry.row;  // "her uncle Prince Sigvard"
      break;
    }
    if (r_.is(i, "and") && i > begin && r_.has(i - 1, kTitleWord) && !r_.has(i - 1, kPortfolio)) break;
    chunk.modifiers |= r_.classes(i) & (kFormer | kDeputy | kNotYet);
    const bool part =
        r_.has(i, kPortfolio | kDeputy | kNoun | kTitleWord | kAdjective | kNotYet) || r_.is(i, "and") ||
        (r_.has(i, kVerbIng) && is_capitalized(r_.tokens[i]));  // "Planning and Investment Minister"
    if (!part) break;
    --title.begin;
  }
  prefixes(chunk, {title.begin, title.end});
  const bool article = r_.has(begin, kDeterminer | kPossessivePronoun);  // "the then Norwegian premier"
  if (r_.is(begin + (article ? 1 : 0), "then")) chunk.modifiers |= kFormer;
  chunk.title_tokens = title;
  chunk.owner = owner_before(begin, title.begin);
  return true;
}

// "ex-president", "then-premier", "vice-chairman", "minister-designate".
void NounClasses::prefixes(Chunk& chunk, TokenRange range) const {
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    if (!r_.tokens[i].hyphen) continue;
    const std::string word = lower_word(r_.word(i));
    if (word.starts_with("ex-") || word.starts_with("then-")) chunk.modifiers |= kFormer;
    if (word.starts_with("vice-") || word.starts_with("deputy-")) chunk.modifiers |= kDeputy;
    if (word.ends_with("-elect") || word.ends_with("-designate")) chunk.modifiers |= kNotYet;
  }
}

bool NounClasses::take_kin(Chunk& chunk, const Match& match, bool before_name) {
  chunk.kin = match.entry.row;
  if (!before_name) chunk.noun = NounClass::kin;
  chunk.plural = match.entry.plural;
  return true;
}

bool NounClasses::take_event(Chunk& chunk, TokenIndex begin, TokenRange event, const Match& match) const {
  if (r_.lexicon.events[match.entry.row].event == EventClass::other) return false;
  chunk.event = match.entry.row;
  chunk.noun = NounClass::event;
  chunk.owner = owner_before(begin, event.begin);
  return true;
}

// The last name in front of a title or body word, modifiers between them passed over.
std::uint32_t NounClasses::owner_before(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex i = end; i > begin; --i) {
    const std::uint32_t name = name_index_ending(i);
    if (name != kNone) return name;
  }
  return kNone;
}

// "the two", "the pair", "both sides", "the two countries".
bool NounClasses::is_group(const Chunk& chunk, TokenRange range) const {
  if (is(chunk.head, "two") || is(chunk.head, "pair") || is(chunk.head, "duo") || is(chunk.head, "both") ||
      is(chunk.head, "couple"))
    return chunk.definite || range.size() == 1;
  bool two = false;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) two |= is(i, "two") || is(i, "both");
  return two && (is(chunk.head, "men") || is(chunk.head, "women") || is(chunk.head, "sides") ||
                 is(chunk.head, "countries") || is(chunk.head, "nations") || is(chunk.head, "neighbours") ||
                 is(chunk.head, "neighbors") || is(chunk.head, "parties") || is(chunk.head, "allies"));
}

}  // namespace rapport
