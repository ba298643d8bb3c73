// Tokens to sentences, each with the region of the article that it stands in.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/lexicon.hpp"
#include "ingest/scratch.hpp"
#include "ingest/tokens.hpp"

namespace rapport {

// Only headline, body and caption sentences state facts.
enum class Region : std::uint8_t { headline, body, caption, byline, date_line, boilerplate };

struct Sentence {
  TokenRange tokens;    // of the body sentence, without a dateline
  TokenRange dateline;  // "PYONGYANG, April 14 (Agency) —" before it, empty elsewhere
  Region region = Region::body;
  std::uint32_t paragraph = 0;
};

// An article's text as later stages read it; all ranges point into `tokens`.
struct Reading {
  Reading(const Lexicon& words, std::string_view article, ScratchVector<Token> read)
      : lexicon(words), text(article), tokens(std::move(read)) {}

  const Lexicon& lexicon;
  std::string_view text;
  ScratchVector<Token> tokens;
  ScratchVector<Match> entries;  // of all tokens
  ScratchVector<Sentence> sentences;

  std::string_view word(TokenIndex i) const { return text_of(text, tokens[i]); }
  // The text from the first to the last token of a range.
  std::string_view words(TokenRange range) const;
  std::uint64_t classes(TokenIndex i) const { return tokens[i].classes; }
  bool has(TokenIndex i, std::uint64_t classes) const { return (tokens[i].classes & classes) != 0; }
  // Whether nouns.tsv has the word, any case, in one of the groups.
  bool in_group(TokenIndex i, std::uint16_t groups) const {
    return (lexicon.words.at(tokens[i].word).groups & groups) != 0;
  }
  // The longest entries of the lexicon that begin at a token, longest first; at most 8.
  std::span<const Match> matches(TokenIndex i) const {
    return std::span(entries).subspan(tokens[i].first_entry, tokens[i].entries);
  }
  // The longest entry of one kind, length 0 if there is none.
  Match match(TokenIndex i, EntryKind kind) const {
    if ((tokens[i].entry_kinds >> static_cast<int>(kind) & 1) == 0) return {};
    const std::span<const Match> all = matches(i);
    return *std::find_if(all.begin(), all.end(), [&](const Match& m) { return m.entry.kind == kind; });
  }
  Spelling spelling(TokenIndex i) const { return Spelling::of_key(tokens[i].key); }
  // Without case; `expected` in lower case.
  bool is(TokenIndex i, Spelling expected) const { return tokens[i].key == expected.key; }
};

// `title` marks a first paragraph that repeats it as the headline.
Reading read_text(std::string_view text, std::string_view title, const Lexicon& lexicon);

}  // namespace rapport
