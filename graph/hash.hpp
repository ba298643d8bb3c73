// FNV-1a of 64 bits: the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace rapport {

inline constexpr std::uint64_t kFnvOffset = 14695981039346656037ULL;

// `seed` continues an earlier hash.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = kFnvOffset) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

}  // namespace rapport
