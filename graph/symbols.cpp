// Linear probing; the hash beside the number spares most comparisons of texts.
#include "graph/symbols.hpp"

#include "graph/hash.hpp"

namespace rapport {

Symbol Symbols::of(std::string_view text) {
  if (texts_.size() * 2 >= slots_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(block_hash(text, kFnvOffset));
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].symbol != kNone; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash && texts_[slots_[at].symbol] == text) return slots_[at].symbol;
  }
  slots_[at] = {hash, static_cast<Symbol>(texts_.size())};
  texts_.emplace_back(text);
  return slots_[at].symbol;
}

void Symbols::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.symbol == kNone) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].symbol != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace rapport
