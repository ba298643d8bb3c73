// Tells articles that are not in English, which the rules cannot read.
#pragma once

#include <string_view>

namespace rapport {

// "Spanish", "another script", … where the beginning of the text is plainly not English; empty where it is
// English, or too short or too mixed to tell.
std::string_view other_language(std::string_view text);

}  // namespace rapport
