// How inputs nest: a folder holds files, an archive holds members, a file holds documents. Each is a layer
// that is asked for one step at a time, so that nothing is held but the documents on their way and one block
// per open layer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "ingest/byte_stream.hpp"
#include "ingest/document.hpp"

namespace rapport {

class SourceLayer;
using SourceStep = std::variant<Document, Skip, std::unique_ptr<SourceLayer>>;

class SourceLayer {
public:
  virtual ~SourceLayer() = default;
  // The next document, a skip, or a layer to be read to its end before the next step; nothing at the end. A
  // layer that throws InputError has ended.
  virtual std::optional<SourceStep> step() = 0;
  // Names the layer in messages.
  const std::string& where() const { return where_; }

protected:
  explicit SourceLayer(std::string where) : where_(std::move(where)) {}

private:
  std::string where_;
};

// What all layers share.
struct SourceContext {
  const ReadOptions& options;
  ByteCount& bytes_read;
};

// A stream and what is known of it.
struct NamedStream {
  std::string where;
  std::string name;  // decides the form: "b.jsonl"; without a known suffix its content decides
  BufferedStream stream;
  std::size_t depth = 0;  // of archives around it
};

using LayerPointer = std::unique_ptr<SourceLayer>;

// The reason of a skip.
std::string too_large(const SourceContext& context);

// The documents of one stream, whatever its form.
LayerPointer stream_layer(NamedStream input, const SourceContext& context);
// The files below a folder, sorted by name, folders where their names stand; other files are passed over.
LayerPointer folder_layer(const std::filesystem::path& folder, const SourceContext& context);
// The members of an archive or what a compressed file holds.
LayerPointer archive_layer(NamedStream input, const SourceContext& context);
// JSON, one object a line, in blocks of whole lines.
LayerPointer json_lines_layer(NamedStream input, const SourceContext& context);
// JSON texts one after the other, or one list: cut into its elements.
LayerPointer json_layer(NamedStream input, const SourceContext& context);
// The pages in a web archive.
LayerPointer warc_layer(NamedStream input, const SourceContext& context);

// What compressed bytes hold. Throws InputError where they are damaged or hold more than `limit` bytes.
std::string unpacked(std::string bytes, std::size_t limit);

}  // namespace rapport
