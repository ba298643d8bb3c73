// Folding through utf8proc: compatibility decomposition, combining marks dropped, case folded.
#include "graph/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <memory>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

// Letters that decompose to nothing but have an obvious base letter.
char32_t base_letter(char32_t c) {
  switch (c) {
    case U'ı':
      return U'i';
    case U'ø':
    case U'Ø':
      return U'o';
    case U'ł':
    case U'Ł':
      return U'l';
    case U'đ':
    case U'Đ':
      return U'd';
    default:
      return c;
  }
}

bool is_letter_or_digit(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

std::string decomposed(std::string_view name) {
  std::string plain;
  for (std::size_t at = 0; at < name.size();) append_utf8(plain, base_letter(next_code_point(name, at)));
  utf8proc_uint8_t* raw = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(plain.data()),
                                               static_cast<utf8proc_ssize_t>(plain.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length < 0) return plain;
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
  unsigned any = 0;
  for (const char c : text) any |= static_cast<unsigned char>(c);
  return any < 0x80;
}

std::string without_article(const std::string& text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == std::string::npos) return {};
  return text.substr(text.compare(start, 4, "the ") == 0 ? start + 4 : start);
}

// Most names: no decoding, byte by byte. `word_gap` is what stands for everything that is no letter or digit;
// full stops and apostrophes always go.
std::string folded_ascii(std::string_view name, bool word_gap) {
  const std::size_t start = name.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  name.remove_prefix(start);
  std::string out(name.size(), '\0');
  std::size_t size = 0;
  for (const char letter : name) {
    const char c = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out[size++] = c;
    } else if (word_gap && c != '\'' && c != '.' && size > 0 && out[size - 1] != ' ') {
      out[size++] = ' ';
    }
  }
  while (size > 0 && out[size - 1] == ' ') --size;
  out.resize(size);
  return out;
}

// "The " in front, whatever its case.
std::string_view without_ascii_article(std::string_view name) {
  const std::size_t start = std::min(name.find_first_not_of(' '), name.size());
  const std::string_view text = name.substr(start);
  const bool article = text.size() >= 4 && (text[0] == 't' || text[0] == 'T') &&
                       (text[1] == 'h' || text[1] == 'H') && (text[2] == 'e' || text[2] == 'E') &&
                       text[3] == ' ';
  return article ? text.substr(4) : text;
}

}  // namespace

std::string folded_name(std::string_view name) {
  if (is_ascii(name)) return folded_ascii(without_ascii_article(name), false);
  const std::string text = without_article(decomposed(name));
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter_or_digit(c)) append_utf8(out, c);
  }
  return out;
}

std::string folded_words(std::string_view name) {
  if (is_ascii(name)) return folded_ascii(without_ascii_article(name), true);
  const std::string text = without_article(decomposed(name));
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter_or_digit(c)) {
      append_utf8(out, c);
    } else if (c != U'\'' && c != U'’' && c != U'.' && !out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace rapport
