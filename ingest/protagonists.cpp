// Whom the article is about, told by name in one sentence and by office in another: "Egypt's president stood
// …", "Anwar Sadat spoke …".
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/office_owners.hpp"
#include "ingest/offices.hpp"

namespace rapport {
namespace {

constexpr std::uint32_t kOpening = 9;  // sentences that may still introduce somebody

bool has_office(const Scene& s, EntityId person) {
  return std::any_of(s.offices.begin(), s.offices.end(),
                     [&](const Office& o) { return o.person == person; }) ||
         std::any_of(s.open_offices.begin(), s.open_offices.end(),
                     [&](const OpenOffice& o) { return o.office.person == person; });
}

}  // namespace

// The person without any office whom the headline names.
EntityId FactReader::protagonist() const {
  EntityId found = kNoEntity;
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (!s_.is(e, Kind::person)) continue;
    const std::string_view name = s_.entity(e).name;
    const std::size_t last = name.find_last_of(' ') + 1;
    const std::size_t first = std::min(name.find(' '), name.size());
    const bool in_title = s_.title.find(name.substr(last)) != std::string_view::npos ||
                          (first > 3 && s_.title.find(name.substr(0, first)) != std::string_view::npos);
    if (!in_title) continue;
    if (found != kNoEntity) return kNoEntity;
    found = e;
  }
  return found != kNoEntity && !has_office(s_, found) ? found : kNoEntity;
}

// "Ylönen is a hard man to keep up with": the only subject of the first sentence.
EntityId FactReader::opening_subject() const {
  for (std::uint32_t number = 0; number < s_.parsed.size(); ++number) {
    const ParsedSentence& sentence = s_.parsed[number];
    if (sentence.clauses.empty() || sentence.caption) continue;
    if (sentence.clauses.front().subject.size() != 1) return kNoEntity;
    const PhraseIndex p = sentence.clauses.front().subject.front();
    const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
    const EntityId person = chunk.noun == NounClass::name ? s_.of_name(chunk.name) : kNoEntity;
    return s_.is(person, Kind::person) && !has_office(s_, person) && !is_rivalled(person, number) ? person
                                                                                                  : kNoEntity;
  }
  return kNoEntity;
}

// "The Ukrainian president", "Egypt's president" as a subject: an office that nobody in the article holds.
std::optional<Office> FactReader::vacant_office(std::uint32_t number, PhraseIndex p) {
  const ParsedSentence& sentence = s_.parsed[number];
  const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
  const Phrase& phrase = sentence.phrases[p];
  const bool owned = phrase.possessor != kNone || chunk.owner != kNone || !phrase.attachments.empty();
  if (chunk.noun != NounClass::role || chunk.plural || chunk.indefinite || chunk.negated || !owned) return {};
  if (chunk.title == kNone || chunk.pronoun != kNone || (chunk.modifiers & (kFormer | kNotYet)) != 0)
    return {};
  if (!phrase.appositions.empty() || (!chunk.definite && phrase.possessor == kNone)) return {};
  const TitleRow& title = r_.lexicon.titles[chunk.title];
  if (title.effect != TitleEffect::heads && title.effect != TitleEffect::represents) return {};
  if (c_.holder(number, p) != kNoEntity) return {};
  const OfficeOwners owners = rapport::owners_of(s_, c_, number, p, false);
  if (owners.list.size() != 1 || owners.open || owners.partial) return {};
  Office office;
  office.owner = s_.as_actor(owners.list.front());
  office.title = chunk.title;
  office.words = r_.words(chunk.title_tokens);
  office.deputy = (chunk.modifiers & kDeputy) != 0;
  office.token = chunk.title_tokens.begin;
  office.sentence = number;
  return office;
}

// Another person in the same sentence could be meant as well.
bool FactReader::is_rivalled(EntityId person, std::uint32_t number) const {
  for (std::size_t n = 0; n < s_.names.size() && s_.names[n].sentence <= number; ++n) {
    const EntityId other = s_.of_name(static_cast<std::uint32_t>(n));
    if (s_.names[n].sentence == number && s_.is(other, Kind::person) && other != person) return true;
  }
  return false;
}

bool FactReader::names(EntityId person, std::uint32_t number) const {
  for (std::size_t n = 0; n < s_.names.size() && s_.names[n].sentence <= number; ++n) {
    if (s_.names[n].sentence == number && s_.of_name(static_cast<std::uint32_t>(n)) == person) return true;
  }
  return false;
}

void FactReader::name_protagonist() {
  const EntityId named = protagonist();
  const EntityId person = named == kNoEntity ? opening_subject() : named;
  if (person == kNoEntity) return;
  const std::string headline = lower_word(s_.title);
  std::uint32_t told = 0;
  for (std::uint32_t number = 0; number < s_.parsed.size() && told < kOpening; ++number) {
    const ParsedSentence& sentence = s_.parsed[number];
    if (sentence.clauses.empty() || sentence.caption) continue;
    ++told;
    if (is_rivalled(person, number)) continue;
    for (PhraseIndex p = 0; p < sentence.phrases.size(); ++p) {
      const std::optional<Office> vacant = vacant_office(number, p);
      if (!vacant) continue;
      const bool agent = std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const Clause& c) {
        return c.verb != kNone && c.subject.size() == 1 && !c.quoted && c.subject.front() == p;
      });
      if (!agent && (named == kNoEntity || names(person, number))) continue;
      const std::string& title = r_.lexicon.titles[vacant->title].text;
      const bool told_above = headline.find(title.substr(title.find_last_of(' ') + 1)) != std::string::npos;
      if (named == kNoEntity && !told_above) continue;
      Office office = *vacant;
      office.person = person;
      const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
      return keep_office(s_, office, chunk.title_tokens, true);
    }
  }
}

}  // namespace rapport
