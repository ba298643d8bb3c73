// rapport stats: what the graph holds, in numbers.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/columns.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/load_graph.hpp"
#include "cli/output.hpp"
#include "cli/query_json.hpp"

namespace rapport {
namespace {

struct Stats {
  std::size_t articles = 0;
  std::array<std::uint64_t, kKinds.size()> nodes{};
  std::array<std::array<std::uint64_t, kStatusNames.size()>, kRelations.size()> edges{};
  std::string first;  // of the articles' dates
  std::string last;
};

Stats stats_of(const Graph& graph) {
  Stats stats;
  stats.articles = graph.articles.size();
  for (const Node& node : graph.nodes) ++stats.nodes[static_cast<std::size_t>(node.kind)];
  for (const Edge& edge : graph.edges)
    ++stats.edges[static_cast<std::size_t>(edge.type)][static_cast<std::size_t>(edge.status)];
  for (const ArticleInfo& article : graph.articles) {
    if (article.date.empty()) continue;
    if (stats.first.empty() || article.date < stats.first) stats.first = article.date;
    stats.last = std::max(stats.last, article.date);
  }
  return stats;
}

void print_stats(const Graph& graph, const Stats& stats) {
  Columns columns;
  columns.add({fmt::format("{}", stats.articles), "articles",
               stats.first.empty() ? "" : fmt::format("{} to {}", stats.first, stats.last)});
  columns.add({fmt::format("{}", graph.nodes.size()), "nodes"});
  for (const KindInfo& kind : kKinds) {
    const std::uint64_t count = stats.nodes[static_cast<std::size_t>(kind.kind)];
    if (count > 0) columns.add({fmt::format("  {}", count), std::string(kind.name)});
  }
  columns.add({fmt::format("{}", graph.edges.size()), "edges"});
  for (const RelationInfo& relation : kRelations) {
    for (std::size_t status = 0; status < kStatusNames.size(); ++status) {
      const std::uint64_t count = stats.edges[static_cast<std::size_t>(relation.relation)][status];
      if (count > 0)
        columns.add({fmt::format("  {}", count), std::string(relation.name),
                     status == 0 ? "" : std::string(kStatusNames[status])});
    }
  }
  print(columns.text());
}

void number(JsonWriter& json, std::string_view name, std::uint64_t value) {
  json.key(name);
  json.number(value);
}

void print_stats_json(const Stats& stats) {
  JsonWriter json;
  json.begin_object();
  number(json, "articles", stats.articles);
  json.member_if("first", stats.first);
  json.member_if("last", stats.last);
  json.key("nodes");
  json.begin_object();
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) number(json, kKinds[kind].name, stats.nodes[kind]);
  json.end_object();
  json.key("edges");
  json.begin_object();
  for (std::size_t type = 0; type < kRelations.size(); ++type) {
    json.key(kRelations[type].name);
    json.begin_object();
    for (std::size_t status = 0; status < kStatusNames.size(); ++status)
      if (status == 0 || kRelations[type].statused)
        number(json, kStatusNames[status], stats.edges[type][status]);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  print_json(json);
}

}  // namespace

int run_stats(Arguments arguments) {
  std::string path;
  bool as_json = false;
  Options options("stats", "",
                  "What the graph holds: articles, nodes by kind, edges by type and status, dates.");
  options.graph(path)
      .flag("json", as_json, "the answer as JSON")
      .example("rapport stats -g korea.db")
      .parse(arguments);
  const Graph graph = load_graph(path);
  const Stats stats = stats_of(graph);
  if (as_json) print_stats_json(stats);
  if (!as_json) print_stats(graph, stats);
  return kDone;
}

}  // namespace rapport
