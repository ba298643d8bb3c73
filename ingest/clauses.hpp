// The clause view: each verb group with its subject, objects and prepositional phrases, appositions and
// relative clauses folded away, and with the clause that governs it.
#pragma once

#include <string>
#include <vector>

#include "ingest/phrases.hpp"

namespace rapport {

// How a clause hangs on its parent.
enum class Link : std::uint8_t {
  main,
  coordinate,  // "… and met Xi"
  complement,  // "said (that) …"
  infinitive,  // "plans to meet"
  gerund,      // "after meeting", ", meeting with …"
  relative,    // "who met"
  adverbial,   // "when", "if", "after Kim arrived"
};

struct PrepositionalPhrase {
  TokenIndex preposition = 0;
  PhraseList phrases;
};

struct Clause {
  ChunkIndex verb = kNone;  // chunk; kNone for a clause without a verb (captions, headlines)
  PhraseList subject;
  PhraseList objects;
  PhraseList second;  // a second object: "elected Kim president"
  ScratchVector<PrepositionalPhrase> prepositions;
  ScratchVector<std::uint32_t> dates;  // positions in the sentence's dates
  std::uint32_t parent = kNone;        // clause
  Link link = Link::main;
  std::uint32_t sibling = kNone;  // the clause whose subject, and perhaps auxiliary, it shares
  TokenIndex connector = kNone;   // subordinator or preposition that opens it
  bool quoted = false;
  bool comma_opened = false;
  std::uint32_t object_antecedent = kNone;  // phrase that "whom" stands for
};

struct ParsedSentence {
  ChunkedSentence chunked;
  ScratchVector<Phrase> phrases;
  ScratchVector<Clause> clauses;
  bool question = false;
  bool agenda = false;      // of a diary or timetable: the present tense tells what is planned
  bool called_off = false;  // "CANCELLED" behind an entry of an agenda
  bool caption = false;     // the present tense of a caption or headline tells what happened
};

ParsedSentence parse_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names,
                              std::uint32_t first_name, const ArticleEntities& entities,
                              const std::optional<Day>& article);

// "main Kim <met> Xi | in Beijing | @Friday", for tests and --explain; empty for a clause without a verb and
// without phrases.
std::string printed(const Reading& reading, const ParsedSentence& sentence, const Clause& clause);

}  // namespace rapport
