// Whom "the two", "both leaders", "the presidents", "both women" and "each of them" mean.
#include <algorithm>
#include <array>

#include "ingest/coreference.hpp"
#include "ingest/office_owners.hpp"

namespace rapport {
namespace {

bool is_word(const Reading& r, TokenIndex token, std::initializer_list<Spelling> words) {
  return std::any_of(words.begin(), words.end(), [&](Spelling word) { return r.is(token, word); });
}

}  // namespace

// The two States that the article names most often, none of them in passing.
EntityList Coreference::states_of_story() const {
  EntityId first = kNoEntity;
  EntityId second = kNoEntity;
  std::size_t third = 0;
  const auto count = [&](EntityId e) { return e == kNoEntity ? 0 : s_.entity(e).mentions.size(); };
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (!s_.is(e, Kind::state)) continue;
    EntityId next = e;
    if (count(next) > count(first)) std::swap(next, first);
    if (count(next) > count(second)) std::swap(next, second);
    third = std::max(third, count(next));
  }
  return count(second) >= 2 && count(second) > third ? EntityList{first, second} : EntityList{};
}

// "Both nations" behind a clause about two officials.
EntityList Coreference::states_of_pair() const {
  EntityList states;
  for (const EntityId person : people_pair_) {
    const EntityId state = acts_for(s_, person);
    if (s_.is(state, Kind::state) && std::find(states.begin(), states.end(), state) == states.end())
      states.push_back(state);
  }
  return states.size() == 2 ? states : EntityList{};
}

EntityList Coreference::group(const Chunk& c) {
  const Reading& r = s_.reading;
  if (is_word(r, c.head, {"countries", "nations", "neighbours", "neighbors", "allies", "sides", "parties"})) {
    if (!state_pair_.empty()) return state_pair_;
    EntityList story = states_of_story();
    return story.empty() ? states_of_pair() : story;
  }
  if (r.is(c.head, "couple")) return royal_only(c, couple());
  const Gender gender = r.is(c.head, "women") ? Gender::female
                        : r.is(c.head, "men") ? Gender::male
                                              : Gender::unknown;
  if (gender == Gender::unknown) return pair_in_view();
  const auto fits = [&](EntityId e) {
    return s_.entity(e).gender == gender || s_.entity(e).gender == Gender::unknown;
  };
  if (people_pair_.size() == 2 && fits(people_pair_.front()) && fits(people_pair_.back()))
    return people_pair_;
  return latest_two([&](EntityId e) { return s_.entity(e).gender == gender; });
}

// The last two who were told together, else, where that is long ago, the last two.
EntityList Coreference::pair_in_view() const {
  constexpr std::uint32_t kLongAgo = 6;  // clauses
  const bool stale = people_pair_.empty() || clock_ > pair_clock_ + kLongAgo;
  const EntityList latest = stale ? latest_pair() : EntityList{};
  return latest.empty() ? people_pair_ : latest;
}

// "The royal couple": one of them must reign or be a prince.
EntityList Coreference::royal_only(const Chunk& c, EntityList pair) const {
  constexpr WordSet kRoyal("king", "queen", "emperor", "empress", "prince", "princess", "sultan", "duke");
  if (!s_.reading.is(c.head - 1, "royal")) return pair;
  const bool reigns = std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
    const std::string_view title = s_.reading.lexicon.titles[o.title].text;
    const std::string_view last = title.substr(title.rfind(' ') + 1);
    return std::find(pair.begin(), pair.end(), o.person) != pair.end() && kRoyal.contains(Spelling(last).key);
  });
  return reigns ? pair : EntityList{};
}

bool Coreference::are_married(EntityId one, EntityId other) const {
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::spouse_of &&
           ((c.from == one && c.to == other) || (c.from == other && c.to == one));
  });
}

bool Coreference::is_married(EntityId person) const {
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::spouse_of && (c.from == person || c.to == person);
  });
}

// The two who last did something together, if they may be married; else those of them who are told to be,
// else the only marriage told so far.
EntityList Coreference::couple() const {
  const auto single = [&](EntityId e) { return !is_married(e); };
  const bool recent = plural_subject_.size() == 2 && clock_ <= plural_clock_ + 3;
  if (recent && std::all_of(plural_subject_.begin(), plural_subject_.end(), single)) return plural_subject_;
  for (auto pair = pairs_told_.rbegin(); pair != pairs_told_.rend(); ++pair) {
    if (are_married(pair->front(), pair->back())) return *pair;
  }
  EntityList found;
  for (const Claim& claim : s_.claims) {
    if (claim.type != Relation::spouse_of) continue;
    const auto in = [&](const EntityList& list, EntityId e) {
      return std::find(list.begin(), list.end(), e) != list.end();
    };
    if (in(plural_subject_, claim.from) && in(plural_subject_, claim.to)) return {claim.from, claim.to};
    const bool another = !found.empty() && !(in(found, claim.from) && in(found, claim.to));
    if (another) return {};
    found = {claim.from, claim.to};
  }
  return found;
}

EntityList Coreference::subject_couple() const {
  return subject_.size() == 2 && are_married(subject_[0], subject_[1]) ? subject_ : EntityList{};
}

