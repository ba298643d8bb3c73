// Options over Boost.Program_options: the library parses, the help is laid out here.
#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <cstdlib>
#include <functional>
#include <thread>

#include "cli/errors.hpp"

namespace po = boost::program_options;

namespace rapport {
namespace {

struct Line {
  std::string left;
  std::string right;
};

struct Operand {
  std::string name;
  std::size_t at_least;
  std::size_t at_most;
  std::function<void(const std::vector<std::string>&)> store;
};

constexpr const char* kOperands = "operand ";  // the blank keeps it from being an option

std::vector<std::string> split_at_commas(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      const std::size_t comma = std::min(value.find(',', at), value.size());
      if (comma > at) parts.push_back(value.substr(at, comma - at));
      at = comma + 1;
    }
  }
  return parts;
}

bool is_date(std::string_view text) {
  static constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const auto fits = [](char c, char form) { return form == '-' ? c == '-' : c >= '0' && c <= '9'; };
  return std::equal(text.begin(), text.end(), kForm.begin(), fits);
}

void check_date(std::string_view option, const std::string& text) {
  if (!text.empty() && !is_date(text))
    throw UsageError(fmt::format("--{} {}: not a date; write 2018, 2018-04 or 2018-04-14", option, text));
}

std::string default_graph() {
  const char* set = std::getenv("RAPPORT_GRAPH");
  return set != nullptr && *set != '\0' ? set : "rapport.db";
}

// "-q, --quiet" of "quiet,q"
std::string dashed(std::string_view names, std::string_view what) {
  const std::size_t comma = names.find(',');
  const std::string_view name = names.substr(0, comma);
  const std::string left = comma == std::string_view::npos ? fmt::format("    --{}", name)
                                                           : fmt::format("-{}, --{}", names.back(), name);
  return what.empty() ? left : fmt::format("{} {}", left, what);
}

}  // namespace

struct Options::State {
  std::string command;
  std::string usage;
  std::string does;
  po::options_description known;
  std::vector<Line> lines;
  std::vector<std::string> examples;
  std::vector<Operand> operands;
  std::vector<std::function<void()>> after;
  std::vector<std::string> given;
  std::uint32_t threads = 0;
  bool quiet = false;
  bool help = false;
  bool version = false;

  void add(std::string_view names, const po::value_semantic* value, std::string_view what,
           std::string_view text) {
    known.add_options()(std::string(names).c_str(), value);
    lines.push_back({dashed(names, what), std::string(text)});
  }
};

Options::Options(std::string_view command, std::string_view operands, std::string_view does)
    : state_(std::make_unique<State>()) {
  state_->command = command;
  state_->usage = operands;
  state_->does = does;
}

Options::~Options() = default;

Options& Options::flag(std::string_view names, bool& value, std::string_view help) {
  state_->add(names, po::bool_switch(&value), "", help);
  return *this;
}

Options& Options::value(std::string_view names, std::string& value, std::string_view what,
                        std::string_view help) {
  state_->add(names, po::value(&value), what, help);
  return *this;
}

Options& Options::value(std::string_view names, std::uint32_t& value, std::string_view what,
                        std::string_view help) {
  // a signed number first: "-1" would wrap around
  const auto store = [&value, name = std::string(names.substr(0, names.find(',')))](std::int64_t number) {
    if (number < 0 || number > UINT32_MAX)
      throw UsageError(fmt::format("--{} {}: not a count; write a number from 0", name, number));
    value = static_cast<std::uint32_t>(number);
  };
  state_->add(names, po::value<std::int64_t>()->notifier(store), what, help);
  return *this;
}

Options& Options::list(std::string_view names, std::vector<std::string>& values, std::string_view what,
                       std::string_view help) {
  state_->after.emplace_back([&values] { values = split_at_commas(values); });
  return files(names, values, what, help);
}

Options& Options::files(std::string_view names, std::vector<std::string>& values, std::string_view what,
                        std::string_view help) {
  state_->add(names, po::value(&values)->composing(), what, help);
  return *this;
}

