// Graphviz' own program `dot`, run as a child: it draws what write_dot writes.
#pragma once

#include <string>

namespace rapport {

// The SVG of a DOT text. Throws FileError where the program is not installed or fails.
std::string svg_of(const std::string& dot);

}  // namespace rapport
