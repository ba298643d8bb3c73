// CSV in two files with headers that both Gephi's importer (Id, Source, Target, …) and neo4j-admin (:ID,
// :START_ID, …) know: each takes its own columns and keeps the other's as plain attributes.
#include <algorithm>

#include "export/attributes.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

// Columns of their own stand before these.
bool is_special(std::string_view name) { return name == "label" || name == "weight"; }

void append_names(std::string& out, std::span<const Attribute> attributes) {
  for (const Attribute& attribute : attributes) {
    if (!is_special(attribute.name)) out.append(",").append(attribute.name);
  }
  out += '\n';
}

void append_cell(std::string& out, std::string_view text) {
  out += ',';
  append_csv(out, text);
}

void append_values(std::string& out, std::span<const Attribute> attributes, const Exported& what,
                   std::uint32_t row, Losses& losses) {
  std::string value;
  for (const Attribute& attribute : attributes) {
    if (is_special(attribute.name)) continue;
    value.clear();
    attribute.append(value, what, row, losses);
    if (attribute.type == ValueType::text) {
      append_cell(out, value);
    } else {
      out.append(",").append(value);
    }
  }
  out += '\n';
}

}  // namespace

void write_csv_nodes(const Exported& what, Stream& stream, Losses& losses) {
  std::string& out = stream.buffer();
  out += "Id,:ID,Label,:LABEL";
  append_names(out, node_attributes());
  for (NodeIndex row = 0; row < what.graph.nodes.size(); ++row) {
    const Node& node = what.graph.nodes[row];
    std::string label;
    node_attributes().front().append(label, what, row, losses);
    append_csv(out, node.id);
    append_cell(out, node.id);
    append_cell(out, label);
    append_cell(out, name_of(node.kind));
    append_values(out, node_attributes(), what, row, losses);
    stream.advance();
  }
}

void write_csv_edges(const Exported& what, Stream& stream, Losses& losses) {
  std::string& out = stream.buffer();
  out += "Id,Source,Target,:START_ID,:END_ID,:TYPE,Type,Kind,Label,Weight";
  append_names(out, edge_attributes());
  for (EdgeIndex row = 0; row < what.graph.edges.size(); ++row) {
    const Edge& edge = what.graph.edges[row];
    const std::string_view from = what.graph.nodes[edge.from].id, to = what.graph.nodes[edge.to].id;
    std::string text;
    append_edge_label(text, edge);
    const std::string_view label = text;
    append_csv(out, edge.id);
    for (const std::string_view cell : {from, to, from, to, label}) append_cell(out, cell);
    out += ",Directed";
    append_cell(out, label);
    append_cell(out, label);
    out.append(",").append(std::to_string(std::max(1U, edge.support)));
    append_values(out, edge_attributes(), what, row, losses);
    stream.advance();
  }
}

}  // namespace rapport
