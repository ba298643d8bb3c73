// A name behind a plain noun is the subject of what follows where the clause has none yet; behind a name, a
// title or an owner, the words of the text decide.
#include "ingest/noun_borders.hpp"

#include "ingest/name_words.hpp"

namespace rapport {

bool NounBorders::is_border(TokenIndex body, TokenIndex end) const {
  const bool name = tag(end) == Tag::name;
  if (name && NameWords(r_).past_portfolio(body, end + 1) == end) return true;
  if (name && is_behind_of(body) && is_owner_before_person(end)) return true;
  if ((name && ends_event(end)) || opens_subject(body, end)) return true;
  return ends_person(end) && !name;  // the name of a person ends the phrase
}

// "Before lunch Sikazwe held talks".
bool NounBorders::ends_event(TokenIndex end) const {
  return tag(end - 1) == Tag::noun && r_.tokens[end - 1].shape == Shape::lower &&
         r_.match(end - 1, EntryKind::event).length == 1;
}

// A name, or the title in front of it.
bool NounBorders::is_capital(TokenIndex i) const {
  return tag(i) == Tag::name || (tag(i) == Tag::noun && is_capitalized(r_.tokens[i]));
}

// "Before his speech Sadat prayed", "At present Boeing builds": nothing but this name can be the subject.
bool NounBorders::opens_subject(TokenIndex body, TokenIndex name) const {
  if (!is_capital(name)) return false;
  if (is_thing(name - 1) && opens_title(name)) return true;  // "since she took office President Berg met"
  TokenIndex end = name;
  while (end < range_.end && is_capital(end)) ++end;
  const bool there = r_.has(name - 1, kPlaceWord) && ends_person(end);  // "at the airport Berg was met"
  if (!is_thing(name - 1) && !there && !(body + 1 == name && is_town(name))) return false;
  // "at Sunan airport Berg was met"
  const bool site = there && r_.tokens[name - 1].shape == Shape::lower;
  if ((tag(body) == Tag::name && body + 1 < name && !site) || !lacks_subject()) return false;
  if (tag(end) == Tag::mark)
    while (tag(end + 1) == Tag::noun || tag(end + 1) == Tag::adjective) ++end;
  if (tag(end) == Tag::mark || end > name + 5) return false;
  const Tag next = tag(end) == Tag::noun || tag(end) == Tag::adjective ? tag(end + 1) : tag(end);
  return next == Tag::verb || next == Tag::auxiliary || next == Tag::modal;
}

bool NounBorders::opens_title(TokenIndex i) const {
  return tag(i) == Tag::noun && r_.has(i, kTitleWord) && tag(i - 1) == Tag::noun &&
         !r_.has(i - 1, kPortfolio | kDeputy | kNotYet | kCurrent);
}

// A plain noun that describes nobody.
bool NounBorders::is_thing(TokenIndex i) const {
  return (tag(i) == Tag::noun || tag(i) == Tag::adjective) && r_.tokens[i].shape == Shape::lower &&
         !r_.has(i, kTitleWord | kOrganizationWord | kPartyWord | kPlaceWord | kFormer | kQuality) &&
         r_.match(i, EntryKind::kin).length == 0;
}

// "In Geneva Lavrov met Kerry".
bool NounBorders::is_town(TokenIndex end) const {
  const Name* name = name_ending(end);
  return name != nullptr && (name->form == NameForm::place || name->form == NameForm::state);
}

// Only prepositions and what they govern since the clause began.
bool NounBorders::lacks_subject() const {
  bool governed = false;
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const ChunkKind kind = chunks_[i].kind;
    const bool border = kind == ChunkKind::stop || kind == ChunkKind::quote;
    if (kind == ChunkKind::noun && !governed) return false;
    if (!border && kind != ChunkKind::noun && kind != ChunkKind::preposition && kind != ChunkKind::date &&
        kind != ChunkKind::conjunction)
      return false;
    governed = border ? false
                      : kind == ChunkKind::preposition || (governed && kind != ChunkKind::noun) ||
                            (kind == ChunkKind::noun && chunks_[i].is_possessor);
  }
  return governed;
}

bool NounBorders::is_behind_of(TokenIndex body) const {
  TokenIndex i = body;
  while (i > range_.begin && tag(i - 1) == Tag::determiner) --i;
  return i > range_.begin + 1 && (is(i - 1, "of") || is(i - 1, "to") || is(i - 1, "in")) &&
         r_.has(i - 2, kTitleWord);
}

// "Prime Minister of Montenegro Vuk Raičević": the office's owner ends where the person begins.
bool NounBorders::is_owner_before_person(TokenIndex end) const {
  const Name* owner = name_ending(end);
  if (owner == nullptr || owner->form == NameForm::demonym) return false;
  for (const Name& name : names_) {
    if (name.tokens.begin != end) continue;
    const EntityId entity = entities_.of_name[static_cast<std::size_t>(&name - names_.data()) + first_name_];
    return entity != kNoEntity && entities_.list[entity].kind == Kind::person;
  }
  return false;
}

const Name* NounBorders::name_ending(TokenIndex end) const {
  const std::uint32_t name = name_ending_[end - range_.begin];
  return name == kNone ? nullptr : &names_[name];
}

bool NounBorders::ends_person(TokenIndex end) const {
  const std::uint32_t name = name_ending_[end - range_.begin];
  const EntityId entity = name == kNone ? kNoEntity : entities_.of_name[name + first_name_];
  return entity != kNoEntity && entities_.list[entity].kind == Kind::person;
}

}  // namespace rapport
