// rapport score: how well facts or a graph agree with gold.
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_articles.hpp"
#include "cli/output.hpp"
#include "cli/score_graph.hpp"

namespace rapport {

int run_score(Arguments arguments) {
  std::string story_path;
  std::string input = "rapport.db";
  bool by_position = false;
  Options options("score", "[INPUT]", "Compares a store or a file of facts with gold.");
  options.value("graph", story_path, "STORY", "the gold story to compare the whole graph with");
  options.flag("by-position", by_position, "entities stand where the story says, not found by name");
  options.optional_operand("INPUT", input);
  options.example("rapport score --graph story.json facts.jsonl").parse(arguments);
  if (story_path.empty()) throw UsageError("--graph STORY is missing; see: rapport score --help");
  const Story story = read_story(story_path);
  print(printed(score_story(story, load_articles(input), by_position), story.queries.size()));
  return kDone;
}

}  // namespace rapport
