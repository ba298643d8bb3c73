// A random graph of many people and facts with skewed degrees: some nodes stand in a hundredth of all facts.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>

#include "graph/network.hpp"

namespace rapport::bench {

// The same columns for the same numbers on every machine.
inline NetworkRows random_rows(std::uint32_t nodes, std::uint32_t edges) {
  std::mt19937_64 random(2024);
  const auto uniform = [&] { return static_cast<double>(random() >> 11) * 0x1.0p-53; };
  const auto skewed = [&] { return static_cast<NodeIndex>(std::pow(uniform(), 3.0) * nodes); };
  // spread over the numbers, so that neighbours in number are not neighbours in degree
  const auto spread = [&](NodeIndex node) {
    return static_cast<NodeIndex>(std::uint64_t{node} * 7'368'787 % nodes);
  };
  NetworkRows rows;
  rows.kinds.assign(nodes, Kind::person);
  rows.from.reserve(edges);
  rows.to.reserve(edges);
  rows.type.reserve(edges);
  rows.status.reserve(edges);
  rows.support.reserve(edges);
  rows.days.reserve(edges);
  for (std::uint32_t e = 0; e < edges; ++e) {
    rows.from.push_back(spread(skewed()));
    rows.to.push_back(static_cast<NodeIndex>(uniform() * nodes));
    rows.type.push_back(static_cast<Relation>(random() % kRelations.size()));
    rows.status.push_back(random() % 16 == 0 ? Status::planned : Status::actual);
    rows.support.push_back(static_cast<std::uint32_t>(1 + random() % 5));
    const auto day = static_cast<std::uint16_t>(40'000 + random() % 4'000);
    rows.days.push_back({day, day});
  }
  return rows;
}

}  // namespace rapport::bench
