// One page that holds the graph, its look and its code (export/page/): opens by double click, asks no
// network.
#include <fmt/format.h>

#include <algorithm>

#include "export/attributes.hpp"
#include "export/page.hpp"
#include "export/writers.hpp"
#include "graph/filter.hpp"
#include "graph/json.hpp"

namespace rapport {
namespace {

// JSON inside <script>: "<" could end it or open a comment, U+2028 and U+2029 are fine in JSON.
void append_script_json(std::string& out, std::string_view json) {
  std::size_t done = 0;
  for (std::size_t at = json.find('<'); at != std::string_view::npos; at = json.find('<', done)) {
    out.append(json, done, at - done).append("\\u003c");
    done = at + 1;
  }
  out.append(json, done);
}

std::string note_for(const Exported& what, std::size_t shown) {
  if (shown == what.graph.nodes.size()) return {};
  return fmt::format("The {} most closely connected of {} nodes. Other exports hold all of them.", shown,
                     what.graph.nodes.size());
}

std::string about_json(const Exported& what, std::size_t shown, Losses& losses) {
  JsonWriter json;
  json.begin_object();
  json.member("title", clean(what.options.title, kLabelLimit, losses));
  json.member_if("note", note_for(what, shown));
  json.key("relations");
  json.begin_object();
  for (const RelationInfo& relation : kRelations) {
    json.key(relation.name);
    json.begin_object();
    json.member("forward", relation.forward);
    json.member("backward", relation.backward);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  return json.take();
}

// Core number first, then degree: what is left holds together.
std::vector<double> density_rank(const Exported& what) {
  std::vector<double> rank(what.graph.nodes.size(), 0.0);
  for (NodeIndex v = 0; v < rank.size(); ++v) {
    if (v < what.measures.degree.size()) rank[v] = std::min(what.measures.degree[v], 999'999U);
    if (v < what.measures.core.size()) rank[v] += 1e6 * what.measures.core[v];
  }
  return rank;
}

template <class T>
void pick(std::vector<T>& column, const std::vector<NodeIndex>& rows) {
  if (column.empty()) return;
  std::vector<T> out;
  out.reserve(rows.size());
  for (const NodeIndex row : rows) out.push_back(column[row]);
  column = std::move(out);
}

// The columns of a part of the graph: both stand in the same order, so one walk finds the rows.
Measures measures_of_part(const Measures& measures, const Graph& whole, const Graph& part) {
  std::vector<NodeIndex> rows;
  for (NodeIndex v = 0; v < whole.nodes.size() && rows.size() < part.nodes.size(); ++v) {
    if (whole.nodes[v].id == part.nodes[rows.size()].id) rows.push_back(v);
  }
  Measures out = measures;
  for (auto* column : {&out.degree, &out.core, &out.community, &out.component}) pick(*column, rows);
  for (auto* column : {&out.pagerank, &out.betweenness, &out.x, &out.y, &out.size}) pick(*column, rows);
  return out;
}

void put_data(const Exported& what, Stream& stream, Losses& losses) {
  Stream json([&](std::string_view bytes) {
    append_script_json(stream.buffer(), bytes);
    stream.advance();
  });
  write_json(what, json, losses);
  json.finish();
}

// Writes the page's template with every @name@ replaced: by the data, or by the file of that name.
void put_page(const Exported& what, std::string_view about, Stream& stream, Losses& losses) {
  std::string_view rest = page_file("page.html");
  for (std::size_t at = rest.find('@'); at != std::string_view::npos; at = rest.find('@')) {
    stream.buffer().append(rest, 0, at);
    const std::size_t end = rest.find('@', at + 1);
    const std::string_view name = rest.substr(at + 1, end - at - 1);
    rest.remove_prefix(end + 1);
    if (name == "TITLE") {
      append_xml(stream.buffer(), clean(what.options.title, kLabelLimit, losses));
    } else if (name == "ABOUT") {
      append_script_json(stream.buffer(), about);
    } else if (name == "DATA") {
      put_data(what, stream, losses);
    } else {
      stream.buffer() += page_file(name);
    }
  }
  stream.buffer() += rest;
}

}  // namespace

void write_html(const Exported& what, Stream& stream, Losses& losses) {
  const std::size_t shown = std::min(what.graph.nodes.size(), what.options.page_nodes);
  const std::string about = about_json(what, shown, losses);
  if (shown == what.graph.nodes.size()) return put_page(what, about, stream, losses);
  losses.nodes += what.graph.nodes.size() - shown;
  Filter densest;
  densest.statuses.clear();
  densest.top = shown;
  const Graph part = filtered(what.graph, densest, density_rank(what));
  const Measures measures = measures_of_part(what.measures, what.graph, part);
  put_page({part, measures, what.options}, about, stream, losses);
}

}  // namespace rapport
