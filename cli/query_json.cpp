// The shapes are docs/path.md's; keys without a value are left out.
#include "cli/query_json.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/sentences.hpp"

namespace rapport {
namespace {

void number(JsonWriter& json, std::string_view name, std::uint64_t value) {
  json.key(name);
  json.number(value);
}

void flag(JsonWriter& json, std::string_view name, bool value) {
  json.key(name);
  json.boolean(value);
}

void write_evidence(JsonWriter& json, const Graph& graph, const Statement& statement,
                    const Evidence& evidence) {
  const ArticleInfo& article = graph.articles[statement.article];
  json.begin_object();
  json.member("article", article.id);
  json.member_if("title", article.title);
  json.member_if("source", article.source);
  json.member_if("published", article.date);
  json.member_if("date", statement.date);
  if (statement.place) json.member("place", graph.nodes[*statement.place].id);
  number(json, "begin", evidence.span.begin);
  number(json, "end", evidence.span.end);
  json.member("sentence", evidence.sentence);
  json.member_if("trigger", evidence.trigger);
  json.member_if("rule", evidence.rule);
  json.member_if("said-by", evidence.said_by);
  json.end_object();
}

}  // namespace

void write_node(JsonWriter& json, const Node& node) {
  json.begin_object();
  json.member("id", node.id);
  json.member("kind", name_of(node.kind));
  json.member("name", node.label);
  if (!node.aliases.empty()) {
    json.key("aliases");
    json.begin_array();
    for (const std::string& alias : node.aliases) json.string(alias);
    json.end_array();
  }
  json.member_if("first", node.first_date);
  json.member_if("last", node.last_date);
  number(json, "articles", node.articles);
  json.end_object();
}

void write_edge(JsonWriter& json, const Graph& graph, const Edge& edge, bool reversed) {
  const Statement& latest = latest_statement(graph, edge);
  json.begin_object();
  json.member("type", name_of(edge.type));
  json.member("from", graph.nodes[edge.from].id);
  json.member("to", graph.nodes[edge.to].id);
  json.member("status", name_of(edge.status));
  json.member_if("date", edge.last_date);
  json.member_if("title", latest.title);
  json.member_if("role", latest.role);
  json.member_if("form", name_of(latest.form));
  if (latest.former) flag(json, "former", true);
  number(json, "support", edge.support);
  flag(json, "reversed", reversed);
  json.key("evidence");
  json.begin_array();
  for (const Statement& statement : edge.statements)
    for (const Evidence& evidence : statement.evidence) write_evidence(json, graph, statement, evidence);
  json.end_array();
  json.end_object();
}

void print_json(JsonWriter& json) {
  print(json.take());
  print("\n");
}

}  // namespace rapport
