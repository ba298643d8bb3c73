// GraphML in the dialect that Gephi, Gephi Lite, NetworkX, igraph, Boost and Neo4j all read
// (docs/formats.md).
#include <fmt/format.h>

#include "export/attributes.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

constexpr std::string_view type_name(ValueType type) {
  return type == ValueType::text ? "string" : type == ValueType::integer ? "int" : "double";
}

// Neo4j takes the key id "labels" for a node's kind and "label" for an edge's type.
std::string node_key(std::string_view name) { return name == "kind" ? "labels" : fmt::format("n_{}", name); }
std::string edge_key(std::string_view name) { return name == "label" ? "label" : fmt::format("e_{}", name); }

void append_key(std::string& out, std::string_view id, std::string_view owner, std::string_view name,
                std::string_view type) {
  fmt::format_to(std::back_inserter(out), "  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n",
                 id, owner, name, type);
}

// The attributes with the text that opens their data elements, made once.
struct Column {
  const Attribute* attribute;
  std::string opening;
};

std::vector<Column> columns_of(std::span<const Attribute> attributes, std::string (*key)(std::string_view)) {
  std::vector<Column> columns;
  for (const Attribute& attribute : attributes)
    columns.push_back({&attribute, fmt::format("      <data key=\"{}\">", key(attribute.name))});
  return columns;
}

void append_data(std::string& out, const std::vector<Column>& columns, const Exported& what,
                 std::uint32_t row, std::string& value, Losses& losses) {
  for (const Column& column : columns) {
    value.clear();
    column.attribute->append(value, what, row, losses);
    if (value.empty()) continue;
    out += column.opening;
    append_xml(out, value);
    out += "</data>\n";
  }
}

void append_head(std::string& out, const Exported& what, Losses& losses) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
      " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
      " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  append_key(out, "g_title", "graph", "title", "string");
  append_key(out, "g_betweenness", "graph", "betweenness_method", "string");
  for (const Attribute& a : node_attributes())
    append_key(out, node_key(a.name), "node", a.name, type_name(a.type));
  for (const Attribute& a : edge_attributes())
    append_key(out, edge_key(a.name), "edge", a.name, type_name(a.type));
  out += "  <graph id=\"G\" edgedefault=\"directed\">\n    <data key=\"g_title\">";
  append_xml(out, clean(what.options.title, kLabelLimit, losses));
  out += "</data>\n    <data key=\"g_betweenness\">";
  out += what.measures.betweenness_sampled ? "estimated from a sample of nodes" : "exact";
  out += "</data>\n";
}

void append_edge_opening(std::string& out, const Exported& what, const Edge& edge) {
  out += "    <edge id=\"";
  append_xml(out, edge.id);
  out += "\" source=\"";
  append_xml(out, what.graph.nodes[edge.from].id);
  out += "\" target=\"";
  append_xml(out, what.graph.nodes[edge.to].id);
  if (!what.options.strict_graphml) {  // Gephi merges parallel edges of one label, and those without any
    out += "\" label=\"";
    append_edge_label(out, edge);
  }
  out += "\">\n";
}

}  // namespace

void write_graphml(const Exported& what, Stream& stream, Losses& losses) {
  std::string& out = stream.buffer();
  std::string value;
  append_head(out, what, losses);
  const std::vector<Column> node_columns = columns_of(node_attributes(), node_key);
  for (NodeIndex node = 0; node < what.graph.nodes.size(); ++node) {
    out += "    <node id=\"";
    append_xml(out, what.graph.nodes[node].id);
    out += "\">\n";
    append_data(out, node_columns, what, node, value, losses);
    out += "    </node>\n";
    stream.advance();
  }
  const std::vector<Column> edge_columns = columns_of(edge_attributes(), edge_key);
  for (EdgeIndex edge = 0; edge < what.graph.edges.size(); ++edge) {
    append_edge_opening(out, what, what.graph.edges[edge]);
    append_data(out, edge_columns, what, edge, value, losses);
    out += "    </edge>\n";
    stream.advance();
  }
  out += "  </graph>\n</graphml>\n";
}

}  // namespace rapport
