// Fills Boost's compressed sparse row graph in place, so that building needs little more than the graph
// itself.
#include "graph/network.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

namespace rapport {
namespace {

using Rowed = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc,
                                                 boost::no_property, NodeIndex, std::uint32_t>;

constexpr std::uint32_t kMostSupport = (1U << 26) - 1;

// "2018-04" to a day, missing parts filled with the first or last there is; nothing where there is no year.
std::optional<std::uint16_t> day_of(std::string_view date, bool last) {
  std::array<unsigned, 3> parts{0, last ? 12U : 1U, last ? 31U : 1U};
  std::size_t part = 0;
  for (std::size_t at = 0; part < 3 && at < date.size(); ++part) {
    const auto [end, error] = std::from_chars(date.data() + at, date.data() + date.size(), parts[part]);
    if (error != std::errc{}) return std::nullopt;
    at = static_cast<std::size_t>(end - date.data()) + 1;
  }
  if (part == 0) return std::nullopt;
  using namespace std::chrono;
  year_month_day day{year(static_cast<int>(parts[0])), month(parts[1]), std::chrono::day(parts[2])};
  if (!day.ok()) day = year_month_day{day.year() / day.month() / std::chrono::last};
  const auto count = (sys_days(day) - sys_days(year(1900) / 1 / 1)).count() + 1;
  return static_cast<std::uint16_t>(std::clamp<std::int64_t>(count, 1, UINT16_MAX));
}

// The arcs in the order of their sources: columns for the graph's constructor.
struct ArcColumns {
  std::vector<NodeIndex> sources;
  std::vector<NodeIndex> targets;
  std::vector<Arc> arcs;
};

// Where each node's arcs begin, and the end.
std::vector<std::uint32_t> row_starts(const NetworkRows& rows) {
  std::vector<std::uint32_t> starts(rows.kinds.size() + 1);
  for (const NodeIndex node : rows.from) ++starts[node + 1];
  for (const NodeIndex node : rows.to) ++starts[node + 1];
  for (std::size_t node = 1; node < starts.size(); ++node) starts[node] += starts[node - 1];
  return starts;
}

// A counting sort: much quicker than to let the constructor sort in place.
ArcColumns sorted_arcs(const NetworkRows& rows) {
  const std::size_t edges = rows.from.size();
  std::vector<std::uint32_t> next = row_starts(rows);
  ArcColumns columns{{}, std::vector<NodeIndex>(2 * edges), std::vector<Arc>(2 * edges)};
  for (std::size_t e = 0; e < edges; ++e) {
    Arc arc{static_cast<std::uint32_t>(e) & 0x7FFFFFFFU, 0,
            std::min(rows.support[e], kMostSupport) & kMostSupport,
            static_cast<std::uint32_t>(rows.type[e]) & 0xFU,
            static_cast<std::uint32_t>(rows.status[e]) & 0x3U};
    const std::uint32_t out = next[rows.from[e]]++;
    columns.targets[out] = rows.to[e];
    columns.arcs[out] = arc;
    arc.reversed = 1;
    const std::uint32_t in = next[rows.to[e]]++;
    columns.targets[in] = rows.from[e];
    columns.arcs[in] = arc;
  }
  columns.sources.resize(2 * edges);
  for (std::uint32_t node = 0, at = 0; node < rows.kinds.size(); ++node)
    while (at < next[node]) columns.sources[at++] = node;
  return columns;
}

// Frees the columns that the network does not need again.
Rowed rowed(NetworkRows& rows) {
  ArcColumns columns = sorted_arcs(rows);
  rows.from = rows.to = {};
  rows.support = {};
  return Rowed(boost::construct_inplace_from_sources_and_targets, columns.sources, columns.targets,
               columns.arcs, static_cast<NodeIndex>(rows.kinds.size()));
}

class RowsInMemory final : public ArcRows {
public:
  explicit RowsInMemory(NetworkRows& rows) : graph_(rowed(rows)), days_(std::move(rows.days)) {}

  std::size_t degree(NodeIndex node) const override { return boost::out_degree(node, graph_); }

  ArcRow row(NodeIndex node) override {
    const auto [first, last] = boost::adjacent_vertices(node, graph_);
    if (first == last) return {};
    const auto arcs = boost::out_edges(node, graph_).first;
    return {{first, last}, {&graph_[*arcs], static_cast<std::size_t>(last - first)}};
  }

  EdgeDays days(EdgeIndex edge) override { return days_[edge]; }

private:
  Rowed graph_;
  std::vector<EdgeDays> days_;
};

}  // namespace

EdgeDays edge_days(std::string_view first_date, std::string_view last_date) {
  const std::optional<std::uint16_t> first = day_of(first_date, false);
  const std::optional<std::uint16_t> last = day_of(last_date, true);
  if (!first && !last) return {};
  return {first ? *first : *day_of(last_date, false), last ? *last : *day_of(first_date, true)};
}

void add_row(NetworkRows& rows, const Edge& edge) {
  rows.from.push_back(edge.from);
  rows.to.push_back(edge.to);
  rows.type.push_back(edge.type);
  rows.status.push_back(edge.status);
  rows.support.push_back(edge.support);
  rows.days.push_back(edge_days(edge.first_date, edge.last_date));
}

NetworkRows network_rows(const Graph& graph) {
  NetworkRows rows;
  rows.kinds.reserve(graph.nodes.size());
  for (const Node& node : graph.nodes) rows.kinds.push_back(node.kind);
  for (const Edge& edge : graph.edges) add_row(rows, edge);
  return rows;
}

Network::Network(NetworkRows rows) : edges_(rows.days.size()), rows_(std::make_unique<RowsInMemory>(rows)) {
  kinds_ = std::move(rows.kinds);  // only now: the rows are counted by it
}

}  // namespace rapport
