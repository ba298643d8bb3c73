// A word in lower case as one 64-bit number, so that words are compared and looked up without their letters.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rapport {

// Up to eight bytes are the number itself, the first one lowest; of longer words it is a hash of 64 bits.
using WordKey = std::uint64_t;

// Eight bytes with their ASCII capitals in lower case; other bytes stay as they are.
constexpr std::uint64_t lower_bytes(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  const std::uint64_t low = bytes & (0x7F * kEach);
  const std::uint64_t from_a = low + (0x80 - 'A') * kEach;
  const std::uint64_t past_z = low + (0x7F - 'Z') * kEach;
  const std::uint64_t upper = (from_a ^ past_z) & ~bytes & (0x80 * kEach);
  return bytes | (upper >> 2);
}

// 0x80 in each of eight bytes that is an ASCII letter, nothing in the others.
constexpr std::uint64_t letters_among(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  const std::uint64_t low = (bytes & (0x7F * kEach)) | (0x20 * kEach);
  const std::uint64_t from_a = low + (0x80 - 'a') * kEach;
  const std::uint64_t past_z = low + (0x7F - 'z') * kEach;
  return (from_a ^ past_z) & ~bytes & (0x80 * kEach);
}

// At most eight bytes as a number, the first one lowest.
constexpr std::uint64_t packed_bytes(const char* bytes, std::size_t size) {
  std::uint64_t out = 0;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    if (size == 8) {
      std::memcpy(&out, bytes, 8);
      return out;
    }
    if (size >= 4) {  // two halves that overlap
      std::uint32_t first = 0;
      std::uint32_t last = 0;
      std::memcpy(&first, bytes, 4);
      std::memcpy(&last, bytes + size - 4, 4);
      return first | std::uint64_t{last} << (8 * (size - 4));
    }
  }
  for (std::size_t i = 0; i < size; ++i)
    out |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return out;
}

// The key of a word in any case; only ASCII letters are lowered.
constexpr WordKey word_key(std::string_view word) {
  WordKey key = 0;
  for (std::size_t at = 0; at < word.size(); at += 8) {
    const std::size_t size = word.size() - at < 8 ? word.size() - at : 8;
    const std::uint64_t block = lower_bytes(packed_bytes(word.data() + at, size));
    key = at == 0 ? block : std::rotl(key * 0x9E3779B97F4A7C15ULL, 29) ^ block;
  }
  return key;
}

// What a token is compared with, in lower case. The key of a literal is computed by the compiler.
struct Spelling {
  template <std::size_t size>
  consteval Spelling(const char (&word)[size]) : key(word_key({word, size - 1})) {}  // NOLINT: a literal
  constexpr explicit Spelling(std::string_view word) : key(word_key(word)) {}
  static constexpr Spelling of_key(WordKey word) {
    Spelling spelling{""};
    spelling.key = word;
    return spelling;
  }
  friend constexpr bool operator==(Spelling, Spelling) = default;

  WordKey key;
};

// Some words; a word that is none of them costs one look at a table of bits, most of the time.
template <std::size_t size>
class WordSet {
public:
  template <class... Words>
  consteval WordSet(const Words&... words) : words_{Spelling(words)...} {  // NOLINT: literals
    for (const Spelling word : words_) bits_[slot_of(word.key) / 64] |= bit_of(word.key);
  }
  constexpr bool contains(WordKey key) const {
    if ((bits_[slot_of(key) / 64] & bit_of(key)) == 0) return false;
    for (const Spelling word : words_) {
      if (word.key == key) return true;
    }
    return false;
  }

private:
  static constexpr std::uint64_t slot_of(WordKey key) { return (key * 0x9E3779B97F4A7C15ULL) >> 54; }
  static constexpr std::uint64_t bit_of(WordKey key) { return std::uint64_t{1} << (slot_of(key) % 64); }

  std::array<Spelling, size> words_;
  std::array<std::uint64_t, 16> bits_{};
};
template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

}  // namespace rapport
