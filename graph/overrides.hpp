// rapport.overrides: what a person decided about identity, one line each, undone by deleting the line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/kinds.hpp"

namespace rapport {

// "Name", "Kind: Name", "person.node_id", each with " @ ARTICLE" for one article's entity only.
struct EntitySelector {
  std::string name;  // compared as written first, folded where no entity is written so
  std::optional<Kind> kind;
  std::string article;  // id; empty means every article
  friend bool operator==(const EntitySelector&, const EntitySelector&) = default;
};

enum class OverrideAction : std::uint8_t { same, not_same, rename, kind, drop };

struct Override {
  OverrideAction action = OverrideAction::same;
  EntitySelector entity;
  EntitySelector other;      // of same and not-same
  std::string label;         // of rename
  Kind kind = Kind::person;  // of kind
  std::uint32_t line = 0;    // from 1
};

struct OverrideError {
  std::uint32_t line = 0;  // from 1
  std::string message;
};

struct Overrides {
  std::vector<Override> rows;  // in the file's order
};

// Reads lines "same A = B", "not-same A = B", "rename A = NAME", "kind A = KIND", "drop A"; # opens a
// comment. Lines that cannot be read are left out and named in `errors`.
Overrides parse_overrides(std::string_view text, std::vector<OverrideError>& errors);

}  // namespace rapport
