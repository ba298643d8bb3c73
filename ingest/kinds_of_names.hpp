// What a name never seen before is the name of: votes from its form and from the words around all its
// mentions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/names.hpp"

namespace rapport {

struct KindVotes {
  int person = 0;
  int party = 0;
  int organization = 0;
  int place = 0;
  int politics = 0;  // words of parties and votes in the same sentence, less those of arms and sport
  int led = 0;       // times that it is said to have a leader
  int firm = 0;      // words that only firms and agencies have beside them: "the bank X", "X chief executive"
  Gender gender = Gender::unknown;
  bool royal = false;  // "King Talal": a given name, no surname

  void add(const KindVotes& other);
};

// Votes of one mention, from its form and its neighbours.
KindVotes votes_of(const Reading& reading, const Name& name);

// "person 6 organization 1", for tests and --explain.
std::string printed(const KindVotes& votes);

}  // namespace rapport
