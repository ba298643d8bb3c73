// Groups of equal names are first given a kind, then short forms are bound: a surname to the full name that
// has it in its family position, an acronym to the body with these initials or the one it stands in brackets
// behind, a short body name to the long one. What is ambiguous is decided mention by mention for the full
// name that came last.
#include "ingest/entities.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "graph/fold.hpp"
#include "ingest/acting_names.hpp"
#include "ingest/name_neighbours.hpp"
#include "ingest/name_parts.hpp"

namespace rapport {
namespace {

void add_unique(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

using Group = NameGroup;

class EntityFinder {
public:
  EntityFinder(const Reading& reading, const std::vector<Name>& names) : r_(reading), names_(names) {}

  ArticleEntities run() {
    out_.of_name.assign(names_.size(), kNoEntity);
    group();
    for (Group& g : groups_) decide(g);
    for (Group& g : groups_) join_parties(g);
    for (Group& g : groups_) bind_half(g);
    for (Group& g : groups_) bind_body(g);
    full_people();
    for (Group& g : groups_) bind_person(g);
    for (Group& g : groups_) leftover(g);
    assign();
    return std::move(out_);
  }

private:
  void group() {
    std::unordered_map<std::string, std::size_t> at;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const Name& name = names_[n];
      std::string key = key_of(r_, name);
      const auto [found, fresh] = at.emplace(key, groups_.size());
      if (fresh) groups_.push_back(new_group(name, std::move(key)));
      Group& g = groups_[found->second];
      g.names.push_back(n);
      const Region region = r_.sentences[name.sentence].region;
      g.only_headline &= region == Region::headline;
      const bool in_dateline = name.tokens.begin < r_.sentences[name.sentence].tokens.begin;
      g.acronym &= name.acronym && !in_dateline;
      if (name.form == NameForm::unknown || name.form == NameForm::named || name.form == NameForm::place)
        g.votes.add(votes_of(r_, name));
    }
  }

  Group new_group(const Name& name, std::string key) const {
    Group g;
    g.key = std::move(key);
    for (TokenIndex i = name.tokens.begin; i < name.tokens.end; ++i) g.parts.push_back(r_.word(i));
    g.form = name.form;
    g.row = name.row;
    g.acronym = name.acronym;
    return g;
  }

  EntityId make(Group& g, Kind kind, std::string name) {
    ArticleEntity entity;
    entity.kind = kind;
    entity.name = std::move(name);
    entity.gender = g.votes.gender;
    g.entity = static_cast<EntityId>(out_.list.size());
    out_.list.push_back(std::move(entity));
    return g.entity;
  }

  std::string text(const Group& g) const { return plain_quotes(r_.words(names_[g.names.front()].tokens)); }

  void decide(Group& g) {
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

  // "the Harvest Party, the Moderates and Bright Coast": what is listed with a party is one, if nothing
  // speaks against it.
  void join_parties(Group& g) {
    const bool open =
        g.form == NameForm::unknown
            ? g.votes.person <= 2 && g.votes.place < 4 && !g.parts.empty()
            : g.form == NameForm::named && g.entity != kNoEntity && out_.list[g.entity].kind == Kind::place;
    if (!open) return;
    for (const std::uint32_t n : g.names) {
      const bool listed =
          (n > 0 && is_party(n - 1) && are_listed(r_, names_[n - 1], names_[n])) ||
          (n + 1 < names_.size() && is_party(n + 1) && are_listed(r_, names_[n], names_[n + 1]));
      if (!listed) continue;
      if (g.entity == kNoEntity) g.votes.party += 4;
      if (g.entity != kNoEntity) out_.list[g.entity].kind = Kind::party;
      return;
    }
  }

  bool is_party(std::uint32_t name) {
    const Group* g = group_of(name);
    return g != nullptr && g->entity != kNoEntity && out_.list[g->entity].kind == Kind::party;
  }

  // "the North", "the South": half of a divided country that the article speaks of.
  void bind_half(Group& g) {
    if (g.form != NameForm::unknown || g.parts.size() != 1 || (g.key != "north" && g.key != "south")) return;
    for (const Group& other : groups_) {
      if (other.entity == kNoEntity || out_.list[other.entity].kind != Kind::state) continue;
      if (out_.list[other.entity].name == (g.key == "north" ? "North Korea" : "South Korea"))
        g.entity = other.entity;
    }
  }

  // The names of a capital that act become mentions of its State.
  void split_actors(Group& g, RowIndex state) {
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
  bool is_surname(const Group& g) const {
    return g.parts.size() == 1 && std::any_of(groups_.begin(), groups_.end(), [&](const Group& other) {
             return other.form == NameForm::unknown && other.parts.size() > 1 && other.parts.size() < 4 &&
                    other.parts.back() == g.parts.front() && other.votes.person >= 3 &&
                    other.votes.organization + other.votes.party == 0;
           });
  }

  void decide_place(Group& g) {
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

  void decide_known_body(Group& g) {
    const BodyRow& row = r_.lexicon.bodies[g.row];
    for (EntityId e = 0; e < out_.list.size(); ++e) {
      if (out_.list[e].kind == row.kind && out_.list[e].name == row.name) g.entity = e;
    }
    if (g.entity == kNoEntity) make(g, row.kind, row.name);
    if (!row.acronym.empty() && row.acronym != row.name) out_.list[g.entity].aliases.push_back(row.acronym);
  }

  // "Samuel Ridge, the administrator": a person with the surname of a hill.
  bool is_surnamed_place(const Group& g) const {
    const bool two = g.parts.size() == 2 && names_[g.names.front()].kind == Kind::place;
    return two && g.votes.person >= 6 && g.votes.organization == 0 && g.votes.person > g.votes.place + 3;
  }

  Kind kind_by_body_word(const Group& g) const {
    const Name& name = names_[g.names.front()];
    if (name.kind == Kind::place && g.votes.organization >= 8 && g.votes.place == 0)
      return g.votes.party > 0 ? Kind::party : Kind::organization;
    return name.kind == Kind::organization && g.votes.party > (name.political ? 1 : 4) ? Kind::party
                                                                                       : name.kind;
  }

  // Acronyms and short names of bodies: "(MUC)" behind a name, initials, "Harvest" of "Harvest Party".
  void bind_body(Group& g) {
    if (g.entity != kNoEntity && g.form != NameForm::named) return;
    if (g.form == NameForm::unknown && g.parts.size() > 3) return;
    if (g.parts.size() == 1 && bind_defined(g)) return;
    for (Group& other : groups_) {
      if (&other == &g || other.entity == kNoEntity || !is_body(other) ||
          other.parts.size() <= g.parts.size())
        continue;
      const bool initials = g.acronym && initials_of(other.parts) == g.parts.front();
      const bool prefix = !g.acronym && std::equal(g.parts.begin(), g.parts.end(), other.parts.begin()) &&
                          g.votes.person < 6 && continues(g, other);
      const bool head =
          g.parts.size() == 1 && other.parts.back() == g.parts.back() &&
          (g.form == NameForm::named ||
           (!g.acronym && g.votes.person < 4 &&
            (follows_article(r_, names_[g.names.front()]) || owns_title(r_, names_[g.names.front()]))));
      if (!initials && !prefix && !head) continue;
      if (g.form == NameForm::named) out_.list[g.entity].mentions.clear();
      g.entity = other.entity;
      return;
    }
  }

  // "Harvest" of "Harvest Party"; "Workers' Party" of "Workers' Party of Korea".
  static bool continues(const Group& g, const Group& other) {
    if (g.form != NameForm::named) return other.parts.size() == g.parts.size() + 1;
    return g.parts.size() > 1 && other.parts[g.parts.size()] == "of";
  }

  bool is_body(const Group& g) const {
    const Kind kind = out_.list[g.entity].kind;
    return kind == Kind::party || kind == Kind::organization;
  }

  // A name in brackets right behind another name defines it.
  bool bind_defined(Group& g) {
    for (const std::uint32_t n : g.names) {
      if (n == 0) continue;
      const TokenRange range = names_[n].tokens;
      const TokenRange before = names_[n - 1].tokens;
      if (range.begin == 0 || r_.word(range.begin - 1) != "(" || before.end + 1 != range.begin) continue;
      if (range.end >= r_.tokens.size() || r_.word(range.end) != ")") continue;
      Group* full = group_of(n - 1);
      if (full == nullptr || full == &g) continue;
      if (full->entity == kNoEntity &&
          (full->votes.person >= 6 || full->parts.front().front() != g.parts.front().front())) {
        g.votes.party += 6;
        continue;
      }
      if (full->entity == kNoEntity) make(*full, Kind::organization, text(*full));
      if (!is_body(*full)) continue;
      g.entity = full->entity;
      return true;
    }
    return false;
  }

  Group* group_of(std::uint32_t name) {
    for (Group& g : groups_) {
      if (std::find(g.names.begin(), g.names.end(), name) != g.names.end()) return &g;
    }
    return nullptr;
  }

  bool is_person(const Group& g) const {
    return g.votes.person > 0 && g.votes.person >= g.votes.organization + g.votes.party &&
           g.votes.person >= g.votes.place && !g.acronym;
  }

  // Names of two and more tokens become people first, the longest first, so that shorter forms can join them.
  void full_people() {
    std::vector<Group*> order;
    for (Group& g : groups_) {
      if (g.entity == kNoEntity && g.form == NameForm::unknown && g.parts.size() >= 2 && is_person(g) &&
          (!g.only_headline || g.votes.person >= 6))
        order.push_back(&g);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Group* a, const Group* b) { return a->parts.size() > b->parts.size(); });
    for (Group* g : order) {
      const EntityId same = same_person(*g);
      if (same == kNoEntity) {
        make(*g, Kind::person, text(*g));
        people_.push_back(g);
      } else {
        g->entity = same;
      }
    }
  }

  // The same first and last part, where one of them only adds initials or middle names; or the parts of the
  // end.
  EntityId same_person(const Group& g) const {
    for (const Group* full : people_) {
      const auto& a = full->parts;
      const auto& b = g.parts;
      const bool ends = a.front() == b.front() && a.back() == b.back() && a.size() > b.size();
      const bool tail = b.size() < a.size() &&
                        std::equal(b.rbegin(), b.rend(), a.rbegin(),
                                   [](std::string_view x, std::string_view y) { return same_part(y, x); });
      const bool unnumbered = a.size() == b.size() + 1 && is_numeral(a.back()) &&
                              std::equal(b.begin(), b.end(), a.begin());  // "John Paul" of John Paul II
      if (ends || tail || unnumbered) return full->entity;
    }
    return kNoEntity;
  }

  static bool is_numeral(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
  }

  void bind_person(Group& g) {
    if (g.entity != kNoEntity || g.form != NameForm::unknown || g.parts.size() != 1) return;
    int best = 0;
    for (const Group* full : people_) best = std::max(best, family_rank(full->parts, g.parts.front()));
    if (best == 0) return;
    std::vector<const Group*> candidates;
    for (const Group* full : people_) {
      if (family_rank(full->parts, g.parts.front()) == best) candidates.push_back(full);
    }
    const bool given = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Group* full) { return full->parts.front() == g.parts.front(); });
    if (g.votes.royal && !given) return;
    if (best == 1 && (candidates.size() > 1 || g.votes.place >= 4)) return;
    for (const std::uint32_t n : g.names) out_.of_name[n] = nearest(candidates, n);
    g.entity = candidates.front()->entity;
    by_mention_.push_back(&g);
  }

  // The full name that was last mentioned before; the first one of all for a mention before any.
  EntityId nearest(const std::vector<const Group*>& candidates, std::uint32_t name) const {
    EntityId best = candidates.front()->entity;
    std::int64_t at = -1;
    for (const Group* full : candidates) {
      for (const std::uint32_t n : full->names) {
        if (n < name && std::int64_t{n} > at) {
          at = n;
          best = full->entity;
        }
      }
    }
    return best;
  }

  // Single names and names that no evidence calls a person.
  void leftover(Group& g) {
    if (g.entity != kNoEntity || g.form != NameForm::unknown) return;
    const KindVotes& v = g.votes;
    const int bodies = v.organization + v.party;
    if (g.only_headline && g.parts.size() == 1 && (!g.acronym || g.key.size() > 5)) return;
    if (g.only_headline && g.votes.person < 6 && !g.acronym) return;
    const bool only_place = g.parts.size() == 1 && v.place >= 2 && v.person <= 0 && bodies <= 0;
    if (only_place || (v.place >= 4 && v.place > v.person && v.place >= bodies)) {
      make(g, Kind::place, text(g));
    } else if (bodies >= 3 && bodies > v.person) {
      make(g, v.party >= v.organization && v.party > 0 ? Kind::party : Kind::organization, text(g));
    } else if (v.person >= (g.parts.size() == 1 ? 4 : 3)) {
      make(g, Kind::person, text(g));
      people_.push_back(&g);
    }
  }

  void assign() {
    for (const Group& g : groups_) {
      const bool per_mention = std::find(by_mention_.begin(), by_mention_.end(), &g) != by_mention_.end();
      for (const std::uint32_t n : g.names) {
        if (!per_mention) out_.of_name[n] = g.entity;
        const bool wide = g.form == NameForm::place &&
                          r_.lexicon.places[g.row].state == kNoRow;  // "Africa" alone is no node
        if (out_.of_name[n] != kNoEntity && !wide) note(out_.list[out_.of_name[n]], names_[n]);
      }
      if (g.entity != kNoEntity && out_.list[g.entity].gender == Gender::unknown)
        out_.list[g.entity].gender = g.votes.gender;
    }
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

  void note(ArticleEntity& entity, const Name& name) {
    entity.mentions.push_back(name.tokens);
    std::string form = plain_quotes(r_.words(name.tokens));
    if (form == entity.name) return;
    const bool surname = (entity.kind == Kind::person && name.tokens.size() == 1) ||
                         name.form == NameForm::demonym || form == "North" || form == "South";
    add_unique(surname ? entity.weak : entity.aliases, std::move(form));
  }

  const Reading& r_;
  const std::vector<Name>& names_;
  std::vector<Group> groups_;
  std::vector<const Group*> people_;
  std::vector<const Group*> by_mention_;
  std::vector<std::pair<std::uint32_t, EntityId>> actors_;  // names of capitals that mean their State
  ArticleEntities out_;
};

}  // namespace

ArticleEntities find_entities(const Reading& reading, const std::vector<Name>& names) {
  return EntityFinder(reading, names).run();
}

}  // namespace rapport
