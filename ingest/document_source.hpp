// All documents of the inputs named on a command line, in a stable order, one after the other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/byte_stream.hpp"
#include "ingest/document.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {

class DocumentSource {
public:
  // Files, folders, archives or "-" for stdin. The options must outlive the source.
  DocumentSource(std::vector<std::string> inputs, const ReadOptions& options);

  // Reads this stream before anything else that is left.
  void open_stream(NamedStream input) { open_.push_back(stream_layer(std::move(input), context_)); }

  // The next document; what cannot be read is appended to `skips` and passed over. Nothing at the end.
  std::optional<Document> next(std::vector<Skip>& skips);

  // Bytes read from files and stdin so far, as stored; may be asked from another thread.
  std::uint64_t bytes_read() const { return bytes_read_; }

private:
  LayerPointer open(const std::string& input);

  std::vector<std::string> inputs_;
  std::size_t next_input_ = 0;
  ByteCount bytes_read_ = 0;
  SourceContext context_;
  std::vector<LayerPointer> open_;
};

// Size on disk of all files that the inputs name, for an estimate of the time left; nothing where stdin is
// among them or counting takes more than two seconds.
std::optional<std::uint64_t> bytes_to_read(const std::vector<std::string>& inputs);

}  // namespace rapport
