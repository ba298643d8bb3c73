// What an input holds, told by its name, else by its first bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.hpp"

namespace rapport {

// A document of some format, or a container of documents.
enum class InputKind : std::uint8_t { text, html, json_lines, json, feed, warc, archive };

// By the suffix, without regard to case; nothing for an unknown one. "a.jsonl.gz" is an archive.
std::optional<InputKind> kind_by_name(std::string_view name);

// By the first kSniffed bytes; text where nothing else fits.
InputKind kind_by_content(std::string_view head);
inline constexpr std::size_t kSniffed = 512;

// The file's name without folders and without its suffix, "a/b.c.txt" gives "b.c"; of a compressed file
// without both suffixes. Never empty.
std::string stem_of(std::string_view path);

// The name of what a compressed file holds: "a/b.jsonl.gz" gives "a/b.jsonl", "b.tgz" gives "b.tar".
std::string unpacked_name(std::string_view path);

}  // namespace rapport
