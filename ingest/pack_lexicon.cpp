// A tool of the build: writes the packed lexicon as a C++ file with an array of numbers.
#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "ingest/lexicon_image.hpp"

namespace {

std::string source_of(std::string_view image) {
  std::string out = fmt::format(
      "#include <cstdint>\n#include <string_view>\n\n#include \"ingest/lexicon.hpp\"\n\nnamespace rapport "
      "{{\n\n"
      "std::string_view lexicon_image();\n\nnamespace {{\n\nconstexpr std::uint64_t kImage[] = {{\n");
  for (std::size_t at = 0; at < image.size(); at += 8) {
    const std::string_view bytes = image.substr(at, 8);
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data(), bytes.size());
    fmt::format_to(std::back_inserter(out), "{:#x}U,{}", number, at % 64 == 56 ? "\n" : "");
  }
  return out +
         fmt::format(
             "}};\n\n}}  // namespace\n\nstd::string_view lexicon_image() {{\n"
             "  return {{reinterpret_cast<const char*>(kImage), {}}};\n}}\n\n}}  // namespace rapport\n",
             image.size());
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> complaints;
  const std::string source = source_of(rapport::packed(rapport::parsed_lexicon(complaints)));
  for (const std::string& complaint : complaints) fmt::print(stderr, "{}\n", complaint);
  if (count != 2) return 2;
  std::ofstream(words[1], std::ios::binary) << source;
  return 0;
}
