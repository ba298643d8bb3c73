// Proofs, from the strongest: the same office, the same kin, the same company (people of whom few articles
// tell, named beside both), any tie.
#include "graph/identity_joins.hpp"

#include <algorithm>
#include <utility>

namespace rapport {
namespace {

// Who is named in more articles says nothing about who is named beside him.
constexpr std::size_t kFewArticles = 100;
// Articles of a cluster that are looked through for its company.
constexpr std::size_t kArticlesLookedAt = 200;
constexpr std::size_t kSharedCompany = 2;

bool shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  return std::any_of(small.begin(), small.end(),
                     [&](std::uint32_t x) { return std::binary_search(large.begin(), large.end(), x); });
}

template <class Value>
void sort_unique(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

JoinedClusters::JoinedClusters(const References& all, const Clusters& start)
    : all_(all), start_(start), sets_(start.count), form_of_(all.symbols->size(), kNone) {
  clusters_.resize(start.count);
  for (ReferenceIndex i = 0; i < all.size(); ++i) {
    if (start.of_reference[i] != kNone) gather(i, clusters_[start.of_reference[i]]);
  }
  for (JoinedCluster& cluster : clusters_) sort_unique(cluster.names);
  for (const auto& [one, other] : all.kin) {
    if (start.of_reference[one] != kNone && start.of_reference[other] != kNone)
      clusters_[start.of_reference[one]].kin.push_back(other);
  }
}

void JoinedClusters::gather(ReferenceIndex i, JoinedCluster& cluster) {
  cluster.kind = all_.kind[i];
  merge_into(cluster.profile, all_.profile[i]);
  cluster.articles.push_back(all_.article[i]);
  const std::span<const Symbol> names = all_.names(i);
  cluster.names.insert(cluster.names.end(), names.begin(), names.end());
  for (const Symbol name : names) {
    if (form_of_[name] != kNone) continue;
    form_of_[name] = static_cast<std::uint32_t>(forms_.size());
    forms_.push_back({all_.symbols->text(name), all_.person(name)});
  }
}

bool JoinedClusters::can_prove(std::uint32_t cluster, MergeProof proof) const {
  const JoinedCluster& known = clusters_[cluster];
  if (proof == MergeProof::tie) return !known.profile.ties.empty();
  if (proof == MergeProof::office) return !known.profile.offices.empty();
  if (proof == MergeProof::kin) return !known.kin.empty();
  return true;
}

bool JoinedClusters::fits(std::uint32_t a, std::uint32_t b, MergeProof proof) {
  const JoinedCluster& x = clusters_[a];
  const JoinedCluster& y = clusters_[b];
  if (x.kind != y.kind || contradict(x.profile, y.profile) || shared(x.articles, y.articles)) return false;
  return proved(a, b, proof) && (x.kind != Kind::person || !middles_contradict(x, y));
}

bool JoinedClusters::proved(std::uint32_t a, std::uint32_t b, MergeProof proof) {
  const Profile& x = clusters_[a].profile;
  const Profile& y = clusters_[b].profile;
  switch (proof) {
    case MergeProof::none:
      return true;
    case MergeProof::tie:
      return share_any(x.ties, y.ties);
    case MergeProof::office:
      return share_any(x.offices, y.offices);
    case MergeProof::office_or_company:
      return share_any(x.offices, y.offices) || share_company(a, b);
    case MergeProof::kin:
      return is_kin(a, b);
  }
  return false;
}

// George W. Bush and George H. W. Bush, John Smith Jr. and John Smith Sr. stay apart also through others.
bool JoinedClusters::middles_contradict(const JoinedCluster& x, const JoinedCluster& y) const {
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

bool JoinedClusters::share_company(std::uint32_t a, std::uint32_t b) {
  const std::vector<std::uint32_t> one = company(a, b, clusters_[a]);
  const std::vector<std::uint32_t> other = company(a, b, clusters_[b]);
  std::vector<std::uint32_t> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  return both.size() >= kSharedCompany;
}

// The people of whom few articles tell that are named in the cluster's articles, without a and b.
std::vector<std::uint32_t> JoinedClusters::company(std::uint32_t a, std::uint32_t b,
                                                   const JoinedCluster& of) {
  std::vector<std::uint32_t> out;
  for (std::size_t k = 0; k < of.articles.size() && k < kArticlesLookedAt; ++k) {
    const std::uint32_t article = of.articles[k];
    for (ReferenceIndex i = all_.first_of_article[article]; i < all_.first_of_article[article + 1]; ++i) {
      if (all_.kind[i] != Kind::person || start_.of_reference[i] == kNone) continue;
      const std::uint32_t other = root(start_.of_reference[i]);
      if (other != a && other != b && clusters_[other].articles.size() <= kFewArticles) out.push_back(other);
    }
  }
  sort_unique(out);
  return out;
}

// "His brother Dalitso" of Tiyamike Phiri is the Dalitso Phiri whom some article names beside Tiyamike Phiri.
bool JoinedClusters::is_kin(std::uint32_t a, std::uint32_t b) {
  const JoinedCluster& full = clusters_[b];
  const auto is_single = [&](Symbol name) { return form(name).parts.words.size() == 1; };
  if (!std::all_of(clusters_[a].names.begin(), clusters_[a].names.end(), is_single)) return false;
  return std::any_of(clusters_[a].kin.begin(), clusters_[a].kin.end(), [&](ReferenceIndex i) {
    const std::uint32_t other = root(start_.of_reference[i]);
    if (other == a || other == b) return false;
    const JoinedCluster& kin = clusters_[other];
    return is_of_family(clusters_[a], full, kin) && shared(full.articles, kin.articles);
  });
}

// The given name of the one and the family name of the kin are the full name, in either order.
bool JoinedClusters::is_of_family(const JoinedCluster& single, const JoinedCluster& full,
                                  const JoinedCluster& kin) const {
  const std::string& given = form(single.names.front()).parts.words.front();
  for (const Symbol a : full.names) {
    for (const Symbol b : kin.names) {
      const auto& x = form(a).parts.words;
      const auto& y = form(b).parts.words;
      if (x.size() < 2 || y.size() < 2) continue;
      if (x.front() == given && x.back() == y.back()) return true;
      if (x.back() == given && x.front() == y.front()) return true;
    }
  }
  return false;
}

void JoinedClusters::join(std::uint32_t a, std::uint32_t b) {
  sets_.unite(a, b);
  const std::uint32_t root = sets_.find(a);
  JoinedCluster& target = clusters_[root];
  const JoinedCluster& source = clusters_[root == a ? b : a];
  merge_into(target.profile, source.profile);
  const auto middle = static_cast<std::ptrdiff_t>(target.articles.size());
  target.articles.insert(target.articles.end(), source.articles.begin(), source.articles.end());
  std::inplace_merge(target.articles.begin(), target.articles.begin() + middle, target.articles.end());
  std::vector<Symbol> names;
  std::set_union(target.names.begin(), target.names.end(), source.names.begin(), source.names.end(),
                 std::back_inserter(names));
  target.names = std::move(names);
  target.kin.insert(target.kin.end(), source.kin.begin(), source.kin.end());
}

Clusters JoinedClusters::result() {
  std::vector<std::uint32_t> roots(all_.size(), kNone);
  for (ReferenceIndex i = 0; i < all_.size(); ++i) {
    if (start_.of_reference[i] != kNone) roots[i] = sets_.find(start_.of_reference[i]);
  }
  return numbered(roots);
}

}  // namespace rapport
