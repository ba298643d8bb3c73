// Disjoint sets over 0 … n-1; the smallest member stands for its set.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace rapport {

class DisjointSets {
public:
  explicit DisjointSets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) {
      parent_[x] = parent_[parent_[x]];
      x = parent_[x];
    }
    return x;
  }

  void unite(std::uint32_t x, std::uint32_t y) {
    x = find(x);
    y = find(y);
    if (y < x) std::swap(x, y);
    parent_[y] = x;
  }

private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace rapport
