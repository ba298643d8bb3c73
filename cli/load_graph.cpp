// A store is read as it is; a file of facts is resolved.
#include "cli/load_graph.hpp"

#include <fmt/format.h>

#include <fstream>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"
#include "graph/resolve.hpp"
#include "graph/store.hpp"

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

// A file that opens like JSON holds facts; everything else is for the store to judge.
bool is_store(const std::string& path) {
  if (path.ends_with(".jsonl")) return false;
  std::ifstream file(path);
  return file.peek() != '{';
}

Graph load_graph(const std::string& path) {
  return is_store(path) ? Store::open(path).load_graph() : resolve(read_facts(path), {});
}

}  // namespace rapport
