// How long the resolution takes, on made-up articles (made_up_articles.hpp). usage: resolve_bench [ENTITIES]
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "graph/resolve.hpp"
#include "tests/bench/made_up_articles.hpp"

using namespace rapport;

int main(int count, char** arguments) {
  const std::size_t entities = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1000000;
  std::vector<ArticleFacts> articles;
  bench::ArticleMaker maker(1);
  for (std::size_t i = 0; i < entities / bench::kEntitiesInArticle; ++i) articles.push_back(maker.article(i));
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const std::clock_t start = std::clock();
  const Graph graph = resolve(articles, {});
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  std::printf(
      "%zu entities of %zu articles: %zu nodes, %zu edges in %.2f s of processor time; %ld MB with the "
      "input, "
      "%ld MB of it before\n",
      entities, articles.size(), graph.nodes.size(), graph.edges.size(), seconds, after.ru_maxrss / 1024,
      before.ru_maxrss / 1024);
  return 0;
}
