// The immutable index over edges that searches walk: who is joined to whom by what, without any text.
// A compressed sparse row graph (Boost.Graph, behind the .cpp); each edge is two arcs.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/kinds.hpp"
#include "graph/rows.hpp"

namespace rapport {

// Days counted from 1900-01-01 = 1 to 2079, beyond that cut off. 0 and 0: no date.
struct EdgeDays {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  friend bool operator==(const EdgeDays&, const EdgeDays&) = default;
};

// The days from the beginning of the one ISO date to the end of the other; either may be empty or vague.
EdgeDays edge_days(std::string_view first_date, std::string_view last_date);

// Bare columns: one kind a node, the others one value an edge.
struct NetworkRows {
  std::vector<Kind> kinds;
  std::vector<NodeIndex> from;
  std::vector<NodeIndex> to;
  std::vector<Relation> type;
  std::vector<Status> status;
  std::vector<std::uint32_t> support;
  std::vector<EdgeDays> days;
};

void add_row(NetworkRows& rows, const Edge& edge);
NetworkRows network_rows(const Graph& graph);

// An edge as seen from one of its ends. Support beyond 2^26 - 1 counts as that.
struct Arc {
  std::uint32_t edge : 31;
  std::uint32_t reversed : 1;  // seen from Edge::to
  std::uint32_t support : 26;
  std::uint32_t type : 4;
  std::uint32_t status : 2;

  Relation relation() const { return static_cast<Relation>(type); }
};
static_assert(sizeof(Arc) == 8);

// A node's arcs and what they lead to, parallel; several where several edges join a pair.
struct ArcRow {
  std::span<const NodeIndex> targets;
  std::span<const Arc> arcs;
};

// Where a network's rows lie: all in memory, or in a store from which they are read when they are asked for.
class ArcRows {
public:
  virtual ~ArcRows() = default;
  virtual std::size_t degree(NodeIndex node) const = 0;  // without reading the row
  virtual ArcRow row(NodeIndex node) = 0;                // valid as long as this object
  virtual EdgeDays days(EdgeIndex edge) = 0;
};

// In memory about 12 bytes an arc and 4 an edge; fewer than 2^31 edges. Not for two threads at once.
class Network {
public:
  explicit Network(NetworkRows rows);
  Network(std::vector<Kind> kinds, std::size_t edges, std::unique_ptr<ArcRows> rows)
      : kinds_(std::move(kinds)), edges_(edges), rows_(std::move(rows)) {}

  std::size_t node_count() const { return kinds_.size(); }
  std::size_t edge_count() const { return edges_; }
  Kind kind(NodeIndex node) const { return kinds_[node]; }
  std::span<const Kind> kinds() const { return kinds_; }
  EdgeDays days(EdgeIndex edge) const { return rows_->days(edge); }
  std::size_t degree(NodeIndex node) const { return rows_->degree(node); }
  ArcRow row(NodeIndex node) const { return rows_->row(node); }

private:
  std::vector<Kind> kinds_;
  std::size_t edges_;
  std::unique_ptr<ArcRows> rows_;
};

}  // namespace rapport
