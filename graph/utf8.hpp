// UTF-8: repair, decoding and the map between byte offsets and code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// The text with every invalid byte sequence replaced by U+FFFD and NUL dropped; a leading BOM is dropped.
std::string repaired_utf8(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);

// Appends one code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// The code point that starts at `at` (byte offset, moved past it). The text must be valid.
char32_t next_beyond_ascii(std::string_view text, std::size_t& at);
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return next_beyond_ascii(text, at);
  ++at;
  return byte;
}

// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

// Byte offsets to code point offsets of one text; costs nothing where the text is ASCII.
class CodePointMap {
public:
  explicit CodePointMap(std::string_view text);
  // `byte` may be the text's size; the text must outlive the map.
  std::uint32_t code_point_of(std::size_t byte) const;

private:
  static constexpr std::size_t kBlock = 64;
  std::string_view text_;
  std::vector<std::uint32_t> before_block_;  // empty for ASCII
};

}  // namespace rapport
