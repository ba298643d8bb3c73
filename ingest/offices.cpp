// A role phrase has a title, modifiers and owners (office_owners.cpp). Several people share a plural one:
// "the foreign ministers of A and B, X and Y". An office without an owner waits until the article has been
// read (open_offices.cpp).
#include <algorithm>
#include <array>

#include "ingest/bodies.hpp"
#include "ingest/descriptions.hpp"
#include "ingest/firm_offices.hpp"
#include "ingest/kin.hpp"
#include "ingest/office_owners.hpp"
#include "ingest/office_reader.hpp"
#include "ingest/shared_offices.hpp"

namespace rapport {
void OfficeReader::read(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (chunk.noun == NounClass::name) {
    read_name(index);
  } else if (chunk.noun == NounClass::role || chunk.noun == NounClass::kin) {
    read_role(index);
  } else if (chunk.noun == NounClass::body) {
    read_own_party(index);
  }
  const bool body = chunk.noun == NounClass::body || s_.is(v_.named(index), Kind::organization);
  if (body && !only_offices_) read_body(s_, c_, v_.sentence, index);
}

void OfficeReader::describe(EntityId person, PhraseIndex role, bool former) {
  const Chunk& chunk = v_.chunk_of(role);
  described_ = true;
  if (chunk.noun == NounClass::role) title_of(person, role, role, former);
  if (chunk.noun == NounClass::kin) kin_of(person, role);
  for (const PhraseIndex more : v_.phrase(role).appositions) {
    if (v_.chunk_of(more).noun == NounClass::role) title_of(person, more, more, former);
  }
}

void OfficeReader::read_name(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  const EntityId person = v_.named_person(index);
  if (person == kNoEntity) return membership(index);
  const std::uint32_t shared = v_.phrase(index).shares_title;
  if (chunk.title != kNone)
    title_of(person, index, index, false);
  else if (shared != kNone && v_.chunk_of(shared).title != kNone)
    title_of(person, shared, index, false);
  if (chunk.kin != kNone)
    kin_of(person, index);
  else if (shared != kNone && v_.chunk_of(shared).kin != kNone)
    kin_of(person, shared);
  for (const PhraseIndex apposition : v_.phrase(index).appositions) apposition_of(person, apposition);
  affiliation(person, index);
  affiliation_behind_age(person, index);
}

// "Greece, a member of NATO".
void OfficeReader::membership(PhraseIndex index) {
  const EntityId member = v_.named(index);
  if (member == kNoEntity || only_offices_) return;
  if (s_.is(member, Kind::party)) read_party_of(index, member);
  const std::uint32_t shared = v_.phrase(index).shares_title;
  member_in_front(member, shared == kNone ? index : shared);
  for (const PhraseIndex apposition : v_.phrase(index).appositions) {
    const Chunk& chunk = v_.chunk_of(apposition);
    if (chunk.noun != NounClass::role || chunk.title == kNone) continue;
    if (s_.reading.lexicon.titles[chunk.title].effect != TitleEffect::member) continue;
    const bool former = (chunk.modifiers & kFormer) != 0;
    for (const EntityId owner : owners_of(s_, c_, v_.sentence, apposition, true).list) {
      if (lower_word(s_.entity(owner).name) == s_.entity(owner).name) continue;  // "his coalition" is no body
      if (v_.state(Relation::member_of, member, owner, chunk.title_tokens, "office"))
        s_.claims.back().former = former;
    }
  }
}

// "NATO members Turkey and Greece".
void OfficeReader::member_in_front(EntityId member, PhraseIndex titled) {
  const Chunk& chunk = v_.chunk_of(titled);
  if (chunk.title == kNone || (chunk.modifiers & (kFormer | kNotYet)) != 0) return;
  if (s_.reading.lexicon.titles[chunk.title].effect != TitleEffect::member || chunk.owner == kNone) return;
  const EntityId owner = s_.of_name(chunk.owner);
  const bool body = s_.is(owner, Kind::organization) || s_.is(owner, Kind::party);
  const bool joins = s_.is(member, Kind::state) || s_.is(member, Kind::party);
  if (body && joins) v_.state(Relation::member_of, member, owner, chunk.title_tokens, "office");
}

// "the foreign minister of Syria, Munir Haddad", "his wife, Ana", "their daughters Malia and Sasha".
void OfficeReader::read_role(PhraseIndex index) {
  EntityList people;
  for (const PhraseIndex apposition : v_.phrase(index).appositions) {
    if (const EntityId person = v_.named_person(apposition); person != kNoEntity) people.push_back(person);
  }
  if (people.empty()) return of_many(index);
  const Chunk& chunk = v_.chunk_of(index);
  if (chunk.noun == NounClass::role && people.size() > 1) {
    share(people, index);
    return share_apart(index);
  }
  for (const EntityId person : people) {
    if (chunk.noun == NounClass::role) title_of(person, index, index, false);
    if (chunk.kin != kNone) kin_of(person, index);
    for (const PhraseIndex apposition : v_.phrase(index).appositions) apposition_of(person, apposition);
  }
}

// "the presidents of A and B": vacant until they are named; "five members of ASEAN – Brunei, Malaysia …".
void OfficeReader::of_many(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (!chunk.plural || chunk.title == kNone) return;
  const TitleEffect effect = s_.reading.lexicon.titles[chunk.title].effect;
  if (effect == TitleEffect::member && !only_offices_) return list_members(index);
  const bool office = effect == TitleEffect::heads || effect == TitleEffect::represents;
  if (!office || !only_offices_ || (chunk.modifiers & kFormer) != 0) return;
  const OfficeOwners owners = owners_of(s_, c_, v_.sentence, index, false);
  if (owners.list.empty() && owners.open && chunk.owner == kNone &&
      s_.reading.lexicon.titles[chunk.title].scope == TitleScope::state) {  // "seven new ambassadors"
    Office vacant = office_of(kNoEntity, chunk, false);
    if (vacant.words.ends_with('s')) vacant.words.pop_back();
    s_.vacant.push_back({vacant, chunk.title_tokens});
  }
  for (const EntityId owner : owners.list.size() < 2 ? states_of_many(index) : owners.list) {
    if (!s_.is(owner, Kind::state)) continue;
    Office vacant = office_of(kNoEntity, chunk, false);
    if (vacant.words.ends_with('s')) vacant.words.pop_back();
    vacant.owner = owner;
    s_.vacant.push_back({vacant, chunk.title_tokens});
  }
}

void OfficeReader::list_members(PhraseIndex index) {
  const OfficeOwners owners = owners_of(s_, c_, v_.sentence, index, true);
  for (const PhraseIndex member : v_.phrase(index).appositions) {
    for (const EntityId owner : owners.list)
      v_.state(Relation::member_of, v_.named(member), owner, v_.chunk_of(index).title_tokens, "members");
  }
}

void OfficeReader::apposition_of(EntityId person, PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (chunk.noun == NounClass::role) title_of(person, index, index, false);
  if (chunk.noun == NounClass::kin) kin_of(person, index);
  if (chunk.noun == NounClass::name && chunk.title != kNone && v_.named(index) == person)
    title_of(person, index, index, false);
  if (chunk.noun == NounClass::name && chunk.indefinite && chunk.tokens.size() == 2)
    belongs(person, party_of_many(chunk.head), index);
}

// "Ana Lobo, a Green": one of the Greens of whom the article speaks.
EntityId OfficeReader::party_of_many(TokenIndex one) const {
  const std::string many = std::string(s_.reading.word(one)) + "s";
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.is(e, Kind::party) && s_.entity(e).name == many) return e;
  }
  return kNoEntity;
}

