// A transaction costs a wait for the disk, so that it takes many articles; their rows are written a few
// articles at a time, while the other threads go on.
#include "cli/store_writer.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"

namespace rapport {
namespace {

constexpr std::size_t kArticlesAtOnce = 64;
constexpr std::size_t kArticlesInTransaction = 2000;

}  // namespace

void StoreWriter::put(ArticleFacts facts, std::string fingerprint) {
  facts_.push_back(std::move(facts));
  fingerprints_.push_back(std::move(fingerprint));
  if (facts_.size() == kArticlesAtOnce) add();
  if (uncommitted_ >= kArticlesInTransaction) flush();
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
  add();
  if (uncommitted_ > 0) store_.commit();
  uncommitted_ = 0;
}

void StoreWriter::add() {
  if (facts_.empty()) return;
  if (uncommitted_ == 0) store_.begin();
  uncommitted_ += facts_.size();
  counts_ += store_.add(facts_, fingerprints_);
  facts_.clear();
  fingerprints_.clear();
}

}  // namespace rapport
