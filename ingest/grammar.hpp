// The rules of ingest/grammar/*.tsv: frames that say which arguments of a verb make which fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/lexicon.hpp"

namespace rapport {

enum class Slot : std::uint8_t { subject, object, preposition };

struct Role {
  Slot slot = Slot::subject;
  WordId preposition = 0;
};

struct Frame {
  std::string name;
  VerbId verb = 0;
  std::vector<WordId> rest;  // the words that must follow the verb
  Role from;
  Role to;
  Relation relation = Relation::met_with;
  Form form = Form::unknown;
};

struct Grammar {
  std::vector<std::vector<Frame>> frames;  // by verb, longest rest first

  // Lays rows over what is there; words are interned in the lexicon. Answers complaints that begin with the
  // line.
  std::vector<std::string> add_frames(std::string_view text, Lexicon& lexicon);
};

// The embedded rules.
Grammar default_grammar(Lexicon& lexicon);

}  // namespace rapport
