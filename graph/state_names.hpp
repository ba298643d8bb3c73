// Which State a name, an alias or a demonym means, from the word table of states.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace rapport {

class StateNames {
public:
  // Reads the table that is built in; words that stand in two rows mean none.
  StateNames();

  // The State's folded canonical name; empty if the folded words are no name of one.
  std::string_view state(const std::string& folded_words) const;
  // The same for a demonym ("north korean").
  std::string_view of_demonym(const std::string& folded_words) const;

private:
  std::unordered_map<std::string, std::string> names_;
  std::unordered_map<std::string, std::string> demonyms_;
};

}  // namespace rapport
