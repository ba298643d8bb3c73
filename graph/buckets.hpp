// Positions grouped by a number, in one array: a counting sort.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace rapport {

class Buckets {
public:
  // `number_of` has one value below `count` a position; positions with the largest number are left out.
  Buckets(std::span<const std::uint32_t> number_of, std::size_t count) : begin_(count + 1) {
    constexpr std::uint32_t kLeftOut = std::numeric_limits<std::uint32_t>::max();
    for (const std::uint32_t number : number_of)
      if (number != kLeftOut) ++begin_[number + 1];
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    members_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t i = 0; i < number_of.size(); ++i)
      if (number_of[i] != kLeftOut) members_[next[number_of[i]]++] = i;
  }

  std::size_t size() const { return begin_.size() - 1; }
  // Ascending.
  std::span<const std::uint32_t> operator[](std::size_t number) const {
    return std::span(members_).subspan(begin_[number], begin_[number + 1] - begin_[number]);
  }

private:
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> members_;
};

}  // namespace rapport
