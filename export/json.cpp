// JSON of nodes, edges and articles for D3 and scripts, one object a line, with every statement of an edge.
#include "graph/json.hpp"

#include <cstdlib>

#include "export/attributes.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

// The value as JSON: numbers bare, text in quotes; nothing where there is none.
void put_attribute(JsonWriter& json, const Attribute& attribute, const std::string& value) {
  if (value.empty()) return;
  json.key(attribute.name);
  if (attribute.type == ValueType::text) {
    json.string(value);
  } else if (attribute.type == ValueType::integer) {
    json.number(std::uint64_t{std::strtoull(value.c_str(), nullptr, 10)});
  } else {
    json.number(std::strtod(value.c_str(), nullptr));
  }
}

void put_attributes(JsonWriter& json, std::span<const Attribute> attributes, const Exported& what,
                    std::uint32_t row, Losses& losses) {
  std::string value;
  for (const Attribute& attribute : attributes) {
    if (attribute.name == "evidence" || attribute.name == "sources" || attribute.name == "urls") continue;
    value.clear();
    attribute.append(value, what, row, losses);
    put_attribute(json, attribute, value);
  }
}

void put_evidence(JsonWriter& json, const Evidence& evidence) {
  json.begin_object();
  json.key("begin");
  json.number(std::uint64_t{evidence.span.begin});
  json.key("end");
  json.number(std::uint64_t{evidence.span.end});
  json.member("sentence", evidence.sentence);
  json.member_if("trigger", evidence.trigger);
  json.member_if("said-by", evidence.said_by);
  json.end_object();
}

void put_statement(JsonWriter& json, const Graph& graph, const Statement& statement) {
  json.begin_object();
  json.member("article", graph.articles[statement.article].id);
  json.member_if("date", statement.date);
  if (statement.place) json.member("place", graph.nodes[*statement.place].id);
  json.member_if("form", name_of(statement.form));
  json.member_if("title", statement.title);
  if (statement.former) {
    json.key("former");
    json.boolean(true);
  }
  json.member_if("role", statement.role);
  if (statement.meeting) json.member("meeting", graph.nodes[*statement.meeting].id);
  json.key("evidence");
  json.begin_array();
  for (const Evidence& evidence : statement.evidence) put_evidence(json, evidence);
  json.end_array();
  json.end_object();
}

void put_node(JsonWriter& json, const Exported& what, NodeIndex row, Losses& losses) {
  json.begin_object();
  json.member("id", what.graph.nodes[row].id);
  put_attributes(json, node_attributes(), what, row, losses);
  json.end_object();
}

void put_edge(JsonWriter& json, const Exported& what, EdgeIndex row, Losses& losses) {
  const Edge& edge = what.graph.edges[row];
  json.begin_object();
  json.member("id", edge.id);
  json.member("source", what.graph.nodes[edge.from].id);
  json.member("target", what.graph.nodes[edge.to].id);
  put_attributes(json, edge_attributes(), what, row, losses);
  json.key("statements");
  json.begin_array();
  for (const Statement& statement : edge.statements) put_statement(json, what.graph, statement);
  json.end_array();
  json.end_object();
}

void put_article(JsonWriter& json, const Exported& what, ArticleIndex row, Losses& losses) {
  const ArticleInfo& article = what.graph.articles[row];
  json.begin_object();
  json.member("id", article.id);
  json.member_if("title", clean(article.title, kLabelLimit, losses));
  json.member_if("date", article.date);
  json.member_if("source", article.source);
  json.member_if("url", safe_url(article.url, losses));
  json.end_object();
}

template <class Rows, class Put>
void put_rows(Stream& stream, std::string_view name, const Rows& rows, const Exported& what, Losses& losses,
              Put put) {
  JsonWriter json;
  std::string& out = stream.buffer();
  out.append("\"").append(name).append("\":[");
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    out += row == 0 ? "\n" : ",\n";
    put(json, what, row, losses);
    out += json.take();
    stream.advance();
  }
  out += "\n]";
}

}  // namespace

void write_json(const Exported& what, Stream& stream, Losses& losses) {
  stream.buffer() += "{";
  put_rows(stream, "nodes", what.graph.nodes, what, losses, put_node);
  stream.buffer() += ",\n";
  put_rows(stream, "edges", what.graph.edges, what, losses, put_edge);
  stream.buffer() += ",\n";
  put_rows(stream, "articles", what.graph.articles, what, losses, put_article);
  stream.buffer() += "}\n";
}

}  // namespace rapport