// "Tryggvason of Harvest", "the SDP's Kivelä": a member; "Malawi's Banda", "the Dane Jensen": of that
// State.
void OfficeReader::affiliation(EntityId person, PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  for (const Attachment& attachment : v_.phrase(index).attachments) {
    for (const EntityId owner : c_.resolve(v_.sentence, attachment.phrases)) belongs(person, owner, index);
  }
  for (const PhraseIndex apposition : v_.phrase(index).appositions) {
    if (s_.is(v_.named(apposition), Kind::party)) belongs(person, v_.named(apposition), index);
  }
  if (chunk.title != kNone || chunk.kin != kNone) return;
  if (v_.phrase(index).possessor != kNone) belongs(person, v_.named(v_.phrase(index).possessor), index);
  if (chunk.owner != kNone) belongs(person, s_.of_name(chunk.owner), index);
}

void OfficeReader::belongs(EntityId person, EntityId owner, PhraseIndex index) {
  if (s_.is(owner, Kind::state)) s_.nationals.emplace_back(person, owner);
  if (s_.is(owner, Kind::party) && !only_offices_ && !heads(person, owner))
    v_.state(Relation::member_of, person, owner, v_.chunk_of(index).tokens, "of-party");
}

bool OfficeReader::heads(EntityId person, EntityId party) const {
  return std::any_of(s_.offices.begin(), s_.offices.end(),
                     [&](const Office& o) { return o.person == person && o.owner == party && !o.deputy; });
}

