// Yen's algorithm: each further path leaves a path that is known already at some node, by a hop that is new.
#include "graph/paths.hpp"

#include <algorithm>
#include <set>

namespace rapport {
namespace {

// The known paths' next nodes after the first `length` nodes of `path`.
std::vector<NodeIndex> taken_hops(const std::vector<Path>& known, const Path& path, std::size_t length) {
  std::vector<NodeIndex> taken;
  for (const Path& other : known) {
    const bool same =
        other.nodes.size() > length &&
        std::equal(other.nodes.begin(), other.nodes.begin() + static_cast<std::ptrdiff_t>(length),
                   path.nodes.begin());
    if (same) taken.push_back(other.nodes[length]);
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

// The first `hops` hops of `root`, then `rest`, which begins where they end.
Path spliced(const Path& root, std::size_t hops, const Path& rest) {
  Path path = rest;
  path.nodes.insert(path.nodes.begin(), root.nodes.begin(),
                    root.nodes.begin() + static_cast<std::ptrdiff_t>(hops));
  path.arcs.insert(path.arcs.begin(), root.arcs.begin(),
                   root.arcs.begin() + static_cast<std::ptrdiff_t>(hops));
  for (std::size_t i = 0; i < hops; ++i) path.support += root.arcs[i].support;
  return path;
}

void add_branches(PathSearch& search, const std::vector<Path>& known, const PathLimits& limits,
                  std::set<Path>& candidates) {
  const Path& last = known.back();
  PathLimits rest = limits;
  for (std::size_t hops = 0; hops + 1 < last.nodes.size() && hops < limits.max_hops; ++hops) {
    rest.max_hops = limits.max_hops - hops;
    std::vector<NodeIndex> behind(last.nodes.begin(), last.nodes.begin() + static_cast<std::ptrdiff_t>(hops));
    std::sort(behind.begin(), behind.end());
    const std::vector<NodeIndex> taken = taken_hops(known, last, hops + 1);
    const std::optional<Path> branch = search.find(last.nodes[hops], last.nodes.back(), rest, behind, taken);
    if (branch) candidates.insert(spliced(last, hops, *branch));
  }
}

}  // namespace

std::vector<Path> best_paths(PathSearch& search, NodeIndex from, NodeIndex to, std::size_t count,
                             const PathLimits& limits) {
  std::vector<Path> known;
  std::set<Path> candidates;
  if (std::optional<Path> best = search.find(from, to, limits)) candidates.insert(std::move(*best));
  while (known.size() < count && !candidates.empty()) {
    known.push_back(std::move(candidates.extract(candidates.begin()).value()));
    if (known.size() < count) add_branches(search, known, limits, candidates);
  }
  return known;
}

}  // namespace rapport
