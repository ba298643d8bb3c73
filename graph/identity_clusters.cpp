// Everything that shares a key is taken together first; only where something contradicts in such a component
// are its references grouped by what is known of them and put together again, bodies with two names and then
// the best known groups first.
#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "graph/buckets.hpp"
#include "graph/disjoint_sets.hpp"
#include "graph/identity.hpp"

namespace rapport {
namespace {

// A group wins over its rivals without a tie of its own if it is so many times larger.
constexpr std::size_t kDominance = 2;

struct Group {
  Profile profile;
  std::vector<ReferenceIndex> references;  // ascending
  std::vector<Symbol> keys;
  bool renamed = false;
};

struct Cluster {
  Profile profile;
  std::unordered_set<std::uint32_t> articles;
  std::size_t size = 0;
  ReferenceIndex first = 0;
  bool renamed = false;  // one of its articles says that it has had two names
};

bool known(const Profile& profile) {
  return !profile.states.empty() || profile.gender != Gender::unknown || !profile.kin.empty() ||
         !profile.owners.empty() || !profile.marks.empty();
}

// Whether all the references can be one thing without looking closer.
bool is_clean(std::span<const ReferenceIndex> members, const References& all) {
  Profile sum;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Profile& profile = all.profile[members[i]];
    if (i > 0 && all.article[members[i]] == all.article[members[i - 1]]) return false;
    if (contradict(sum, profile)) return false;
    if (known(profile)) merge_into(sum, profile);
    if (sum.states.size() > 1 || sum.kin.size() > 1 || sum.owners.size() > 1 || !sum.marks.empty())
      return false;
  }
  return true;
}

// A State is named by its table: whatever one article makes of it, there is only one of that name.
bool is_one_state(std::span<const ReferenceIndex> members, const References& all) {
  return all.kind[members.front()] == Kind::state &&
         std::all_of(members.begin(), members.end(),
                     [&](ReferenceIndex i) { return all.profile[i].marks.empty(); });
}

// References that are known alike; two of one article never share a group.
std::vector<Group> grouped(std::span<const ReferenceIndex> members, const References& all) {
  using Signature = std::tuple<std::vector<Symbol>, Gender, std::vector<Symbol>, std::vector<KinWord>,
                               std::vector<Symbol>, std::vector<Symbol>, std::uint32_t>;
  std::map<Signature, Group> groups;
  for (const ReferenceIndex i : members) {
    const Profile& profile = all.profile[i];
    std::vector<Symbol> states;
    for (const StateSpan& span : profile.states) states.push_back(span.state);
    Signature signature{
        all.keys[i], profile.gender, std::move(states), profile.kin, profile.owners, profile.marks, 0};
    Group* group = &groups[signature];
    while (!group->references.empty() && all.article[group->references.back()] == all.article[i]) {
      ++std::get<6>(signature);
      group = &groups[signature];
    }
    merge_into(group->profile, profile);
    group->references.push_back(i);
    group->keys = all.keys[i];
    group->renamed = group->renamed || all.renamed[i];
  }
  std::vector<Group> out;
  for (auto& row : groups) out.push_back(std::move(row.second));
  std::sort(out.begin(), out.end(), [](const Group& a, const Group& b) {
    const auto rank = [](const Group& group) {
      return std::tuple(!group.renamed, !known(group.profile),
                        -static_cast<std::int64_t>(group.references.size()), group.references.front());
    };
    return rank(a) < rank(b);
  });
  return out;
}

// Puts the groups of one component together.
class Assembly {
public:
  Assembly(const References& all, DisjointSets& sets) : all_(all), sets_(sets) {}

  void add(const Group& group) {
    std::vector<std::size_t> fitting;
    for (const Symbol key : group.keys) {
      for (const std::size_t cluster : of_key_[key]) {
        const bool is_new = std::find(fitting.begin(), fitting.end(), cluster) == fitting.end();
        if (is_new && fits(clusters_[cluster], group)) fitting.push_back(cluster);
      }
    }
    std::sort(fitting.begin(), fitting.end());
    join(group, chosen(group, fitting));
  }

private:
  bool fits(const Cluster& cluster, const Group& group) const {
    return !contradict(cluster.profile, group.profile) &&
           std::none_of(group.references.begin(), group.references.end(),
                        [&](ReferenceIndex i) { return is_beside(cluster, i); });
  }

