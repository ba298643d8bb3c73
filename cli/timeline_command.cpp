// rapport timeline: dated meetings and visits in order.
#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>

#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"
#include "cli/sentences.hpp"
#include "graph/filter.hpp"
#include "graph/store.hpp"

namespace rapport {
namespace {

// One edge on one day; the statements of that day.
struct Event {
  EdgeIndex edge;
  std::vector<const Statement*> statements;
};
using Events = std::map<std::pair<std::string, EdgeIndex>, Event>;

struct Asked {
  std::optional<NodeIndex> node;
  std::string since;
  std::string until;
};

bool concerns(const Edge& edge, const Statement& statement, const Asked& asked) {
  if (!asked.since.empty() || !asked.until.empty()) {
    if (!within(statement.date, asked.since, asked.until)) return false;
  }
  if (statement.date.empty() || statement.date.front() == '-') return false;
  return !asked.node || edge.from == *asked.node || edge.to == *asked.node || statement.place == asked.node;
}

Events events_of(const Graph& graph, const Asked& asked) {
  Events events;
  for (EdgeIndex e = 0; e < graph.edges.size(); ++e) {
    const Edge& edge = graph.edges[e];
    if ((edge.type != Relation::met_with && edge.type != Relation::visited) || edge.status == Status::denied)
      continue;
    for (const Statement& statement : edge.statements) {
      if (!concerns(edge, statement, asked)) continue;
      Event& event = events[{statement.date, e}];
      event.edge = e;
      event.statements.push_back(&statement);
    }
  }
  return events;
}

// Whether the same is told of a day or month within this month or year.
bool is_told_closer(const Events& events, const std::string& date, EdgeIndex edge) {
  for (auto at = events.upper_bound({date, edge}); at != events.end() && at->first.first.starts_with(date);
       ++at)
    if (at->first.second == edge && at->first.first != date) return true;
  return false;
}

void print_events(const Graph& graph, const Asked& asked, const Events& events) {
  Columns columns;
  for (const auto& [key, event] : events) {
    if (is_told_closer(events, key.first, event.edge)) continue;
    const Edge& edge = graph.edges[event.edge];
    Statement told = *event.statements.front();
    for (const Statement* other : event.statements)
      if (!told.place) told.place = other->place;
    told.date.clear();  // it stands in the first column
    columns.add({key.first, sentence_of(graph, edge, told, asked.node == edge.to)});
  }
  print(columns.text());
}

void print_events_json(const Graph& graph, const Asked& asked, const Events& events) {
  JsonWriter json;
  json.begin_object();
  if (asked.node) {
    json.key("node");
    write_node(json, graph.nodes[*asked.node]);
  }
  json.key("events");
  json.begin_array();
  for (const auto& [key, event] : events) {
    Edge edge = graph.edges[event.edge];
    edge.statements.clear();
    std::set<ArticleIndex> articles;
    for (const Statement* statement : event.statements) {
      edge.statements.push_back(*statement);
      articles.insert(statement->article);
    }
    edge.first_date = edge.last_date = key.first;
    edge.support = static_cast<std::uint32_t>(articles.size());
    write_edge(json, graph, edge, asked.node == edge.to);
  }
  json.end_array();
  json.end_object();
  print_json(json);
}

// The whole graph of a file of facts, the events that may be asked for of a store; finds the node.
Graph graph_for(const std::string& path, const std::string& name, bool with_evidence, Asked& asked) {
  if (!is_store(path)) {
    Graph graph = load_graph(path);
    if (!name.empty()) asked.node = node_named(graph, name);
    return graph;
  }
  const Store store = Store::open(path);
  if (!name.empty()) asked.node = node_named(store, name);
  Graph graph = store.load_events(asked.node, asked.since, asked.until, with_evidence);
  if (asked.node) asked.node = position_of(graph, store.id_of_node(*asked.node));
  return graph;
}

}  // namespace

int run_timeline(Arguments arguments) {
  std::string path;
  std::string name;
  Asked asked;
  bool as_json = false;
  Options options("timeline", "[NAME]", "Dated meetings and visits in order, of all or of one node.");
  options.graph(path).optional_operand("NAME", name).dates(asked.since, asked.until);
  options.flag("json", as_json, "the answer as JSON");
  options.example("rapport timeline Pyongyang --since 2018 --until 2018-06").parse(arguments);
  const Graph graph = graph_for(path, name, as_json, asked);
  const Events events = events_of(graph, asked);
  if (as_json) print_events_json(graph, asked, events);
  if (events.empty() && !as_json) throw NotFound("no dated meeting or visit that keeps to the options");
  if (!as_json) print_events(graph, asked, events);
  return events.empty() ? kNotFound : kDone;
}

}  // namespace rapport
