// Salience: the subject of the last clauses beats other mentions, a nearer mention beats an older one, gender
// and kind must fit. Pairs are the last two people or States that one clause spoke of together.
#include "ingest/coreference.hpp"

#include <algorithm>
#include <array>

#include "ingest/office_owners.hpp"

namespace rapport {
namespace {

constexpr std::int64_t kKin = 100;

}  // namespace

void add(EntityList& list, EntityId entity) {
  if (entity != kNoEntity && std::find(list.begin(), list.end(), entity) == list.end())
    list.push_back(entity);
}

void add_all(EntityList& list, const EntityList& more) {
  for (const EntityId entity : more) add(list, entity);
}

const Chunk& Coreference::chunk(std::uint32_t sentence, PhraseIndex phrase) const {
  const ParsedSentence& parsed = s_.parsed[sentence];
  return parsed.chunked.chunks[parsed.phrases[phrase].chunk];
}

EntityList Coreference::resolve(std::uint32_t sentence, const PhraseList& phrases) {
  EntityList out;
  for (const PhraseIndex phrase : phrases) add_all(out, resolve(sentence, phrase));
  return out;
}

EntityList Coreference::resolve(std::uint32_t sentence, PhraseIndex index) {
  EntityList found = means(sentence, index);
  if (s_.keeps_meanings) keep_meaning(sentence, index, found);
  return found;
}

// The last reading counts: more is known then.
void Coreference::keep_meaning(std::uint32_t sentence, PhraseIndex index, const EntityList& entities) {
  const NounClass noun = chunk(sentence, index).noun;
  if (noun == NounClass::name || noun == NounClass::event) return;
  for (Meaning& meaning : s_.meanings) {
    if (meaning.sentence != sentence || meaning.phrase != index) continue;
    if (!entities.empty()) meaning.entities = entities;
    return;
  }
  s_.meanings.push_back({sentence, index, entities});
}

EntityList Coreference::means(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  EntityList same;
  for (const Equal& equal : equal_) {
    if (equal.sentence == sentence && equal.phrase == index) add(same, equal.entity);
  }
  if (!same.empty()) return same;
  if (c.plural && phrase.appositions.empty()) {
    if (EntityList listed = behind_colon(sentence, phrase.end); !listed.empty()) return listed;
  }
  if (c.noun != NounClass::name && s_.reading.is(c.head, "capital")) return capital(sentence, index);
  switch (c.noun) {
    case NounClass::name: {
      if (is_lone_national(c)) return national(c);
      const EntityId entity = s_.of_name(c.name);
      return entity == kNoEntity ? EntityList{} : EntityList{entity};
    }
    case NounClass::pronoun:
    case NounClass::group:
      return once(sentence, index);
    case NounClass::role:
    case NounClass::kin: {
      EntityList named;
      for (const PhraseIndex apposition : phrase.appositions) {
        if (chunk(sentence, apposition).noun != NounClass::name) continue;
        add_all(named, resolve(sentence, apposition));
        if (!c.plural) break;
      }
      if (!named.empty()) return named;
      return c.noun == NounClass::role ? role(sentence, index) : EntityList{};
    }
    case NounClass::body: {
      if (EntityList led = leader_of(sentence, index); !led.empty()) return led;
      const EntityId entity = body(sentence, index);
      return entity == kNoEntity ? EntityList{} : EntityList{entity};
    }
    case NounClass::event:
      return {};
    case NounClass::other:
      break;
  }
  if (c.plural && phrase.appositions.size() > 1) return resolve(sentence, phrase.appositions);
  for (const PhraseIndex apposition : phrase.appositions) {  // "the capital city, Pyongyang"
    if (chunk(sentence, apposition).noun == NounClass::name) return resolve(sentence, apposition);
  }
  if (EntityList led = leader_of(sentence, index); !led.empty()) return led;
  if (EntityList each = each_of(sentence, index); !each.empty()) return each;
  if (const EntityId state = government(sentence, index); state != kNoEntity) return {state};
  if (const EntityId state = land(sentence, index); state != kNoEntity) return {state};
  if (EntityList place = place_of(sentence, index); !place.empty()) return place;
  if (EntityList party = party_to_visit(sentence, index); !party.empty()) return party;
  return nominal(c);
}

// "sat with three rivals: A, B and C": the people of the list that the colon opens.
EntityList Coreference::behind_colon(std::uint32_t sentence, ChunkIndex at) {
  const ParsedSentence& parsed = s_.parsed[sentence];
  if (at >= parsed.chunked.chunks.size() || parsed.chunked.chunks[at].kind != ChunkKind::stop) return {};
  if (!s_.reading.is(parsed.chunked.chunks[at].tokens.begin, ":")) return {};
  for (const Clause& clause : parsed.clauses) {
    if (clause.verb != kNone || clause.subject.size() < 2) continue;
    if (parsed.phrases[clause.subject.front()].chunk != at + 1) continue;
    EntityList people = resolve(sentence, clause.subject);
    const bool all = people.size() >= 2 && std::all_of(people.begin(), people.end(),
                                                       [&](EntityId e) { return s_.is(e, Kind::person); });
    if (all) return people;
  }
  return {};
}

// A pronoun that several clauses share ("he went to see her and to visit Rome") is read once.
EntityList Coreference::once(std::uint32_t sentence, PhraseIndex index) {
  if (told_in_ != sentence) told_.clear();
  told_in_ = sentence;
  for (const auto& [phrase, entities] : told_) {
    if (phrase == index) return entities;
  }
  const Chunk& c = chunk(sentence, index);
  EntityList found;
  if (c.noun == NounClass::group) {
    found = each_of(sentence, index);
    const Phrase& phrase = s_.parsed[sentence].phrases[index];
    const bool some =
        !phrase.attachments.empty() && s_.reading.is(phrase.attachments.front().preposition, "of");
    if (some && found.empty())
      found =
          resolve(sentence, phrase.appositions.empty() ? phrase.attachments.front().phrases
                                                       : phrase.appositions);  // "two of his aides, A and B"
    if (!some && found.empty()) found = group(c);
  } else {
    found = pronoun(c.head, c.plural);
  }
  if (!found.empty()) told_.emplace_back(index, found);
  return found;
}

// "He came with his wife, Raisa": named once, as somebody's kin.
bool Coreference::is_mere_kin(EntityId person) const {
  if (s_.entity(person).mentions.size() > 1) return false;
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return (c.type == Relation::spouse_of || c.type == Relation::relative_of) &&
           (c.from == person || c.to == person);
  });
}

