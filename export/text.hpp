// Text for files: cleaned of what breaks readers, cut, and escaped for each format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapport {

// What a writer had to leave out, for the summary.
struct Losses {
  std::uint64_t characters = 0;  // control characters, broken UTF-8, non-characters, direction overrides
  std::uint64_t cuts = 0;        // texts longer than their limit
  std::uint64_t urls = 0;        // addresses that are not http or https, or longer than 2,000 bytes
  std::uint64_t nodes = 0;       // beyond what a page shows
};

inline constexpr std::size_t kLabelLimit = 200;      // code points
inline constexpr std::size_t kEvidenceLimit = 4000;  // code points

// Appends the text as valid UTF-8 of XML 1.0 characters, white space collapsed to single blanks and trimmed,
// at most `limit` code points (a cut text ends in "…").
void append_clean(std::string& out, std::string_view text, std::size_t limit, Losses& losses);
std::string clean(std::string_view text, std::size_t limit, Losses& losses);

// Escapes clean text. XML: for element text and for attribute values in double quotes.
void append_xml(std::string& out, std::string_view clean_text);
// With its double quotes, for ids, labels and values of DOT.
void append_dot(std::string& out, std::string_view clean_text);
// RFC 4180: quoted where needed; a value that a spreadsheet would run as a formula gets an apostrophe before.
void append_csv(std::string& out, std::string_view clean_text);

// An http or https address with everything but plain URL characters percent-encoded; empty for any other.
std::string safe_url(std::string_view url, Losses& losses);

}  // namespace rapport
