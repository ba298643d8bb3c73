// The graphs of sample.hpp.
#include "tests/export/sample.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rapport::sample {
namespace {

Node node(Kind kind, const std::string& name, const std::string& label) {
  Node out;
  out.id = std::string(info(kind).prefix) + "." + name;
  out.kind = kind;
  out.label = label;
  out.first_date = "2018-03-25";
  out.last_date = "2018-04-14";
  out.articles = 2;
  return out;
}

Edge edge(Graph& graph, NodeIndex from, NodeIndex to, Relation type, Status status, const std::string& date,
          const std::string& sentence) {
  Edge out;
  out.id = fmt::format("edge.{}", graph.edges.size());
  out.from = from;
  out.to = to;
  out.type = type;
  out.status = status;
  out.support = 1;
  out.first_date = out.last_date = date;
  Statement statement;
  statement.date = date;
  statement.evidence.push_back({{0, 10}, sentence, "met", "rule", ""});
  out.statements.push_back(statement);
  return out;
}

}  // namespace

Graph small_graph() {
  Graph graph;
  graph.articles = {{"a1", "Kim meets Song", "2018-04-15", "Daily", "https://example.org/a1"},
                    {"a2", "Xi to meet Kim", "2018-05-01", "Daily", "https://example.org/a2?x=1&y=2"}};
  graph.nodes = {node(Kind::person, "kim_jong_un", "Kim Jong-un"),
                 node(Kind::person, "song_tao", "Song Tao"),
                 node(Kind::person, "xi_jinping", "Xi Jinping"),
                 node(Kind::party, "communist_party_of_china", "Communist Party of China"),
                 node(Kind::state, "north_korea", "North Korea"),
                 node(Kind::place, "pyongyang", "Pyongyang"),
                 node(Kind::meeting, "kim_song", "Kim Jong-un – Song Tao, Pyongyang")};
  graph.nodes[0].aliases = {"Kim Jong Un", "김정은"};
  graph.nodes[6].date = "2018-04-14";
  graph.nodes[6].place = 5;
  graph.nodes[6].form = Form::in_person;
  const auto add = [&](NodeIndex from, NodeIndex to, Relation type, Status status = Status::actual,
                       const std::string& date = "2018-04-14") -> Edge& {
    return graph.edges.emplace_back(edge(graph, from, to, type, status, date, "Kim met Song on Saturday."));
  };
  add(0, 1, Relation::met_with).support = 3;
  graph.edges.back().statements.front().form = Form::in_person;
  graph.edges.back().statements.front().place = 5;
  graph.edges.back().statements.front().meeting = 6;
  add(0, 1, Relation::met_with, Status::planned, "2018-05");
  add(0, 2, Relation::met_with, Status::cancelled, "2018-06-01").statements.front().article = 1;
  add(0, 4, Relation::heads, Status::actual, "").statements.front().title = "leader";
  add(0, 6, Relation::attended);
  add(1, 3, Relation::member_of, Status::actual, "");
  add(1, 5, Relation::visited);
  add(1, 6, Relation::attended);
  add(5, 4, Relation::capital_of, Status::actual, "");
  add(6, 5, Relation::held_in);
  return graph;
}

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "\"quoted\" & <b>bold</b> ]]> end",
      "</script><script>alert(1)</script><!-- <![CDATA[",
      "back\\slash \\N \\G \\l at the end\\",
      "it's; {braces} $(x) `y` %s %n |pipe|",
      std::string("nul\0inside", 10),
      "control \x01\x02\x1b[31m\x7f characters",
      "bad \xff\xfe utf \xc3( \xed\xa0\x80 bytes \xf0\x9f",
      "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xe2\x80\xaeoverride",
      "emoji \xf0\x9f\x98\x80 \xf0\x9f\x87\xb0\xf0\x9f\x87\xb5 \xea\xb9\x80\xec\xa0\x95\xec\x9d\x80",
      "lines\r\nand\ttabs\xc2\x85next\xe2\x80\xa8line",
      "=HYPERLINK(\"http://evil\"), a,b",
      "graph node edge strict digraph",
      "",
      "\x01\x02",
      std::string(100'000, 'x'),
      "&amp; &#0; &lt;",
  };
  return texts;
}

Graph nasty_graph() {
  const std::vector<std::string>& texts = hostile_texts();
  Graph graph;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    graph.articles.push_back(
        {fmt::format("a{}", 100 + i) + texts[i].substr(0, 40), texts[i], texts[i], texts[i],
         i % 2 == 0 ? "javascript:alert(1)" : "https://example.org/" + texts[i].substr(0, 300)});
    graph.nodes.push_back(node(Kind::person, fmt::format("n{}", 100 + i), texts[i]));
    graph.nodes.back().aliases = {texts[i], texts[(i + 1) % texts.size()]};
  }
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    for (std::uint32_t j = i + 1; j < std::min<std::size_t>(texts.size(), i + 3); ++j) {
      graph.edges.push_back(edge(graph, i, j, Relation::met_with, Status::actual, texts[i], texts[j]));
      Statement& statement = graph.edges.back().statements.front();
      statement.article = i;
      statement.title = texts[i];
      statement.role = texts[j];
      statement.place = j;
    }
  }
  return graph;
}

Graph big_graph(std::uint32_t nodes, std::uint32_t edges) {
  Graph graph;
  graph.articles = {{"a1", "A title", "2018-04-15", "Daily", "https://example.org/a1"}};
  for (std::uint32_t i = 0; i < nodes; ++i)
    graph.nodes.push_back(node(Kind::person, fmt::format("n{:09}", i), fmt::format("Person {}", i)));
  const std::uint32_t each = (edges + nodes - 1) / nodes;
  for (std::uint32_t i = 0; i < edges; ++i) {
    const NodeIndex from = i / each;
    const NodeIndex to = (from + 1 + (i % each) * 37) % nodes;
    graph.edges.push_back(edge(graph, from, to, Relation::met_with, Status::actual, "2018-04-14",
                               "The two sat down for talks in the capital on Saturday, state media said."));
  }
  return graph;
}

Measures plain_measures(const Graph& graph) {
  Measures measures;
  const std::size_t count = graph.nodes.size();
  measures.degree.resize(count);
  for (const Edge& e : graph.edges) {
    ++measures.degree[e.from];
    ++measures.degree[e.to];
  }
  measures.pagerank.assign(count, 1.0 / static_cast<double>(std::max<std::size_t>(1, count)));
  measures.betweenness.assign(count, 0.25);
  measures.community.assign(count, 1);
  measures.component.assign(count, 0);
  measures.core.assign(count, 2);
  measures.size.assign(count, 12.5);
  for (std::size_t i = 0; i < count; ++i) {
    measures.x.push_back(static_cast<double>(i % 7) * 90.0 + 1);
    measures.y.push_back(static_cast<double>(i / 7) * 60.0 - 20);
  }
  return measures;
}

}  // namespace rapport::sample
