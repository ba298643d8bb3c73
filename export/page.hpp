// The files of export/page/, embedded in the program.
#pragma once

#include <string_view>

namespace rapport {

// The text of the file of that name, empty if there is none.
std::string_view page_file(std::string_view name);

}  // namespace rapport
