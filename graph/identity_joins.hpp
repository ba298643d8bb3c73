// Clusters while rules join them, and what a join needs. Internal to graph/identity_variants.cpp.
#pragma once

#include <vector>

#include "graph/disjoint_sets.hpp"
#include "graph/identity.hpp"
#include "graph/identity_rules.hpp"

namespace rapport {

struct JoinedCluster {
  Kind kind = Kind::person;
  Profile profile;
  std::vector<std::uint32_t> articles;  // sorted
  std::vector<Symbol> names;            // sorted
  std::vector<ReferenceIndex> kin;      // of the spouses and relatives that its articles tell
};

class JoinedClusters {
public:
  JoinedClusters(const References& all, const Clusters& start);

  std::uint32_t size() const { return static_cast<std::uint32_t>(clusters_.size()); }
  // Of a cluster as it was at the start; that of the root is what is known of all that were joined with it.
  const JoinedCluster& operator[](std::uint32_t cluster) const { return clusters_[cluster]; }
  std::uint32_t root(std::uint32_t cluster) { return sets_.find(cluster); }
  const NameForms& form(Symbol name) const { return forms_[form_of_[name]]; }

  // Whether there is anything known of the cluster by which it could be proved to be another.
  bool can_prove(std::uint32_t cluster, MergeProof proof) const;
  // Whether two roots can be one, and the proof holds.
  bool fits(std::uint32_t a, std::uint32_t b, MergeProof proof);
  // Of two roots.
  void join(std::uint32_t a, std::uint32_t b);
  Clusters result();

private:
  void gather(ReferenceIndex i, JoinedCluster& cluster);
  bool proved(std::uint32_t a, std::uint32_t b, MergeProof proof);
  bool middles_contradict(const JoinedCluster& x, const JoinedCluster& y) const;
  bool share_company(std::uint32_t a, std::uint32_t b);
  std::vector<std::uint32_t> company(std::uint32_t a, std::uint32_t b, const JoinedCluster& of);
  bool is_kin(std::uint32_t a, std::uint32_t b);
  bool is_of_family(const JoinedCluster& single, const JoinedCluster& full, const JoinedCluster& kin) const;

  const References& all_;
  const Clusters& start_;
  DisjointSets sets_;
  std::vector<JoinedCluster> clusters_;
  std::vector<NameForms> forms_;
  std::vector<std::uint32_t> form_of_;  // by symbol: position in forms_
};

}  // namespace rapport
