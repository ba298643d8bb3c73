// The resolution on one page.
#include "graph/resolve.hpp"

#include <algorithm>
#include <numeric>

#include "graph/facts_json.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

// Positions of the articles in order of id, without those whose id stood before.
std::vector<std::size_t> by_id(std::span<const ArticleFacts> articles) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int difference = articles[a].article.id.compare(articles[b].article.id);
    if (difference != 0 || a == b) return difference < 0;
    return facts_to_json(articles[a]) < facts_to_json(articles[b]);
  });
  const auto end = std::unique(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return articles[a].article.id == articles[b].article.id;
  });
  order.erase(end, order.end());
  return order;
}

Articles ordered(std::span<const ArticleFacts> articles, std::span<const CopySignature> signatures) {
  Articles out;
  std::vector<CopySignature> in_order;
  std::vector<std::string_view> dates;
  for (const std::size_t i : by_id(articles)) {
    out.facts.push_back(&articles[i]);
    in_order.push_back(signatures[i]);
    dates.emplace_back(articles[i].article.date);
  }
  out.copy_of = copy_groups(in_order, dates);
  return out;
}

// Who is who; what it takes is gone before the edges are made.
void resolve_entities(const Articles& articles, const Overrides& overrides, Resolved& out) {
  References references =
      collect_references(articles.facts, overrides, references_by_id(articles, overrides));
  assign_keys(articles.facts, references);
  Clusters clusters = cluster_by_key(references);
  clusters = join_variants(references, clusters);
  clusters = join_overrides(references, clusters, overrides, articles.facts);
  add_entity_nodes(articles, references, clusters, overrides, out);
}

}  // namespace

void widen(std::string& first, std::string& last, const std::string& date) {
  if (date.empty() || date.front() == '-') return;
  if (first.empty() || date < first) first = date;
  if (last.empty() || date > last) last = date;
}

std::uint32_t independent(const std::vector<ArticleIndex>& articles,
                          const std::vector<ArticleIndex>& copy_of) {
  std::vector<ArticleIndex> groups;
  groups.reserve(articles.size());
  for (const ArticleIndex article : articles) groups.push_back(copy_of[article]);
  std::sort(groups.begin(), groups.end());
  return static_cast<std::uint32_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
}

Resolved resolve_all(std::span<const ArticleFacts> given, std::span<const CopySignature> signatures,
                     const Overrides& overrides) {
  const Articles articles = ordered(given, signatures);
  Resolved out;
  for (const ArticleFacts* facts : articles.facts) out.graph.articles.push_back(facts->article);
  out.copy_of = articles.copy_of;
  resolve_entities(articles, overrides, out);
  add_meeting_nodes(articles, out);
  add_edges(articles, out);
  return out;
}

Resolved resolve_all(std::span<const ArticleFacts> articles, const Overrides& overrides) {
  std::vector<CopySignature> signatures;
  signatures.reserve(articles.size());
  for (const ArticleFacts& facts : articles) signatures.push_back(copy_signature(facts));
  return resolve_all(articles, signatures, overrides);
}

Graph resolve(std::span<const ArticleFacts> articles, const Overrides& overrides) {
  return resolve_all(articles, overrides).graph;
}

}  // namespace rapport
