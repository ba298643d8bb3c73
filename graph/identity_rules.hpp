// The rules by which two names can be one: where to look for candidates, and what a pair then needs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graph/kinds.hpp"
#include "graph/person_names.hpp"

namespace rapport {

// What two clusters must share before a rule joins them.
enum class MergeProof : std::uint8_t {
  none,
  tie,                // a body, State or relative
  office,             // body and title
  office_or_company,  // or two people of whom few articles tell, named beside both
  kin,                // the seeker's kin have the candidate's family name and are named beside him
};

// One name of a cluster, worked out.
struct NameForms {
  std::string_view text;
  const PersonName& parts;
};

// A hash of the words that names of one block share, 0 for none. Names of two blocks with one hash only add
// candidates that no rule accepts.
using BlockKey = std::uint64_t;

// A rule: the blocks under which a cluster can be found by a name, those in which a name of a cluster looks,
// and whether the two names then are variants and what that needs. MergeProof is empty where they are none.
struct MergeRule {
  BlockKey (*offers)(Kind kind, const NameForms& form);
  BlockKey (*looks)(Kind kind, const NameForms& form);
  std::optional<MergeProof> (*variant)(const NameForms& seeker, const NameForms& candidate);
  MergeProof weakest = MergeProof::none;  // what every variant needs at least
  bool bare = false;                      // the seeker has no name that does not look
};

// All rules, in the order in which they are tried.
std::span<const MergeRule> identity_rules();

}  // namespace rapport
