// What the facts of an article say of its references: offices and their States, kin, ties, bodies that are
// two.
#include <algorithm>

#include "graph/fold.hpp"
#include "graph/identity.hpp"
#include "graph/split.hpp"

namespace rapport {
namespace {

constexpr DayRange kAnyTime{std::numeric_limits<std::int32_t>::min(),
                            std::numeric_limits<std::int32_t>::max()};

template <class Value>
void sort_unique(std::vector<Value>& set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
}

// Fills the profiles of one article's references.
class ProfileReader {
public:
  ProfileReader(const ArticleFacts& facts, ReferenceIndex first, References& out)
      : facts_(facts), first_(first), out_(out) {}

  void read() {
    for (const Fact& fact : facts_.facts) {
      if (fact.from < facts_.entities.size() && fact.to < facts_.entities.size()) read(fact);
    }
    for (ReferenceIndex i = first_; i < first_ + facts_.entities.size(); ++i) {
      sort_unique(out_.profile[i].offices);
      sort_unique(out_.profile[i].ties);
      sort_unique(out_.profile[i].kin);
    }
  }

private:
  Profile& profile(EntityIndex entity) { return out_.profile[first_ + entity]; }
  bool is_state(EntityIndex entity) const { return facts_.entities[entity].kind == Kind::state; }
  bool is_body(EntityIndex entity) const {
    return facts_.entities[entity].kind == Kind::organization || facts_.entities[entity].kind == Kind::party;
  }
  Symbol symbol(EntityIndex entity) {
    return out_.symbols.of("=" + folded_name(facts_.entities[entity].name));
  }

  void read(const Fact& fact) {
    if (is_body(fact.from) && is_body(fact.to) && fact.from != fact.to) {
      out_.apart.emplace_back(first_ + std::min(fact.from, fact.to), first_ + std::max(fact.from, fact.to));
    }
    switch (fact.type) {
      case Relation::heads:
      case Relation::represents:
        return read_office(fact);
      case Relation::member_of:
        profile(fact.from).ties.push_back(symbol(fact.to));
        return;
      case Relation::located_in:
      case Relation::capital_of:
      case Relation::part_of:
        profile(fact.from).ties.push_back(symbol(fact.to));
        if (is_state(fact.to)) add_state(fact.from, fact.to, kAnyTime);
        return;
      case Relation::spouse_of:
      case Relation::relative_of:
        return read_kin(fact);
      default:
        return;
    }
  }

  void read_kin(const Fact& fact) {
    profile(fact.from).ties.push_back(symbol(fact.to));
    profile(fact.to).ties.push_back(symbol(fact.from));
    out_.kin.emplace_back(first_ + fact.from, first_ + fact.to);
    out_.kin.emplace_back(first_ + fact.to, first_ + fact.from);
    if (fact.type == Relation::spouse_of) {
      add_kin(fact.from, KinRole::spouse, fact.to);
      add_kin(fact.to, KinRole::spouse, fact.from);
    } else if (fact.role == "son" || fact.role == "daughter") {
      const Gender parent = facts_.entities[fact.to].gender;
      if (parent == Gender::male) add_kin(fact.from, KinRole::father, fact.to);
      if (parent == Gender::female) add_kin(fact.from, KinRole::mother, fact.to);
    } else if (fact.role == "father" || fact.role == "mother") {
      add_kin(fact.to, fact.role == "father" ? KinRole::father : KinRole::mother, fact.from);
    }
  }

  void add_kin(EntityIndex of, KinRole role, EntityIndex kin) {
    const std::string own = folded_words(facts_.entities[of].name);
    const std::string other = folded_words(facts_.entities[kin].name);
    const auto own_words = split(own, ' ');
    for (const std::string_view word : split(other, ' ')) {
      if (word.empty() || std::find(own_words.begin(), own_words.end(), word) != own_words.end()) continue;
      profile(of).kin.push_back({role, out_.symbols.of(word)});
    }
  }

  void read_office(const Fact& fact) {
    const Symbol body = symbol(fact.to);
    profile(fact.from).ties.push_back(body);
    if (!fact.title.empty()) {
      const std::string office = out_.symbols.text(body) + '|' + folded_name(fact.title);
      profile(fact.from).offices.push_back(out_.symbols.of(office));
    }
    const std::optional<EntityIndex> state = is_state(fact.to) ? std::optional(fact.to) : state_of(fact.to);
    if (fact.former || !state) return;
    std::optional<DayRange> days = day_range(fact.date);
    if (!days) days = day_range(facts_.article.date);
    add_state(fact.from, *state, days.value_or(kAnyTime));
  }

  // The State that a body is part of, as this article says.
  std::optional<EntityIndex> state_of(EntityIndex body) const {
    for (const Fact& fact : facts_.facts) {
      const bool inside = fact.type == Relation::part_of || fact.type == Relation::located_in;
      if (inside && fact.from == body && fact.to < facts_.entities.size() && is_state(fact.to))
        return fact.to;
    }
    return std::nullopt;
  }

  void add_state(EntityIndex from, EntityIndex state, DayRange days) {
    Profile one;
    one.states.push_back({symbol(state), days});
    merge_into(profile(from), one);
  }

  const ArticleFacts& facts_;
  ReferenceIndex first_;
  References& out_;
};

}  // namespace

void read_profiles(std::span<const ArticleFacts* const> articles, References& references) {
  for (std::size_t a = 0; a < articles.size(); ++a)
    ProfileReader(*articles[a], references.first_of_article[a], references).read();
  sort_unique(references.kin);
  sort_unique(references.apart);
}

}  // namespace rapport
