// Louvain: move nodes to the neighbouring group that gains most, fold groups into nodes, and again.
#include "graph/community.hpp"

#include <algorithm>
#include <numeric>

namespace rapport {
namespace {

using Groups = std::vector<std::uint32_t>;

// A folded graph: adjacency between groups and the weight inside each (both directions counted).
struct Level {
  Adjacency graph;
  std::vector<double> inside;
};

std::vector<double> strengths_of(const Level& level) {
  std::vector<double> out = level.inside;
  for (NodeIndex v = 0; v < level.graph.size(); ++v) {
    for (const double weight : level.graph.row_weights(v)) out[v] += weight;
  }
  return out;
}

// One level's local moves.
class Mover {
public:
  explicit Mover(const Level& level)
      : level_(level),
        strength_(strengths_of(level)),
        total_(strength_),
        all_(std::accumulate(strength_.begin(), strength_.end(), 0.0)),
        group_(level.graph.size()),
        weight_to_(level.graph.size(), 0.0) {
    std::iota(group_.begin(), group_.end(), 0U);
  }

  // Rounds over all nodes until hardly any moves; true if one moved.
  bool run() {
    bool moved = false;
    for (int round = 0; round < kRounds; ++round) {
      std::size_t moves = 0;
      for (NodeIndex v = 0; v < level_.graph.size(); ++v) moves += move(v) ? 1 : 0;
      moved |= moves > 0;
      if (moves <= level_.graph.size() / 1000) break;
    }
    return moved;
  }

  const Groups& groups() const { return group_; }

private:
  static constexpr int kRounds = 30;
  static constexpr double kGain = 1e-9;  // less is rounding

  void gather(NodeIndex v) {
    near_.clear();
    const auto row = level_.graph.row(v);
    const auto weights = level_.graph.row_weights(v);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::uint32_t group = group_[row[i]];
      if (weight_to_[group] == 0) near_.push_back(group);
      weight_to_[group] += weights[i];
    }
    std::sort(near_.begin(), near_.end());
  }

  bool move(NodeIndex v) {
    gather(v);
    const std::uint32_t old = group_[v];
    total_[old] -= strength_[v];
    const auto gain = [&](std::uint32_t g) { return weight_to_[g] - total_[g] * strength_[v] / all_; };
    std::uint32_t best = old;
    double best_gain = gain(old);
    for (const std::uint32_t group : near_) {
      if (gain(group) <= best_gain + kGain) continue;
      best = group;
      best_gain = gain(group);
    }
    for (const std::uint32_t group : near_) weight_to_[group] = 0;
    total_[best] += strength_[v];
    group_[v] = best;
    return best != old;
  }

  const Level& level_;
  std::vector<double> strength_;
  std::vector<double> total_;  // strength of each group
  double all_;                 // twice the weight of all edges
  Groups group_;
  std::vector<double> weight_to_;  // from the node at hand to each group; zero between moves
  std::vector<std::uint32_t> near_;
};

Level folded(const Level& level, const Groups& group, std::size_t count) {
  Level out;
  out.inside.assign(count, 0.0);
  std::vector<WeightedLink> links;
  for (NodeIndex v = 0; v < level.graph.size(); ++v) {
    out.inside[group[v]] += level.inside[v];
    const auto row = level.graph.row(v);
    const auto weights = level.graph.row_weights(v);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (group[row[i]] == group[v]) {
        out.inside[group[v]] += weights[i];
      } else if (v < row[i]) {
        links.push_back({group[v], group[row[i]], weights[i]});
      }
    }
  }
  out.graph = adjacency_of(count, links);
  return out;
}

std::size_t count_of(const Groups& groups) {
  return groups.empty() ? 0 : std::size_t{*std::max_element(groups.begin(), groups.end())} + 1;
}

}  // namespace

std::vector<std::uint32_t> numbered_by_size(const std::vector<std::uint32_t>& group) {
  const std::size_t count = count_of(group);
  std::vector<std::size_t> size(count, 0), first(count, group.size());
  for (std::size_t i = group.size(); i-- > 0;) {
    ++size[group[i]];
    first[group[i]] = i;
  }
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });
  std::vector<std::uint32_t> number(count);
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  std::vector<std::uint32_t> out;
  out.reserve(group.size());
  for (const std::uint32_t g : group) out.push_back(number[g]);
  return out;
}

std::vector<std::uint32_t> communities(const Adjacency& graph) {
  Groups group(graph.size());
  std::iota(group.begin(), group.end(), 0U);
  Level level{graph, std::vector<double>(graph.size(), 0.0)};
  while (true) {
    Mover mover(level);
    if (!mover.run()) break;
    const Groups moved = numbered_by_size(mover.groups());
    for (std::uint32_t& g : group) g = moved[g];
    level = folded(level, moved, count_of(moved));
  }
  return numbered_by_size(group);
}

double modularity(const Adjacency& graph, const std::vector<std::uint32_t>& community) {
  std::vector<double> inside(count_of(community), 0.0), total(inside);
  double all = 0;
  for (NodeIndex v = 0; v < graph.size(); ++v) {
    for (std::uint32_t i = graph.first[v]; i < graph.first[v + 1]; ++i) {
      all += graph.weights[i];
      total[community[v]] += graph.weights[i];
      if (community[graph.neighbors[i]] == community[v]) inside[community[v]] += graph.weights[i];
    }
  }
  double sum = 0;
  for (std::size_t g = 0; g < inside.size(); ++g)
    sum += all > 0 ? inside[g] / all - (total[g] / all) * (total[g] / all) : 0;
  return sum;
}

}  // namespace rapport
