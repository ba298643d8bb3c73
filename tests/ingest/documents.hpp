// The printed form of what a source reads.
#pragma once

#include <string>
#include <vector>

#include "ingest/document.hpp"

namespace rapport {

// "where name@first_line:first_column[size]" or, for few bytes, "=bytes" of each document; then "where:
// reason" of each skip. One a line.
std::string printed(const std::vector<std::string>& inputs, const ReadOptions& options = {});

}  // namespace rapport
