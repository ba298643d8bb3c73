// Conversion is glibc's iconv; the rest decides what to convert from.
#include "ingest/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <memory>
#include <utility>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr std::size_t kHead = 2048;  // in which a document names its charset
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// Longest marks first: UTF-32's begins with UTF-16's.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kMarks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {kUtf8Mark, "UTF-8"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
}};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

// Pages that say Latin-1 or ASCII mean Windows-1252.
std::string meant(const std::string& encoding) {
  const std::string name = lower(encoding);
  const bool latin = name == "iso-8859-1" || name == "iso8859-1" || name == "latin1" || name == "latin-1" ||
                     name == "us-ascii" || name == "ascii";
  return latin ? "windows-1252" : name;
}

struct CloseIconv {
  void operator()(void* handle) const { iconv_close(handle); }
};
using Converter = std::unique_ptr<void, CloseIconv>;

Converter converter_from(const std::string& encoding) {
  iconv_t handle = iconv_open("UTF-8", encoding.c_str());
  const bool failed = reinterpret_cast<std::intptr_t>(handle) == -1;
  return Converter(failed ? nullptr : handle);
}

// UTF-16 without a mark: most text has its zero bytes all at even or all at odd places.
std::string_view utf16_by_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 512);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t many = head.size() / 4;
  if (head.size() < 8) return {};
  if (zeros[1] > many && zeros[0] == 0) return "UTF-16LE";
  if (zeros[0] > many && zeros[1] == 0) return "UTF-16BE";
  return {};
}

bool has_multibyte_utf8(std::string_view bytes) {
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  for (auto at = std::find_if(bytes.begin(), bytes.end(), is_high); at != bytes.end();
       at = std::find_if(at + 1, bytes.end(), is_high)) {
    const auto offset = static_cast<std::size_t>(at - bytes.begin());
    for (const std::size_t length : {2U, 3U, 4U}) {
      if (offset + length <= bytes.size() && is_valid_utf8(bytes.substr(offset, length))) return true;
    }
  }
  return false;
}

// High bytes and never a valid sequence. A sequence cut off at the very end says nothing.
bool is_single_byte(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return false;
  const std::string_view body = bytes.substr(0, bytes.size() > 3 ? bytes.size() - 3 : bytes.size());
  return !is_valid_utf8(body) && !has_multibyte_utf8(bytes);
}

// The encoding to convert from; empty for UTF-8.
std::string encoding_of(const Document& document, const ReadOptions& options) {
  for (const auto& [mark, encoding] : kMarks) {
    if (std::string_view(document.bytes).substr(0, mark.size()) == mark) return std::string(encoding);
  }
  const bool markup = document.format == DocumentFormat::html || document.format == DocumentFormat::feed;
  const std::string_view own = markup ? named_charset(document.bytes) : std::string_view();
  for (const std::string_view named :
       {std::string_view(options.encoding), std::string_view(document.charset), own}) {
    if (!named.empty() && is_known_encoding(std::string(named))) return meant(std::string(named));
  }
  if (const std::string_view utf16 = utf16_by_zeros(document.bytes); !utf16.empty())
    return std::string(utf16);
  return is_single_byte(document.bytes) ? "windows-1252" : "";
}

}  // namespace

bool is_known_encoding(const std::string& name) { return converter_from(meant(name)) != nullptr; }

std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding) {
  const Converter converter = converter_from(meant(encoding));
  if (!converter) return std::nullopt;
  std::string out;
  std::string in(bytes);
  char* from = in.data();
  std::size_t left = in.size();
  std::array<char, 16384> block;
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const std::size_t status = iconv(converter.get(), &from, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (status != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    out.append(kReplacement);
    ++from;
    --left;
  }
  return out;
}

std::string_view named_charset(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, kHead));
  for (const std::string_view key : {std::string_view("charset="), std::string_view("encoding=")}) {
    const std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    std::string_view rest = bytes.substr(at + key.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \"'"), rest.size()));
    const std::string_view name = rest.substr(0, rest.find_first_of(" \"'/>;?\r\n\t"));
    if (!name.empty() && name.size() < 30) return name;
  }
  return {};
}

void decode(Document& document, const ReadOptions& options) {
  const std::string encoding = encoding_of(document, options);
  const bool utf8 = encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "UTF-8";
  std::optional<std::string> text = utf8 ? std::nullopt : decoded(document.bytes, encoding);
  if (text) document.bytes = std::move(*text);
  if (document.bytes.starts_with(kUtf8Mark)) document.bytes.erase(0, kUtf8Mark.size());
}

}  // namespace rapport
