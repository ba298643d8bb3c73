// The options of one command: declared in a line each, bound to variables, checked, and shown by --help.
// Abbreviated option names are refused: a new option never changes what an old script means.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

using Arguments = std::span<const std::string>;

// Names are "long" or "long,l"; variables keep their value as the default where the option is not given.
// Every command has --help, --version, -q and -j. Bound variables must live until parse() has returned.
class Options {
public:
  // `operands` as in the usage line, such as "FROM TO"; `does` is one sentence.
  Options(std::string_view command, std::string_view operands, std::string_view does);
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  Options& flag(std::string_view names, bool& value, std::string_view help);
  // `what` stands for the value in the help: "FILE". Lists gather repeated options and split at commas.
  Options& value(std::string_view names, std::string& value, std::string_view what, std::string_view help);
  Options& value(std::string_view names, std::uint32_t& value, std::string_view what, std::string_view help);
  Options& list(std::string_view names, std::vector<std::string>& values, std::string_view what,
                std::string_view help);
  // Gathers repeated options as they are: file names may hold commas.
  Options& files(std::string_view names, std::vector<std::string>& values, std::string_view what,
                 std::string_view help);
  // -g: the graph store; without it $RAPPORT_GRAPH, else rapport.db.
  Options& graph(std::string& path);
  // An ISO date, as precise as wanted; parse() checks it.
  Options& day(std::string_view name, std::string& value, std::string_view help);
  // --since and --until.
  Options& dates(std::string& since, std::string& until);

  Options& operand(std::string_view name, std::string& value);
  Options& optional_operand(std::string_view name, std::string& value);
  Options& operands(std::string_view name, std::vector<std::string>& values, std::size_t at_least = 1);
  Options& example(std::string_view line);

  // Fills the variables. Throws UsageError, or TextAsked for --help and --version.
  void parse(Arguments arguments);

  bool quiet() const;
  std::uint32_t threads() const;  // at least 1
  std::string help() const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

// "rapport 0.1.0\n"
std::string version_line();

}  // namespace rapport
