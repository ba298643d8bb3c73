// The one whose kin it is stands in front ("Kim's", "his", "their") or behind ("of Kim"); the others are the
// first end.
#include "ingest/kin.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "ingest/descriptions.hpp"

namespace rapport {
namespace {

// "arrived with his wife, Ana, their daughters X and Y": the subject and his wife.
EntityList married_subject(const SentenceView& view) {
  EntityList both = view.coreference.subject_person();
  if (both.empty()) return both;
  for (const Claim& claim : view.scene.claims) {
    const bool told = claim.type == Relation::spouse_of && claim.sentence == view.sentence;
    if (told && (claim.from == both.front() || claim.to == both.front())) return {claim.from, claim.to};
  }
  return {};
}

// "his mentor and uncle", "the leader's nephew and son-in-law": the phrase in front, whose owner is meant.
PhraseIndex joined_to(const SentenceView& view, PhraseIndex index) {
  const Chunk& chunk = view.chunk_of(index);
  const TokenIndex first = chunk.tokens.begin;
  if (chunk.definite || chunk.indefinite || first < 2 || !view.scene.reading.is(first - 1, "and"))
    return kNone;
  const ParsedSentence& parsed = view.parsed();
  for (PhraseIndex p = 0; p < parsed.phrases.size(); ++p) {
    const Chunk& before = view.chunk_of(p);
    const bool describes = before.noun == NounClass::role || before.noun == NounClass::kin;
    if (describes && before.tokens.end == first - 1) return p;
  }
  return kNone;
}

// "his wife, Ana, and daughter, Ida", "his wife, Ana, and two sons": the kin in front, whose owner is meant.
PhraseIndex listed_behind(const SentenceView& view, PhraseIndex index) {
  if (view.chunk_of(index).definite || view.chunk_of(index).indefinite) return kNone;
  const ParsedSentence& parsed = view.parsed();
  const ChunkIndex at = view.phrase(index).chunk;
  for (PhraseIndex p = 0; p < parsed.phrases.size(); ++p) {
    const Phrase& before = parsed.phrases[p];
    const bool owned = before.possessor != kNone || view.chunk_of(p).pronoun != kNone;
    if (view.chunk_of(p).noun != NounClass::kin || !owned || before.chunk >= at || before.end >= at) continue;
    const std::span between(parsed.chunked.chunks.data() + before.end, at - before.end);
    const bool joined = std::all_of(between.begin(), between.end(), [&](const Chunk& chunk) {
      return chunk.kind == ChunkKind::comma || view.scene.reading.is(chunk.tokens.begin, "and");
    });
    if (joined) return p;
  }
  return kNone;
}

EntityList relatives(SentenceView& view, PhraseIndex index, EntityId person) {
  const Phrase& own = view.phrase(index);
  const bool bare =
      own.possessor == kNone && view.chunk_of(index).pronoun == kNone && own.attachments.empty();
  if (const PhraseIndex before = bare ? joined_to(view, index) : kNone; before != kNone)
    index = before;
  else if (const PhraseIndex first = bare ? listed_behind(view, index) : kNone; first != kNone)
    index = first;
  const Chunk& chunk = view.chunk_of(index);
  const Phrase& phrase = view.phrase(index);
  if (phrase.possessor != kNone) return view.coreference.resolve(view.sentence, phrase.possessor);
  if (chunk.pronoun != kNone) {
    const bool their = view.scene.reading.is(chunk.pronoun, "their");
    if (EntityList both = their ? married_subject(view) : EntityList{}; both.size() == 2) return both;
    EntityList whose = view.coreference.possessive(chunk.pronoun);
    if (whose.size() == 1 && whose.front() == person)  // "who is also his nephew": another's
      whose = view.coreference.possessive_but(chunk.pronoun, person);
    return whose;
  }
  for (const Attachment& attachment : phrase.attachments) {
    const EntityList others = view.coreference.resolve(view.sentence, attachment.phrases);
    if (!others.empty()) return others;
  }
  // "is survived by a son, X", "has two sons, X and Y": the subject's.
  const bool loose = phrase.attachments.empty() && !chunk.definite && !phrase.appositions.empty();
  if (!loose) return {};
  const EntityList one = view.coreference.subject_person();
  if (one.empty() && chunk.plural) return view.coreference.subject_couple();
  // "Varga died. A son, Karl, is ambassador": of him who was spoken of.
  const bool opens = chunk.indefinite && !chunk.plural &&
                     chunk.tokens.begin == view.scene.reading.sentences[view.sentence].tokens.begin;
  if (!opens || (!one.empty() && one.front() != person)) return one;
  const EntityId spoken_of = view.coreference.foremost_but(person);
  return spoken_of == kNoEntity ? EntityList{} : EntityList{spoken_of};
}

// "First Lady Ana Cordero": the wife of the only president, of her State if that is told, whom the article
// names.
EntityList leader_beside(const SentenceView& view, const Chunk& chunk, EntityId person) {
  const Scene& scene = view.scene;
  const EntityId state = scene.of_name(chunk.owner);
  const Gender gender = scene.entity(person).gender;
  EntityList found;
  for (const Office& office : scene.offices) {
    const bool leads = !office.former && !office.deputy && office.person != person &&
                       (!scene.is(state, Kind::state) || office.owner == state) &&
                       scene.reading.lexicon.titles[office.title].text == "president";
    const bool fits = gender == Gender::unknown || scene.entity(office.person).gender != gender;
    if (leads && fits && scene.is(office.owner, Kind::state)) add(found, office.person);
  }
  return found.size() == 1 ? found : EntityList{};
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

// "King Sigurd of Norway and Queen Marit".
bool are_royal_pair(const TitleRow& one, const TitleRow& other) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kPairs{
      {{"king", "queen"}, {"emperor", "empress"}, {"grand duke", "grand duchess"}, {"sultan", "sultana"}}};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
    return (one.text == pair[0] && other.text == pair[1]) || (one.text == pair[1] && other.text == pair[0]);
  });
}

}  // namespace

