// Many short texts that live as long as this does, one behind the other in large blocks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

class TextBlocks {
public:
  // Valid until the end.
  std::string_view add(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
      blocks_.emplace_back();
      blocks_.back().reserve(std::max(kBlockBytes, text.size()));
    }
    std::string& block = blocks_.back();
    block += text;
    return std::string_view(block).substr(block.size() - text.size());
  }

private:
  static constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;  // 256 kB
  std::vector<std::string> blocks_;
};

}  // namespace rapport
