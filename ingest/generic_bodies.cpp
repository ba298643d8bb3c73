// Bodies that a common noun means: "the party", "the ministry", "international department".
#include <algorithm>
#include <array>

#include "ingest/coreference.hpp"

namespace rapport {

namespace {

// Whether one of the words of a name is `word`.
bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ')) return true;
  }
  return false;
}

// "European Union", "High Court": no company.
bool is_public(const std::string& name) {
  constexpr std::array<std::string_view, 6> kEnds{"Union",    "Nations",    "Court",
                                                  "Ministry", "Commission", "Council"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

// "the party", "the ministry": the last body whose name ends in that word.
EntityId Coreference::body(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  for (const PhraseIndex apposition : phrase.appositions) {
    if (chunk(sentence, apposition).noun == NounClass::name)
      return s_.of_name(chunk(sentence, apposition).name);
  }
  if (c.indefinite || c.plural) return kNoEntity;
  const EntityId owned = c.owner == kNone ? kNoEntity : s_.of_name(c.owner);
  const bool classed =
      s_.reading.is(c.head, "bloc") || s_.reading.is(c.head, "alliance") ||
      s_.reading.is(c.head, "movement") || s_.reading.is(c.head, "party") ||
      s_.reading.is(c.head, "coalition") || s_.reading.is(c.head, "union") ||
      (s_.reading.is(c.head, "agency") && c.head > c.tokens.begin && s_.reading.is(c.head - 1, "news"));
  if (classed && (s_.is(owned, Kind::organization) || s_.is(owned, Kind::party)))
    return owned;  // "the Mercosur trade bloc"
  const std::string head = lower_word(s_.reading.word(c.head));
  EntityId found = kNoEntity;
  std::uint32_t when = 0;
  TokenIndex first = c.tokens.begin;
  while (first < c.head && s_.reading.has(first, kDeterminer | kPossessivePronoun | kFormer)) ++first;
  if (c.owner != kNone) first = std::clamp(s_.names[c.owner].tokens.end, first, c.head);
  const bool modified = first < c.head;
  const std::string described = lower_word(s_.reading.words({first, c.tokens.end}));
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    const ArticleEntity& entity = s_.entity(e);
    if (entity.kind != Kind::party && entity.kind != Kind::organization) continue;
    const bool party = head == "party" && entity.kind == Kind::party;
    const auto fits = [&](const std::string& name) {
      const std::string lower = lower_word(name);
      return has_word(lower, head) && (!modified || lower.find(described) != std::string::npos);
    };
    if (!party && !fits(entity.name) && std::none_of(entity.aliases.begin(), entity.aliases.end(), fits))
      continue;
    std::uint32_t last = 0;
    for (const TokenRange& mention : entity.mentions) {
      if (mention.begin < c.tokens.begin) last = std::max(last, mention.begin + 1);
    }
    if (last > when) {
      when = last;
      found = e;
    }
  }
  return found == kNoEntity && c.definite && c.tokens.size() == 2 ? only_body_near(sentence, c) : found;
}

// "the body", "the company" where this sentence and the one before name one organization only.
EntityId Coreference::only_body_near(std::uint32_t sentence, const Chunk& c) const {
  if (!s_.reading.in_group(c.head, kFirmNoun)) return kNoEntity;
  const bool is_firm = s_.reading.is(c.head, "company") || s_.reading.is(c.head, "firm");
  EntityId found = kNoEntity;
  const std::size_t end = name_before(c.tokens.begin);
  for (std::size_t n = end; n-- > 0 && s_.names[n].sentence + 1 >= sentence;) {
    const EntityId e = s_.entities.of_name[n];
    if (!s_.is(e, Kind::organization) || (is_firm && is_public(s_.entity(e).name))) continue;
    if (found != kNoEntity && found != e) return kNoEntity;
    found = e;
  }
  return found;
}

// "France's largest bank", "the rebel group": words for bodies that name none without a capital.
bool Coreference::describes_only(TokenIndex head) const { return s_.reading.in_group(head, kNameless); }

// Parts of bodies that a common noun with its field names.
bool Coreference::is_organ(TokenIndex head) const { return s_.reading.in_group(head, kOrganNoun); }

// "the party's department", "the presidium of the assembly".
bool Coreference::is_owned(std::uint32_t sentence, PhraseIndex index) const {
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  return phrase.possessor != kNone || !phrase.attachments.empty();
}

// "department of international affairs", "presidium of the Supreme Assembly"; empty where nothing is behind.
std::string Coreference::with_field(std::uint32_t sentence, PhraseIndex index, TokenIndex begin) const {
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (phrase.attachments.empty() || phrase.attachments.front().phrases.size() != 1) return {};
  const Attachment& attachment = phrase.attachments.front();
  if (!s_.reading.is(attachment.preposition, "of") && !s_.reading.is(attachment.preposition, "for"))
    return {};
  return std::string(s_.reading.words({begin, chunk(sentence, attachment.phrases.front()).tokens.end}));
}

bool Coreference::is_central_bank(const Chunk& c) const {
  return s_.reading.is(c.head, "bank") && c.head > c.tokens.begin && s_.reading.is(c.head - 1, "central");
}

// "the army": one body of each State.
bool Coreference::is_force(TokenIndex head) const {
  constexpr std::array<Spelling, 3> kForces{"army", "navy", "police"};
  return std::any_of(kForces.begin(), kForces.end(),
                     [&](Spelling force) { return s_.reading.is(head, force); });
}

// "the Peruvian army", "Peru's army", "the army of Peru".
bool Coreference::is_of_state(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  if (s_.is(s_.as_actor(s_.of_name(c.owner)), Kind::state)) return true;
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  EntityList owners;
  if (phrase.possessor != kNone) owners = resolve(sentence, phrase.possessor);
  if (phrase.possessor == kNone && !phrase.attachments.empty() &&
      s_.reading.is(phrase.attachments.front().preposition, "of"))
    owners = resolve(sentence, phrase.attachments.front().phrases);
  return owners.size() == 1 && s_.is(s_.as_actor(owners.front()), Kind::state);
}

// "the ECOWAS commission": an organ right behind the name of what it is part of.
bool Coreference::is_of_union(const Chunk& c) const {
  constexpr std::array<Spelling, 6> kOrgans{"commission", "secretariat", "parliament",
                                            "council",    "court",       "committee"};
  if (c.owner == kNone || c.plural || c.indefinite || s_.names[c.owner].tokens.end != c.head) return false;
  return s_.is(s_.of_name(c.owner), Kind::organization) &&
         std::any_of(kOrgans.begin(), kOrgans.end(),
                     [&](Spelling organ) { return s_.reading.is(c.head, organ); });
}

EntityId Coreference::union_organ(const Chunk& c) {
  const TokenRange words{s_.names[c.owner].tokens.begin, c.tokens.end};
  const std::string name(s_.reading.words(words));
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.is(e, Kind::organization) && lower_word(s_.entity(e).name) == lower_word(name)) return e;
  }
  ArticleEntity made;
  made.kind = Kind::organization;
  made.name = name;
  made.generic = true;
  made.mentions.push_back(words);
  s_.entities.list.push_back(std::move(made));
  return static_cast<EntityId>(s_.entities.list.size() - 1);
}

