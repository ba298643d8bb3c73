// Suffixes to formats, one file after the other.
#include "cli/export_files.hpp"

#include <fmt/format.h>

#include "cli/errors.hpp"
#include "cli/output.hpp"

namespace rapport {
namespace {

void write_file(const std::string& path, const Exported& what, bool quiet) {
  const Written written = write_export(path, *format_of(path), what);
  if (quiet) return;
  for (const std::string& file : written.files)
    print_error(fmt::format("wrote {}: {} nodes, {} edges\n", file, what.graph.nodes.size(),
                            what.graph.edges.size()));
}

}  // namespace

void check_suffixes(const std::vector<std::string>& files) {
  for (const std::string& file : files)
    if (format_of(file) == nullptr)
      throw UsageError(fmt::format("{}: no format of that name; end it in {}", file, known_suffixes()));
}

void write_files(const std::vector<std::string>& files, const Graph& graph, const Filter& filter,
                 const ExportOptions& how, bool quiet) {
  const Graph part = filtered(graph, filter);
  for (const std::string& file : files) write_file(file, {part, Measures{}, how}, quiet);
}

}  // namespace rapport
