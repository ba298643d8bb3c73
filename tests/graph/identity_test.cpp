// Who is who: for every rule pairs that must become one node and pairs that must not.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/resolve.hpp"
#include "told.hpp"

using namespace rapport;

namespace {

// Number of nodes of the kind of the first entity of the first article.
std::size_t count(const std::vector<std::string>& texts) {
  const std::vector<ArticleFacts> articles = told_all(texts);
  const Kind kind = articles.front().entities.front().kind;
  const Graph graph = resolve(articles, {});
  return static_cast<std::size_t>(std::count_if(graph.nodes.begin(), graph.nodes.end(),
                                                [&](const Node& node) { return node.kind == kind; }));
}

struct Row {
  std::vector<std::string> articles;
  std::size_t nodes;
};

void check(const std::vector<Row>& table) {
  for (const Row& row : table) {
    CAPTURE(row.articles.front());
    CAPTURE(row.articles.back());
    CHECK(count(row.articles) == row.nodes);
  }
}

}  // namespace

TEST_CASE("spellings of one name") {
  check({
      {{"Person Kim Song-nam", "Person Kim Song Nam"}, 1},
      {{"Person KIM SONG NAM", "Person Kim Songnam"}, 1},
      {{"Person Kim Song-nam", "Person Kim Nam-song"}, 2},
      {{"Person Kim Jong-un", "Person Kim Jong-il"}, 2},
      {{"Person Graça Tembe", "Person Graca Tembe"}, 1},
      {{"Person Graça Tembe", "Person Graca Tembo"}, 2},
      {{"Person Bashar al-Assad", "Person Bashar Al Assad", "Person Bashar Assad"}, 1},
      {{"Person Bashar al-Assad", "Person Hafez al-Assad"}, 2},
      {{"Person Assad", "Person Bashar al-Assad"}, 2},
      {{"Person Assad, heads State Syria as president",
        "Person Bashar al-Assad, heads State Syria as president"},
       1},
      {{"Person Saʼad Hariri", "Person Rafik Hariri's"}, 2},
      {{"Person Sa’ad Hariri", "Person Saʼad Hariri", "Person Saad Hariri's"}, 1},
      {{"Person Mohammed bin Salman", "Person Mohammed ibn Salman"}, 1},
      {{"Person Ana Bo", "Person Ana Do"}, 2},
      {{"Person Paris Hilton", "Place Paris Hilton"}, 1},
  });
}

TEST_CASE("family name first and last") {
  check({
      {{"Person Kenji Morikawa|Morikawa Kenji", "Person Morikawa Kenji", "Person Kenji Morikawa"}, 1},
      {{"Person Kenji Morikawa, heads State Japan", "Person Morikawa Kenji, heads State Japan"}, 1},
      {{"Person Song-nam Kim, represents State North Korea",
        "Person Kim Song-nam, represents State North Korea"},
       1},
      {{"Person Henry George", "Person George Henry"}, 2},
      {{"Person Kenji Morikawa, heads State Japan", "Person Morikawa Kenji, heads State Peru"}, 2},
  });
}

TEST_CASE("initials, middle names and suffixes") {
  check({
      {{"Person Lovemore Sikazwe", "Person Lovemore C. Sikazwe"}, 1},
      {{"Person George W. Bush", "Person George Walker Bush"}, 1},
      {{"Person George W. Bush", "Person George H. W. Bush"}, 2},
      {{"Person George W. Bush", "Person George Bush", "Person George H. W. Bush"}, 3},
      {{"Person Hillary Clinton, heads State Chad as president",
        "Person Hillary Rodham Clinton, heads State Chad as President"},
       1},
      {{"Person Hillary Clinton", "Person Hillary Rodham Clinton"}, 2},
      {{"Person Anna Berg-Lund", "Person Anna Berg Lund"}, 1},
      {{"Person Anna Berg-Lund", "Person Anna Lund", "Person Anna Berg"}, 3},
      {{"Person Kim Nam", "Person Kim Song Nam"}, 2},
      {{"Person Martin King Jr.", "Person Martin King"}, 1},
      {{"Person Martin King Jr.", "Person Martin King Sr."}, 2},
      {{"Person Martin King Jr.", "Person Martin King", "Person Martin King Sr."}, 3},
      {{"Person M. Banda, represents State Zambia", "Person Mwansa Banda, represents State Zambia"}, 1},
      {{"Person M. Banda", "Person Mwansa Banda"}, 2},
      {{"Person M. Banda, represents State Zambia",
        "Person Mwansa Banda, represents State Zambia; Person Moses Banda, represents State Zambia"},
       3},
      {{"Person Maria da Graça Tembe, represents State Chad as foreign minister",
        "Person Graça Tembe, represents State Chad as foreign minister"},
       1},
      {{"Person Maria da Graça Tembe", "Person Graça Tembe"}, 2},
      {{"Person Maria da Graça Tembe|Graça Tembe", "Person Graça Tembe"}, 1},
  });
}

