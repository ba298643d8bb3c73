// rapport score GOLD: the facts of articles against gold articles.
#pragma once

#include <string>
#include <vector>

#include "cli/articles.hpp"

namespace rapport {

struct ScoreOptions {
  std::string gold;
  std::string facts;  // a file of facts in place of articles, may be empty
  bool errors = false;
  bool json = false;
};

// `articles` are extracted where no file of facts is given; without inputs the gold's own texts are. Answers
// the exit code. Throws Failure.
int score_articles(const ScoreOptions& given, ArticleOptions articles, const Options& options);

}  // namespace rapport
