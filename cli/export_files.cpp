// Suffixes to formats, one file after the other.
#include "cli/export_files.hpp"

#include <fmt/format.h>

#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "graph/measures.hpp"

namespace rapport {
namespace {

std::string losses_text(const Losses& losses) {
  std::string out;
  const auto add = [&](std::uint64_t count, std::string_view what) {
    if (count > 0) out += fmt::format(", {} {}", count, what);
  };
  add(losses.characters, "unprintable characters left out");
  add(losses.cuts, "long texts cut");
  add(losses.urls, "unsafe addresses left out");
  add(losses.nodes, "nodes left out");
  return out;
}

void write_file(const std::string& path, const Exported& what, bool quiet) {
  const Written written = write_export(path, *format_of(path), what);
  if (quiet) return;
  for (const std::string& file : written.files)
    print_error(fmt::format("wrote {}: {} nodes, {} edges{}\n", file, what.graph.nodes.size(),
                            what.graph.edges.size(), losses_text(written.losses)));
}

// The most central nodes count by PageRank over the whole graph.
std::vector<double> rank_for(const Graph& graph, const Filter& filter) {
  if (!filter.top) return {};
  return measures_of(graph, {.pagerank = true, .betweenness = false, .groups = false, .layout = false})
      .pagerank;
}

}  // namespace

void check_suffixes(const std::vector<std::string>& files) {
  for (const std::string& file : files)
    if (format_of(file) == nullptr)
      throw UsageError(fmt::format("{}: no format of that name; end it in {}", file, known_suffixes()));
}

void write_files(const std::vector<std::string>& files, const Graph& graph, const Filter& filter,
                 const ExportOptions& how, bool quiet) {
  if (files.empty()) return;
  const Graph part = filtered(graph, filter, rank_for(graph, filter));
  const Measures measures = measures_of(part);
  for (const std::string& file : files) write_file(file, {part, measures, how}, quiet);
}

}  // namespace rapport
