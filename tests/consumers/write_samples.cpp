// Writes the samples of tests/export/sample.hpp in every format: write_samples FOLDER makes nasty.graphml,
// small.dot, …
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "export/formats.hpp"
#include "graph/measures.hpp"
#include "tests/export/sample.hpp"

namespace {

void write(const std::filesystem::path& folder, const std::string& name, const rapport::Graph& graph) {
  const rapport::Measures measures = rapport::measures_of(graph);
  rapport::ExportOptions options;
  options.title = rapport::sample::hostile_texts()[1];
  const rapport::Exported what{graph, measures, options};
  for (const rapport::Format& format : rapport::formats()) {
    std::string file = folder / name;
    write_export(file.append(format.suffix), format, what);
  }
  options.strict_graphml = true;
  write_export(folder / (name + ".strict.graphml"), *rapport::format_of(".x.graphml"), what);
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) return 2;
  write(arguments[1], "nasty", rapport::sample::nasty_graph());
  write(arguments[1], "small", rapport::sample::small_graph());
  write(arguments[1], "empty", rapport::Graph());
  write(arguments[1], "large", rapport::sample::big_graph(2500, 5000));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 3;
}
