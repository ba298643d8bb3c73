// Fields of JSON objects to articles; `text` is taken as it is, dates are brought to ISO 8601.
#include "ingest/article_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "graph/json.hpp"
#include "graph/utf8.hpp"
#include "ingest/article_date.hpp"
#include "ingest/article_text.hpp"

namespace rapport {
namespace {

struct Place {
  const Document& document;
  std::string where;
  std::string name;  // the id if the object has none
};

std::string_view key_for(const ReadOptions& options, std::string_view field) {
  const auto mapped = std::find_if(options.fields.begin(), options.fields.end(),
                                   [&](const auto& pair) { return pair.first == field; });
  return mapped == options.fields.end() ? field : std::string_view(mapped->second);
}

// Text or a whole number; nothing where the member is missing or of another type.
std::optional<std::string> field_of(const JsonValue& object, const ReadOptions& options,
                                    std::string_view field) {
  const JsonValue* value = object.find(key_for(options, field));
  if (value == nullptr) return std::nullopt;
  if (const std::string* text = value->string()) return repaired_utf8(*text);
  if (const auto number = value->unsigned_number()) return fmt::format("{}", *number);
  return std::nullopt;
}

// Why the object has no text.
std::string complaint(const JsonValue& object, const ReadOptions& options) {
  const std::string_view key = key_for(options, "text");
  if (object.object() == nullptr) return "not a JSON object";
  if (object.find(key) == nullptr) return fmt::format("no field '{}' (--field text=NAME names another)", key);
  return fmt::format("the field '{}' is not a string", key);
}

void read_object(const JsonValue& object, const Place& place, const ReadOptions& options,
                 ReadResult& result) {
  const JsonValue* text = object.find(key_for(options, "text"));
  if (text == nullptr || text->string() == nullptr) {
    result.skips.push_back({place.where, complaint(object, options)});
    return;
  }
  ReadArticle read;
  read.where = place.where;
  Article& article = read.article;
  article.text = repaired_utf8(*text->string());
  if (article.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    result.skips.push_back({place.where, "empty"});
    return;
  }
  const auto field = [&](std::string_view name) { return field_of(object, options, name).value_or(""); };
  article.id = field("id");
  if (article.id.empty()) name_after(place.document, place.name, read);
  article.title = field("title");
  article.date = iso_date(field("date"));
  article.source = field("source");
  article.url = field("url");
  complete_from_text(article, options);
  result.articles.push_back(std::move(read));
}

}  // namespace

void read_json_lines(const Document& document, const ReadOptions& options, ReadResult& result) {
  std::string_view rest = document.bytes;
  for (std::size_t number = document.first_line; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    JsonError error;
    if (const std::optional<JsonValue> tree = parse_json(line, error)) {
      const Place place{document, fmt::format("{}:{}", document.where, number),
                        fmt::format("{}-{}", document.name, number)};
      read_object(*tree, place, options, result);
    } else {
      result.skips.push_back({fmt::format("{}:{}:{}", document.where, number, error.column), error.message});
    }
  }
}

void read_json(const Document& document, const ReadOptions& options, ReadResult& result) {
  JsonError error;
  const std::optional<JsonValue> tree = parse_json(document.bytes, error);
  if (!tree) {
    const std::size_t line = document.first_line + error.line - 1;
    const std::size_t column = error.line == 1 ? document.first_column + error.column - 1 : error.column;
    result.skips.push_back({fmt::format("{}:{}:{}", document.where, line, column), error.message});
    return;
  }
  const JsonValue::Array* list = tree->array();
  if (list == nullptr) {
    read_object(*tree, {document, fmt::format("{}:{}", document.where, document.first_line), document.name},
                options, result);
    return;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Place place{document, fmt::format("{}, article {}", document.where, i + 1),
                      fmt::format("{}-{}", document.name, i + 1)};
    read_object((*list)[i], place, options, result);
  }
}

}  // namespace rapport
