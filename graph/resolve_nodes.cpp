// One node a cluster: its label by the votes of the articles, its id from the label, aliases, dates.
#include <algorithm>
#include <span>
#include <tuple>

#include "graph/body_names.hpp"
#include "graph/buckets.hpp"
#include "graph/node_ids.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

using Members = std::span<const ReferenceIndex>;  // of one cluster, ascending

bool is_weak_label(Kind kind, const std::string& name) {
  return kind == Kind::person ? name.find(' ') == std::string::npos : is_acronym(name);
}

struct Votes {
  Symbol name = 0;
  std::int64_t count = 0;  // references that have it first
};

// Every name of the cluster.
std::vector<Votes> votes_of(Members members, const References& all) {
  std::vector<Votes> votes;
  for (const ReferenceIndex i : members) {
    const std::span<const Symbol> names = all.names(i);
    for (std::size_t k = 0; k < names.size(); ++k) votes.push_back({names[k], k == 0 ? 1 : 0});
  }
  if (votes.size() == 1) return votes;
  std::sort(votes.begin(), votes.end(), [](const Votes& a, const Votes& b) { return a.name < b.name; });
  std::size_t kept = 0;
  for (std::size_t k = 1; k < votes.size(); ++k) {
    if (votes[k].name == votes[kept].name) {
      votes[kept].count += votes[k].count;
    } else {
      votes[++kept] = votes[k];
    }
  }
  votes.resize(kept + 1);
  return votes;
}

// The name that most references have first; a surname or an acronym only if there is nothing else.
const std::string& label_of(Kind kind, const std::vector<Votes>& votes, const References& all) {
  const auto rank = [&](const Votes& row) {
    const std::string& name = all.symbols->text(row.name);
    return std::tuple(is_weak_label(kind, name), -row.count, -static_cast<std::int64_t>(name.size()),
                      std::string_view(name));
  };
  const auto best = std::min_element(votes.begin(), votes.end(),
                                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return all.symbols->text(best->name);
}

std::vector<std::string> aliases_of(const std::vector<Votes>& votes, const References& all,
                                    const std::string& label) {
  std::vector<std::string> out;
  for (const Votes& row : votes) {
    if (all.symbols->text(row.name) != label) out.push_back(all.symbols->text(row.name));
  }
  std::sort(out.begin(), out.end());
  return out;
}

Node node_of(Members members, const Articles& articles, const References& all) {
  Node node;
  node.kind = all.kind[members.front()];
  const std::vector<Votes> votes = votes_of(members, all);
  node.label = label_of(node.kind, votes, all);
  node.id = base_id(node.kind, node.label);
  node.aliases = aliases_of(votes, all, node.label);
  std::vector<ArticleIndex> named;
  for (const ReferenceIndex i : members) {
    if (node.gender == Gender::unknown) node.gender = all.profile[i].gender;
    widen(node.first_date, node.last_date, articles.rows.date(all.article[i]));
    named.push_back(all.article[i]);
  }
  node.articles = independent(named, articles.copy_of);
  return node;
}

// What tells the cluster from others of its name: the State of its office, else its first article.
std::string hint_of(Members members, const Articles& articles, const References& all) {
  Profile profile;
  for (const ReferenceIndex i : members) merge_into(profile, all.profile[i]);
  std::string state;
  for (const StateSpan& span : profile.states) {
    const std::string& text = all.symbols->text(span.state);
    if (state.empty() || text < state) state = text;
  }
  if (!state.empty()) return id_words(state.substr(1));
  const ReferenceIndex first = members.front();
  const ReferenceIndex place = first - all.first_of_article[all.article[first]];
  return short_hash(articles.rows.id(all.article[first]) + '\n' + std::to_string(place));
}

void rename_nodes(const Overrides& overrides, const References& all, const Clusters& clusters,
                  const ArticleRows& articles, std::vector<Node>& nodes) {
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

// Brings the nodes into this order, in place.
void apply(const NodeOrder& order, std::vector<NodeIndex> moving, std::vector<Node>& nodes) {
  for (const auto& [node, id] : order.ids) nodes[node].id = id;
  for (NodeIndex i = 0; i < moving.size(); ++i) {
    while (moving[i] != i) {
      const NodeIndex target = moving[i];
      std::swap(nodes[i], nodes[target]);
      std::swap(moving[i], moving[target]);
    }
  }
}

}  // namespace

std::vector<Node> entity_nodes(const Articles& articles, const References& all, const Clusters& clusters,
                               const Overrides& overrides, EntityNodes& places) {
  const Buckets members(clusters.of_reference, clusters.count);
  std::vector<Node> nodes;
  nodes.reserve(clusters.count);
  for (std::size_t c = 0; c < members.size(); ++c) nodes.push_back(node_of(members[c], articles, all));
  rename_nodes(overrides, all, clusters, articles.rows, nodes);
  std::vector<NodeName> names;
  names.reserve(nodes.size());
  for (const Node& node : nodes) names.push_back({node.id, node.articles, node.kind});
  const NodeOrder order =
      order_nodes(names, [&](NodeIndex cluster) { return hint_of(members[cluster], articles, all); });
  const std::vector<NodeIndex> place = places_of(order);
  apply(order, place, nodes);
  places.first_of_article = all.first_of_article;
  places.nodes = clusters.of_reference;
  for (NodeIndex& node : places.nodes) node = node == kNone ? kNoNode : place[node];
  return nodes;
}

}  // namespace rapport
