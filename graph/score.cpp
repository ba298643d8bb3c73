// Entities are paired one to one by kind and strong name; then edges are compared as keys of the gold's ids.
#include "graph/score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/fold.hpp"
#include "graph/json.hpp"
#include "graph/utf8.hpp"

namespace rapport {
namespace {

bool is_scored(Relation type) {
  return std::find(kScoredRelations.begin(), kScoredRelations.end(), type) != kScoredRelations.end();
}

// Ends are ids of the gold, or "?" and the name of what the gold does not have.
struct Key {
  Relation type = Relation::met_with;
  std::string head;
  std::string tail;
  Status status = Status::actual;  // always actual where the type has no status
  friend auto operator<=>(const Key&, const Key&) = default;
};

Key key_of(Relation type, std::string head, std::string tail, Status status) {
  if (info(type).symmetric && tail < head) std::swap(head, tail);
  return {type, std::move(head), std::move(tail), info(type).statused ? status : Status::actual};
}

Key key_of(const GoldEdge& edge) { return key_of(edge.type, edge.head, edge.tail, edge.status); }

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::vector<std::string> strong_names(const Entity& entity) {
  std::vector<std::string> names{folded_name(entity.name)};
  for (const std::string& alias : entity.aliases) names.push_back(folded_name(alias));
  return names;
}

// Gold id of each entity, empty where it has none: the canonical name, then the longest shared one decide.
std::vector<std::string> align(const GoldArticle& gold, const ArticleFacts& facts) {
  using Candidate = std::tuple<bool, std::int64_t, std::string, std::string, std::size_t>;
  std::vector<std::vector<std::string>> strong;
  for (const Entity& entity : facts.entities) strong.push_back(strong_names(entity));
  std::vector<Candidate> candidates;
  for (const GoldNode& node : gold.nodes) {
    std::vector<std::string> names;
    for (const std::string& name : node.names) names.push_back(folded_name(name));
    for (std::size_t i = 0; i < strong.size(); ++i) {
      if (facts.entities[i].kind != node.kind) continue;
      std::int64_t longest = -1;
      const auto shares = [&](const std::string& name) {
        return std::find(strong[i].begin(), strong[i].end(), name) != strong[i].end();
      };
      for (const std::string& name : names) {
        if (shares(name)) longest = std::max(longest, static_cast<std::int64_t>(code_points(name)));
      }
      if (longest < 0) continue;
      // ties are broken by id, as a text
      candidates.emplace_back(!shares(names.front()), -longest, node.id, fmt::format("e{}", i + 1), i);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<std::string> gold_of(facts.entities.size());
  std::set<std::string> used;
  for (const auto& [other, length, id, own, i] : candidates) {
    if (gold_of[i].empty() && used.insert(id).second) gold_of[i] = id;
  }
  return gold_of;
}

class ArticleScorer {
public:
  ArticleScorer(const GoldArticle& gold, const ArticleFacts& facts, Score& score)
      : gold_(gold), facts_(facts), score_(score), gold_of_(align(gold, facts)) {}

  void run() {
    entities();
    for (const GoldEdge& edge : gold_.wanted) want(edge);
    for (const GoldEdge& edge : gold_.optional) optional_.insert(key_of(edge));
    for (const GoldEdge& edge : gold_.forbidden) forbidden_[key_of(edge)] = edge.why;
    for (const Fact& fact : facts_.facts) {
      if (is_scored(fact.type)) found(fact);
    }
    for (const Key& key : order_) missed_or_dated(key);
    score_.forbidden_listed += forbidden_.size();
  }

private:
  struct Wanted {
    GoldEdge edge;
    std::set<std::string> dates;
  };

  void entities() {
    const std::set<std::string> hit(gold_of_.begin(), gold_of_.end());
    for (const GoldNode& node : gold_.nodes) {
      if (node.asked) ++(hit.contains(node.id) ? score_.entities.right : score_.entities.missed);
    }
    for (std::size_t i = 0; i < gold_of_.size(); ++i) {
      score_.entities.extra += gold_of_[i].empty() && facts_.entities[i].kind != Kind::meeting;
    }
    std::set<std::string> ends;
    for (const GoldEdge& edge : gold_.wanted) ends.insert({edge.head, edge.tail});
    score_.linkable += ends.size();
    for (const std::string& id : ends) score_.linked += hit.contains(id);
  }

  void want(const GoldEdge& edge) {
    if (!is_scored(edge.type)) return;
    const Key key = key_of(edge);
    if (!wanted_.contains(key)) order_.push_back(key);
    Wanted& wanted = wanted_[key];
    wanted.edge = edge;
    if (!edge.date.empty()) wanted.dates.insert(edge.date);
  }

  std::string end_of(EntityIndex index) const {
    return gold_of_[index].empty() ? "?" + facts_.entities[index].name : gold_of_[index];
  }

  std::string shown(const std::string& end) const {
    const auto node =
        std::find_if(gold_.nodes.begin(), gold_.nodes.end(), [&](const GoldNode& n) { return n.id == end; });
    return node == gold_.nodes.end() ? end : node->names.front();
  }

  std::string line(const Key& key, const std::string& head, const std::string& tail) const {
    return fmt::format("{} {} {} -> {} {}", gold_.id, name_of(key.type), shown(head), shown(tail),
                       info(key.type).statused ? name_of(key.status) : "");
  }

  Counts& type_counts(Relation type) { return score_.by_type[static_cast<std::size_t>(type)]; }

  void found(const Fact& fact) {
    const std::string head = end_of(fact.from);
    const std::string tail = end_of(fact.to);
    const Key key = key_of(fact.type, head, tail, fact.status);
    if (!fact.date.empty()) told_[key].insert(fact.date);
    if (!seen_.insert(key).second) return;
    if (wanted_.contains(key)) {
      ++score_.relations.right;
      ++type_counts(key.type).right;
      return;
    }
    wrong(key, line(key, head, tail));
  }

  void wrong(const Key& key, const std::string& row) {
    if (const auto trap = forbidden_.find(key); trap != forbidden_.end()) {
      ++score_.forbidden;
      score_.errors.push_back(fmt::format("FORBIDDEN {} — {}", row, trap->second));
    }
    if (told_as_actual(key)) {
      ++score_.realis_errors;
      score_.errors.push_back("REALIS    " + row);
    }
    if (optional_.contains(key)) return;
    ++score_.relations.extra;
    ++type_counts(key.type).extra;
    score_.errors.push_back("EXTRA     " + row);
  }

  bool told_as_actual(Key key) const {
    if (!info(key.type).statused || key.status != Status::actual) return false;
    for (const Status status : {Status::planned, Status::cancelled, Status::denied}) {
      key.status = status;
      if (wanted_.contains(key)) return true;
    }
    return false;
  }

  void missed_or_dated(const Key& key) {
    const Wanted& wanted = wanted_.at(key);
    if (!seen_.contains(key)) {
      ++score_.relations.missed;
      ++type_counts(key.type).missed;
      score_.errors.push_back("MISSED    " + line(key, wanted.edge.head, wanted.edge.tail));
      return;
    }
    score_.dated += wanted.dates.size();
    for (const std::string& date : wanted.dates) score_.dates_right += told_[key].contains(date);
  }

  const GoldArticle& gold_;
  const ArticleFacts& facts_;
  Score& score_;
  std::vector<std::string> gold_of_;
  std::map<Key, Wanted> wanted_;
  std::vector<Key> order_;  // of wanted_, as the gold has them
  std::set<Key> optional_;
  std::map<Key, std::string> forbidden_;  // to the reason
  std::map<Key, std::set<std::string>> told_;
  std::set<Key> seen_;
};

}  // namespace

Ratios ratios(const Counts& counts) {
  const auto ratio = [&](std::uint64_t wrong) {
    return counts.right + wrong == 0
               ? 1.0
               : static_cast<double>(counts.right) / static_cast<double>(counts.right + wrong);
  };
  Ratios out{ratio(counts.extra), ratio(counts.missed), 0};
  const double sum = out.precision + out.recall;
  if (sum > 0) out.f1 = 2 * out.precision * out.recall / sum;
  return out;
}

Score score_articles(std::span<const GoldArticle> golds, const FactsById& facts) {
  const ArticleFacts nothing;
  Score score;
  score.articles = golds.size();
  for (const GoldArticle& gold : golds) {
    const auto found = facts.find(gold.id);
    score.missing += found == facts.end();
    ArticleScorer(gold, found == facts.end() ? nothing : found->second, score).run();
  }
  return score;
}

}  // namespace rapport
