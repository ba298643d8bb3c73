// The store keeps what articles state, gives the resolved graph back, and says what is wrong with a file.
#include "graph/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <string>
#include <vector>

#include "graph/facts_json.hpp"
#include "graph/resolve.hpp"
#include "scratch_file.hpp"
#include "told.hpp"

using namespace rapport;

namespace {

std::vector<ArticleFacts> sample() {
  auto articles = told_all({
      "2018-04-14: Person Kim Jong-un|Kim Jong Un (male), heads State North Korea as leader, met-with Person "
      "Song Tao "
      "on 2018-04-14; Place Pyongyang; Person Zoe Bo, relative-of Person Ana Bo as sister",
      "2018-05-01: Person Song Tao, met-with Person Kim Jong Un; Person John Smith, heads State Peru",
      "Person John Smith; Person Kim",
  });
  ArticleFacts& first = articles.front();
  first.article.title = "A title";
  first.entities.front().weak = {"Kim"};
  first.entities.front().mentions = {{0, 3}, {7, 9}};
  first.meetings.push_back({"", {0, 2}, "2018-04-14", 3, Status::actual, Form::in_person});
  first.facts[1].meeting = 0;
  first.facts[1].place = 3;
  first.facts[1].evidence = {{{0, 9}, "They met.", "met", "met", "KCNA"},
                             {{9, 12}, "Yes.", "yes", "met", ""}};
  return articles;
}

std::string all_json(const std::vector<ArticleFacts>& articles) {
  std::string out;
  for (const ArticleFacts& facts : articles) out += facts_to_json(facts) + '\n';
  return out;
}

// Everything that a graph holds, as text.
std::string full(const Graph& graph) {
  std::string out = printed(graph);
  for (const ArticleInfo& article : graph.articles) out += article.id + article.title + article.date + '\n';
  for (const Node& node : graph.nodes) {
    out += node.label + '|' + node.first_date + '|' + node.date;
    for (const std::string& alias : node.aliases) out += '|' + alias;
    out += node.place ? " in " + graph.nodes[*node.place].id + '\n' : "\n";
  }
  for (const Edge& edge : graph.edges) {
    out += edge.id + edge.first_date + edge.last_date;
    for (const Statement& row : edge.statements) {
      out += graph.articles[row.article].id + row.date + row.title + row.role + (row.reversed ? "<" : ">");
      if (row.place) out += graph.nodes[*row.place].id;
      if (row.meeting) out += graph.nodes[*row.meeting].id;
      for (const Evidence& evidence : row.evidence) out += evidence.sentence + evidence.said_by;
    }
    out += '\n';
  }
  return out;
}

// Everything that a network holds, as text.
std::string printed(const Network& network) {
  std::string out = fmt::format("{} nodes, {} edges\n", network.node_count(), network.edge_count());
  for (NodeIndex node = 0; node < network.node_count(); ++node) {
    const auto [targets, arcs] = network.row(node);
    out += fmt::format("{} {} of {}:", node, name_of(network.kind(node)), network.degree(node));
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      const EdgeDays days = network.days(arcs[i].edge);
      out += fmt::format(" {}{} by {} {} {} {} {}-{}", arcs[i].reversed != 0 ? "<" : ">", targets[i],
                         unsigned{arcs[i].edge}, name_of(arcs[i].relation()), unsigned{arcs[i].status},
                         unsigned{arcs[i].support}, days.first, days.last);
    }
    out += '\n';
  }
  return out;
}

std::string message_of(const std::string& path, bool writing = false) {
  try {
    writing ? Store::open_for_writing(path) : Store::open(path);
  } catch (const StoreError& error) {
    return std::string(error.what()).substr(path.size());
  }
  return "opened";
}

