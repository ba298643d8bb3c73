// A role phrase has a title, modifiers and an owner; the owner comes from "of …", a possessor, a possessive
// pronoun or a name in front of the title, else, for offices of a State, from the State that the text speaks
// of.
#include "ingest/offices.hpp"

#include <algorithm>
#include <array>

namespace rapport {
namespace {

// Titles that head a State when a State owns them; other heads ("director") only head bodies.
constexpr std::array<std::string_view, 4> kStateHeads{"leader", "president", "junta chief",
                                                      "chief executive"};

class OfficeReader {
public:
  OfficeReader(Scene& scene, Coreference& coreference, std::uint32_t sentence, bool only_offices)
      : s_(scene), c_(coreference), sentence_(sentence), only_offices_(only_offices) {}

  void read(PhraseIndex index) {
    const Chunk& chunk = chunk_of(index);
    const EntityId person = person_of(index);
    if (person != kNoEntity) {
      if (chunk.noun == NounClass::name && chunk.title != kNone) title_of(person, index, false);
      if (chunk.kin != kNone) kin_of(person, index);
      if (chunk.noun == NounClass::role) title_of(person, index, false);
      for (const PhraseIndex apposition : phrase(index).appositions) apposition_of(person, apposition);
      if (chunk.noun == NounClass::name) affiliation(person, index);
    }
    if (only_offices_) return;
    if (chunk.noun == NounClass::body || is_body(index)) read_body(s_, c_, sentence_, index);
  }

  void describe(EntityId person, PhraseIndex role, bool former) {
    const Chunk& chunk = chunk_of(role);
    if (chunk.noun == NounClass::role) title_of(person, role, former);
    if (chunk.noun == NounClass::kin) kin_of(person, role);
  }

private:
  const ParsedSentence& parsed() const { return s_.parsed[sentence_]; }
  const Phrase& phrase(PhraseIndex index) const { return parsed().phrases[index]; }
  const Chunk& chunk_of(PhraseIndex index) const { return parsed().chunked.chunks[phrase(index).chunk]; }

  bool is_body(PhraseIndex index) const {
    const EntityId entity =
        chunk_of(index).noun == NounClass::name ? s_.of_name(chunk_of(index).name) : kNoEntity;
    return s_.is(entity, Kind::organization);
  }

  EntityId person_of(PhraseIndex index) {
    const Chunk& chunk = chunk_of(index);
    if (chunk.noun == NounClass::name)
      return s_.is(s_.of_name(chunk.name), Kind::person) ? s_.of_name(chunk.name) : kNoEntity;
    if (chunk.noun != NounClass::role && chunk.noun != NounClass::kin) return kNoEntity;
    for (const PhraseIndex apposition : phrase(index).appositions) {
      const Chunk& inner = chunk_of(apposition);
      if (inner.noun == NounClass::name && s_.is(s_.of_name(inner.name), Kind::person))
        return s_.of_name(inner.name);
    }
    return kNoEntity;
  }

  void apposition_of(EntityId person, PhraseIndex index) {
    const Chunk& chunk = chunk_of(index);
    if (chunk.noun == NounClass::role) title_of(person, index, false);
    if (chunk.noun == NounClass::kin) kin_of(person, index);
    if (chunk.noun == NounClass::name && chunk.title != kNone && s_.of_name(chunk.name) == person)
      title_of(person, index, false);
  }

  // "Tryggvason of Harvest": a member; "Presidents Mvula of Malawi": the title's owner, read by title_of.
  void affiliation(EntityId person, PhraseIndex index) {
    if (only_offices_ || chunk_of(index).title != kNone) return;
    for (const Attachment& attachment : phrase(index).attachments) {
      for (const EntityId owner : c_.resolve(sentence_, attachment.phrases)) {
        if (s_.is(owner, Kind::party)) state(Relation::member_of, person, owner, index, "of-party");
      }
    }
  }

