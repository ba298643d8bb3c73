// People are compared within a family name, first or last word, bodies within the last word of their name; a
// block that is larger than a few hundred says too little to compare its members at all.
#include "graph/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/find.hpp"
#include "graph/fold.hpp"
#include "graph/person_names.hpp"

namespace rapport {
namespace {

constexpr std::size_t kLargestBlock = 300;
constexpr std::size_t kClose = 1;  // edits between two spellings of one word

// One letter apart, behind the first.
bool is_close(const std::string& a, const std::string& b) {
  return a.size() > 3 && b.size() > 3 && a.front() == b.front() && edit_distance(a, b, kClose) <= kClose;
}

// Why two people's names may be one; empty where they do not come near.
std::string person_reason(const Node& a, const Node& b) {
  const PersonName x = person_name(a.label);
  const PersonName y = person_name(b.label);
  if (x.suffix != y.suffix || x.words.empty() || y.words.empty()) return {};
  const PersonName& small = x.words.size() <= y.words.size() ? x : y;
  const PersonName& large = x.words.size() <= y.words.size() ? y : x;
  if (small.words.size() == 1 && large.words.size() > 1) {
    const bool part = small.words[0] == large.words.front() || small.words[0] == large.words.back();
    return part ? "one name is part of the other" : "";
  }
  if (small.words.size() < 2 || small.words.back() != large.words.back()) {
    const bool close = small.words.size() == large.words.size() && small.words.size() > 1 &&
                       small.words.front() == large.words.front() &&
                       is_close(small.words.back(), large.words.back());
    return close ? "the family names differ by a letter" : "";
  }
  const std::string& first = small.words.front();
  const std::string& other = large.words.front();
  if (first == other) return "one name has a middle name more";
  if (first.size() == 1 || other.size() == 1)
    return first[0] == other[0] ? "an initial fits the first name" : "";
  return is_close(first, other) ? "the first names differ by a letter" : "";
}

std::string body_reason(const Node& a, const Node& b) {
  const std::string x = folded_words(a.label);
  const std::string y = folded_words(b.label);
  const std::string& small = x.size() <= y.size() ? x : y;
  const std::string& large = x.size() <= y.size() ? y : x;
  const bool tail = small.find(' ') != std::string::npos && large.ends_with(' ' + small);
  if (tail) return "one name is the end of the other";
  const bool close = small.size() > 8 && edit_distance(small, large, kClose) <= kClose;
  return close ? "the names differ by a letter" : "";
}

class Suggester {
public:
  explicit Suggester(const Graph& graph) : g_(graph), articles_(graph.nodes.size()) {
    for (const Edge& edge : graph.edges) {
      for (const Statement& statement : edge.statements) {
        articles_[edge.from].insert(statement.article);
        articles_[edge.to].insert(statement.article);
      }
    }
  }

  std::vector<Suggestion> run() {
    for (NodeIndex n = 0; n < g_.nodes.size(); ++n) file(n);
    for (const auto& [key, members] : blocks_) {
      if (members.size() < 2 || members.size() > kLargestBlock) continue;
      for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t k = i + 1; k < members.size(); ++k) compare(members[i], members[k]);
      }
    }
    std::vector<Suggestion> out;
    for (const auto& [pair, reason] : found_) out.push_back({pair.first, pair.second, reason});
    return out;
  }

private:
  void file(NodeIndex n) {
    const Node& node = g_.nodes[n];
    if (node.kind == Kind::person) {
      const PersonName name = person_name(node.label);
      if (name.words.empty()) return;
      blocks_["p " + name.words.back()].push_back(n);
      if (name.words.size() > 1) blocks_["p " + name.words.front()].push_back(n);
    } else if (node.kind == Kind::party || node.kind == Kind::organization) {
      const std::string words = folded_words(node.label);
      blocks_["b " + words.substr(words.rfind(' ') + 1)].push_back(n);
    }
  }

  void compare(NodeIndex a, NodeIndex b) {
    if (a > b) std::swap(a, b);
    const Node& x = g_.nodes[a];
    const Node& y = g_.nodes[b];
    if (a == b || x.kind != y.kind || found_.contains({a, b}) || together(a, b)) return;
    const bool genders = x.gender != y.gender && x.gender != Gender::unknown && y.gender != Gender::unknown;
    if (genders) return;
    std::string reason = x.kind == Kind::person ? person_reason(x, y) : body_reason(x, y);
    if (!reason.empty()) found_.emplace(std::pair(a, b), std::move(reason));
  }

  bool together(NodeIndex a, NodeIndex b) const {
    const auto& small = articles_[a].size() < articles_[b].size() ? articles_[a] : articles_[b];
    const auto& large = articles_[a].size() < articles_[b].size() ? articles_[b] : articles_[a];
    return std::any_of(small.begin(), small.end(), [&](ArticleIndex i) { return large.contains(i); });
  }

  const Graph& g_;
  std::vector<std::set<ArticleIndex>> articles_;  // by node, those whose statements name it
  std::map<std::string, std::vector<NodeIndex>> blocks_;
  std::map<std::pair<NodeIndex, NodeIndex>, std::string> found_;
};

// The first sentence that the graph has of each node.
std::vector<std::string> sentences(const Graph& graph) {
  std::vector<std::string> out(graph.nodes.size());
  for (const Edge& edge : graph.edges) {
    if (edge.statements.empty() || edge.statements.front().evidence.empty()) continue;
    const Statement& first = edge.statements.front();
    const std::string line =
        fmt::format("\"{}\" ({})", first.evidence.front().sentence, graph.articles[first.article].id);
    for (const NodeIndex n : {edge.from, edge.to}) {
      if (out[n].empty()) out[n] = line;
    }
  }
  return out;
}

}  // namespace

std::vector<Suggestion> suggest(const Graph& graph) { return Suggester(graph).run(); }

std::string suggestion_lines(const Graph& graph, const std::vector<Suggestion>& suggestions,
                             std::string_view known) {
  const std::vector<std::string> told = sentences(graph);
  std::string out;
  for (const Suggestion& suggestion : suggestions) {
    const Node& a = graph.nodes[suggestion.one];
    const Node& b = graph.nodes[suggestion.other];
    const std::string pair = fmt::format("same {} = {}", a.id, b.id);
    if (known.find(pair) != std::string_view::npos || known.find("not-" + pair) != std::string_view::npos)
      continue;
    out += fmt::format("# {}  # {} or {}: {}\n", pair, a.label, b.label, suggestion.reason);
    for (const NodeIndex n : {suggestion.one, suggestion.other}) {
      if (!told[n].empty()) out += fmt::format("#   {}: {}\n", graph.nodes[n].label, told[n]);
    }
  }
  return out;
}

}  // namespace rapport
