// Nodes are sorted once by kind and base id; nodes that get a suffix are few and are merged in again.
#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>

#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

struct Place {
  Kind kind = Kind::person;
  std::uint64_t start = 0;  // the id's first eight bytes behind the prefix of its kind, big-endian
  NodeIndex node = 0;
};

std::uint64_t start_of(Kind kind, const std::string& id) {
  const std::size_t begin = info(kind).prefix.size() + 1;
  std::uint64_t out = 0;
  for (std::size_t i = begin; i < begin + 8; ++i)
    out = out << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  return out;
}

class Order {
public:
  Order(std::size_t first, std::vector<Node>& nodes) : first_(first), nodes_(nodes) {
    places_.reserve(nodes.size() - first);
    for (std::size_t i = first; i < nodes.size(); ++i) places_.push_back(place_of(static_cast<NodeIndex>(i)));
    sort(places_);
  }

  // Gives all but the heaviest of the nodes with one id a suffix, first the hint, then a number.
  void make_unique(const NodeHints& hint) {
    std::vector<Place> kept;
    std::vector<NewId> renamed;
    for (std::size_t begin = 0; begin < places_.size();) {
      std::size_t end = begin + 1;
      while (end < places_.size() && id(places_[end]) == id(places_[begin])) ++end;
      kept.push_back(places_[begin]);
      if (end - begin > 1) suffix(std::span(places_).subspan(begin, end - begin), hint, kept, renamed);
      begin = end;
    }
    if (renamed.empty()) return;
    std::vector<Place> moved;
    for (NewId& row : renamed) {
      nodes_[row.node].id = std::move(row.id);
      moved.push_back(place_of(row.node));
    }
    sort(moved);
    places_.clear();
    std::merge(kept.begin(), kept.end(), moved.begin(), moved.end(), std::back_inserter(places_),
               [this](const Place& a, const Place& b) { return less(a, b); });
  }

  // Brings the nodes into this order, in place; answers where each went.
  std::vector<NodeIndex> apply() {
    std::vector<NodeIndex> to(nodes_.size());
    for (NodeIndex i = 0; i < first_; ++i) to[i] = i;
    for (std::size_t i = 0; i < places_.size(); ++i) to[places_[i].node] = static_cast<NodeIndex>(first_ + i);
    std::vector<NodeIndex> moving = to;
    for (NodeIndex i = 0; i < moving.size(); ++i) {
      while (moving[i] != i) {
        const NodeIndex target = moving[i];
        std::swap(nodes_[i], nodes_[target]);
        std::swap(moving[i], moving[target]);
      }
    }
    return to;
  }

private:
  struct NewId {
    NodeIndex node = 0;
    std::string id;
  };

  const std::string& id(const Place& place) const { return nodes_[place.node].id; }

  Place place_of(NodeIndex node) const {
    return {nodes_[node].kind, start_of(nodes_[node].kind, nodes_[node].id), node};
  }

  bool less(const Place& a, const Place& b) const {
    if (a.kind != b.kind) return a.kind < b.kind;
    if (a.start != b.start) return a.start < b.start;
    const int difference = id(a).compare(id(b));
    return difference != 0 ? difference < 0 : a.node < b.node;
  }

  void sort(std::vector<Place>& places) const {
    std::sort(places.begin(), places.end(), [this](const Place& a, const Place& b) { return less(a, b); });
  }

  void suffix(std::span<const Place> same, const NodeHints& hint, std::vector<Place>& kept,
              std::vector<NewId>& renamed) {
    struct Row {
      std::int64_t weight = 0;
      std::string hint;
      Place place;
    };
    std::vector<Row> rows;
    for (const Place& place : same)
      rows.push_back({-std::int64_t{nodes_[place.node].articles}, hint(place.node - first_), place});
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
      return std::tie(a.weight, a.hint) < std::tie(b.weight, b.hint);
    });
    kept.back() = rows.front().place;
    for (std::size_t k = 1; k < rows.size(); ++k) {
      const Place& place = rows[k].place;
      const std::string wanted = id(place) + '.' + rows[k].hint;
      const auto row = taken_.try_emplace(wanted, is_id(place.kind, wanted) ? 1 : 0).first;
      const int count = ++row->second;
      renamed.push_back({place.node, count == 1 ? wanted : wanted + '.' + std::to_string(count)});
    }
  }

  bool is_id(Kind kind, const std::string& wanted) const {
    const std::uint64_t start = start_of(kind, wanted);
    const auto at = std::partition_point(places_.begin(), places_.end(), [&](const Place& place) {
      if (place.kind != kind) return place.kind < kind;
      return place.start != start ? place.start < start : id(place) < wanted;
    });
    return at != places_.end() && id(*at) == wanted;
  }

  std::size_t first_;
  std::vector<Node>& nodes_;
  std::vector<Place> places_;
  std::unordered_map<std::string, int> taken_;
};

}  // namespace

void order_nodes(const NodeHints& hint, std::size_t first, Resolved& out) {
  Order order(first, out.graph.nodes);
  order.make_unique(hint);
  const std::vector<NodeIndex> place = order.apply();
  for (auto* table : {&out.entities, &out.meetings}) {
    for (auto& row : *table) {
      for (NodeIndex& node : row) node = node == kNoNode ? kNoNode : place[node];
    }
  }
}

}  // namespace rapport
