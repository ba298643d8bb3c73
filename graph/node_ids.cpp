// Words come from name folding, hashes are FNV-1a.
#include "graph/node_ids.hpp"

#include <fmt/format.h>

#include "graph/fold.hpp"
#include "graph/hash.hpp"
#include "graph/utf8.hpp"

namespace rapport {

std::string id_words(std::string_view name) {
  const std::string words = folded_words(name);
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    if (c == U' ') {
      out += '_';
    } else if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += fmt::format("u{:x}", static_cast<std::uint32_t>(c));
    }
  }
  return out.empty() ? "unnamed" : out;
}

std::string base_id(Kind kind, std::string_view name) {
  return std::string(info(kind).prefix) + '.' + id_words(name);
}

std::string short_hash(std::string_view text) {
  const std::uint64_t hash = fnv1a(text);
  return fmt::format("{:08x}", static_cast<std::uint32_t>(hash ^ (hash >> 32U)));
}

}  // namespace rapport
