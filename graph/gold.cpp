// A line at a time; what is missing or misspelt is told with its line.
#include "graph/gold.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "graph/json.hpp"

namespace rapport {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

std::string needed(const JsonValue& row, std::string_view key) {
  const JsonValue* value = row.find(key);
  if (value == nullptr || value->string() == nullptr) fail(fmt::format("'{}' is missing", key));
  return *value->string();
}

bool is_true(const JsonValue& row, std::string_view key) {
  const JsonValue* value = row.find(key);
  return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

const JsonValue::Array& list(const JsonValue& row, std::string_view key) {
  static const JsonValue::Array kNothing;
  const JsonValue* value = row.find(key);
  if (value == nullptr) return kNothing;
  if (value->array() == nullptr) fail(fmt::format("'{}' is no list", key));
  return *value->array();
}

GoldNode read_node(const JsonValue& row) {
  GoldNode node;
  node.id = needed(row, "id");
  const std::string kind = needed(row, "kind");
  const std::optional<Kind> found = kind_named(kind);
  if (!found) fail(fmt::format("'{}' is no kind", kind));
  node.kind = *found;
  for (const JsonValue& name : list(row, "names")) {
    if (name.string() == nullptr) fail(fmt::format("a name of '{}' is no text", node.id));
    node.names.push_back(*name.string());
  }
  if (node.names.empty()) fail(fmt::format("'{}' has no names", node.id));
  node.asked = !is_true(row, "optional") && !is_true(row, "implied");
  return node;
}

GoldEdge read_edge(const JsonValue& row) {
  GoldEdge edge;
  const std::string type = needed(row, "type");
  const std::optional<Relation> relation = relation_named(type);
  if (!relation) fail(fmt::format("'{}' is no relation", type));
  edge.type = *relation;
  edge.head = needed(row, "head");
  edge.tail = needed(row, "tail");
  const std::string_view status = row.string_at("status");
  const std::optional<Status> known = status.empty() ? Status::actual : status_named(status);
  if (!known) fail(fmt::format("'{}' is no status", status));
  edge.status = *known;
  edge.date = row.string_at("date");
  edge.why = row.string_at("why");
  return edge;
}

std::vector<GoldEdge> read_edges(const JsonValue& article, std::string_view key) {
  std::vector<GoldEdge> edges;
  for (const JsonValue& row : list(article, key)) edges.push_back(read_edge(row));
  return edges;
}

GoldArticle read_article(std::string_view line) {
  JsonError error;
  const std::optional<JsonValue> tree = parse_json(line, error);
  if (!tree) fail(fmt::format("column {}: {}", error.column, error.message));
  GoldArticle article;
  article.id = needed(*tree, "id");
  if (tree->find("entities") == nullptr || tree->find("relations") == nullptr)
    fail("no lists 'entities' and 'relations'; is this gold?");
  for (const JsonValue& row : list(*tree, "entities")) article.nodes.push_back(read_node(row));
  article.wanted = read_edges(*tree, "relations");
  article.optional = read_edges(*tree, "optional");
  article.forbidden = read_edges(*tree, "forbidden");
  return article;
}

}  // namespace

std::vector<GoldArticle> read_gold(std::string_view lines) {
  std::vector<GoldArticle> articles;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      articles.push_back(read_article(line));
    } catch (const std::runtime_error& error) {
      fail(fmt::format("line {}: {}", number, error.what()));
    }
  }
  return articles;
}

}  // namespace rapport
