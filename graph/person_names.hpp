// The parts of a person's name that decide whether two spellings can be one name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

struct PersonName {
  std::vector<std::string> words;  // folded; hyphened parts joined, Arabic articles and suffixes left out
  std::string suffix;              // "jr", "sr", "ii", "iii", "iv" or empty
};

PersonName person_name(std::string_view name);

// The form in which spellings of one name are equal: the words without spaces, and the suffix.
// "Kim Song-nam" and "Kim Song Nam", "Bashar al-Assad" and "Bashar Assad" are equal.
std::string name_key(const PersonName& name);

// The key with the first word moved to the end and with the last word moved to the front: the other order of
// family and given name. Empty where the name has one word.
std::string key_first_word_last(const PersonName& name);
std::string key_last_word_first(const PersonName& name);

// Whether the words between first and last can be the same names: equal, or one the initial of the other,
// none missing. "h w" and "w" cannot, "walker" and "w" can.
bool middles_agree(const PersonName& a, const PersonName& b);

// Whether every word between first and last is an initial.
bool has_initials_only(const PersonName& name);

// The name without apostrophe-like letters and a possessive ending.
std::string plain_name(std::string_view name);

}  // namespace rapport
