// Reads the facts of a file and joins entities whose kind and folded name agree; nothing is resolved beyond
// that.
#include "cli/load_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <span>
#include <tuple>

#include "cli/errors.hpp"
#include "graph/facts_json.hpp"
#include "graph/fold.hpp"

namespace rapport {
namespace {

std::vector<ArticleFacts> read_facts(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Failure(fmt::format("{}: cannot be read; rapport build makes a graph, -g names it", path));
  std::vector<ArticleFacts> all;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    JsonError error;
    std::optional<ArticleFacts> facts = facts_from_json(line, error);
    if (!facts) throw Failure(fmt::format("{}:{}:{}: {}", path, number, error.column, error.message));
    all.push_back(std::move(*facts));
  }
  return all;
}

std::string node_id(Kind kind, const std::string& name) {
  std::string id = fmt::format("{}.{}", info(kind).prefix, folded_words(name));
  std::replace(id.begin(), id.end(), ' ', '_');
  return id;
}

void widen(std::string& first, std::string& last, const std::string& date) {
  if (date.empty()) return;
  if (first.empty() || date < first) first = date;
  if (date > last) last = date;
}

// Nodes by id, with the position of each article's entities in that order.
struct Merged {
  std::map<std::pair<Kind, std::string>, Node> nodes;
  std::map<std::tuple<NodeIndex, NodeIndex, Relation, Status>, Edge> edges;
};

void add_entity(Merged& merged, const Entity& entity, const std::string& date) {
  Node& node = merged.nodes[{entity.kind, node_id(entity.kind, entity.name)}];
  if (node.label.empty()) node.label = entity.name;
  node.kind = entity.kind;
  node.aliases.insert(node.aliases.end(), entity.aliases.begin(), entity.aliases.end());
  widen(node.first_date, node.last_date, date);
  ++node.articles;
}

void add_fact(Merged& merged, const Fact& fact, std::span<const NodeIndex> of, ArticleIndex article) {
  NodeIndex from = of[fact.from];
  NodeIndex to = of[fact.to];
  if (info(fact.type).symmetric && to < from) std::swap(from, to);
  Edge& edge = merged.edges[{from, to, fact.type, fact.status}];
  edge.from = from;
  edge.to = to;
  edge.type = fact.type;
  edge.status = fact.status;
  if (edge.statements.empty() || edge.statements.back().article != article) ++edge.support;
  widen(edge.first_date, edge.last_date, fact.date);
  Statement statement{article,     fact.date, {}, fact.form,    fact.title,
                      fact.former, fact.role, {}, fact.evidence};
  if (fact.place) statement.place = of[*fact.place];
  edge.statements.push_back(std::move(statement));
}

void finish_nodes(Graph& graph, Merged& merged) {
  for (auto& [key, node] : merged.nodes) {
    node.id = key.second;
    std::sort(node.aliases.begin(), node.aliases.end());
    node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
    std::erase(node.aliases, node.label);
    graph.nodes.push_back(std::move(node));
  }
}

NodeIndex position(const Graph& graph, const Entity& entity) {
  const std::pair key(entity.kind, node_id(entity.kind, entity.name));
  const auto before = [](const Node& node, const auto& k) { return std::tie(node.kind, node.id) < k; };
  const auto found =
      std::lower_bound(graph.nodes.begin(), graph.nodes.end(), std::tie(key.first, key.second), before);
  return static_cast<NodeIndex>(found - graph.nodes.begin());
}

Graph joined(const std::vector<ArticleFacts>& all) {
  Graph graph;
  Merged merged;
  for (const ArticleFacts& facts : all)
    for (const Entity& entity : facts.entities) add_entity(merged, entity, facts.article.date);
  finish_nodes(graph, merged);
  for (const ArticleFacts& facts : all) {
    std::vector<NodeIndex> of;
    for (const Entity& entity : facts.entities) of.push_back(position(graph, entity));
    const auto article = static_cast<ArticleIndex>(graph.articles.size());
    graph.articles.push_back(facts.article);
    for (const Fact& fact : facts.facts) add_fact(merged, fact, of, article);
  }
  for (auto& [key, edge] : merged.edges) {
    edge.id = fmt::format("edge.{}", graph.edges.size());
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace

Graph load_graph(const std::string& path) { return joined(read_facts(path)); }

}  // namespace rapport
