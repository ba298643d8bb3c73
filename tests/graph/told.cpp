// Splits at "; ", then at ", ", and reads each piece from the left.
#include "told.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/split.hpp"

namespace rapport {
namespace {

std::vector<std::string_view> pieces(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    out.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return out;
    at = end + separator.size();
  }
}

std::string_view take_behind(std::string_view& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  const std::string_view behind = text.substr(at + mark.size());
  text = text.substr(0, at);
  return behind;
}

EntityIndex entity(std::string_view text, ArticleFacts& facts) {
  Entity out;
  if (text.ends_with(" (male)")) out.gender = Gender::male;
  if (text.ends_with(" (female)")) out.gender = Gender::female;
  text = text.substr(0, text.find(" ("));
  const std::size_t space = text.find(' ');
  out.kind = kind_named(text.substr(0, space)).value();
  const auto names = split(text.substr(space + 1), '|');
  out.name = names.front();
  out.aliases.assign(names.begin() + 1, names.end());
  const auto same = [&](const Entity& row) { return row.kind == out.kind && row.name == out.name; };
  const auto found = std::find_if(facts.entities.begin(), facts.entities.end(), same);
  const auto index = static_cast<EntityIndex>(found - facts.entities.begin());
  if (found == facts.entities.end()) facts.entities.push_back(std::move(out));
  return index;
}

Fact fact(EntityIndex from, std::string_view text, ArticleFacts& facts) {
  Fact out;
  out.from = from;
  const std::size_t space = text.find(' ');
  out.type = relation_named(text.substr(0, space)).value();
  text = text.substr(space + 1);
  out.former = text.ends_with(" former");
  if (out.former) text.remove_suffix(7);
  if (out.type == Relation::relative_of) out.role = take_behind(text, " as ");
  out.title = take_behind(text, " as ");
  out.date = take_behind(text, " on ");
  if (!take_behind(text, " [planned]").data()) {
    out.status = Status::actual;
  } else {
    out.status = Status::planned;
  }
  out.to = entity(text, facts);
  return out;
}

}  // namespace

ArticleFacts told(const std::string& id, std::string_view text) {
  ArticleFacts facts;
  facts.article.id = id;
  const std::size_t colon = text.find(": ");
  if (colon != std::string_view::npos) {
    facts.article.date = text.substr(0, colon);
    text = text.substr(colon + 2);
  }
  for (const std::string_view sentence : pieces(text, "; ")) {
    const auto parts = pieces(sentence, ", ");
    const EntityIndex from = entity(parts.front(), facts);
    for (std::size_t i = 1; i < parts.size(); ++i) facts.facts.push_back(fact(from, parts[i], facts));
  }
  return facts;
}

std::vector<ArticleFacts> told_all(const std::vector<std::string>& texts) {
  std::vector<ArticleFacts> out;
  for (const std::string& text : texts) out.push_back(told(fmt::format("a{}", out.size() + 1), text));
  return out;
}

std::string printed(const Graph& graph) {
  std::string out;
  for (const Node& node : graph.nodes) out += fmt::format("{} {}\n", node.id, node.articles);
  for (const Edge& edge : graph.edges) {
    out += fmt::format("{} {} {} {} {}\n", graph.nodes[edge.from].id, name_of(edge.type),
                       graph.nodes[edge.to].id, name_of(edge.status), edge.support);
  }
  return out;
}

}  // namespace rapport
