// Tab-separated tables as the lexicon and the grammar use them: `#` lines are comments, cells hold `|` lists.
#pragma once

#include <string_view>
#include <vector>

namespace rapport {

struct TsvRow {
  std::size_t line = 0;  // from 1
  std::vector<std::string_view> cells;
  // Empty where the row is shorter.
  std::string_view cell(std::size_t i) const { return i < cells.size() ? cells[i] : std::string_view(); }
};

// The rows of a table; views into `text`.
std::vector<TsvRow> tsv_rows(std::string_view text);

// The parts of a cell between `separator`; none for an empty cell.
std::vector<std::string_view> parts_of(std::string_view cell, char separator);

}  // namespace rapport
