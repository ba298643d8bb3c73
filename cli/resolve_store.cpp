// Finds the overrides and tells what is wrong with them.
#include "cli/resolve_store.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "export/output_file.hpp"
#include "graph/suggest.hpp"

namespace rapport {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Failure(fmt::format("{}: {}", path.string(), std::strerror(errno)));
  return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path overrides_of(const std::string& store_path) {
  return std::filesystem::path(store_path).replace_filename("rapport.overrides");
}

}  // namespace

void resolve_store(Store& store, const std::string& store_path) {
  const std::filesystem::path path = overrides_of(store_path);
  if (!std::filesystem::exists(path)) return store.resolve({});
  std::vector<OverrideError> errors;
  const Overrides overrides = parse_overrides(text_of(path), errors);
  for (const OverrideError& error : errors)
    print_error(
        fmt::format("rapport: {}:{}: {}; the line is left out\n", path.string(), error.line, error.message));
  store.resolve(overrides);
}

std::size_t append_suggestions(const Graph& graph, const std::string& store_path) {
  const std::filesystem::path path = overrides_of(store_path);
  std::string text = std::filesystem::exists(path) ? text_of(path) : std::string();
  const std::string lines = suggestion_lines(graph, suggest(graph), text);
  if (lines.empty()) return 0;
  if (!text.empty() && text.back() != '\n') text += '\n';
  OutputFile file(path.string());
  file.write(text + lines);
  file.commit();
  std::size_t count = 0;
  for (std::size_t at = 0; (at = lines.find("# same ", at)) != std::string::npos; ++at) ++count;
  return count;
}

}  // namespace rapport
