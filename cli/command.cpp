// The table of commands, the way in, and the one place where errors become messages and exit codes.
#include "cli/command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

#include "cli/errors.hpp"
#include "cli/output.hpp"

namespace rapport {
namespace {

constexpr std::array kCommands{
    Command{"build", "articles into the graph, and the graph into files", run_build},
    Command{"export", "the graph as .graphml .dot .gexf .json .csv .svg .html", run_export},
    Command{"extract", "the facts of each article as JSON Lines", run_extract},
    Command{"forget", "takes articles and what they say out of the graph", run_forget},
    Command{"merge", "the articles of other stores into one", run_merge},
    Command{"path", "how two nodes are related: the shortest chain of facts, or the N shortest", run_path},
    Command{"show", "everything about one node, newest first, with the sentences behind it", run_show},
    Command{"find", "nodes by name", run_find},
    Command{"timeline", "dated meetings and visits in order", run_timeline},
    Command{"common", "the neighbours that two nodes share", run_common},
    Command{"rank", "the most central nodes", run_rank},
    Command{"stats", "articles, nodes by kind, edges by type and status, dates", run_stats},
    Command{"score", "precision and recall of facts, or of a graph, against gold", run_score},
};

std::string program_help() {
  std::string out =
      "usage: rapport COMMAND [OPTION]... [ARGUMENT]...\n"
      "A graph of who met whom, who heads what and who went where, out of news articles.\n\n";
  for (const Command& command : kCommands) out += fmt::format("  {:<9} {}\n", command.name, command.does);
  return out + "\nrapport COMMAND --help tells about one command.\n";
}

int run_command(Arguments arguments) {
  if (arguments.empty()) throw UsageError("which command? see: rapport --help");
  const std::string& name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") throw TextAsked{program_help()};
  if (name == "--version") throw TextAsked{version_line()};
  const auto* const found = std::find_if(kCommands.begin(), kCommands.end(),
                                         [&](const Command& command) { return command.name == name; });
  if (found == kCommands.end()) throw UsageError(fmt::format("no command '{}'; see: rapport --help", name));
  return found->run(arguments.subspan(1));
}

int told(std::string_view message, int code) {
  print_error(fmt::format("rapport: {}\n", message));
  return code;
}

int run_told(Arguments arguments) {
  try {
    return run_command(arguments);
  } catch (const TextAsked& asked) {
    print(asked.text);
    return kDone;
  } catch (const UsageError& error) {
    return told(error.what(), kUsage);
  } catch (const NotFound& error) {
    return told(error.what(), kNotFound);
  } catch (const std::bad_alloc&) {
    return told("out of memory; a part of the graph may fit (--around, --kind, --since)", kFailure);
  } catch (const std::exception& error) {
    return told(error.what(), kFailure);
  }
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

int run_program(Arguments arguments) {
  const int code = run_told(arguments);
  const std::string trouble = finish_output();
  return trouble.empty() ? code : told(trouble, kFailure);
}

}  // namespace rapport
