// Whom the head of a delegation acts for: "an ANC delegation headed by X", "led the team of the council".
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/office_owners.hpp"

namespace rapport {

// The last name inside a noun phrase, before its head: "an 11-member ANC delegation".
EntityId FactReader::named_inside(const Chunk& chunk) const {
  auto name = std::partition_point(s_.names.begin(), s_.names.end(),
                                   [&](const Name& n) { return n.tokens.begin < chunk.tokens.begin; });
  EntityId found = kNoEntity;
  for (; name != s_.names.end() && name->tokens.end <= chunk.head; ++name)
    found = s_.of_name(static_cast<std::uint32_t>(name - s_.names.begin()));
  return found;
}

EntityId FactReader::sender(PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  const Phrase phrase = parsed().phrases[p];
  EntityList owners;
  if (phrase.possessor != kNone) owners = c_.resolve(n_, phrase.possessor);
  if (owners.empty() && chunk.pronoun != kNone) {  // "her party includes"
    for (const EntityId person : c_.possessive(chunk.pronoun)) {
      const EntityId actor = s_.is(person, Kind::person) ? acts_for(s_, person) : person;
      if (actor != kNoEntity) owners.push_back(actor);
    }
  }
  for (const Attachment& attachment : phrase.attachments) {
    if (owners.empty() && r_.is(attachment.preposition, "of")) owners = c_.resolve(n_, attachment.phrases);
  }
  if (const EntityId inside = named_inside(chunk); owners.empty() && inside != kNoEntity) owners = {inside};
  return owners.size() == 1 ? s_.as_actor(owners.front()) : kNoEntity;
}

// "Israel's delegation included Dayan", "Russia sent Deputy Minister Yunusov": officers of that State,
// whatever their titles leave open.
void FactReader::note_senders() {
  const Spelling did = lemma();
  const bool sends = did == "send" || did == "dispatch" || did == "recall";
  const bool includes = did == "include" || did == "comprise";
  if ((!sends && !includes) || verb()->passive || clause().subject.size() != 1) return;
  const PhraseIndex subject = clause().subject.front();
  const TokenIndex head = chunk_of(subject).head;
  const bool sent = r_.is(head, "delegation") || r_.is(head, "team") || r_.is(head, "party") ||
                    r_.is(head, "side") || r_.is(head, "government") || r_.is(head, "cabinet");
  if (includes && !sent) return;
  const EntityId owner = sent ? sender(subject) : s_.of_name(chunk_of(subject).name);
  const EntityId state = owner == kNoEntity ? owner : s_.as_actor(owner);
  if (!s_.is(state, Kind::state)) return;
  for (const PhraseIndex p : clause().objects) {
    EntityList people{s_.of_name(chunk_of(p).name)};
    if (chunk_of(p).noun == NounClass::role) people = joined(people, named_behind(p));
    for (const EntityId person : people) {
      if (s_.is(person, Kind::person)) s_.nationals.emplace_back(person, state);
    }
  }
}

void FactReader::lead_there(const EntityList& leaders) {
  const std::optional<Status> status = clause_status();
  EntityList places;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition != kNone && r_.is(phrase.preposition, "to"))
      places = joined(places, c_.resolve(n_, phrase.phrases));
  }
  for (const Attachment& attachment : parsed().phrases[clause().objects.front()].attachments) {
    if (r_.is(attachment.preposition, "to")) places = joined(places, c_.resolve(n_, attachment.phrases));
  }
  if (status) visits(leaders, places, *status, "lead-there", verb()->tokens, dates_of({}, *status));
}

void FactReader::delegation(const Frame& frame, const EntityList& leaders) {
  if (frame.to.slot != Slot::object || leaders.size() != 1 || !s_.is(leaders.front(), Kind::person)) return;
  const bool passive = verb()->passive || verb()->form == VerbForm::participle;
  const bool to_place = !passive && clause().objects.size() == 1 &&
                        (r_.is(chunk_of(clause().objects.front()).head, "delegation") ||
                         r_.is(chunk_of(clause().objects.front()).head, "team"));
  if (to_place) lead_there(leaders);  // "led a delegation to Lima"
  for (const PhraseIndex p : passive ? clause().subject : clause().objects) {
    const TokenIndex head = chunk_of(p).head;
    const bool sent = r_.is(head, "delegation") || r_.is(head, "team") || r_.is(head, "negotiators") ||
                      r_.is(head, "mission") || r_.is(head, "side");
    const EntityId owner = sent ? sender(p) : kNoEntity;
    const bool party = s_.is(owner, Kind::party);
    if (!party && !s_.is(owner, Kind::state) && !s_.is(owner, Kind::organization)) continue;
    Claim claim = base(party ? Relation::member_of : Relation::represents, leaders.front(), owner,
                       Status::actual, "delegation", verb()->tokens);
    if (!party) claim.title = "head of delegation";
    s_.claims.push_back(std::move(claim));
  }
}

}  // namespace rapport
