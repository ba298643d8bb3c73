// How fast a store is filled, resolved and added to, with made-up articles (made_up_articles.hpp) of three
// facts with evidence. usage: store_bench STORE [ARTICLES]   STORE is made anew
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <vector>

#include "graph/store.hpp"
#include "tests/bench/made_up_articles.hpp"

using namespace rapport;

namespace {

constexpr std::size_t kBatch = 2000;  // as rapport build

// Prints how long something took, of wall and processor time, and how many units a second of the wall it did.
class Stopwatch {
public:
  void tell(const char* what, std::size_t units = 0) const {
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - wall_;
    const double processor = static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC;
    std::printf("%-28s %8.2f s wall %8.2f s processor", what, wall.count(), processor);
    if (units > 0) std::printf(" %10.0f a second", static_cast<double>(units) / wall.count());
    std::printf("\n");
  }

private:
  std::chrono::steady_clock::time_point wall_ = std::chrono::steady_clock::now();
  std::clock_t processor_ = std::clock();
};

struct Batch {
  std::vector<ArticleFacts> articles;
  std::vector<std::string> fingerprints;
  std::size_t facts = 0;
};

Batch make_batch(bench::ArticleMaker& maker, std::size_t first, std::size_t count) {
  Batch out;
  for (std::size_t i = first; i < first + count; ++i) {
    out.articles.push_back(maker.article_with_evidence(i));
    out.fingerprints.push_back(fingerprint(out.articles.back()));
    out.facts += out.articles.back().facts.size();
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::filesystem::path path = arguments[1];
  const std::size_t articles = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 100000;
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
  bench::ArticleMaker maker(1);
  std::size_t facts = 0;
  double adding = 0;
  double processor = 0;
  {
    Store store = Store::open_for_writing(path);
    for (std::size_t first = 0; first < articles; first += kBatch) {
      const Batch batch = make_batch(maker, first, std::min(kBatch, articles - first));
      const auto start = std::chrono::steady_clock::now();
      const std::clock_t clock = std::clock();
      store.add(batch.articles, batch.fingerprints);
      processor += static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC;
      adding += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      facts += batch.facts;
    }
    std::printf("%-28s %8.2f s wall %8.2f s processor %10.0f facts a second\n", "add", adding, processor,
                static_cast<double>(facts) / adding);
    const Stopwatch watch;
    store.resolve({});
    watch.tell("resolve all", articles);
  }
  Store store = Store::open_for_writing(path);
  const Batch batch = make_batch(maker, articles, 100);
  const Stopwatch watch;
  store.add(batch.articles, batch.fingerprints);
  watch.tell("100 articles more, added");
  store.resolve({});
  watch.tell("and resolved");
  return 0;
}
