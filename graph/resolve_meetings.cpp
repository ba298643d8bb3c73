// Meetings of several articles are one if participants, status and date agree and their places do not differ;
// a State as place gives way to a city. Told meetings are sorted, so that those that may be one stand
// together.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/node_ids.hpp"
#include "graph/resolve_rows.hpp"
#include "graph/text_blocks.hpp"

namespace rapport {
namespace {

constexpr std::size_t kNamesInLabel = 4;

struct Told {
  std::uint32_t people = 0;  // where they begin; sorted, each once
  std::uint32_t people_count = 0;
  Symbol date = 0;
  ArticleIndex article = 0;
  std::uint32_t row = 0;  // among all told meetings
  NodeIndex place = kNoNode;
  Status status = Status::actual;
  Form form = Form::unknown;

  Form form_apart() const { return form == Form::phone || form == Form::video ? form : Form::unknown; }
};

// A node before it has a name.
struct MeetingNode {
  std::uint32_t people = 0;
  std::uint32_t people_count = 0;
  Symbol date = 0;
  NodeIndex place = kNoNode;
  std::uint32_t articles = 0;
  Status status = Status::actual;
  Form form = Form::unknown;
};

class MeetingMaker {
public:
  MeetingMaker(const Articles& articles, const EntityNodes& places, std::span<const Node> nodes)
      : articles_(articles),
        places_(places),
        nodes_(nodes),
        node_of_(articles.rows.meetings().size(), kNoNode) {}

  std::vector<NodeIndex> run(GraphSink& sink) {
    make_nodes();
    TextBlocks texts;
    std::vector<NodeName> names;
    names.reserve(meetings_.size());
    for (const MeetingNode& meeting : meetings_)
      names.push_back({texts.add(id(meeting)), meeting.articles, Kind::meeting});
    NodeOrder order = order_nodes(names, [this](NodeIndex i) { return hint(meetings_[i]); });
    for (const auto& [node, changed] : order.ids) names[node].id = texts.add(changed);
    for (const NodeIndex i : order.nodes) sink.add(node(meetings_[i], names[i].id));
    const std::vector<NodeIndex> to = places_of(order);
    for (NodeIndex& node : node_of_)
      if (node != kNoNode) node = to[node] + static_cast<NodeIndex>(nodes_.size());
    return std::move(node_of_);
  }

private:
  void make_nodes() {
    std::vector<Told> told;
    for (ArticleIndex a = 0; a < articles_.rows.size(); ++a) collect(a, told);
    sort(told);
    for (auto begin = told.begin(); begin != told.end();) {
      auto end = begin + 1;
      while (end != told.end() && same_occasion(*begin, *end)) ++end;
      add_occasion({begin, end});
      begin = end;
    }
  }

  void collect(ArticleIndex a, std::vector<Told>& told) {
    const RowsOfArticles<MeetingRow>& rows = articles_.rows.meetings();
    std::uint32_t at = rows.begin(a);
    for (const MeetingRow& row : rows.of(a)) {
      const std::uint32_t number = at++;
      const auto first = static_cast<std::ptrdiff_t>(people_.size());
      for (const EntityIndex entity : articles_.rows.participants(number)) {
        const NodeIndex node = places_.of(a, entity);
        if (node != kNoNode) people_.push_back(node);
      }
      std::sort(people_.begin() + first, people_.end());
      people_.erase(std::unique(people_.begin() + first, people_.end()), people_.end());
      const auto begin = static_cast<std::uint32_t>(first);
      const auto count = static_cast<std::uint32_t>(people_.size()) - begin;
      if (count == 0) continue;
      told.push_back({begin, count, row.date, a, number, places_.of(a, row.place), row.status, row.form});
    }
  }

  template <class Row>
  std::span<const NodeIndex> people(const Row& row) const {
    return std::span(people_).subspan(row.people, row.people_count);
  }

  // By participants, status, date, and the form if they did not meet in one room; then by article.
  void sort(std::vector<Told>& told) const {
    const std::vector<std::uint32_t> rank = ranks(articles_.rows.texts());
    std::sort(told.begin(), told.end(), [&](const Told& a, const Told& b) {
      const auto x = people(a);
      const auto y = people(b);
      const auto order = std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
      if (order != 0) return order < 0;
      return std::tuple(a.status, rank[a.date], a.form_apart(), a.article, a.row) <
             std::tuple(b.status, rank[b.date], b.form_apart(), b.article, b.row);
    });
  }

