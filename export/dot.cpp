// DOT for Graphviz: a kind has a colour and a shape, planned edges are dashed, the engine is chosen by size.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "export/attributes.hpp"
#include "export/style.hpp"
#include "export/writers.hpp"

namespace rapport {
namespace {

constexpr std::size_t kLayeredNodes = 40;    // up to here `dot` draws layers, above our own map is drawn
constexpr std::size_t kLabelledEdges = 150;  // more edge labels than this hide a picture in layers
constexpr std::size_t kLabelledLinks = 60;   // … or a map
constexpr double kMapScale = 1.6;            // points per unit of the layout
constexpr std::size_t kTooltipLimit = 500;   // code points
constexpr std::string_view kFonts = "Helvetica,Noto Sans,Noto Sans CJK SC,DejaVu Sans,sans-serif";

void append_quoted(std::string& out, std::string_view name, std::string_view value) {
  out.append(", ").append(name).append("=");
  append_dot(out, value);
}

struct Point {
  double x;
  double y;
};

enum class Engine : std::uint8_t { layers, map, springs };

// Our positions keep a picture steady while the graph grows, and are there in no time; labels are wider than
// the dots that they were made for, so Graphviz parts what overlaps.
Engine engine_for(const Exported& what) {
  if (what.graph.nodes.size() <= kLayeredNodes) return Engine::layers;
  return what.measures.x.size() == what.graph.nodes.size() ? Engine::map : Engine::springs;
}

std::string_view engine_settings(Engine engine) {
  switch (engine) {
    case Engine::layers:
      return "layout=\"dot\", rankdir=\"LR\", ranksep=\"1.1\", nodesep=\"0.3\"";
    case Engine::map:
      return "layout=\"neato\", overlap=\"prism\", sep=\"+6\", splines=\"line\", outputorder=\"edgesfirst\"";
    case Engine::springs:
      break;
  }
  return "layout=\"sfdp\", overlap=\"prism\", sep=\"+6\", splines=\"line\", outputorder=\"edgesfirst\"";
}

void append_head(std::string& out, const Exported& what, Losses& losses) {
  out += "digraph \"G\" {\n  graph [charset=\"UTF-8\", bgcolor=\"white\", pad=\"0.3\", ";
  out += engine_settings(engine_for(what));
  append_quoted(out, "fontname", kFonts);
  append_quoted(out, "tooltip", clean(what.options.title, kLabelLimit, losses));
  out += "];\n  node [style=\"filled\", fontsize=\"12\", margin=\"0.12,0.06\", height=\"0.3\"";
  append_quoted(out, "fontname", kFonts);
  out += "];\n  edge [fontsize=\"9\", arrowsize=\"0.6\", color=\"#8a8f98\", fontcolor=\"#5c626b\"";
  append_quoted(out, "fontname", kFonts);
  out += "];\n";
}

void append_position(std::string& out, double x, double y) {
  fmt::format_to(std::back_inserter(out), ", pos=\"{:.1f},{:.1f}!\"", kMapScale * x, kMapScale * y);
}

void append_look(std::string& out, Kind kind) {
  const KindStyle& style = style_of(kind);
  fmt::format_to(std::back_inserter(out), ", shape=\"{}\", fillcolor=\"{}\", color=\"{}\", class=\"{}\"",
                 style.dot_shape, style.pale, style.color, info(kind).prefix);
}

void append_node(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const Node& node = what.graph.nodes[row];
  std::string label;
  node_attributes().front().append(label, what, row, losses);
  out += "  ";
  append_dot(out, node.id);
  out += " [label=";
  append_dot(out, label);
  append_look(out, node.kind);
  fmt::format_to(std::back_inserter(out), ", fontsize=\"{:.1f}\"",
                 (8.0 + node_size(what, row) / 3) * (node.kind == Kind::meeting ? 0.8 : 1.0));
  if (engine_for(what) == Engine::map) append_position(out, what.measures.x[row], what.measures.y[row]);
  append_quoted(out, "tooltip", fmt::format("{}: {}", name_of(node.kind), label));
  out += "];\n";
}

std::string edge_tooltip(const Exported& what, const Edge& edge, Losses& losses) {
  std::string text =
      fmt::format("{} – {}: ", what.graph.nodes[edge.from].label, what.graph.nodes[edge.to].label);
  append_edge_label(text, edge);
  if (!edge.last_date.empty()) text.append(", ").append(edge.last_date);
  if (!edge.statements.empty() && !edge.statements.front().evidence.empty())
    text.append(". ").append(edge.statements.front().evidence.front().sentence);
  return clean(text, kTooltipLimit, losses);
}

std::string edge_url(const Exported& what, const Edge& edge, Losses& losses) {
  for (const Statement& statement : edge.statements) {
    std::string url = safe_url(what.graph.articles[statement.article].url, losses);
    if (!url.empty()) return url;
  }
  return {};
}

void append_edge(std::string& out, const Exported& what, const Edge& edge, bool labelled, Losses& losses) {
  out += "  ";
  append_dot(out, what.graph.nodes[edge.from].id);
  out += " -> ";
  append_dot(out, what.graph.nodes[edge.to].id);
  std::string label;
  append_edge_label(label, edge);
  if (info(edge.type).statused && !edge.last_date.empty())
    label.append(" ").append(clean(edge.last_date, kLabelLimit, losses));
  out += " [class=";
  append_dot(out, name_of(edge.type));
  if (labelled) append_quoted(out, "label", label);
  const std::uint32_t support = std::clamp(edge.support, 1U, 100U);
  fmt::format_to(std::back_inserter(out), ", weight=\"{}\", penwidth=\"{:.1f}\"", support,
                 std::min(6.0, 0.8 + 0.4 * support));
  if (info(edge.type).symmetric) out += ", dir=\"none\"";
  if (edge.type == Relation::met_with) out += ", color=\"#3d4450\"";
  if (edge.status == Status::planned) out += ", style=\"dashed\"";
  if (edge.status == Status::cancelled || edge.status == Status::denied)
    out += ", style=\"dotted\", color=\"#c0392f\"";
  append_quoted(out, "tooltip", edge_tooltip(what, edge, losses));
  if (const std::string url = edge_url(what, edge, losses); !url.empty()) append_quoted(out, "URL", url);
  out += "];\n";
}

// Left of everything, from the top: what a legend needs in a map.
Point legend_corner(const Exported& what) {
  const std::vector<double>&x = what.measures.x, &y = what.measures.y;
  return {*std::min_element(x.begin(), x.end()) - 90, *std::max_element(y.begin(), y.end())};
}

void append_legend_box(std::string& out, const Exported& what, const KindInfo& kind, double row) {
  fmt::format_to(std::back_inserter(out), "    \"legend {}\" [label=\"{}\", fontsize=\"12\"", kind.prefix,
                 kind.name);
  append_look(out, kind.kind);
  if (engine_for(what) == Engine::map) {
    const Point corner = legend_corner(what);
    append_position(out, corner.x, corner.y - 26 * row);
  }
  out += "];\n";
}

// One box per kind that the graph has, in a column: held by invisible edges in layers, by positions in a map.
void append_legend(std::string& out, const Exported& what) {
  std::array<bool, kKinds.size()> present{};
  for (const Node& node : what.graph.nodes) present[static_cast<std::size_t>(node.kind)] = true;
  out += "  subgraph \"cluster_legend\" {\n    label=\"Kinds\"; color=\"#c9cdd3\"; fontsize=\"10\";\n";
  std::string_view before;
  double row = 0;
  for (const KindInfo& kind : kKinds) {
    if (!present[static_cast<std::size_t>(kind.kind)]) continue;
    append_legend_box(out, what, kind, row++);
    if (!before.empty() && engine_for(what) == Engine::layers)
      fmt::format_to(std::back_inserter(out), "    \"legend {}\" -> \"legend {}\" [style=\"invis\"];\n",
                     before, kind.prefix);
    before = kind.prefix;
  }
  out += "  }\n";
}

}  // namespace

void write_dot(const Exported& what, Stream& stream, Losses& losses) {
  std::string& out = stream.buffer();
  append_head(out, what, losses);
  append_legend(out, what);
  for (NodeIndex node = 0; node < what.graph.nodes.size(); ++node) {
    append_node(out, what, node, losses);
    stream.advance();
  }
  const std::size_t labels = engine_for(what) == Engine::layers ? kLabelledEdges : kLabelledLinks;
  const bool labelled = what.graph.edges.size() <= labels;
  for (const Edge& edge : what.graph.edges) {
    append_edge(out, what, edge, labelled, losses);
    stream.advance();
  }
  out += "}\n";
}

}  // namespace rapport
