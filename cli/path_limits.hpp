// What a path may use, as options of a command line.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/path_ground.hpp"
#include "graph/search.hpp"

namespace rapport {

struct PathOptions {
  std::vector<std::string> via;
  std::vector<std::string> avoid;
  std::string since;
  std::string until;
  bool planned = false;
  std::uint32_t max_hops = 0;  // 0: as many as it takes

  void declare(Options& options);
  // Whether any of them narrows what a path may use.
  bool limited() const {
    return !via.empty() || !avoid.empty() || !since.empty() || !until.empty() || max_hops > 0;
  }
};

// `ends` are the two nodes; a path may use attended and held-in where one of them is a Meeting or --via says
// so. The graph must outlive the limits. Throws UsageError and NotFound for words that mean nothing.
PathLimits limits_of(const PathOptions& given, const PathGround& ground, std::vector<NodeIndex> ends);

}  // namespace rapport
