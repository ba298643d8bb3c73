// Every entity of an article is paired with the gold entity that it is; then nodes and gold entities are
// compared as two partitions of these pairs.
#include "cli/score_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/fold.hpp"
#include "graph/network.hpp"
#include "graph/resolve.hpp"
#include "graph/search.hpp"

namespace rapport {
namespace {

struct Pair {
  GoldIndex gold;
  NodeIndex node;
};

class StoryScorer {
public:
  StoryScorer(const Story& story, const Resolved& resolved, std::span<const ArticleFacts> articles,
              bool by_position)
      : story_(story), resolved_(resolved), by_position_(by_position) {
    for (const ArticleFacts& facts : articles) facts_[facts.article.id] = &facts;
  }

  StoryScore run() {
    for (GoldIndex g = 0; g < story_.entities.size(); ++g) pair(g);
    score_.mentions = pairs_.size();
    compare_partitions();
    choose_nodes();
    compare_relations();
    ask_queries();
    return std::move(score_);
  }

private:
  // Position of the gold entity in the article's facts; as many as there are if it is not there.
  std::size_t position(const GoldEntity& gold, const ArticleFacts& facts) const {
    if (by_position_) return gold.mention.at(facts.article.id);
    for (const std::string& name : gold.names) {
      for (std::size_t i = 0; i < facts.entities.size(); ++i) {
        const Entity& entity = facts.entities[i];
        const auto is_named = [&](const std::string& strong) { return folded_name(strong) == name; };
        const bool fits =
            is_named(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), is_named);
        if (entity.kind == gold.kind && fits) return i;
      }
    }
    return facts.entities.size();
  }

  void pair(GoldIndex g) {
    for (ArticleIndex a = 0; a < resolved_.graph.articles.size(); ++a) {
      const std::string& id = resolved_.graph.articles[a].id;
      if (!story_.entities[g].mention.contains(id)) continue;
      const std::size_t at = position(story_.entities[g], *facts_.at(id));
      at < resolved_.entities[a].size() ? pairs_.push_back({g, resolved_.entities[a][at]})
                                        : static_cast<void>(++score_.missed);
    }
  }

  const std::string& label(NodeIndex node) const { return resolved_.graph.nodes[node].id; }

  void compare_partitions() {
    std::map<GoldIndex, double> of_gold;
    std::map<NodeIndex, double> of_node;
    std::map<std::pair<GoldIndex, NodeIndex>, double> both;
    for (const Pair& one : pairs_) {
      ++of_gold[one.gold];
      ++of_node[one.node];
      ++both[{one.gold, one.node}];
    }
    double precision = 0;
    double recall = 0;
    std::map<GoldIndex, std::vector<NodeIndex>> nodes;
    std::map<NodeIndex, std::vector<GoldIndex>> golds;
    for (const auto& [cell, count] : both) {
      precision += count * count / of_node[cell.second];
      recall += count * count / of_gold[cell.first];
      nodes[cell.first].push_back(cell.second);
      golds[cell.second].push_back(cell.first);
    }
    note_errors(nodes, golds);
    const auto all = static_cast<double>(pairs_.size());
    if (all == 0) return;
    score_.precision = precision / all;
    score_.recall = recall / all;
    score_.f1 = 2 * score_.precision * score_.recall / (score_.precision + score_.recall);
  }

  void note_errors(const std::map<GoldIndex, std::vector<NodeIndex>>& nodes,
                   const std::map<NodeIndex, std::vector<GoldIndex>>& golds) {
    for (const auto& [gold, list] : nodes) {
      if (list.size() < 2) continue;
      std::string line = story_.entities[gold].id + ":";
      for (const NodeIndex node : list) line += ' ' + label(node);
      score_.split.push_back(line);
    }
    for (const auto& [node, list] : golds) {
      if (list.size() < 2) continue;
      std::string line = label(node) + ":";
      for (const GoldIndex gold : list) line += ' ' + story_.entities[gold].id;
      score_.merged.push_back(line);
    }
  }

  // The node of a gold entity is the one with most of its mentions.
  void choose_nodes() {
    std::map<std::pair<GoldIndex, NodeIndex>, int> votes;
    for (const Pair& one : pairs_) ++votes[{one.gold, one.node}];
    std::map<GoldIndex, int> best;
    for (const auto& [cell, count] : votes) {
      if (count <= best[cell.first]) continue;
      best[cell.first] = count;
      node_of_[cell.first] = cell.second;
    }
    for (const auto& [gold, node] : node_of_) gold_of_.emplace(node, gold);
  }

