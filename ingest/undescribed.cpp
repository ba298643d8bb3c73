// People whom an article takes as known ("Arafat", "Sadat") and the offices that it tells without a name
// beside them ("the Egyptian president"): the only one of them who is near holds the office.
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/known_presidents.hpp"
#include "ingest/offices.hpp"

namespace rapport {
namespace {

constexpr std::uint32_t kBefore = 3;  // sentences
constexpr std::uint32_t kBehind = 1;

// By entity: the text says what somebody is beside his name.
std::vector<char> described(const Scene& s) {
  std::vector<char> out(s.entities.list.size(), 0);
  const auto mark = [&](const Office& office) { out[office.person] = 1; };
  std::for_each(s.offices.begin(), s.offices.end(), mark);
  for (const OpenOffice& open : s.open_offices) mark(open.office);
  for (const auto& [person, state] : s.nationals) out[person] = 1;
  for (const ParsedSentence& sentence : s.parsed) {
    const auto name_of = [&](PhraseIndex p) {
      const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
      return chunk.noun == NounClass::name ? s.of_name(chunk.name) : kNoEntity;
    };
    for (PhraseIndex p = 0; p < sentence.phrases.size(); ++p) {
      const EntityId here = name_of(p);
      const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
      if (here != kNoEntity &&
          (!sentence.phrases[p].appositions.empty() || chunk.owner != kNone || chunk.kin != kNone))
        out[here] = 1;
      for (const PhraseIndex apposition : sentence.phrases[p].appositions) {
        if (name_of(apposition) != kNoEntity) out[name_of(apposition)] = 1;
      }
    }
  }
  return out;
}

bool fits(Gender title, Gender person) {
  return title == Gender::unknown || person == Gender::unknown || title == person;
}

}  // namespace

// "the first American president to see Cuba".
bool FactReader::is_one_of_many(const Chunk& chunk) const {
  constexpr WordSet kOrder("first", "second", "third", "last", "only", "next");
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (kOrder.contains(r_.tokens[i].key)) return true;
  }
  return false;
}

// Who is named near the sentence, but not in it; kNoEntity for nobody or several.
EntityId FactReader::only_near(const EntityList& people, const Office& office) const {
  const Gender gender = r_.lexicon.titles[office.title].gender;
  const std::uint32_t number = office.sentence;
  EntityId found = kNoEntity;
  for (const EntityId person : people) {
    bool near = false;
    bool inside = false;
    for (std::size_t n = 0; n < s_.names.size() && s_.names[n].sentence <= number + kBehind; ++n) {
      if (s_.of_name(static_cast<std::uint32_t>(n)) != person) continue;
      inside |= s_.names[n].sentence == number;
      near |= s_.names[n].sentence + kBefore >= number;
    }
    if (!near || inside || !fits(gender, s_.entity(person).gender)) continue;
    if (found != kNoEntity) return kNoEntity;
    found = person;
  }
  const bool known = found != kNoEntity && s_.entity(found).mentions.size() >= 2;
  return known && !is_beside_other_office(found, office.owner) ? found : kNoEntity;
}

// "Varga flew in on his first trip since he was confirmed as Norwegian premier": no leader of Peru.
bool FactReader::is_beside_other_office(EntityId person, EntityId owner) const {
  for (std::size_t n = 0; n < s_.names.size(); ++n) {
    if (s_.of_name(static_cast<std::uint32_t>(n)) != person) continue;
    for (const Chunk& chunk : s_.parsed[s_.names[n].sentence].chunked.chunks) {
      const EntityId other = chunk.noun == NounClass::role ? s_.of_name(chunk.owner) : kNoEntity;
      const bool predicate = chunk.tokens.begin > 0 && r_.is(chunk.tokens.begin - 1, "as");
      if (predicate && s_.is(other, Kind::state) && other != owner) return true;
    }
  }
  return false;
}

// "Obama stopped in front of Castro and shook the Cuban president's hand": the one in front who is no
// subject.
EntityId FactReader::named_beside(const EntityList& people, std::uint32_t number, PhraseIndex office) const {
  const ParsedSentence& sentence = s_.parsed[number];
  const TokenIndex at = sentence.chunked.chunks[sentence.phrases[office].chunk].tokens.begin;
  EntityList found;
  EntityList subjects;
  const auto person_at = [&](PhraseIndex p) {
    const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
    return chunk.noun == NounClass::name && chunk.tokens.begin < at ? s_.of_name(chunk.name) : kNoEntity;
  };
  for (const Clause& clause : sentence.clauses) {
    for (const PhraseIndex p : clause.subject) add(subjects, person_at(p));
    const Chunk* verb = clause.verb == kNone ? nullptr : &sentence.chunked.chunks[clause.verb];
    const bool says_what =
        verb != nullptr && (verb->copula || (verb->tags & kAppoint) != 0 || r_.is(verb->main, "become") ||
                            r_.is(verb->main, "became") || r_.is(verb->main, "becoming"));
    const auto is_office = [&](PhraseIndex p) { return p == office; };
    const bool told = std::any_of(clause.objects.begin(), clause.objects.end(), is_office) ||
                      std::any_of(clause.subject.begin(), clause.subject.end(), is_office);
    if (says_what && told) return kNoEntity;
  }
  for (PhraseIndex p = 0; p < sentence.phrases.size(); ++p) {
    if (s_.is(person_at(p), Kind::person)) add(found, person_at(p));
  }
  std::erase_if(found,
                [&](EntityId e) { return std::find(subjects.begin(), subjects.end(), e) != subjects.end(); });
  const bool known = subjects.size() == 1 && found.size() == 1 &&
                     std::find(people.begin(), people.end(), found.front()) != people.end();
  return known ? found.front() : kNoEntity;
}

void FactReader::name_undescribed() {
  EntityList people;
  const std::vector<char> told = described(s_);
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.is(e, Kind::person) && told[e] == 0) people.push_back(e);
  }
  name_known_presidents(s_, people);
  for (std::uint32_t number = 0; number < s_.parsed.size() && !people.empty(); ++number) {
    const ParsedSentence& sentence = s_.parsed[number];
    if (sentence.caption) continue;
    for (PhraseIndex p = 0; p < sentence.phrases.size(); ++p) {
      const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[p].chunk];
      if (chunk.noun != NounClass::role || chunk.quoted || is_one_of_many(chunk)) continue;
      const bool agent = std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const Clause& c) {
        return c.verb != kNone && c.subject.size() == 1 && !c.quoted && c.subject.front() == p &&
               !sentence.chunked.chunks[c.verb].copula;
      });
      const EntityId beside = agent ? kNoEntity : named_beside(people, number, p);
      const std::optional<Office> vacant =
          agent || beside != kNoEntity ? vacant_office(number, p) : std::nullopt;
      if (!vacant || r_.lexicon.titles[vacant->title].effect != TitleEffect::heads) continue;
      Office office = *vacant;
      office.person = agent ? only_near(people, office) : beside;
      if (office.person == kNoEntity) continue;
      keep_office(s_, office, chunk.title_tokens, true);
      std::erase(people, office.person);
    }
  }
}

}  // namespace rapport
