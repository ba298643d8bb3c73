// Which rows of the graph a question needs, by the store's indexes.
#include <fmt/format.h>

#include <algorithm>

#include "graph/fold.hpp"
#include "graph/split.hpp"
#include "graph/store_files.hpp"

namespace rapport {
namespace {

// The nodes that have a word (which must live as long), in order; leaps over those that another word rules
// out.
class WordNodes {
public:
  WordNodes(Database& database, std::string_view word)
      : word_(word), query_(database, "SELECT node FROM word WHERE word = ?1 AND node >= ?2 ORDER BY node") {
    seek(0);
  }

  // The first node from `least` on, or nothing.
  std::optional<NodeIndex> from(NodeIndex least) {
    constexpr int kStepsBeforeLeap = 16;
    for (int step = 0; node_ && *node_ < least; ++step) step < kStepsBeforeLeap ? next() : seek(least);
    return node_;
  }

private:
  void next() { node_ = query_.step() ? std::optional(query_.index(0)) : std::nullopt; }
  void seek(NodeIndex least) {
    query_.reset();
    query_.bind(1, word_).bind(2, std::int64_t{least});
    next();
  }

  std::string_view word_;
  Query query_;
  std::optional<NodeIndex> node_;
};

}  // namespace

std::optional<NodeIndex> Store::node_of_id(std::string_view id) const {
  Query query(files_->database, "SELECT number FROM node WHERE id = ?1");
  query.bind(1, id);
  return query.step() ? std::optional(query.index(0)) : std::nullopt;
}

std::string Store::id_of_node(NodeIndex node) const {
  Query query(files_->database, "SELECT id FROM node WHERE number = ?1");
  query.bind(1, std::int64_t{node});
  return query.step() ? query.string(0) : std::string();
}

std::vector<NodeIndex> Store::nodes_with_words(std::string_view text) const {
  const std::string folded = folded_words(text);
  std::vector<WordNodes> words;
  for (const std::string_view word : split(folded, ' ')) words.emplace_back(files_->database, word);
  std::vector<NodeIndex> out;
  for (NodeIndex least = 0; !words.empty();) {
    const NodeIndex asked = least;
    for (WordNodes& word : words) {
      const std::optional<NodeIndex> node = word.from(least);
      if (!node) return out;
      least = *node;
    }
    if (least != asked && words.size() > 1) continue;  // the words before may lack it
    out.push_back(least++);
  }
  return out;
}

Graph Store::load_around(std::span<const NodeIndex> nodes) const {
  if (nodes.empty()) return {};
  std::vector<EdgeIndex> edges;
  add_numbers(files_->database, "SELECT number FROM edge WHERE from_node IN ", nodes, edges);
  add_numbers(files_->database, "SELECT number FROM edge WHERE to_node IN ", nodes, edges);
  return load_part(nodes, edges);
}

Graph Store::load_offices(std::span<const NodeIndex> nodes) const {
  std::vector<EdgeIndex> edges;
  add_numbers(files_->database,
              "SELECT number FROM edge WHERE type IN ('heads', 'represents') AND from_node IN ", nodes,
              edges);
  return load_part(nodes, edges, false);
}

Graph Store::load_events(std::optional<NodeIndex> node, std::string_view since, std::string_view until,
                         bool with_evidence) const {
  // dates may be known to the year only
  std::string sql =
      "SELECT number FROM edge WHERE type IN ('met-with', 'visited') AND status <> 'denied' AND last_date > "
      "'0'";
  if (!since.empty()) sql += " AND substr(last_date, 1, 4) >= substr(?2, 1, 4)";
  if (!until.empty()) sql += " AND substr(first_date, 1, 4) <= substr(?3, 1, 4)";
  if (node)
    sql +=
        " AND number IN (SELECT number FROM edge WHERE from_node = ?1 UNION SELECT number FROM edge WHERE "
        "to_node = ?1 UNION SELECT edge FROM statement WHERE place = ?1)";
  Query query(files_->database, sql.c_str());
  query.bind(1, node).bind(2, since).bind(3, until);
  std::vector<EdgeIndex> edges;
  while (query.step()) edges.push_back(query.index(0));
  const std::span<const NodeIndex> nodes = node ? std::span(&*node, 1) : std::span<const NodeIndex>();
  return load_part(nodes, edges, with_evidence);
}

}  // namespace rapport
