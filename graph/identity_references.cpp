// Entities become references; the facts of their article fill the profiles.
#include <algorithm>

#include "graph/fold.hpp"
#include "graph/hash.hpp"
#include "graph/identity.hpp"
#include "graph/node_ids.hpp"

namespace rapport {

Symbol Symbols::of(std::string_view text) {
  if (texts_.size() * 2 >= slots_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(block_hash(text, kFnvOffset));
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].symbol != kNone; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash && texts_[slots_[at].symbol] == text) return slots_[at].symbol;
  }
  slots_[at] = {hash, static_cast<Symbol>(texts_.size())};
  texts_.emplace_back(text);
  return slots_[at].symbol;
}

void Symbols::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.symbol == kNone) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].symbol != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

namespace {

void add_reference(std::uint32_t article, const Entity& entity, References& out) {
  out.article.push_back(article);
  out.kind.push_back(entity.kind);
  Profile profile;
  profile.gender = entity.gender;
  out.profile.push_back(std::move(profile));
  std::vector<Symbol> names{out.symbols.of(entity.name)};
  for (const std::string& alias : entity.aliases) {
    const Symbol name = out.symbols.of(alias);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  out.names.push_back(std::move(names));
}

bool fits(const EntitySelector& selector, const References& all, ReferenceIndex i, bool as_written) {
  if (selector.kind && *selector.kind != all.kind[i]) return false;
  const auto& names = all.names[i];
  if (as_written) {
    return std::any_of(names.begin(), names.end(),
                       [&](Symbol name) { return all.symbols.text(name) == selector.name; });
  }
  if (selector.name == base_id(all.kind[i], all.symbols.text(names.front()))) return true;
  const std::string folded = folded_name(selector.name);
  return std::any_of(names.begin(), names.end(),
                     [&](Symbol name) { return folded_name(all.symbols.text(name)) == folded; });
}

void apply(const Override& row, std::span<const ArticleFacts* const> articles, References& all) {
  const auto set_mark = [&](const EntitySelector& selector, Symbol mark) {
    for (const ReferenceIndex i : selected(selector, all, articles)) {
      auto& marks = all.profile[i].marks;
      marks.insert(std::lower_bound(marks.begin(), marks.end(), mark), mark);
    }
  };
  const std::vector<ReferenceIndex> chosen = selected(row.entity, all, articles);
  if (row.action == OverrideAction::drop) {
    for (const ReferenceIndex i : chosen) all.dropped[i] = true;
  } else if (row.action == OverrideAction::kind) {
    for (const ReferenceIndex i : chosen) all.kind[i] = row.kind;
  } else if (row.action == OverrideAction::not_same) {
    set_mark(row.entity, 2 * row.line);
    set_mark(row.other, 2 * row.line + 1);
  }
}

}  // namespace

std::vector<ReferenceIndex> selected(const EntitySelector& selector, const References& all,
                                     std::span<const ArticleFacts* const> articles) {
  std::vector<ReferenceIndex> out;
  if (const auto node = all.by_id.find(selector.name); node != all.by_id.end()) {
    for (const ReferenceIndex i : node->second) {
      const bool there = selector.article.empty() || articles[all.article[i]]->article.id == selector.article;
      if (there) out.push_back(i);
    }
    return out;
  }
  for (const bool as_written : {true, false}) {
    for (std::size_t a = 0; a < articles.size() && (as_written || out.empty()); ++a) {
      if (!selector.article.empty() && articles[a]->article.id != selector.article) continue;
      for (ReferenceIndex i = all.first_of_article[a]; i < all.first_of_article[a + 1]; ++i) {
        if (fits(selector, all, i, as_written)) out.push_back(i);
      }
    }
  }
  return out;
}

References collect_references(std::span<const ArticleFacts* const> articles, const Overrides& overrides,
                              ReferencesById by_id) {
  References out;
  out.by_id = std::move(by_id);
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    out.first_of_article.push_back(static_cast<ReferenceIndex>(out.size()));
    for (const Entity& entity : articles[a]->entities) add_reference(a, entity, out);
  }
  out.first_of_article.push_back(static_cast<ReferenceIndex>(out.size()));
  out.dropped.resize(out.size());
  read_profiles(articles, out);
  for (const Override& row : overrides.rows) apply(row, articles, out);
  return out;
}

}  // namespace rapport
