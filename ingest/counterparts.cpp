// Offices told by comparison: "his Romanian counterpart", "Mvula's predecessor", "her deputy".
#include <algorithm>
#include <array>

#include "ingest/office_owners.hpp"
#include "ingest/office_reader.hpp"
#include "ingest/shared_offices.hpp"

namespace rapport {
namespace {

// Roles that only compare: whose office it is, the other one tells.
constexpr std::array<std::string_view, 3> kCounterparts{"counterpart", "opposite number", "colleague"};

}  // namespace

// "Ylönen's deputy": acts for whom Ylönen acts for.
EntityList OfficeReader::principals_of(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (v_.phrase(index).possessor != kNone) return c_.resolve(v_.sentence, v_.phrase(index).possessor);
  return chunk.pronoun == kNone || only_offices_ ? EntityList{} : c_.possessive(chunk.pronoun);
}

bool OfficeReader::is_right_hand(PhraseIndex index) {
  const EntityList principals = principals_of(index);
  return principals.size() == 1 && s_.is(principals.front(), Kind::person);
}

void OfficeReader::right_hand(EntityId person, PhraseIndex index) {
  const EntityId principal = principals_of(index).front();
  const Office* found = person == principal ? nullptr : office_to_compare(principal, kNoEntity, false);
  if (found == nullptr || found->owner == kNoEntity) return;
  const TokenRange trigger = v_.chunk_of(index).title_tokens;
  Office office = *found;
  office.person = person;
  office.sentence = v_.sentence;
  office.deputy = true;
  office.words = "deputy " + office.words;
  keep_office(s_, office, trigger, !only_offices_);
}

// "his Romanian counterpart", "Mvula's predecessor": the office of the one whom it compares with.
void OfficeReader::compared(EntityId person, PhraseIndex index, const TitleRow& title) {
  if (only_offices_) return;
  const bool counterpart =
      std::find(kCounterparts.begin(), kCounterparts.end(), title.text) != kCounterparts.end();
  const bool predecessor = title.text == "predecessor";
  const bool successor = title.text == "successor";
  if (!counterpart && !predecessor && !successor) return;
  const Chunk& chunk = v_.chunk_of(index);
  EntityList principals;
  if (v_.phrase(index).possessor != kNone)
    principals = c_.resolve(v_.sentence, v_.phrase(index).possessor);
  else if (chunk.pronoun != kNone)
    principals = c_.possessive(chunk.pronoun);
  else if (counterpart && chunk.owner != kNone)
    principals = person_before(chunk.tokens.begin);  // "Aakre meets Estonian counterpart Tammsaar"
  std::erase(principals, person);
  if (principals.size() != 1) return;
  const EntityId state = counterpart ? counterpart_state(index) : kNoEntity;
  if (counterpart && state == kNoEntity) return;
  if (counterpart) s_.nationals.emplace_back(person, state);
  if (counterpart && fill_counterparts(s_, principals.front(), person, state)) return;
  const Office* found = office_to_compare(principals.front(), state, !counterpart);
  if (!counterpart && (found == nullptr || found->owner == kNoEntity))
    return leave_like(person, principals.front(), index, predecessor);
  if (found == nullptr) return;
  Office office = *found;
  office.person = person;
  office.sentence = v_.sentence;
  office.former = predecessor;
  if (counterpart) office.owner = state;
  keep_office(s_, office, chunk.title_tokens, true);
}

// "The Prime Minister, Claude Reuter, and his predecessor, Ana Kolbach": of the State that his turns out to
// be.
void OfficeReader::leave_like(EntityId person, EntityId principal, PhraseIndex index, bool former) {
  const Office* found = nullptr;
  for (const Office& office : s_.offices) {
    const bool state = s_.reading.lexicon.titles[office.title].scope == TitleScope::state;
    if (office.person == principal && state && !office.former) found = &office;
  }
  if (found == nullptr) return;
  Office office = *found;
  office.person = person;
  office.owner = kNoEntity;
  office.sentence = v_.sentence;
  office.former = former;
  office.like = principal;
  s_.open_offices.push_back({office, v_.chunk_of(index).title_tokens});
}

EntityList OfficeReader::person_before(TokenIndex token) const {
  EntityList found;
  for (std::uint32_t n = 0; n < s_.names.size() && s_.names[n].tokens.begin < token; ++n) {
    if (s_.names[n].sentence == v_.sentence && s_.is(s_.of_name(n), Kind::person)) found = {s_.of_name(n)};
  }
  return found;
}

EntityId OfficeReader::counterpart_state(PhraseIndex index) {
  const Chunk& chunk = v_.chunk_of(index);
  if (chunk.owner != kNone) return s_.state_of(s_.of_name(chunk.owner));
  for (const Attachment& attachment : v_.phrase(index).attachments) {
    for (const EntityId owner : c_.resolve(v_.sentence, attachment.phrases)) {
      if (const EntityId state = s_.state_of(owner); state != kNoEntity) return state;
    }
  }
  return kNoEntity;
}

// The office that the person holds, of another State than `state`; the last one said.
const Office* OfficeReader::office_to_compare(EntityId person, EntityId state, bool former) const {
  const Office* found = nullptr;
  for (const Office& office : s_.offices) {
    if (office.person != person || (office.former && !former) || (office.guessed && former)) continue;
    if (state != kNoEntity && office.owner == state && !office.guessed) continue;
    if (office.owner != kNoEntity && !s_.is(office.owner, Kind::state) && state != kNoEntity) continue;
    if (found != nullptr && !found->former && office.former) continue;
    if (found == nullptr || office.sentence <= v_.sentence) found = &office;
  }
  return found;
}

}  // namespace rapport
