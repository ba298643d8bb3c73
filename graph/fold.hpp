// Name folding: the form in which two spellings of one name are equal.
#pragma once

#include <string>
#include <string_view>

namespace rapport {

// Without case, diacritics (ı ø ł đ too), hyphens, quotes, spaces, punctuation and a leading "the": the form
// in which tests/score compare names. "Kim Song-nam" and "KIM SONG NAM" give "kimsongnam".
std::string folded_name(std::string_view name);

// The same, but words stay apart by single spaces: "kim song nam".
std::string folded_words(std::string_view name);

}  // namespace rapport
