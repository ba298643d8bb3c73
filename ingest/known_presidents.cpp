// American presidents are named without their State ("a letter from President Bush"): by surname, where the
// article speaks of the United States and gives no other first name.
#include "ingest/known_presidents.hpp"

#include <algorithm>
#include <array>

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

bool is_known(std::string_view name) {
  return std::any_of(kPresidents.begin(), kPresidents.end(), [&](const KnownPresident& known) {
    const bool full = name.starts_with(known.given) && name.ends_with(known.surname);
    return name == known.surname || full;
  });
}

}  // namespace

EntityId state_of_known_president(const Scene& scene, const Office& open) {
  const std::string& title = scene.reading.lexicon.titles[open.title].text;
  if (title != "president" || open.deputy || !is_known(scene.entity(open.person).name)) return kNoEntity;
  for (EntityId e = 0; e < scene.entities.list.size(); ++e) {
    if (scene.is(e, Kind::state) && scene.entity(e).name == "United States") return e;
  }
  return kNoEntity;
}

}  // namespace rapport
