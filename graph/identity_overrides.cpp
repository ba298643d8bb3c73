// What a person decided: nodes named by id are those of a resolution without overrides.
#include <algorithm>
#include <set>

#include "graph/disjoint_sets.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

bool is_id(const std::string& name) {
  const auto starts = [&](Kind kind) { return name.starts_with(std::string(info(kind).prefix) + '.'); };
  return starts(Kind::person) || starts(Kind::party) || starts(Kind::state) || starts(Kind::organization) ||
         starts(Kind::place);
}

std::set<std::string> ids_asked_for(const Overrides& overrides) {
  std::set<std::string> ids;
  for (const Override& row : overrides.rows) {
    for (const EntitySelector* selector : {&row.entity, &row.other})
      if (is_id(selector->name)) ids.insert(selector->name);
  }
  return ids;
}

// Clusters that `same` lines join, and what `not-same` lines say of them.
class OverrideJoiner {
public:
  OverrideJoiner(const References& all, const Clusters& clusters)
      : all_(all), clusters_(clusters), sets_(clusters.count), marks_(clusters.count) {
    for (ReferenceIndex i = 0; i < all.size(); ++i) {
      const std::uint32_t cluster = clusters.of_reference[i];
      if (cluster != kNone && !all.profile[i].marks.empty()) merge_into(marks_[cluster], marks_of(i));
    }
  }

  void join(const std::vector<ReferenceIndex>& members) {
    std::uint32_t first = kNone;
    for (const ReferenceIndex i : members) {
      const std::uint32_t cluster = clusters_.of_reference[i];
      if (cluster == kNone) continue;
      if (first == kNone) first = cluster;
      unite(sets_.find(first), sets_.find(cluster));
    }
  }

  Clusters result() {
    std::vector<std::uint32_t> root(all_.size(), kNone);
    for (ReferenceIndex i = 0; i < all_.size(); ++i) {
      if (clusters_.of_reference[i] != kNone) root[i] = sets_.find(clusters_.of_reference[i]);
    }
    return numbered(root);
  }

private:
  Profile marks_of(ReferenceIndex i) const {
    Profile out;
    out.marks = all_.profile[i].marks;
    return out;
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    if (a == b || contradict(marks_[a], marks_[b])) return;
    sets_.unite(a, b);
    const std::uint32_t root = sets_.find(a);
    merge_into(marks_[root], marks_[root == a ? b : a]);
  }

  const References& all_;
  const Clusters& clusters_;
  DisjointSets sets_;
  std::vector<Profile> marks_;  // by cluster; only their marks are filled
};

}  // namespace

Clusters join_overrides(const References& all, const Clusters& clusters, const Overrides& overrides,
                        const ArticleRows& articles) {
  const auto joins = [](const Override& row) { return row.action == OverrideAction::same; };
  if (std::none_of(overrides.rows.begin(), overrides.rows.end(), joins)) return clusters;
  OverrideJoiner joiner(all, clusters);
  for (const Override& row : overrides.rows) {
    if (!joins(row)) continue;
    std::vector<ReferenceIndex> members = selected(row.entity, all, articles);
    const std::vector<ReferenceIndex> others = selected(row.other, all, articles);
    members.insert(members.end(), others.begin(), others.end());
    joiner.join(members);
  }
  return joiner.result();
}

ReferencesById references_by_id(const Articles& articles, const Overrides& overrides) {
  const std::set<std::string> asked = ids_asked_for(overrides);
  if (asked.empty()) return {};
  References references = collect_references(articles.rows, {}, {});
  assign_keys(articles.rows, references);
  const Clusters clusters = join_variants(references, cluster_by_key(references));
  EntityNodes places;
  const std::vector<Node> nodes = entity_nodes(articles, references, clusters, {}, places);
  ReferencesById out;
  for (ReferenceIndex i = 0; i < references.size(); ++i) {
    const std::string& id = nodes[places.nodes[i]].id;
    if (asked.contains(id)) out[id].push_back(i);
  }
  return out;
}

}  // namespace rapport
