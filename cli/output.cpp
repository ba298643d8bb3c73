// Writing to the two standard streams, with a look at whether it arrived.
#include "cli/output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace rapport {
namespace {

// NO_COLOR as https://no-color.org has it.
bool has_colours() {
  const char* off = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
  return (off == nullptr || *off == '\0') && !dumb && isatty(STDOUT_FILENO) == 1;
}

std::string coloured(std::string_view begin, std::string_view text) {
  return has_colours() ? fmt::format("{}{}\x1b[0m", begin, text) : std::string(text);
}

}  // namespace

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_error(std::string_view text) {
  std::fflush(stdout);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string finish_output() {
  const bool failed = std::ferror(stdout) != 0;
  if (std::fflush(stdout) == 0 && !failed) return {};
  return fmt::format("standard output: {}; the result is not complete", std::strerror(errno));
}

std::string strong(std::string_view text) { return coloured("\x1b[1m", text); }
std::string faint(std::string_view text) { return coloured("\x1b[2m", text); }

}  // namespace rapport
