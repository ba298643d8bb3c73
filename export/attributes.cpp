// Each row of the tables is a name, a type and a small function over one row of the graph.
#include "export/attributes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>

#include "export/style.hpp"

namespace rapport {
namespace {

constexpr std::size_t kListLimit = 4000;  // bytes after which a list takes no more items

void append_integer(std::string& out, std::uint64_t value) {
  constexpr std::uint64_t kLargest = std::numeric_limits<std::int32_t>::max();
  fmt::format_to(std::back_inserter(out), "{}", std::min(value, kLargest));
}

// Fixed digits, and no "-0.00": rounding may differ in the sign of zero.
void append_real(std::string& out, double value, int digits) {
  const double unit = std::pow(10.0, digits);
  if (!std::isfinite(value) || std::fabs(value) * unit < 0.5) value = 0;
  fmt::format_to(std::back_inserter(out), "{:.{}f}", value, digits);
}

template <class Column>
bool has_row(const Column& column, std::uint32_t row) {
  return row < column.size();
}

// Adds one item to a list in `out` that began at `start`.
void append_item(std::string& out, std::size_t start, std::string_view item, std::size_t limit,
                 Losses& losses) {
  if (item.empty() || out.size() - start > kListLimit) return;
  std::string text = clean(item, limit, losses);
  std::replace(text.begin(), text.end(), '|', '/');  // "|" stands between items
  if (text.empty()) return;
  if (out.size() > start) out.push_back('|');
  out += text;
}

const Node& node_of(const Exported& what, NodeIndex row) { return what.graph.nodes[row]; }
const Edge& edge_of(const Exported& what, EdgeIndex row) { return what.graph.edges[row]; }

// The first statement that has the value, or null.
template <class Has>
const Statement* first_statement(const Edge& edge, Has has) {
  const auto found = std::find_if(edge.statements.begin(), edge.statements.end(), has);
  return found == edge.statements.end() ? nullptr : &*found;
}

void append_label_of(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const std::size_t before = out.size();
  append_clean(out, node_of(what, row).label, kLabelLimit, losses);
  if (out.size() == before) out += node_of(what, row).id;
}

void append_aliases(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const std::size_t start = out.size();
  for (const std::string& alias : node_of(what, row).aliases)
    append_item(out, start, alias, kLabelLimit, losses);
}

// "President of Brazil", "former President of Brazil", "member of parliament" without a target twice.
std::string office_text(const Exported& what, const Edge& edge, const Statement& statement) {
  const std::string& body = node_of(what, edge.to).label;
  std::string out = statement.former ? "former " : "";
  if (statement.title.empty())
    return out + (edge.type == Relation::heads ? "head of " : "representative of ") + body;
  out += statement.title;
  return statement.title.find(body) == std::string::npos ? out + " of " + body : out;
}

// Edges are sorted by where they start, so a node's offices are a range.
void append_offices(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const std::size_t start = out.size();
  const std::vector<Edge>& edges = what.graph.edges;
  auto edge = std::partition_point(edges.begin(), edges.end(), [&](const Edge& e) { return e.from < row; });
  std::set<std::string> seen;
  for (; edge != edges.end() && edge->from == row; ++edge) {
    if (edge->type != Relation::heads && edge->type != Relation::represents) continue;
    for (const Statement& statement : edge->statements) {
      const std::string text = office_text(what, *edge, statement);
      if (seen.insert(text).second) append_item(out, start, text, kLabelLimit, losses);
    }
  }
}

void append_meeting_place(std::string& out, const Exported& what, NodeIndex row, Losses& losses) {
  const auto place = node_of(what, row).place;
  if (place) append_label_of(out, what, *place, losses);
}

void append_statement_place(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  const auto* statement =
      first_statement(edge_of(what, row), [](const Statement& s) { return s.place.has_value(); });
  if (statement != nullptr) append_label_of(out, what, *statement->place, losses);
}

void append_form(std::string& out, const Exported& what, EdgeIndex row, Losses&) {
  const auto* statement =
      first_statement(edge_of(what, row), [](const Statement& s) { return s.form != Form::unknown; });
  if (statement != nullptr) out += name_of(statement->form);
}

void append_former(std::string& out, const Exported& what, EdgeIndex row, Losses&) {
  const Edge& edge = edge_of(what, row);
  if (edge.type != Relation::heads && edge.type != Relation::represents) return;
  const bool former = !edge.statements.empty() && std::all_of(edge.statements.begin(), edge.statements.end(),
                                                              [](const Statement& s) { return s.former; });
  out.push_back(former ? '1' : '0');
}

// One list over the statements of an edge, each item once.
template <class Text>
void append_list(std::string& out, const Edge& edge, std::size_t limit, Losses& losses, Text text_of) {
  const std::size_t start = out.size();
  std::set<std::string> seen;
  for (const Statement& statement : edge.statements) {
    if (out.size() - start > kListLimit) return;
    const std::string text(text_of(statement));
    if (seen.insert(text).second) append_item(out, start, text, limit, losses);
  }
}

void append_titles(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  append_list(out, edge_of(what, row), kLabelLimit, losses, [](const Statement& s) { return s.title; });
}

void append_roles(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  append_list(out, edge_of(what, row), kLabelLimit, losses, [](const Statement& s) { return s.role; });
}

void append_sources(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  append_list(out, edge_of(what, row), kLabelLimit, losses,
              [&](const Statement& s) { return what.graph.articles[s.article].id; });
}

void append_urls(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  append_list(out, edge_of(what, row), kListLimit, losses,
              [&](const Statement& s) { return safe_url(what.graph.articles[s.article].url, losses); });
}

void append_evidence(std::string& out, const Exported& what, EdgeIndex row, Losses& losses) {
  std::string all;
  for (const Statement& statement : edge_of(what, row).statements) {
    for (const Evidence& evidence : statement.evidence) {
      if (all.size() > 4 * kEvidenceLimit || all.find(evidence.sentence) != std::string::npos) continue;
      if (!all.empty()) all += " | ";
      all += evidence.sentence;
    }
  }
  append_clean(out, all, kEvidenceLimit, losses);
}

void append_node_date(std::string& out, const std::string& date, Losses& losses) {
  append_clean(out, date, kLabelLimit, losses);
}

constexpr std::array<Attribute, 22> kNodeAttributes{{
    {"label", ValueType::text, append_label_of},
    {"kind", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += name_of(node_of(w, row).kind); }},
    {"aliases", ValueType::text, append_aliases},
    {"offices", ValueType::text, append_offices},
    {"gender", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += name_of(node_of(w, row).gender); }},
    {"first_date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) {
       append_node_date(out, node_of(w, row).first_date, losses);
     }},
    {"last_date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) {
       append_node_date(out, node_of(w, row).last_date, losses);
     }},
    {"articles", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) { append_integer(out, node_of(w, row).articles); }},
    {"date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) { append_node_date(out, node_of(w, row).date, losses); }},
    {"place", ValueType::text, append_meeting_place},
    {"status", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) {
       if (node_of(w, row).kind == Kind::meeting) out += name_of(node_of(w, row).status);
     }},
    {"form", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += name_of(node_of(w, row).form); }},
    {"degree", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.degree, row)) append_integer(out, w.measures.degree[row]);
     }},
    {"pagerank", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.pagerank, row)) append_real(out, w.measures.pagerank[row], 8);
     }},
    {"betweenness", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.betweenness, row)) append_real(out, w.measures.betweenness[row], 6);
     }},
    {"core", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.core, row)) append_integer(out, w.measures.core[row]);
     }},
    {"community", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.community, row)) append_integer(out, w.measures.community[row]);
     }},
    {"component", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.component, row)) append_integer(out, w.measures.component[row]);
     }},
    {"x", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.x, row)) append_real(out, w.measures.x[row], 2);
     }},
    {"y", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) {
       if (has_row(w.measures.y, row)) append_real(out, w.measures.y[row], 2);
     }},
    {"size", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) { append_real(out, node_size(w, row), 2); }},
    {"color", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += style_of(node_of(w, row).kind).color; }},
}};

