// Sorted lines, so that the same articles give the same bytes in whatever order they came.
#include "cli/facts_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"

namespace rapport {

FactsFile::FactsFile(std::string path) : path_(std::move(path)) {
  if (std::filesystem::exists(path_)) add_file(path_);
}

void FactsFile::add_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Failure(fmt::format("{}: {}", path, std::strerror(errno)));
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    JsonError error;
    const std::optional<ArticleFacts> facts = facts_from_json(line, error);
    if (!facts) {
      throw Failure(fmt::format("{}:{}:{}: no facts of rapport extract: {}", path, number, error.column,
                                error.message));
    }
    put(facts->article.id, std::move(line));
  }
}

void FactsFile::save() const {
  const std::string unfinished = path_ + ".new";
  std::ofstream file(unfinished, std::ios::binary);
  for (const auto& [id, line] : lines_) file << line << '\n';
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(unfinished, path_, error);
  if (file && !error) return;
  const std::string reason = error ? error.message() : std::strerror(errno);
  std::filesystem::remove(unfinished, error);
  throw Failure(fmt::format("{}: cannot be written: {}", path_, reason));
}

}  // namespace rapport
