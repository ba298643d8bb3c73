// One rule after the other: each cluster looks up the blocks of its names for clusters that a rule may join
// it with. A join needs exactly one candidate that fits; some rules also need something known of both.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "graph/body_names.hpp"
#include "graph/disjoint_sets.hpp"
#include "graph/fold.hpp"
#include "graph/identity.hpp"
#include "graph/identity_rules.hpp"

namespace rapport {
namespace {

// A block with more clusters than this says too little to join any of them.
constexpr std::size_t kLargestBlock = 256;

// Which keys there are: never denies one that was added, seldom affirms another.
class KeyFilter {
public:
  explicit KeyFilter(std::size_t keys) {
    std::size_t bits = 1024;
    while (bits < keys * 8) bits *= 2;
    bits_.resize(bits);
  }
  void add(BlockKey key) { bits_[place(key)] = true; }
  bool has(BlockKey key) const { return bits_[place(key)]; }

private:
  std::size_t place(BlockKey key) const { return (key * 0x9E3779B97F4A7C15ULL >> 32U) & (bits_.size() - 1); }
  std::vector<bool> bits_;
};

struct Cluster {
  Kind kind = Kind::person;
  Profile profile;
  std::vector<std::uint32_t> articles;  // sorted
  std::vector<Symbol> names;            // sorted
};

bool shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  return std::any_of(small.begin(), small.end(),
                     [&](std::uint32_t x) { return std::binary_search(large.begin(), large.end(), x); });
}

class Joiner {
public:
  Joiner(const References& all, const Clusters& start)
      : all_(all), start_(start), sets_(start.count), form_of_(all.symbols.size(), kNone) {
    clusters_.resize(start.count);
    for (ReferenceIndex i = 0; i < all.size(); ++i) {
      if (start.of_reference[i] != kNone) gather(i, clusters_[start.of_reference[i]]);
    }
    for (Cluster& cluster : clusters_) {
      std::sort(cluster.names.begin(), cluster.names.end());
      cluster.names.erase(std::unique(cluster.names.begin(), cluster.names.end()), cluster.names.end());
    }
  }

  Clusters run() {
    for (const MergeRule& rule : identity_rules()) apply(rule);
    std::vector<std::uint32_t> root(all_.size(), kNone);
    for (ReferenceIndex i = 0; i < all_.size(); ++i) {
      if (start_.of_reference[i] != kNone) root[i] = sets_.find(start_.of_reference[i]);
    }
    return numbered(root);
  }

private:
  // A cluster and the name by which it is in a block.
  struct Offer {
    BlockKey key = 0;
    std::uint32_t cluster = 0;
    Symbol name = 0;
  };
  using Blocks = std::vector<Offer>;  // by key

  const NameForms& form(Symbol name) const { return forms_[form_of_[name]]; }

  void gather(ReferenceIndex i, Cluster& cluster) {
    cluster.kind = all_.kind[i];
    merge_into(cluster.profile, all_.profile[i]);
    cluster.articles.push_back(all_.article[i]);
    cluster.names.insert(cluster.names.end(), all_.names[i].begin(), all_.names[i].end());
    for (const Symbol name : all_.names[i]) {
      if (form_of_[name] != kNone) continue;
      form_of_[name] = static_cast<std::uint32_t>(forms_.size());
      forms_.push_back({all_.symbols.text(name), all_.person(name)});
    }
  }

