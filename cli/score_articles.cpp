// Facts by article id, from a file or extracted here; then graph/score compares.
#include "cli/score_articles.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "graph/facts_json.hpp"
#include "graph/score.hpp"

namespace rapport {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Failure(fmt::format("{}: {}", path, std::strerror(errno)));
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<GoldArticle> gold_of(const std::string& path) {
  try {
    return read_gold(file_text(path));
  } catch (const std::runtime_error& error) {
    const std::string what = error.what();
    throw Failure(what.starts_with("line ") ? fmt::format("{}: {}", path, what) : what);
  }
}

FactsById facts_of_file(const std::string& path) {
  FactsById all;
  std::ifstream file(path);
  if (!file) throw Failure(fmt::format("{}: {}", path, std::strerror(errno)));
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    JsonError error;
    std::optional<ArticleFacts> facts = facts_from_json(line, error);
    if (!facts) {
      throw Failure(fmt::format("{}:{}:{}: no facts of rapport extract: {}", path, number, error.column,
                                error.message));
    }
    const std::string id = facts->article.id;
    all.insert_or_assign(id, std::move(*facts));
  }
  return all;
}

FactsById extracted(const ArticleOptions& articles, const Options& options, int& code) {
  FactsById all;
  const Knowledge knowledge = load_knowledge(articles);
  ArticleRun run;
  run.write = [&](std::vector<ExtractedArticle>& read) {
    for (ExtractedArticle& one : read) all.insert_or_assign(one.facts.article.id, std::move(one.facts));
  };
  const ArticlesRead read = read_articles(articles, options, knowledge, run);
  if (read.interrupted) throw Failure(fmt::format("interrupted after {}", summary_of(read)));
  code = exit_code_of(read, articles);
  return all;
}

}  // namespace

int score_articles(const ScoreOptions& given, ArticleOptions articles, const Options& options) {
  if (!given.facts.empty() && !articles.inputs.empty())
    throw UsageError("--facts and INPUT exclude each other; see: rapport score --help");
  const std::vector<GoldArticle> golds = gold_of(given.gold);
  if (articles.inputs.empty()) articles.inputs = {given.gold};
  int code = kDone;
  const FactsById facts =
      given.facts.empty() ? extracted(articles, options, code) : facts_of_file(given.facts);
  const Score score = score_articles(golds, facts);
  if (given.errors) print(fmt::format("{}\n", fmt::join(score.errors, "\n")));
  print(given.json ? score_to_json(score) + '\n' : printed(score));
  return code;
}

}  // namespace rapport
