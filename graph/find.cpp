// Compares folded words; the text is folded once, each name when its turn comes.
#include "graph/find.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "graph/fold.hpp"

namespace rapport {
namespace {

using Words = std::vector<std::string_view>;

// Words that stand before a name without being part of it.
constexpr std::array<std::string_view, 22> kTitles{
    "ambassador", "chairman", "chancellor", "comrade", "dr",        "foreign", "general", "king",
    "lady",       "leader",   "minister",   "miss",    "mr",        "mrs",     "ms",      "president",
    "premier",    "prime",    "prof",       "queen",   "secretary", "sir"};

Words words_of(std::string_view folded) {
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string squeezed(std::string text) {
  std::erase(text, ' ');
  return text;
}

Words sorted(Words words) {
  std::sort(words.begin(), words.end());
  return words;
}

bool ends_with(const Words& words, const Words& end) {
  return end.size() > 1 && words.size() > end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
}

// Whether each of the words begins one of the names' words, or is one of them.
bool all_among(const Words& words, const Words& name, bool whole) {
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::any_of(name.begin(), name.end(), [&](std::string_view other) {
      return whole ? other == word : other.starts_with(word);
    });
  });
}

// What was asked, folded.
class Asked {
public:
  explicit Asked(std::string_view text)
      : text_(text),
        folded_(folded_words(text)),
        squeezed_(squeezed(folded_)),
        words_(words_of(folded_)),
        sorted_(sorted(words_)) {}
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  NameMatch match(const Node& node) const {
    if (node.id == text_) return NameMatch::id;
    NameMatch best = match(node.label, false);
    for (const std::string& alias : node.aliases) best = std::min(best, match(alias, true));
    return best;
  }

private:
  NameMatch match(std::string_view name, bool alias) const {
    if (words_.empty()) return NameMatch::none;
    const std::string folded = folded_words(name);
    if (squeezed(folded) == squeezed_) return alias ? NameMatch::alias : NameMatch::name;
    const Words words = words_of(folded);
    if (words.size() == words_.size() && sorted(words) == sorted_) return NameMatch::reordered;
    if (ends_with(words_, words)) return NameMatch::titled;
    if (all_among(words_, words, true)) return NameMatch::part;
    return all_among(words_, words, false) ? NameMatch::beginning : NameMatch::none;
  }

  std::string_view text_;
  std::string folded_;
  std::string squeezed_;
  Words words_;
  Words sorted_;
};

std::vector<Found> matches(const Graph& graph, std::string_view text) {
  const Asked asked(text);
  std::vector<Found> found;
  for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
    const NameMatch match = asked.match(graph.nodes[n]);
    if (match != NameMatch::none) found.push_back({n, match});
  }
  return found;
}

// "president xi" gives "xi"; nothing where no title leads, or nothing follows.
std::string without_titles(std::string_view text) {
  const std::string folded = folded_words(text);
  const Words words = words_of(folded);
  const auto is_title = [](std::string_view word) {
    return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
  };
  const auto first = std::find_if_not(words.begin(), words.end(), is_title);
  if (first == words.begin() || first == words.end()) return {};
  return std::string(folded.substr(static_cast<std::size_t>(first->data() - folded.data())));
}

std::vector<NodeIndex> best_of(const Graph& graph, const std::vector<Found>& found) {
  NameMatch best = NameMatch::beginning;
  for (const Found& one : found) best = std::min(best, one.match);
  std::vector<NodeIndex> meetings;
  std::vector<NodeIndex> others;
  for (const Found& one : found) {
    if (one.match != best || best == NameMatch::beginning) continue;
    (graph.nodes[one.node].kind == Kind::meeting ? meetings : others).push_back(one.node);
  }
  return others.empty() ? meetings : others;
}

// How many of the words are none of the name's, or say too little to count.
std::size_t words_missing(const Words& words, const std::string& folded_name) {
  const Words name = words_of(folded_name);
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](std::string_view word) {
    const bool says_little = word.size() < 3 || word == "and" || word == "for" || word == "the";
    return says_little || std::find(name.begin(), name.end(), word) == name.end();
  }));
}

}  // namespace

NameMatch name_match(const Node& node, std::string_view text) { return Asked(text).match(node); }

std::vector<Found> nodes_like(const Graph& graph, std::string_view text) {
  std::vector<Found> found = matches(graph, text);
  const auto place = [&](const Found& one) {
    const Node& node = graph.nodes[one.node];
    return std::tuple(node.kind == Kind::meeting, one.match, ~node.articles);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Found& a, const Found& b) { return place(a) < place(b); });
  return found;
}

std::vector<NodeIndex> nodes_named(const Graph& graph, std::string_view text) {
  std::vector<NodeIndex> nodes = best_of(graph, matches(graph, text));
  if (!nodes.empty()) return nodes;
  const std::string bare = without_titles(text);
  return bare.empty() ? nodes : best_of(graph, matches(graph, bare));
}

std::vector<std::string> indexed_words(std::string_view text) {
  const std::string folded = folded_words(text);
  std::vector<std::string> out{folded};
  const Words words = words_of(folded);
  for (std::size_t first = 1; first + 1 < words.size(); ++first)
    out.emplace_back(folded.substr(static_cast<std::size_t>(words[first].data() - folded.data())));
  if (std::string bare = without_titles(text); !bare.empty()) out.push_back(std::move(bare));
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
  }
  return std::min(row[b.size()], limit + 1);
}

std::vector<NodeIndex> close_names(const Graph& graph, std::string_view text, std::size_t count) {
  const std::string asked = folded_name(text);
  const std::string folded = folded_words(text);
  const Words words = words_of(folded);
  const std::size_t limit = std::max<std::size_t>(1, asked.size() / 3);
  using Closeness = std::tuple<std::size_t, std::size_t, NodeIndex>;  // letters away, words not shared
  std::vector<Closeness> close;
  for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
    const Node& node = graph.nodes[n];
    Closeness best{limit + 1, words.size(), n};
    const auto look_at = [&](std::string_view name) {
      const std::size_t away = edit_distance(asked, folded_name(name), limit);
      best = std::min(best, Closeness{away, away > limit ? words_missing(words, folded_words(name)) : 0, n});
    };
    look_at(node.label);
    for (const std::string& alias : node.aliases) look_at(alias);
    if (name_match(node, text) == NameMatch::beginning)
      std::get<0>(best) = std::min(std::get<0>(best), limit);
    if (std::get<0>(best) <= limit || (node.kind != Kind::meeting && std::get<1>(best) < words.size()))
      close.push_back(best);
  }
  std::sort(close.begin(), close.end());
  std::vector<NodeIndex> nodes;
  for (const auto& [away, missing, node] : close) {
    if (nodes.size() == count || away > std::max(limit, std::get<0>(close.front()))) break;
    nodes.push_back(node);
  }
  return nodes;
}

}  // namespace rapport
