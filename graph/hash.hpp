// Hashes of 64 bits that are the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace rapport {

// FNV-1a.
inline constexpr std::uint64_t kFnvOffset = 14695981039346656037ULL;

// `seed` continues an earlier hash.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = kFnvOffset) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

// For long texts: eight bytes at a time.
constexpr std::uint64_t block_hash(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = seed ^ bytes.size();
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t block = 0;
    const std::size_t size = bytes.size() - at < 8 ? bytes.size() - at : 8;
    for (std::size_t i = 0; i < size; ++i)
      block |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    hash = (hash ^ block) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace rapport
