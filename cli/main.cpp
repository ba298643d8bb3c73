// The program: the command line's words go to the table of commands.
#include <string>
#include <vector>

#include "cli/command.hpp"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return rapport::run_program(arguments);
}
