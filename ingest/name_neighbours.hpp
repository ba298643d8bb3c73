// Mentions of one name, and what stands next to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/entities.hpp"

namespace rapport {

// The mentions of one name.
struct NameGroup {
  std::string key;                      // folded words
  std::vector<std::string_view> parts;  // tokens of the first mention
  std::vector<std::uint32_t> names;     // positions in the names
  KindVotes votes;
  NameForm form = NameForm::unknown;
  RowIndex row = 0;
  bool acronym = false;
  bool only_headline = true;
  EntityId entity = kNoEntity;
};

// Only "and", "the" and commas, and at least one "and", between two names of one sentence, `a` first.
bool are_listed(const Reading& reading, const Name& a, const Name& b);
// The kin word in front of the name at `at`, which may go on with a list: "his wife, X", "two sons, X and Y";
// `begin` is that of the sentence. Nothing where a name stands between that no plural covers.
Match kin_before(const Reading& reading, TokenIndex begin, TokenIndex at);
// "Rovers chairman Ashworth": the title of a head stands right behind the name.
bool owns_title(const Reading& reading, const Name& name);
// Names with equal keys name the same: the row of a table, else the folded words.
std::string key_of(const Reading& reading, const Name& name);

// "Workers' Union", "Labour Congress": at this token of the name, a body of those who work, not who vote.
bool is_labour(const Reading& reading, const Name& name, TokenIndex at);

// "St Lucy": more often a place than a person.
bool is_saint(const Reading& reading, const Name& name);

// "iPod", "eBay": a small letter before a capital.
bool is_brand(const Reading& reading, TokenIndex at);

}  // namespace rapport
