// What the commands that read articles share: their options, and the run with progress, messages and summary.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "ingest/extract.hpp"
#include "ingest/pipeline.hpp"

namespace rapport {

// The options as they come from the command line.
struct ArticleOptions {
  std::vector<std::string> inputs;
  std::string date;
  std::vector<std::string> fields;
  std::string encoding;
  std::uint32_t max_article_size = 32;  // MB
  std::string lexicon;
  std::string grammar;
  bool all_languages = false;
  bool strict = false;

  // With at least so many INPUT words.
  void declare(Options& options, std::size_t at_least = 1);
};

// What became of the articles.
struct ArticlesRead {
  PipelineCounts counts;
  std::map<std::string, std::uint64_t> left_out;  // expected skips by reason
  bool interrupted = false;
};

// How a command wants its articles; the hooks extract, skip, progress and stopped are filled in.
struct ArticleRun {
  std::function<std::string(const Article&, const ArticleFacts&)> render;  // may be empty
  std::function<void(std::vector<ExtractedArticle>&)> write;
};

// The word tables and rules. Throws UsageError for any option that cannot be, std::runtime_error for tables
// and rules that cannot be loaded.
Knowledge load_knowledge(const ArticleOptions& given);

// Reads all inputs. What is skipped is told on stderr as it comes, the bar on a terminal unless -q is given.
ArticlesRead read_articles(const ArticleOptions& given, const Options& options, const Knowledge& knowledge,
                           const ArticleRun& run);

// "8 articles, 45 facts; 2 skipped; left out: 3 in Spanish, not English"
std::string summary_of(const ArticlesRead& read);
// The exit code: kFailure where it was interrupted, nothing could be read, or --strict and something was
// skipped.
int exit_code_of(const ArticlesRead& read, const ArticleOptions& given);

}  // namespace rapport
