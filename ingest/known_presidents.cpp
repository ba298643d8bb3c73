// American presidents are named without their State ("a letter from President Bush"): by surname, where the
// article speaks of the United States and gives no other first name.
#include "ingest/known_presidents.hpp"

#include <algorithm>
#include <array>

#include "ingest/offices.hpp"

namespace rapport {
namespace {

struct KnownPresident {
  std::string_view surname;
  std::string_view given;
};

constexpr std::array<KnownPresident, 14> kPresidents{{{"Roosevelt", "Franklin"},
                                                      {"Truman", "Harry"},
                                                      {"Eisenhower", "Dwight"},
                                                      {"Kennedy", "John"},
                                                      {"Johnson", "Lyndon"},
                                                      {"Nixon", "Richard"},
                                                      {"Ford", "Gerald"},
                                                      {"Carter", "Jimmy"},
                                                      {"Reagan", "Ronald"},
                                                      {"Bush", "George"},
                                                      {"Clinton", "Bill"},
                                                      {"Obama", "Barack"},
                                                      {"Trump", "Donald"},
                                                      {"Biden", "Joe"}}};

}  // namespace

bool is_known_president(std::string_view name) {
  return std::any_of(kPresidents.begin(), kPresidents.end(), [&](const KnownPresident& known) {
    const bool full = name.starts_with(known.given) && name.ends_with(known.surname);
    return name == known.surname || full;
  });
}

EntityId state_of_known_president(const Scene& scene, const Office& open) {
  const std::string& title = scene.reading.lexicon.titles[open.title].text;
  if (title != "president" || open.deputy || !is_known_president(scene.entity(open.person).name))
    return kNoEntity;
  for (EntityId e = 0; e < scene.entities.list.size(); ++e) {
    if (scene.is(e, Kind::state) && scene.entity(e).name == "United States") return e;
  }
  return kNoEntity;
}

// Where the article says "the American president" of nobody by name: the office's claim of that phrase.
static bool give_presidency(Scene& scene, EntityId person, std::uint32_t number) {
  const ParsedSentence& sentence = scene.parsed[number];
  for (const Chunk& chunk : sentence.chunked.chunks) {
    if (chunk.kind != ChunkKind::noun || chunk.noun != NounClass::role || chunk.plural ||
        chunk.title == kNone)
      continue;
    const EntityId owner = chunk.owner == kNone ? kNoEntity : scene.as_actor(scene.of_name(chunk.owner));
    const bool american = scene.is(owner, Kind::state) && scene.entity(owner).name == "United States";
    const bool other = (chunk.modifiers & (kFormer | kNotYet | kDeputy)) != 0;
    if (!american || other || scene.reading.lexicon.titles[chunk.title].text != "president") continue;
    Office office;
    office.person = person;
    office.owner = owner;
    office.title = chunk.title;
    office.words = scene.reading.words(chunk.title_tokens);
    office.token = chunk.title_tokens.begin;
    office.sentence = number;
    keep_office(scene, office, chunk.title_tokens, true);
    return true;
  }
  return false;
}

void name_known_presidents(Scene& scene, EntityList& people) {
  std::erase_if(people, [&](EntityId person) {
    if (!is_known_president(scene.entity(person).name)) return false;
    for (std::uint32_t number = 0; number < scene.parsed.size(); ++number) {
      if (give_presidency(scene, person, number)) return true;
    }
    return false;
  });
}

}  // namespace rapport