EntityId Coreference::best(Gender gender, Kind kind) const {
  EntityId best = kNoEntity;
  std::int64_t score = -1000000;
  const bool rivalled = kind == Kind::person && gender != Gender::unknown &&
                        std::any_of(recent_.begin(), recent_.end(), [&](const Recent& r) {
                          return s_.is(r.entity, Kind::person) && s_.entity(r.entity).gender == gender &&
                                 !is_mere_kin(r.entity) &&
                                 std::find(excluded_.begin(), excluded_.end(), r.entity) == excluded_.end();
                        });
  for (const Recent& recent : recent_) {
    const ArticleEntity& entity = s_.entity(recent.entity);
    if (entity.kind != kind) continue;
    if (gender != Gender::unknown && entity.gender != Gender::unknown && entity.gender != gender) continue;
    const bool sure = gender != Gender::unknown && entity.gender == gender && !entity.gender_guessed;
    if (std::find(excluded_.begin(), excluded_.end(), recent.entity) != excluded_.end()) continue;
    const std::int64_t aside = rivalled && is_mere_kin(recent.entity) ? kKin : 0;
    const std::int64_t value = (recent.salience + (sure ? 1 : 0) - aside) * 1000 + recent.when;
    if (value > score) {
      score = value;
      best = recent.entity;
    }
  }
  return best;
}

