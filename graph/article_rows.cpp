// Rows refer to texts by number and to their lists by where these begin; a list ends where the next begins.
#include "graph/article_rows.hpp"

#include <algorithm>

namespace rapport {
namespace {

template <class Value>
std::span<const Value> from_to(const std::vector<Value>& all, std::size_t begin, std::size_t end) {
  return std::span(all).subspan(begin, end - begin);
}

}  // namespace

ArticleRows::ArticleRows(std::size_t articles)
    : ids_(articles), dates_(articles), entities_(articles), facts_(articles), meetings_(articles) {
  texts_.of("");
}

void ArticleRows::set_article(ArticleIndex article, std::string_view id, std::string_view date) {
  ids_[article] = id;
  dates_[article] = texts_.of(date);
}

void ArticleRows::add(ArticleIndex article, const Entity& entity) {
  const std::size_t first = names_.size();
  entities_.add(article, {static_cast<std::uint32_t>(first), entity.kind, entity.gender});
  names_.push_back(symbols_.of(entity.name));
  for (const std::string& alias : entity.aliases) {
    const Symbol name = symbols_.of(alias);
    const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(begin, names_.end(), name) == names_.end()) names_.push_back(name);
  }
}

std::uint32_t ArticleRows::wording_of(const Fact& fact) {
  const FactWording wanted{fact.type,   fact.status,           fact.form,
                           fact.former, texts_.of(fact.title), texts_.of(fact.role)};
  if (wanted.title >= wording_of_title_.size()) wording_of_title_.resize(texts_.size(), kNone);
  for (std::uint32_t at = wording_of_title_[wanted.title]; at != kNone; at = wordings_[at].second) {
    const FactWording& row = wordings_[at].first;
    if (row.type == wanted.type && row.status == wanted.status && row.form == wanted.form &&
        row.former == wanted.former && row.role == wanted.role)
      return at;
  }
  const auto number = static_cast<std::uint32_t>(wordings_.size());
  wordings_.emplace_back(wanted, wording_of_title_[wanted.title]);
  wording_of_title_[wanted.title] = number;
  return number;
}

void ArticleRows::add(ArticleIndex article, const Fact& fact) {
  facts_.add(article, {fact.from, fact.to, fact.place.value_or(kNone), fact.meeting.value_or(kNone),
                       texts_.of(fact.date), wording_of(fact)});
}

void ArticleRows::add(ArticleIndex article, const Meeting& meeting) {
  meetings_.add(article, {static_cast<std::uint32_t>(participants_.size()), texts_.of(meeting.date),
                          meeting.place.value_or(kNone), meeting.status, meeting.form});
  participants_.insert(participants_.end(), meeting.participants.begin(), meeting.participants.end());
}

void ArticleRows::number_names() {
  std::vector<Symbol> number(symbols_.size(), kNone);
  Symbols ordered;
  for (ArticleIndex a = 0; a < size(); ++a) {
    for (EntityIndex e = 0; e < entities(a).size(); ++e) {
      for (const Symbol name : names(a, e))
        if (number[name] == kNone) number[name] = ordered.of(symbols_.text(name));
    }
  }
  for (Symbol& name : names_) name = number[name];
  symbols_ = std::move(ordered);
}

std::span<const Symbol> ArticleRows::names(ArticleIndex article, EntityIndex entity) const {
  const std::size_t row = entities_.begin(article) + entity;
  return from_to(names_, entities_[row].first_name,
                 row + 1 < entities_.size() ? entities_[row + 1].first_name : names_.size());
}

std::span<const EntityIndex> ArticleRows::participants(std::size_t meeting) const {
  return from_to(
      participants_, meetings_[meeting].first_participant,
      meeting + 1 < meetings_.size() ? meetings_[meeting + 1].first_participant : participants_.size());
}

}  // namespace rapport