TEST_CASE("a longer name by the company it keeps") {
  check({
      {{"Person Maria da Graça Tembe; Person Paulo Sitoe; Person Rui Nunes",
        "Person Graça Tembe; Person Paulo Sitoe; Person Rui Nunes"},
       3},
      {{"Person Maria da Graça Tembe; Person Paulo Sitoe; Person Ivo Melo",
        "Person Graça Tembe; Person Paulo Sitoe; Person Rui Nunes"},
       5},
      {{"Person Maria da Graça Tembe (female); Person Paulo Sitoe; Person Rui Nunes",
        "Person Graça Tembe (male); Person Paulo Sitoe; Person Rui Nunes"},
       4},
      {{"Person Maria da Graça Tembe; Person Paulo Sitoe; Person Rui Nunes",
        "Person Ana Graça Tembe; Person Paulo Sitoe; Person Rui Nunes",
        "Person Graça Tembe; Person Paulo Sitoe; Person Rui Nunes"},
       5},
  });
}

TEST_CASE("a given name by the kin") {
  check({
      {{"Person Dalitso, relative-of Person Tiyamike Phiri as brother",
        "Person Dalitso Phiri; Person Tiyamike Phiri"},
       2},
      {{"Person Yo-jong, relative-of Person Kim Jong-un as sister", "Person Kim Yo-jong; Person Kim Jong-un"},
       2},
      {{"Person Esnart, spouse-of Person Thokozani Mvula", "Person Esnart Mvula; Person Thokozani Mvula"}, 2},
      {{"Person Dalitso, relative-of Person Tiyamike Phiri as brother", "Person Dalitso Phiri"}, 3},
      {{"Person Dalitso, relative-of Person Tiyamike Phiri as brother",
        "Person Dalitso Banda; Person Tiyamike Phiri"},
       3},
      {{"Person Dalitso, relative-of Person Tiyamike Phiri as brother",
        "Person Dalitso Phiri, represents State Chad; Person Tiyamike Phiri",
        "Person Dalitso M. Phiri, represents State Mali; Person Tiyamike Phiri"},
       4},
  });
}

TEST_CASE("surnames only point") {
  check({
      {{"Person Nhaca, heads State Chad as president", "Person Armando Nhaca, heads State Chad as President"},
       1},
      {{"Person Nhaca", "Person Armando Nhaca"}, 2},
      {{"Person Kim, represents State North Korea as envoy",
        "Person Kim, represents State North Korea as envoy", "Person Kim Yong-chol"},
       2},
      {{"Person Kim", "Person Kim", "Person Kim Yong-chol"}, 3},
      {{"Person Suharto", "Person Suharto"}, 1},
  });
}

TEST_CASE("what contradicts") {
  check({
      {{"Person Kim Song (male)", "Person Kim Song (female)"}, 2},
      {{"Person Kim Song (male)", "Person Kim Song"}, 1},
      {{"Person Kim Song (male), heads Organization Trade Bank as director",
        "Person Kim Song (female), heads Organization Trade Bank as director"},
       1},
      {{"Person Kim Song (male), heads Organization Trade Bank as director",
        "Person Kim Song (female), heads Organization Savings Bank as director"},
       2},
      {{"2020-01-01: Person John Smith, heads State Peru", "2020-03-01: Person John Smith, heads State Chad"},
       2},
      {{"2020-01-01: Person John Smith, heads State Peru", "2010-03-01: Person John Smith, heads State Chad"},
       1},
      {{"2020-01-01: Person John Smith, heads State Peru",
        "2020-03-01: Person John Smith, heads State Chad former"},
       1},
      {{"Person Ri Sol (male), spouse-of Person Ana Bo", "Person Ri Sol (male), spouse-of Person Eva Du"}, 4},
      {{"Person Ri Sol, spouse-of Person Ana Bo", "Person Ri Sol, spouse-of Person Ana Bo"}, 2},
      {{"Person Ri Sol, spouse-of Person Ana", "Person Ri Sol, spouse-of Person Ana Bo"}, 3},
      {{"Person Kim Song, relative-of Person Kim Il (male) as son",
        "Person Kim Song, relative-of Person Kim Chol (male) as son"},
       4},
      {{"Person Kim Song, relative-of Person Kim Il (male) as son",
        "Person Kim Song, relative-of Person Ko Hui (female) as son"},
       3},
      {{"2020-01-01: Person John Smith, heads Organization Peruvian Foreign Ministry; Organization Peruvian "
        "Foreign Ministry, part-of State Peru",
        "2020-03-01: Person John Smith, represents State Chad"},
       2},
      {{"2020-01-01: Person John Smith, heads Organization Peruvian Foreign Ministry; Organization Peruvian "
        "Foreign Ministry, part-of State Peru",
        "2020-03-01: Person John Smith, represents State Peru"},
       1},
      {{"Place Birmingham, located-in State United Kingdom",
        "Place Birmingham, located-in State United States"},
       2},
      {{"Place Birmingham, located-in State United Kingdom", "Place Birmingham"}, 1},
  });
}