// "Nyirongo's party, the Northern Democrats".
void OfficeReader::read_own_party(PhraseIndex index) {
  const Phrase& phrase = v_.phrase(index);
  const Chunk& chunk = v_.chunk_of(index);
  if (only_offices_ || !s_.reading.is(chunk.head, "party")) return;
  EntityList people;
  if (phrase.possessor != kNone)
    people = c_.resolve(v_.sentence, phrase.possessor);
  else if (chunk.pronoun != kNone && !phrase.appositions.empty())
    people = c_.possessive(chunk.pronoun);
  if (people.size() != 1 || !s_.is(people.front(), Kind::person)) return;
  for (const PhraseIndex apposition : phrase.appositions) {
    if (s_.is(v_.named(apposition), Kind::party)) belongs(people.front(), v_.named(apposition), index);
  }
}

Office OfficeReader::office_of(EntityId person, const Chunk& title, bool former) const {
  Office office;
  office.person = person;
  office.title = title.title;
  office.words = s_.reading.words(title.title_tokens);
  office.former = former || (title.modifiers & kFormer) != 0;
  office.deputy = (title.modifiers & kDeputy) != 0;
  office.sentence = v_.sentence;
  office.token = title.title_tokens.begin;
  office.shared = title.plural;
  return office;
}

// `titled` has the title, `owned` the owner behind it; they differ for shared titles.
void OfficeReader::title_of(EntityId person, PhraseIndex titled, PhraseIndex owned, bool former) {
  const Chunk& chunk = v_.chunk_of(titled);
  if (chunk.title == kNone || (chunk.modifiers & kNotYet) != 0) return;
  const TitleRow& title = s_.reading.lexicon.titles[chunk.title];
  ArticleEntity& entity = s_.entities.list[person];
  if (title.gender != Gender::unknown && (entity.gender == Gender::unknown || entity.gender_guessed)) {
    entity.gender = title.gender;
    entity.gender_guessed = false;
  }
  if (title.effect == TitleEffect::rank) return compared(person, titled, title);
  if (title.effect == TitleEffect::honorific) return;
  if (title.text == "deputy" && is_right_hand(titled)) return right_hand(person, titled);
  if (title.effect == TitleEffect::member && chunk.pronoun != kNone) return;  // "his deputy" is no member
  if (title.effect == TitleEffect::member) seat_for(person, owned);
  const OfficeOwners owners = owners_of(s_, c_, v_.sentence, owned, !only_offices_);
  Office office = office_of(person, chunk, former || v_.phrase(titled).until);
  office.deputy = office.deputy || owners.partial || is_regional(owned, owners.list);
  if (owners.list.empty() && owners.open) return leave_open(office, title, chunk, owners.government);
  const bool before_name = chunk.noun == NounClass::name;
  for (const EntityId owner : owners.list) {
    // "Council leader Vogt of the SPD": the party is hers, not her office's.
    const bool aside = before_name && s_.is(owner, Kind::party) && owned_behind(owned) &&
                       title.scope != TitleScope::party &&
                       has(chunk.title_tokens, kOrganizationWord | kPartyWord);
    if (aside || (before_name && s_.is(owner, Kind::party) && title.scope == TitleScope::state)) continue;
    office.owner = owner;
    keep_office(s_, office, chunk.title_tokens, !only_offices_);
  }
}

// "a member of parliament for the Greens".
void OfficeReader::seat_for(EntityId person, PhraseIndex index) {
  for (const Attachment& attachment : v_.phrase(index).attachments) {
    for (const PhraseIndex p : attachment.phrases) {
      const bool party = s_.is(v_.named(p), Kind::party);
      if (party && s_.reading.is(attachment.preposition, "for")) belongs(person, v_.named(p), index);
      if (v_.chunk_of(p).noun == NounClass::body) seat_for(person, p);
    }
  }
}

// "Velmark's North America chief", "the Fund's Africa director": a place between the body and the title.
bool OfficeReader::is_regional(PhraseIndex index, const EntityList& owners) const {
  const Chunk& chunk = v_.chunk_of(index);
  if (v_.phrase(index).possessor == kNone || chunk.owner == kNone || owners.size() != 1) return false;
  const EntityId inner = s_.of_name(chunk.owner);
  const bool region = inner == kNoEntity || s_.is(inner, Kind::place) || s_.is(inner, Kind::state);
  return region && s_.is(owners.front(), Kind::organization) &&
         s_.names[chunk.owner].form != NameForm::demonym;
}

