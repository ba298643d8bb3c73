// Reads the facts of a file and resolves them.
#include "cli/load_graph.hpp"

#include <fmt/format.h>

#include <fstream>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"
#include "graph/resolve.hpp"

namespace rapport {
namespace {

std::vector<ArticleFacts> read_facts(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Failure(fmt::format("{}: cannot be read; rapport build makes a graph, -g names it", path));
  std::vector<ArticleFacts> all;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    JsonError error;
    std::optional<ArticleFacts> facts = facts_from_json(line, error);
    if (!facts) throw Failure(fmt::format("{}:{}:{}: {}", path, number, error.column, error.message));
    all.push_back(std::move(*facts));
  }
  return all;
}

}  // namespace

Graph load_graph(const std::string& path) { return resolve(read_facts(path), {}); }

}  // namespace rapport
