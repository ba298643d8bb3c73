// Keys are lower-case with plain apostrophes; a word of the text is lowered into a buffer on the stack, so
// that the lookup of a token allocates nothing.
#include "ingest/words.hpp"

#include <utf8proc.h>

#include <array>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr std::size_t kLongest = 48;

constexpr std::uint32_t kIdMask = (1U << 20) - 1;

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) & ~kIdMask; }

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

std::uint64_t mixed(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
}
std::uint64_t finished(std::uint64_t hash) { return hash ^ (hash >> 29); }

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = kSeed;
  for (const char c : text) hash = mixed(hash, c);
  return finished(hash);
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

WordTable::WordTable() : words_(1), slots_(1U << 16) {}

std::size_t WordTable::slot_of(std::string_view lower, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t tag = tag_of(hash);
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0 &&
         ((slots_[slot] & ~kIdMask) != tag || words_[slots_[slot] & kIdMask].text != lower)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

WordId WordTable::find(std::string_view word) const {
  if (word.size() > kLongest) return 0;
  std::array<char, kLongest> lower;  // NOLINT: filled as far as it is read
  std::uint64_t hash = kSeed;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (static_cast<unsigned char>(word[i]) >= 0x80) {
      const std::string other = lower_word(word);
      return slots_[slot_of(other, hash_of(other))] & kIdMask;
    }
    lower[i] = lower_ascii(word[i]);
    hash = mixed(hash, lower[i]);
  }
  return slots_[slot_of({lower.data(), word.size()}, finished(hash))] & kIdMask;
}

WordId WordTable::intern(std::string_view word) {
  std::string lower = lower_word(word);
  const std::uint64_t hash = hash_of(lower);
  const std::size_t slot = slot_of(lower, hash);
  if (slots_[slot] != 0) return slots_[slot] & kIdMask;
  const auto id = static_cast<WordId>(words_.size());
  words_.push_back({std::move(lower), 0, 0, 0});
  slots_[slot] = id | tag_of(hash);
  if (words_.size() * 3 > slots_.size()) grow();
  return id;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (WordId id = 1; id < words_.size(); ++id) {
    const std::uint64_t hash = hash_of(words_[id].text);
    slots_[slot_of(words_[id].text, hash)] = id | tag_of(hash);
  }
}

}  // namespace rapport
