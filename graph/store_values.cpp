// Fields that hold several values, evidence, and sets of numbers in queries.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

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

std::vector<std::uint32_t> numbers_in(std::string_view text) {
  std::vector<std::uint32_t> out;
  if (text.empty()) return out;
  for (const std::string_view word : split(text, ' ')) {
    std::uint32_t value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    out.push_back(value);
  }
  return out;
}

Fact fact_at(const Query& query, int column) {
  Fact fact;
  fact.type = relation_named(query.text(column)).value_or(Relation::met_with);
  fact.from = query.index(column + 1);
  fact.to = query.index(column + 2);
  fact.status = status_named(query.text(column + 3)).value_or(Status::actual);
  fact.date = query.text(column + 4);
  fact.place = query.maybe_index(column + 5);
  fact.form = form_named(query.text(column + 6)).value_or(Form::unknown);
  fact.title = query.text(column + 7);
  fact.former = query.number(column + 8) != 0;
  fact.role = query.text(column + 9);
  fact.meeting = query.maybe_index(column + 10);
  return fact;
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
