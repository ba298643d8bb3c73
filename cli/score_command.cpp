// rapport score: how well facts or a graph agree with gold.
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_articles.hpp"
#include "cli/output.hpp"
#include "cli/score_articles.hpp"
#include "cli/score_graph.hpp"

namespace rapport {
namespace {

int score_graph(const std::string& story_path, const std::vector<std::string>& inputs, bool by_position) {
  if (inputs.size() > 1)
    throw UsageError("--graph takes one store or file of facts; see: rapport score --help");
  const std::string input = inputs.empty() ? "rapport.db" : inputs.front();
  const Story story = read_story(story_path);
  print(printed(score_story(story, load_articles(input), by_position), story.queries.size()));
  return kDone;
}

}  // namespace

int run_score(Arguments arguments) {
  ScoreOptions score;
  ArticleOptions articles;
  std::string story;
  bool by_position = false;
  Options options("score", "GOLD [INPUT]...",
                  "Precision, recall and F1 of the facts of articles against gold articles; without INPUT\n"
                  "the gold's own texts are read. With --graph STORY [INPUT]: a store or a file of facts\n"
                  "against a gold story.");
  options.value("facts", score.facts, "FILE", "what rapport extract printed, in place of INPUT");
  options.flag("errors", score.errors, "each missed, extra and forbidden fact first");
  options.flag("json", score.json, "the figures as JSON");
  options.value("graph", story, "STORY", "the gold story to compare the whole graph with");
  options.flag("by-position", by_position, "entities stand where the story says, not found by name");
  articles.declare(options, 0);
  options.example("rapport score gold.jsonl --errors");
  options.example("rapport score --graph story.json facts.jsonl").parse(arguments);
  if (!story.empty()) return score_graph(story, articles.inputs, by_position);
  if (articles.inputs.empty()) throw UsageError("GOLD is missing; see: rapport score --help");
  score.gold = articles.inputs.front();
  articles.inputs.erase(articles.inputs.begin());
  return score_articles(score, articles, options);
}

}  // namespace rapport