  void compare_relations() {
    std::set<GoldRelation> found;
    for (const Edge& edge : resolved_.graph.edges) {
      const auto from = gold_of_.find(edge.from);
      const auto to = gold_of_.find(edge.to);
      if (from == gold_of_.end() || to == gold_of_.end()) continue;
      GoldRelation row{edge.type, from->second, to->second, edge.status};
      if (info(edge.type).symmetric && row.to < row.from) std::swap(row.from, row.to);
      found.insert(row);
    }
    const std::set<GoldRelation> wanted(story_.relations.begin(), story_.relations.end());
    const std::set<GoldRelation> optional(story_.optional.begin(), story_.optional.end());
    for (const GoldRelation& row : wanted)
      ++(found.contains(row) ? score_.relations_found : score_.relations_missed);
    for (const GoldRelation& row : found) {
      const bool geography = row.type == Relation::located_in || row.type == Relation::capital_of;
      if (!geography && !wanted.contains(row) && !optional.contains(row)) ++score_.relations_wrong;
    }
  }

  void ask_queries() {
    const Network network(network_rows(resolved_.graph));
    PathSearch search(network);
    for (const GoldQuery& query : story_.queries) {
      const std::string complaint = ask(query, search);
      complaint.empty() ? static_cast<void>(++score_.queries_right)
                        : score_.queries_wrong.push_back(query.id + ": " + complaint);
    }
  }

  std::string ask(const GoldQuery& query, PathSearch& search) const {
    if (!node_of_.contains(query.from) || !node_of_.contains(query.to)) return "an end is no node";
    PathLimits limits;
    constexpr RelationSet kNever = set_of(Relation::attended) | set_of(Relation::held_in) |
                                   set_of(Relation::located_in) | set_of(Relation::capital_of);
    limits.types = static_cast<RelationSet>(kAllRelations & ~kNever);
    if (!query.types.empty()) limits.types = 0;
    for (const Relation type : query.types)
      limits.types = static_cast<RelationSet>(limits.types | set_of(type));
    const std::optional<Path> path = search.find(node_of_.at(query.from), node_of_.at(query.to), limits);
    if (!path) return query.length ? fmt::format("no path, expected {} hops", *query.length) : "";
    std::string names;
    std::vector<GoldIndex> golds;
    for (const NodeIndex node : path->nodes) {
      names += (names.empty() ? "" : " - ") + label(node);
      golds.push_back(gold_of_.contains(node) ? gold_of_.at(node)
                                              : static_cast<GoldIndex>(story_.entities.size()));
    }
    if (query.length != path->arcs.size()) {
      return fmt::format("{}, expected {}", names,
                         query.length ? fmt::format("{} hops", *query.length) : "no path");
    }
    const bool known = std::find(query.paths.begin(), query.paths.end(), golds) != query.paths.end();
    return known ? "" : names + " is none of the paths";
  }

  const Story& story_;
  const Resolved& resolved_;
  bool by_position_;
  std::map<std::string, const ArticleFacts*> facts_;
  std::vector<Pair> pairs_;
  std::map<GoldIndex, NodeIndex> node_of_;
  std::map<NodeIndex, GoldIndex> gold_of_;
  StoryScore score_;
};

}  // namespace

StoryScore score_story(const Story& story, std::span<const ArticleFacts> articles, bool by_position) {
  return StoryScorer(story, resolve_all(articles, Overrides{}), articles, by_position).run();
}

std::string printed(const StoryScore& score, std::size_t queries) {
  std::string out = fmt::format("entities   {} in both, {} missed\n", score.mentions, score.missed);
  out += fmt::format("B-cubed    precision {:.4f}, recall {:.4f}, F1 {:.4f}\n", score.precision, score.recall,
                     score.f1);
  for (const std::string& line : score.split) out += "split      " + line + '\n';
  for (const std::string& line : score.merged) out += "merged     " + line + '\n';
  out += fmt::format("relations  {} found, {} wrong, {} missed\n", score.relations_found,
                     score.relations_wrong, score.relations_missed);
  out += fmt::format("paths      {} of {} right\n", score.queries_right, queries);
  for (const std::string& line : score.queries_wrong) out += "path       " + line + '\n';
  return out;
}

}  // namespace rapport
