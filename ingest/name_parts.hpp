// The parts of a name: its text on one line, where its family name stands, its initials.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// White space folded to single spaces.
std::string plain_quotes(std::string_view text);

// Equal, or the particle of a family name with a capital: "al-Masri" at the start of a sentence is
// "Al-Masri".
bool same_part(std::string_view full, std::string_view other);

// Where a surname stands in a full name: best 3, 0 not at all.
int family_rank(const std::vector<std::string_view>& parts, std::string_view surname);

// First letters of the capitalised parts: "MUC".
std::string initials_of(const std::vector<std::string_view>& parts);

}  // namespace rapport
