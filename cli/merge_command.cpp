// rapport merge: the articles of other stores into one.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "cli/resolve_store.hpp"

namespace rapport {

int run_merge(Arguments arguments) {
  std::string path;
  std::vector<std::string> others;
  Options options("merge", "OTHER...",
                  "Adds the articles of other graph stores; what is there already stays.");
  options.graph(path).operands("OTHER", others);
  options.example("rapport merge -g all.db monday.db tuesday.db").parse(arguments);
  std::vector<Store> sources;
  for (const std::string& other : others) sources.push_back(Store::open(other));
  Store store = Store::open_for_writing(path);
  AddCounts counts;
  for (const Store& source : sources) counts += store.merge(source);
  resolve_store(store, path);
  if (!options.quiet()) {
    print_error(fmt::format("{}: {} articles added, {} were there\n", path, counts.added, counts.unchanged));
  }
  return kDone;
}

}  // namespace rapport
