// Names in the text: capitalised sequences cut into states, demonyms, places, known bodies and names never
// seen before.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/sentences.hpp"

namespace rapport {

enum class NameForm : std::uint8_t {
  state,    // "South Korea"
  demonym,  // "South Korean"
  metonym,  // "the Kremlin"
  place,    // of the place table
  body,     // of the table of known bodies
  named,    // has a body word: "Ministry of Foreign Affairs"
  unknown,  // everything else: most people
};

struct Name {
  TokenRange tokens;
  std::uint32_t sentence = 0;
  NameForm form = NameForm::unknown;
  RowIndex row = 0;                // of the state, place or body table, by form
  bool plural = false;             // "the Chinese" as people
  bool acronym = false;            // all capitals: "ASEAN"
  Kind kind = Kind::organization;  // of a name with a body word
  bool political = false;          // its body word fits a party too: "Front"
};

// Names of all sentences in order; ranges never overlap. Titles before a name are not part of it.
std::vector<Name> find_names(const Reading& reading);

}  // namespace rapport
