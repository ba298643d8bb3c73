// Cleaning walks plain ASCII in runs and decodes the rest by code point; escaping is one table look-up a
// byte.
#include "export/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_plain(char c) { return c > ' ' && c < 0x7F; }

bool is_blank(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

// Characters that files, readers or readers' eyes trip over.
bool is_unwanted(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  if ((c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  return c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Gathers clean characters up to a limit.
class Cleaner {
public:
  Cleaner(std::string& out, std::size_t limit, Losses& losses)
      : out_(out), limit_(limit), losses_(losses), start_(out.size()) {}

  // False once the limit is passed.
  bool add(char32_t c) {
    if (is_blank(c)) {
      blank_ = out_.size() > start_;
      return true;
    }
    if (is_unwanted(c)) {
      ++losses_.characters;
      return true;
    }
    if (count_ + (blank_ ? 2 : 1) > limit_) return cut();
    if (blank_) {
      out_.push_back(' ');
      ++count_;
      blank_ = false;
    }
    before_last_ = out_.size();
    append_utf8(out_, c);
    ++count_;
    return true;
  }

private:
  bool cut() {
    if (count_ == limit_ && count_ > 0) out_.resize(before_last_);
    out_ += "…";
    ++losses_.cuts;
    return false;
  }

  std::string& out_;
  std::size_t limit_;
  Losses& losses_;
  std::size_t start_;
  std::size_t before_last_ = 0;
  std::size_t count_ = 0;
  bool blank_ = false;
};

// Printable ASCII without two blanks in a row or at an end: nothing to do but copy.
bool is_clean_ascii(std::string_view text) {
  bool after_blank = true;
  for (const char c : text) {
    if (!is_plain(c) && (c != ' ' || after_blank)) return false;
    after_blank = c == ' ';
  }
  return !after_blank;
}

void append_valid(std::string_view text, Cleaner& cleaner) {
  for (std::size_t at = 0; at < text.size();) {
    if (!cleaner.add(next_code_point(text, at))) return;
  }
}

// The replacement characters of repaired text stand for broken bytes and go.
void append_broken(std::string_view bytes, Cleaner& cleaner, Losses& losses) {
  const std::string text = repaired_utf8(bytes);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == kReplacement) {
      ++losses.characters;
    } else if (!cleaner.add(c)) {
      return;
    }
  }
}

template <class Escape>
void append_escaped(std::string& out, std::string_view text, Escape escape) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view instead = escape(text[at]);
    if (instead.empty()) continue;
    out.append(text, done, at - done).append(instead);
    done = at + 1;
  }
  out.append(text, done);
}

bool begins_with_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + ('a' - 'A')) : b);
         });
}

}  // namespace

void append_clean(std::string& out, std::string_view text, std::size_t limit, Losses& losses) {
  if (text.empty()) return;
  if (text.size() <= limit && is_clean_ascii(text)) {
    out.append(text);
    return;
  }
  Cleaner cleaner(out, limit, losses);
  if (is_valid_utf8(text)) {
    append_valid(text, cleaner);
  } else {
    append_broken(text, cleaner, losses);
  }
}

std::string clean(std::string_view text, std::size_t limit, Losses& losses) {
  std::string out;
  append_clean(out, text, limit, losses);
  return out;
}

void append_xml(std::string& out, std::string_view clean_text) {
  append_escaped(out, clean_text, [](char c) -> std::string_view {
    if (c == '&') return "&amp;";
    if (c == '<') return "&lt;";
    if (c == '>') return "&gt;";
    return c == '"' ? "&quot;" : "";
  });
}

void append_dot(std::string& out, std::string_view clean_text) {
  out.push_back('"');
  append_escaped(out, clean_text, [](char c) -> std::string_view {
    if (c == '\\') return "\\\\";
    if (c == '"') return "\\\"";
    return c == '&' ? "&amp;" : "";
  });
  out.push_back('"');
}

void append_csv(std::string& out, std::string_view clean_text) {
  const bool formula =
      !clean_text.empty() && std::string_view("=+-@").find(clean_text[0]) != std::string_view::npos;
  if (!formula && clean_text.find_first_of(",\"\n\r") == std::string_view::npos) {
    out.append(clean_text);
    return;
  }
  out.append(formula ? "\"'" : "\"");
  append_escaped(out, clean_text, [](char c) -> std::string_view { return c == '"' ? "\"\"" : ""; });
  out.push_back('"');
}

std::string safe_url(std::string_view url, Losses& losses) {
  if (url.empty()) return {};
  const bool http = begins_with_scheme(url, "http://") || begins_with_scheme(url, "https://");
  const bool control = std::any_of(url.begin(), url.end(), [](char c) { return c >= 0 && c < ' '; });
  if (!http || control || url.size() > 2000) {
    ++losses.urls;
    return {};
  }
  std::string out;
  for (const char c : url) {
    if (is_plain(c) && std::string_view("\"'<>\\|^`{}").find(c) == std::string_view::npos) {
      out.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace rapport