void overwrite(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("articles and graph come back as they were") {
  const ScratchFolder folder;
  const std::vector<ArticleFacts> articles = sample();
  {
    Store store = Store::open_for_writing(folder / "g.db");
    CHECK(store.add(articles).added == 3);
    store.resolve({});
  }
  const Store store = Store::open(folder / "g.db");
  CHECK(all_json(store.articles()) == all_json(articles));
  const Graph graph = resolve(articles, {});
  CHECK(full(store.load_graph()) == full(graph));
  CHECK(printed(store.load_network()) == printed(Network(network_rows(graph))));
}

TEST_CASE("adding again changes nothing, a changed article withdraws what it said") {
  const ScratchFolder folder;
  std::vector<ArticleFacts> articles = sample();
  Store store = Store::open_for_writing(folder / "g.db");
  store.add(articles);
  store.resolve({});
  const AddCounts again = store.add(articles);
  CHECK(again.unchanged == 3);
  CHECK(store.stats().waiting == 0);
  articles[1] = told("a2", "2018-05-01: Person Song Tao, heads State China");
  CHECK(store.add(std::span(articles).subspan(1, 1)).changed == 1);
  CHECK(full(store.load_graph()) == full(resolve(sample(), {})));
  store.resolve({});
  CHECK(full(store.load_graph()) == full(resolve(articles, {})));
}

TEST_CASE("forget") {
  const ScratchFolder folder;
  const std::vector<ArticleFacts> articles = sample();
  Store store = Store::open_for_writing(folder / "g.db");
  store.add(articles);
  store.resolve({});
  CHECK(store.forget(std::vector<std::string>{"a2", "a9"}) == std::vector<std::string>{"a9"});
  store.resolve({});
  CHECK(full(store.load_graph()) == full(resolve(std::vector{articles[0], articles[2]}, {})));
  CHECK(store.stats().articles == 2);
}

TEST_CASE("batches and merges give the same graph") {
  const ScratchFolder folder;
  const std::vector<ArticleFacts> articles = sample();
  const std::span all(articles);
  Store other = Store::open_for_writing(folder / "other.db");
  other.add(all.subspan(1));
  Store store = Store::open_for_writing(folder / "g.db");
  store.add(all.subspan(0, 2));
  store.resolve({});
  CHECK(store.merge(other).added == 1);
  store.resolve({});
  CHECK(full(store.load_graph()) == full(resolve(articles, {})));
}

TEST_CASE("a part of the graph around a name") {
  const ScratchFolder folder;
  Store store = Store::open_for_writing(folder / "g.db");
  store.add(sample());
  store.resolve({});
  const Graph part = store.load_around(store.nodes_with_words("song TAO"));
  CHECK(printed(part) ==
        "person.kim_jong_un 2\n"
        "person.song_tao 2\n"
        "place.pyongyang 1\n"
        "meeting.kim_jong_un-song_tao.2018-04-14 1\n"
        "person.kim_jong_un met-with person.song_tao actual 2\n"
        "person.song_tao attended meeting.kim_jong_un-song_tao.2018-04-14 actual 1\n");
  CHECK(part.edges[0].statements.back().evidence.size() == 2);
  CHECK(part.edges[1].statements.front().evidence.size() == 2);
  CHECK(store.load_around(store.nodes_with_words("Song Xu")).nodes.empty());
}

TEST_CASE("nodes by all of some words, leaping over those that have one of them only") {
  const ScratchFolder folder;
  std::string told_names;
  for (int i = 0; i < 300; ++i)
    told_names += fmt::format("; Organization {} Office {}", i % 100 == 7 ? "Rare" : "Common", i);
  Store store = Store::open_for_writing(folder / "g.db");
  store.add(told_all({"2018-04-14: Person Ana Bo" + told_names}));
  store.resolve({});
  const auto ids = [&](std::string_view words) {
    std::string out;
    for (const NodeIndex node : store.nodes_with_words(words)) out += store.id_of_node(node) + "; ";
    return out;
  };
  CHECK(ids("OFFICE rare") ==
        "organization.rare_office_107; organization.rare_office_207; organization.rare_office_7; ");
  CHECK(ids("rare office 207") == "organization.rare_office_207; ");
  CHECK(ids("299 common") == "organization.common_office_299; ");
  CHECK(store.nodes_with_words("office").size() == 300);
  for (const char* none : {"", "rare common", "ana office", "no"}) CHECK(ids(none).empty());
}

TEST_CASE("what is wrong with a file is told") {
  const ScratchFolder folder;
  CHECK(message_of(folder / "none.db") == ": cannot be opened; rapport build makes a graph, -g names it");
  CHECK(message_of(folder / "no/folder.db", true) == ": cannot be made or read here");
  overwrite(folder / "text.db", std::string(5000, 'x'));
  CHECK(message_of(folder / "text.db") == ": is no rapport graph");
  CHECK(message_of(folder / "text.db", true) == ": is no rapport graph");
  overwrite(folder / "empty.db", "");
  CHECK(message_of(folder / "empty.db") == ": is no rapport graph");
  {
    Store store = Store::open_for_writing(folder / "g.db");
    store.add(sample());
    CHECK(message_of(folder / "g.db", true) ==
          ": another rapport is writing to it; try again when it is done");
    CHECK(message_of(folder / "g.db") == "opened");
  }
  const std::string whole = content(folder / "g.db");
  overwrite(folder / "cut.db", whole.substr(0, whole.size() / 2));
  CHECK(message_of(folder / "cut.db").find(": is cut off, ") == 0);
  std::string newer = whole;
  newer[63] = 99;
  overwrite(folder / "newer.db", newer);
  CHECK(message_of(folder / "newer.db") ==
        ": was made by a newer rapport (format 99, this one reads 2); update rapport");
  std::string foreign = whole;
  foreign[68] = 0;
  overwrite(folder / "foreign.db", foreign);
  CHECK(message_of(folder / "foreign.db") == ": is no rapport graph");
}

TEST_CASE("a damaged page is told, not read") {
  const ScratchFolder folder;
  {
    Store store = Store::open_for_writing(folder / "g.db");
    store.add(sample());
    store.resolve({});
  }
  std::string bytes = content(folder / "g.db");
  for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31);
  overwrite(folder / "g.db", bytes);
  CHECK_THROWS_AS(Store::open(folder / "g.db").load_graph(), StoreError);
}
