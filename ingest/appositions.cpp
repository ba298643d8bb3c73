// What a comma sets beside a phrase as another name or word for the same: "his host, Foreign Minister Varga".
#include "ingest/phrases.hpp"

namespace rapport {

// "his wife, the mayor of Monteagudo, Jhaneth Durán": the name behind the office is that of both.
bool PhraseReader::appose_through(PhraseIndex index, ChunkIndex right, int depth) {
  const Chunk& left = s_.chunks[phrases_[index].chunk];
  const Chunk& office = s_.chunks[right];
  if (left.noun != NounClass::kin || left.plural || office.noun != NounClass::role || !office.definite)
    return false;
  const PhraseIndex inner = phrase(right, depth + 1);
  if (phrases_[inner].appositions.size() != 1) return false;
  const PhraseIndex name = phrases_[inner].appositions.front();
  phrases_[index].appositions.push_back(name);
  phrases_[index].end = phrases_[inner].end;
  return true;
}

// "Norway's foreign minister", "the mayor".
bool PhraseReader::is_role(ChunkIndex at) const {
  while (s_.chunks[at].is_possessor && kind(at + 1) == ChunkKind::noun) ++at;
  return s_.chunks[at].noun == NounClass::role;
}

// "… at Craiova, a Romanian official said.": who speaks at the end of the sentence is no apposition.
bool PhraseReader::speaks_next(ChunkIndex at) const {
  return kind(at) == ChunkKind::noun && s_.chunks[at].indefinite && kind(at + 1) == ChunkKind::verb &&
         (s_.chunks[at + 1].tags & kSay) != 0 && s_.chunks[at + 1].form == VerbForm::finite;
}

// A name without an office in front: "the envoy, General Kosso" is one man, "the envoy, President Kosso" may
// be two.
bool PhraseReader::is_bare(const Chunk& chunk) const {
  if (chunk.title == kNone) return true;
  const TitleEffect effect = r_.lexicon.titles[chunk.title].effect;
  return effect == TitleEffect::rank || effect == TitleEffect::honorific;
}

// ", who", ", and by": the aside ends here and no list goes on.
bool PhraseReader::closes_aside(ChunkIndex at) const {
  if (kind(at) != ChunkKind::comma) return false;
  const ChunkIndex next = kind(at + 1) == ChunkKind::conjunction ? at + 2 : at + 1;
  return kind(at + 1) == ChunkKind::relative || kind(at + 1) == ChunkKind::verb ||
         (next == at + 2 && kind(next) == ChunkKind::preposition);
}

// "Greece, a member of NATO".
bool PhraseReader::is_member(const Chunk& chunk) const {
  return chunk.title != kNone && r_.lexicon.titles[chunk.title].effect == TitleEffect::member;
}

// "whose secretary-general, the diplomat Ormos".
bool PhraseReader::follows_whose(const Chunk& chunk) const {
  const auto at = static_cast<ChunkIndex>(&chunk - s_.chunks.data());
  return at > 0 && kind(at - 1) == ChunkKind::relative && word_is(at - 1, "whose");
}

// What does not go on with a list.
bool PhraseReader::closes_at(ChunkIndex at) const {
  const ChunkKind next = kind(at);
  if (next == ChunkKind::comma)
    return kind(at + 1) != ChunkKind::conjunction && kind(at + 1) != ChunkKind::noun;
  return next == ChunkKind::verb || next == ChunkKind::stop || next == ChunkKind::preposition;
}

// "Varga, his wife, Mari Lund, and others", "the mayor, Varga, the archbishop, Aas, and others": the second
// word is that of the name behind it.
bool PhraseReader::is_next_one(const Chunk& left, const Chunk& word, ChunkIndex at) const {
  if (word.plural || kind(at + 1) != ChunkKind::comma || !names_person(at + 2)) return false;
  const auto before = static_cast<ChunkIndex>(&left - s_.chunks.data());
  const bool held = before >= 2 && kind(before - 1) == ChunkKind::comma &&
                    kind(before - 2) == ChunkKind::noun && s_.chunks[before - 2].noun == NounClass::role;
  return word.pronoun != kNone || (word.noun == NounClass::role && word.definite && held);
}

// "his host, Foreign Minister Varga", "the visitor, Ana Cordero".
bool PhraseReader::is_party_to_visit(const Chunk& chunk) const {
  const bool one = !chunk.plural && (chunk.definite || chunk.pronoun != kNone || chunk.possessor != kNone);
  return one && is_any(chunk.head, {"host", "hostess", "guest", "visitor", "interlocutor"});
}

// "Velmark, the owner of the bank, said", "Velmark, a maker of pumps, has": closed by a comma and a verb.
bool PhraseReader::describes_body(ChunkIndex right) const {
  const Chunk& chunk = s_.chunks[right];
  const bool one = (chunk.definite || chunk.indefinite) && !chunk.plural && !chunk.is_possessor &&
                   (chunk.noun == NounClass::other || chunk.noun == NounClass::body);
  ChunkIndex at = right + 1;
  while (one && kind(at) == ChunkKind::preposition && kind(at + 1) == ChunkKind::noun) {
    at += 2;
    while (kind(at) == ChunkKind::noun && s_.chunks[at - 1].is_possessor) ++at;
  }
  return one && kind(at) == ChunkKind::comma && kind(at + 1) == ChunkKind::verb;
}

bool PhraseReader::is_apposition(const Chunk& left, ChunkIndex right) const {
  ChunkIndex head = right;
  while (s_.chunks[head].is_possessor && kind(head + 1) == ChunkKind::noun) ++head;
  const Chunk& chunk = s_.chunks[head];
  const bool described = chunk.noun == NounClass::role || chunk.noun == NounClass::kin;
  const bool who = chunk.definite && chunk.tokens.size() == 2 && kind(head + 1) == ChunkKind::relative;
  if (left.noun == NounClass::name && is_person(left) && chunk.noun == NounClass::name &&
      (chunk.indefinite || who) && chunk.title == kNone && !is_person(chunk))
    return true;  // "Silva, a Portuguese Socialist,", "Silva, the Dane who leads"
  if (described && is_person(left) && is_next_one(left, chunk, head)) return false;
  if (left.noun == NounClass::name && described)
    return (is_person(left) || is_member(chunk)) && !chunk.plural;
  const bool ally = left.noun == NounClass::name && chunk.noun == NounClass::other &&
                    is_any(chunk.head, {"ally", "wing", "arm", "branch", "subsidiary", "unit", "division",
                                        "affiliate", "part"});
  if (ally) return true;  // "China, the North's longtime ally", "the Guard, the armed wing of the Union"
  const bool organ = is_body(left) && chunk.noun == NounClass::body && !chunk.plural &&
                     is_any(chunk.head, {"agency", "service", "broadcaster", "division", "branch", "arm"});
  if (organ) return true;  // "KCNA, the North's official news agency"
  if (is_body(left) && describes_body(right)) return true;
  const bool ranked =
      chunk.title != kNone && left.noun == NounClass::role &&
      (left.definite || follows_whose(left) || (left.indefinite && chunk.definite && is_bare(chunk)) ||
       (left.possessor != kNone && is_bare(chunk)));
  const bool relative = left.noun == NounClass::kin && (left.definite || left.possessor != kNone) &&
                        (is_bare(chunk) || (chunk.modifiers & kFormer) != 0 || closes_aside(head + 1));
  const bool owned = left.noun == NounClass::role && !left.plural && head == right && chunk.title != kNone &&
                     (left.possessor != kNone || left.pronoun != kNone) && closes_at(right + 1);
  if (owned && chunk.noun == NounClass::name && is_person(chunk))
    return true;  // "his deputy, Minister Sato,"
  if (is_party_to_visit(left) && head == right && names_person(right)) return true;
  const bool national = left.noun == NounClass::role && head == right + 1 && is_state(s_.chunks[right]) &&
                        closes_at(head + 1);  // "the head of the fund, Senegal's Sarr,"
  const bool bare_name = chunk.noun == NounClass::name && (chunk.title == kNone || ranked || relative) &&
                         chunk.kin == kNone && (head == right || national);
  if (!bare_name) return false;
  const EntityId entity = entities_.of_name[chunk.name];
  if (entity == kNoEntity) return false;
  const Kind kind_of_name = entities_.list[entity].kind;
  if (left.noun == NounClass::role || left.noun == NounClass::kin)
    return kind_of_name == Kind::person && !left.plural;
  const bool town =
      left.noun == NounClass::other &&
      (r_.has(left.head, kPlaceWord) || is_any(left.head, {"capital", "city", "town", "village"}));
  if (town) return kind_of_name == Kind::place;  // "the North's capital city, Pyongyang"
  const bool thing = left.noun == NounClass::other && (left.definite || left.possessor != kNone);
  const bool whose = left.noun == NounClass::other && (left.pronoun != kNone || left.possessor != kNone);
  if (whose && kind_of_name == Kind::person) return !left.plural;  // "his guest, Varga"
  if (left.noun == NounClass::body || thing)
    return kind_of_name == Kind::organization || kind_of_name == Kind::party;
  if (left.noun != NounClass::name || left.name == kNone || entities_.of_name[left.name] == kNoEntity)
    return false;
  return entities_.list[entities_.of_name[left.name]].kind == Kind::place &&
         (kind_of_name == Kind::state || kind_of_name == Kind::place) &&
         entities_.list[entity].capital == false;
}

}  // namespace rapport
