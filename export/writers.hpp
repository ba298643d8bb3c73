// The writers, one per file of its name; docs/formats.md says what each file holds.
#pragma once

#include "export/writer.hpp"

namespace rapport {

void write_csv_edges(const Exported& what, Stream& out, Losses& losses);
void write_csv_nodes(const Exported& what, Stream& out, Losses& losses);
void write_dot(const Exported& what, Stream& out, Losses& losses);
void write_gexf(const Exported& what, Stream& out, Losses& losses);
void write_graphml(const Exported& what, Stream& out, Losses& losses);
void write_html(const Exported& what, Stream& out, Losses& losses);
void write_json(const Exported& what, Stream& out, Losses& losses);
void write_svg(const Exported& what, Stream& out, Losses& losses);  // throws FileError without Graphviz

}  // namespace rapport
