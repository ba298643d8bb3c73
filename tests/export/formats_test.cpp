// Writers over small and nasty graphs, and files that appear whole or not at all.
#include "export/formats.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "export/output_file.hpp"
#include "export/writers.hpp"
#include "graph/json.hpp"
#include "graph/utf8.hpp"
#include "tests/export/sample.hpp"

using namespace rapport;
namespace fs = std::filesystem;

namespace {

std::string written(Writer write, const Graph& graph, const ExportOptions& options = {}) {
  std::string text;
  Stream stream([&](std::string_view bytes) { text += bytes; });
  Losses losses;
  const Measures measures = sample::plain_measures(graph);
  write({graph, measures, options}, stream, losses);
  stream.finish();
  return text;
}

std::string content(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

struct Folder {
  fs::path path = fs::temp_directory_path() / ("rapport_export_" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("formats by suffix") {
  CHECK(format_of("graph.graphml")->name == "GraphML");
  CHECK(format_of("Graph.GraphML")->name == "GraphML");
  CHECK(format_of("a/b.dot")->name == "DOT");
  CHECK(format_of("graph.txt") == nullptr);
  CHECK(format_of(".dot") == nullptr);
  for (const Format& format : formats()) CHECK(format_of(std::string("x").append(format.suffix)) == &format);
}

TEST_CASE("GraphML") {
  const std::string text = written(write_graphml, sample::small_graph());
  CHECK(count_of(text, "<node ") == 7);
  CHECK(count_of(text, "<edge ") == 10);
  CHECK(text.find("<edge id=\"edge.1\" source=\"person.kim_jong_un\" target=\"person.song_tao\""
                  " label=\"met-with (planned)\">\n      <data key=\"label\">met-with (planned)</data>") !=
        std::string::npos);
  CHECK(text.find("<data key=\"n_aliases\">Kim Jong Un|김정은</data>") != std::string::npos);
  CHECK(text.find("<data key=\"n_offices\">leader of North Korea</data>") != std::string::npos);
  CHECK(text.find("<data key=\"e_weight\">3.0</data>") != std::string::npos);
  CHECK(text.find("a2?x=1&amp;y=2") != std::string::npos);
  const std::string strict = written(write_graphml, sample::small_graph(), {.strict_graphml = true});
  CHECK(strict.find(" label=\"") == std::string::npos);
}

TEST_CASE("DOT") {
  const std::string text = written(write_dot, sample::small_graph());
  CHECK(count_of(text, "\n  \"") == 17);
  CHECK(count_of(text, "dir=\"none\"") == 3);
  CHECK(count_of(text, "style=\"dashed\"") == 1);
  CHECK(text.find("layout=\"dot\"") != std::string::npos);
  const std::string map = written(write_dot, sample::big_graph(300, 900));
  CHECK(map.find("layout=\"neato\"") != std::string::npos);
  CHECK(count_of(map, " pos=\"") == 301);
}

TEST_CASE("JSON") {
  JsonError error;
  const auto tree = parse_json(written(write_json, sample::small_graph()), error);
  REQUIRE(tree);
  CHECK(tree->find("nodes")->array()->size() == 7);
  const JsonValue& edge = tree->find("edges")->array()->at(1);
  CHECK(edge.string_at("source") == "person.kim_jong_un");
  CHECK(edge.string_at("label") == "met-with (planned)");
  CHECK(edge.string_at("status") == "planned");
  CHECK(edge.find("weight")->number() == 1.0);
  CHECK(edge.find("statements")->array()->at(0).find("evidence")->array()->size() == 1);
  CHECK(tree->find("articles")->array()->at(1).string_at("url") == "https://example.org/a2?x=1&y=2");
}

TEST_CASE("hostile text stays text in every format") {
  const Graph graph = sample::nasty_graph();
  for (const Format& format : formats()) {
    for (const FormatPart& part : format.parts) {
      if (part.write == nullptr) continue;
      const std::string text = written(part.write, graph);
      CAPTURE(format.name);
      CHECK(is_valid_utf8(text));
      CHECK(text.find('\0') == std::string::npos);
      CHECK(text.find('\x01') == std::string::npos);
      CHECK(text.find("javascript:") == std::string::npos);
      CHECK(text == written(part.write, graph));
    }
  }
}

TEST_CASE("an empty graph is a file too") {
  for (const Format& format : formats()) {
    for (const FormatPart& part : format.parts) {
      if (part.write != nullptr) CHECK(!written(part.write, Graph()).empty());
    }
  }
}

TEST_CASE("a large graph leaves in pieces of bounded size") {
  const Graph graph = sample::big_graph(1000, 20'000);
  std::size_t largest = 0, total = 0;
  Stream stream([&](std::string_view bytes) {
    largest = std::max(largest, bytes.size());
    total += bytes.size();
  });
  Losses losses;
  write_graphml({graph, Measures(), ExportOptions()}, stream, losses);
  stream.finish();
  CHECK(total > 10'000'000);
  CHECK(largest < 300'000);
}

TEST_CASE("files appear whole or not at all") {
  const Folder folder;
  const std::string path = folder.path / "graph.json";
  const Graph graph = sample::small_graph();
  const Written files = write_export(path, *format_of(path), {graph, Measures(), ExportOptions()});
  CHECK(files.files == std::vector<std::string>{path});
  CHECK(content(path) == written(
                             [](const Exported& what, Stream& out, Losses& losses) {
                               write_json({what.graph, Measures(), what.options}, out, losses);
                             },
                             graph));
  {
    OutputFile file(path);
    file.write("half a file");
  }
  CHECK(content(path).size() > 100);
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  fs::create_symlink("graph.json", folder.path / "link.json");
  OutputFile through_link(folder.path / "link.json");
  through_link.write("new");
  through_link.commit();
  CHECK(fs::is_symlink(folder.path / "link.json"));
  CHECK(content(path) == "new");
}

TEST_CASE("files that cannot be written say so") {
  CHECK_THROWS_WITH_AS(OutputFile("/nowhere/graph.dot"),
                       "/nowhere/graph.dot: cannot be written: No such file or directory", FileError);
  CHECK_THROWS_AS(OutputFile(fs::temp_directory_path().string()), FileError);
  OutputFile full("/dev/full");
  CHECK_THROWS_WITH_AS(full.write("text"), "/dev/full: cannot be written: No space left on device",
                       FileError);
}
