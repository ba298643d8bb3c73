// WARC, the form of web archives (ISO 28500): records of headers and content one after the other. Pages
// fetched with success become documents; requests, redirects, pictures and the like are passed over.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "graph/utf8.hpp"
#include "ingest/http_message.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

constexpr std::size_t kLongestHeader = std::size_t{64} << 10;

struct Record {
  std::string headers;
  std::size_t size = 0;  // of the content
};

class WarcLayer : public SourceLayer {
public:
  WarcLayer(NamedStream input, const SourceContext& context)
      : SourceLayer(std::move(input.where)), stream_(std::move(input.stream)), context_(context) {}

  std::optional<SourceStep> step() override {
    while (!stream_.peek(1).empty()) {
      ++number_;
      const std::optional<Record> record = read_header();
      if (!record) return resynchronize();
      const bool wanted = may_hold_page(*record);
      if (wanted && record->size > context_.options.max_article_size) {
        pass(record->size);
        return Skip{place(), too_large(context_)};
      }
      if (!wanted) {
        pass(record->size);
        continue;
      }
      if (std::optional<SourceStep> step = page(*record)) return step;
    }
    return std::nullopt;
  }

private:
  std::string place() const { return fmt::format("{}, record {}", where(), number_); }

  // The header block; nothing where the stream stands at no record.
  std::optional<Record> read_header() {
    skip_blank_lines();
    if (stream_.peek(5).substr(0, 5) != "WARC/") return std::nullopt;
    const std::string_view bytes = stream_.peek(kLongestHeader).substr(0, kLongestHeader);
    const std::size_t crlf = bytes.find("\r\n\r\n");
    const std::size_t lf = bytes.find("\n\n");
    const std::size_t end = std::min(crlf, lf);
    if (end == std::string_view::npos) return std::nullopt;
    Record record;
    record.headers = bytes.substr(0, end);
    const std::string_view length = header_value(record.headers, "Content-Length");
    const auto [digits, error] = std::from_chars(length.data(), length.data() + length.size(), record.size);
    if (error != std::errc() || digits == length.data()) return std::nullopt;
    stream_.consume(end + (crlf < lf ? 4 : 2));
    return record;
  }

  void skip_blank_lines() {
    while (true) {
      const std::string_view bytes = stream_.peek(1);
      const std::size_t blank = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
      if (blank == 0) return;
      stream_.consume(blank);
    }
  }

  // Moves on to the next line that begins a record. At the end of the stream nothing was lost.
  std::optional<SourceStep> resynchronize() {
    std::size_t passed = 0;
    while (true) {
      const std::string_view bytes = stream_.peek(kLongestHeader);
      const std::size_t found = bytes.find("\nWARC/");
      const std::size_t step = found != std::string_view::npos ? found + 1
                               : bytes.size() > 6              ? bytes.size() - 5
                                                               : bytes.size();
      stream_.consume(step);
      passed += step;
      if (found != std::string_view::npos || bytes.size() <= 6) break;
    }
    if (passed == 0) return std::nullopt;
    return Skip{place(), fmt::format("not a WARC record, {} bytes passed over", passed)};
  }

  void pass(std::size_t size) {
    while (size > 0) {
      const std::string_view bytes = stream_.peek(1);
      if (bytes.empty()) return;
      const std::size_t step = std::min(size, bytes.size());
      stream_.consume(step);
      size -= step;
    }
  }

  static bool may_hold_page(const Record& record) {
    const std::string_view type = header_value(record.headers, "WARC-Type");
    const std::string_view media = header_value(record.headers, "Content-Type");
    if (type == "response") return media.substr(0, 16) == "application/http";
    return (type == "resource" || type == "conversion") && format_of_media_type(media).has_value();
  }

  // The document of a record's content; nothing where it is no page.
  std::optional<SourceStep> page(const Record& record) {
    const std::string_view bytes = stream_.peek(record.size);
    if (bytes.size() < record.size) {
      stream_.consume(bytes.size());
      return Skip{place(), "the file ends within the record"};
    }
    std::optional<SourceStep> step;
    try {
      step = document_of(record, bytes.substr(0, record.size));
    } catch (const InputError& error) {
      step = Skip{place(), error.what()};
    }
    stream_.consume(record.size);
    return step;
  }

  std::optional<Document> document_of(const Record& record, std::string_view content) const {
    std::string_view media = header_value(record.headers, "Content-Type");
    const std::optional<HttpResponse> response =
        header_value(record.headers, "WARC-Type") == "response" ? parse_http(content) : std::nullopt;
    if (response) media = header_value(response->headers, "Content-Type");
    const std::optional<DocumentFormat> format = format_of_media_type(media);
    if (!format || (response && response->status != 200)) return std::nullopt;
    Document document;
    document.where = place();
    document.format = *format;
    document.charset = charset_of_media_type(media);
    document.url = repaired_utf8(header_value(record.headers, "WARC-Target-URI"));
    if (document.url.starts_with('<') && document.url.ends_with('>')) {
      document.url = document.url.substr(1, document.url.size() - 2);
    }
    document.name = document.url.empty() ? place() : document.url;
    document.bytes =
        response ? http_body(*response, context_.options.max_article_size) : std::string(content);
    return document;
  }

  BufferedStream stream_;
  SourceContext context_;
  std::size_t number_ = 0;
};

}  // namespace

LayerPointer warc_layer(NamedStream input, const SourceContext& context) {
  return std::make_unique<WarcLayer>(std::move(input), context);
}

}  // namespace rapport
