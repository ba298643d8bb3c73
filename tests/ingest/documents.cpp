// Asks a source until it ends.
#include "tests/ingest/documents.hpp"

#include <fmt/format.h>

#include "ingest/document_source.hpp"

namespace rapport {

std::string printed(const std::vector<std::string>& inputs, const ReadOptions& options) {
  DocumentSource source(inputs, options);
  std::vector<Skip> skips;
  std::string out;
  while (const auto document = source.next(skips)) {
    out += fmt::format("{} {}@{}:{}", document->where, document->name, document->first_line,
                       document->first_column);
    out += document->bytes.size() < 40 ? "=" + document->bytes : fmt::format("[{}]", document->bytes.size());
    out += '\n';
  }
  for (const Skip& skip : skips) out += fmt::format("{}: {}\n", skip.where, skip.reason);
  return out;
}

}  // namespace rapport
