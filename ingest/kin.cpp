// The one whose kin it is stands in front ("Kim's", "his", "their") or behind ("of Kim"); the others are the
// first end.
#include "ingest/kin.hpp"

#include <algorithm>

#include "ingest/descriptions.hpp"

namespace rapport {
namespace {

EntityList relatives(SentenceView& view, PhraseIndex index) {
  const Chunk& chunk = view.chunk_of(index);
  const Phrase& phrase = view.phrase(index);
  if (phrase.possessor != kNone) return view.coreference.resolve(view.sentence, phrase.possessor);
  if (chunk.pronoun != kNone) return view.coreference.possessive(chunk.pronoun);
  for (const Attachment& attachment : phrase.attachments) {
    const EntityList others = view.coreference.resolve(view.sentence, attachment.phrases);
    if (!others.empty()) return others;
  }
  return {};
}

// "Kim's wife" where the Kim who was named last is a woman: the only other Kim.
EntityId spouse_of(const Scene& scene, EntityId person, EntityId other) {
  const Gender gender = scene.entity(person).gender;
  if (gender == Gender::unknown || scene.entity(other).gender != gender) return other;
  const auto family = [](const std::string& name) { return name.substr(0, name.find(' ')); };
  EntityId found = kNoEntity;
  for (EntityId e = 0; e < scene.entities.list.size(); ++e) {
    const ArticleEntity& entity = scene.entity(e);
    const bool fits = e != person && entity.kind == Kind::person && entity.gender != gender &&
                      family(entity.name) == family(scene.entity(other).name);
    if (fits && found != kNoEntity) return kNoEntity;
    if (fits) found = e;
  }
  return found;
}

// "is neither his wife nor his sister".
bool is_denied(const Reading& reading, const Chunk& chunk) {
  const TokenIndex first = chunk.tokens.begin;
  if (reading.is(first, "neither") || reading.is(first, "no")) return true;
  return first > 0 && (reading.is(first - 1, "nor") || reading.is(first - 1, "neither"));
}

}  // namespace

void read_kin(Scene& scene, Coreference& coreference, std::uint32_t sentence, EntityId person,
              PhraseIndex index) {
  SentenceView view{scene, coreference, sentence};
  const Chunk& chunk = view.chunk_of(index);
  if (is_denied(scene.reading, chunk)) return;
  const KinRow& kin = scene.reading.lexicon.kins[chunk.kin];
  if (kin.gender != Gender::unknown) {
    scene.entities.list[person].gender = kin.gender;
    scene.entities.list[person].gender_guessed = false;
  }
  EntityList others = relatives(view, index);
  std::erase(others, person);
  const bool one = kin.relation == Relation::spouse_of;
  if (one && others.size() == 1) others = {spouse_of(scene, person, others.front())};
  if (one && others.size() > 1) return;
  for (const EntityId other : others) {
    if (other == kNoEntity) continue;
    if (!view.state(kin.relation, person, other, {chunk.head, chunk.head + 1}, "kin")) continue;
    if (kin.relation == Relation::relative_of) scene.claims.back().role = kin.role;
  }
}

}  // namespace rapport
