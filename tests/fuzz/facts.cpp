// The facts of an article as JSON: what is read is written and read again the same.
#include <cstdint>
#include <cstdlib>

#include "graph/facts_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rapport::JsonError error;
  const auto facts = rapport::facts_from_json({reinterpret_cast<const char*>(data), size}, error);
  if (!facts) return 0;
  const std::string line = rapport::facts_to_json(*facts);
  const auto again = rapport::facts_from_json(line, error);
  if (!again || rapport::facts_to_json(*again) != line) std::abort();
  return 0;
}