  // Whether an article names the reference and the cluster as two. Of a body that was renamed an article may
  // use both names, as long as it tells nothing of one and the other.
  bool is_beside(const Cluster& cluster, ReferenceIndex i) const {
    const std::uint32_t article = all_.article[i];
    if (!cluster.articles.contains(article)) return false;
    if (!cluster.renamed) return true;
    for (ReferenceIndex k = all_.first_of_article[article]; k < all_.first_of_article[article + 1]; ++k) {
      if (k == i || sets_.find(k) != sets_.find(cluster.first)) continue;
      const ReferencePair pair{std::min(i, k), std::max(i, k)};
      if (share_any(all_.keys[i], all_.keys[k])) return true;
      if (std::binary_search(all_.apart.begin(), all_.apart.end(), pair)) return true;
    }
    return false;
  }

  // The only one, the only one with a tie, or the one that is much larger than the rest; else a new one.
  std::size_t chosen(const Group& group, std::vector<std::size_t> fitting) {
    if (fitting.size() == 1) return fitting.front();
    std::vector<std::size_t> tied;
    for (const std::size_t c : fitting) {
      if (share_any(clusters_[c].profile.ties, group.profile.ties)) tied.push_back(c);
    }
    if (tied.size() == 1) return tied.front();
    std::stable_sort(fitting.begin(), fitting.end(),
                     [&](std::size_t a, std::size_t b) { return clusters_[a].size > clusters_[b].size; });
    if (fitting.size() > 1 && clusters_[fitting[0]].size >= kDominance * clusters_[fitting[1]].size) {
      return fitting.front();
    }
    clusters_.emplace_back();
    clusters_.back().first = group.references.front();
    return clusters_.size() - 1;
  }

  void join(const Group& group, std::size_t number) {
    Cluster& cluster = clusters_[number];
    merge_into(cluster.profile, group.profile);
    cluster.size += group.references.size();
    cluster.renamed = cluster.renamed || group.renamed;
    for (const ReferenceIndex i : group.references) {
      cluster.articles.insert(all_.article[i]);
      sets_.unite(cluster.first, i);
    }
    for (const Symbol key : group.keys) {
      auto& list = of_key_[key];
      if (std::find(list.begin(), list.end(), number) == list.end()) list.push_back(number);
    }
  }

  const References& all_;
  DisjointSets& sets_;
  std::vector<Cluster> clusters_;
  std::unordered_map<Symbol, std::vector<std::size_t>> of_key_;
};

Buckets components(const References& all) {
  DisjointSets sets(all.size());
  std::vector<ReferenceIndex> first_with(all.symbols->size(), kNone);
  for (ReferenceIndex i = 0; i < all.size(); ++i) {
    for (const Symbol key : all.keys[i]) {
      if (first_with[key] == kNone) first_with[key] = i;
      sets.unite(first_with[key], i);
    }
  }
  std::vector<std::uint32_t> root(all.size());
  for (ReferenceIndex i = 0; i < all.size(); ++i) root[i] = sets.find(i);
  const Clusters numbers = numbered(root);
  return {numbers.of_reference, numbers.count};
}

}  // namespace

Clusters numbered(const std::vector<std::uint32_t>& root) {
  Clusters out;
  out.of_reference.resize(root.size(), kNone);
  std::vector<std::uint32_t> numbers(root.size(), kNone);
  for (std::size_t i = 0; i < root.size(); ++i) {
    if (root[i] == kNone) continue;
    std::uint32_t& number = numbers[root[i]];
    if (number == kNone) number = out.count++;
    out.of_reference[i] = number;
  }
  return out;
}

Clusters cluster_by_key(const References& all) {
  DisjointSets sets(all.size());
  const Buckets parts = components(all);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const std::span<const ReferenceIndex> members = parts[part];
    if (members.size() == 1) continue;
    if (is_one_state(members, all) || is_clean(members, all)) {
      for (const ReferenceIndex i : members) sets.unite(members.front(), i);
      continue;
    }
    Assembly assembly(all, sets);
    for (const Group& group : grouped(members, all)) assembly.add(group);
  }
  std::vector<std::uint32_t> root(all.size(), kNone);
  for (ReferenceIndex i = 0; i < all.size(); ++i) {
    if (!all.dropped[i]) root[i] = sets.find(i);
  }
  return numbered(root);
}

}  // namespace rapport
