// The facts of articles, out of a store or a file of facts.
#pragma once

#include <string>
#include <vector>

#include "graph/facts.hpp"

namespace rapport {

// Throws Failure or StoreError, which name the file and what to do.
std::vector<ArticleFacts> load_articles(const std::string& path);

}  // namespace rapport
