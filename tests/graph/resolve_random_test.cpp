// Whatever articles and overrides say, the order of the articles does not matter: random facts, fixed seeds.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "graph/resolve.hpp"
#include "told.hpp"

using namespace rapport;

namespace {

constexpr int kRounds = 40;
constexpr int kArticles = 25;

// Few words, so that names are variants of each other.
constexpr std::array<std::string_view, 28> kWords{
    "Ana", "Bo",   "Kim",     "Song-nam", "Song",    "al-Assad", "Jr.",  "J.", "...", "Graça",
    "da",  "Lake", "Council", "Foreign",  "Tembe",   "Ministry", "Bank", "of", "US",  "Norwegian",
    "the", "UN",   "ABC",     "é",        "Dalitso", "Phiri",    "'",    "al"};

class Maker {
public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  std::vector<ArticleFacts> articles() {
    std::vector<ArticleFacts> out;
    for (int i = 0; i < kArticles; ++i) out.push_back(article(fmt::format("a{}", i)));
    return out;
  }

  // Lines about nodes of the graph.
  Overrides overrides(const Graph& graph) {
    constexpr std::array<std::string_view, 4> kLines{"same {} = {}\n", "not-same {} = {}\n",
                                                     "rename {} = X # {}\n", "drop {} # {}\n"};
    std::string text;
    for (int i = 0; i < 6 && !graph.nodes.empty(); ++i) {
      text +=
          fmt::format(fmt::runtime(kLines[below(kLines.size())]), graph.nodes[below(graph.nodes.size())].id,
                      graph.nodes[below(graph.nodes.size())].id);
    }
    std::vector<OverrideError> errors;
    return parse_overrides(text, errors);
  }

  void shuffle(std::vector<ArticleFacts>& articles) {
    std::shuffle(articles.begin(), articles.end(), random_);
  }

private:
  std::string name() {
    std::string out;
    for (std::size_t count = 1 + below(4); count > 0; --count)
      out += (out.empty() ? "" : " ") + std::string(kWords[below(kWords.size())]);
    return out;
  }

  Fact fact(std::size_t entities) {
    Fact out;
    out.type = static_cast<Relation>(below(kRelations.size()));
    out.from = static_cast<EntityIndex>(below(entities));
    out.to = static_cast<EntityIndex>(below(entities));
    out.title = below(2) == 0 ? "minister" : "";
    out.role = below(2) == 0 ? "son" : "brother";
    return out;
  }

  ArticleFacts article(std::string id) {
    ArticleFacts out;
    out.article.id = std::move(id);
    if (below(3) > 0) out.article.date = fmt::format("20{}-03-11", 10 + below(14));
    const std::size_t entities = 1 + below(8);
    for (std::size_t i = 0; i < entities; ++i) {
      Entity entity;
      entity.kind = static_cast<Kind>(below(5));
      entity.name = name();
      while (below(3) == 0) entity.aliases.push_back(name());
      entity.gender = static_cast<Gender>(below(3));
      out.entities.push_back(std::move(entity));
    }
    for (std::size_t count = below(8); count > 0; --count) out.facts.push_back(fact(entities));
    return out;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("the order of random articles does not matter, with overrides or without") {
  for (unsigned seed = 1; seed <= kRounds; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    std::vector<ArticleFacts> articles = maker.articles();
    const Graph graph = resolve(articles, {});
    const Overrides overrides = maker.overrides(graph);
    const std::string plain = printed(graph);
    const std::string decided = printed(resolve(articles, overrides));
    maker.shuffle(articles);
    CHECK(printed(resolve(articles, {})) == plain);
    CHECK(printed(resolve(articles, overrides)) == decided);
  }
}
