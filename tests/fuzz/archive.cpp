// Archives and compressed files of every kind.
#include "tests/fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rapport::read_input("f.zip", rapport::bytes_of(data, size));
  return 0;
}
