// Fields that hold several values, and evidence.
#include <algorithm>

#include "graph/split.hpp"
#include "graph/store_files.hpp"

namespace rapport {

std::string lines_of(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += '\n';
    const std::size_t start = out.size();
    out += value;
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '\n', ' ');
  }
  return out;
}

std::vector<std::string> from_lines(std::string_view text) {
  std::vector<std::string> out;
  if (text.empty()) return out;
  for (const std::string_view line : split(text, '\n')) out.emplace_back(line);
  return out;
}

Evidence evidence_at(const Query& query, int column) {
  return {{query.index(column), query.index(column + 1)},
          query.string(column + 2),
          query.string(column + 3),
          query.string(column + 4),
          query.string(column + 5)};
}

}  // namespace rapport
