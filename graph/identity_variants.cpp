// One rule after the other: each cluster looks up the blocks of its names for clusters that a rule may join
// it with. A join needs exactly one candidate that fits; some rules also need something known of both.
#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "graph/disjoint_sets.hpp"
#include "graph/identity.hpp"
#include "graph/identity_joins.hpp"

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

class Joiner {
public:
  Joiner(const References& all, const Clusters& start) : clusters_(all, start), names_(all.symbols->size()) {}

  Clusters run() {
    for (const MergeRule& rule : identity_rules()) apply(rule);
    return clusters_.result();
  }

private:
  // A cluster and the name by which it is in a block.
  struct Offer {
    BlockKey key = 0;
    std::uint32_t cluster = 0;
    Symbol name = 0;
  };
  using Blocks = std::vector<Offer>;  // by key

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
    KeyFilter wanted(names_);
    for_each_name([&](std::uint32_t cluster, Symbol, const NameForms& own) {
      const BlockKey key = rule.looks(clusters_[cluster].kind, own);
      if (key != 0 && clusters_.can_prove(cluster, rule.weakest)) wanted.add(key);
    });
    return wanted;
  }

  KeyFilter keys_offered_twice(const MergeRule& rule) {
    KeyFilter once(names_);
    KeyFilter twice(names_);
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
      for (const Symbol name : clusters_[cluster].names) use(cluster, name, clusters_.form(name));
    }
  }

  void seek(const MergeRule& rule, const KeyFilter& wanted, const Blocks& blocks, std::uint32_t seeker) {
    if (!clusters_.can_prove(clusters_.root(seeker), rule.weakest)) return;
    std::vector<std::uint32_t> fitting;
    for (const Symbol name : clusters_[seeker].names) {
      const NameForms& own = clusters_.form(name);
      const BlockKey key = rule.looks(clusters_[seeker].kind, own);
      if (key == 0 && rule.bare) return;
      if (key == 0 || !wanted.has(key)) continue;
      for (const auto& [hash, candidate, other_name] : block(blocks, key)) {
        const std::uint32_t root = clusters_.root(candidate);
        if (root == clusters_.root(seeker)) continue;
        const std::optional<MergeProof> proof = rule.variant(own, clusters_.form(other_name));
        if (proof && clusters_.fits(clusters_.root(seeker), root, *proof)) fitting.push_back(root);
      }
    }
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    if (fitting.size() == 1) clusters_.join(clusters_.root(seeker), fitting.front());
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

  JoinedClusters clusters_;
  std::size_t names_;  // about so many keys
};

}  // namespace

Clusters join_variants(const References& references, const Clusters& clusters) {
  return Joiner(references, clusters).run();
}

}  // namespace rapport
