// Profiles as sorted sets: merging, and what cannot be true of one thing.
#include <algorithm>

#include "graph/identity.hpp"

namespace rapport {
namespace {

// Offices in two States contradict if articles within a year of each other speak of them.
constexpr std::int64_t kOverlapDays = 365;

bool near(const DayRange& a, const DayRange& b) {
  return a.first - kOverlapDays <= std::int64_t{b.last} && b.first - kOverlapDays <= std::int64_t{a.last};
}

template <class Value>
void add_all(std::vector<Value>& target, const std::vector<Value>& source) {
  if (source.empty()) return;
  if (target.empty()) {
    target = source;
    return;
  }
  std::vector<Value> both;
  std::set_union(target.begin(), target.end(), source.begin(), source.end(), std::back_inserter(both));
  target = std::move(both);
}

void add_states(std::vector<StateSpan>& target, const std::vector<StateSpan>& source) {
  for (const StateSpan& span : source) {
    const auto at = std::lower_bound(target.begin(), target.end(), span.state,
                                     [](const StateSpan& row, Symbol state) { return row.state < state; });
    if (at == target.end() || at->state != span.state) {
      target.insert(at, span);
    } else {
      at->days = {std::min(at->days.first, span.days.first), std::max(at->days.last, span.days.last)};
    }
  }
}

bool states_contradict(const std::vector<StateSpan>& a, const std::vector<StateSpan>& b) {
  bool overlap = false;
  for (const StateSpan& x : a) {
    for (const StateSpan& y : b) {
      if (x.state == y.state) return false;
      overlap = overlap || near(x.days, y.days);
    }
  }
  return overlap;
}

bool marks_contradict(const std::vector<Symbol>& a, const std::vector<Symbol>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](Symbol mark) { return std::binary_search(b.begin(), b.end(), mark ^ 1U); });
}

// Both have a spouse, father or mother, and no word of their names is the same.
bool kin_contradicts(const std::vector<KinWord>& a, const std::vector<KinWord>& b) {
  if (a.empty() || b.empty()) return false;
  for (const KinRole role : {KinRole::spouse, KinRole::father, KinRole::mother}) {
    const auto has_role = [&](const KinWord& row) { return row.role == role; };
    const bool both = std::any_of(a.begin(), a.end(), has_role) && std::any_of(b.begin(), b.end(), has_role);
    const auto shared = [&](const KinWord& row) {
      return row.role == role && std::binary_search(b.begin(), b.end(), row);
    };
    if (both && std::none_of(a.begin(), a.end(), shared)) return true;
  }
  return false;
}

}  // namespace

bool share_any(const std::vector<Symbol>& a, const std::vector<Symbol>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

void merge_into(Profile& target, const Profile& source) {
  if (target.gender == Gender::unknown) target.gender = source.gender;
  add_states(target.states, source.states);
  add_all(target.kin, source.kin);
  add_all(target.owners, source.owners);
  add_all(target.offices, source.offices);
  add_all(target.ties, source.ties);
  add_all(target.marks, source.marks);
}

// A gender is often read from a pronoun, kin from a possessive: one office held under one name outweighs
// them.
bool contradict(const Profile& a, const Profile& b) {
  const bool genders = a.gender != b.gender && a.gender != Gender::unknown && b.gender != Gender::unknown;
  if ((genders || kin_contradicts(a.kin, b.kin)) && !share_any(a.offices, b.offices)) return true;
  if (marks_contradict(a.marks, b.marks) || states_contradict(a.states, b.states)) return true;
  return !a.owners.empty() && !b.owners.empty() && !share_any(a.owners, b.owners);
}

}  // namespace rapport