void Coreference::together(std::uint32_t sentence, const EntityList& people) {
  for (const EntityId person : people) remember(person, std::int64_t{sentence} * 10, false);
  if (people.size() == 2) people_pair_ = people;
  if (people.size() == 2) pair_clock_ = clock_;
}

// "The governor" behind "Governor Danmalam": the only one whom the article calls so, whosever governor he is.
EntityId Coreference::titled(const Chunk& role) const {
  const std::string& wanted = s_.reading.lexicon.titles[role.title].text;
  EntityId found = kNoEntity;
  for (const ParsedSentence& sentence : s_.parsed) {
    for (const Chunk& chunk : sentence.chunked.chunks) {
      if (chunk.tokens.begin >= role.tokens.begin) return found;
      const bool named =
          chunk.kind == ChunkKind::noun && chunk.noun == NounClass::name && chunk.title != kNone;
      if (!named || s_.reading.lexicon.titles[chunk.title].text != wanted ||
          chunk.modifiers != role.modifiers)
        continue;
      const EntityId person = s_.of_name(chunk.name);
      if (!s_.is(person, Kind::person) || person == found) continue;
      if (found != kNoEntity) return kNoEntity;
      found = person;
    }
  }
  return found;
}

// Whether somebody holds an office that the plural title names: "the presidents", "both leaders".
bool Coreference::is_one_of_them(EntityId person, const TitleRow& title) const {
  return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& office) {
    if (office.person != person || office.former) return false;
    const TitleRow& row = s_.reading.lexicon.titles[office.title];
    if (row.text == title.text || row.text + "s" == title.text) return true;
    const bool leaders =
        title.text.starts_with("leader") || title.text.starts_with("chief") || title.text.starts_with("head");
    if (leaders) return row.effect == TitleEffect::heads && !office.deputy;
    if (title.text == "ministers" || title.text == "minister") return row.text.ends_with("minister");
    return title.effect == TitleEffect::represents && row.effect == TitleEffect::represents &&
           !row.text.ends_with("minister");
  });
}

EntityList Coreference::plural_role(const Chunk& c) const {
  for (TokenIndex i = c.tokens.begin; i < c.head; ++i) {  // "the four ministers"
    if (s_.reading.has(i, kNumber) && !s_.reading.is(i, "two")) return {};
    if (is_of_field(i)) return {};
  }
  const TitleRow& title = s_.reading.lexicon.titles[c.title];
  const auto fits = [&](EntityId e) { return is_one_of_them(e, title); };
  const auto open = [&](EntityId e) {
    return fits(e) || std::none_of(s_.offices.begin(), s_.offices.end(),
                                   [&](const Office& office) { return office.person == e; });
  };
  if (people_pair_.size() == 2 && fits(people_pair_.front()) && fits(people_pair_.back()))
    return people_pair_;
  if (EntityList two = latest_two(fits); !two.empty()) return two;
  const bool pair = people_pair_.size() == 2 && open(people_pair_.front()) && open(people_pair_.back());
  return pair ? people_pair_ : EntityList{};
}

// "church leaders", "business leaders": not those of States.
bool Coreference::is_of_field(TokenIndex i) const {
  constexpr std::array<Spelling, 10> kFields{"church", "religious", "business",  "labour", "labor",
                                             "union",  "spiritual", "community", "tribal", "student"};
  return std::any_of(kFields.begin(), kFields.end(), [&](Spelling word) { return s_.reading.is(i, word); });
}

// The two people of a kind that were spoken of last.
EntityList Coreference::latest_two(const std::function<bool(EntityId)>& fits) const {
  std::vector<const Recent*> found;
  for (const Recent& recent : recent_) {
    if (s_.is(recent.entity, Kind::person) && fits(recent.entity)) found.push_back(&recent);
  }
  if (found.size() < 2) return {};
  std::partial_sort(found.begin(), found.begin() + 2, found.end(),
                    [](const Recent* a, const Recent* b) { return a->when > b->when; });
  return {found[0]->entity, found[1]->entity};
}

// "The two" where no clause spoke of two: the two people of the last sentences, if a third is farther off.
EntityList Coreference::latest_pair() const {
  std::vector<const Recent*> found;
  for (const Recent& recent : recent_) {
    if (s_.is(recent.entity, Kind::person)) found.push_back(&recent);
  }
  if (found.size() < 2 || clock_ < blurred_) return {};
  const auto middle = found.begin() + std::min<std::ptrdiff_t>(3, std::ssize(found));
  std::partial_sort(found.begin(), middle, found.end(),
                    [](const Recent* a, const Recent* b) { return a->when > b->when; });
  const bool near = clock_ <= found[1]->when + 6;
  const bool third = found.size() > 2 && found[2]->when + 4 > found[1]->when;
  return near && !third ? EntityList{found[0]->entity, found[1]->entity} : EntityList{};
}

// "each of them", "both of the women": those behind "of".
EntityList Coreference::each_of(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (!is_word(s_.reading, c.head, {"each", "both", "all"})) return {};
  if (phrase.attachments.empty() || !s_.reading.is(phrase.attachments.front().preposition, "of")) return {};
  return resolve(sentence, phrase.attachments.front().phrases);
}

}  // namespace rapport
