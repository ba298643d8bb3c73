// Articles into a store, a few thousand in one transaction.
#pragma once

#include <string>
#include <vector>

#include "graph/store.hpp"

namespace rapport {

class StoreWriter {
public:
  explicit StoreWriter(Store& store) : store_(store) {}

  // `fingerprint` as of fingerprint(facts).
  void put(ArticleFacts facts, std::string fingerprint);
  // Adds the lines that `rapport extract` printed. Throws Failure with file, line and column.
  void put_file(const std::string& path);
  // Commits what is still held.
  void flush();
  const AddCounts& counts() const { return counts_; }

private:
  void add();

  Store& store_;
  std::size_t uncommitted_ = 0;  // articles
  std::vector<ArticleFacts> facts_;
  std::vector<std::string> fingerprints_;
  AddCounts counts_;
};

}  // namespace rapport
