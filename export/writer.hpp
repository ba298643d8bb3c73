// What every writer gets: the rows, their measures, the wishes of the user and where to put the bytes.
#pragma once

#include <cstddef>
#include <string>

#include "export/stream.hpp"
#include "export/text.hpp"
#include "graph/measures.hpp"
#include "graph/rows.hpp"

namespace rapport {

struct ExportOptions {
  std::string title = "rapport";
  bool strict_graphml = false;    // without the XML attribute that keeps parallel edges apart in Gephi
  std::size_t page_nodes = 2000;  // an HTML page shows at most so many
};

// Columns of `measures` may be empty (not computed): their attributes are left out.
struct Exported {
  const Graph& graph;
  const Measures& measures;
  const ExportOptions& options;
};

// Writes one file; what the sink throws passes through.
using Writer = void (*)(const Exported& what, Stream& out, Losses& losses);

}  // namespace rapport
