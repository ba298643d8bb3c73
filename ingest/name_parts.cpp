// Plain comparisons of parts; a hyphen with a small letter behind it marks a family name that comes first.
#include "ingest/name_parts.hpp"

#include <algorithm>

namespace rapport {
namespace {

bool has_lower_after_hyphen(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
         word[hyphen + 1] <= 'z';
}

}  // namespace

namespace {

// Whether plain_quotes() would change nothing.
bool is_plain(std::string_view text) {
  bool plain = text.empty() || text.front() != ' ';
  for (const char c : text) plain &= c != '\n' && c != '\r' && c != '\t';
  for (std::size_t i = 1; i < text.size(); ++i) plain &= text[i] != ' ' || text[i - 1] != ' ';
  return plain;
}

}  // namespace

std::string plain_quotes(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space || (!out.empty() && out.back() != ' ')) out.push_back(space ? ' ' : c);
  }
  return out;
}

bool same_part(std::string_view full, std::string_view other) {
  if (full == other) return true;
  const bool particle = !full.empty() && full.front() >= 'a' && full.front() <= 'z';
  return particle && full.size() == other.size() && other.front() == full.front() - 'a' + 'A' &&
         full.substr(1) == other.substr(1);
}

int family_rank(const std::vector<std::string_view>& parts, std::string_view surname) {
  const bool family_first = std::any_of(parts.begin() + 1, parts.end(), has_lower_after_hyphen);
  if (parts.front() == surname) return family_first ? 3 : 1;
  if (family_first) return 0;
  if (same_part(parts.back(), surname)) return 3;
  if (parts.size() >= 3 && parts[parts.size() - 2] == surname) return 2;
  const std::string_view last = parts.back();
  const bool after_particle = last.size() > surname.size() + 1 && last.ends_with(surname) &&
                              last[last.size() - surname.size() - 1] == '-';
  return after_particle ? 2 : 0;
}

std::string initials_of(const std::vector<std::string_view>& parts) {
  std::string initials;
  for (const std::string_view part : parts) {
    if (part.front() >= 'A' && part.front() <= 'Z') initials.push_back(part.front());
  }
  return initials;
}

}  // namespace rapport
