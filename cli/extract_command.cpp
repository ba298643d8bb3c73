// rapport extract: the facts of each article as one line of JSON.
#include <fmt/format.h>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "graph/facts_json.hpp"

namespace rapport {

int run_extract(Arguments arguments) {
  ArticleOptions given;
  bool explained = false;
  Options options("extract", "INPUT...",
                  "Prints the facts of each article as a line of JSON, in the order of the inputs.");
  given.declare(options);
  options.flag("explain", explained, "how each sentence was read, in place of JSON");
  options.example("rapport extract article.txt news.jsonl.gz pages/ > facts.jsonl").parse(arguments);
  const Knowledge knowledge = load_knowledge(given);
  ArticleRun run;
  run.render = [&](const Article& article, const ArticleFacts& facts) {
    return explained ? explain(article, knowledge) : facts_to_json(facts) + '\n';
  };
  run.write = [](const std::vector<ExtractedArticle>& articles) {
    for (const ExtractedArticle& article : articles) print(article.rendered);
  };
  const ArticlesRead read = read_articles(given, options, knowledge, run);
  if (read.interrupted) throw Failure(fmt::format("interrupted after {}", summary_of(read)));
  if (!options.quiet()) print_error(summary_of(read) + '\n');
  return exit_code_of(read, given);
}

}  // namespace rapport
