// Texts by number: a table with open addressing, at most half full.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

using Symbol = std::uint32_t;  // an interned text
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

class Symbols {
public:
  Symbol of(std::string_view text);
  const std::string& text(Symbol symbol) const { return texts_[symbol]; }
  std::size_t size() const { return texts_.size(); }

private:
  struct Slot {
    std::uint32_t hash = 0;
    Symbol symbol = kNone;
  };
  void grow();

  std::vector<Slot> slots_;
  std::deque<std::string> texts_;
};

}  // namespace rapport
