// A transaction costs a wait for the disk, so that articles are gathered; what is gathered is bounded.
#include "cli/store_writer.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"

namespace rapport {
namespace {

constexpr std::size_t kArticlesInTransaction = 2000;

}  // namespace

void StoreWriter::put(ArticleFacts facts, std::string fingerprint) {
  facts_.push_back(std::move(facts));
  fingerprints_.push_back(std::move(fingerprint));
  if (facts_.size() == kArticlesInTransaction) flush();
}

void StoreWriter::put_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Failure(fmt::format("{}: {}", path, std::strerror(errno)));
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    JsonError error;
    std::optional<ArticleFacts> facts = facts_from_json(line, error);
    if (!facts) {
      throw Failure(fmt::format("{}:{}:{}: no facts of rapport extract: {}", path, number, error.column,
                                error.message));
    }
    std::string print = fingerprint(*facts);
    put(std::move(*facts), std::move(print));
  }
}

void StoreWriter::flush() {
  if (facts_.empty()) return;
  counts_ += store_.add(facts_, fingerprints_);
  facts_.clear();
  fingerprints_.clear();
}

}  // namespace rapport
