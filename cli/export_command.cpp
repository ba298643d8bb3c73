// rapport export: the graph, or the part that was asked for, in the formats of the files' suffixes.
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/export_files.hpp"
#include "cli/load_graph.hpp"
#include "cli/named.hpp"
#include "cli/words.hpp"

namespace rapport {

int run_export(Arguments arguments) {
  std::string path;
  std::vector<std::string> files;
  std::vector<std::string> kinds;
  std::vector<std::string> types;
  std::vector<std::string> statuses;
  std::vector<std::string> around;
  std::uint32_t hops = 1;
  std::uint32_t top = 0;
  Filter filter;
  ExportOptions how;
  Options options("export", "FILE...", "Writes the graph in the format of each file's suffix.");
  options.graph(path).operands("FILE", files).dates(filter.since, filter.until);
  options.list("kind", kinds, "KINDS", "only nodes of these kinds: Person, Party, State …");
  options.list("type", types, "TYPES", "only edges of these types: met-with, visited, heads …");
  options.list("status", statuses, "STATUSES", "edges of these statuses [actual,planned]");
  options.value("min-support", filter.min_support, "N", "only edges that N articles state");
  options.files("around", around, "NAME", "only what is near this node; may be given again");
  options.value("hops", hops, "N", "with --around: up to N edges away [1]");
  options.value("top", top, "N", "only the N most central nodes");
  options.flag("strict-graphml", how.strict_graphml, "GraphML without the attribute that Gephi wants");
  options.value("title", how.title, "TEXT", "the title of the graph [rapport]");
  options.example("rapport export graph.graphml graph.dot --kind Person,State").parse(arguments);
  check_suffixes(files);
  filter.kinds = kinds_of(kinds);
  filter.types = types_of(types);
  if (!statuses.empty()) filter.statuses = statuses_of(statuses);
  if (top > 0) filter.top = top;
  const Graph graph = load_graph(path);
  for (const std::string& name : around) filter.around.push_back(node_named(graph, name));
  filter.hops = hops;
  write_files(files, graph, filter, how, options.quiet());
  return kDone;
}

}  // namespace rapport
