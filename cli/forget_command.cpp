// rapport forget: articles, and all that only they say, out of the graph.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "cli/resolve_store.hpp"

namespace rapport {

int run_forget(Arguments arguments) {
  std::string path;
  std::vector<std::string> articles;
  Options options("forget", "ARTICLE...",
                  "Takes articles and exactly what they say out of the graph, by their ids.");
  options.graph(path).operands("ARTICLE", articles);
  options.example("rapport forget 2024-03-25-kcna").parse(arguments);
  Store::open(path);  // no file is made only to forget something
  Store store = Store::open_for_writing(path);
  const std::vector<std::string> unknown = store.forget(articles);
  if (unknown.size() < articles.size()) resolve_store(store, path);
  if (!options.quiet()) {
    print_error(fmt::format("{}: {} articles forgotten\n", path, articles.size() - unknown.size()));
  }
  if (!unknown.empty()) throw NotFound(fmt::format("{}: no article {}", path, fmt::join(unknown, ", ")));
  return kDone;
}

}  // namespace rapport
