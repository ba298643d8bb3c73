// Fields that hold several values, evidence, and sets of numbers in queries.
#include <fmt/format.h>
#include <fmt/ranges.h>

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

std::string json_of(std::span<const std::uint32_t> numbers) {
  return fmt::format("[{}]", fmt::join(numbers, ","));
}

void add_numbers(Database& database, std::string_view sql, std::span<const std::uint32_t> numbers,
                 std::vector<std::uint32_t>& out) {
  const std::string json = json_of(numbers);
  Query query(database, (std::string(sql) + kChosen).c_str());
  query.bind(1, json);
  while (query.step()) out.push_back(query.index(0));
}

std::vector<std::uint32_t> sorted_set(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace rapport
