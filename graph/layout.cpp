// ForceAtlas2 with its adaptive speed, then overlapping nodes are pushed apart. Only + - * / and sqrt, whose
// results the IEEE standard fixes, so positions are the same on every machine.
#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/quadtree.hpp"

namespace rapport {
namespace {

constexpr double kRepulsion = 60;  // sets the length of links: some 70 units between nodes of few links
constexpr double kReach = 30;  // nodes without links come to rest at about this × sqrt(nodes) from the middle
constexpr double kTolerance = 1.0;  // how much nodes may swing
constexpr double kWork = 8e5;       // node-steps: large graphs take fewer rounds
constexpr double kGap = 4;          // between the rims of nodes

double length(Point p) { return std::sqrt(p.x * p.x + p.y * p.y); }

std::vector<Point> starting_points(std::span<const std::uint64_t> seeds) {
  const double side = 40 * std::sqrt(static_cast<double>(seeds.size()) + 1);
  const auto unit = [](std::uint64_t bits) {
    return static_cast<double>(bits & 0xFFFFFFU) / 0x1000000 - 0.5;
  };
  std::vector<Point> points;
  for (const std::uint64_t seed : seeds) points.push_back({side * unit(seed), side * unit(seed >> 32U)});
  return points;
}

// The state of one run.
class Forces {
public:
  Forces(const Adjacency& graph, std::vector<Point>& points)
      : graph_(graph), points_(points), force_(points.size()), before_(points.size()) {
    double all = 0;
    for (NodeIndex v = 0; v < graph.size(); ++v) {
      mass_.push_back(1.0 + graph.degree(v));
      all += mass_.back();
    }
    gravity_ = kRepulsion * all / (kReach * std::sqrt(static_cast<double>(graph.size())));
  }

  void step() {
    const Quadtree tree(points_, mass_);
    for (NodeIndex v = 0; v < points_.size(); ++v) force_[v] = force_on(v, tree);
    adapt_speed();
    for (NodeIndex v = 0; v < points_.size(); ++v) {
      const double factor = speed_ / (1 + std::sqrt(speed_ * swing(v)));
      const double far = std::max(1.0, factor * length(force_[v]) / kLongestStep);
      points_[v].x += force_[v].x * factor / far;
      points_[v].y += force_[v].y * factor / far;
    }
    std::swap(force_, before_);
  }

private:
  static constexpr double kLongestStep = 60;

  Point force_on(NodeIndex v, const Quadtree& tree) const {
    const Point at = points_[v];
    const Point push = tree.push_on(at);
    Point force{kRepulsion * mass_[v] * push.x, kRepulsion * mass_[v] * push.y};
    for (const NodeIndex w : graph_.row(v)) {
      force.x -= at.x - points_[w].x;
      force.y -= at.y - points_[w].y;
    }
    const double pull = gravity_ * mass_[v] / std::max(1.0, length(at));
    return {force.x - pull * at.x, force.y - pull * at.y};
  }

  double swing(NodeIndex v) const {
    return mass_[v] * length({force_[v].x - before_[v].x, force_[v].y - before_[v].y});
  }

  void adapt_speed() {
    double swinging = 0, traction = 0;
    for (NodeIndex v = 0; v < points_.size(); ++v) {
      swinging += swing(v);
      traction += mass_[v] * length({force_[v].x + before_[v].x, force_[v].y + before_[v].y}) / 2;
    }
    const double target = swinging > 0 ? kTolerance * traction / swinging : speed_;
    speed_ = std::clamp(std::min(target, 1.5 * speed_), 0.001, 10.0);
  }

  const Adjacency& graph_;
  std::vector<Point>& points_;
  std::vector<Point> force_, before_;
  std::vector<double> mass_;
  double gravity_ = 0;
  double speed_ = 0.1;
};

// Nodes sorted by squares as wide as the largest node, so that only nine squares hold those that may overlap.
class Squares {
public:
  Squares(std::span<const Point> points, double width) : width_(width) {
    for (NodeIndex v = 0; v < points.size(); ++v) members_.emplace_back(square_of(points[v]), v);
    std::sort(members_.begin(), members_.end());
  }

  template <class Visit>
  void each_near(Point at, Visit visit) const {
    const Square middle = square_of(at);
    for (std::int32_t row = middle.first - 1; row <= middle.first + 1; ++row) {
      const Square from{row, middle.second - 1}, to{row, middle.second + 1};
      auto member = std::lower_bound(members_.begin(), members_.end(), Member{from, 0});
      for (; member != members_.end() && member->first <= to; ++member) visit(member->second);
    }
  }

private:
  using Square = std::pair<std::int32_t, std::int32_t>;
  using Member = std::pair<Square, NodeIndex>;

  Square square_of(Point p) const {
    return {static_cast<std::int32_t>(std::floor(p.x / width_)),
            static_cast<std::int32_t>(std::floor(p.y / width_))};
  }

  double width_;
  std::vector<Member> members_;
};

// One round; true if some still overlap. Each node gives way by half of the overlap.
bool push_apart(std::vector<Point>& points, std::span<const double> diameters, double widest) {
  const Squares squares(points, widest + kGap);
  std::vector<Point> moved = points;
  bool overlap = false;
  for (NodeIndex v = 0; v < points.size(); ++v) {
    squares.each_near(points[v], [&](NodeIndex w) {
      if (w == v) return;
      const Point apart{points[v].x - points[w].x, points[v].y - points[w].y};
      const double distance = length(apart), wanted = (diameters[v] + diameters[w]) / 2 + kGap;
      if (distance >= wanted) return;
      overlap = true;
      const double side = v < w ? -1 : 1;  // two at one place part along x
      const Point way = distance > 1e-3 ? Point{apart.x / distance, apart.y / distance} : Point{side, 0};
      moved[v].x += way.x * (wanted - distance) * 0.55;
      moved[v].y += way.y * (wanted - distance) * 0.55;
    });
  }
  points = std::move(moved);
  return overlap;
}

int rounds_for(std::size_t nodes, int least, int most) {
  return static_cast<int>(std::clamp(kWork / static_cast<double>(nodes), double(least), double(most)));
}

void center(std::vector<Point>& points) {
  Point sum;
  for (const Point& p : points) sum = {sum.x + p.x, sum.y + p.y};
  const auto count = static_cast<double>(points.size());
  for (Point& p : points) p = {p.x - sum.x / count, p.y - sum.y / count};
}

}  // namespace

std::vector<Point> layout(const Adjacency& graph, std::span<const std::uint64_t> seeds,
                          std::span<const double> diameters) {
  std::vector<Point> points = starting_points(seeds);
  if (points.empty()) return points;
  Forces forces(graph, points);
  const int rounds = rounds_for(points.size(), 20, 500);
  for (int round = 0; round < rounds; ++round) forces.step();
  center(points);
  const double widest = *std::max_element(diameters.begin(), diameters.end());
  const int pushes = rounds_for(points.size(), 3, 60);
  for (int round = 0; round < pushes && push_apart(points, diameters, widest); ++round) continue;
  return points;
}

std::uint64_t seed_of(std::string_view name) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

}  // namespace rapport
