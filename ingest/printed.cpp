// The printed forms of tags, chunks and clauses, for tests and --explain.
#include <fmt/format.h>

#include <array>

#include "ingest/clauses.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 21> kTagNames{
    "other",   "name",        "noun",        "adjective", "number",       "determiner", "possessive",
    "pronoun", "mark",        "verb",        "auxiliary", "modal",        "negation",   "to",
    "adverb",  "preposition", "conjunction", "relative",  "subordinator", "comma",      "punctuation"};

std::string printed_noun(const Chunk& chunk) {
  constexpr std::array<std::string_view, 8> kNames{"name", "role",  "kin",     "event",
                                                   "body", "group", "pronoun", ""};
  return std::string(kNames[static_cast<std::size_t>(chunk.noun)]);
}

constexpr std::array<std::string_view, 7> kLinkNames{"main",   "coordinate", "complement", "infinitive",
                                                     "gerund", "relative",   "adverbial"};

std::string printed(const Reading& reading, const ParsedSentence& sentence, const PhraseList& list) {
  std::string out;
  for (const PhraseIndex p : list) {
    if (!out.empty()) out += " + ";
    out += reading.words(sentence.chunked.chunks[sentence.phrases[p].chunk].tokens);
  }
  return out;
}

}  // namespace

std::string printed(const Reading& reading, TokenRange sentence, std::span<const Tag> tags) {
  std::string out;
  for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
    if (!out.empty()) out += ' ';
    out += reading.word(i);
    out += '/';
    out += kTagNames[static_cast<std::size_t>(tags[i - sentence.begin])];
  }
  return out;
}

std::string printed(const Reading& reading, const ChunkedSentence& sentence) {
  std::string out;
  for (const Chunk& chunk : sentence.chunks) {
    if (!out.empty()) out += ' ';
    const std::string_view words = reading.words(chunk.tokens);
    if (chunk.kind == ChunkKind::noun) {
      out += fmt::format("[{}:{}{}]", printed_noun(chunk), words, chunk.is_possessor ? "'s" : "");
    } else if (chunk.kind == ChunkKind::verb) {
      out += fmt::format("<{}>", words);
    } else if (chunk.kind == ChunkKind::date) {
      out += fmt::format("@{}", words);
    } else {
      out += words;
    }
  }
  return out;
}

std::string printed(const Reading& reading, const ParsedSentence& sentence, const Clause& clause) {
  if (clause.verb == kNone && clause.subject.empty() && clause.prepositions.empty()) return {};
  std::string out = fmt::format(
      "{} {} <{}> {}", kLinkNames[static_cast<std::size_t>(clause.link)],
      printed(reading, sentence, clause.subject),
      clause.verb == kNone ? std::string_view() : reading.words(sentence.chunked.chunks[clause.verb].tokens),
      printed(reading, sentence, clause.objects));
  if (!clause.second.empty()) out += " / " + printed(reading, sentence, clause.second);
  for (const PrepositionalPhrase& phrase : clause.prepositions) {
    out += fmt::format(" | {} {}",
                       phrase.preposition == kNone ? std::string_view("-") : reading.word(phrase.preposition),
                       printed(reading, sentence, phrase.phrases));
  }
  for (const std::uint32_t date : clause.dates)
    out += fmt::format(" | @{}", reading.words(sentence.chunked.dates[date].tokens));
  while (out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace rapport