EntityId Coreference::generic_body(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  TokenIndex begin = c.tokens.begin;
  while (begin < c.head && (s_.reading.has(begin, kDeterminer | kPossessivePronoun) ||
                            s_.reading.has(begin, kQuality | kFormer)))
    ++begin;
  if (s_.of_name(c.owner) != kNoEntity && c.owner != kNone)
    begin = std::max(begin, s_.names[c.owner].tokens.end);
  const bool chamber = s_.reading.is(c.head, "parliament") || s_.reading.is(c.head, "senate");
  if (begin >= c.head && is_of_union(c)) return union_organ(c);
  if (begin >= c.head && s_.is(s_.of_name(c.owner), Kind::place)) return kNoEntity;  // "the Lima office"
  if (begin >= c.head) {
    const std::string field = is_organ(c.head) ? with_field(sentence, index, c.head) : std::string();
    const EntityId known = field.empty() ? body(sentence, index) : kNoEntity;
    const bool organ = is_organ(c.head) && !c.indefinite && !c.plural && is_owned(sentence, index);
    const bool central = is_central_bank(c);
    const bool force = is_force(c.head) && !c.indefinite && !c.plural && is_of_state(sentence, index);
    if (known != kNoEntity || (!chamber && !organ && !force && !central) || c.indefinite) return known;
    begin = central ? c.head - 1 : c.head;
    while (organ && begin > c.tokens.begin && s_.reading.has(begin - 1, kQuality) &&
           !s_.reading.has(begin - 1, kDeterminer | kFormer))
      --begin;  // "the party's central committee"
  }
  std::string name(s_.reading.words({begin, c.tokens.end}));
  const std::string full = with_field(sentence, index, begin);
  const bool bare = begin == c.head && is_organ(c.head);
  if (bare && full.empty()) return kNoEntity;
  if (bare) name = full;
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.entity(e).kind == Kind::organization && lower_word(s_.entity(e).name) == lower_word(name))
      return e;
  }
  if (c.plural || c.indefinite || (describes_only(c.head) && !is_central_bank(c))) return kNoEntity;
  if (const EntityId classed = body(sentence, index); classed != kNoEntity && classed == s_.of_name(c.owner))
    return classed;
  ArticleEntity made;
  made.kind = s_.reading.has(c.head, kPartyWord) ? Kind::party : Kind::organization;
  if (made.kind == Kind::party) return body(sentence, index);
  made.name = name;
  if (bare) made.aliases.push_back(std::string(s_.reading.words({begin, c.tokens.end})));
  if (!bare && !full.empty()) made.aliases.push_back(full);
  made.generic = true;
  made.mentions.push_back({begin, c.tokens.end});
  s_.entities.list.push_back(std::move(made));
  return static_cast<EntityId>(s_.entities.list.size() - 1);
}

}  // namespace rapport