TEST_CASE("side by side in one article are two, also through others") {
  check({
      {{"Person Kim Song-nam; Person Kim Song Nam", "Person Kim Song-nam"}, 2},
      {{"Person Ana Bo; Person Ana Du", "Person Ana Bo|Ana Du"}, 3},
      {{"Person Ana Bo; Person Ana Du", "Person Ana Bo|Ana Du", "Person Ana Bo", "Person Ana Bo",
        "Person Ana Bo", "Person Ana Bo"},
       2},
  });
}

TEST_CASE("bodies") {
  check({
      {{"Party Communist Party of China", "Party Chinese Communist Party"}, 1},
      {{"Party Communist Party of China", "Party Vietnamese Communist Party"}, 2},
      {{"Organization Norwegian Foreign Ministry", "Organization Norway's Foreign Ministry",
        "Organization Ministry of Foreign Affairs of Norway", "Organization Foreign Ministry of Norway"},
       1},
      {{"Organization Norwegian Foreign Ministry", "Organization Swedish Foreign Ministry"}, 2},
      {{"Organization Foreign Ministry, part-of State Norway", "Organization Norwegian Foreign Ministry"}, 1},
      {{"Organization Foreign Ministry, part-of State Norway",
        "Organization Foreign Ministry, part-of State Japan"},
       2},
      {{"Organization international department, part-of Party Workers' Party of Korea",
        "Organization International Department of the Workers’ Party of Korea"},
       1},
      {{"Organization international department, part-of Party Workers' Party of Korea",
        "Organization international department, part-of Party Communist Party of China"},
       2},
      {{"Organization International Liaison Department", "Organization International Liaison Department"}, 1},
      {{"Organization International Liaison Department, part-of Party Communist Party of China",
        "Organization International Liaison Department, part-of Party Lao Party"},
       2},
      {{"Organization Foreign Ministry", "Organization Foreign Ministry"}, 2},
      {{"Organization Association of Southeast Asian Nations|ASEAN", "Organization ASEAN"}, 1},
      {{"Party Democratic Party|DP", "Party Danish People|DP", "Party DP"}, 3},
      {{"Party Democratic Party|DP", "Party Danish People|DP"}, 2},
      {{"Organization Southern Rivers Authority|Zambezi Basin Council", "Organization Zambezi Basin Council",
        "Organization Southern Rivers Authority"},
       1},
      {{"Organization Zambezi Basin Council", "Organization Southern Rivers Authority"}, 2},
      {{"Organization Southern Rivers Authority|Zambezi Basin Council",
        "Organization Zambezi Basin Council; Organization Southern Rivers Authority"},
       1},
      {{"Organization Southern Rivers Authority|Zambezi Basin Council",
        "Organization Zambezi Basin Council, met-with Organization Southern Rivers Authority"},
       2},
      {{"Party Workers' Party of Korea|Workers' Party",
        "Party Workers' Party; Party Workers' Party of Korea"},
       2},
      {{"Organization Bank of China", "Organization Bank of Japan"}, 2},
      {{"Organization Lume Inc.|Lume", "Organization Lume"}, 1},
      {{"Organization Lume Inc.|Lume", "Organization Lume Corps|Lume", "Organization Lume"}, 3},
      {{"Organization Senate", "Organization Senate"}, 2},
      {{"Organization Northern Coalition|Coalition", "Organization Coalition"}, 2},
      {{"Organization U.S. Air Force", "Organization United States Air Force", "Organization US Air Force"},
       1},
      {{"Organization U.S. Air Force", "Organization UK Air Force"}, 2},
      {{"State United States", "State US"}, 1},
      {{"State United States; State US", "State US"}, 1},
      {{"State Guinea", "State Equatorial Guinea"}, 2},
      {{"Place Washington|Washington D.C.", "Place Washington"}, 1},
  });
}
