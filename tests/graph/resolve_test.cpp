// The graph that articles give: nodes, edges, dates, meetings, copies, overrides; whatever their order.
#include "graph/resolve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "told.hpp"

using namespace rapport;

namespace {

const Edge& only_edge(const Graph& graph, Relation type) {
  const Edge* found = nullptr;
  for (const Edge& edge : graph.edges) {
    if (edge.type != type) continue;
    REQUIRE(found == nullptr);
    found = &edge;
  }
  REQUIRE(found != nullptr);
  return *found;
}

ArticleFacts with_meeting(ArticleFacts facts, const std::string& date, std::optional<EntityIndex> place,
                          Status status = Status::actual) {
  facts.meetings.push_back({"", {0, 1}, date, place, status, Form::in_person});
  facts.facts.front().meeting = 0;
  return facts;
}

Overrides overrides(std::string_view text) {
  std::vector<OverrideError> errors;
  Overrides out = parse_overrides(text, errors);
  CHECK(errors.empty());
  return out;
}

}  // namespace

TEST_CASE("nodes and edges in canonical order") {
  const auto articles = told_all({
      "2018-04-14: Person Kim Jong-un, heads State North Korea, met-with Person Song Tao",
      "2018-05-01: Person Song Tao, met-with Person Kim Jong Un, met-with Person Kim Jong Un [planned]",
  });
  CHECK(printed(resolve(articles, {})) ==
        "person.kim_jong_un 2\n"
        "person.song_tao 2\n"
        "state.north_korea 1\n"
        "person.kim_jong_un met-with person.song_tao actual 2\n"
        "person.kim_jong_un met-with person.song_tao planned 1\n"
        "person.kim_jong_un heads state.north_korea actual 1\n");
}

TEST_CASE("the order of the articles does not matter") {
  auto articles = told_all({
      "2018-04-14: Person Kim Jong-un|Kim Jong Un, heads State North Korea, met-with Person Song Tao",
      "2018-05-01: Person Song Tao, met-with Person Kim Jong Un; Person John Smith, heads State Peru",
      "2018-05-01: Person John Smith, heads State Chad; Person Kim",
      "Person John Smith; Person Kim, heads State North Korea as leader",
  });
  const std::string expected = printed(resolve(articles, {}));
  std::reverse(articles.begin(), articles.end());
  CHECK(printed(resolve(articles, {})) == expected);
}

TEST_CASE("one id for two people gets a suffix that depends on what is known of them") {
  const std::string john = "Person John Smith, heads State ";
  const auto articles =
      told_all({"2020: " + john + "Peru", "2020: " + john + "Chad", "2020: " + john + "Chad"});
  const std::string text = printed(resolve(articles, {}));
  CHECK(text.find("person.john_smith 2\n") != std::string::npos);
  CHECK(text.find("person.john_smith.peru 1\n") != std::string::npos);
}

TEST_CASE("offices over time") {
  const std::string body = "Organization International Liaison Department";
  const Graph graph = resolve(told_all({
                                  "2016-01-01: Person Song Tao, heads " + body + " as head",
                                  "2018-04-14: Person Song Tao, heads " + body + " as head",
                                  "2024-03-25: Person Song Tao, heads " + body + " as head former",
                              }),
                              {});
  const Edge& edge = only_edge(graph, Relation::heads);
  CHECK(edge.first_date == "2016-01-01");
  CHECK(edge.last_date == "2018-04-14");
  CHECK(edge.support == 3);
  CHECK(edge.statements.front().title == "head");
}

TEST_CASE("meetings of several articles") {
  const std::string text =
      "2018-04-15: Person Kim Jong-un, met-with Person Song Tao on 2018-04-14; "
      "Place Pyongyang; State North Korea; Place Beijing";
  const auto meetings = [&](const std::vector<ArticleFacts>& articles) {
    std::string out;
    const Graph graph = resolve(articles, {});
    for (const Node& node : graph.nodes) {
      if (node.kind == Kind::meeting) out += node.id + " " + std::to_string(node.articles) + "; ";
    }
    return out;
  };
  const auto at = [&](const std::string& id, std::optional<EntityIndex> place) {
    return with_meeting(told(id, text), "2018-04-14", place);
  };
  const std::string id = "meeting.kim_jong_un-song_tao.2018-04-14";
  CHECK(meetings({at("a", 2), at("b", 2)}) == id + " 2; ");
  CHECK(meetings({at("a", 2), at("b", std::nullopt), at("c", 3)}) == id + " 3; ");
  CHECK(meetings({at("a", 2), at("b", 4)}) == id + " 1; " + id + ".pyongyang 1; ");
  CHECK(meetings({at("a", 2), with_meeting(told("b", text), "2018-04-15", 2)}) ==
        id + " 1; meeting.kim_jong_un-song_tao.2018-04-15 1; ");
  CHECK(meetings({at("a", 2), with_meeting(told("b", text), "2018-04-14", 2, Status::planned)}) ==
        id + " 1; " + id + ".planned 1; ");
}

