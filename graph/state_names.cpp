// The table's columns: code, name, aliases, demonyms, …; aliases and demonyms are separated by bars.
#include "graph/state_names.hpp"

#include "graph/fold.hpp"
#include "graph/split.hpp"

namespace rapport {

std::string_view state_table(std::string_view file);  // embedded by the build

namespace {

void add(std::unordered_map<std::string, std::string>& names, std::string_view name,
         const std::string& canonical) {
  const auto [row, is_new] = names.emplace(folded_words(name), canonical);
  if (!is_new && row->second != canonical) row->second.clear();
}

std::string_view find(const std::unordered_map<std::string, std::string>& names, const std::string& key) {
  const auto row = names.find(key);
  return row == names.end() ? std::string_view() : std::string_view(row->second);
}

}  // namespace

StateNames::StateNames() {
  for (const std::string_view line : split(state_table("states.tsv"), '\n')) {
    const auto columns = split(line, '\t');
    if (line.empty() || line.front() == '#' || columns.size() < 2) continue;
    const std::string canonical = folded_words(columns[1]);
    add(names_, columns[1], canonical);
    if (columns.size() > 2) {
      for (const std::string_view alias : split(columns[2], '|')) add(names_, alias, canonical);
    }
    if (columns.size() > 3) {
      for (const std::string_view demonym : split(columns[3], '|')) add(demonyms_, demonym, canonical);
    }
  }
}

std::string_view StateNames::state(const std::string& words) const { return find(names_, words); }
std::string_view StateNames::of_demonym(const std::string& words) const { return find(demonyms_, words); }

}  // namespace rapport
