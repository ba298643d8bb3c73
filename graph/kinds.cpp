// Names to values for the tables of kinds.hpp.
#include "graph/kinds.hpp"

#include <algorithm>

namespace rapport {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_without_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

template <class Value, std::size_t size>
std::optional<Value> position_in(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (name.empty() || found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  for (const KindInfo& row : kKinds) {
    if (equal_without_case(row.name, name)) return row.kind;
  }
  return std::nullopt;
}

std::optional<Relation> relation_named(std::string_view name) {
  for (const RelationInfo& row : kRelations) {
    if (row.name == name) return row.relation;
  }
  return std::nullopt;
}

std::optional<Status> status_named(std::string_view name) { return position_in<Status>(kStatusNames, name); }
std::optional<Form> form_named(std::string_view name) { return position_in<Form>(kFormNames, name); }
std::optional<Gender> gender_named(std::string_view name) { return position_in<Gender>(kGenderNames, name); }

}  // namespace rapport
