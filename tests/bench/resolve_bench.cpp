// How long the resolution takes, on made-up articles with a long tail of names, half of the people known only
// by a surname. usage: resolve_bench [ENTITIES]
#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "graph/resolve.hpp"

using namespace rapport;

namespace {

constexpr std::size_t kEntitiesInArticle = 8;

// A made-up word for a number; few numbers are drawn often, most seldom.
std::string word(std::uint64_t number) {
  static const char* const kSyllables[] = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"};
  std::string out;
  do {
    out += kSyllables[number % 10];
    number /= 10;
  } while (number > 0);
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

class Maker {
public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  ArticleFacts article(std::size_t number) {
    ArticleFacts out;
    out.article.id = "a" + std::to_string(number);
    out.article.date = std::to_string(2000 + number % 24) + "-0" + std::to_string(1 + number % 9) + "-01";
    for (std::size_t i = 0; i < kEntitiesInArticle; ++i) out.entities.push_back(entity(i));
    for (EntityIndex i = 0; i + 2 < kEntitiesInArticle; i += 2) out.facts.push_back(fact(i));
    return out;
  }

private:
  std::uint64_t tail(double largest) {
    const double share = std::uniform_real_distribution<double>(0, 1)(random_);
    return static_cast<std::uint64_t>(std::pow(largest, share));
  }

  Entity entity(std::size_t i) {
    Entity out;
    out.kind = i % 4 == 3 ? Kind::state : Kind::person;
    const std::string surname = word(1000 + tail(5000));
    if (out.kind == Kind::state) {
      out.name = word(100 + tail(200)) + "land";
    } else if (i % 2 == 0) {
      out.name = word(tail(200000)) + ' ' + surname;
    } else {
      out.name = surname;
    }
    return out;
  }

  Fact fact(EntityIndex from) {
    Fact out;
    out.from = from;
    out.to = random_() % 4 == 0 ? 3 : from + 1;
    out.type = out.to == 3 ? Relation::represents : Relation::met_with;
    if (out.to == 3) out.title = "minister";
    return out;
  }

  std::mt19937_64 random_;
};

}  // namespace

int main(int count, char** arguments) {
  const std::size_t entities = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1000000;
  std::vector<ArticleFacts> articles;
  Maker maker(1);
  for (std::size_t i = 0; i < entities / kEntitiesInArticle; ++i) articles.push_back(maker.article(i));
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  const Graph graph = resolve(articles, {});
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  std::printf(
      "%zu entities of %zu articles: %zu nodes, %zu edges in %.2f s; %ld MB with the input, %ld MB of it "
      "before\n",
      entities, articles.size(), graph.nodes.size(), graph.edges.size(), seconds.count(),
      after.ru_maxrss / 1024, before.ru_maxrss / 1024);
  return 0;
}
