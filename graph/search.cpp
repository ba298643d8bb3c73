// Two searches meet in the middle; each keeps for every node that it reaches the best way there, so that ties
// are settled while the levels grow.
#include "graph/search.hpp"

#include <algorithm>

namespace rapport {
namespace {

bool holds(std::span<const NodeIndex> sorted, NodeIndex node) {
  return std::binary_search(sorted.begin(), sorted.end(), node);
}

// The edge as seen from its other end.
Arc turned(Arc arc) {
  arc.reversed = arc.reversed == 0 ? 1 : 0;
  return arc;
}

bool has_day(const PathLimits& limits, EdgeDays days, EdgeIndex edge) {
  const EdgeDays wanted = *limits.days;
  if (days == EdgeDays{} || days.last < wanted.first || days.first > wanted.last) return false;
  const bool inside = days.first >= wanted.first && days.last <= wanted.last;
  return inside || !limits.has_date_within || limits.has_date_within(edge);
}

}  // namespace

struct PathSearch::Query {
  NodeIndex from;
  NodeIndex to;
  const PathLimits& limits;
  std::span<const NodeIndex> barred;
  std::span<const NodeIndex> barred_first;

  bool is_end(NodeIndex node) const { return node == from || node == to; }
};

bool allows(const Network& network, const PathLimits& limits, Arc arc) {
  if ((limits.types >> arc.type & 1U) == 0 || (limits.statuses >> arc.status & 1U) == 0) return false;
  return !limits.days || has_day(limits, network.days(arc.edge), arc.edge);
}

bool operator<(const Path& a, const Path& b) {
  if (a.arcs.size() != b.arcs.size()) return a.arcs.size() < b.arcs.size();
  if (a.support != b.support) return a.support > b.support;
  return a.nodes < b.nodes;
}

const PathSearch::Reached* PathSearch::Side::find(NodeIndex node) const {
  const std::uint32_t at = position[node];
  return at < reached.size() && reached[at].node == node ? &reached[at] : nullptr;
}

PathSearch::PathSearch(const Network& network) : network_(network) {
  forward_.position.resize(network.node_count());
  backward_.position.resize(network.node_count());
}

void PathSearch::start(Side& side, NodeIndex node) {
  side.reached.assign(1, {node, 0, 0, {}});
  side.position[node] = 0;
  side.level = 0;
  side.arcs = network_.degree(node);
}

bool PathSearch::allows(const Query& query, NodeIndex at, NodeIndex node, Arc arc) const {
  const PathLimits& limits = query.limits;
  if (!rapport::allows(network_, limits, arc)) return false;
  if (at == query.from && holds(query.barred_first, node)) return false;
  if (node == query.from && holds(query.barred_first, at)) return false;
  if (query.is_end(node)) return true;
  return contains(limits.kinds, network_.kind(node)) && !holds(limits.avoid, node) &&
         !holds(query.barred, node);
}

// Whether the best way to `a` comes before the one to `b`, both of one level and equal in support. Forward,
// the ways are compared from the start; backward they are read from the node on.
bool PathSearch::comes_first(bool forward, std::uint32_t a, std::uint32_t b) const {
  const std::vector<Reached>& reached = (forward ? forward_ : backward_).reached;
  while (forward && a != b && reached[a].before != reached[b].before) {
    a = reached[a].before;
    b = reached[b].before;
  }
  return reached[a].node < reached[b].node;
}

void PathSearch::reach(bool forward, std::uint32_t before, NodeIndex node, Arc arc, std::size_t next_level) {
  Side& side = forward ? forward_ : backward_;
  const std::uint64_t support = side.reached[before].support + arc.support;
  const std::uint32_t at = side.position[node];
  if (side.find(node) == nullptr) {
    side.position[node] = static_cast<std::uint32_t>(side.reached.size());
    side.reached.push_back({node, before, support, arc});
    side.arcs += network_.degree(node);
    return;
  }
  Reached& known = side.reached[at];
  if (at < next_level || support < known.support) return;
  const bool better =
      support > known.support ||
      (before == known.before ? arc.edge < known.arc.edge : comes_first(forward, before, known.before));
  if (better) known = {node, before, support, arc};
}

void PathSearch::expand(bool forward, const Query& query) {
  Side& side = forward ? forward_ : backward_;
  const std::size_t next = side.reached.size();
  side.arcs = 0;
  for (std::size_t i = side.level; i < next; ++i) {
    const NodeIndex at = side.reached[i].node;
    const auto [targets, arcs] = network_.row(at);
    for (std::size_t a = 0; a < targets.size(); ++a) {
      if (allows(query, at, targets[a], arcs[a]))
        reach(forward, static_cast<std::uint32_t>(i), targets[a], arcs[a], next);
    }
  }
  side.level = next;
}

Path PathSearch::path_over(const Reached& ahead, const Reached& behind) const {
  Path path;
  path.support = ahead.support + behind.support;
  const Reached* step = &ahead;
  for (; step != forward_.reached.data(); step = &forward_.reached[step->before]) {
    path.nodes.push_back(step->node);
    path.arcs.push_back(step->arc);
  }
  path.nodes.push_back(step->node);
  std::reverse(path.nodes.begin(), path.nodes.end());
  std::reverse(path.arcs.begin(), path.arcs.end());
  for (step = &behind; step != backward_.reached.data(); step = &backward_.reached[step->before]) {
    path.arcs.push_back(turned(step->arc));
    path.nodes.push_back(backward_.reached[step->before].node);
  }
  return path;
}

// The best path over a node that both sides have reached; the sides touch in their outermost levels only.
std::optional<Path> PathSearch::joined() const {
  const bool few_ahead =
      forward_.reached.size() - forward_.level < backward_.reached.size() - backward_.level;
  const Side& few = few_ahead ? forward_ : backward_;
  const Side& many = few_ahead ? backward_ : forward_;
  const Reached* best_ahead = nullptr;
  const Reached* best_behind = nullptr;
  const auto position = [](const Side& side, const Reached* r) {
    return static_cast<std::uint32_t>(r - side.reached.data());
  };
  for (std::size_t i = few.level; i < few.reached.size(); ++i) {
    const Reached* const one = &few.reached[i];
    const Reached* const other = many.find(one->node);
    if (other == nullptr) continue;
    const Reached* const ahead = few_ahead ? one : other;
    const Reached* const behind = few_ahead ? other : one;
    const std::uint64_t support = ahead->support + behind->support;
    const std::uint64_t best = best_ahead == nullptr ? 0 : best_ahead->support + best_behind->support;
    if (best_ahead == nullptr || support > best ||
        (support == best && comes_first(true, position(forward_, ahead), position(forward_, best_ahead)))) {
      best_ahead = ahead;
      best_behind = behind;
    }
  }
  if (best_ahead == nullptr) return std::nullopt;
  return path_over(*best_ahead, *best_behind);
}

std::optional<Path> PathSearch::find(NodeIndex from, NodeIndex to, const PathLimits& limits,
                                     std::span<const NodeIndex> barred,
                                     std::span<const NodeIndex> barred_first) {
  const Query query{from, to, limits, barred, barred_first};
  start(forward_, from);
  start(backward_, to);
  for (std::size_t hops = 0;; ++hops) {
    if (std::optional<Path> path = joined()) return path;
    const bool stuck =
        forward_.level == forward_.reached.size() || backward_.level == backward_.reached.size();
    if (stuck || hops >= limits.max_hops) return std::nullopt;
    expand(forward_.arcs <= backward_.arcs, query);
  }
}

}  // namespace rapport
