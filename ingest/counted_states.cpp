// The number says how many: the States of the story, if a gap lies between them and those named in passing,
// else the States of the last sentences, taken one sentence farther back until there are as many.
#include "ingest/counted_states.hpp"

#include <algorithm>
#include <array>

namespace rapport {
namespace {

std::size_t number_of(const Reading& reading, const Chunk& chunk) {
  constexpr std::array<Spelling, 7> kNumbers{"two", "three", "four", "five", "six", "seven", "eight"};
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (reading.is(i, "both")) return 2;
    for (std::size_t n = 0; n < kNumbers.size(); ++n) {
      if (reading.is(i, kNumbers[n])) return n + 2;
    }
  }
  return 0;
}

bool counts_states(const Reading& reading, const Chunk& chunk) {
  constexpr std::array<Spelling, 4> kNouns{"countries", "nations", "states", "republics"};
  const bool all = chunk.definite || reading.is(chunk.tokens.begin, "both") ||
                   reading.is(chunk.tokens.begin, "all") || reading.is(chunk.tokens.begin, "the");
  return all && std::any_of(kNouns.begin(), kNouns.end(),
                            [&](Spelling noun) { return reading.is(chunk.head, noun); });
}

EntityList latest(const Scene& scene, std::size_t number, TokenIndex before) {
  EntityList found;
  std::uint32_t sentence = kNone;
  for (std::size_t n = scene.names.size(); n-- > 0;) {
    if (scene.names[n].tokens.begin >= before) continue;
    if (scene.names[n].sentence != sentence && found.size() >= number) break;
    sentence = scene.names[n].sentence;
    const EntityId state = scene.of_name(static_cast<std::uint32_t>(n));
    if (scene.is(state, Kind::state) && std::find(found.begin(), found.end(), state) == found.end())
      found.push_back(state);
  }
  return found.size() == number ? found : EntityList{};
}

}  // namespace

// Those named most often, each more than once and more often than any other.
EntityList most_named_states(const Scene& scene, std::size_t number) {
  EntityList states;
  for (EntityId e = 0; e < scene.entities.list.size(); ++e) {
    if (scene.is(e, Kind::state)) states.push_back(e);
  }
  if (states.size() < number) return {};
  const auto count = [&](EntityId e) { return scene.entity(e).mentions.size(); };
  std::stable_sort(states.begin(), states.end(), [&](EntityId a, EntityId b) { return count(a) > count(b); });
  const std::size_t least = count(states[number - 1]);
  if (least < 2 || (states.size() > number && count(states[number]) >= least)) return {};
  states.resize(number);
  return states;
}

EntityList counted_states(const Scene& scene, const Chunk& chunk) {
  const std::size_t number = counts_states(scene.reading, chunk) ? number_of(scene.reading, chunk) : 0;
  if (number == 0) return {};
  EntityList found = most_named_states(scene, number);
  if (found.empty() && number > 2) found = latest(scene, number, chunk.tokens.begin);
  return found;
}

}  // namespace rapport