EntityList Coreference::pronoun(TokenIndex token, bool plural) {
  const Reading& r = s_.reading;
  if (plural) return !plural_subject_.empty() && clock_ <= plural_clock_ + 6 ? plural_subject_ : people_pair_;
  if (r.is(token, "it") || r.is(token, "itself")) {
    const EntityId body = best(Gender::unknown, Kind::organization);
    return body == kNoEntity ? EntityList{} : EntityList{body};
  }
  if (r.is(token, "there") || r.is(token, "here")) {
    const EntityId here = place_inside(token);
    EntityId place = here == kNoEntity ? best(Gender::unknown, Kind::place) : here;
    if (here == kNoEntity && is_far(place, token)) place = kNoEntity;
    return place == kNoEntity ? EntityList{} : EntityList{place};
  }
  const Gender gender = r.has(token, kFemale) ? Gender::female
                        : r.has(token, kMale) ? Gender::male
                                              : Gender::unknown;
  if (gender == Gender::unknown) {
    const EntityId self = spoken_to(token);
    return self == kNoEntity ? EntityList{} : EntityList{self};
  }
  const bool reflexive = r.word(token).ends_with("self");
  if (reflexive && subject_.size() == 1 && s_.is(subject_.front(), Kind::person)) return subject_;
  const EntityId voice_here = voice(token);  // who says "I" is no "he"
  if (voice_here != kNoEntity) add(excluded_, voice_here);
  const bool outer =
      preferred_ != kNoEntity && preferred_ != voice_here &&
      (s_.entity(preferred_).gender == Gender::unknown || s_.entity(preferred_).gender == gender);
  const EntityId person = outer ? preferred_ : best(gender, Kind::person);
  if (person == kNoEntity) return {};
  ArticleEntity& entity = s_.entities.list[person];
  if (entity.gender == Gender::unknown) {
    entity.gender = gender;
    entity.gender_guessed = true;
  }
  add(centre_, person);
  return {person};
}

void Coreference::remember(EntityId entity, std::int64_t salience, bool subject) {
  for (Recent& recent : recent_) {
    if (recent.entity != entity) continue;
    recent.subject = subject || (recent.subject && recent.when == clock_);
    recent.when = clock_;
    recent.salience = std::max(recent.salience, salience);
    return;
  }
  recent_.push_back({entity, clock_, salience, subject});
}

void Coreference::glimpse(std::uint32_t sentence, EntityId person) {
  if (!s_.is(person, Kind::person)) return;
  const std::int64_t here = std::int64_t{sentence} * 10;
  for (const Recent& recent : recent_) {
    if (recent.entity == person && recent.salience >= here) return;
  }
  remember(person, here, false);
}

// A sentence further is worth ten; the subject of a main clause stays ahead of mere mentions in the next
// sentence.
void Coreference::note(std::uint32_t sentence, const EntityList& subject, const EntityList& others,
                       bool main) {
  ++clock_;
  subject_.clear();
  excluded_.clear();
  const std::int64_t here = std::int64_t{sentence} * 10;
  for (const EntityId entity : others) remember(entity, here, false);
  for (const EntityId entity : subject) remember(entity, here + (main ? 12 : 2), true);
  for (const EntityId entity : centre_)
    remember(entity, here + 12, false);  // a pronoun keeps its man in view
  centre_.clear();
  if (subject.size() + others.size() < 2) return;  // no pair, no group
  EntityList people;
  EntityList states;
  for (const EntityList* list : {&subject, &others}) {
    for (const EntityId entity : *list) {
      if (s_.is(entity, Kind::person)) add(people, entity);
      if (s_.is(entity, Kind::state)) add(states, entity);
    }
  }
  EntityList together;
  for (const EntityId entity : subject) {
    if (s_.is(entity, Kind::person)) add(together, entity);
  }
  if (together.size() >= 2) {
    plural_subject_ = together;
    plural_clock_ = clock_;
    if (together.size() == 2) pairs_told_.push_back(together);
  }
  EntityList listed;  // "brought the negotiators, A and B"
  for (const EntityId entity : others) {
    if (s_.is(entity, Kind::person)) add(listed, entity);
  }
  if (people.size() == 2) people_pair_ = people;
  if (people.size() == 2) pair_clock_ = clock_;
  if (people.size() == 3 && together.size() == 1 && listed.size() == 2) people_pair_ = listed;
  if (states.size() == 2) state_pair_ = states;
}

EntityId Coreference::nearest_state(std::uint32_t sentence, TokenIndex token) {
  EntityId found = kNoEntity;
  for (std::size_t n = 0; n < s_.names.size(); ++n) {
    const Name& name = s_.names[n];
    if (name.sentence > sentence || name.tokens.begin >= token) break;
    const bool near =
        s_.reading.sentences[name.sentence].paragraph == s_.reading.sentences[sentence].paragraph;
    const EntityId state = near ? s_.state_of(s_.entities.of_name[n]) : kNoEntity;
    if (state != kNoEntity) found = state;
  }
  return found == kNoEntity ? s_.home : found;
}

}  // namespace rapport
