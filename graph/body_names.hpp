// The parts of a body's name: what it is, and whose.
#pragma once

#include <string>
#include <string_view>

#include "graph/state_names.hpp"

namespace rapport {

struct BodyName {
  std::string head;      // folded words: "foreign ministry"
  std::string owner;     // key of a State or a body; empty where the name has none
  bool generic = false;  // the head says only what it is: every word is like "foreign", "department"
};

// "Norwegian Foreign Ministry", "Norway's Foreign Ministry" and "Ministry of Foreign Affairs of Norway" are
// equal; so are "Chinese Communist Party" and "Communist Party of China".
BodyName body_name(std::string_view name, const StateNames& states);

// Key of a head and its owner: "norway|foreign ministry"; the head alone without an owner.
std::string body_key(std::string_view head, std::string_view owner);

// Whether the name is written like an acronym: capitals and digits, two to eight, dots aside.
// "Senate", "Coalition": one word that many bodies are called.
bool is_common_noun(std::string_view name);

bool is_acronym(std::string_view name);

}  // namespace rapport
