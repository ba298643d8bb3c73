// A file of facts is read line by line; everything that is none is for the store to judge.
#include "cli/load_articles.hpp"

#include <fmt/format.h>

#include <fstream>

#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "graph/facts_json.hpp"
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

std::vector<ArticleFacts> load_articles(const std::string& path) {
  return is_store(path) ? Store::open(path).articles() : read_facts(path);
}

}  // namespace rapport
