// The table itself, and the walk from a path through OutputFile to a writer.
#include "export/formats.hpp"

#include <algorithm>

#include "export/output_file.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

constexpr std::array<Format, 7> kFormats{{
    {"GraphML", ".graphml", "Gephi, NetworkX, igraph, Cytoscape, Neo4j", {{{"", write_graphml}, {}}}},
    {"GEXF", ".gexf", "Gephi with its timeline", {{{"", write_gexf}, {}}}},
    {"DOT", ".dot", "Graphviz", {{{"", write_dot}, {}}}},
    {"SVG", ".svg", "browsers, drawing programs", {{{"", write_svg}, {}}}},
    {"HTML", ".html", "browsers, to explore", {{{"", write_html}, {}}}},
    {"CSV",
     ".csv",
     "Neo4j, Gephi, spreadsheets",
     {{{".nodes", write_csv_nodes}, {".edges", write_csv_edges}}}},
    {"JSON", ".json", "D3, scripts", {{{"", write_json}, {}}}},
}};

bool ends_with_suffix(std::string_view path, std::string_view suffix) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return path.size() > suffix.size() &&
         std::equal(suffix.begin(), suffix.end(), path.end() - static_cast<std::ptrdiff_t>(suffix.size()),
                    [&](char a, char b) { return a == lower(b); });
}

// "graph.csv" with the infix ".nodes" is "graph.nodes.csv".
std::string part_path(const std::string& path, std::string_view suffix, std::string_view infix) {
  std::string part = path;
  return part.insert(part.size() - suffix.size(), infix);
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_of(std::string_view path) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const Format& f) { return ends_with_suffix(path, f.suffix); });
  return found == kFormats.end() ? nullptr : &*found;
}

std::string known_suffixes() {
  std::string out = "one of";
  for (const Format& format : kFormats) out.append(" ").append(format.suffix);
  return out;
}

Written write_export(const std::string& path, const Format& format, const Exported& what) {
  Written written;
  for (const FormatPart& part : format.parts) {
    if (part.write == nullptr) continue;
    OutputFile file(part_path(path, format.suffix, part.infix));
    Stream stream([&](std::string_view bytes) { file.write(bytes); });
    part.write(what, stream, written.losses);
    stream.finish();
    file.commit();
    written.files.push_back(file.path());
  }
  return written;
}

}  // namespace rapport
