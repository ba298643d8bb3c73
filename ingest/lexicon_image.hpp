// A lexicon as bytes: the tables are parsed when the program is built, so that no run has to.
#pragma once

#include <string>
#include <string_view>

#include "ingest/lexicon.hpp"

namespace rapport {

// For the machine that runs it: numbers in its own byte order. Equal lexicons give equal bytes.
std::string packed(const Lexicon& lexicon);
// The reverse; `bytes` must come from packed().
Lexicon unpacked(std::string_view bytes);

}  // namespace rapport
