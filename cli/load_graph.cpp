// A store is read as it is; a file of facts is resolved.
#include "cli/load_graph.hpp"

#include <fstream>

#include "cli/load_articles.hpp"
#include "graph/resolve.hpp"
#include "graph/store.hpp"

namespace rapport {
// A file that opens like JSON holds facts; everything else is for the store to judge.
bool is_store(const std::string& path) {
  if (path.ends_with(".jsonl")) return false;
  std::ifstream file(path);
  return file.peek() != '{';
}

Graph load_graph(const std::string& path) {
  return is_store(path) ? Store::open(path).load_graph() : resolve(load_articles(path), {});
}

}  // namespace rapport
