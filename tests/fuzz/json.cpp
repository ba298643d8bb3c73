// JSON lists and single articles by brackets, and JSON lines. What a line holds is found by both ways of
// cutting.
#include "tests/fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = rapport::bytes_of(data, size);
  rapport::read_input("f.json", bytes);
  rapport::read_input("f.jsonl", bytes);
  return 0;
}
