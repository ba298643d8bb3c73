// rapport build: articles into the graph, and the graph into files.
#include <fmt/format.h>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/export_files.hpp"
#include "cli/facts_file.hpp"
#include "cli/load_graph.hpp"
#include "cli/output.hpp"
#include "graph/facts_json.hpp"

namespace rapport {

int run_build(Arguments arguments) {
  ArticleOptions given;
  std::string path;
  std::vector<std::string> outputs;
  std::vector<std::string> facts;
  Options options("build", "INPUT...",
                  "Adds articles to the graph: files, folders, archives, or - for stdin.");
  options.graph(path).files("output,o", outputs, "FILE",
                            "write the graph there too, in the format of the suffix");
  options.files("facts", facts, "FILE", "add the facts that rapport extract printed");
  given.declare(options, 0);
  options.example("rapport build -o graph.graphml -o graph.dot articles/").parse(arguments);
  if (given.inputs.empty() && facts.empty()) throw UsageError("INPUT is missing; see: rapport build --help");
  check_suffixes(outputs);
  const Knowledge knowledge = load_knowledge(given);
  FactsFile file(path);
  for (const std::string& more : facts) file.add_file(more);
  ArticleRun run;
  run.render = [](const Article&, const ArticleFacts& all) { return facts_to_json(all); };
  run.write = [&](std::vector<ExtractedArticle>& articles) {
    for (ExtractedArticle& article : articles)
      file.put(article.facts.article.id, std::move(article.rendered));
  };
  const ArticlesRead read = read_articles(given, options, knowledge, run);
  file.save();
  if (read.interrupted) throw Failure(fmt::format("interrupted; {} holds {}", path, summary_of(read)));
  if (!options.quiet()) print_error(summary_of(read) + '\n');
  if (!outputs.empty()) write_files(outputs, load_graph(path), Filter{}, ExportOptions{}, options.quiet());
  return exit_code_of(read, given);
}

}  // namespace rapport
