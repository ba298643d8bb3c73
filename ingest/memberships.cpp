// Who is a member of what: "the members of the pact are A and B", "counts A among its members", "has five
// members: A, B, C", "is a union of A and B", and who left or was expelled.
#include <algorithm>

#include "ingest/counted_states.hpp"
#include "ingest/fact_reader.hpp"

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
  departed_members(a);
  const Spelling did = lemma();
  if (did == "include" && a.subject.size() == 1 && a.objects.size() >= 2)  // "the bloc, which includes"
    member_claims(a.objects, a.subject);
  if (did == "stand" || did == "run" || did == "campaign" || did == "sit" ||
      (did == "elect" && verb()->passive))
    standing_for(a);
  if (did == "count") counted_among(a);
  if (did == "have" || did == "count") {
    for (const PhraseIndex p : clause().objects) {
      if (is_members(p)) member_claims(named_behind(p), a.subject);
    }
  }
  listed_members();
  const bool is = verb()->copula;
  if (is || did == "include" || did == "comprise") {
    for (const PhraseIndex p : clause().subject) {
      if (is_members(p)) member_claims(a.objects, owners_of(p));
    }
  }
  if (!is && did != "become" && did != "remain") return;
  for (const PhraseIndex p : clause().objects) {
    if (is_members(p) || is_one_of_members(p)) member_claims(joined(a.subject, along(a)), owners_of(p));
    if (is && is_union_of(p)) member_claims(owners_of(p), a.subject);
  }
}

// "Peru and Chile, both members of the pact, said": the words behind the comma took the subject's place.
void FactReader::listed_members() {
  if (clause().subject.size() != 1 || !is_members(clause().subject.front())) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool aside = phrase.preposition == kNone && phrase.phrases.size() >= 2;
    if (aside) member_claims(c_.resolve(n_, phrase.phrases), owners_of(clause().subject.front()));
  }
}

// "a bloc of Chile and Peru", "an alliance of the Greens and the Reds".
bool FactReader::is_union_of(PhraseIndex p) const {
  const TokenIndex head = chunk_of(p).head;
  const Phrase& phrase = parsed().phrases[p];
  const bool united = r_.in_group(head, kUnionNoun);
  return united && !phrase.attachments.empty() && phrase.attachments.front().phrases.size() >= 2 &&
         r_.is(phrase.attachments.front().preposition, "of");
}

// "five members: Chile, Peru and Ecuador".
EntityList FactReader::named_behind(PhraseIndex p) const {
  EntityList out;
  for (const PhraseIndex named : parsed().phrases[p].appositions) {
    const EntityId entity = s_.of_name(chunk_of(named).name);
    if (chunk_of(named).noun == NounClass::name && entity != kNoEntity) out.push_back(entity);
  }
  return out;
}

// "counts Chile and Peru among its members".
void FactReader::counted_among(const Arguments& a) {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "among")) continue;
    for (const PhraseIndex p : phrase.phrases) {
      const EntityList owners = chunk_of(p).pronoun != kNone ? a.subject : owners_of(p);
      if (is_members(p)) member_claims(a.objects, owners);
      if (r_.is(chunk_of(p).head, "allies") && !was_once(chunk_of(p)))
        allies(owners, a.objects, chunk_of(p).tokens);
    }
  }
}

// "is standing for the Harvest Party".
void FactReader::standing_for(const Arguments& a) {
  EntityList parties = prepositional("for", a);
  for (const PrepositionalPhrase& phrase : clause().prepositions) {  // "sits in parliament for"
    const bool in = phrase.preposition != kNone &&
                    r_.is(phrase.preposition, lemma() == "elect" ? Spelling("to") : Spelling("in"));
    if (in && (lemma() == "sit" || lemma() == "elect"))
      parties = joined(parties, attached(phrase.phrases.front(), {"for"}));
  }
  for (const EntityId person : a.subject) {
    for (const EntityId party : parties) {
      if (s_.is(person, Kind::person) && s_.is(party, Kind::party))
        s_.claims.push_back(
            base(Relation::member_of, person, party, Status::actual, "stand-for", verb()->tokens));
    }
  }
}

// "left the pact in 1992", "was expelled from the party", "walked out of the alliance": a member no more.
void FactReader::departed_members(const Arguments& told) {
  if (verb()->not_done || clause().quoted) return;
  Arguments a = told;
  if (a.subject.empty()) a.subject = counted_subject();
  const Spelling did = lemma();
  if (did == "expel") {
    const EntityList from = prepositional("from", a);
    return former_members(verb()->passive ? a.subject : a.objects,
                          from.empty() && !verb()->passive ? a.subject : from);
  }
  if (verb()->passive) return;
  if (did == "leave" || did == "quit" || did == "abandon") return former_members(a.subject, a.objects);
  const TokenIndex next = verb()->main + 1;
  const bool out = next < r_.tokens.size() && (r_.is(next, "out") || r_.is(next, "away"));
  if ((did == "walk" || did == "pull" || did == "drop") && out)
    return former_members(a.subject, prepositional("of", a));
  if (did == "withdraw" || did == "resign" || did == "secede" || did == "defect" || (did == "break" && out))
    former_members(a.subject, prepositional("from", a));
}

// "All three countries belong to".
EntityList FactReader::counted_subject() {
  const bool one = clause().subject.size() == 1;
  return one ? counted_states(s_, chunk_of(clause().subject.front())) : EntityList{};
}

void FactReader::former_members(const EntityList& members, const EntityList& bodies) {
  for (const EntityId body : bodies) {
    for (const EntityId e : members) {
      const EntityId member = s_.as_actor(e);
      const Kind kind = s_.entity(member).kind;
      const bool person = kind == Kind::person && s_.is(body, Kind::party);
      const bool joins = (kind == Kind::state || kind == Kind::party) &&
                         (s_.is(body, Kind::party) || s_.is(body, Kind::organization));
      if ((!person && !joins) || member == body || s_.entity(body).generic) continue;
      Claim claim = base(Relation::member_of, member, body, Status::actual, "left", verb()->tokens);
      claim.former = true;
      s_.claims.push_back(std::move(claim));
    }
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
