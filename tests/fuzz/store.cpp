// The facts of an article through a store: added twice it is there once, a graph can be made of it whatever
// the facts say, and forgotten it is gone.
#include "graph/store.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "graph/facts_json.hpp"
#include "tests/fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rapport::JsonError error;
  const auto facts = rapport::facts_from_json(rapport::bytes_of(data, size), error);
  if (!facts) return 0;
  const std::string path =
      (std::filesystem::temp_directory_path() / fmt::format("rapport-fuzz-{}.db", getpid())).string();
  {
    rapport::Store store = rapport::Store::open_for_writing(path);
    const std::array articles{*facts};
    rapport::require(store.add(articles).added == 1);
    rapport::require(store.add(articles).unchanged == 1);
    store.resolve({});
    const rapport::Graph graph = store.load_graph();
    rapport::require(graph.nodes.size() == store.stats().nodes);
    rapport::require(store.articles().size() == 1);
    rapport::require(store.forget(std::array{facts->article.id}).empty());
    store.resolve({});
    rapport::require(store.stats().articles == 0);
  }
  for (const char* suffix : {"", "-wal", "-shm", ".lock"}) std::filesystem::remove(path + suffix);
  return 0;
}
