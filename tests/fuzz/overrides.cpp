// rapport.overrides: any lines give rows or errors, never both for one line.
#include "graph/overrides.hpp"

#include "tests/fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<rapport::OverrideError> errors;
  const rapport::Overrides overrides = rapport::parse_overrides(rapport::bytes_of(data, size), errors);
  for (const rapport::Override& row : overrides.rows) {
    for (const rapport::OverrideError& error : errors) rapport::require(error.line != row.line);
  }
  return 0;
}
