// Names as people type them.
#include "graph/find.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rapport {
namespace {

Graph named_graph() {
  Graph graph;
  const auto add = [&](Kind kind, const char* id, const char* label, std::vector<std::string> aliases = {}) {
    Node node;
    node.kind = kind;
    node.id = id;
    node.label = label;
    node.aliases = std::move(aliases);
    graph.nodes.push_back(node);
  };
  add(Kind::person, "person.kim_jong_un", "Kim Jong-un", {"김정은"});
  add(Kind::person, "person.kim_song_nam", "Kim Song-nam");
  add(Kind::person, "person.graca_tembe", "Graça Tembe", {"Maria da Graça Tembe"});
  add(Kind::person, "person.wang_yi", "Wang Yi");
  add(Kind::person, "person.xi_jinping", "Xi Jinping");
  add(Kind::state, "state.china", "China", {"Beijing"});
  add(Kind::organization, "organization.foreign_ministry", "Foreign Ministry");
  add(Kind::place, "place.beijing", "Beijing");
  add(Kind::meeting, "meeting.1", "Xi Jinping – Wang Yi, Beijing");
  return graph;
}

std::string named(std::string_view text) {
  const Graph graph = named_graph();
  std::vector<std::string> ids;
  for (const NodeIndex node : nodes_named(graph, text)) ids.push_back(graph.nodes[node].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

}  // namespace

TEST_CASE("case, accents, hyphens, word order and titles do not matter") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Kim Jong-un", "person.kim_jong_un"},
      {"kim jong UN", "person.kim_jong_un"},
      {"Kim Jongun", "person.kim_jong_un"},
      {"Jong-un Kim", "person.kim_jong_un"},
      {"김정은", "person.kim_jong_un"},
      {"person.kim_jong_un", "person.kim_jong_un"},
      {"Graca Tembe", "person.graca_tembe"},
      {"TEMBE, Graça", "person.graca_tembe"},
      {"Chinese Foreign Minister Wang Yi", "person.wang_yi"},
      {"President Xi", "person.xi_jinping"},
      {"Mrs Tembe", "person.graca_tembe"},
      {"Wang", "person.wang_yi"},
      {"the Foreign Ministry", "organization.foreign_ministry"},
      {"Beijing", "place.beijing"},
      {"Xi Jinping - Wang Yi, Beijing", "meeting.1"},
      {"Kim", "person.kim_jong_un person.kim_song_nam"},
      {"Kim Jo", ""},
      {"Kim Jong-il", ""},
      {"President", ""},
      {"Foreign", "organization.foreign_ministry"},
      {"", ""},
      {"---", ""},
      {"\xff\xfe", ""},
  };
  for (const auto& [text, ids] : rows) CHECK_MESSAGE(named(text) == ids, text);
}

TEST_CASE("the best match comes first") {
  const Graph graph = named_graph();
  std::string out;
  for (const Found& found : nodes_like(graph, "beijing"))
    out += fmt::format("{} {}; ", graph.nodes[found.node].id, static_cast<int>(found.match));
  CHECK(out == "place.beijing 1; state.china 2; meeting.1 5; ");
}

TEST_CASE("names that come close") {
  const Graph graph = named_graph();
  const auto close = [&](std::string_view text) {
    std::string out;
    for (const NodeIndex node : close_names(graph, text, 2)) out += graph.nodes[node].label + "; ";
    return out;
  };
  CHECK(close("Kim Jong-il") == "Kim Jong-un; ");
  CHECK(close("Xi Jingping") == "Xi Jinping; ");
  CHECK(close("Foreign Minstry") == "Foreign Ministry; ");
  CHECK(close("Kim Jo") == "Kim Jong-un; ");
  CHECK(close("Deputy Foreign Secretary") == "Foreign Ministry; ");
  CHECK(close("Emmanuel Macron").empty());
}

TEST_CASE("what to look for in an index of words") {
  const auto words = [](std::string_view text) {
    return fmt::format("{}", fmt::join(indexed_words(text), "; "));
  };
  CHECK(words("Wang Yi") == "wang yi");
  CHECK(words("President Xi") == "president xi; xi");
  CHECK(words("Chinese Foreign Minister WANG Yi") ==
        "chinese foreign minister wang yi; foreign minister wang yi; minister wang yi; wang yi");
  CHECK(words("") == "");
}

TEST_CASE("edit distance") {
  CHECK(edit_distance("", "", 3) == 0);
  CHECK(edit_distance("abc", "", 3) == 3);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abcdefgh", "", 2) == 3);
}

}  // namespace rapport
