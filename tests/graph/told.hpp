// Articles in a short written form, for tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/facts.hpp"
#include "graph/rows.hpp"

namespace rapport {

// "2018-04-14: Person Kim Jong-un|Kim Jong Un (male), heads State North Korea as leader; Place Pyongyang":
// sentences are separated by ";", the first name of each is what the following relations start from. Names of
// one kind and spelling are one entity. "former" behind a title, "[planned]" and "on DATE" behind a name are
// understood. The date may be left out.
ArticleFacts told(const std::string& id, std::string_view text);

// The articles a1, a2, ….
std::vector<ArticleFacts> told_all(const std::vector<std::string>& texts);

// One line a node and an edge, in their order: "person.kim_jong_un 2", "person.a met-with person.b actual 1".
std::string printed(const Graph& graph);

}  // namespace rapport
