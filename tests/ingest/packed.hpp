// Archives made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rapport {

using Members = std::vector<std::pair<std::string, std::string>>;  // names and bytes

std::string tar_of(const Members& members);
std::string zip_of(const Members& members);
std::string gzip_of(const std::string& bytes);
std::string zstd_of(const std::string& bytes);

}  // namespace rapport
