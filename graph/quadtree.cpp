// Cells lie in one array, children after their parents, so one walk backwards sums the masses up.
#include "graph/quadtree.hpp"

#include <algorithm>

namespace rapport {
namespace {

constexpr double kOpening = 1.1;   // a cell is taken as one where width < distance / kOpening
constexpr double kNearest = 1e-6;  // squared distance below which points do not push each other

std::size_t quarter_of(Point middle, Point point) {
  return (point.x < middle.x ? 0U : 1U) + (point.y < middle.y ? 0U : 2U);
}

}  // namespace

Quadtree::Quadtree(std::span<const Point> points, std::span<const double> masses) {
  Point low, high;
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  Cell root;
  root.width = std::max({high.x - low.x, high.y - low.y, 1.0});
  root.middle = {(low.x + high.x) / 2, (low.y + high.y) / 2};
  cells_.reserve(2 * points.size() + 1);
  cells_.push_back(root);
  for (std::size_t i = 0; i < points.size(); ++i) insert(points[i], masses[i]);
  sum_up();
}

std::int32_t Quadtree::child_at(std::int32_t cell, Point point) {
  const auto at = static_cast<std::size_t>(cell);
  const std::size_t quarter = quarter_of(cells_[at].middle, point);
  if (cells_[at].children[quarter] == kNone) {
    Cell child;
    child.width = cells_[at].width / 2;
    child.middle = {cells_[at].middle.x + (quarter % 2 == 0 ? -0.5 : 0.5) * child.width,
                    cells_[at].middle.y + (quarter < 2 ? -0.5 : 0.5) * child.width};
    cells_[at].children[quarter] = static_cast<std::int32_t>(cells_.size());
    cells_.push_back(child);
  }
  return cells_[at].children[quarter];
}

// A leaf holds one point (or points at one place); a second one turns it into an inner cell.
void Quadtree::insert(Point point, double mass) {
  std::int32_t cell = 0;
  for (int depth = 0;; ++depth) {
    Cell& here = cells_[static_cast<std::size_t>(cell)];
    if (here.leaf && here.mass == 0) {
      here.center_of_mass = point;
      here.mass = mass;
      return;
    }
    if (here.leaf && (depth == kDepth || here.center_of_mass == point)) {
      here.mass += mass;
      return;
    }
    if (here.leaf) {
      const Point old = here.center_of_mass;
      const double old_mass = here.mass;
      here.leaf = false;
      Cell& moved = cells_[static_cast<std::size_t>(child_at(cell, old))];
      moved.center_of_mass = old;
      moved.mass = old_mass;
    }
    cell = child_at(cell, point);
  }
}

void Quadtree::sum_up() {
  for (std::size_t i = cells_.size(); i-- > 0;) {
    Cell& cell = cells_[i];
    if (cell.leaf) continue;
    Point sum;
    cell.mass = 0;
    for (const std::int32_t child : cell.children) {
      if (child == kNone) continue;
      const Cell& part = cells_[static_cast<std::size_t>(child)];
      cell.mass += part.mass;
      sum.x += part.mass * part.center_of_mass.x;
      sum.y += part.mass * part.center_of_mass.y;
    }
    cell.center_of_mass = {sum.x / cell.mass, sum.y / cell.mass};
  }
}

Point Quadtree::push_on(Point at) const {
  Point push;
  std::array<std::int32_t, 3 * kDepth + 4> stack{};
  std::size_t open = 1;
  while (open > 0) {
    const Cell& cell = cells_[static_cast<std::size_t>(stack[--open])];
    const double dx = at.x - cell.center_of_mass.x, dy = at.y - cell.center_of_mass.y;
    const double squared = dx * dx + dy * dy;
    if (!cell.leaf && cell.width * cell.width * kOpening * kOpening >= squared) {
      for (const std::int32_t child : cell.children) {
        if (child != kNone) stack[open++] = child;
      }
    } else if (squared > kNearest) {
      push.x += cell.mass * dx / squared;
      push.y += cell.mass * dy / squared;
    }
  }
  return push;
}

}  // namespace rapport
