// Who is who over articles: every entity of every article is a reference; references that are one thing get
// one cluster. Internal to the resolution (graph/resolve.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/article_rows.hpp"
#include "graph/date_range.hpp"
#include "graph/overrides.hpp"
#include "graph/person_names.hpp"

namespace rapport {

// Position among all entities of all articles, in the order of article id and entity.
using ReferenceIndex = std::uint32_t;

// An office in a State, or a place's State, and the days on which articles say so.
struct StateSpan {
  Symbol state = 0;
  DayRange days;
};

// Kin of whom everybody has one at a time.
enum class KinRole : std::uint8_t { spouse, father, mother };

// A word of the name of somebody's kin that is no word of his own name.
struct KinWord {
  KinRole role = KinRole::spouse;
  Symbol word = 0;
  friend auto operator<=>(const KinWord&, const KinWord&) = default;
};

// What is known of a reference or a cluster; all vectors are sorted sets.
struct Profile {
  Gender gender = Gender::unknown;
  std::vector<StateSpan> states;  // by state
  std::vector<KinWord> kin;
  std::vector<Symbol> owners;   // of a department: what it is part of
  std::vector<Symbol> offices;  // body and title
  std::vector<Symbol> ties;     // bodies, States and relatives
  std::vector<Symbol> marks;    // of not-same overrides: 2n and 2n + 1 exclude each other
};

// The references of nodes by their ids, as far as overrides ask for them.
using ReferencesById = std::map<std::string, std::vector<ReferenceIndex>>;

// Two references of one article.
using ReferencePair = std::pair<ReferenceIndex, ReferenceIndex>;

struct References {
  explicit References(ArticleRows& articles) : rows(&articles), symbols(&articles.symbols()) {}

  ArticleRows* rows;
  Symbols* symbols;                    // of names as written, keys and whatever profiles hold
  std::vector<std::uint32_t> article;  // columns, one value a reference
  std::vector<Kind> kind;
  std::vector<Profile> profile;
  std::vector<std::vector<Symbol>> keys;  // equal keys are one name; empty where the name only hints
  std::vector<bool> renamed;              // a body of which its article says that it has had two names
  std::vector<bool> dropped;
  std::vector<ReferenceIndex> first_of_article;  // one more than there are articles
  std::vector<ReferencePair> kin;                // spouses and relatives, both ways, sorted
  std::vector<ReferencePair> apart;  // bodies that a fact joins, the smaller first, sorted: they are two
  ReferencesById by_id;
  std::vector<PersonName> people;         // the names of people, taken apart once
  std::vector<std::uint32_t> person_row;  // by symbol: position in `people`, kNone for other texts

  // Empty for what is no person's name.
  const PersonName& person(Symbol name) const {
    static const PersonName none;
    return name < person_row.size() && person_row[name] != kNone ? people[person_row[name]] : none;
  }
  std::size_t size() const { return article.size(); }
  // Strong names as written; the first is the name.
  std::span<const Symbol> names(ReferenceIndex i) const {
    return rows->names(article[i], i - first_of_article[article[i]]);
  }
};

// One cluster number per reference, kNone where dropped; clusters are numbered by their first reference.
struct Clusters {
  std::vector<std::uint32_t> of_reference;
  std::uint32_t count = 0;
};

// References with their names and profiles; articles are in order of id.
References collect_references(ArticleRows& articles, const Overrides& overrides, ReferencesById by_id);

// Fills the profiles, `kin` and `apart` from the facts.
void read_profiles(const ArticleRows& articles, References& references);

// Fills References::keys.
void assign_keys(const ArticleRows& articles, References& references);

void merge_into(Profile& target, const Profile& source);
// Whether something known of the one cannot be true of the other: gender, spouse, owner, State at one time,
// an override.
bool contradict(const Profile& a, const Profile& b);
bool share_any(const std::vector<Symbol>& a, const std::vector<Symbol>& b);

// References that share a key, kept apart where they contradict or stand side by side in one article.
Clusters cluster_by_key(const References& references);

// Joins clusters whose names are variants of one name and that fit together: turned order, middle names,
// suffixes, initials, surnames with an office, acronyms. At most one candidate, else nothing.
Clusters join_variants(const References& references, const Clusters& clusters);

// Joins what `same` lines join, whatever articles say against it; only `not-same` lines keep it apart.
Clusters join_overrides(const References& references, const Clusters& clusters, const Overrides& overrides,
                        const ArticleRows& articles);

// The references that a selector means, in order.
std::vector<ReferenceIndex> selected(const EntitySelector& selector, const References& references,
                                     const ArticleRows& articles);

// Numbers clusters by their first reference; `root` has one value a reference, kNone where dropped.
Clusters numbered(const std::vector<std::uint32_t>& root);

}  // namespace rapport