void read_couples(Scene& scene, Coreference& coreference, std::uint32_t sentence) {
  SentenceView view{scene, coreference, sentence};
  const ParsedSentence& parsed = view.parsed();
  for (PhraseIndex second = 0; second < parsed.phrases.size(); ++second) {
    const ChunkIndex at = parsed.phrases[second].chunk;
    const Chunk& queen = view.chunk_of(second);
    if (queen.title == kNone || at < 2 || !parsed.phrases[second].attachments.empty()) continue;
    if (!scene.reading.is(parsed.chunked.chunks[at - 1].tokens.begin, "and")) continue;
    for (PhraseIndex first = 0; first < second; ++first) {
      const Chunk& king = view.chunk_of(first);
      if (parsed.phrases[first].end + 1 != at || king.title == kNone) continue;
      const std::vector<TitleRow>& titles = scene.reading.lexicon.titles;
      if (are_royal_pair(titles[king.title], titles[queen.title]))
        view.state(Relation::spouse_of, view.named_person(first), view.named_person(second), queen.tokens,
                   "royal-couple");
    }
  }
}

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
  EntityList others = relatives(view, index, person);
  if (others.empty() && kin.role.starts_with("first ")) others = leader_beside(view, chunk, person);
  std::erase(others, person);
  const bool one = kin.relation == Relation::spouse_of;
  if (one && others.size() == 1) others = {spouse_of(scene, person, others.front())};
  if (one && others.size() > 1) return;
  for (const EntityId other : others) {
    if (other == kNoEntity) continue;
    if (!view.state(kin.relation, person, other, {chunk.head, chunk.head + 1}, "kin")) continue;
    if (kin.relation == Relation::relative_of) scene.claims.back().role = kin.role;
  }
  for (const Attachment& attachment : view.phrase(index).attachments) {  // "daughter of A and widow of B"
    for (std::size_t i = 1; i < attachment.phrases.size(); ++i) {
      const PhraseIndex next = attachment.phrases[i];
      const bool bare = view.chunk_of(next).noun == NounClass::kin && !view.chunk_of(next).definite &&
                        !view.chunk_of(next).indefinite && view.chunk_of(next).pronoun == kNone;
      if (bare && !view.phrase(next).attachments.empty())
        read_kin(scene, coreference, sentence, person, next);
    }
  }
}

}  // namespace rapport
