// Entities become references; the facts of their article fill the profiles.
#include <algorithm>

#include "graph/fold.hpp"
#include "graph/identity.hpp"
#include "graph/node_ids.hpp"

namespace rapport {

namespace {

void add_reference(std::uint32_t article, const EntityRow& entity, References& out) {
  out.article.push_back(article);
  out.kind.push_back(entity.kind);
  Profile profile;
  profile.gender = entity.gender;
  out.profile.push_back(std::move(profile));
}

bool fits(const EntitySelector& selector, const References& all, ReferenceIndex i, bool as_written) {
  if (selector.kind && *selector.kind != all.kind[i]) return false;
  const std::span<const Symbol> names = all.names(i);
  if (as_written) {
    return std::any_of(names.begin(), names.end(),
                       [&](Symbol name) { return all.symbols->text(name) == selector.name; });
  }
  if (selector.name == base_id(all.kind[i], all.symbols->text(names.front()))) return true;
  const std::string folded = folded_name(selector.name);
  return std::any_of(names.begin(), names.end(),
                     [&](Symbol name) { return folded_name(all.symbols->text(name)) == folded; });
}

void apply(const Override& row, const ArticleRows& articles, References& all) {
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
                                     const ArticleRows& articles) {
  std::vector<ReferenceIndex> out;
  if (const auto node = all.by_id.find(selector.name); node != all.by_id.end()) {
    for (const ReferenceIndex i : node->second) {
      const bool there = selector.article.empty() || articles.id(all.article[i]) == selector.article;
      if (there) out.push_back(i);
    }
    return out;
  }
  for (const bool as_written : {true, false}) {
    for (ArticleIndex a = 0; a < articles.size() && (as_written || out.empty()); ++a) {
      if (!selector.article.empty() && articles.id(a) != selector.article) continue;
      for (ReferenceIndex i = all.first_of_article[a]; i < all.first_of_article[a + 1]; ++i) {
        if (fits(selector, all, i, as_written)) out.push_back(i);
      }
    }
  }
  return out;
}

References collect_references(ArticleRows& articles, const Overrides& overrides, ReferencesById by_id) {
  References out(articles);
  out.by_id = std::move(by_id);
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    out.first_of_article.push_back(static_cast<ReferenceIndex>(out.size()));
    for (const EntityRow& entity : articles.entities(a)) add_reference(a, entity, out);
  }
  out.first_of_article.push_back(static_cast<ReferenceIndex>(out.size()));
  out.dropped.resize(out.size());
  read_profiles(articles, out);
  for (const Override& row : overrides.rows) apply(row, articles, out);
  return out;
}

}  // namespace rapport
