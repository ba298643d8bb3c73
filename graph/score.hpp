// How well the facts of articles agree with gold (docs/testing.md says what counts).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "graph/facts.hpp"
#include "graph/gold.hpp"

namespace rapport {

// In the order in which they are shown.
inline constexpr std::array<Relation, 10> kScoredRelations{
    Relation::met_with,    Relation::visited,    Relation::heads,     Relation::represents,
    Relation::member_of,   Relation::part_of,    Relation::spouse_of, Relation::relative_of,
    Relation::accompanied, Relation::allied_with};

struct Counts {
  std::uint64_t right = 0;
  std::uint64_t extra = 0;   // found, not in the gold
  std::uint64_t missed = 0;  // in the gold, not found
};

// 0 to 1; precision and recall are 1 where there was nothing to find.
struct Ratios {
  double precision = 1;
  double recall = 1;
  double f1 = 1;
};
Ratios ratios(const Counts& counts);

struct Score {
  std::uint64_t articles = 0;
  std::uint64_t missing = 0;  // gold articles without facts
  Counts entities;
  Counts relations;
  std::array<Counts, kRelations.size()> by_type;
  std::uint64_t linked = 0;  // ends of gold relations that were found
  std::uint64_t linkable = 0;
  std::uint64_t forbidden = 0;
  std::uint64_t forbidden_listed = 0;
  std::uint64_t realis_errors = 0;  // planned, cancelled or denied told as actual
  std::uint64_t dates_right = 0;
  std::uint64_t dated = 0;
  std::vector<std::string> errors;  // a line each, in the order of the gold
};

using FactsById = std::map<std::string, ArticleFacts, std::less<>>;

Score score_articles(std::span<const GoldArticle> golds, const FactsById& facts);

// The figures as a table, and as one line of JSON.
std::string printed(const Score& score);
std::string score_to_json(const Score& score);

}  // namespace rapport
