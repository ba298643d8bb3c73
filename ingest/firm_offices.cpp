// Goes back over the subjects of main clauses: pronouns and common nouns are passed over, the first name
// decides.
#include "ingest/firm_offices.hpp"

#include <algorithm>
#include <array>

namespace rapport {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool speaks(const TitleRow& title) {
  return ends_with_any(title.text, {"spokesman", "spokeswoman", "spokesperson"});
}

// Offices that firms have.
bool of_firms(const TitleRow& title) {
  return speaks(title) || ends_with_any(title.text, {"chief executive", "chief executive officer", "ceo",
                                                     "cfo", "managing director", "financial officer",
                                                     "operating officer", "general counsel"});
}

// "Spokeswoman", "Company spokeswoman", not "police spokeswoman".
bool is_bare(const Reading& reading, const TitleRow& title, const Office& office) {
  const std::string words = lower_word(office.words);
  return words == title.text || (words.ends_with(title.text) && reading.in_group(office.token, kFirmNoun));
}

bool is_press(const ArticleEntity& entity) {
  constexpr std::array<std::string_view, 9> kPress{"News",  "Times",   "Post",   "Press",       "Radio",
                                                   "Daily", "Reuters", "Agence", "Broadcasting"};
  return std::any_of(kPress.begin(), kPress.end(),
                     [&](std::string_view word) { return entity.name.find(word) != std::string::npos; });
}

struct Subject {
  bool named = false;
  EntityId entity = kNoEntity;
};

// The last named subject in front of the token.
Subject subject_before(const Scene& scene, std::uint32_t number, TokenIndex token) {
  const ParsedSentence& sentence = scene.parsed[number];
  Subject found;
  for (const Clause& clause : sentence.clauses) {
    if (clause.verb == kNone || clause.subject.empty()) continue;
    if (clause.link != Link::main && clause.link != Link::coordinate) continue;
    const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[clause.subject.front()].chunk];
    if (chunk.tokens.begin >= token || chunk.noun != NounClass::name) continue;
    found = {true, clause.subject.size() == 1 ? scene.of_name(chunk.name) : kNoEntity};
  }
  return found;
}

// "Boeing had a letter from Airbus": either may be meant.
bool names_another(const Scene& scene, std::uint32_t number, EntityId body) {
  return std::any_of(scene.names.begin(), scene.names.end(), [&](const Name& name) {
    const EntityId entity = scene.entities.of_name[static_cast<std::size_t>(&name - scene.names.data())];
    return name.sentence == number && entity != body && scene.is(entity, Kind::organization);
  });
}

}  // namespace

EntityId firm_of(const Scene& scene, const Office& office) {
  const TitleRow& title = scene.reading.lexicon.titles[office.title];
  if (!of_firms(title) || title.scope == TitleScope::state || office.former ||
      !is_bare(scene.reading, title, office))
    return kNoEntity;
  for (std::uint32_t back = 0; back <= 2 && back <= office.sentence; ++back) {
    const Subject subject = subject_before(scene, office.sentence - back, office.token);
    if (!subject.named) continue;
    const bool party = scene.is(subject.entity, Kind::party) && speaks(title);
    const bool body = scene.is(subject.entity, Kind::organization) && !is_press(scene.entity(subject.entity));
    if (names_another(scene, office.sentence - back, subject.entity)) return kNoEntity;
    return party || body ? subject.entity : kNoEntity;
  }
  return kNoEntity;
}

}  // namespace rapport
