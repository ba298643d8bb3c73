// Plain words that tell what kind a name beside them is: "the frigate X", "the town of X", "Democratic".
#pragma once

#include <string_view>

#include "ingest/tokens.hpp"

namespace rapport {

// What a noun in front of or behind a name makes of it: "the daily X", "the ruling party, X", "the village of
// X".
enum class NounKind : unsigned char { other, organization, party, place };
NounKind kind_of_noun(std::string_view word);

// "the frigate X", "the film X": no person, whatever the name looks like.
bool is_vessel(std::string_view word);

// "X airport".
bool is_site(std::string_view word);

// "Democratic", "Workers": a capitalised word of a party's name.
bool is_creed(std::string_view word);

// Words of sentences that speak of parties, and of those that speak of arms, labour or sport.
bool is_party_talk(const Token& token);
bool is_armed_talk(const Token& token);

}  // namespace rapport
