// Meetings of several articles are one if participants, status and date agree and their places do not differ;
// a State as place gives way to a city.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/node_ids.hpp"
#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

constexpr std::size_t kNamesInLabel = 4;

struct Told {
  ArticleIndex article = 0;
  MeetingIndex meeting = 0;
  NodeIndex place = kNoNode;
  Form form = Form::unknown;
};

// Participants (sorted), status, date, and the form if they did not meet in one room.
using Occasion = std::tuple<std::vector<NodeIndex>, Status, std::string, Form>;

class MeetingMaker {
public:
  MeetingMaker(const Articles& articles, Resolved& out) : articles_(articles), out_(out) {}

  void run() {
    const std::size_t first = out_.graph.nodes.size();
    out_.meetings.resize(articles_.facts.size());
    std::map<Occasion, std::vector<Told>> occasions;
    for (ArticleIndex a = 0; a < articles_.facts.size(); ++a) {
      out_.meetings[a].assign(articles_.facts[a]->meetings.size(), kNoNode);
      for (MeetingIndex m = 0; m < out_.meetings[a].size(); ++m) collect(a, m, occasions);
    }
    for (const auto& [occasion, told] : occasions) {
      for (const auto& [place, rows] : by_place(told)) add(occasion, place, rows);
    }
    order_nodes([&](std::size_t i) { return hints_[i]; }, first, out_);
  }

private:
  NodeIndex node_of(ArticleIndex article, EntityIndex entity) const {
    const auto& nodes = out_.entities[article];
    return entity < nodes.size() ? nodes[entity] : kNoNode;
  }

  void collect(ArticleIndex a, MeetingIndex m, std::map<Occasion, std::vector<Told>>& occasions) const {
    const Meeting& meeting = articles_.facts[a]->meetings[m];
    std::set<NodeIndex> people;
    for (const EntityIndex entity : meeting.participants) people.insert(node_of(a, entity));
    people.erase(kNoNode);
    if (people.empty()) return;
    const bool apart = meeting.form == Form::phone || meeting.form == Form::video;
    const NodeIndex place = meeting.place ? node_of(a, *meeting.place) : kNoNode;
    occasions
        [{{people.begin(), people.end()}, meeting.status, meeting.date, apart ? meeting.form : Form::unknown}]
            .push_back({a, m, place, meeting.form});
  }

  Kind kind(NodeIndex node) const { return out_.graph.nodes[node].kind; }

  // One entry with the best place if the places can be one, else one a place.
  std::map<NodeIndex, std::vector<Told>> by_place(const std::vector<Told>& told) const {
    std::set<NodeIndex> cities;
    std::set<NodeIndex> others;
    for (const Told& row : told) {
      if (row.place != kNoNode) (kind(row.place) == Kind::place ? cities : others).insert(row.place);
    }
    if (cities.size() == 1) return {{*cities.begin(), told}};
    if (cities.empty() && others.size() < 2) return {{others.empty() ? kNoNode : *others.begin(), told}};
    std::map<NodeIndex, std::vector<Told>> out;
    for (const Told& row : told) out[row.place].push_back(row);
    return out;
  }

  void add(const Occasion& occasion, NodeIndex place, const std::vector<Told>& told) {
    const auto& [people, status, date, form] = occasion;
    Node node;
    node.kind = Kind::meeting;
    node.label = label(people, place);
    node.id = id(people, status, date);
    node.date = date;
    node.status = status;
    if (place != kNoNode) node.place = place;
    std::vector<ArticleIndex> named;
    for (const Told& row : told) {
      named.push_back(row.article);
      if (node.form == Form::unknown) node.form = row.form;
      out_.meetings[row.article][row.meeting] = static_cast<NodeIndex>(out_.graph.nodes.size());
    }
    widen(node.first_date, node.last_date, date);
    node.articles = independent(named, articles_.copy_of);
    hints_.push_back(hint(place, node.form));
    out_.graph.nodes.push_back(std::move(node));
  }

  std::string hint(NodeIndex place, Form form) const {
    std::string text = place == kNoNode ? "" : id_words(out_.graph.nodes[place].label);
    if (form == Form::phone || form == Form::video) text += name_of(form);
    return text.empty() ? "elsewhere" : text;
  }

  std::string joined(const std::vector<NodeIndex>& people, std::string_view separator, std::string_view more,
                     std::string (*text)(const Node&)) const {
    std::string out;
    for (std::size_t i = 0; i < people.size() && i < kNamesInLabel; ++i) {
      if (i > 0) out += separator;
      out += text(out_.graph.nodes[people[i]]);
    }
    if (people.size() > kNamesInLabel) {
      out += separator;
      out += std::to_string(people.size() - kNamesInLabel);
      out += more;
    }
    return out;
  }

  std::string label(const std::vector<NodeIndex>& people, NodeIndex place) const {
    std::string out = joined(people, " – ", " more", [](const Node& node) { return node.label; });
    if (place != kNoNode) out += ", " + out_.graph.nodes[place].label;
    return out;
  }

  std::string id(const std::vector<NodeIndex>& people, Status status, const std::string& date) const {
    std::string out = "meeting.";
    out +=
        joined(people, "-", "_more", [](const Node& node) { return node.id.substr(node.id.find('.') + 1); });
    if (!date.empty()) out += '.' + date;
    if (status != Status::actual) out += '.' + std::string(name_of(status));
    return out;
  }

  const Articles& articles_;
  Resolved& out_;
  std::vector<std::string> hints_;  // by meeting
};

}  // namespace

void add_meeting_nodes(const Articles& articles, Resolved& out) { MeetingMaker(articles, out).run(); }

}  // namespace rapport
