// Memory and build time of the network, and times of path queries.
// usage: network_bench [NODES EDGES [FILE]]   of a random graph; FILE gets the ends of its edges as pairs of
//                                             32-bit numbers and FILE.queries those of the questions, for
//                                             compare.py and big_store.py
//        network_bench STORE                  of a store; makes its pages where they are missing
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "graph/paths.hpp"
#include "graph/store.hpp"
#include "tests/bench/generate.hpp"

namespace rapport::bench {
namespace {

// Of processor time: a busy machine does not count.
double milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double megabytes_in_use() {
  const auto info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

using Pairs = std::vector<std::pair<NodeIndex, NodeIndex>>;

void write_pairs(const Pairs& pairs, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  for (const auto& [from, to] : pairs) {
    const NodeIndex ends[2] = {from, to};
    file.write(reinterpret_cast<const char*>(ends), sizeof ends);
  }
}

Pairs random_questions(std::size_t nodes) {
  std::mt19937 random(5);
  Pairs pairs(1000);
  for (auto& [from, to] : pairs) {
    from = static_cast<NodeIndex>(random() % nodes);
    to = static_cast<NodeIndex>(random() % nodes);
  }
  return pairs;
}

void time_queries(const Network& network, std::size_t count, std::uint32_t queries) {
  PathSearch search(network);
  PathLimits limits;
  limits.statuses = 0xF;
  const Pairs questions = random_questions(network.node_count());
  std::vector<double> times;
  std::size_t hops = 0;
  for (std::uint32_t q = 0; q < queries; ++q) {
    const auto [from, to] = questions[q];
    const double start = milliseconds();
    const std::vector<Path> paths = best_paths(search, from, to, count, limits);
    times.push_back(milliseconds() - start);
    if (!paths.empty()) hops += paths.front().arcs.size();
  }
  std::sort(times.begin(), times.end());
  fmt::print("{} path(s): median {:.3f} ms, 99 % {:.3f} ms over {} queries, {} hops in all\n", count,
             times[queries / 2], times[queries * 99 / 100], queries, hops);
}

void run(std::uint32_t nodes, std::uint32_t edges, const char* file) {
  NetworkRows rows = random_rows(nodes, edges);
  if (file != nullptr) {
    Pairs ends;
    for (std::size_t e = 0; e < rows.from.size(); ++e) ends.emplace_back(rows.from[e], rows.to[e]);
    write_pairs(ends, file);
    write_pairs(random_questions(nodes), std::string(file) + ".queries");
  }
  const double before = megabytes_in_use();
  const double columns = 4.0 * 3 + 1 * 2 + 4;
  const double start = milliseconds();
  const Network network(std::move(rows));
  const double built = milliseconds() - start;
  fmt::print(
      "{} nodes, {} edges: built in {:.0f} ms; in use {:.0f} MB, before with columns of {:.0f} MB: {:.0f} "
      "MB\n",
      nodes, edges, built, megabytes_in_use(), columns * edges / 1e6, before);
  time_queries(network, 1, 1000);
  time_queries(network, 10, 100);
}

void run(const char* path) {
  double start = milliseconds();
  { const Store renewed = Store::open_for_writing(path); }
  fmt::print("opened for writing in {:.0f} ms\n", milliseconds() - start);
  start = milliseconds();
  const Store store = Store::open(path);
  const Network network = store.load_network();
  fmt::print("{} nodes, {} edges: ready in {:.1f} ms\n", network.node_count(), network.edge_count(),
             milliseconds() - start);
  time_queries(network, 1, 1000);
  fmt::print("in use {:.0f} MB\n", megabytes_in_use());
}

}  // namespace
}  // namespace rapport::bench

int main(int count, char** words) {
  const auto number = [&](int at, std::uint32_t otherwise) {
    return count > at ? static_cast<std::uint32_t>(std::stoul(words[at])) : otherwise;
  };
  if (count == 2) {
    rapport::bench::run(words[1]);
    return 0;
  }
  rapport::bench::run(number(1, 1'000'000), number(2, 10'000'000), count > 3 ? words[3] : nullptr);
}
