// Ties the pipeline to the terminal: messages and bar out, Ctrl-C in.
#include "cli/articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/errors.hpp"
#include "cli/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "ingest/article_date.hpp"
#include "ingest/document_source.hpp"
#include "ingest/encoding.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 6> kFieldNames{"id", "title", "date", "text", "url", "source"};

std::pair<std::string, std::string> field_of(const std::string& given) {
  const std::size_t equals = given.find('=');
  const std::string field = given.substr(0, equals);
  const bool known = std::find(kFieldNames.begin(), kFieldNames.end(), field) != kFieldNames.end();
  if (equals == std::string::npos || !known || equals + 1 == given.size()) {
    throw UsageError(
        fmt::format("--field {}: write {}=NAME with the input's name", given, fmt::join(kFieldNames, "|")));
  }
  return {field, given.substr(equals + 1)};
}

ReadOptions read_options(const ArticleOptions& given) {
  ReadOptions read;
  read.date = iso_date(given.date);
  if (!given.date.empty() && read.date.empty()) {
    throw UsageError(fmt::format("--date {}: not a date; write it like 2024-03-25", given.date));
  }
  if (!given.encoding.empty() && !is_known_encoding(given.encoding)) {
    throw UsageError(
        fmt::format("--encoding {}: not known; iconv -l lists all, such as windows-1251", given.encoding));
  }
  if (given.max_article_size == 0 || given.max_article_size > 1024) {
    throw UsageError("--max-article-size: write a number of MB from 1 to 1024");
  }
  read.encoding = given.encoding;
  read.max_article_size = std::size_t{given.max_article_size} << 20;
  for (const std::string& field : given.fields) read.fields.push_back(field_of(field));
  return read;
}

}  // namespace

void ArticleOptions::declare(Options& options, std::size_t at_least) {
  options.value("date", date, "DATE", "of articles that state none, like 2024-03-25");
  options.list("field", fields, "OURS=THEIRS", "JSON fields of other names, like text=body");
  options.value("encoding", encoding, "NAME", "of inputs that do not say theirs, like windows-1251");
  options.value("max-article-size", max_article_size, "MB", "larger articles are skipped [32]");
  options.value("lexicon", lexicon, "DIR", "word tables to lay over the built-in ones");
  options.value("grammar", grammar, "FILE", "rules to lay over the built-in ones");
  options.flag("all-languages", all_languages, "read also what is plainly not English");
  options.flag("strict", strict, "exit 3 when anything was skipped");
  options.operands("INPUT", inputs, at_least);
}

Knowledge load_knowledge(const ArticleOptions& given) {
  read_options(given);
  return load_knowledge(given.lexicon, given.grammar);
}

ArticlesRead read_articles(const ArticleOptions& given, const Options& options, const Knowledge& knowledge,
                           const ArticleRun& run) {
  PipelineOptions how;
  how.read = read_options(given);
  how.threads = options.threads();
  how.all_languages = given.all_languages;
  const InterruptGuard guard;
  Progress progress(!options.quiet());
  if (progress.shown()) progress.set_total(bytes_to_read(given.inputs));
  ArticlesRead read;
  PipelineHooks hooks;
  hooks.extract = [&](const Article& article) { return extract(article, knowledge); };
  hooks.render = run.render;
  hooks.write = run.write;
  hooks.progress = [&](const PipelineCounts& counts) { progress.update(counts); };
  hooks.stopped = InterruptGuard::interrupted;
  hooks.skip = [&](const Skip& skip) {
    if (skip.expected) {
      ++read.left_out[skip.reason];
      return;
    }
    progress.clear();
    std::string_view reason = skip.reason;
    if (reason.ends_with('.')) reason.remove_suffix(1);
    print_error(fmt::format("rapport: {}: {}; skipped\n", skip.where, reason));
  };
  read.counts = run_pipeline(given.inputs, how, hooks);
  read.interrupted = InterruptGuard::interrupted();
  return read;
}

std::string summary_of(const ArticlesRead& read) {
  const auto counted = [](std::uint64_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
  };
  std::string out =
      fmt::format("{}, {}", counted(read.counts.articles, "article"), counted(read.counts.facts, "fact"));
  if (read.counts.skipped > 0) out += fmt::format("; {} skipped", read.counts.skipped);
  std::string_view before = "; left out: ";
  for (const auto& [reason, number] : read.left_out) {
    out += fmt::format("{}{} {}", before, number, reason);
    before = ", ";
  }
  return out;
}

int exit_code_of(const ArticlesRead& read, const ArticleOptions& given) {
  const bool nothing_read = read.counts.articles == 0 && read.counts.skipped > 0;
  return read.interrupted || nothing_read || (given.strict && read.counts.skipped > 0) ? kFailure : kDone;
}

}  // namespace rapport
