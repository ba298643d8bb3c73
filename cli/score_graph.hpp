// How well a resolved graph agrees with a gold story.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/story.hpp"
#include "graph/facts.hpp"

namespace rapport {

struct StoryScore {
  std::uint64_t mentions = 0;  // entities of articles that stand in both
  std::uint64_t missed = 0;    // gold entities of articles that the articles do not have
  // B-cubed (Bagga and Baldwin 1998) over the mentions in both, 0 to 1.
  double precision = 1;
  double recall = 1;
  double f1 = 1;
  std::vector<std::string> split;   // gold entities that are several nodes
  std::vector<std::string> merged;  // nodes that are several gold entities
  std::uint64_t relations_found = 0;
  std::uint64_t relations_wrong = 0;
  std::uint64_t relations_missed = 0;
  std::uint64_t queries_right = 0;
  std::vector<std::string> queries_wrong;  // id, what came, what was expected
};

// `by_position`: entities stand at the positions that the story names, else they are found by kind and name.
StoryScore score_story(const Story& story, std::span<const ArticleFacts> articles, bool by_position);

std::string printed(const StoryScore& score, std::size_t queries);

}  // namespace rapport
