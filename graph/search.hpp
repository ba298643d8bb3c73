// The shortest path between two nodes by two-sided breadth-first search.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "graph/network.hpp"

namespace rapport {

// What a path may use. The two ends are always allowed.
struct PathLimits {
  RelationSet types = kAllRelations;
  StatusSet statuses = set_of(Status::actual);
  KindSet kinds = kAllKinds;                       // of the nodes between the ends
  std::vector<NodeIndex> avoid;                    // not between the ends; sorted
  std::optional<EdgeDays> days;                    // only edges with a date in this range
  std::function<bool(EdgeIndex)> has_date_within;  // asked where an edge has dates on both sides of it
  std::size_t max_hops = std::numeric_limits<std::size_t>::max();
};

// Whether the edge itself is allowed: its type, status and days.
bool allows(const Network& network, const PathLimits& limits, Arc arc);

struct Path {
  std::vector<NodeIndex> nodes;
  std::vector<Arc> arcs;      // one between each two nodes, as seen from the first of them
  std::uint64_t support = 0;  // sum over the arcs
};

// The order of paths: fewer hops, more support, then node by node.
bool operator<(const Path& a, const Path& b);

// The best path by that order, or nothing. Reuses its memory from search to search; not for two threads at
// once.
class PathSearch {
public:
  // The network must outlive the search.
  explicit PathSearch(const Network& network);

  // `barred` nodes are not to be entered at all, `barred_first` ones not by the first hop; both sorted.
  std::optional<Path> find(NodeIndex from, NodeIndex to, const PathLimits& limits,
                           std::span<const NodeIndex> barred = {},
                           std::span<const NodeIndex> barred_first = {});

private:
  // A node that one side has reached, by the best way there.
  struct Reached {
    NodeIndex node;
    std::uint32_t before;  // position in Side::reached
    std::uint64_t support;
    Arc arc;  // from the node before
  };
  struct Side {
    std::vector<std::uint32_t> position;  // by node, in `reached`; wrong where that is another node
    std::vector<Reached> reached;         // level by level
    std::size_t level = 0;                // where the outermost level begins
    std::size_t arcs = 0;                 // of the outermost level

    const Reached* find(NodeIndex node) const;
  };
  struct Query;

  void start(Side& side, NodeIndex node);
  void expand(bool forward, const Query& query);
  void reach(bool forward, std::uint32_t before, NodeIndex node, Arc arc, std::size_t next_level);
  bool allows(const Query& query, NodeIndex at, NodeIndex node, Arc arc) const;
  bool comes_first(bool forward, std::uint32_t a, std::uint32_t b) const;
  std::optional<Path> joined() const;
  Path path_over(const Reached& ahead, const Reached& behind) const;

  const Network& network_;
  Side forward_;
  Side backward_;
};

}  // namespace rapport
