// The writers, one per file of its name; docs/formats.md says what each file holds.
#pragma once

#include "export/writer.hpp"

namespace rapport {

void write_graphml(const Exported& what, Stream& out, Losses& losses);
void write_dot(const Exported& what, Stream& out, Losses& losses);
void write_json(const Exported& what, Stream& out, Losses& losses);

}  // namespace rapport
