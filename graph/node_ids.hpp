// Readable ids of nodes.
#pragma once

#include <string>
#include <string_view>

#include "graph/kinds.hpp"

namespace rapport {

// "person.kim_jong_un": the kind's prefix and the folded words; letters without an ASCII form become u and
// their code point in hex. Always an ASCII NMTOKEN.
std::string base_id(Kind kind, std::string_view name);

// The words of base_id without the prefix.
std::string id_words(std::string_view name);

// Eight hex digits that depend on the text only.
std::string short_hash(std::string_view text);

}  // namespace rapport
