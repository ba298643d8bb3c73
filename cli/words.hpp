// Kinds, edge types and statuses as words of the command line.
#pragma once

#include <string>
#include <vector>

#include "graph/kinds.hpp"

namespace rapport {

// Each throws UsageError for a word that it does not know, with the list of those that it does.
std::vector<Kind> kinds_of(const std::vector<std::string>& words);
std::vector<Relation> types_of(const std::vector<std::string>& words);
std::vector<Status> statuses_of(const std::vector<std::string>& words);

}  // namespace rapport
