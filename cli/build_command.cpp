// rapport build: articles into the graph, and the graph into files.
#include <fmt/format.h>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/export_files.hpp"
#include "cli/load_graph.hpp"
#include "cli/output.hpp"
#include "cli/resolve_store.hpp"
#include "cli/store_writer.hpp"

namespace rapport {
namespace {

struct BuildOptions {
  ArticleOptions articles;
  std::string graph;
  std::vector<std::string> outputs;
  std::vector<std::string> facts;
  bool suggest = false;
};

void parse(Options& options, BuildOptions& given, Arguments arguments) {
  options.graph(given.graph);
  options.files("output,o", given.outputs, "FILE", "write the graph there too, in the format of the suffix");
  options.files("facts", given.facts, "FILE", "add the facts that rapport extract printed");
  options.flag("suggest", given.suggest, "append pairs that may be one to rapport.overrides, as comments");
  given.articles.declare(options, 0);
  options.example("rapport build -o graph.graphml -o graph.dot articles/").parse(arguments);
  if (given.articles.inputs.empty() && given.facts.empty() && !given.suggest) {
    throw UsageError("INPUT is missing; see: rapport build --help");
  }
  check_suffixes(given.outputs);
}

// "; 5 added, 1 changed, 2 as before"
std::string told(const AddCounts& counts) {
  return fmt::format("; {} added, {} changed, {} as before", counts.added, counts.changed, counts.unchanged);
}

// Adds everything and makes the graph anew; what was read before an interruption counts.
ArticlesRead add_articles(const BuildOptions& given, const Options& options, const Knowledge& knowledge,
                          StoreWriter& writer) {
  for (const std::string& file : given.facts) writer.put_file(file);
  ArticleRun run;
  run.render = [](const Article&, const ArticleFacts& facts) { return fingerprint(facts); };
  run.write = [&](std::vector<ExtractedArticle>& articles) {
    for (ExtractedArticle& article : articles)
      writer.put(std::move(article.facts), std::move(article.rendered));
  };
  ArticlesRead read = read_articles(given.articles, options, knowledge, run);
  writer.flush();
  return read;
}

}  // namespace

int run_build(Arguments arguments) {
  BuildOptions given;
  Options options("build", "INPUT...",
                  "Adds articles to the graph: files, folders, archives, or - for stdin.");
  parse(options, given, arguments);
  const Knowledge knowledge = load_knowledge(given.articles);
  ArticlesRead read;
  AddCounts counts;
  {
    Store store = Store::open_for_writing(given.graph);
    StoreWriter writer(store);
    read = add_articles(given, options, knowledge, writer);
    counts = writer.counts();
    resolve_store(store, given.graph);
  }
  if (read.interrupted) {
    throw Failure(fmt::format("interrupted; {} keeps what was read: {}", given.graph, summary_of(read)));
  }
  if (!options.quiet()) print_error(summary_of(read) + told(counts) + '\n');
  if (given.suggest) {
    const std::size_t count = append_suggestions(load_graph(given.graph), given.graph);
    if (!options.quiet()) print_error(fmt::format("{} suggestions in rapport.overrides\n", count));
  }
  if (!given.outputs.empty()) {
    write_files(given.outputs, load_graph(given.graph), Filter{}, ExportOptions{}, options.quiet());
  }
  return exit_code_of(read, given.articles);
}

}  // namespace rapport
