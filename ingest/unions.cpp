// What States and parties are to each other: allies, and members of the same bodies.
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

// Whom a noun belongs to: "North Korea's ally", "an ally of Tokyo", "the forum, whose members".
EntityList FactReader::owners_of(PhraseIndex p) {
  const Phrase phrase = parsed().phrases[p];
  EntityList owners;
  if (is_one_of_members(p)) return owners_of(phrase.attachments.front().phrases.front());
  if (is_members(p) && s_.of_name(chunk_of(p).owner) != kNoEntity) owners = {s_.of_name(chunk_of(p).owner)};
  if (phrase.possessor != kNone) owners = c_.resolve(n_, phrase.possessor);
  if (chunk_of(p).pronoun != kNone) owners = joined(owners, c_.possessive(chunk_of(p).pronoun));
  for (const Attachment& attachment : phrase.attachments) {
    if (r_.is(attachment.preposition, "of")) owners = joined(owners, c_.resolve(n_, attachment.phrases));
  }
  return owners;
}

void FactReader::alliance(EntityId state, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  if (state == kNoEntity || !r_.is(chunk.head, "ally")) return;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return;
  }
  const EntityId one = s_.as_actor(state);
  for (const EntityId owner : owners_of(p)) {
    const EntityId other = s_.as_actor(owner);
    if (one == other || !s_.is(one, Kind::state) || !s_.is(other, Kind::state)) continue;
    s_.claims.push_back(base(Relation::allied_with, one, other, Status::actual, "ally", chunk.tokens));
  }
}

// "Red Shield, the armed wing of the Miners' Union": part of it.
void FactReader::wing(EntityId body, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  const bool part = r_.is(chunk.head, "wing") || r_.is(chunk.head, "arm") || r_.is(chunk.head, "branch");
  if (!part || !(s_.is(body, Kind::organization) || s_.is(body, Kind::party))) return;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return;
    if (r_.is(i, "armed") || r_.is(i, "military")) s_.entities.list[body].kind = Kind::organization;
  }
  for (const EntityId owner : owners_of(p)) {
    if (owner == body || !contains(info(Relation::part_of).to, s_.entity(owner).kind)) continue;
    s_.claims.push_back(base(Relation::part_of, body, owner, Status::actual, "wing", chunk.tokens));
  }
}

bool FactReader::is_members(PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  const bool titled = chunk.noun == NounClass::role && chunk.title != kNone &&
                      r_.lexicon.titles[chunk.title].text == "member";
  return titled || r_.is(chunk.head, "members") || r_.is(chunk.head, "member");
}

// "is one of four ECOWAS members".
bool FactReader::is_one_of_members(PhraseIndex p) const {
  const Phrase& phrase = parsed().phrases[p];
  if (!r_.is(chunk_of(p).head, "one") || phrase.attachments.empty()) return false;
  const PhraseList& inner = phrase.attachments.front().phrases;
  return !inner.empty() && is_members(inner.front());
}

void FactReader::members(const Arguments& a) {
  if (clause_status() != Status::actual) return;
  const bool lists = verb()->copula || lemma() == "include" || lemma() == "comprise";
  if (!lists) return;
  if (lemma() == "include" && a.subject.size() == 1 && a.objects.size() >= 2)  // "the bloc, which includes"
    member_claims(a.objects, a.subject);
  for (const PhraseIndex p : clause().subject) {
    if (is_members(p)) member_claims(a.objects, owners_of(p));
  }
  if (!verb()->copula) return;
  for (const PhraseIndex p : clause().objects) {
    if (is_members(p) || is_one_of_members(p)) member_claims(joined(a.subject, along(a)), owners_of(p));
  }
}

void FactReader::member_claims(const EntityList& members, const EntityList& bodies) {
  for (const EntityId body : bodies) {
    for (const EntityId e : members) {
      const EntityId member = s_.as_actor(e);
      const Kind kind = s_.entity(member).kind;
      const bool fits = kind == Kind::state || kind == Kind::party;
      if (!fits || member == body || !contains(info(Relation::member_of).to, s_.entity(body).kind)) continue;
      s_.claims.push_back(base(Relation::member_of, member, body, Status::actual, "members", verb()->tokens));
    }
  }
}

}  // namespace rapport
