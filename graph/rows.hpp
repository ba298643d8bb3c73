// The resolved graph as plain rows in canonical order: what the network indexes, the store keeps and
// exporters write.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/facts.hpp"

namespace rapport {

// Positions in Graph::nodes, Graph::edges and Graph::articles.
using NodeIndex = std::uint32_t;
using EdgeIndex = std::uint32_t;
using ArticleIndex = std::uint32_t;

struct Node {
  std::string id;  // a unique ASCII NMTOKEN: "person.kim_jong_un"
  Kind kind = Kind::person;
  std::string label;
  std::vector<std::string> aliases;  // sorted, without the label
  Gender gender = Gender::unknown;
  std::string first_date;  // of the articles and events that name it; empty if none is dated
  std::string last_date;
  std::uint32_t articles = 0;  // different articles that name it, near-identical copies counted once
  // Meetings only:
  std::string date;
  std::optional<NodeIndex> place;
  Status status = Status::actual;
  Form form = Form::unknown;
};

// Position in ArticleFacts::facts; kNoFact in statements that follow from a meeting.
using FactIndex = std::uint32_t;
inline constexpr FactIndex kNoFact = 0xFFFFFFFFU;

// One article's statement of an edge.
struct Statement {
  ArticleIndex article = 0;
  FactIndex fact = kNoFact;
  MeetingIndex told_meeting = 0;  // position in ArticleFacts::meetings, where there is no fact
  bool reversed =
      false;  // of symmetric edges: the article names the ends the other way round, as does `role`
  std::string date;
  std::optional<NodeIndex> place;
  Form form = Form::unknown;
  std::string title;
  bool former = false;
  std::string role;
  std::optional<NodeIndex> meeting;
  std::vector<Evidence> evidence;
};

// One edge per (from, to, type, status); a symmetric edge has the smaller node id first.
struct Edge {
  std::string id;  // unique, not a number: "edge.17" counts in canonical order
  NodeIndex from = 0;
  NodeIndex to = 0;
  Relation type = Relation::met_with;
  Status status = Status::actual;
  std::uint32_t support = 0;  // different articles that state it, near-identical copies counted once
  std::string first_date;     // over the statements; empty if none is dated
  std::string last_date;
  std::vector<Statement> statements;  // by date, then article
};

struct Graph {
  std::vector<ArticleInfo> articles;  // by id
  std::vector<Node> nodes;            // by kind, then id
  std::vector<Edge> edges;            // by from, to, type, status
};

}  // namespace rapport
