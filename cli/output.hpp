// Results on stdout, all else on stderr.
#pragma once

#include <string>
#include <string_view>

namespace rapport {

// To stdout, buffered; a full disk shows in finish_output.
void print(std::string_view text);

// To stderr, at once.
void print_error(std::string_view text);

// Flushes stdout; what went wrong with it in one line, or nothing.
std::string finish_output();

// With colours where stdout is a terminal that is not dumb and NO_COLOR is not set; else as it is.
std::string strong(std::string_view text);
std::string faint(std::string_view text);

}  // namespace rapport
