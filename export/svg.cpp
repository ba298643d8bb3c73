// SVG: the drawing of write_dot by Graphviz, without the generator's comments and dates.
#include "export/graphviz.hpp"
#include "export/writers.hpp"

namespace rapport {

void write_svg(const Exported& what, Stream& stream, Losses& losses) {
  std::string dot;
  Stream gathered([&](std::string_view bytes) { dot += bytes; });
  write_dot(what, gathered, losses);
  gathered.finish();
  stream.buffer() += svg_of(dot);
}

}  // namespace rapport
