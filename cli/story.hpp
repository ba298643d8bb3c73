// A gold story: what several articles say together, and questions about it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/kinds.hpp"

namespace rapport {

// Position in Story::entities.
using GoldIndex = std::uint32_t;

struct GoldEntity {
  std::string id;
  Kind kind = Kind::person;
  std::vector<std::string> names;                // folded; the first is the canonical one
  std::vector<std::string> articles;             // ids
  std::map<std::string, std::uint32_t> mention;  // article id to position of the entity there ("e3" is 2)
};

struct GoldRelation {
  Relation type = Relation::met_with;
  GoldIndex from = 0;
  GoldIndex to = 0;
  Status status = Status::actual;
  friend auto operator<=>(const GoldRelation&, const GoldRelation&) = default;
};

struct GoldQuery {
  std::string id;
  GoldIndex from = 0;
  GoldIndex to = 0;
  std::vector<Relation> types;                // empty: all
  std::optional<std::size_t> length;          // empty: no path
  std::vector<std::vector<GoldIndex>> paths;  // all shortest ones
};

struct Story {
  std::vector<GoldEntity> entities;
  std::vector<GoldRelation> relations;
  std::vector<GoldRelation> optional;
  std::vector<GoldQuery> queries;
};

// Throws Failure, which names the file and what is wrong.
Story read_story(const std::string& path);

}  // namespace rapport
