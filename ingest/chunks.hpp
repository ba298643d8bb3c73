// Chunks of a sentence: base noun phrases with their head, verb groups with tense, voice and modality, and
// what links them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/dates.hpp"
#include "ingest/entities.hpp"
#include "ingest/names.hpp"
#include "ingest/sentences.hpp"
#include "ingest/tags.hpp"

namespace rapport {

enum class ChunkKind : std::uint8_t {
  noun,
  verb,
  preposition,
  conjunction,
  comma,
  relative,
  subordinator,
  date,
  open_bracket,
  close_bracket,
  dash,
  stop,
  quote,
  skip,
};

enum class NounClass : std::uint8_t {
  name,     // ends in a name, perhaps behind a title: "Chinese Foreign Minister Wang Yi"
  role,     // ends in a title: "the foreign minister"
  kin,      // "his wife"
  event,    // "talks", "a one-day visit"
  body,     // "the party", "international department"
  group,    // "the two", "both leaders", "the pair"
  pronoun,  // he, she, they, it
  other,
};

// How a verb group presents what it tells.
enum class Tense : std::uint8_t { none, past, present, future };
enum class VerbForm : std::uint8_t { finite, infinitive, gerund, participle };

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

struct Chunk {
  ChunkKind kind = ChunkKind::skip;
  TokenRange tokens;
  bool quoted = false;

  // Nouns.
  NounClass noun = NounClass::other;
  TokenIndex head = 0;
  std::uint32_t name = kNone;       // the name that it ends in, position in the article's names
  std::uint32_t title = kNone;      // row of titles.tsv
  TokenRange title_tokens;          // with modifiers: "Deputy Foreign Minister"
  std::uint64_t modifiers = 0;      // kFormer, kDeputy, kNotYet of the title
  std::uint32_t owner = kNone;      // name in front of the title or body word: "Chinese", "UN", "Boeing"
  std::uint32_t kin = kNone;        // row of kin.tsv
  std::uint32_t event = kNone;      // row of events.tsv
  std::uint32_t possessor = kNone;  // chunk that "'s" joins to this one
  TokenIndex pronoun = kNone;       // possessive pronoun in front: "his wife"
  bool definite = false;
  bool indefinite = false;
  bool plural = false;
  bool negated = false;  // "no meeting", "neither"
  bool is_possessor = false;
  std::uint32_t date = kNone;  // kind date: position in the sentence's dates

  // Verbs.
  TokenIndex main = 0;  // its main verb
  VerbId verb = 0;
  std::uint32_t tags = 0;  // VerbTag bits
  VerbForm form = VerbForm::finite;
  Tense tense = Tense::none;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool not_done = false;     // negated
  bool possible = false;     // may, might, could, should …
  bool conditional = false;  // would
  bool scheduled = false;    // is to, is due to, is going to
  bool yet_to = false;       // has yet to
  bool copula = false;       // only a form of be
};

// Positions in the chunks of one sentence.
using ChunkIndex = std::uint32_t;

struct ChunkedSentence {
  ScratchVector<Chunk> chunks;
  ScratchVector<DateMention> dates;
};

// `first_name` is the position of names.front() in the article's names; `names` are those of the sentence.
ChunkedSentence chunk_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names,
                               std::uint32_t first_name, const ArticleEntities& entities,
                               const std::optional<Day>& article);

// "[Kim Jong-un] <met> [Xi]", for tests.
std::string printed(const Reading& reading, const ChunkedSentence& sentence);

}  // namespace rapport