constexpr std::array<Attribute, 17> kEdgeAttributes{{
    {"label", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { append_edge_label(out, edge_of(w, row)); }},
    {"relation", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += name_of(edge_of(w, row).type); }},
    {"status", ValueType::text,
     [](auto& out, auto& w, auto row, auto&) { out += name_of(edge_of(w, row).status); }},
    {"weight", ValueType::real,
     [](auto& out, auto& w, auto row, auto&) {
       append_integer(out, std::max(1U, edge_of(w, row).support));  // Gephi deletes edges of weight 0
       out += ".0";
     }},
    {"support", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) { append_integer(out, edge_of(w, row).support); }},
    {"symmetric", ValueType::integer,
     [](auto& out, auto& w, auto row, auto&) { out += info(edge_of(w, row).type).symmetric ? "1" : "0"; }},
    {"date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) {
       append_node_date(out, edge_of(w, row).last_date, losses);
     }},
    {"first_date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) {
       append_node_date(out, edge_of(w, row).first_date, losses);
     }},
    {"last_date", ValueType::text,
     [](auto& out, auto& w, auto row, auto& losses) {
       append_node_date(out, edge_of(w, row).last_date, losses);
     }},
    {"title", ValueType::text, append_titles},
    {"former", ValueType::integer, append_former},
    {"role", ValueType::text, append_roles},
    {"form", ValueType::text, append_form},
    {"place", ValueType::text, append_statement_place},
    {"sources", ValueType::text, append_sources},
    {"urls", ValueType::text, append_urls},
    {"evidence", ValueType::text, append_evidence},
}};

}  // namespace

std::span<const Attribute> node_attributes() { return kNodeAttributes; }
std::span<const Attribute> edge_attributes() { return kEdgeAttributes; }

void append_edge_label(std::string& out, const Edge& edge) {
  out += name_of(edge.type);
  if (edge.status == Status::actual) return;
  out.append(" (").append(name_of(edge.status)).append(")");
}

double node_size(const Exported& what, NodeIndex node) {
  return has_row(what.measures.size, node) ? what.measures.size[node] : 12.0;
}

}  // namespace rapport