  void title_of(EntityId person, PhraseIndex index, bool former) {
    const Chunk& chunk = chunk_of(index);
    if (chunk.title == kNone || (chunk.modifiers & kNotYet) != 0) return;
    const TitleRow& title = s_.reading.lexicon.titles[chunk.title];
    if (title.gender != Gender::unknown && s_.entities.list[person].gender == Gender::unknown)
      s_.entities.list[person].gender = title.gender;
    if (title.effect == TitleEffect::rank || title.effect == TitleEffect::honorific) return;
    bool open = false;
    EntityList owners = owners_of(index, title, open);
    Office office;
    office.person = person;
    office.title = chunk.title;
    office.words = s_.reading.words(chunk.title_tokens);
    office.former = former || (chunk.modifiers & kFormer) != 0;
    office.deputy = (chunk.modifiers & kDeputy) != 0;
    office.sentence = sentence_;
    if (owners.empty() && open) owners = {default_owner(person, title, chunk)};
    for (const EntityId owner : owners) {
      if (owner == kNoEntity) continue;
      office.owner = owner;
      keep(office, title, chunk.title_tokens);
    }
  }

  void keep(const Office& office, const TitleRow& title, TokenRange trigger) {
    s_.offices.push_back(office);
    if (only_offices_) return;
    Relation relation = title.effect == TitleEffect::heads    ? Relation::heads
                        : title.effect == TitleEffect::member ? Relation::member_of
                                                              : Relation::represents;
    if (office.deputy && relation == Relation::heads) relation = Relation::represents;
    const Kind kind = s_.entity(office.owner).kind;
    if (relation == Relation::represents && kind == Kind::party) relation = Relation::member_of;
    if (relation == Relation::member_of && kind == Kind::state) return;
    if (relation == Relation::heads && kind == Kind::state && !heads_state(title)) return;
    if (!contains(info(relation).to, kind)) return;
    Claim claim;
    claim.type = relation;
    claim.from = office.person;
    claim.to = office.owner;
    claim.former = office.former;
    if (relation != Relation::member_of) claim.title = office.words;
    claim.sentence = sentence_;
    claim.trigger = trigger;
    claim.rule = "office";
    s_.claims.push_back(std::move(claim));
  }

  static bool heads_state(const TitleRow& title) {
    return title.scope == TitleScope::state ||
           std::find(kStateHeads.begin(), kStateHeads.end(), title.text) != kStateHeads.end();
  }

  // `open` tells that the phrase names no owner at all.
  EntityList owners_of(PhraseIndex index, const TitleRow&, bool& open) {
    const Chunk& chunk = chunk_of(index);
    EntityList owners;
    bool named = false;
    for (const Attachment& attachment : phrase(index).attachments) {
      const bool to = s_.reading.is(attachment.preposition, "to");
      if (to) continue;
      named = true;
      for (const PhraseIndex object : attachment.phrases) owner_phrase(owners, object);
    }
    if (!owners.empty()) return owners;
    if (phrase(index).possessor != kNone) {
      named = true;
      owner_phrase(owners, phrase(index).possessor);
    } else if (chunk.pronoun != kNone) {
      named = true;
      for (const EntityId owner : c_.possessive(chunk.pronoun)) add_owner(owners, through_person(owner));
    } else if (chunk.owner != kNone) {
      named = true;
      add_owner(owners, s_.as_actor(s_.of_name(chunk.owner)));
    }
    const bool portfolio = named && owners.empty() && !phrase(index).attachments.empty() &&
                           phrase(index).possessor == kNone && chunk.owner == kNone;
    open = !named || portfolio;
    return owners;
  }

  // "his foreign minister": of the State that he heads.
  EntityId through_person(EntityId owner) {
    if (!s_.is(owner, Kind::person)) return owner;
    for (const Office& office : s_.offices) {
      if (office.person == owner && s_.is(office.owner, Kind::state)) return office.owner;
    }
    return kNoEntity;
  }

  static void add_owner(EntityList& owners, EntityId owner) {
    if (owner != kNoEntity && std::find(owners.begin(), owners.end(), owner) == owners.end())
      owners.push_back(owner);
  }

  void owner_phrase(EntityList& owners, PhraseIndex object) {
    const Chunk& chunk = chunk_of(object);
    if (chunk.noun == NounClass::body) return add_owner(owners, read_body(s_, c_, sentence_, object));
    for (const EntityId owner : c_.resolve(sentence_, object)) {
      const EntityId actor = s_.as_actor(through_person(owner));
      if (s_.is(actor, Kind::place)) continue;
      add_owner(owners, actor);
      if (s_.is(actor, Kind::organization) && !only_offices_) read_body(s_, c_, sentence_, object);
    }
  }

