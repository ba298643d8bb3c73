// Whom a clause speaks of beside its arguments: people mentioned inside its phrases, the subject of the
// clause outside, and subjects that the text does not name.
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/offices.hpp"

namespace rapport {

// People whom the phrases of the clause only mention inside: "Mansouri's side objected", "talks with Varga".
void FactReader::add_mentioned_inside(EntityList& out) const {
  for (const PhraseList* list : {&clause().subject, &clause().objects}) {
    for (const PhraseIndex p : *list) {
      const Phrase& phrase = parsed().phrases[p];
      if (phrase.possessor != kNone) add_named(out, phrase.possessor);
      for (const Attachment& attachment : phrase.attachments) {
        for (const PhraseIndex inner : attachment.phrases) add_named(out, inner);
      }
    }
  }
}

void FactReader::add_named(EntityList& list, PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  const EntityId entity = chunk.noun == NounClass::name ? s_.of_name(chunk.name) : kNoEntity;
  if (s_.is(entity, Kind::person) && std::find(list.begin(), list.end(), entity) == list.end())
    list.push_back(entity);
}

// "X returned from Rome, where he met", "X runs for the party, which he leads": nearer than the one whom the
// article is about.
EntityId FactReader::outer_subject() const {
  const std::uint32_t parent =
      clause().link == Link::relative ? clause_of(clause().object_antecedent) : clause().parent;
  const bool inner = clause().link == Link::adverbial || clause().link == Link::complement ||
                     clause().link == Link::relative;
  const bool below = parent != kNone && parent < subjects_.size() && inner;
  if (!below || subjects_[parent].size() != 1) return kNoEntity;
  return s_.is(subjects_[parent].front(), Kind::person) ? subjects_[parent].front() : kNoEntity;
}

// The last clause before this one whose verb stands before the phrase.
std::uint32_t FactReader::clause_of(PhraseIndex p) const {
  if (p == kNone) return kNone;
  const ChunkIndex chunk = parsed().phrases[p].chunk;
  for (std::uint32_t c = clause_; c-- > 0;) {
    const ChunkIndex verb = parsed().clauses[c].verb;
    if (verb != kNone && verb < chunk) return c;
  }
  return kNone;
}

// "The governor, who came from Rome, where he met": "he" is whom the text does not name.
bool FactReader::means_unknown() const {
  const std::uint32_t parent = clause().parent;
  const bool below = parent != kNone && parent < subjects_.size() && clause().subject.size() == 1 &&
                     (clause().link == Link::adverbial || clause().link == Link::complement);
  if (!below || chunk_of(clause().subject.front()).noun != NounClass::pronoun) return false;
  const PhraseList& outer = parsed().clauses[parent].subject;
  const bool unknown = subjects_[parent].empty() && outer.size() == 1;
  if (!unknown || chunk_of(clause().subject.front()).plural) return false;
  const Chunk& chunk = chunk_of(outer.front());
  return chunk.noun == NounClass::role && !chunk.plural;
}

// "Castro waited while the two talked": two others, whoever they are.
bool FactReader::means_others(const EntityList& subject) const {
  const std::uint32_t parent = clause().parent;
  if (clause().link != Link::adverbial || parent == kNone || parent >= subjects_.size()) return false;
  const ParsedSentence& s = parsed();
  const bool said =
      s.clauses[parent].verb != kNone && (s.chunked.chunks[s.clauses[parent].verb].tags & kSay) != 0;
  const bool two =
      clause().subject.size() == 1 && chunk_of(clause().subject.front()).noun == NounClass::group;
  return two && !said && subject.size() == 2 && subjects_[parent].size() == 1 &&
         std::find(subject.begin(), subject.end(), subjects_[parent].front()) != subject.end();
}

bool FactReader::names_people() const {
  return std::all_of(clause().subject.begin(), clause().subject.end(), [&](PhraseIndex p) {
    const NounClass noun = chunk_of(p).noun;
    return noun == NounClass::role || noun == NounClass::name || noun == NounClass::pronoun;
  });
}

// "The South's president, who was accompanied by his wife": his, whoever he is.
bool FactReader::is_unnamed_person() const {
  if (clause().subject.size() != 1) return false;
  const Chunk& chunk = chunk_of(clause().subject.front());
  return (chunk.noun == NounClass::role || chunk.noun == NounClass::kin) && !chunk.plural;
}

// "his request to visit her was rejected": whose request it is would have visited.
EntityList FactReader::owner_of_noun() {
  if (clause().subject.size() != 1) return {};
  const Phrase& phrase = parsed().phrases[clause().subject.front()];
  if (phrase.possessor != kNone) return c_.resolve(n_, phrase.possessor);
  const Chunk& chunk = chunk_of(clause().subject.front());
  return chunk.pronoun == kNone ? EntityList{} : c_.possessive(chunk.pronoun);
}

// "Ana and Tomas shook hands, the first meeting between a president of Peru and a Norwegian premier": each is
// what stands in the same place.
void FactReader::offices_in_pairs() {
  const auto told = std::find_if(s_.claims.begin(), s_.claims.end(), [&](const Claim& claim) {
    return claim.sentence == n_ && claim.type == Relation::met_with && claim.status == Status::actual &&
           s_.is(claim.from, Kind::person) && s_.is(claim.to, Kind::person);
  });
  if (told == s_.claims.end()) return;
  const std::array<EntityId, 2> people{told->from, told->to};
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) {
    const PhraseList roles = pair_between(p);
    for (std::size_t i = 0; i < roles.size(); ++i) describe(s_, c_, n_, people[i], roles[i], false, false);
  }
}

// The two roles of "the first encounter between a president of Peru and a Norwegian premier", else none.
PhraseList FactReader::pair_between(PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  const bool aside = chunk.tokens.begin > 0 && r_.tokens[chunk.tokens.begin - 1].shape == Shape::punctuation;
  if (chunk.noun != NounClass::event || !aside || !has_word(chunk.tokens, "first")) return {};
  for (const Attachment& attachment : parsed().phrases[p].attachments) {
    const bool pair =
        r_.is(attachment.preposition, "between") && attachment.phrases.size() == 2 &&
        std::all_of(attachment.phrases.begin(), attachment.phrases.end(), [&](PhraseIndex role) {
          return chunk_of(role).noun == NounClass::role && chunk_of(role).indefinite;
        });
    if (pair) return attachment.phrases;
  }
  return {};
}

}  // namespace rapport
