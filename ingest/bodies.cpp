// The owner of a body stands in front of it (a possessor, a demonym, a pronoun) or behind it ("of the
// party"); names of public bodies carry it themselves ("Norwegian Foreign Ministry", "Politburo of the
// Communist Party of Cuba").
#include "ingest/bodies.hpp"

#include <algorithm>
#include <array>

#include "ingest/descriptions.hpp"

namespace rapport {
namespace {

class BodyReader {
public:
  BodyReader(Scene& scene, Coreference& coreference, std::uint32_t sentence, bool claims)
      : v_{scene, coreference, sentence}, claims_(claims) {}

  EntityId read(PhraseIndex index) {
    const Chunk& chunk = v_.chunk_of(index);
    const bool named = chunk.noun == NounClass::name;
    const EntityId body = named ? v_.named(index) : v_.coreference.generic_body(v_.sentence, index);
    if (body == kNoEntity) return body;
    if (!named && !v_.scene.entity(body).generic) return body;  // "the center of the world" of a named center
    const Phrase phrase = v_.phrase(index);
    if (phrase.possessor != kNone) {
      for (const EntityId owner : v_.coreference.resolve(v_.sentence, phrase.possessor))
        owned(body, owner, index, named);
    }
    if (chunk.owner != kNone && !named) owned(body, v_.scene.of_name(chunk.owner), index, named);
    if (named) owned_by_demonym(body, chunk.name, index);
    if (chunk.pronoun != kNone && !named) {
      for (const EntityId owner : v_.coreference.possessive(chunk.pronoun)) owned(body, owner, index, named);
    }
    for (const Attachment& attachment : phrase.attachments) {
      if (v_.scene.reading.is(attachment.preposition, "on") ||
          v_.scene.reading.is(attachment.preposition, "for"))
        continue;
      if (named && attachment.phrases.size() > 1)
        continue;  // "Standards of Australia and New Zealand" is of none
      for (const PhraseIndex object : attachment.phrases) inside(body, object, index);
    }
    return body;
  }

private:
  void inside(EntityId body, PhraseIndex object, PhraseIndex index) {
    const Chunk& inner = v_.chunk_of(object);
    const bool body_phrase =
        inner.noun == NounClass::body || v_.scene.is(v_.named(object), Kind::organization);
    const EntityList owners =
        body_phrase ? EntityList{read(object)} : v_.coreference.resolve(v_.sentence, object);
    const bool named = v_.chunk_of(index).noun == NounClass::name;
    for (const EntityId owner : owners) {
      if (named && v_.scene.is(owner, Kind::state) && !is_public(body)) continue;
      part_of(body, owner, index);
    }
  }

  // "the Norwegian Foreign Ministry"; a parliament or an army goes without saying.
  void owned_by_demonym(EntityId body, std::uint32_t name, PhraseIndex index) {
    if (name == 0) return;
    const Name& before = v_.scene.names[name - 1];
    const bool beside = before.tokens.end == v_.scene.names[name].tokens.begin &&
                        before.form == NameForm::demonym && !before.plural;
    const std::string words = lower_word(v_.scene.entity(body).name);
    const bool organ =
        words.ends_with("ministry") || words.ends_with("department") || words.ends_with("agency");
    if (beside && organ) owned(body, v_.scene.of_name(name - 1), index, true);
  }

  void owned(EntityId body, EntityId owner, PhraseIndex index, bool named) {
    const EntityId actor = v_.scene.as_actor(owner);
    if (v_.scene.is(actor, Kind::person)) return;
    // "Germany's Weserstahl", "China's Huawei": where a company sits, not whose it is.
    // Nor is "the Korean company" the State's.
    const bool in_public = named ? is_public(body) : !v_.coreference.describes_only(v_.chunk_of(index).head);
    if (v_.scene.is(actor, Kind::state) && !in_public) return;
    if (named && (is_beside(v_.chunk_of(index)) || !is_organ(index))) return;
    part_of(body, actor, index);
  }

  // A name with a word for bodies: "Apple's iPhone" and "the retailer's Best Buy" are parts of nothing.
  bool is_organ(PhraseIndex index) const {
    const NameForm form = v_.scene.names[v_.chunk_of(index).name].form;
    return form == NameForm::named || form == NameForm::body;
  }

  // "Boeing's rival Airbus": not whose it is.
  bool is_beside(const Chunk& chunk) const {
    for (TokenIndex i = chunk.tokens.begin; i < chunk.tokens.end; ++i) {
      for (const Spelling word : {Spelling("rival"), Spelling("competitor"), Spelling("partner"),
                                  Spelling("supplier"), Spelling("customer"), Spelling("client")}) {
        if (v_.scene.reading.is(i, word)) return true;
      }
    }
    return false;
  }

  bool is_public(EntityId body) const {
    const std::string name = lower_word(v_.scene.entity(body).name);
    constexpr std::array<std::string_view, 24> kPublic{
        "ministry", "agency",      "parliament",     "army",      "senate",       "department",
        "assembly", "congress",    "council",        "navy",      "commission",   "court",
        "office",   "committee",   "administration", "service",   "authority",    "bureau",
        "police",   "directorate", "intelligence",   "air force", "central bank", "atomic energy"};
    return std::any_of(kPublic.begin(), kPublic.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
  }

  void part_of(EntityId body, EntityId owner, PhraseIndex index) {
    const ArticleEntity& part = v_.scene.entity(body);
    constexpr std::array<std::string_view, 5> kPlain{"parliament", "senate", "army", "navy", "police"};
    const bool chamber =
        part.generic && std::find(kPlain.begin(), kPlain.end(), lower_word(part.name)) != kPlain.end();
    if (claims_ && !chamber) v_.state(Relation::part_of, body, owner, v_.chunk_of(index).tokens, "part-of");
  }

  SentenceView v_;
  bool claims_;
};

}  // namespace

EntityId read_body(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex index,
                   bool claims) {
  return BodyReader(scene, coreference, sentence, claims).read(index);
}

}  // namespace rapport