  // Only keys that somebody else may look for are offered.
  void apply(const MergeRule& rule) {
    const bool alike = rule.offers == rule.looks && rule.weakest == MergeProof::none;
    const KeyFilter wanted = alike ? keys_offered_twice(rule) : keys_looked_for(rule);
    Blocks blocks;
    for_each_name([&](std::uint32_t cluster, Symbol name, const NameForms& own) {
      const BlockKey key = rule.offers(clusters_[cluster].kind, own);
      if (key != 0 && wanted.has(key)) blocks.push_back({key, cluster, name});
    });
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const Offer& a, const Offer& b) { return a.key < b.key; });
    if (blocks.empty()) return;
    for (std::uint32_t cluster = 0; cluster < clusters_.size(); ++cluster)
      seek(rule, wanted, blocks, cluster);
  }

  KeyFilter keys_looked_for(const MergeRule& rule) {
    KeyFilter wanted(form_of_.size());
    for_each_name([&](std::uint32_t cluster, Symbol, const NameForms& own) {
      const BlockKey key = rule.looks(clusters_[cluster].kind, own);
      if (key != 0 && can_prove(cluster, rule.weakest)) wanted.add(key);
    });
    return wanted;
  }

  KeyFilter keys_offered_twice(const MergeRule& rule) {
    KeyFilter once(form_of_.size());
    KeyFilter twice(form_of_.size());
    for_each_name([&](std::uint32_t cluster, Symbol, const NameForms& own) {
      const BlockKey key = rule.offers(clusters_[cluster].kind, own);
      if (key == 0) return;
      once.has(key) ? twice.add(key) : once.add(key);
    });
    return twice;
  }

  template <class Use>
  void for_each_name(Use use) {
    for (std::uint32_t cluster = 0; cluster < clusters_.size(); ++cluster) {
      for (const Symbol name : clusters_[cluster].names) use(cluster, name, form(name));
    }
  }

  void seek(const MergeRule& rule, const KeyFilter& wanted, const Blocks& blocks, std::uint32_t seeker) {
    if (!can_prove(sets_.find(seeker), rule.weakest)) return;
    std::vector<std::uint32_t> fitting;
    for (const Symbol name : clusters_[seeker].names) {
      const NameForms& own = form(name);
      const BlockKey key = rule.looks(clusters_[seeker].kind, own);
      if (key == 0 && rule.bare) return;
      if (key == 0 || !wanted.has(key)) continue;
      for (const auto& [hash, candidate, other_name] : block(blocks, key)) {
        const std::uint32_t root = sets_.find(candidate);
        if (root == sets_.find(seeker)) continue;
        const std::optional<MergeProof> proof = rule.variant(own, form(other_name));
        if (proof && fits(sets_.find(seeker), root, *proof)) fitting.push_back(root);
      }
    }
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    if (fitting.size() == 1) join(sets_.find(seeker), fitting.front());
  }

  // The offers of one key; none where there are so many that they say nothing.
  static std::span<const Offer> block(const Blocks& blocks, BlockKey key) {
    const auto first = std::partition_point(blocks.begin(), blocks.end(),
                                            [&](const Offer& offer) { return offer.key < key; });
    auto last = first;
    while (last != blocks.end() && last->key == key) ++last;
    const auto size = static_cast<std::size_t>(last - first);
    if (size == 0 || size > kLargestBlock) return {};
    return {&*first, size};
  }

  bool can_prove(std::uint32_t cluster, MergeProof proof) const {
    const Profile& profile = clusters_[cluster].profile;
    return proof == MergeProof::none || !(proof == MergeProof::tie ? profile.ties : profile.offices).empty();
  }

  bool fits(std::uint32_t a, std::uint32_t b, MergeProof proof) const {
    const Cluster& x = joined(a);
    const Cluster& y = joined(b);
    if (x.kind != y.kind || contradict(x.profile, y.profile) || shared(x.articles, y.articles)) return false;
    if (proof == MergeProof::tie && !share_any(x.profile.ties, y.profile.ties)) return false;
    if (proof == MergeProof::office && !share_any(x.profile.offices, y.profile.offices)) return false;
    return x.kind != Kind::person || !middles_contradict(x, y);
  }

  // George W. Bush and George H. W. Bush, John Smith Jr. and John Smith Sr. stay apart also through others.
  bool middles_contradict(const Cluster& x, const Cluster& y) const {
    for (const Symbol a : x.names) {
      for (const Symbol b : y.names) {
        const PersonName& p = form(a).parts;
        const PersonName& q = form(b).parts;
        if (p.words.size() < 2 || q.words.size() < 2 || p.words.front() != q.words.front() ||
            p.words.back() != q.words.back()) {
          continue;
        }
        if (!p.suffix.empty() && !q.suffix.empty() && p.suffix != q.suffix) return true;
        if (p.words.size() > 2 && q.words.size() > 2 && !middles_agree(p, q)) return true;
      }
    }
    return false;
  }

  const Cluster& joined(std::uint32_t root) const { return clusters_[root]; }

  void join(std::uint32_t a, std::uint32_t b) {
    sets_.unite(a, b);
    const std::uint32_t root = sets_.find(a);
    const std::uint32_t other = root == a ? b : a;
    Cluster& target = clusters_[root];
    const Cluster& source = clusters_[other];
    merge_into(target.profile, source.profile);
    const auto middle = static_cast<std::ptrdiff_t>(target.articles.size());
    target.articles.insert(target.articles.end(), source.articles.begin(), source.articles.end());
    std::inplace_merge(target.articles.begin(), target.articles.begin() + middle, target.articles.end());
    std::vector<Symbol> names;
    std::set_union(target.names.begin(), target.names.end(), source.names.begin(), source.names.end(),
                   std::back_inserter(names));
    target.names = std::move(names);
  }

  const References& all_;
  const Clusters& start_;
  DisjointSets sets_;
  std::vector<Cluster> clusters_;  // the smallest of a set holds what is known of all of it
  std::vector<NameForms> forms_;
  std::vector<std::uint32_t> form_of_;  // by symbol: position in forms_
};

}  // namespace

Clusters join_variants(const References& references, const Clusters& clusters) {
  return Joiner(references, clusters).run();
}

Clusters join_overrides(const References& all, const Clusters& clusters, const Overrides& overrides,
                        std::span<const ArticleFacts* const> articles) {
  const bool any = std::any_of(overrides.rows.begin(), overrides.rows.end(),
                               [](const Override& row) { return row.action == OverrideAction::same; });
  if (!any) return clusters;
  DisjointSets sets(clusters.count);
  for (const Override& row : overrides.rows) {
    if (row.action != OverrideAction::same) continue;
    std::vector<ReferenceIndex> members = selected(row.entity, all, articles);
    const std::vector<ReferenceIndex> others = selected(row.other, all, articles);
    members.insert(members.end(), others.begin(), others.end());
    std::uint32_t first = kNone;
    for (const ReferenceIndex i : members) {
      if (clusters.of_reference[i] == kNone) continue;
      if (first == kNone) first = clusters.of_reference[i];
      sets.unite(first, clusters.of_reference[i]);
    }
  }
  std::vector<std::uint32_t> root(all.size(), kNone);
  for (ReferenceIndex i = 0; i < all.size(); ++i) {
    if (clusters.of_reference[i] != kNone) root[i] = sets.find(clusters.of_reference[i]);
  }
  return numbered(root);
}

}  // namespace rapport
