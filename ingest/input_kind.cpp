// Two small tables: suffixes and magic numbers.
#include "ingest/input_kind.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace rapport {
namespace {

using Row = std::pair<std::string_view, InputKind>;

constexpr std::array<Row, 25> kSuffixes{{
    {"txt", InputKind::text},          {"text", InputKind::text},    {"html", InputKind::html},
    {"htm", InputKind::html},          {"xhtml", InputKind::html},   {"jsonl", InputKind::json_lines},
    {"ndjson", InputKind::json_lines}, {"json", InputKind::json},    {"xml", InputKind::feed},
    {"rss", InputKind::feed},          {"atom", InputKind::feed},    {"rdf", InputKind::feed},
    {"warc", InputKind::warc},         {"wet", InputKind::warc},     {"gz", InputKind::archive},
    {"zst", InputKind::archive},       {"bz2", InputKind::archive},  {"xz", InputKind::archive},
    {"lz4", InputKind::archive},       {"zip", InputKind::archive},  {"tar", InputKind::archive},
    {"tgz", InputKind::archive},       {"tbz2", InputKind::archive}, {"txz", InputKind::archive},
    {"tzst", InputKind::archive},
}};

// The tar magic stands at byte 257, all others at 0.
constexpr std::array<Row, 9> kMagic{{
    {"\x1F\x8B", InputKind::archive},
    {"\x28\xB5\x2F\xFD", InputKind::archive},
    {"BZh", InputKind::archive},
    {"\xFD"
     "7zXZ",
     InputKind::archive},
    {"PK\x03\x04", InputKind::archive},
    {"PK\x05\x06", InputKind::archive},
    {"WARC/1.", InputKind::warc},
    {"{", InputKind::json_lines},
    {"[", InputKind::json},
}};

constexpr std::array<std::string_view, 4> kFeedRoots{"<rss", "<feed", "<rdf:RDF", "<channel"};

bool is_compression(std::string_view suffix) {
  return suffix == "gz" || suffix == "zst" || suffix == "bz2" || suffix == "xz" || suffix == "lz4";
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

std::string_view file_name(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  return path.substr(path.rfind('/') + 1);
}

// Without the dot; empty where the name has none or only begins with one.
std::string_view suffix_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

std::string_view without_suffix(std::string_view name) {
  const std::string_view suffix = suffix_of(name);
  return suffix.data() == nullptr ? name : name.substr(0, name.size() - suffix.size() - 1);
}

}  // namespace

std::optional<InputKind> kind_by_name(std::string_view name) {
  const std::string suffix = lower(suffix_of(file_name(name)));
  const auto* row =
      std::find_if(kSuffixes.begin(), kSuffixes.end(), [&](const Row& r) { return r.first == suffix; });
  if (row == kSuffixes.end()) return std::nullopt;
  return row->second;
}

InputKind kind_by_content(std::string_view head) {
  if (head.size() > 262 && head.substr(257, 5) == "ustar") return InputKind::archive;
  if (head.substr(0, 3) == "\xEF\xBB\xBF") head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  for (const auto& [magic, kind] : kMagic) {
    if (head.substr(0, magic.size()) == magic) return kind;
  }
  const auto has = [&](std::string_view tag) { return head.find(tag) != std::string_view::npos; };
  if (std::any_of(kFeedRoots.begin(), kFeedRoots.end(), has)) return InputKind::feed;
  return head.substr(0, 1) == "<" ? InputKind::html : InputKind::text;
}

std::string unpacked_name(std::string_view path) {
  const std::string suffix = lower(suffix_of(file_name(path)));
  if (is_compression(suffix)) return std::string(without_suffix(path));
  if (suffix == "tgz" || suffix == "tbz2" || suffix == "txz" || suffix == "tzst") {
    return std::string(without_suffix(path)) + ".tar";
  }
  return std::string(path);
}

std::string stem_of(std::string_view path) {
  std::string_view name = file_name(path);
  if (is_compression(lower(suffix_of(name)))) name = without_suffix(name);
  name = without_suffix(name);
  return name.empty() ? "article" : std::string(name);
}

}  // namespace rapport