Options& Options::graph(std::string& path) {
  path = default_graph();
  return value("graph,g", path, "FILE", "the graph store [$RAPPORT_GRAPH, else rapport.db]");
}

Options& Options::day(std::string_view name, std::string& value_of_it, std::string_view help) {
  state_->after.emplace_back([&value_of_it, option = std::string(name)] { check_date(option, value_of_it); });
  return value(name, value_of_it, "DATE", help);
}

Options& Options::dates(std::string& since, std::string& until) {
  return day("since", since, "only what is dated then or later (2018, 2018-04, 2018-04-14)")
      .day("until", until, "only what is dated then or earlier");
}

Options& Options::operand(std::string_view name, std::string& value) {
  state_->operands.push_back(
      {std::string(name), 1, 1, [&value](const auto& given) { value = given.front(); }});
  return *this;
}

Options& Options::optional_operand(std::string_view name, std::string& value) {
  const auto store = [&value](const auto& given) {
    if (!given.empty()) value = given.front();
  };
  state_->operands.push_back({std::string(name), 0, 1, store});
  return *this;
}

Options& Options::operands(std::string_view name, std::vector<std::string>& values, std::size_t at_least) {
  const auto store = [&values](const auto& given) { values = given; };
  state_->operands.push_back({std::string(name), at_least, SIZE_MAX, store});
  return *this;
}

Options& Options::example(std::string_view line) {
  state_->examples.emplace_back(line);
  return *this;
}

namespace {

// Deals the words out to the operands in order; the last one may take many.
void deal(const std::vector<Operand>& operands, std::span<const std::string> given) {
  for (const Operand& operand : operands) {
    const std::size_t take = std::min(given.size(), operand.at_most);
    if (take < operand.at_least) throw UsageError(fmt::format("{} is missing", operand.name));
    operand.store({given.begin(), given.begin() + static_cast<std::ptrdiff_t>(take)});
    given = given.subspan(take);
  }
  if (!given.empty()) throw UsageError(fmt::format("'{}' is one too many", given.front()));
}

}  // namespace

void Options::parse(Arguments arguments) {
  State& state = *state_;
  state.add("quiet,q", po::bool_switch(&state.quiet), "", "no progress and no summary");
  value("jobs,j", state.threads, "N", "threads [all cores]");
  state.add("help,h", po::bool_switch(&state.help), "", "this page");
  state.add("version", po::bool_switch(&state.version), "", "the version");
  po::options_description hidden;
  hidden.add_options()(kOperands, po::value(&state.given));
  po::positional_options_description words;
  words.add(kOperands, -1);
  namespace style = po::command_line_style;
  try {
    po::variables_map map;
    po::store(po::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
                  .options(hidden.add(state.known))
                  .positional(words)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              map);
    po::notify(map);
    if (state.help) throw TextAsked{help()};
    if (state.version) throw TextAsked{version_line()};
    deal(state.operands, state.given);
    for (const auto& step : state.after) step();
  } catch (const po::error& error) {
    throw UsageError(fmt::format("{}; see: rapport {} --help", error.what(), state.command));
  } catch (const UsageError& error) {
    throw UsageError(fmt::format("{}; see: rapport {} --help", error.what(), state.command));
  }
}

bool Options::quiet() const { return state_->quiet; }

std::uint32_t Options::threads() const {
  return std::max(1U, state_->threads != 0 ? state_->threads : std::thread::hardware_concurrency());
}

std::string Options::help() const {
  const State& state = *state_;
  std::string out = fmt::format("usage: rapport {} [OPTION]...{}{}\n{}\n\n", state.command,
                                state.usage.empty() ? "" : " ", state.usage, state.does);
  std::size_t width = 0;
  for (const Line& line : state.lines) width = std::max(width, line.left.size());
  for (const Line& line : state.lines) out += fmt::format("  {:<{}}  {}\n", line.left, width, line.right);
  for (const std::string& line : state.examples) out += fmt::format("\nexample: {}\n", line);
  return out;
}

std::string version_line() { return "rapport " RAPPORT_VERSION "\n"; }

}  // namespace rapport
