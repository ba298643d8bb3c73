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
  ProfileReader(const ArticleRows& rows, ArticleIndex article, References& out)
      : rows_(rows),
        article_(article),
        entities_(rows.entities(article)),
        facts_(rows.facts(article)),
        first_(out.first_of_article[article]),
        out_(out) {}

  void read() {
    for (const FactRow& fact : facts_) {
      if (fact.from < entities_.size() && fact.to < entities_.size()) read(fact);
    }
    for (ReferenceIndex i = first_; i < first_ + entities_.size(); ++i) {
      sort_unique(out_.profile[i].offices);
      sort_unique(out_.profile[i].ties);
      sort_unique(out_.profile[i].kin);
    }
  }

private:
  Profile& profile(EntityIndex entity) { return out_.profile[first_ + entity]; }
  bool is_state(EntityIndex entity) const { return entities_[entity].kind == Kind::state; }
  bool is_body(EntityIndex entity) const {
    return entities_[entity].kind == Kind::organization || entities_[entity].kind == Kind::party;
  }
  const std::string& name_of_entity(EntityIndex entity) const {
    return out_.symbols->text(out_.names(first_ + entity).front());
  }
  Symbol symbol(EntityIndex entity) { return out_.symbols->of("=" + folded_name(name_of_entity(entity))); }

  void read(const FactRow& fact) {
    if (is_body(fact.from) && is_body(fact.to) && fact.from != fact.to) {
      out_.apart.emplace_back(first_ + std::min(fact.from, fact.to), first_ + std::max(fact.from, fact.to));
    }
    switch (rows_.wording(fact).type) {
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

  void read_kin(const FactRow& fact) {
    const FactWording& wording = rows_.wording(fact);
    const std::string& role = rows_.text(wording.role);
    profile(fact.from).ties.push_back(symbol(fact.to));
    profile(fact.to).ties.push_back(symbol(fact.from));
    out_.kin.emplace_back(first_ + fact.from, first_ + fact.to);
    out_.kin.emplace_back(first_ + fact.to, first_ + fact.from);
    if (wording.type == Relation::spouse_of) {
      add_kin(fact.from, KinRole::spouse, fact.to);
      add_kin(fact.to, KinRole::spouse, fact.from);
    } else if (role == "son" || role == "daughter") {
      const Gender parent = entities_[fact.to].gender;
      if (parent == Gender::male) add_kin(fact.from, KinRole::father, fact.to);
      if (parent == Gender::female) add_kin(fact.from, KinRole::mother, fact.to);
    } else if (role == "father" || role == "mother") {
      add_kin(fact.to, role == "father" ? KinRole::father : KinRole::mother, fact.from);
    }
  }

  void add_kin(EntityIndex of, KinRole role, EntityIndex kin) {
    const std::string own = folded_words(name_of_entity(of));
    const std::string other = folded_words(name_of_entity(kin));
    const auto own_words = split(own, ' ');
    for (const std::string_view word : split(other, ' ')) {
      if (word.empty() || std::find(own_words.begin(), own_words.end(), word) != own_words.end()) continue;
      profile(of).kin.push_back({role, out_.symbols->of(word)});
    }
  }

  void read_office(const FactRow& fact) {
    const FactWording& wording = rows_.wording(fact);
    const Symbol body = symbol(fact.to);
    profile(fact.from).ties.push_back(body);
    if (wording.title != 0) {
      const std::string office = out_.symbols->text(body) + '|' + folded_name(rows_.text(wording.title));
      profile(fact.from).offices.push_back(out_.symbols->of(office));
    }
    const std::optional<EntityIndex> state = is_state(fact.to) ? std::optional(fact.to) : state_of(fact.to);
    if (wording.former || !state) return;
    std::optional<DayRange> days = day_range(rows_.text(fact.date));
    if (!days) days = day_range(rows_.date(article_));
    add_state(fact.from, *state, days.value_or(kAnyTime));
  }

  // The State that a body is part of, as this article says.
  std::optional<EntityIndex> state_of(EntityIndex body) const {
    for (const FactRow& fact : facts_) {
      const Relation type = rows_.wording(fact).type;
      const bool inside = type == Relation::part_of || type == Relation::located_in;
      if (inside && fact.from == body && fact.to < entities_.size() && is_state(fact.to)) return fact.to;
    }
    return std::nullopt;
  }

  void add_state(EntityIndex from, EntityIndex state, DayRange days) {
    Profile one;
    one.states.push_back({symbol(state), days});
    merge_into(profile(from), one);
  }

  const ArticleRows& rows_;
  ArticleIndex article_;
  std::span<const EntityRow> entities_;
  std::span<const FactRow> facts_;
  ReferenceIndex first_;
  References& out_;
};

}  // namespace

void read_profiles(const ArticleRows& articles, References& references) {
  for (ArticleIndex a = 0; a < articles.size(); ++a) ProfileReader(articles, a, references).read();
  sort_unique(references.kin);
  sort_unique(references.apart);
}

}  // namespace rapport
