// UTF-8 by hand where speed matters: validation walks bytes once, the offset map counts per block of 64
// bytes.
#include "graph/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace rapport {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::uint32_t starts_in(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

// Length of the valid sequence at `at`, 0 if there is none (overlong, surrogate, truncated, beyond U+10FFFF).
std::size_t valid_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[at + i])) return 0;
  }
  if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
  if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
  return length;
}

// The first place from `at` on where a block of eight bytes is not all ASCII, or near the end.
std::size_t ascii_length(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, 8);
    if ((block & 0x8080808080808080ULL) != 0) break;
  }
  return at;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = ascii_length(bytes, 0); at < bytes.size(); at = ascii_length(bytes, at)) {
    const std::size_t length = valid_length(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  if (is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = valid_length(bytes, at);
    if (length == 0) append_utf8(out, kReplacement);
    if (length > 0 && bytes[at] != '\0') out.append(bytes, at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  const std::size_t rest = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3FU >> rest);
  for (std::size_t i = 0; i < rest && at < text.size(); ++i)
    c = (c << 6) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return c;
}

std::size_t count_code_points(std::string_view text) { return starts_in(text); }

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  unsigned any = 0;
  for (const char c : text) any |= static_cast<unsigned char>(c);
  if (any < 0x80) return;
  before_block_.reserve(text.size() / kBlock + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += kBlock) {
    before_block_.push_back(count);
    count += starts_in(text.substr(at, kBlock));
  }
}

std::uint32_t CodePointMap::code_point_of(std::size_t byte) const {
  if (before_block_.empty()) return static_cast<std::uint32_t>(byte);
  const std::size_t block = byte / kBlock;
  return before_block_[block] + starts_in(text_.substr(block * kBlock, byte - block * kBlock));
}

}  // namespace rapport
