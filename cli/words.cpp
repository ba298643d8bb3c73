// One template over the tables of graph/kinds.hpp.
#include "cli/words.hpp"

#include <fmt/format.h>

#include "cli/errors.hpp"

namespace rapport {
namespace {

template <class Value, class Named, class Known>
std::vector<Value> values_of(const std::vector<std::string>& words, std::string_view what, Named named,
                             const Known& known) {
  std::vector<Value> values;
  for (const std::string& word : words) {
    const std::optional<Value> value = named(word);
    if (!value) throw UsageError(fmt::format("no {} '{}'; there are {}", what, word, fmt::join(known, ", ")));
    values.push_back(*value);
  }
  return values;
}

template <class Table>
std::vector<std::string_view> names_of(const Table& table) {
  std::vector<std::string_view> names;
  for (const auto& row : table) names.push_back(row.name);
  return names;
}

}  // namespace

std::vector<Kind> kinds_of(const std::vector<std::string>& words) {
  return values_of<Kind>(words, "kind", kind_named, names_of(kKinds));
}

std::vector<Relation> types_of(const std::vector<std::string>& words) {
  return values_of<Relation>(words, "edge type", relation_named, names_of(kRelations));
}

std::vector<Status> statuses_of(const std::vector<std::string>& words) {
  return values_of<Status>(words, "status", status_named, kStatusNames);
}

}  // namespace rapport
