// Made-up articles with a long tail of names; half of the people are known only by a surname.
#pragma once

#include <cmath>
#include <random>
#include <string>

#include "graph/facts.hpp"

namespace rapport::bench {

inline constexpr std::size_t kEntitiesInArticle = 8;

class ArticleMaker {
public:
  // The same articles for the same seed on every machine.
  explicit ArticleMaker(std::uint64_t seed) : random_(seed) {}

  ArticleFacts article(std::size_t number) {
    ArticleFacts out;
    out.article.id = "a" + std::to_string(number);
    out.article.date = std::to_string(2000 + number % 24) + "-0" + std::to_string(1 + number % 9) + "-01";
    for (std::size_t i = 0; i < kEntitiesInArticle; ++i) out.entities.push_back(entity(i));
    for (EntityIndex i = 0; i + 2 < kEntitiesInArticle; i += 2) out.facts.push_back(fact(i));
    return out;
  }

  // With a sentence behind every fact and the places of every name.
  ArticleFacts article_with_evidence(std::size_t number) {
    ArticleFacts out = article(number);
    std::uint32_t at = 0;
    for (Entity& entity : out.entities) entity.mentions.push_back({at += 40, at + 12});
    for (Fact& fact : out.facts) {
      const std::string& from = out.entities[fact.from].name;
      const std::string& to = out.entities[fact.to].name;
      std::string sentence = from + " met " + to + " in the " + word(number) + " hall on " +
                             word(random_() % 90000) + " street, the " + word(random_() % 9000) +
                             " agency said on Monday.";
      fact.evidence.push_back({{at, at + 90}, std::move(sentence), "met", "meet", ""});
    }
    return out;
  }

private:
  // A made-up word for a number.
  static std::string word(std::uint64_t number) {
    static const char* const kSyllables[] = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"};
    std::string out;
    do {
      out += kSyllables[number % 10];
      number /= 10;
    } while (number > 0);
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
  }

  // Few numbers are drawn often, most seldom.
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

}  // namespace rapport::bench
