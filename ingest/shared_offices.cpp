// "The foreign ministers of India and Pakistan did not meet. India's Raghunathan …": whom the article then
// names as a State's own, without an office, is the one meant.
#include "ingest/shared_offices.hpp"

#include <algorithm>
#include <vector>

#include "ingest/offices.hpp"

namespace rapport {
namespace {

std::uint32_t first_sentence(const Scene& scene, EntityId person) {
  for (std::uint32_t n = 0; n < scene.names.size(); ++n) {
    if (scene.of_name(n) == person) return scene.names[n].sentence;
  }
  return 0;
}

bool has_office(const Scene& scene, EntityId person) {
  return std::any_of(scene.offices.begin(), scene.offices.end(),
                     [&](const Office& office) { return office.person == person; });
}

bool give(Scene& scene, OpenOffice& vacant, EntityId person) {
  const std::uint32_t sentence = first_sentence(scene, person);
  if (sentence < vacant.office.sentence || sentence > vacant.office.sentence + 12) return false;
  Office office = vacant.office;
  office.person = person;
  office.guessed = true;
  office.shared = false;
  vacant.office.person = person;
  keep_office(scene, office, vacant.trigger, true);
  return true;
}

// "Seven new ambassadors": three at least whom the article calls their States' own, each of another one.
void fill_unowned(Scene& scene, OpenOffice vacant) {
  std::vector<std::pair<EntityId, EntityId>> holders;
  for (const auto& [person, state] : scene.nationals) {
    const std::uint32_t sentence = first_sentence(scene, person);
    const bool near = sentence >= vacant.office.sentence && sentence <= vacant.office.sentence + 12;
    const bool known = std::any_of(holders.begin(), holders.end(), [&, p = person, s = state](const auto& h) {
      return h.first == p || h.second == s;
    });
    if (near && !known && !has_office(scene, person)) holders.emplace_back(person, state);
  }
  if (holders.size() < 3) return;
  for (const auto& [person, state] : holders) {
    vacant.office.owner = state;
    give(scene, vacant, person);
  }
}

}  // namespace

void fill_shared_offices(Scene& scene) {
  const auto all = scene.vacant;
  for (const OpenOffice& vacant : all) {
    if (vacant.office.owner == kNoEntity) fill_unowned(scene, vacant);
  }
  const auto nationals = scene.nationals;
  for (const auto& [person, state] : nationals) {
    if (has_office(scene, person)) continue;
    for (OpenOffice& vacant : scene.vacant) {
      if (vacant.office.owner == state && vacant.office.person == kNoEntity && give(scene, vacant, person))
        break;
    }
  }
}

bool fill_counterparts(Scene& scene, EntityId one, EntityId other, EntityId state) {
  if (has_office(scene, one) || has_office(scene, other)) return false;
  for (std::size_t i = 0; i + 1 < scene.vacant.size(); ++i) {
    for (const bool swapped : {false, true}) {
      OpenOffice& theirs = scene.vacant[swapped ? i + 1 : i];
      OpenOffice& ours = scene.vacant[swapped ? i : i + 1];
      const bool pair = ours.trigger == theirs.trigger && theirs.office.owner == state &&
                        ours.office.person == kNoEntity && theirs.office.person == kNoEntity;
      if (pair && give(scene, theirs, other) && give(scene, ours, one)) return true;
    }
  }
  return false;
}

}  // namespace rapport
