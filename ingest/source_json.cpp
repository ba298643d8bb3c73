// Cuts JSON into pieces without parsing it: lines at newlines, lists and concatenated values at the brackets
// that balance outside strings. A raw newline ends a string, so that one missing quote does not swallow the
// rest.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/input_kind.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBlock = std::size_t{128} << 10;

std::size_t newlines_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

class JsonLinesLayer : public SourceLayer {
public:
  JsonLinesLayer(NamedStream input, const SourceContext& context)
      : SourceLayer(std::move(input.where)),
        name_(stem_of(input.name)),
        stream_(std::move(input.stream)),
        context_(context) {}

  std::optional<SourceStep> step() override {
    std::size_t wanted = kBlock;
    while (true) {
      const std::string_view bytes = stream_.peek(wanted);
      if (bytes.empty()) return std::nullopt;
      const std::size_t end = bytes.size() < wanted ? bytes.size() : bytes.rfind('\n') + 1;
      if (end > 0) return document(bytes.substr(0, end));
      if (bytes.size() > context_.options.max_article_size) return skip_line();
      wanted = 2 * bytes.size();
    }
  }

private:
  Document document(std::string_view bytes) {
    Document document;
    document.where = where();
    document.name = name_;
    document.format = DocumentFormat::json_lines;
    document.bytes = bytes;
    document.first_line = line_;
    line_ += newlines_in(bytes);
    stream_.consume(bytes.size());
    return document;
  }

  Skip skip_line() {
    Skip skip{fmt::format("{}:{}", where(), line_), too_large(context_)};
    while (true) {
      const std::string_view bytes = stream_.peek(1);
      const std::size_t newline = bytes.find('\n');
      stream_.consume(std::min(newline, bytes.size() - 1) + 1);
      if (bytes.empty() || newline != std::string_view::npos) break;
    }
    ++line_;
    return skip;
  }

  std::string name_;
  BufferedStream stream_;
  SourceContext context_;
  std::size_t line_ = 1;
};

// Follows JSON byte by byte just far enough to know where a value ends.
class ValueEnd {
public:
  // Whether the value ends with this byte. Bare words end before a comma, bracket or blank.
  bool ends_with(char c) {
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"' || c == '\n') {
        in_string_ = false;
        return depth_ == 0;
      }
      return false;
    }
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if (c == '}' || c == ']') return depth_ <= 1 || --depth_ == 0;
    return false;
  }
  bool is_bare() const { return depth_ == 0 && !in_string_; }

private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

class JsonLayer : public SourceLayer {
public:
  JsonLayer(NamedStream input, const SourceContext& context)
      : SourceLayer(std::move(input.where)),
        name_(stem_of(input.name)),
        stream_(std::move(input.stream)),
        context_(context) {}

  std::optional<SourceStep> step() override {
    if (!skip_to_value()) return std::nullopt;
    Document document;
    document.where = where();
    ++position_;
    document.name = in_list_ || position_ > 1 ? fmt::format("{}-{}", name_, position_) : name_;
    document.format = DocumentFormat::json;
    document.first_line = line_;
    document.first_column = column_;
    if (!read_value(document.bytes)) {
      return Skip{fmt::format("{}:{}:{}", where(), document.first_line, document.first_column),
                  too_large(context_)};
    }
    return document;
  }

private:
  void pass(std::string_view bytes) {
    const std::size_t newline = bytes.rfind('\n');
    line_ += newlines_in(bytes);
    column_ = newline == std::string_view::npos ? column_ + bytes.size() : bytes.size() - newline;
    stream_.consume(bytes.size());
  }

  // Passes blanks, commas and the brackets of the list; false at the end.
  bool skip_to_value() {
    if (position_ == 0 && stream_.peek(3).substr(0, 3) == "\xEF\xBB\xBF") stream_.consume(3);
    while (true) {
      const std::string_view bytes = stream_.peek(1);
      if (bytes.empty()) return false;
      const std::size_t between =
          std::min(bytes.find_first_not_of(in_list_ ? " \t\r\n,]" : " \t\r\n,"), bytes.size());
      const bool list_begins = position_ == 0 && !in_list_ && between < bytes.size() && bytes[between] == '[';
      in_list_ = in_list_ || list_begins;
      const bool value_begins = between < bytes.size() && !list_begins;
      pass(bytes.substr(0, between + (list_begins ? 1 : 0)));
      if (value_begins) return true;
    }
  }

  // The bytes of one value; false where it is too large, and then it is passed over.
  bool read_value(std::string& value) {
    ValueEnd end;
    bool fits = true;
    for (bool done = false; !done;) {
      const std::string_view bytes = stream_.peek(1);
      std::size_t size = 0;
      while (size < bytes.size() && !done) {
        const char c = bytes[size];
        const bool bare_end = end.is_bare() && size + value.size() > 0 && (c == ',' || c == ']' || c == '\n');
        done = bare_end || end.ends_with(c);
        if (!bare_end) ++size;
      }
      fits = fits && value.size() + size <= context_.options.max_article_size;
      if (fits) value.append(bytes.substr(0, size));
      done = done || bytes.empty();
      pass(bytes.substr(0, size));
    }
    return fits;
  }

  std::string name_;
  BufferedStream stream_;
  SourceContext context_;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  std::size_t position_ = 0;  // of the last value, from 1
  bool in_list_ = false;
};

}  // namespace

LayerPointer json_lines_layer(NamedStream input, const SourceContext& context) {
  return std::make_unique<JsonLinesLayer>(std::move(input), context);
}

LayerPointer json_layer(NamedStream input, const SourceContext& context) {
  return std::make_unique<JsonLayer>(std::move(input), context);
}

}  // namespace rapport
