// People told by where they come from or by their part in a visit: "the Norwegian", "the visitor", "his
// guest", "her host".
#include <algorithm>

#include "ingest/coreference.hpp"
#include "ingest/office_owners.hpp"

namespace rapport {

// The live person whom the test lets through: best by salience, none where a second is as near.
EntityId Coreference::only_live(const std::function<bool(EntityId)>& fits) const {
  const Recent* found = nullptr;
  bool twice = false;
  for (const Recent& recent : recent_) {
    if (!s_.is(recent.entity, Kind::person) || !fits(recent.entity)) continue;
    if (std::find(excluded_.begin(), excluded_.end(), recent.entity) != excluded_.end()) continue;
    twice = found != nullptr && recent.salience == found->salience && recent.when == found->when;
    if (found == nullptr || recent.salience > found->salience ||
        (recent.salience == found->salience && recent.when >= found->when))
      found = &recent;
  }
  return found == nullptr || twice ? kNoEntity : found->entity;
}

// "The Cuban told reporters": who acts for that State, never the State itself.
bool Coreference::is_lone_national(const Chunk& c) const {
  if (c.noun != NounClass::name || c.title != kNone || c.name == kNone || !c.definite) return false;
  const Name& name = s_.names[c.name];
  if (name.form != NameForm::demonym || name.tokens.size() != 1 || name.tokens.begin != c.tokens.begin + 1)
    return false;
  const auto matches = s_.reading.matches(name.tokens.begin);
  return s_.reading.is(c.tokens.begin, "the") &&
         std::none_of(matches.begin(), matches.end(), [](const Match& m) {
           return m.entry.kind == EntryKind::demonym && m.length == 1 && m.entry.plural;
         });
}

EntityList Coreference::national(const Chunk& c) const {
  const EntityId state = s_.of_name(c.name);
  const EntityId person = only_live([&](EntityId e) { return acts_for(s_, e) == state; });
  return person == kNoEntity ? EntityList{} : EntityList{person};
}

// Whether the claim tells that the person came to the country that the article is written from, or abroad.
bool Coreference::comes_abroad(const Claim& c, bool here) const {
  if (c.type != Relation::visited || c.status == Status::denied) return false;
  const EntityId state = s_.state_of(c.to);
  if (here && s_.dateline != kNoEntity) return c.to == s_.dateline || state == s_.home;
  return state != kNoEntity && state != acts_for(s_, c.from);
}

// "The visitor": who came here, else who came anywhere abroad, else the only foreigner.
EntityId Coreference::visitor() const {
  for (const bool here : {true, false}) {
    const EntityId came = only_live([&](EntityId e) {
      return std::any_of(s_.claims.begin(), s_.claims.end(),
                         [&](const Claim& c) { return c.from == e && comes_abroad(c, here); }) &&
             (s_.dateline == kNoEntity || acts_for(s_, e) != s_.home);
    });
    if (came != kNoEntity) return came;
  }
  return only_live([&](EntityId e) {
    const EntityId state = acts_for(s_, e);
    return s_.is(state, Kind::state) && state != s_.home;
  });
}

// "His guest", "the king's host": with whom he was told last.
EntityId Coreference::other_side(const EntityList& principals) const {
  if (principals.size() != 1 || !s_.is(principals.front(), Kind::person)) return kNoEntity;
  const EntityId one = principals.front();
  const bool paired = people_pair_.size() == 2 &&
                      std::find(people_pair_.begin(), people_pair_.end(), one) != people_pair_.end();
  if (paired) return people_pair_.front() == one ? people_pair_.back() : people_pair_.front();
  const EntityId home = acts_for(s_, one);
  return only_live([&](EntityId e) {
    return e != one && (home == kNoEntity || (acts_for(s_, e) != home && acts_for(s_, e) != kNoEntity));
  });
}

// "the visitor", "his guest", "the prime minister's host".
EntityList Coreference::party_to_visit(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Reading& r = s_.reading;
  const bool guest = r.is(c.head, "visitor") || r.is(c.head, "guest");
  const bool host = r.is(c.head, "host");
  if ((!guest && !host) || c.plural || c.indefinite || !c.definite) return {};
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  EntityId found = kNoEntity;
  if (phrase.possessor != kNone || c.pronoun != kNone)
    found =
        other_side(phrase.possessor != kNone ? resolve(sentence, phrase.possessor) : possessive(c.pronoun));
  else if (c.tokens.size() == 2 || r.is(c.head - 1, "foreign") || r.is(c.head - 1, "distinguished"))
    found = guest ? visitor() : only_live([&](EntityId e) { return acts_for(s_, e) == s_.home; });
  return found == kNoEntity ? EntityList{} : EntityList{found};
}

// "her Finnish counterpart": who holds her office for that State.
EntityList Coreference::counterpart(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  const EntityId state = s_.state_of(s_.of_name(c.owner));
  const std::string& title = s_.reading.lexicon.titles[c.title].text;
  if (state == kNoEntity || c.plural || (title != "counterpart" && title != "opposite number")) return {};
  EntityList principals;
  if (phrase.possessor != kNone) principals = resolve(sentence, phrase.possessor);
  if (c.pronoun != kNone) principals = possessive(c.pronoun);
  EntityList found;
  for (const Office& one : s_.offices) {
    if (principals.size() != 1 || one.person != principals.front() || one.former) continue;
    for (const Office& other : s_.offices) {
      const bool same = other.owner == state && !other.former && other.deputy == one.deputy &&
                        (other.title == one.title || (s_.reading.lexicon.titles[other.title].text ==
                                                      s_.reading.lexicon.titles[one.title].text));
      if (same && other.person != one.person) add(found, other.person);
    }
  }
  return found.size() == 1 ? found : EntityList{};
}

}  // namespace rapport
