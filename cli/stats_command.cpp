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
#include "graph/store.hpp"

namespace rapport {
namespace {

struct Stats {
  std::uint64_t articles = 0;
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::array<std::uint64_t, kKinds.size()> by_kind{};
  std::array<std::array<std::uint64_t, kStatusNames.size()>, kRelations.size()> by_type{};
  std::string first;  // of the articles' dates
  std::string last;
};

void count(const Network& network, Stats& stats) {
  stats.nodes = network.node_count();
  stats.edges = network.edge_count();
  for (NodeIndex node = 0; node < network.node_count(); ++node) {
    ++stats.by_kind[static_cast<std::size_t>(network.kind(node))];
    for (const Arc arc : network.row(node).arcs)
      if (arc.reversed == 0) ++stats.by_type[arc.type][arc.status];
  }
}

void count(const std::vector<ArticleInfo>& articles, Stats& stats) {
  stats.articles = articles.size();
  for (const ArticleInfo& article : articles) {
    if (article.date.empty()) continue;
    if (stats.first.empty() || article.date < stats.first) stats.first = article.date;
    stats.last = std::max(stats.last, article.date);
  }
}

Stats stats_of(const std::string& path) {
  Stats stats;
  if (!is_store(path)) {
    const Graph graph = load_graph(path);
    count(Network(network_rows(graph)), stats);
    count(graph.articles, stats);
    return stats;
  }
  const Store store = Store::open(path);
  count(store.load_network(), stats);
  StoreStats stored = store.stats();
  stats.articles = stored.articles;
  stats.first = std::move(stored.first_date);
  stats.last = std::move(stored.last_date);
  return stats;
}

void print_stats(const Stats& stats) {
  Columns columns;
  columns.add({fmt::format("{}", stats.articles), "articles",
               stats.first.empty() ? "" : fmt::format("{} to {}", stats.first, stats.last)});
  columns.add({fmt::format("{}", stats.nodes), "nodes"});
  for (const KindInfo& kind : kKinds) {
    const std::uint64_t count = stats.by_kind[static_cast<std::size_t>(kind.kind)];
    if (count > 0) columns.add({fmt::format("  {}", count), std::string(kind.name)});
  }
  columns.add({fmt::format("{}", stats.edges), "edges"});
  for (const RelationInfo& relation : kRelations) {
    for (std::size_t status = 0; status < kStatusNames.size(); ++status) {
      const std::uint64_t count = stats.by_type[static_cast<std::size_t>(relation.relation)][status];
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
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
    number(json, kKinds[kind].name, stats.by_kind[kind]);
  json.end_object();
  json.key("edges");
  json.begin_object();
  for (std::size_t type = 0; type < kRelations.size(); ++type) {
    json.key(kRelations[type].name);
    json.begin_object();
    for (std::size_t status = 0; status < kStatusNames.size(); ++status)
      if (status == 0 || kRelations[type].statused)
        number(json, kStatusNames[status], stats.by_type[type][status]);
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
  const Stats stats = stats_of(path);
  if (as_json) print_stats_json(stats);
  if (!as_json) print_stats(stats);
  return kDone;
}

}  // namespace rapport
