// Keys are lower-case with plain apostrophes; a word of the text is lowered into a buffer on the stack, so that the
// lookup of a token allocates nothing.
#include "ingest/words.hpp"

#include <utf8proc.h>

#include <array>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr std::size_t kLongest = 48;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash ^ (hash >> 29);
}

bool is_ascii(std::string_view word) {
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::string lower_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (c < 0x80) {
      out.push_back(lower_ascii(static_cast<char>(c)));
    } else if (c == U'’' || c == U'‘' || c == U'ʼ') {
      out.push_back('\'');
    } else {
      append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
  }
  return out;
}

WordTable::WordTable() : words_(1), slots_(1U << 15, 0) {}

std::size_t WordTable::slot_of(std::string_view lower) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(lower) & mask;
  while (slots_[slot] != 0 && words_[slots_[slot]].text != lower) slot = (slot + 1) & mask;
  return slot;
}

WordId WordTable::find(std::string_view word) const {
  if (word.size() > kLongest) return 0;
  if (!is_ascii(word)) return slots_[slot_of(lower_word(word))];
  std::array<char, kLongest> lower{};
  for (std::size_t i = 0; i < word.size(); ++i) lower[i] = lower_ascii(word[i]);
  return slots_[slot_of({lower.data(), word.size()})];
}

WordId WordTable::intern(std::string_view word) {
  std::string lower = lower_word(word);
  const std::size_t slot = slot_of(lower);
  if (slots_[slot] != 0) return slots_[slot];
  const auto id = static_cast<WordId>(words_.size());
  words_.push_back({std::move(lower), 0, 0, 0});
  slots_[slot] = id;
  if (words_.size() * 2 > slots_.size()) grow();
  return id;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (WordId id = 1; id < words_.size(); ++id) slots_[slot_of(words_[id].text)] = id;
}

}  // namespace rapport
