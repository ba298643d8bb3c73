// Gold articles: what a careful reader finds in a text (docs/testing.md), read from JSON Lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/kinds.hpp"

namespace rapport {

struct GoldNode {
  std::string id;
  Kind kind = Kind::person;
  std::vector<std::string> names;  // the first is the canonical one
  bool asked = true;               // neither optional nor implied: it counts where it is not found
};

struct GoldEdge {
  Relation type = Relation::met_with;
  std::string head;  // ids of nodes
  std::string tail;
  Status status = Status::actual;
  std::string date;
  std::string why;  // of forbidden edges
};

struct GoldArticle {
  std::string id;
  std::vector<GoldNode> nodes;
  std::vector<GoldEdge> wanted;
  std::vector<GoldEdge> optional;
  std::vector<GoldEdge> forbidden;
};

// The articles of JSON Lines. Throws std::runtime_error that begins with the line: "line 3: …".
std::vector<GoldArticle> read_gold(std::string_view lines);

}  // namespace rapport
