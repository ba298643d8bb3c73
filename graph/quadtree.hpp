// A quadtree of weighted points for the Barnes-Hut approximation of repulsion.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/layout.hpp"

namespace rapport {

class Quadtree {
public:
  // The points must outlive the tree; masses are positive.
  Quadtree(std::span<const Point> points, std::span<const double> masses);

  // Sum over all other points p of mass(p) × (at - p) / |at - p|², far groups of points taken as one.
  Point push_on(Point at) const;

private:
  struct Cell {
    Point center_of_mass;
    double mass = 0;
    double width = 0;
    Point middle;
    std::array<std::int32_t, 4> children{kNone, kNone, kNone, kNone};
    bool leaf = true;
  };
  static constexpr std::int32_t kNone = -1;
  static constexpr int kDepth = 40;  // points closer than the width halved so often share a cell

  void insert(Point point, double mass);
  std::int32_t child_at(std::int32_t cell, Point point);
  void sum_up();

  std::vector<Cell> cells_;
};

}  // namespace rapport
