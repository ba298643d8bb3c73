// Text to tokens: words with inner hyphens, apostrophes and dots kept whole ("Sol-ju", "O'Brien", "U.S.",
// "3.5"), punctuation one by one, the possessive "'s" apart.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/scratch.hpp"
#include "ingest/words.hpp"

namespace rapport {

enum class Shape : std::uint8_t { lower, title, upper, mixed, number, punctuation };

struct Token {
  std::uint32_t begin = 0;  // bytes, half-open
  std::uint32_t end = 0;
  WordId word = 0;
  Shape shape = Shape::punctuation;
  bool space_before : 1 = false;
  bool in_quote : 1 = false;  // between quotation marks of one paragraph
  bool hyphen : 1 = false;    // inside the word
  std::uint8_t newlines = 0;  // before it, at most 2
  std::uint64_t classes = 0;  // of its word
  WordKey key = 0;            // of its bytes
  // Entries of the lexicon that begin here, in the reading's list, and a bit for each of their kinds.
  std::uint32_t first_entry = 0;
  std::uint8_t entries = 0;
  std::uint8_t entry_kinds = 0;
  VerbId verb = 0;  // of its word
};

using TokenIndex = std::uint32_t;
// Half-open range of tokens.
struct TokenRange {
  TokenIndex begin = 0;
  TokenIndex end = 0;
  TokenIndex size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// The text must be valid UTF-8.
ScratchVector<Token> tokenize(std::string_view text, const WordTable& words);

inline std::string_view text_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

inline bool is_capitalized(const Token& token) {
  return token.shape == Shape::title || token.shape == Shape::upper || token.shape == Shape::mixed;
}

}  // namespace rapport
