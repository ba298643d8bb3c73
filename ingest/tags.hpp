// Parts of speech of one sentence, without a model: closed classes, the lexicon's word classes and the
// neighbours.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/names.hpp"
#include "ingest/scratch.hpp"
#include "ingest/sentences.hpp"

namespace rapport {

enum class Tag : std::uint8_t {
  other,
  name,
  noun,
  adjective,
  number,
  determiner,
  possessive,
  pronoun,
  mark,
  verb,
  auxiliary,
  modal,
  negation,
  to,
  adverb,
  preposition,
  conjunction,
  relative,
  subordinator,
  comma,
  punctuation,
};

// Tags of the tokens of a sentence, by position from sentence.begin. `names` are those of the sentence.
ScratchVector<Tag> tag_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names);

// "Kim/name met/verb", for tests.
std::string printed(const Reading& reading, TokenRange sentence, std::span<const Tag> tags);

}  // namespace rapport
