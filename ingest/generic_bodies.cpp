// Bodies that a common noun means: "the party", "the ministry", "international department".
#include <algorithm>
#include <array>

#include "ingest/coreference.hpp"

namespace rapport {

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
  const bool classed = s_.reading.is(c.head, "bloc") || s_.reading.is(c.head, "alliance") ||
                       s_.reading.is(c.head, "movement") || s_.reading.is(c.head, "party") ||
                       s_.reading.is(c.head, "coalition") || s_.reading.is(c.head, "union");
  if (classed && (s_.is(owned, Kind::organization) || s_.is(owned, Kind::party)))
    return owned;  // "the Mercosur trade bloc"
  const std::string head = lower_word(s_.reading.word(c.head));
  EntityId found = kNoEntity;
  std::uint32_t when = 0;
  const EntityId owner = s_.of_name(c.owner);
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    const ArticleEntity& entity = s_.entity(e);
    if (entity.kind != Kind::party && entity.kind != Kind::organization) continue;
    const std::string lower = lower_word(entity.name);
    const bool party = head == "party" && entity.kind == Kind::party;
    if (!party && lower.find(head) == std::string::npos) continue;
    if (c.tokens.size() > 2 && owner == kNoEntity && !party &&
        lower.find(lower_word(s_.reading.words({c.tokens.begin + (c.definite ? 1U : 0U), c.tokens.end}))) ==
            std::string::npos)
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
  return found == kNoEntity && c.definite && c.tokens.size() == 2 ? only_body_near(c) : found;
}

// "the body", "the company" where this sentence and the one before name one organization only.
EntityId Coreference::only_body_near(const Chunk& c) const {
  constexpr std::array<Spelling, 12> kWords{"body",   "organization", "organisation", "company",
                                            "firm",   "institution",  "group",        "agency",
                                            "outfit", "carmaker",     "airline",      "lender"};
  if (std::none_of(kWords.begin(), kWords.end(), [&](Spelling word) { return s_.reading.is(c.head, word); }))
    return kNoEntity;
  EntityId found = kNoEntity;
  const std::size_t end = name_before(c.tokens.begin);
  for (std::size_t n = end; n-- > 0 && s_.names[n].sentence + 1 >= s_.names[end - 1].sentence;) {
    const EntityId e = s_.entities.of_name[n];
    if (!s_.is(e, Kind::organization)) continue;
    if (found != kNoEntity && found != e) return kNoEntity;
    found = e;
  }
  return found;
}

// "France's largest bank", "the rebel group": words for bodies that name none without a capital.
bool Coreference::describes_only(TokenIndex head) const {
  constexpr std::array<Spelling, 26> kWords{
      "fleet", "crew",     "squad",   "store",   "shop",    "plant",   "market",    "operation", "business",
      "bank",  "group",    "network", "company", "airline", "firm",    "force",     "forces",    "rival",
      "team",  "industry", "chain",   "embassy", "office",  "service", "coalition", "television"};
  return std::any_of(kWords.begin(), kWords.end(), [&](Spelling word) { return s_.reading.is(head, word); });
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
  if (begin >= c.head && s_.is(s_.of_name(c.owner), Kind::place)) return kNoEntity;  // "the Lima office"
  if (begin >= c.head) {
    const EntityId known = body(sentence, index);
    if (known != kNoEntity || !chamber || c.indefinite) return known;
    begin = c.head;
  }
  const std::string name(s_.reading.words({begin, c.tokens.end}));
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.entity(e).kind == Kind::organization && lower_word(s_.entity(e).name) == lower_word(name))
      return e;
  }
  if (c.plural || c.indefinite || describes_only(c.head)) return kNoEntity;
  if (const EntityId classed = body(sentence, index); classed != kNoEntity && classed == s_.of_name(c.owner))
    return classed;
  ArticleEntity made;
  made.kind = s_.reading.has(c.head, kPartyWord) ? Kind::party : Kind::organization;
  if (made.kind == Kind::party) return body(sentence, index);
  made.name = name;
  made.generic = true;
  made.mentions.push_back({begin, c.tokens.end});
  s_.entities.list.push_back(std::move(made));
  return static_cast<EntityId>(s_.entities.list.size() - 1);
}

}  // namespace rapport
