// The network and its searches, against walking all simple paths on small random graphs.
#include "graph/paths.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <random>

namespace rapport {
namespace {

struct Row {
  NodeIndex from;
  NodeIndex to;
  Relation type = Relation::met_with;
  std::uint32_t support = 1;
  Status status = Status::actual;
  EdgeDays days = {};
};

NetworkRows rows_of(std::size_t nodes, const std::vector<Row>& edges) {
  NetworkRows rows;
  rows.kinds.assign(nodes, Kind::person);
  for (const Row& edge : edges) {
    rows.from.push_back(edge.from);
    rows.to.push_back(edge.to);
    rows.type.push_back(edge.type);
    rows.status.push_back(edge.status);
    rows.support.push_back(edge.support);
    rows.days.push_back(edge.days);
  }
  return rows;
}

std::string printed(const std::vector<Path>& paths) {
  std::string out;
  for (const Path& path : paths) {
    out += fmt::format("{} support {}:", fmt::join(path.nodes, " "), path.support);
    for (const Arc arc : path.arcs)
      out += fmt::format(" {}{}", arc.reversed != 0 ? "-" : "+", unsigned{arc.edge});
    out += "; ";
  }
  return out;
}

std::string answer(const Network& network, NodeIndex from, NodeIndex to, std::size_t count = 1,
                   const PathLimits& limits = {}) {
  PathSearch search(network);
  return printed(best_paths(search, from, to, count, limits));
}

// All simple paths with the best edge of each hop, by depth-first search.
void walk(const Network& network, NodeIndex to, Path& path, std::vector<Path>& all) {
  const NodeIndex at = path.nodes.back();
  if (at == to) {
    all.push_back(path);
    return;
  }
  for (NodeIndex next = 0; next < network.node_count(); ++next) {
    if (std::find(path.nodes.begin(), path.nodes.end(), next) != path.nodes.end()) continue;
    const Arc* best = nullptr;
    for (std::size_t a = 0; a < network.degree(at); ++a) {
      const Arc& arc = network.row(at).arcs[a];
      if (network.row(at).targets[a] != next) continue;
      if (best == nullptr || arc.support > best->support ||
          (arc.support == best->support && arc.edge < best->edge))
        best = &arc;
    }
    if (best == nullptr) continue;
    path.nodes.push_back(next);
    path.arcs.push_back(*best);
    path.support += best->support;
    walk(network, to, path, all);
    path.support -= best->support;
    path.arcs.pop_back();
    path.nodes.pop_back();
  }
}

std::vector<Path> all_paths(const Network& network, NodeIndex from, NodeIndex to) {
  Path path;
  path.nodes.push_back(from);
  std::vector<Path> all;
  walk(network, to, path, all);
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<Row> random_edges(std::mt19937& random, NodeIndex nodes, std::size_t count) {
  std::vector<Row> edges;
  for (std::size_t i = 0; i < count; ++i)
    edges.push_back({static_cast<NodeIndex>(random() % nodes), static_cast<NodeIndex>(random() % nodes),
                     Relation::met_with, static_cast<std::uint32_t>(1 + random() % 3)});
  return edges;
}

}  // namespace

TEST_CASE("an edge is two arcs, one of them reversed") {
  const Network network(rows_of(3, {{0, 2, Relation::heads, 7}, {1, 0, Relation::visited, 1U << 30}}));
  CHECK(network.node_count() == 3);
  CHECK(network.edge_count() == 2);
  CHECK(fmt::format("{} / {} / {}", fmt::join(network.row(0).targets, " "),
                    fmt::join(network.row(1).targets, " "),
                    fmt::join(network.row(2).targets, " ")) == "2 1 / 0 / 0");
  const Arc back = network.row(2).arcs[0];
  CHECK(back.reversed == 1);
  CHECK(back.relation() == Relation::heads);
  CHECK(back.support == 7);
  CHECK(network.row(1).arcs[0].support == (1U << 26) - 1);
}

TEST_CASE("days of an edge") {
  const auto days = [](const char* first, const char* last) {
    const EdgeDays d = edge_days(first, last);
    return fmt::format("{}-{}", d.first, d.last);
  };
  CHECK(days("1900-01-01", "1900-01-02") == "1-2");
  CHECK(days("1900-02", "1900-02") == "32-59");
  CHECK(days("1900", "1900") == "1-365");
  CHECK(days("", "") == "0-0");
  CHECK(days("--03-27", "") == "0-0");
  CHECK(days("1066-10-14", "2318") == "1-65535");
  CHECK(days("", "1900-01-05") == "5-5");
}

TEST_CASE("the shortest path, ties by support, then by node") {
  const Network network(
      rows_of(6, {{0, 1}, {1, 5}, {0, 2}, {2, 5, Relation::met_with, 3}, {5, 3}, {3, 0}, {4, 4}}));
  CHECK(answer(network, 0, 5) == "0 2 5 support 4: +2 +3; ");
  CHECK(answer(network, 5, 0) == "5 2 0 support 4: -3 -2; ");
  CHECK(answer(network, 0, 5, 9) ==
        "0 2 5 support 4: +2 +3; 0 1 5 support 2: +0 +1; 0 3 5 support 2: -5 -4; ");
  CHECK(answer(network, 0, 0) == "0 support 0:; ");
  CHECK(answer(network, 0, 4).empty());
  CHECK(answer(network, 4, 0).empty());
}

TEST_CASE("limits") {
  NetworkRows rows = rows_of(5, {{0, 1, Relation::heads, 1, Status::actual, {100, 100}},
                                 {1, 2, Relation::met_with, 1, Status::planned, {200, 300}},
                                 {0, 3, Relation::met_with, 1, Status::actual, {250, 250}},
                                 {3, 4, Relation::met_with, 1, Status::actual, {0, 0}},
                                 {4, 2, Relation::visited, 1, Status::actual, {240, 260}}});
  rows.kinds[3] = Kind::state;
  const Network network(std::move(rows));
  const auto limited = [&](auto set) {
    PathLimits limits;
    set(limits);
    return answer(network, 0, 2, 1, limits);
  };
  CHECK(limited([](PathLimits&) {}) == "0 3 4 2 support 3: +2 +3 +4; ");
  CHECK(limited([](PathLimits& l) { l.statuses |= set_of(Status::planned); }) == "0 1 2 support 2: +0 +1; ");
  CHECK(limited([](PathLimits& l) { l.types = set_of(Relation::met_with); }).empty());
  CHECK(limited([](PathLimits& l) { l.kinds = set_of(Kind::person); }).empty());
  CHECK(limited([](PathLimits& l) { l.avoid = {0, 2, 4}; }).empty());
  CHECK(limited([](PathLimits& l) { l.avoid = {0, 2}; }) == "0 3 4 2 support 3: +2 +3 +4; ");
  CHECK(limited([](PathLimits& l) { l.max_hops = 2; }).empty());
  CHECK(limited([](PathLimits& l) { l.max_hops = 3; }) == "0 3 4 2 support 3: +2 +3 +4; ");
  CHECK(limited([](PathLimits& l) { l.days = EdgeDays{1, 9999}; }).empty());  // edge 3 has no date
  CHECK(limited([](PathLimits& l) {
          l.statuses |= set_of(Status::planned);
          l.days = EdgeDays{100, 250};
        }) == "0 1 2 support 2: +0 +1; ");
  CHECK(limited([](PathLimits& l) {
          l.statuses |= set_of(Status::planned);
          l.days = EdgeDays{100, 250};
          l.has_date_within = [](EdgeIndex edge) { return edge != 1; };
        }).empty());
}

TEST_CASE("the N best paths are the first of all simple paths") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const auto nodes = static_cast<NodeIndex>(2 + random() % 6);
    const Network network(rows_of(nodes, random_edges(random, nodes, random() % 14)));
    std::vector<Path> all = all_paths(network, 0, 1);
    const std::size_t count = 1 + random() % 12;
    all.resize(std::min(all.size(), count));
    CHECK(answer(network, 0, 1, count) == printed(all));
  }
}

TEST_CASE("a search can be used again and again") {
  std::mt19937 random(3);
  const Network network(rows_of(40, random_edges(random, 40, 60)));
  PathSearch search(network);
  for (int round = 0; round < 200; ++round) {
    const auto from = static_cast<NodeIndex>(random() % 40);
    const auto to = static_cast<NodeIndex>(random() % 40);
    CHECK(printed(best_paths(search, from, to, 2, {})) == answer(network, from, to, 2));
  }
}

}  // namespace rapport
