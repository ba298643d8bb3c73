// What the readers of descriptions share: the phrases of one sentence, and claims about its entities.
#pragma once

#include "ingest/coreference.hpp"

namespace rapport {

struct SentenceView {
  Scene& scene;
  Coreference& coreference;
  std::uint32_t sentence = 0;

  const ParsedSentence& parsed() const { return scene.parsed[sentence]; }
  const Phrase& phrase(PhraseIndex index) const { return parsed().phrases[index]; }
  const Chunk& chunk_of(PhraseIndex index) const { return parsed().chunked.chunks[phrase(index).chunk]; }
  // The entity that a phrase names, kNoEntity for phrases without a name.
  EntityId named(PhraseIndex index) const {
    const Chunk& chunk = chunk_of(index);
    return chunk.noun == NounClass::name ? scene.of_name(chunk.name) : kNoEntity;
  }
  EntityId named_person(PhraseIndex index) const {
    const EntityId entity = named(index);
    return scene.is(entity, Kind::person) ? entity : kNoEntity;
  }
  // Keeps the claim if the relation may stand between the two; answers whether it did.
  bool state(Relation relation, EntityId from, EntityId to, TokenRange trigger, std::string rule) {
    if (from == kNoEntity || to == kNoEntity || from == to) return false;
    const RelationInfo& row = info(relation);
    if (!contains(row.from, scene.entity(from).kind) || !contains(row.to, scene.entity(to).kind))
      return false;
    Claim claim;
    claim.type = relation;
    claim.from = from;
    claim.to = to;
    claim.sentence = sentence;
    claim.trigger = trigger;
    claim.rule = std::move(rule);
    scene.claims.push_back(std::move(claim));
    return true;
  }
};

}  // namespace rapport
