// Edges as sentences for people.
#pragma once

#include <string>
#include <vector>

#include "graph/rows.hpp"

namespace rapport {

// "Song Tao headed the International Liaison Department". Symmetric edges begin with the end that a walk
// comes from: with Edge::to where `reversed`; the others are told from Edge::from to Edge::to. Office, place
// and day are those of the latest statement.
std::string sentence_of(const Graph& graph, const Edge& edge, bool reversed = false);

// The same as one article states it.
std::string sentence_of(const Graph& graph, const Edge& edge, const Statement& statement, bool reversed);

// The same as the first, with "it" or "its" for a body or place that the sentence before has just named.
std::string next_sentence_of(const Graph& graph, const Edge& edge, bool reversed, NodeIndex named_before);

// The office that a person held last: "president of Malawi", "former head of …"; empty if none is known.
std::string office_of(const Graph& graph, NodeIndex person);

// The label as it stands inside a sentence: "the United States", "Norway".
std::string name_inside(const Node& node);

// The statement with the latest date, of offices and what else lasts the one of the latest article; the first
// of them where none is dated.
const Statement& latest_statement(const Graph& graph, const Edge& edge);

// The day that it tells of, else the article's; may be empty.
const std::string& day_stated(const Graph& graph, const Statement& statement);

// "on 2018-04-14", "in 2018-04", empty.
std::string when(const std::string& date);

}  // namespace rapport
