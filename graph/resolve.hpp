// From the facts of many articles to one graph: the same thing over articles gets one node, the same
// statement one edge. A function of the set of articles: their order and number of batches do not matter.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/article_rows.hpp"
#include "graph/facts.hpp"
#include "graph/near_copies.hpp"
#include "graph/overrides.hpp"
#include "graph/rows.hpp"

namespace rapport {

inline constexpr NodeIndex kNoNode = 0xFFFFFFFFU;

// The graph and where the rows of the articles went; outer vectors are by Graph::articles.
struct Resolved {
  Graph graph;
  std::vector<std::vector<NodeIndex>> entities;  // by ArticleFacts::entities; kNoNode where dropped
};

// Of two articles with one id the one whose JSON is smaller counts. docs/identity.md tells the rules.
Resolved resolve_all(std::span<const ArticleFacts> articles, const Overrides& overrides);

Graph resolve(std::span<const ArticleFacts> articles, const Overrides& overrides);

// Takes a graph row by row in canonical order: all nodes, then all edges, whose statements have no evidence.
class GraphSink {
public:
  virtual ~GraphSink() = default;
  virtual void add(Node node) = 0;
  virtual void add(Edge edge) = 0;
};

// Which node each entity of each article became.
struct EntityNodes {
  std::vector<std::uint32_t> first_of_article;  // position in `nodes`; one more than there are articles
  std::vector<NodeIndex> nodes;                 // kNoNode where dropped

  std::span<const NodeIndex> of(ArticleIndex article) const {
    const std::uint32_t first = first_of_article[article];
    return std::span(nodes).subspan(first, first_of_article[article + 1] - first);
  }
  NodeIndex of(ArticleIndex article, EntityIndex entity) const {
    const std::span<const NodeIndex> all = of(article);
    return entity < all.size() ? all[entity] : kNoNode;
  }
};

// The same without holding the graph. `copy_of` is the first of an article's near-identical copies.
EntityNodes resolve_into(GraphSink& sink, ArticleRows& articles, std::span<const ArticleIndex> copy_of,
                         const Overrides& overrides);

}  // namespace rapport
