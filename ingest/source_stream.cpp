// One stream: its name or its first bytes decide whether it is a document of its own or holds many.
#include <fmt/format.h>

#include "ingest/input_kind.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

DocumentFormat format_of(InputKind kind) {
  switch (kind) {
    case InputKind::html:
      return DocumentFormat::html;
    case InputKind::feed:
      return DocumentFormat::feed;
    case InputKind::json_lines:
      return DocumentFormat::json_lines;
    case InputKind::json:
      return DocumentFormat::json;
    default:
      return DocumentFormat::text;
  }
}

// The stream as one document.
class WholeLayer : public SourceLayer {
public:
  WholeLayer(NamedStream input, DocumentFormat format, const SourceContext& context)
      : SourceLayer(std::move(input.where)),
        format_(format),
        name_(stem_of(input.name)),
        stream_(std::move(input.stream)),
        context_(context) {}

  std::optional<SourceStep> step() override {
    if (done_) return std::nullopt;
    done_ = true;
    Document document;
    document.where = where();
    document.name = name_;
    document.format = format_;
    BufferedStream::Rest rest = stream_.read_rest(context_.options.max_article_size);
    if (!rest.complete) return Skip{where(), too_large(context_)};
    document.bytes = std::move(rest.bytes);
    return document;
  }

private:
  DocumentFormat format_;
  std::string name_;
  BufferedStream stream_;
  SourceContext context_;
  bool done_ = false;
};

// JSON in UTF-16 cannot be cut at bytes; it is decoded as a whole.
bool is_utf16(std::string_view head) {
  return head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
}

}  // namespace

std::string too_large(const SourceContext& context) {
  return fmt::format("larger than {} MB (--max-article-size)", context.options.max_article_size >> 20);
}

LayerPointer stream_layer(NamedStream input, const SourceContext& context) {
  const std::string_view head = input.stream.peek(kSniffed);
  const InputKind kind = kind_by_name(input.name).value_or(kind_by_content(head));
  const bool whole = is_utf16(head);
  if (kind == InputKind::archive) return archive_layer(std::move(input), context);
  if (kind == InputKind::warc) return warc_layer(std::move(input), context);
  if (kind == InputKind::json_lines && !whole) return json_lines_layer(std::move(input), context);
  if (kind == InputKind::json && !whole) return json_layer(std::move(input), context);
  return std::make_unique<WholeLayer>(std::move(input), format_of(kind), context);
}

}  // namespace rapport
