// The node that a name on the command line stands for.
#pragma once

#include <string>

#include "graph/rows.hpp"

namespace rapport {

// Throws NotFound with the names that come close, and UsageError with the candidates of an ambiguous name.
NodeIndex node_named(const Graph& graph, const std::string& name);

// The message about a name that is not there.
std::string unknown_name(const Graph& graph, const std::string& name);

}  // namespace rapport
