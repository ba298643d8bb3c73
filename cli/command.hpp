// The table of commands. Each has a file of its own, NAME_command.cpp, with the function run_NAME.
#pragma once

#include <span>
#include <string_view>

#include "cli/options.hpp"

namespace rapport {

struct Command {
  std::string_view name;
  std::string_view does;
  int (*run)(Arguments arguments);  // gives the exit code; throws UsageError, NotFound, Failure, TextAsked
};

std::span<const Command> commands();

int run_build(Arguments arguments);
int run_export(Arguments arguments);
int run_extract(Arguments arguments);
int run_forget(Arguments arguments);
int run_merge(Arguments arguments);
int run_path(Arguments arguments);
int run_stats(Arguments arguments);
int run_rank(Arguments arguments);
int run_common(Arguments arguments);
int run_timeline(Arguments arguments);
int run_find(Arguments arguments);
int run_show(Arguments arguments);
int run_score(Arguments arguments);

// The command that the arguments name (without the program's name), with all that can go wrong told on
// stderr in one line.
int run_program(Arguments arguments);

}  // namespace rapport
