// One node a cluster: its label by the votes of the articles, its id from the label, aliases, dates.
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "graph/body_names.hpp"
#include "graph/node_ids.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

using Members = std::vector<std::vector<ReferenceIndex>>;  // by cluster, ascending

Members members_of(const Clusters& clusters) {
  Members out(clusters.count);
  for (ReferenceIndex i = 0; i < clusters.of_reference.size(); ++i) {
    if (clusters.of_reference[i] != kNone) out[clusters.of_reference[i]].push_back(i);
  }
  return out;
}

bool is_weak_label(Kind kind, const std::string& name) {
  return kind == Kind::person ? name.find(' ') == std::string::npos : is_acronym(name);
}

// The name that most references have first; a surname or an acronym only if there is nothing else.
std::string label_of(const std::vector<ReferenceIndex>& members, const References& all) {
  std::map<Symbol, std::int64_t> votes;
  for (const ReferenceIndex i : members) {
    ++votes[all.names[i].front()];
    for (const Symbol name : all.names[i]) votes.try_emplace(name, 0);
  }
  const Kind kind = all.kind[members.front()];
  const auto rank = [&](const std::pair<const Symbol, std::int64_t>& row) {
    const std::string& name = all.symbols.text(row.first);
    return std::tuple(is_weak_label(kind, name), -row.second, -static_cast<std::int64_t>(name.size()), name);
  };
  const auto best = std::min_element(votes.begin(), votes.end(),
                                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return all.symbols.text(best->first);
}

std::vector<std::string> aliases_of(const std::vector<ReferenceIndex>& members, const References& all,
                                    const std::string& label) {
  std::vector<Symbol> names;
  for (const ReferenceIndex i : members) names.insert(names.end(), all.names[i].begin(), all.names[i].end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<std::string> out;
  for (const Symbol name : names) {
    if (all.symbols.text(name) != label) out.push_back(all.symbols.text(name));
  }
  std::sort(out.begin(), out.end());
  return out;
}

Node node_of(const std::vector<ReferenceIndex>& members, const Articles& articles, const References& all) {
  Node node;
  node.kind = all.kind[members.front()];
  node.label = label_of(members, all);
  node.id = base_id(node.kind, node.label);
  node.aliases = aliases_of(members, all, node.label);
  std::vector<ArticleIndex> named;
  for (const ReferenceIndex i : members) {
    if (node.gender == Gender::unknown) node.gender = all.profile[i].gender;
    widen(node.first_date, node.last_date, articles.facts[all.article[i]]->article.date);
    named.push_back(all.article[i]);
  }
  node.articles = independent(named, articles.copy_of);
  return node;
}

// What tells the cluster from others of its name: the State of its office, else its first article.
std::string hint_of(const std::vector<ReferenceIndex>& members, const Articles& articles,
                    const References& all) {
  Profile profile;
  for (const ReferenceIndex i : members) merge_into(profile, all.profile[i]);
  std::string state;
  for (const StateSpan& span : profile.states) {
    const std::string& text = all.symbols.text(span.state);
    if (state.empty() || text < state) state = text;
  }
  if (!state.empty()) return id_words(state.substr(1));
  const ReferenceIndex first = members.front();
  const ReferenceIndex place = first - all.first_of_article[all.article[first]];
  return short_hash(articles.facts[all.article[first]]->article.id + '\n' + std::to_string(place));
}

void rename_nodes(const Overrides& overrides, const References& all, const Clusters& clusters,
                  std::span<const ArticleFacts* const> articles, std::vector<Node>& nodes) {
  for (const Override& row : overrides.rows) {
    if (row.action != OverrideAction::rename) continue;
    for (const ReferenceIndex i : selected(row.entity, all, articles)) {
      if (clusters.of_reference[i] == kNone) continue;
      Node& node = nodes[clusters.of_reference[i]];
      if (node.label == row.label) continue;
      std::erase(node.aliases, row.label);
      node.aliases.insert(std::lower_bound(node.aliases.begin(), node.aliases.end(), node.label), node.label);
      node.label = row.label;
    }
  }
}

// Gives all but the heaviest of the nodes with one id a suffix, first the hint, then a number.
void make_unique(const std::vector<NodeHint>& hints, std::size_t first, std::vector<Node>& nodes) {
  std::map<std::string, std::vector<std::size_t>> same;
  for (std::size_t i = first; i < nodes.size(); ++i) same[nodes[i].id].push_back(i);
  std::map<std::string, int> taken;
  for (const auto& row : same) taken[row.first] = 1;
  for (auto& [id, rows] : same) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(-std::int64_t{hints[a - first].weight}, hints[a - first].text) <
             std::tuple(-std::int64_t{hints[b - first].weight}, hints[b - first].text);
    });
    for (std::size_t k = 1; k < rows.size(); ++k) {
      const std::string wanted = id + '.' + hints[rows[k] - first].text;
      const int count = ++taken[wanted];
      nodes[rows[k]].id = count == 1 ? wanted : wanted + '.' + std::to_string(count);
    }
  }
}

}  // namespace

void order_nodes(const std::vector<NodeHint>& hints, std::size_t first, Resolved& out) {
  std::vector<Node>& nodes = out.graph.nodes;
  make_unique(hints, first, nodes);
  std::vector<NodeIndex> order(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin() + static_cast<std::ptrdiff_t>(first), order.end(), [&](NodeIndex a, NodeIndex b) {
    return std::tie(nodes[a].kind, nodes[a].id) < std::tie(nodes[b].kind, nodes[b].id);
  });
  std::vector<NodeIndex> place(nodes.size());
  std::vector<Node> sorted(nodes.size());
  for (NodeIndex i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted[i] = std::move(nodes[order[i]]);
  }
  nodes = std::move(sorted);
  for (auto* table : {&out.entities, &out.meetings}) {
    for (auto& row : *table) {
      for (NodeIndex& node : row) node = node == kNoNode ? kNoNode : place[node];
    }
  }
}

void add_entity_nodes(const Articles& articles, const References& all, const Clusters& clusters,
                      const Overrides& overrides, Resolved& out) {
  std::vector<NodeHint> hints;
  for (const auto& members : members_of(clusters)) {
    out.graph.nodes.push_back(node_of(members, articles, all));
    hints.push_back({hint_of(members, articles, all), out.graph.nodes.back().articles});
  }
  rename_nodes(overrides, all, clusters, articles.facts, out.graph.nodes);
  out.entities.resize(articles.facts.size());
  for (ReferenceIndex i = 0; i < all.size(); ++i) {
    out.entities[all.article[i]].push_back(clusters.of_reference[i]);
  }
  order_nodes(hints, 0, out);
}

}  // namespace rapport
