// Writing the graph to the files that a command line names.
#pragma once

#include <string>
#include <vector>

#include "export/formats.hpp"
#include "graph/filter.hpp"

namespace rapport {

// Throws UsageError for a file whose suffix is of no format.
void check_suffixes(const std::vector<std::string>& files);

// The part of the graph that the filter lets through, in each file; what was written is told on stderr unless
// quiet.
void write_files(const std::vector<std::string>& files, const Graph& graph, const Filter& filter,
                 const ExportOptions& how, bool quiet);

}  // namespace rapport
