// rapport show: everything about one node, newest first, with the sentences behind it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/evidence.hpp"
#include "cli/incident.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"
#include "graph/fold.hpp"

namespace rapport {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

// ", 2018-04-15 to 2024-03-24", nothing where neither is known.
std::string days_between(const std::string& first, const std::string& last) {
  if (first.empty()) return {};
  return first == last ? ", " + first : fmt::format(", {} to {}", first, last);
}

// Those that are more than another spelling.
std::vector<std::string> worthwhile_aliases(const Node& node) {
  std::vector<std::string> aliases = node.aliases;
  std::erase_if(aliases,
                [&](const std::string& alias) { return folded_name(alias) == folded_name(node.label); });
  return aliases;
}

void print_head(const Graph& graph, NodeIndex at) {
  const Node& node = graph.nodes[at];
  const std::string office = office_of(graph, at);
  print(fmt::format("{} – {}{}{}\n", strong(node.label), name_of(node.kind), office.empty() ? "" : ", ",
                    office));
  const std::vector<std::string> aliases = worthwhile_aliases(node);
  if (!aliases.empty()) print(fmt::format("also {}\n", fmt::join(aliases, ", ")));
  print(counted(node.articles, "article"));
  print(fmt::format("{}, {}\n", days_between(node.first_date, node.last_date), node.id));
}

// "; also 2017-11-17": the other days of which the statements tell, but for vaguer words for the same.
std::string other_days(const Graph& graph, const Edge& edge) {
  std::set<std::string> days;
  for (const Statement& statement : edge.statements) days.insert(statement.date);
  const std::string& told = latest_statement(graph, edge).date;
  std::vector<std::string> others;
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto next = std::next(day);
    const bool vague = next != days.end() && next->starts_with(*day);
    if (*day != told && !vague && !day->empty()) others.push_back(day->starts_with("--") ? when(*day) : *day);
  }
  return others.empty() ? "" : fmt::format("; also {}", fmt::join(others, ", "));
}

// "2 articles", of what lasts with the days of the first and the last that says so.
std::string support_of(const Graph& graph, const Edge& edge) {
  std::string out = counted(edge.support, "article");
  if (info(edge.type).statused) return out + other_days(graph, edge);
  std::string first;
  std::string last;
  for (const Statement& statement : edge.statements) {
    const std::string& day = day_stated(graph, statement);
    if (day.empty() || day.front() == '-') continue;
    if (first.empty() || day < first) first = day;
    last = std::max(last, day);
  }
  return out + days_between(first, last);
}

void print_edge(const Graph& graph, const Edge& edge, const std::string& sentence,
                std::string_view remark = {}) {
  print(fmt::format("{} ({}{})\n", sentence, support_of(graph, edge), remark));
  print_evidence(graph, edge);
}

struct Section {
  std::string_view title;
  RelationSet types;
};

constexpr std::array kSections{
    Section{"Offices", set_of(Relation::heads) | set_of(Relation::represents)},
    Section{"Meetings", set_of(Relation::met_with) | set_of(Relation::attended) | set_of(Relation::held_in)},
    Section{"Visits", set_of(Relation::visited) | set_of(Relation::accompanied)},
    Section{"Relatives", set_of(Relation::spouse_of) | set_of(Relation::relative_of)},
    Section{"Memberships",
            set_of(Relation::member_of) | set_of(Relation::part_of) | set_of(Relation::allied_with)},
    Section{"Places", set_of(Relation::located_in) | set_of(Relation::capital_of)}};

void print_sections(const Graph& graph, NodeIndex node) {
  const std::vector<EdgeIndex> edges = edges_once(graph, node);
  for (const Section& section : kSections) {
    bool titled = false;
    for (const EdgeIndex e : edges) {
      const Edge& edge = graph.edges[e];
      if ((section.types & set_of(edge.type)) == 0) continue;
      print(titled ? "\n" : fmt::format("\n{}\n", strong(section.title)));
      titled = true;
      print_edge(graph, edge, sentence_of(graph, edge, edge.to == node));
    }
  }
}

void print_offices(const Graph& graph, const std::vector<OfficeHeld>& offices) {
  for (const auto& [e, statement, after] : offices) {
    const Edge& edge = graph.edges[e];
    print("\n");
    print_edge(graph, edge, sentence_of(graph, edge, edge.statements[statement], false),
               after ? "; not told before" : "");
  }
}

void print_show_json(const Graph& graph, NodeIndex node, const std::string& at,
                     const std::vector<EdgeIndex>& edges) {
  JsonWriter json;
  json.begin_object();
  json.key("node");
  write_node(json, graph.nodes[node]);
  json.member_if("at", at);
  json.key("edges");
  json.begin_array();
  for (const EdgeIndex e : edges) write_edge(json, graph, graph.edges[e], graph.edges[e].to == node);
  json.end_array();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_show(Arguments arguments) {
  std::string path;
  std::string name;
  std::string at;
  bool as_json = false;
  Options options("show", "NAME",
                  "Everything about one node by subject, newest first, with the sentences behind it.");
  options.graph(path).operand("NAME", name).day("at", at, "only who held which office then");
  options.flag("json", as_json, "the answer as JSON");
  options.example("rapport show 'International Liaison Department' --at 2018-04").parse(arguments);
  auto [graph, nodes] = around_named(path, {name});
  const NodeIndex node = nodes.front();
  const std::vector<OfficeHeld> offices =
      at.empty() ? std::vector<OfficeHeld>{} : offices_at(graph, node, at);
  if (!as_json && !at.empty() && offices.empty())
    throw NotFound(fmt::format("no dated article tells of an office of {}", graph.nodes[node].label));
  if (as_json) {
    std::vector<EdgeIndex> edges = at.empty() ? edges_of(graph, node) : std::vector<EdgeIndex>{};
    for (const OfficeHeld& office : offices) edges.push_back(office.edge);
    print_show_json(graph, node, at, edges);
  } else {
    print_head(graph, node);
    if (graph.nodes[node].kind == Kind::meeting) graph.nodes[node].label = "the meeting";
    at.empty() ? print_sections(graph, node) : print_offices(graph, offices);
  }
  return at.empty() || !offices.empty() ? kDone : kNotFound;
}

}  // namespace rapport
