// What follows "of", "at" or "for" comes first, then what stands in front. A person in the owner's place
// stands for the State or body that the person acts for.
#include "ingest/office_owners.hpp"

#include <algorithm>

#include "ingest/bodies.hpp"
#include "ingest/descriptions.hpp"

namespace rapport {
namespace {

class OwnerReader {
public:
  OwnerReader(Scene& scene, Coreference& coreference, std::uint32_t sentence, bool claims)
      : v_{scene, coreference, sentence}, claims_(claims) {}

  OfficeOwners read(PhraseIndex index) {
    const Chunk& chunk = v_.chunk_of(index);
    const Phrase& phrase = v_.phrase(index);
    bool named = false;
    bool matter = false;  // "minister of fisheries"
    for (const Attachment& attachment : phrase.attachments) {
      if (v_.scene.reading.is(attachment.preposition, "to")) continue;
      const bool topic = v_.scene.reading.is(attachment.preposition, "for") && has_front(index);
      const bool seat = v_.scene.reading.is(attachment.preposition, "in") && has_front(index);
      if (topic || seat) continue;
      for (const PhraseIndex object : attachment.phrases) {
        const bool plain = v_.chunk_of(object).noun == NounClass::other &&
                           v_.phrase(object).possessor == kNone && v_.phrase(object).appositions.empty();
        (plain ? matter : named) = true;
        owner_phrase(object);
      }
    }
    if (!out_.list.empty()) return out_;
    front(index, chunk, phrase, named);
    out_.open = !named && (!matter || out_.list.empty());
    return out_;
  }

private:
  bool has_front(PhraseIndex index) const {
    const Chunk& chunk = v_.chunk_of(index);
    return v_.phrase(index).possessor != kNone || chunk.pronoun != kNone || chunk.owner != kNone;
  }

  void front(PhraseIndex, const Chunk& chunk, const Phrase& phrase, bool& named) {
    if (phrase.possessor != kNone) {
      named = true;
      owner_phrase(phrase.possessor);
    } else if (chunk.pronoun != kNone) {
      named = true;
      if (const EntityId state = state_of_unnamed(chunk.pronoun); state != kNoEntity) return add(state);
      for (const EntityId owner : v_.coreference.possessive(chunk.pronoun)) add(through_person(owner));
    } else if (chunk.owner != kNone) {
      named = true;
      add(v_.scene.as_actor(v_.scene.of_name(chunk.owner)));
    }
  }

  // "Benin's president said that his foreign minister": the State of the last official before the pronoun,
  // where nobody is named in between.
  EntityId state_of_unnamed(TokenIndex pronoun) const {
    if (v_.scene.reading.is(pronoun, "its") || v_.scene.reading.is(pronoun, "their")) return kNoEntity;
    EntityId state = kNoEntity;
    for (PhraseIndex p = 0; p < v_.parsed().phrases.size(); ++p) {
      const Chunk& chunk = v_.chunk_of(p);
      if (chunk.tokens.begin >= pronoun) continue;
      if (v_.named_person(p) != kNoEntity || chunk.noun == NounClass::pronoun) state = kNoEntity;
      if (chunk.noun != NounClass::role || chunk.plural || chunk.pronoun != kNone) continue;
      const std::uint32_t possessor = v_.phrase(p).possessor;
      const EntityId owner = possessor == kNone ? v_.scene.of_name(chunk.owner) : v_.named(possessor);
      state = owner == kNoEntity ? owner : v_.scene.as_actor(owner);
      if (!v_.scene.is(state, Kind::state)) state = kNoEntity;
    }
    return state;
  }

  EntityId through_person(EntityId owner) const {
    return v_.scene.is(owner, Kind::person) ? acts_for(v_.scene, owner) : owner;
  }

  void add(EntityId owner) {
    if (owner == kNoEntity || std::find(out_.list.begin(), out_.list.end(), owner) != out_.list.end()) return;
    out_.list.push_back(owner);
  }

  void owner_phrase(PhraseIndex object) {
    const Chunk& chunk = v_.chunk_of(object);
    if (chunk.noun == NounClass::body)
      return add(read_body(v_.scene, v_.coreference, v_.sentence, object, claims_));
    for (const EntityId owner : v_.coreference.resolve(v_.sentence, object)) {
      const EntityId actor = v_.scene.as_actor(through_person(owner));
      if (actor == kNoEntity || v_.scene.is(actor, Kind::place)) continue;
      add(actor);
      if (v_.scene.is(actor, Kind::organization))
        read_body(v_.scene, v_.coreference, v_.sentence, object, claims_);
    }
    if (chunk.noun != NounClass::other) return;
    // "the railway builder Ferrovías", "the rebel group, the Front": the name behind the word.
    for (const PhraseIndex apposition : v_.phrase(object).appositions) add(v_.named(apposition));
  }

  SentenceView v_;
  bool claims_;
  OfficeOwners out_;
};

}  // namespace

OfficeOwners owners_of(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex role,
                       bool claims) {
  return OwnerReader(scene, coreference, sentence, claims).read(role);
}

EntityId acts_for(const Scene& scene, EntityId person) {
  EntityId body = kNoEntity;
  for (const Office& office : scene.offices) {
    if (office.person != person || office.owner == kNoEntity) continue;
    if (scene.is(office.owner, Kind::state)) return office.owner;
    if (body == kNoEntity && !office.deputy) body = office.owner;
  }
  for (const auto& [national, state] : scene.nationals) {
    if (national == person) return state;
  }
  return body;
}

}  // namespace rapport
