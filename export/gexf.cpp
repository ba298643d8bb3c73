// GEXF 1.3 with the dates of meetings, visits and offices as intervals: Gephi's way to a timeline.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "export/attributes.hpp"
#include "export/style.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

constexpr std::string_view type_name(ValueType type) {
  return type == ValueType::text ? "string" : type == ValueType::integer ? "integer" : "double";
}

// These have a place of their own in GEXF.
bool is_built_in(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames{"label", "weight", "x", "y", "size", "color"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// Gephi stops at anything but a full date.
bool is_full_date(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  return std::all_of(date.begin(), date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); }) &&
         date[0] != '-' && std::count(date.begin(), date.end(), '-') == 2;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_xml(out, value);
  out += '"';
}

void append_interval(std::string& out, std::string_view first, std::string_view last) {
  if (!is_full_date(first) || !is_full_date(last) || last < first) return;
  append_attribute(out, "start", first);
  append_attribute(out, "end", last);
}

void append_declarations(std::string& out, std::string_view owner, std::span<const Attribute> attributes) {
  fmt::format_to(std::back_inserter(out), "    <attributes class=\"{}\" mode=\"static\">\n", owner);
  for (const Attribute& attribute : attributes) {
    if (!is_built_in(attribute.name))
      fmt::format_to(std::back_inserter(out), "      <attribute id=\"{0}\" title=\"{0}\" type=\"{1}\"/>\n",
                     attribute.name, type_name(attribute.type));
  }
  out += "    </attributes>\n";
}

void append_values(std::string& out, std::span<const Attribute> attributes, const Exported& what,
                   std::uint32_t row, Losses& losses) {
  std::string value;
  out += "        <attvalues>\n";
  for (const Attribute& attribute : attributes) {
    if (is_built_in(attribute.name)) continue;
    value.clear();
    attribute.append(value, what, row, losses);
    if (value.empty()) continue;
    fmt::format_to(std::back_inserter(out), "          <attvalue for=\"{}\" value=\"", attribute.name);
    append_xml(out, value);
    out += "\"/>\n";
  }
  out += "        </attvalues>\n";
}

// "#2f6fb3" to 47, 111, 179.
int color_part(std::string_view color, std::size_t at) {
  int value = 0;
  std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
  return value;
}

void append_look(std::string& out, const Exported& what, NodeIndex row) {
  const std::string_view color = style_of(what.graph.nodes[row].kind).color;
  fmt::format_to(std::back_inserter(out), "        <viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>\n",
                 color_part(color, 1), color_part(color, 3), color_part(color, 5));
  if (row < what.measures.x.size())
    fmt::format_to(std::back_inserter(out), "        <viz:position x=\"{:.2f}\" y=\"{:.2f}\" z=\"0\"/>\n",
                   what.measures.x[row], what.measures.y[row]);
  fmt::format_to(std::back_inserter(out), "        <viz:size value=\"{:.2f}\"/>\n", node_size(what, row));
}

void append_node(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const Node& node = what.graph.nodes[row];
  std::string label;
  node_attributes().front().append(label, what, row, losses);
  out += "      <node";
  append_attribute(out, "id", node.id);
  append_attribute(out, "label", label);
  append_interval(out, node.date, node.date);
  out += ">\n";
  append_values(out, node_attributes(), what, row, losses);
  append_look(out, what, row);
  out += "      </node>\n";
}

void append_edge(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  const Edge& edge = what.graph.edges[row];
  std::string label;
  append_edge_label(label, edge);
  out += "      <edge";
  append_attribute(out, "id", edge.id);
  append_attribute(out, "source", what.graph.nodes[edge.from].id);
  append_attribute(out, "target", what.graph.nodes[edge.to].id);
  append_attribute(out, "kind", label);  // Gephi keeps parallel edges of different kinds apart
  append_attribute(out, "label", label);
  fmt::format_to(std::back_inserter(out), " weight=\"{}.0\"", std::max(1U, edge.support));
  append_interval(out, edge.first_date, edge.last_date);
  out += ">\n";
  append_values(out, edge_attributes(), what, row, losses);
  out += "      </edge>\n";
}

void append_head(std::string& out, const Exported& what, Losses& losses) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\""
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
      " xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"
      "  <meta>\n    <creator>rapport</creator>\n    <description>";
  append_xml(out, clean(what.options.title, kLabelLimit, losses));
  out +=
      "</description>\n  </meta>\n"
      "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\""
      " timerepresentation=\"interval\">\n";
  append_declarations(out, "node", node_attributes());
  append_declarations(out, "edge", edge_attributes());
}

}  // namespace

void write_gexf(const Exported& what, Stream& stream, Losses& losses) {
  std::string& out = stream.buffer();
  append_head(out, what, losses);
  out += "    <nodes>\n";
  for (NodeIndex node = 0; node < what.graph.nodes.size(); ++node) {
    append_node(out, what, node, losses);
    stream.advance();
  }
  out += "    </nodes>\n    <edges>\n";
  for (EdgeIndex edge = 0; edge < what.graph.edges.size(); ++edge) {
    append_edge(out, what, edge, losses);
    stream.advance();
  }
  out += "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace rapport
