// The entities of one article: names grouped by what they name, short forms bound to full ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/kinds.hpp"
#include "ingest/kinds_of_names.hpp"
#include "ingest/names.hpp"

namespace rapport {

using EntityId = std::uint32_t;
inline constexpr EntityId kNoEntity = 0xFFFFFFFFU;

struct ArticleEntity {
  Kind kind = Kind::person;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> weak;
  Gender gender = Gender::unknown;
  bool gender_guessed = false;  // from a pronoun, which may mean somebody else: good inside the article only
  RowIndex state = kNoRow;      // of a State itself, of a Place or body where the tables know it
  bool capital = false;         // Places
  bool generic = false;         // named by a lower-case phrase: no node unless a fact needs it
  std::vector<TokenRange> mentions;
};

struct ArticleEntities {
  std::vector<ArticleEntity> list;
  std::vector<EntityId> of_name;  // by position in the names; kNoEntity where nothing is known

  // The entity of a State row, made where it is not there yet.
  EntityId state(const Lexicon& lexicon, RowIndex row);
};

ArticleEntities find_entities(const Reading& reading, const std::vector<Name>& names);

}  // namespace rapport
