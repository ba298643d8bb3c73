// Widths by utf8proc's tables.
#include "cli/columns.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "graph/utf8.hpp"

namespace rapport {

std::size_t display_width(std::string_view text) {
  const std::string valid = is_valid_utf8(text) ? std::string(text) : repaired_utf8(text);
  std::size_t width = 0;
  for (std::size_t at = 0; at < valid.size();)
    width += static_cast<std::size_t>(
        std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_code_point(valid, at)))));
  return width;
}

std::string Columns::text(std::string_view indent) const {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));
  }
  std::string out;
  for (const std::vector<std::string>& row : rows_) {
    std::string line(indent);
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (widths[c] == 0) continue;
      line += row[c];
      line.append(widths[c] - display_width(row[c]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace rapport
