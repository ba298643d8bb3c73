// One office of several people: "the foreign ministers of A and B, X and Y", "the two negotiators, Serbia's X
// and Kosovo's Y".
#include <algorithm>

#include "ingest/counted_states.hpp"
#include "ingest/office_owners.hpp"
#include "ingest/office_reader.hpp"

namespace rapport {

// One owner for all, or one for each in their order.
void OfficeReader::share(const EntityList& people, PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (chunk.title == kNone) return;
  const OfficeOwners owners = owners_of(s_, c_, v_.sentence, index, !only_offices_);
  if (owners.list.size() != 1 && owners.list.size() != people.size()) return;
  const bool in_order = owners.list.size() == 1 || names_owners(index);
  for (std::size_t i = 0; i < people.size(); ++i) {
    Office office = office_of(people[i], chunk, false);
    office.owner = owners.list[owners.list.size() == 1 ? 0 : i];
    if (!in_order) office.owner = own_of(people[i], owners.list);
    if (office.owner == kNoEntity) continue;
    keep_office(s_, office, chunk.title_tokens, !only_offices_);
  }
}

// "of India and Pakistan", not "of the two countries".
bool OfficeReader::names_owners(PhraseIndex index) const {
  const auto& attachments = v_.phrase(index).attachments;
  return std::all_of(attachments.begin(), attachments.end(), [&](const Attachment& attachment) {
    return v_.chunk_of(attachment.phrases.front()).noun != NounClass::group;
  });
}

// The one of several States that the article has called somebody's own.
EntityId OfficeReader::own_of(EntityId person, const EntityList& states) const {
  for (const auto& [national, state] : s_.nationals) {
    if (national == person && std::find(states.begin(), states.end(), state) != states.end()) return state;
  }
  const EntityId state = acts_for(s_, person);
  return std::find(states.begin(), states.end(), state) != states.end() ? state : kNoEntity;
}

// "the two negotiators, Serbia's Ilić and Kosovo's Hoti": each of the own State.
void OfficeReader::share_apart(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  for (const PhraseIndex p : v_.phrase(index).appositions) {
    const EntityId person = v_.named_person(p);
    const EntityId owner = own_possessor(p);
    if (chunk.title == kNone || person == kNoEntity || owner == kNoEntity) continue;
    Office office = office_of(person, chunk, false);
    office.owner = owner;
    keep_office(s_, office, chunk.title_tokens, !only_offices_);
  }
}

EntityId OfficeReader::own_possessor(PhraseIndex p) {
  const EntityId owner =
      v_.phrase(p).possessor != kNone ? v_.named(v_.phrase(p).possessor) : s_.of_name(v_.chunk_of(p).owner);
  const EntityId actor = owner == kNoEntity ? owner : s_.as_actor(owner);
  return s_.is(actor, Kind::person) || s_.is(actor, Kind::place) ? kNoEntity : actor;
}

// "Chile and Peru will talk, their foreign ministers said", "the prime ministers will sign": the States
// before the pronoun, else the two of which the article speaks.
EntityList OfficeReader::states_of_many(PhraseIndex index) const {
  const Chunk& chunk = v_.chunk_of(index);
  const Phrase& phrase = v_.phrase(index);
  if (phrase.possessor != kNone || !phrase.attachments.empty() || chunk.owner != kNone) return {};
  const TitleRow& title = s_.reading.lexicon.titles[chunk.title];
  if (title.scope != TitleScope::state || (title.text == "minister" && chunk.title_tokens.size() == 1))
    return {};
  const bool bare = chunk.definite && chunk.title_tokens.begin == chunk.tokens.begin + 1;
  if (chunk.pronoun == kNone) return bare ? most_named_states(s_, 2) : EntityList{};
  if (!s_.reading.is(chunk.pronoun, "their")) return {};
  EntityList found;
  for (const Clause& clause : v_.parsed().clauses) {
    if (clause.subject.size() != 2 || v_.chunk_of(clause.subject.front()).tokens.begin > chunk.tokens.begin)
      continue;
    found.clear();
    for (const PhraseIndex p : clause.subject) {
      if (s_.is(v_.named(p), Kind::state)) found.push_back(v_.named(p));
    }
  }
  return found.size() == 2 ? found : EntityList{};
}

// "Nordal, whose own Harvest Party lost", "her Greens".
void OfficeReader::read_party_of(PhraseIndex index, EntityId party) {
  const Chunk& chunk = v_.chunk_of(index);
  EntityList people;
  if (chunk.pronoun != kNone && !s_.reading.is(chunk.pronoun, "its")) people = c_.possessive(chunk.pronoun);
  TokenIndex whose = chunk.tokens.begin;
  while (whose > 0 && whose + 2 > chunk.tokens.begin && !s_.reading.is(whose, "whose")) --whose;
  for (PhraseIndex p = 0; p < index && s_.reading.is(whose, "whose"); ++p) {
    const TokenIndex end = v_.chunk_of(p).tokens.end;
    if (end + 1 == whose && s_.reading.is(end, ",")) people = {v_.named_person(p)};
  }
  const bool one = people.size() == 1 && s_.is(people.front(), Kind::person);
  if (one) belongs(people.front(), party, index);
}

// "Ana Lobo, 54, of the Greens", "Ana Lobo (54) of the Greens".
void OfficeReader::affiliation_behind_age(EntityId person, PhraseIndex index) {
  const Reading& r = s_.reading;
  const TokenIndex mark = v_.chunk_of(index).tokens.end;
  if (mark + 4 >= r.tokens.size() || r.tokens[mark + 1].shape != Shape::number) return;
  const bool aged = (r.is(mark, ",") && r.is(mark + 2, ",")) || (r.is(mark, "(") && r.is(mark + 2, ")"));
  if (!aged || !r.is(mark + 3, "of")) return;
  for (PhraseIndex p = index + 1; p < v_.parsed().phrases.size(); ++p) {
    if (v_.chunk_of(p).tokens.begin == mark + 4) belongs(person, v_.named(p), index);
  }
}

}  // namespace rapport