  // Where each text stands in their order.
  static std::vector<std::uint32_t> ranks(const Symbols& texts) {
    std::vector<Symbol> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](Symbol a, Symbol b) { return texts.text(a) < texts.text(b); });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
  }

  bool same_occasion(const Told& a, const Told& b) const {
    const auto x = people(a);
    const auto y = people(b);
    return a.status == b.status && a.date == b.date && a.form_apart() == b.form_apart() &&
           std::equal(x.begin(), x.end(), y.begin(), y.end());
  }

  Kind kind(NodeIndex node) const { return nodes_[node].kind; }

  // One meeting with the best place if the places can be one, else one a place.
  void add_occasion(std::span<Told> told) {
    std::vector<NodeIndex> cities;
    std::vector<NodeIndex> others;
    for (const Told& row : told) {
      if (row.place == kNoNode) continue;
      auto& list = kind(row.place) == Kind::place ? cities : others;
      if (std::find(list.begin(), list.end(), row.place) == list.end()) list.push_back(row.place);
    }
    if (cities.size() == 1) return add(told, cities.front());
    if (cities.empty() && others.size() < 2) return add(told, others.empty() ? kNoNode : others.front());
    std::stable_sort(told.begin(), told.end(),
                     [](const Told& a, const Told& b) { return a.place < b.place; });
    for (auto begin = told.begin(); begin != told.end();) {
      const auto end =
          std::find_if(begin, told.end(), [&](const Told& row) { return row.place != begin->place; });
      add({begin, end}, begin->place);
      begin = end;
    }
  }

  void add(std::span<const Told> told, NodeIndex place) {
    MeetingNode node{told.front().people, told.front().people_count, told.front().date, place, 0,
                     told.front().status};
    std::vector<ArticleIndex> named;
    for (const Told& row : told) {
      named.push_back(row.article);
      if (node.form == Form::unknown) node.form = row.form;
      node_of_[row.row] = static_cast<NodeIndex>(meetings_.size());
    }
    node.articles = independent(named, articles_.copy_of);
    meetings_.push_back(node);
  }

  Node node(const MeetingNode& meeting, std::string_view id) const {
    Node out;
    out.id = id;
    out.kind = Kind::meeting;
    out.label = label(meeting);
    out.date = articles_.rows.text(meeting.date);
    widen(out.first_date, out.last_date, out.date);
    out.articles = meeting.articles;
    if (meeting.place != kNoNode) out.place = meeting.place;
    out.status = meeting.status;
    out.form = meeting.form;
    return out;
  }

  std::string hint(const MeetingNode& meeting) const {
    std::string text = meeting.place == kNoNode ? "" : id_words(nodes_[meeting.place].label);
    if (meeting.form == Form::phone || meeting.form == Form::video) text += name_of(meeting.form);
    return text.empty() ? "elsewhere" : text;
  }

  std::string joined(std::span<const NodeIndex> people, std::string_view separator, std::string_view more,
                     std::string_view (*text)(const Node&)) const {
    std::string out;
    for (std::size_t i = 0; i < people.size() && i < kNamesInLabel; ++i) {
      if (i > 0) out += separator;
      out += text(nodes_[people[i]]);
    }
    if (people.size() > kNamesInLabel) {
      out += separator;
      out += std::to_string(people.size() - kNamesInLabel);
      out += more;
    }
    return out;
  }

  std::string label(const MeetingNode& meeting) const {
    std::string out = joined(people(meeting), " – ", " more",
                             [](const Node& node) { return std::string_view(node.label); });
    if (meeting.place != kNoNode) out += ", " + nodes_[meeting.place].label;
    return out;
  }

  std::string id(const MeetingNode& meeting) const {
    std::string out = "meeting.";
    out += joined(people(meeting), "-", "_more",
                  [](const Node& node) { return std::string_view(node.id).substr(node.id.find('.') + 1); });
    if (meeting.date != 0) out += '.' + articles_.rows.text(meeting.date);
    if (meeting.status != Status::actual) out += '.' + std::string(name_of(meeting.status));
    return out;
  }

  const Articles& articles_;
  const EntityNodes& places_;
  std::span<const Node> nodes_;
  std::vector<NodeIndex> people_;  // of all told meetings
  std::vector<MeetingNode> meetings_;
  std::vector<NodeIndex> node_of_;  // by told meeting: position in meetings_
};

}  // namespace

std::vector<NodeIndex> add_meeting_nodes(const Articles& articles, const EntityNodes& places,
                                         std::span<const Node> nodes, GraphSink& sink) {
  return MeetingMaker(articles, places, nodes).run(sink);
}

}  // namespace rapport
