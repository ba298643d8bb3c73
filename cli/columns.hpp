// Aligned columns for a terminal, where a Chinese or Korean letter is two cells wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Cells of a terminal; control and combining characters take none.
std::size_t display_width(std::string_view text);

class Columns {
public:
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  bool empty() const { return rows_.empty(); }
  // One line a row, each after `indent`; two spaces between columns, nothing after the last.
  std::string text(std::string_view indent = "") const;

private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace rapport
