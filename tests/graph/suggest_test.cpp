// Which pairs a person is asked about, and which not.
#include "graph/suggest.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "graph/resolve.hpp"
#include "told.hpp"

using namespace rapport;

namespace {

std::string suggested(const std::vector<std::string>& articles) {
  const Graph graph = resolve(told_all(articles), {});
  std::string out;
  for (const Suggestion& s : suggest(graph))
    out += fmt::format("{} = {}: {}\n", graph.nodes[s.one].label, graph.nodes[s.other].label, s.reason);
  return out;
}

}  // namespace

TEST_CASE("names that come near are suggested, with the reason") {
  CHECK(suggested({"Person Karim Zintani, heads State Peru", "Person K. Zintani, heads State Chile"}) ==
        "K. Zintani = Karim Zintani: an initial fits the first name\n");
  CHECK(suggested({"Person Mikhail Orlov, heads State Peru", "Person Mikhael Orlov, heads State Chile"}) ==
        "Mikhael Orlov = Mikhail Orlov: the first names differ by a letter\n");
  CHECK(suggested({"Person Ana Cordero, heads State Peru", "Person Ana Cordeiro, heads State Chile"}) ==
        "Ana Cordeiro = Ana Cordero: the family names differ by a letter\n");
  CHECK(suggested({"Organization National Grain Board, part-of State Peru",
                   "Organization Grain Board, part-of State Chile"}) ==
        "Grain Board = National Grain Board: one name is the end of the other\n");
}

TEST_CASE("what an article tells apart is not suggested") {
  CHECK(suggested({"Person Karim Zintani, met-with Person K. Zintani"}).empty());
  CHECK(suggested(
            {"Person Dana Orlov (male), heads State Peru", "Person Dane Orlov (female), heads State Chile"})
            .empty());
  CHECK(
      suggested({"Person Ana Cordero, heads State Peru", "Person Rosa Cordero, heads State Chile"}).empty());
}

TEST_CASE("the lines of a suggestion are comments, and come once") {
  const Graph graph = resolve(
      told_all({"Person Karim Zintani, heads State Peru", "Person K. Zintani, heads State Chile"}), {});
  const std::string lines = suggestion_lines(graph, suggest(graph), "");
  CHECK(lines.starts_with(
      "# same person.k_zintani = person.karim_zintani  # K. Zintani or Karim Zintani: an "));
  CHECK(suggestion_lines(graph, suggest(graph), lines).empty());
  CHECK(suggestion_lines(graph, suggest(graph), "not-same person.k_zintani = person.karim_zintani").empty());
}