  // An office of a State whose State is not named: the person's own elsewhere in the article, else the
  // nearest State.
  EntityId default_owner(EntityId person, const TitleRow& title, const Chunk& chunk) {
    if (only_offices_ || chunk.indefinite || chunk.plural) return kNoEntity;
    for (const Office& office : s_.offices) {
      if (office.person == person && s_.reading.lexicon.titles[office.title].text == title.text)
        return office.owner;
    }
    const bool of_state = title.scope == TitleScope::state || title.text == "president";
    if (!of_state || (chunk.noun == NounClass::role && !chunk.definite)) return kNoEntity;
    return c_.nearest_state(sentence_, chunk.tokens.begin);
  }

  void kin_of(EntityId person, PhraseIndex index) {
    if (only_offices_) return;
    const Chunk& chunk = chunk_of(index);
    const KinRow& kin = s_.reading.lexicon.kins[chunk.kin];
    if (kin.gender != Gender::unknown) s_.entities.list[person].gender = kin.gender;
    EntityList others;
    if (phrase(index).possessor != kNone) others = c_.resolve(sentence_, phrase(index).possessor);
    if (chunk.pronoun != kNone) others = other_than(c_.possessive(chunk.pronoun), person);
    for (const Attachment& attachment : phrase(index).attachments) {
      if (others.empty()) others = c_.resolve(sentence_, attachment.phrases);
    }
    for (const EntityId other : others) {
      if (!s_.is(other, Kind::person) || other == person || kin.plural) continue;
      Claim claim;
      claim.type = kin.relation;
      claim.from = person;
      claim.to = other;
      if (kin.relation == Relation::relative_of) claim.role = kin.role;
      claim.sentence = sentence_;
      claim.trigger = {chunk.head, chunk.head + 1};
      claim.rule = "kin";
      s_.claims.push_back(std::move(claim));
    }
  }

  static EntityList other_than(EntityList list, EntityId person) {
    list.erase(std::remove(list.begin(), list.end(), person), list.end());
    return list;
  }

  void state(Relation relation, EntityId from, EntityId to, PhraseIndex index, std::string rule) {
    Claim claim;
    claim.type = relation;
    claim.from = from;
    claim.to = to;
    claim.sentence = sentence_;
    claim.trigger = chunk_of(index).tokens;
    claim.rule = std::move(rule);
    s_.claims.push_back(std::move(claim));
  }

  Scene& s_;
  Coreference& c_;
  std::uint32_t sentence_;
  bool only_offices_;
};

void part_of(Scene& scene, std::uint32_t sentence, EntityId body, EntityId owner, TokenRange trigger) {
  if (body == kNoEntity || owner == kNoEntity || body == owner || !scene.is(body, Kind::organization)) return;
  if (!contains(info(Relation::part_of).to, scene.entity(owner).kind)) return;
  Claim claim;
  claim.type = Relation::part_of;
  claim.from = body;
  claim.to = owner;
  claim.sentence = sentence;
  claim.trigger = trigger;
  claim.rule = "part-of";
  scene.claims.push_back(std::move(claim));
}

}  // namespace

EntityId read_body(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex index) {
  const Phrase phrase = scene.parsed[sentence].phrases[index];
  const Chunk& chunk = scene.parsed[sentence].chunked.chunks[phrase.chunk];
  const bool named = chunk.noun == NounClass::name;
  const EntityId body = named ? scene.of_name(chunk.name) : coreference.generic_body(sentence, index);
  if (body == kNoEntity) return body;
  if (phrase.possessor != kNone) {
    for (const EntityId owner : coreference.resolve(sentence, phrase.possessor))
      part_of(scene, sentence, body, scene.as_actor(owner), chunk.tokens);
  }
  if (chunk.owner != kNone && !named)
    part_of(scene, sentence, body, scene.as_actor(scene.of_name(chunk.owner)), chunk.tokens);
  for (const Attachment& attachment : phrase.attachments) {
    for (const PhraseIndex object : attachment.phrases) {
      const Chunk& inner =
          scene.parsed[sentence].chunked.chunks[scene.parsed[sentence].phrases[object].chunk];
      const bool generic = inner.noun == NounClass::body;
      const EntityList owners = generic ? EntityList{read_body(scene, coreference, sentence, object)}
                                        : coreference.resolve(sentence, object);
      for (const EntityId owner : owners) part_of(scene, sentence, body, owner, chunk.tokens);
    }
  }
  return body;
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
