// The table of export formats, one row each, and the function that writes a file by its suffix.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/writer.hpp"

namespace rapport {

// One file of a format; most have one, without an infix, CSV has two (graph.csv: graph.nodes.csv, …).
struct FormatPart {
  std::string_view infix;
  Writer write = nullptr;
};

struct Format {
  std::string_view name;
  std::string_view suffix;  // ".graphml"
  std::string_view opens_in;
  std::array<FormatPart, 2> parts;
};

std::span<const Format> formats();

// The format of the file's suffix, without regard to case; null if there is none.
const Format* format_of(std::string_view path);

// "one of .graphml .dot …", for messages.
std::string known_suffixes();

struct Written {
  std::vector<std::string> files;
  Losses losses;
};

// Writes the file or files of that format, each whole or not at all. Throws FileError.
Written write_export(const std::string& path, const Format& format, const Exported& what);

}  // namespace rapport
