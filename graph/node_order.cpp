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
  std::uint64_t start = 0;  // the kind, then the id's first seven bytes behind its prefix, big-endian
  NodeIndex node = 0;
};

std::uint64_t start_of(Kind kind, std::string_view id) {
  const std::size_t begin = info(kind).prefix.size() + 1;
  auto out = static_cast<std::uint64_t>(kind);
  for (std::size_t i = begin; i < begin + 7; ++i)
    out = out << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  return out;
}

class Order {
public:
  explicit Order(std::span<const NodeName> nodes) : nodes_(nodes) {
    places_.reserve(nodes.size());
    for (NodeIndex i = 0; i < nodes.size(); ++i) places_.push_back({start_of(nodes[i].kind, nodes[i].id), i});
    sort(places_);
  }

  // Gives all but the heaviest of the nodes with one id a suffix, first the hint, then a number.
  void make_unique(const NodeHints& hint) {
    for (std::size_t begin = 0; begin < places_.size();) {
      std::size_t end = begin + 1;
      while (end < places_.size() && same_id(places_[begin], places_[end])) ++end;
      if (end - begin > 1) suffix(std::span(places_).subspan(begin, end - begin), hint);
      begin = end;
    }
    if (new_ids_.empty()) return;
    std::sort(new_ids_.begin(), new_ids_.end());
    std::erase_if(places_, [this](const Place& place) { return new_id(place.node) != nullptr; });
    const auto kept = static_cast<std::ptrdiff_t>(places_.size());
    for (const auto& [node, id] : new_ids_) places_.push_back({start_of(nodes_[node].kind, id), node});
    const auto by_id = [this](const Place& a, const Place& b) { return less(a, b); };
    std::sort(places_.begin() + kept, places_.end(), by_id);
    std::inplace_merge(places_.begin(), places_.begin() + kept, places_.end(), by_id);
  }

  NodeOrder result() {
    NodeOrder out;
    out.nodes.reserve(places_.size());
    for (const Place& place : places_) out.nodes.push_back(place.node);
    out.ids = std::move(new_ids_);
    return out;
  }

private:
  const std::string* new_id(NodeIndex node) const {
    const auto at = std::partition_point(new_ids_.begin(), new_ids_.end(),
                                         [&](const auto& row) { return row.first < node; });
    return at != new_ids_.end() && at->first == node ? &at->second : nullptr;
  }

  std::string_view id(const Place& place) const { return nodes_[place.node].id; }
  bool same_id(const Place& a, const Place& b) const { return a.start == b.start && id(a) == id(b); }

  // Only where the starts are equal, which is seldom.
  std::string_view id_now(const Place& place) const {
    const std::string* const changed = new_ids_.empty() ? nullptr : new_id(place.node);
    return changed == nullptr ? id(place) : std::string_view(*changed);
  }

  bool less(const Place& a, const Place& b) const {
    if (a.start != b.start) return a.start < b.start;
    const int difference = id_now(a).compare(id_now(b));
    return difference != 0 ? difference < 0 : a.node < b.node;
  }

  void sort(std::vector<Place>& places) const {
    std::sort(places.begin(), places.end(), [this](const Place& a, const Place& b) { return less(a, b); });
  }

  void suffix(std::span<const Place> same, const NodeHints& hint) {
    struct Row {
      std::int64_t weight = 0;
      std::string hint;
      NodeIndex node;
    };
    std::vector<Row> rows;
    for (const Place& place : same)
      rows.push_back({-std::int64_t{nodes_[place.node].articles}, hint(place.node), place.node});
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
      return std::tie(a.weight, a.hint) < std::tie(b.weight, b.hint);
    });
    for (std::size_t k = 1; k < rows.size(); ++k) {
      const std::string wanted = std::string(id(same.front())) + '.' + rows[k].hint;
      const Kind kind = nodes_[rows[k].node].kind;
      const auto row = taken_.try_emplace(wanted, is_id(kind, wanted) ? 1 : 0).first;
      const int count = ++row->second;
      new_ids_.emplace_back(rows[k].node, count == 1 ? wanted : wanted + '.' + std::to_string(count));
    }
  }

  bool is_id(Kind kind, const std::string& wanted) const {
    const std::uint64_t start = start_of(kind, wanted);
    const auto at = std::partition_point(places_.begin(), places_.end(), [&](const Place& place) {
      return place.start != start ? place.start < start : id(place) < wanted;
    });
    return at != places_.end() && id(*at) == wanted;
  }

  std::span<const NodeName> nodes_;
  std::vector<Place> places_;
  std::vector<std::pair<NodeIndex, std::string>> new_ids_;  // sorted when all are there
  std::unordered_map<std::string, int> taken_;
};

}  // namespace

NodeOrder order_nodes(std::span<const NodeName> nodes, const NodeHints& hint) {
  Order order(nodes);
  order.make_unique(hint);
  return order.result();
}

std::vector<NodeIndex> places_of(const NodeOrder& order) {
  std::vector<NodeIndex> to(order.nodes.size());
  for (NodeIndex k = 0; k < to.size(); ++k) to[order.nodes[k]] = k;
  return to;
}

}  // namespace rapport
