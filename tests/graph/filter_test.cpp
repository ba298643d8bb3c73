// Filters: what stays of a small graph, printed as labels of nodes and edges.
#include "graph/filter.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/export/sample.hpp"

using namespace rapport;

namespace {

std::string printed(const Graph& graph) {
  std::string out;
  for (const Node& node : graph.nodes) out += node.id.substr(node.id.find('.') + 1, 4) + " ";
  out += "|";
  for (const Edge& edge : graph.edges) out += " " + edge.id.substr(5);
  return out;
}

}  // namespace

TEST_CASE("filters") {
  struct Row {
    std::string what;
    std::function<void(Filter&)> wish;
    std::string left;
  };
  const std::vector<Row> table{
      {"nothing asked", [](Filter&) {}, "kim_ song xi_j comm nort pyon kim_ | 0 1 3 4 5 6 7 8 9"},
      {"every status", [](Filter& f) { f.statuses.clear(); },
       "kim_ song xi_j comm nort pyon kim_ | 0 1 2 3 4 5 6 7 8 9"},
      {"kinds",
       [](Filter& f) {
         f.kinds = {Kind::person, Kind::state};
       },
       "kim_ song xi_j nort | 0 1 3"},
      {"types", [](Filter& f) { f.types = {Relation::met_with}; }, "kim_ song | 0 1"},
      {"support", [](Filter& f) { f.min_support = 2; }, "kim_ song | 0"},
      {"since", [](Filter& f) { f.since = "2018-04-15"; }, "kim_ song | 1"},
      {"until", [](Filter& f) { f.until = "2018-04"; }, "kim_ song pyon kim_ | 0 4 6 7 9"},
      {"around", [](Filter& f) { f.around = {3}; }, "song comm | 5"},
      {"two hops",
       [](Filter& f) {
         f.around = {3};
         f.hops = 2;
       },
       "kim_ song comm pyon kim_ | 0 1 4 5 6 7 9"},
      {"around and alone",
       [](Filter& f) {
         f.around = {2};
         f.types = {Relation::heads};
       },
       "xi_j |"},
      {"top", [](Filter& f) { f.top = 2; }, "pyon kim_ | 9"},
  };
  const std::vector<double> rank{1, 2, 3, 4, 5, 6, 7};
  for (const Row& row : table) {
    Filter filter;
    row.wish(filter);
    CAPTURE(row.what);
    CHECK(printed(filtered(sample::small_graph(), filter, rank)) == row.left);
  }
}

TEST_CASE("rows point at the right rows after a filter") {
  Filter filter;
  filter.statuses = {Status::cancelled};
  filter.types = {Relation::met_with};
  const Graph cancelled = filtered(sample::small_graph(), filter);
  REQUIRE(cancelled.edges.size() == 1);
  CHECK(cancelled.nodes[cancelled.edges[0].to].label == "Xi Jinping");
  REQUIRE(cancelled.articles.size() == 1);
  CHECK(cancelled.articles[cancelled.edges[0].statements[0].article].id == "a2");

  Filter met;
  met.types = {Relation::met_with};
  CHECK(!filtered(sample::small_graph(), met).edges[0].statements[0].place);
  CHECK(filtered(sample::small_graph(), Filter()).edges[0].statements[0].place == NodeIndex{5});
}

TEST_CASE("a date within a range, as far as it is known") {
  CHECK(within("2018-04-14", "2018", "2018"));
  CHECK(within("2018", "2018-03", "2018-04"));
  CHECK(within("2018-04", "", "2018-04-14"));
  CHECK(!within("2018-04-14", "2018-04-15", ""));
  CHECK(!within("2019-01-01", "", "2018"));
  CHECK(!within("", "", ""));
  CHECK(!within("--03-27", "", ""));
}
