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

namespace rapport {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Failure(fmt::format("{}: {}", path.string(), std::strerror(errno)));
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void resolve_store(Store& store, const std::string& store_path) {
  const std::filesystem::path path = std::filesystem::path(store_path).replace_filename("rapport.overrides");
  if (!std::filesystem::exists(path)) return store.resolve({});
  std::vector<OverrideError> errors;
  const Overrides overrides = parse_overrides(text_of(path), errors);
  for (const OverrideError& error : errors)
    print_error(
        fmt::format("rapport: {}:{}: {}; the line is left out\n", path.string(), error.line, error.message));
  store.resolve(overrides);
}

}  // namespace rapport
