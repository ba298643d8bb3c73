// Groups of equal names are first given a kind, then short forms are bound: a surname to the full name that
// has it in its family position, an acronym to the body with these initials or the one it stands in brackets
// behind, a short body name to the long one. What is ambiguous is decided mention by mention for the full
// name that came last.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "graph/fold.hpp"
#include "ingest/acting_names.hpp"
#include "ingest/entity_finder.hpp"
#include "ingest/name_neighbours.hpp"
#include "ingest/name_parts.hpp"

namespace rapport {
namespace {

void add_unique(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

ArticleEntities EntityFinder::run() {
  out_.of_name.assign(names_.size(), kNoEntity);
  talk_ = party_talk();
  group();
  for (NameGroup& g : groups_) decide(g);
  for (int round = 0; round < 2; ++round) {  // what is listed with what is listed with a party
    for (NameGroup& g : groups_) join_parties(g);
  }
  for (NameGroup& g : groups_) bind_half(g);
  for (NameGroup& g : groups_) bind_body(g);
  full_people();
  for (NameGroup& g : groups_) bind_person(g);
  for (NameGroup& g : groups_) leftover(g);
  bind_renamed();
  assign();
  read_parties();
  return std::move(out_);
}

// How often the article speaks of parties and votes, less what it says of arms and sport.
int EntityFinder::party_talk() const {
  int talk = 0;
  for (TokenIndex i = 0; i < r_.tokens.size(); ++i) {
    const bool office = r_.is(i, "leader") || r_.is(i, "chairman") || r_.is(i, "chairwoman");
    if (r_.tokens[i].shape != Shape::lower || office) continue;  // bodies of all kinds have them
    talk += r_.in_group(i, kPoliticsTalk) ? 1 : r_.in_group(i, kArmsTalk) ? -2 : 0;
  }
  return talk;
}

void EntityFinder::group() {
  std::unordered_map<std::string, std::size_t> at;
  at.reserve(names_.size());
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const Name& name = names_[n];
    std::string key = key_of(r_, name);
    const auto [found, fresh] = at.try_emplace(key, groups_.size());
    if (fresh) groups_.push_back(new_group(name, std::move(key)));
    NameGroup& g = groups_[found->second];
    g.names.push_back(n);
    const Region region = r_.sentences[name.sentence].region;
    g.only_headline &= region == Region::headline;
    const bool in_dateline = name.tokens.begin < r_.sentences[name.sentence].tokens.begin;
    g.acronym &= name.acronym && !in_dateline;
    if (name.form == NameForm::unknown || name.form == NameForm::named || name.form == NameForm::place)
      g.votes.add(votes_of(r_, name));
  }
}

NameGroup EntityFinder::new_group(const Name& name, std::string key) const {
  NameGroup g;
  g.key = std::move(key);
  for (TokenIndex i = name.tokens.begin; i < name.tokens.end; ++i) g.parts.push_back(r_.word(i));
  g.form = name.form;
  g.row = name.row;
  g.acronym = name.acronym;
  return g;
}

EntityId EntityFinder::make(NameGroup& g, Kind kind, std::string name) {
  ArticleEntity entity;
  entity.kind = kind;
  entity.name = std::move(name);
  entity.gender = g.votes.gender;
  g.entity = static_cast<EntityId>(out_.list.size());
  out_.list.push_back(std::move(entity));
  return g.entity;
}

void EntityFinder::decide(NameGroup& g) {
  switch (g.form) {
    case NameForm::state:
    case NameForm::demonym:
    case NameForm::metonym:
      if (!g.key.starts_with("site ")) {
        g.entity = out_.state(r_.lexicon, g.row);
        break;
      }
      make(g, Kind::place, text(g));
      out_.list[g.entity].state = g.row;
      break;
    case NameForm::place:
      decide_place(g);
      break;
    case NameForm::body:
      decide_known_body(g);
      break;
    case NameForm::named:
      if (is_surnamed_place(g)) {
        g.form = NameForm::unknown;
      } else {
        make(g, kind_by_body_word(g), text(g));
      }
      break;
    case NameForm::unknown:
      break;
  }
}

// The names of a capital that act become mentions of its State.
void EntityFinder::split_actors(NameGroup& g, RowIndex state) {
  std::vector<std::uint32_t> stay;
  for (const std::uint32_t n : g.names) {
    if (is_actor(r_, names_[n]))
      actors_.push_back({n, out_.state(r_.lexicon, state)});
    else
      stay.push_back(n);
  }
  g.names = std::move(stay);
}

// "Paris said" where a Valeska Paris speaks.
bool EntityFinder::is_surname(const NameGroup& g) const {
  return g.parts.size() == 1 && std::any_of(groups_.begin(), groups_.end(), [&](const NameGroup& other) {
           return other.form == NameForm::unknown && other.parts.size() > 1 && other.parts.size() < 4 &&
                  other.parts.back() == g.parts.front() && other.votes.person >= 3 &&
                  other.votes.organization + other.votes.party == 0;
         });
}

void EntityFinder::decide_place(NameGroup& g) {
  const PlaceRow& row = r_.lexicon.places[g.row];
  const bool surname = g.votes.place < 4 && is_surname(g);
  if (surname || (!row.capital && g.votes.person >= g.votes.place + 6)) {
    g.form = NameForm::unknown;
    g.key = folded_words(text(g));
    return;
  }
  if (row.capital && row.state != kNoRow) split_actors(g, row.state);
  if (g.names.empty()) return;
  make(g, Kind::place, row.name);
  out_.list[g.entity].state = row.state;
  out_.list[g.entity].capital = row.capital;
}

// "DUP" where the article names a Domkrag Union Party.
bool EntityFinder::is_short_for_another(const NameGroup& g, const std::string& known) const {
  if (g.parts.size() != 1 || g.parts.front().size() < 3) return false;
  const auto has = [&](auto fits) { return std::any_of(groups_.begin(), groups_.end(), fits); };
  const bool other = has([&](const NameGroup& full) {
    return full.form == NameForm::named && initials_of(full.parts) == g.parts.front();
  });
  return other && !has([&](const NameGroup& full) {
           return full.form == NameForm::body && full.parts.size() > 1 &&
                  r_.lexicon.bodies[full.row].name == known;
         });
}

void EntityFinder::decide_known_body(NameGroup& g) {
  const BodyRow& row = r_.lexicon.bodies[g.row];
  if (is_short_for_another(g, row.name)) {
    g.form = NameForm::unknown;
    g.acronym = true;
    return;
  }
  for (EntityId e = 0; e < out_.list.size(); ++e) {
    if (out_.list[e].kind == row.kind && out_.list[e].name == row.name) g.entity = e;
  }
  if (g.entity == kNoEntity) make(g, row.kind, row.name);
  if (!row.acronym.empty() && row.acronym != row.name) out_.list[g.entity].aliases.push_back(row.acronym);
}

// "Samuel Ridge, the administrator": a person with the surname of a hill.
bool EntityFinder::is_surnamed_place(const NameGroup& g) const {
  const bool two = g.parts.size() == 2 && names_[g.names.front()].kind == Kind::place;
  return two && g.votes.person >= 6 && g.votes.organization == 0 && g.votes.person > g.votes.place + 3;
}

Kind EntityFinder::kind_by_body_word(const NameGroup& g) const {
  const Name& name = names_[g.names.front()];
  if (name.kind == Kind::place && g.votes.organization >= 8 && g.votes.place == 0)
    return g.votes.party > 0 ? Kind::party : Kind::organization;
  return name.kind == Kind::organization && g.votes.party > (name.political ? 1 : 4) ? Kind::party
                                                                                     : name.kind;
}

// Of whom no title tells: what the given name in front of another name says.
void EntityFinder::guess_genders() {
  for (std::size_t n = 0; n < names_.size(); ++n) {
    if (out_.of_name[n] == kNoEntity || names_[n].tokens.size() < 2) continue;
    ArticleEntity& entity = out_.list[out_.of_name[n]];
    if (entity.kind != Kind::person || entity.gender != Gender::unknown) continue;
    entity.gender = r_.lexicon.gender_of_name(r_.word(names_[n].tokens.begin));
    entity.gender_guessed = entity.gender != Gender::unknown;
  }
}

void EntityFinder::assign() {
  for (const NameGroup& g : groups_) {
    const bool per_mention = std::find(by_mention_.begin(), by_mention_.end(), &g) != by_mention_.end();
    for (const std::uint32_t n : g.names) {
      if (!per_mention) out_.of_name[n] = g.entity;
      const bool wide =
          g.form == NameForm::place && r_.lexicon.places[g.row].state == kNoRow;  // "Africa" alone is no node
      if (out_.of_name[n] != kNoEntity && !wide) note(out_.list[out_.of_name[n]], names_[n]);
    }
    if (!per_mention && g.entity != kNoEntity && out_.list[g.entity].gender == Gender::unknown)
      out_.list[g.entity].gender = g.votes.gender;
  }
  guess_genders();
  for (const auto& [n, state] : actors_) {
    out_.of_name[n] = state;
    out_.list[state].mentions.push_back(names_[n].tokens);
    add_unique(out_.list[state].weak, plain_quotes(r_.words(names_[n].tokens)));
  }
  for (ArticleEntity& entity : out_.list) {
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
  }
}

void EntityFinder::note(ArticleEntity& entity, const Name& name) {
  entity.mentions.push_back(name.tokens);
  std::string form = plain_quotes(r_.words(name.tokens));
  if (form == entity.name) return;
  const bool surname = (entity.kind == Kind::person && name.tokens.size() == 1) ||
                       name.form == NameForm::demonym || form == "North" || form == "South";
  add_unique(surname ? entity.weak : entity.aliases, std::move(form));
}

ArticleEntities find_entities(const Reading& reading, const std::vector<Name>& names) {
  return EntityFinder(reading, names).run();
}

}  // namespace rapport