TEST_CASE("a meeting has its participants and its place") {
  auto article =
      with_meeting(told("a", "Person Kim Jong-un, met-with Person Song Tao; Place Pyongyang"), "2018", 2);
  article.facts.front().evidence.push_back({{0, 9}, "They met.", "met", "met", ""});
  const Graph graph = resolve(std::vector{article}, {});
  CHECK(graph.nodes.back().label == "Kim Jong-un – Song Tao, Pyongyang");
  const Edge& held = only_edge(graph, Relation::held_in);
  CHECK(graph.nodes[held.to].id == "place.pyongyang");
  CHECK(held.statements.front().evidence.front().sentence == "They met.");
  CHECK(printed(graph).find("person.song_tao attended meeting.kim_jong_un-song_tao.2018 actual 1") !=
        std::string::npos);
}

TEST_CASE("roles are told from the article's side") {
  const Graph graph = resolve(told_all({"Person Zoe Bo, relative-of Person Ana Bo as sister"}), {});
  const Edge& edge = only_edge(graph, Relation::relative_of);
  CHECK(graph.nodes[edge.from].label == "Ana Bo");
  CHECK(edge.statements.front().reversed);
}

TEST_CASE("overrides") {
  const auto articles = told_all({
      "Person John Smith, met-with Person Ana Bo",
      "Person John Smith, met-with Person Eva Du",
      "Person Ana Bow",
  });
  const auto nodes = [&](std::string_view text) {
    std::string out;
    for (const Node& node : resolve(articles, overrides(text)).nodes) out += node.label + "; ";
    return out;
  };
  CHECK(nodes("") == "Ana Bo; Ana Bow; Eva Du; John Smith; ");
  CHECK(nodes("same Ana Bo = Ana Bow") == "Ana Bow; Eva Du; John Smith; ");
  CHECK(nodes("not-same John Smith @ a1 = John Smith @ a2") ==
        "Ana Bo; Ana Bow; Eva Du; John Smith; John Smith; ");
  CHECK(nodes("rename Ana Bo = Ana B.") == "Ana B.; Ana Bow; Eva Du; John Smith; ");
  CHECK(nodes("drop person.eva_du # gone") == "Ana Bo; Ana Bow; John Smith; ");
  CHECK(nodes("kind Person: Eva Du = Organization") == "Ana Bo; Ana Bow; John Smith; Eva Du; ");
}

TEST_CASE("same and not-same against what articles say, and against each other") {
  const auto articles = told_all({
      "2020: Person John Smith, heads State Peru, met-with Person Ana Bo",
      "2020: Person John Smith, heads State Chad; Person Ana Bo; Person Ana Du",
      "Person Ana Du",
  });
  const auto people = [&](std::string_view text) {
    std::string out;
    for (const Node& node : resolve(articles, overrides(text)).nodes) {
      if (node.kind == Kind::person) out += node.id + "; ";
    }
    return out;
  };
  CHECK(people("") == "person.ana_bo; person.ana_du; person.john_smith; person.john_smith.peru; ");
  CHECK(people("same Ana Bo = Ana Du") == "person.ana_bo; person.john_smith; person.john_smith.peru; ");
  CHECK(people("same person.john_smith = person.john_smith.peru") ==
        "person.ana_bo; person.ana_du; person.john_smith; ");
  CHECK(people("same person.ana_bo = person.john_smith.peru") ==
        "person.ana_bo; person.ana_du; person.john_smith; ");
  CHECK(people("drop person.john_smith.peru") == "person.ana_bo; person.ana_du; person.john_smith; ");
  CHECK(people("not-same Ana Bo = Ana Du\nsame Ana Bo = Ana Du") == people(""));
  CHECK(
      people("not-same Ana Bo = Ana Du\nsame Ana Bo = person.john_smith\nsame person.john_smith = Ana Du") ==
      "person.ana_bo; person.ana_du; person.john_smith; ");
  const Graph met = resolve(articles, overrides("same person.ana_bo = person.john_smith.peru"));
  CHECK(std::none_of(met.edges.begin(), met.edges.end(),
                     [](const Edge& edge) { return edge.type == Relation::met_with; }));
}

TEST_CASE("overrides that cannot be read are named by line") {
  std::vector<OverrideError> errors;
  const Overrides read =
      parse_overrides("# note\n\nmerge A = B\nsame A\nkind A = Robot\ndrop\nsame A = B\r\n", errors);
  CHECK(read.rows.size() == 1);
  REQUIRE(errors.size() == 4);
  CHECK(errors[0].line == 3);
  CHECK(errors[0].message == "'merge' is none of same, not-same, rename, kind, drop");
  CHECK(errors[1].message == "'same' needs ' = ' and a second operand");
  CHECK(errors[2].message == "'Robot' is none of Person, Party, State, Organization, Place");
  CHECK(errors[3].message == "'drop' needs a name");
}