bool OfficeReader::has(TokenRange title, std::uint64_t classes) const {
  for (TokenIndex i = title.begin; i < title.end; ++i) {
    if (s_.reading.has(i, classes)) return true;
  }
  return false;
}

bool OfficeReader::is_live(RowIndex state) const {
  return std::any_of(s_.entities.list.begin(), s_.entities.list.end(),
                     [&](const ArticleEntity& e) { return e.kind == Kind::state && e.state == state; });
}

// Titles that one State only uses, where the article names it: "Defense Secretary", "Home Secretary".
RowIndex OfficeReader::state_of_title(const TitleRow& title, const Office& office, bool before_name) const {
  struct Own {
    std::string_view words;
    std::string_view code;
  };
  constexpr std::array<Own, 9> kOwn{{{"taoiseach", "IE"},
                                     {"supreme leader", "IR"},
                                     {"chancellor of the exchequer", "GB"},
                                     {"defense secretary", "US"},
                                     {"secretary of defense", "US"},
                                     {"treasury secretary", "US"},
                                     {"foreign secretary", "GB"},
                                     {"home secretary", "GB"},
                                     {"defence secretary", "GB"}}};
  const auto live = [&](std::string_view code) {
    const RowIndex row = s_.reading.lexicon.state_of_code(code);
    return row < s_.reading.lexicon.states.size() && is_live(row);
  };
  if (title.text == "secretary of state") {
    const RowIndex us = s_.reading.lexicon.state_of_code("US");
    if (us < s_.reading.lexicon.states.size() && (before_name || is_live(us))) return us;
  }
  const std::string words = lower_word(office.words);
  for (const Own& own : kOwn) {
    if (!words.ends_with(own.words) || !live(own.code)) continue;
    const bool others =
        own.code == "GB" && (live("IN") || live("PK") || live("BD") || live("PH") || live("LK"));
    const bool korean = own.code == "IR" && live("KP");
    if (!others && !korean) return s_.reading.lexicon.state_of_code(own.code);
  }
  return kNoRow;
}

// "Foreign ministry spokesman", "presidential spokeswoman".
bool OfficeReader::speaks_for_state(const Office& office) const {
  constexpr std::array<std::string_view, 5> kOrgans{"ministry", "government", "presidential", "cabinet",
                                                    "presidency"};
  const std::string words = lower_word(office.words);
  return words.find("spokes") < words.size() && !words.starts_with("ministry") &&
         std::any_of(kOrgans.begin(), kOrgans.end(),
                     [&](std::string_view organ) { return words.find(organ) < words.size(); });
}

void OfficeReader::leave_open(const Office& office, const TitleRow& title, const Chunk& chunk,
                              bool government) {
  const bool before_name = chunk.noun == NounClass::name;
  if (const RowIndex row = state_of_title(title, office, before_name); row != kNoRow) {
    Office known = office;  // it is never said whose
    known.owner = s_.entities.state(s_.reading.lexicon, row);
    return keep_office(s_, known, chunk.title_tokens, !only_offices_);
  }
  const bool of_state = title.scope == TitleScope::state || title.text == "president" || government ||
                        speaks_for_state(office) ||
                        (title.text == "secretary" && has(chunk.title_tokens, kPortfolio));
  const bool capital =
      is_capitalized(s_.reading.tokens[chunk.title_tokens.begin]);  // "Minister of Fisheries X"
  const bool named = government || chunk.noun == NounClass::name || capital || chunk.definite ||
                     chunk.indefinite || described_ || (chunk.modifiers & kFormer) != 0;
  if (const EntityId firm = firm_of(s_, office); firm != kNoEntity) {
    Office held = office;
    held.owner = firm;
    return keep_office(s_, held, chunk.title_tokens, !only_offices_);
  }
  if (!of_state || !named) return;
  if (only_offices_) s_.offices.push_back(office);
  if (!only_offices_) s_.open_offices.push_back({office, chunk.title_tokens});
}

void OfficeReader::kin_of(EntityId person, PhraseIndex index) {
  if (!only_offices_) read_kin(s_, c_, v_.sentence, person, index);
}

void read_descriptions(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex phrase,
                       bool only_offices) {
  OfficeReader(scene, coreference, sentence, only_offices).read(phrase);
}

void describe(Scene& scene, Coreference& coreference, std::uint32_t sentence, EntityId person,
              PhraseIndex role, bool former, bool only_offices) {
  OfficeReader(scene, coreference, sentence, only_offices).describe(person, role, former);
}

}  // namespace rapport
