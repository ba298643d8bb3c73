// The words around an office whose State is not told name it: the sender of a letter, a heading in front of a
// colon, the mission where somebody waits, the subject before, the State that "and" joins.
#include "ingest/office_surroundings.hpp"

#include <algorithm>

namespace rapport {
namespace {

bool is_among(const EntityList& states, EntityId state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace

EntityId own_state(const Scene& scene, EntityId person) {
  for (const Office& office : scene.offices) {
    if (office.person == person && !office.guessed && scene.is(office.owner, Kind::state))
      return office.owner;
  }
  for (const auto& [national, state] : scene.nationals) {
    if (national == person) return state;
  }
  return kNoEntity;
}

EntityId home_state(const Scene& scene, EntityId person) {
  if (const EntityId own = own_state(scene, person); own != kNoEntity) return own;
  for (const Office& office : scene.offices) {
    if (office.person == person && scene.is(office.owner, Kind::state)) return office.owner;
  }
  return kNoEntity;
}

EntityId acts_for(const Scene& scene, EntityId person) {
  EntityId body = kNoEntity;
  EntityId guessed = kNoEntity;
  for (const Office& office : scene.offices) {
    if (office.person != person || office.owner == kNoEntity) continue;
    const bool state = scene.is(office.owner, Kind::state);
    if (state && !office.guessed) return office.owner;
    if (state && guessed == kNoEntity) guessed = office.owner;
    if (!state && body == kNoEntity && !office.deputy) body = office.owner;
  }
  for (const auto& [national, state] : scene.nationals) {
    if (national == person) return state;
  }
  return guessed == kNoEntity ? body : guessed;
}

// "Burns, the American envoy, delivered a letter from President Bush": of the bearer's State.
EntityId state_of_sender(Scene& scene, const Office& open) {
  const Reading& r = scene.reading;
  if (open.token < 3 || !(r.is(open.token - 1, "from") || r.is(open.token - 1, "of"))) return kNoEntity;
  const TokenIndex noun = open.token - 2;
  if (!r.is(noun, "letter") && !r.is(noun, "message") && !r.is(noun, "greetings") && !r.is(noun, "regards"))
    return kNoEntity;
  EntityId found = kNoEntity;
  for (std::uint32_t n = 0; n < scene.names.size() && scene.names[n].tokens.end <= noun; ++n) {
    if (scene.names[n].sentence != open.sentence) continue;
    const EntityId entity = scene.of_name(n);
    const EntityId state = scene.is(entity, Kind::person) ? own_state(scene, entity) : entity;
    if (scene.is(state, Kind::state)) found = state;
  }
  return found;
}

// "ICELAND: Prime Minister Björnsdóttir breaks an ankle": of the State in front of the colon.
EntityId state_of_heading(Scene& scene, const Office& open) {
  const TokenRange range = scene.reading.sentences[open.sentence].tokens;
  for (std::uint32_t n = 0; n < scene.names.size(); ++n) {
    if (scene.names[n].tokens.begin != range.begin) continue;
    const TokenIndex end = scene.names[n].tokens.end;
    const bool heading = end < open.token && scene.reading.is(end, ":");
    return heading ? scene.state_of(scene.of_name(n)) : kNoEntity;
  }
  return kNoEntity;
}

// "at the Russian consulate, where Deputy Minister Frolov waited": of the State whose mission it is.
EntityId state_of_mission(Scene& scene, const Office& open, const EntityList& excluded) {
  EntityId found = kNoEntity;
  for (std::uint32_t n = 0; n < scene.names.size() && scene.names[n].tokens.end < open.token; ++n) {
    const TokenIndex behind = scene.names[n].tokens.end;
    if (scene.names[n].sentence != open.sentence || scene.names[n].form != NameForm::demonym) continue;
    const bool mission = scene.reading.is(behind, "consulate") || scene.reading.is(behind, "embassy") ||
                         scene.reading.is(behind, "delegation") || scene.reading.is(behind, "mission");
    const EntityId state = scene.of_name(n);
    if (mission && scene.is(state, Kind::state) && !is_among(excluded, state)) found = state;
  }
  return found;
}

// "Turkey has cooks of its own: President Uzuner was in Baku": the State that is the subject before.
EntityId state_of_subject(Scene& scene, const Office& open, const EntityList& excluded) {
  EntityId found = kNoEntity;
  const ParsedSentence& sentence = scene.parsed[open.sentence];
  for (const Clause& clause : sentence.clauses) {
    if (clause.link != Link::main || clause.subject.size() != 1 || clause.verb == kNone) continue;
    const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[clause.subject.front()].chunk];
    if (chunk.noun != NounClass::name || chunk.tokens.begin > open.token) continue;
    const EntityId state = scene.of_name(chunk.name);
    if (scene.is(state, Kind::state) && !is_among(excluded, state)) found = state;
  }
  return found;
}

// "King Felix of Belgium and Queen Anne": the State that the words before "and" name.
EntityId state_joined(Scene& scene, const Office& open, const EntityList& excluded) {
  if (open.token == 0 || !scene.reading.is(open.token - 1, "and")) return kNoEntity;
  for (std::size_t n = 0; n < scene.names.size() && scene.names[n].tokens.begin < open.token; ++n) {
    const EntityId state = scene.of_name(static_cast<std::uint32_t>(n));
    if (scene.names[n].tokens.end + 1 == open.token && scene.is(state, Kind::state) &&
        !is_among(excluded, state))
      return state;
  }
  return kNoEntity;
}

EntityId state_listed(Scene& scene, const Office& open, const EntityList& excluded) {
  if (open.token == 0 || !(scene.reading.is(open.token - 1, ",") || scene.reading.is(open.token - 1, "and")))
    return kNoEntity;
  for (std::uint32_t n = 0; n < scene.names.size() && scene.names[n].tokens.begin < open.token; ++n) {
    if (scene.names[n].tokens.end + 1 != open.token || scene.names[n].sentence != open.sentence) continue;
    const EntityId person = scene.of_name(n);
    for (const Office& office : scene.offices) {
      const bool beside = office.person == person && !office.guessed && office.sentence == open.sentence &&
                          scene.is(office.owner, Kind::state) && office.title != kNone;
      const auto heads = [&](const Office& o) {
        return scene.reading.lexicon.titles[o.title].effect == TitleEffect::heads;
      };
      if (beside && !heads(office) && !heads(open) && office.words != open.words &&
          !is_among(excluded, office.owner))
        return office.owner;
    }
  }
  return kNoEntity;
}

}  // namespace rapport
