// From the facts of many articles to one graph: the same thing over articles gets one node, the same
// statement one edge. A function of the set of articles: their order and number of batches do not matter.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

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
  std::vector<std::vector<NodeIndex>> meetings;  // by ArticleFacts::meetings; kNoNode where nobody is left
  std::vector<ArticleIndex> copy_of;             // the first of an article's near-identical copies
};

// Of two articles with one id the one whose JSON is smaller counts. docs/identity.md tells the rules.
Resolved resolve_all(std::span<const ArticleFacts> articles, const Overrides& overrides);

// The same for articles that are loaded without their evidence: `signatures` are those of the full facts, in
// the order of `articles`.
Resolved resolve_all(std::span<const ArticleFacts> articles, std::span<const CopySignature> signatures,
                     const Overrides& overrides);

Graph resolve(std::span<const ArticleFacts> articles, const Overrides& overrides);

}  // namespace rapport
