// Speed and memory of writing a large graph in a format. usage: export_bench FILE [NODES EDGES]
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>

#include "export/formats.hpp"
#include "graph/measures.hpp"
#include "tests/export/sample.hpp"

namespace {

// Of processor time: a busy machine does not count.
double seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1e3;
}

std::uint32_t number(const char* text) { return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10)); }

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 && count != 4) return 2;
  const std::string path = arguments[1];
  const rapport::Format* format = rapport::format_of(path);
  if (format == nullptr) return 2;
  const bool sized = count == 4;
  const rapport::Graph graph = rapport::sample::big_graph(sized ? number(arguments[2]) : 100'000,
                                                          sized ? number(arguments[3]) : 1'000'000);
  const double start = seconds();
  const rapport::Measures measures = rapport::measures_of(graph);
  const double measured = seconds();
  const double before = peak_megabytes();
  const rapport::Written written = write_export(path, *format, {graph, measures, {}});
  const double taken = seconds() - measured;
  double megabytes = 0;
  for (const std::string& file : written.files)
    megabytes += static_cast<double>(std::filesystem::file_size(file)) / 1e6;
  fmt::print(
      "{} nodes, {} edges: measures and layout {:.1f} s; {} {:.0f} MB in {:.2f} s, {:.0f} MB/s, {:.1f} MB "
      "more "
      "memory\n",
      graph.nodes.size(), graph.edges.size(), measured - start, format->name, megabytes, taken,
      megabytes / taken, peak_megabytes() - before);
  return 0;
}
