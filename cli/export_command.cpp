// rapport export: the graph, or the part that was asked for, in the formats of the files' suffixes.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/output.hpp"
#include "cli/words.hpp"
#include "export/formats.hpp"
#include "graph/filter.hpp"

namespace rapport {
namespace {

void write_file(const std::string& path, const Exported& what, bool quiet) {
  const Written written = write_export(path, *format_of(path), what);
  if (quiet) return;
  for (const std::string& file : written.files)
    print_error(fmt::format("wrote {}: {} nodes, {} edges\n", file, what.graph.nodes.size(),
                            what.graph.edges.size()));
}

void check_suffixes(const std::vector<std::string>& files) {
  for (const std::string& file : files)
    if (format_of(file) == nullptr)
      throw UsageError(fmt::format("{}: no format of that name; end it in {}", file, known_suffixes()));
}

}  // namespace

int run_export(Arguments arguments) {
  std::string path;
  std::vector<std::string> files;
  std::vector<std::string> kinds;
  std::vector<std::string> types;
  std::vector<std::string> statuses;
  Filter filter;
  ExportOptions how;
  Options options("export", "FILE...", "Writes the graph in the format of each file's suffix.");
  options.graph(path).operands("FILE", files).dates(filter.since, filter.until);
  options.list("kind", kinds, "KINDS", "only nodes of these kinds: Person, Party, State …");
  options.list("type", types, "TYPES", "only edges of these types: met-with, visited, heads …");
  options.list("status", statuses, "STATUSES", "edges of these statuses [actual,planned]");
  options.value("min-support", filter.min_support, "N", "only edges that N articles state");
  options.flag("strict-graphml", how.strict_graphml, "GraphML without the attribute that Gephi wants");
  options.value("title", how.title, "TEXT", "the title of the graph [rapport]");
  options.example("rapport export graph.graphml graph.dot --kind Person,State").parse(arguments);
  check_suffixes(files);
  filter.kinds = kinds_of(kinds);
  filter.types = types_of(types);
  if (!statuses.empty()) filter.statuses = statuses_of(statuses);
  const Graph graph = filtered(load_graph(path), filter);
  for (const std::string& file : files) write_file(file, {graph, Measures{}, how}, options.quiet());
  return kDone;
}

}  // namespace rapport
