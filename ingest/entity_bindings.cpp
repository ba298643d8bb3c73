// Short forms bound to full names: acronyms, short names of bodies and parties, surnames.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "graph/fold.hpp"
#include "ingest/acting_names.hpp"
#include "ingest/entity_finder.hpp"
#include "ingest/name_neighbours.hpp"
#include "ingest/name_parts.hpp"
#include "ingest/renamed_bodies.hpp"

namespace rapport {

NameGroup* EntityFinder::group_of(std::uint32_t name) {
  for (NameGroup& g : groups_) {
    if (std::find(g.names.begin(), g.names.end(), name) != g.names.end()) return &g;
  }
  return nullptr;
}

bool EntityFinder::is_person(const NameGroup& g) const {
  return g.votes.person > 0 && g.votes.person >= g.votes.organization + g.votes.party &&
         g.votes.person >= g.votes.place && !g.acronym;
}

// Names of two and more tokens become people first, the longest first, so that shorter forms can join them.
void EntityFinder::full_people() {
  std::vector<NameGroup*> order;
  for (NameGroup& g : groups_) {
    if (g.entity == kNoEntity && g.form == NameForm::unknown && g.parts.size() >= 2 && is_person(g) &&
        (!g.only_headline || g.votes.person >= 6))
      order.push_back(&g);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const NameGroup* a, const NameGroup* b) { return a->parts.size() > b->parts.size(); });
  for (NameGroup* g : order) {
    const EntityId same = same_person(*g);
    if (same == kNoEntity) {
      make(*g, Kind::person, text(*g));
      people_.push_back(g);
    } else {
      g->entity = same;
    }
  }
}

// The same first and last part, where one of them only adds initials or middle names; or the parts of the
// end.
EntityId EntityFinder::same_person(const NameGroup& g) const {
  for (const NameGroup* full : people_) {
    const auto& a = full->parts;
    const auto& b = g.parts;
    const bool ends = a.front() == b.front() && a.back() == b.back() && a.size() > b.size();
    const bool tail = b.size() < a.size() &&
                      std::equal(b.rbegin(), b.rend(), a.rbegin(),
                                 [](std::string_view x, std::string_view y) { return same_part(y, x); });
    const bool unnumbered = a.size() == b.size() + 1 && is_numeral(a.back()) &&
                            std::equal(b.begin(), b.end(), a.begin());  // "John Paul" of John Paul II
    if (ends || tail || unnumbered) return full->entity;
  }
  return kNoEntity;
}

bool EntityFinder::is_numeral(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
}

void EntityFinder::bind_person(NameGroup& g) {
  if (g.entity != kNoEntity || g.form != NameForm::unknown || g.parts.size() != 1) return;
  int best = 0;
  for (const NameGroup* full : people_) best = std::max(best, family_rank(full->parts, g.parts.front()));
  if (best == 0) return;
  std::vector<const NameGroup*> candidates;
  for (const NameGroup* full : people_) {
    if (family_rank(full->parts, g.parts.front()) == best) candidates.push_back(full);
  }
  const bool given = std::any_of(candidates.begin(), candidates.end(), [&](const NameGroup* full) {
    return full->parts.front() == g.parts.front();
  });
  if (g.votes.royal && !given) return;
  if (best == 1 && (candidates.size() > 1 || g.votes.place >= 4)) return;
  if (is_somebody_else(g, candidates)) {  // "Mr Bracamonte" is Emilio Bracamonte Larrañaga, not his daughter
    std::vector<const NameGroup*> others;
    for (const NameGroup* full : people_) {
      const int rank = family_rank(full->parts, g.parts.front());
      if (rank > 0 && rank < best) others.push_back(full);
    }
    if (others.size() == 1) candidates = std::move(others);
  }
  if (is_somebody_else(g, candidates)) make(g, Kind::person, text(g));
  bind_mentions(g, candidates);
  if (g.entity == kNoEntity) g.entity = candidates.front()->entity;
  by_mention_.push_back(&g);
}

// "Mr. Carter" where the article names in full only his wife: a man of whom it tells no more.
bool EntityFinder::is_somebody_else(const NameGroup& g,
                                    const std::vector<const NameGroup*>& candidates) const {
  return std::any_of(g.names.begin(), g.names.end(), [&](std::uint32_t n) {
    const Gender said = votes_of(r_, names_[n]).gender;
    return said != Gender::unknown &&
           std::all_of(candidates.begin(), candidates.end(), [&](const NameGroup* full) {
             const Gender known = known_gender(*full);
             return known != Gender::unknown && known != said;
           });
  });
}

// What titles say, else what the given name is in most countries.
Gender EntityFinder::known_gender(const NameGroup& full) const {
  if (full.votes.gender != Gender::unknown) return full.votes.gender;
  return r_.lexicon.gender_of_name(r_.word(names_[full.names.front()].tokens.begin));
}

// Each mention for itself: "Mr Banda" is none of the Bandas who are women.
void EntityFinder::bind_mentions(const NameGroup& g, const std::vector<const NameGroup*>& candidates) {
  std::vector<Gender> genders;
  for (const NameGroup* full : candidates) {
    const Gender told = told_gender(*full);
    genders.push_back(told == Gender::unknown ? known_gender(*full) : told);
  }
  for (const std::uint32_t n : g.names) {
    const Gender said = votes_of(r_, names_[n]).gender;
    std::vector<const NameGroup*> fitting;
    for (std::size_t i = 0; i < candidates.size() && said != Gender::unknown; ++i) {
      if (genders[i] == said || genders[i] == Gender::unknown) fitting.push_back(candidates[i]);
    }
    const bool apart = g.entity != kNoEntity && fitting.empty() &&
                       (said != Gender::unknown || candidates.front()->names.front() > n);
    out_.of_name[n] = apart ? g.entity : nearest(fitting.empty() ? candidates : fitting, n);
    if (said == Gender::unknown || fitting.empty()) continue;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (candidates[i]->entity != out_.of_name[n]) continue;
      genders[i] = said;
      out_.list[out_.of_name[n]].gender = said;
    }
  }
}

// What titles say, else "he", "her" behind the full name with nobody else named between.
Gender EntityFinder::told_gender(const NameGroup& full) const {
  if (full.votes.gender != Gender::unknown) return full.votes.gender;
  for (const std::uint32_t n : full.names) {
    if (const Gender kin = gender_of_kin(names_[n]); kin != Gender::unknown) return kin;
    const TokenIndex sentence_end = r_.sentences[names_[n].sentence].tokens.end;
    const TokenIndex end =
        n + 1 < names_.size() ? std::min(sentence_end, names_[n + 1].tokens.begin) : sentence_end;
    for (TokenIndex i = names_[n].tokens.end; i < end; ++i) {
      if (r_.has(i, kFemale)) return Gender::female;
      if (r_.has(i, kMale)) return Gender::male;
    }
  }
  return Gender::unknown;
}

// "Ana Varga, the minister's sister, smiled".
Gender EntityFinder::gender_of_kin(const Name& name) const {
  const TokenIndex end = r_.sentences[name.sentence].tokens.end;
  if (name.tokens.end >= end || !r_.is(name.tokens.end, ",")) return Gender::unknown;
  for (TokenIndex i = name.tokens.end + 1; i < end && !r_.is(i, ","); ++i) {
    const Match kin = r_.match(i, EntryKind::kin);
    const TokenIndex behind = i + kin.length;
    if (kin.length > 0 && (behind >= end || r_.is(behind, ",") || r_.is(behind, ".") || r_.is(behind, "of")))
      return r_.lexicon.kins[kin.entry.row].gender;
    if (r_.has(i, kAnyVerb) && !r_.has(i, kNoun)) return Gender::unknown;
  }
  return Gender::unknown;
}

// "his uncle, Grantley Holder": named in passing, behind a word for kin.
bool EntityFinder::is_kin(const Name& name) const {
  const TokenIndex begin = r_.sentences[name.sentence].tokens.begin;
  return name.tokens.begin > begin + 1 && kin_before(r_, begin, name.tokens.begin).length > 0;
}

// Those whom the text has named in full only once, where it goes on to name the others in full: the short
// form is that of one of them.
std::vector<const NameGroup*> EntityFinder::named_once(const std::vector<const NameGroup*>& candidates,
                                                       std::uint32_t name) const {
  std::vector<const NameGroup*> once;
  for (const NameGroup* full : candidates) {
    const auto told = std::count_if(full->names.begin(), full->names.end(), [&](std::uint32_t n) {
      return n < name && r_.sentences[names_[n].sentence].region == Region::body;
    });
    if (told == 1) once.push_back(full);
  }
  return once.empty() ? candidates : once;
}

// The full name that was last mentioned before, kin left aside; the first one of all for a mention before
// any.
EntityId EntityFinder::nearest(const std::vector<const NameGroup*>& candidates, std::uint32_t name) const {
  EntityId best = candidates.front()->entity;
  std::int64_t at = -1;
  for (const NameGroup* full : candidates.size() > 1 ? named_once(candidates, name) : candidates) {
    for (const std::uint32_t n : full->names) {
      if (n < name && std::int64_t{n} > at && (at < 0 || !is_kin(names_[n]))) {
        at = n;
        best = full->entity;
      }
    }
  }
  return best;
}

// Single names and names that no evidence calls a person.
void EntityFinder::leftover(NameGroup& g) {
  if (g.entity != kNoEntity || g.form != NameForm::unknown) return;
  const KindVotes& v = g.votes;
  const int bodies = v.organization + v.party;
  if (g.only_headline && g.parts.size() == 1 && (!g.acronym || g.key.size() > 5)) return;
  if (g.only_headline && g.votes.person < 6 && !g.acronym) return;
  const bool only_place = g.parts.size() == 1 && v.place >= 2 && v.person <= 0 && bodies <= 0;
  if (only_place || (v.place >= 4 && v.place > v.person && v.place >= bodies)) {
    make(g, Kind::place, text(g));
  } else if (bodies >= 3 && bodies > v.person) {
    const bool party =
        (v.party >= v.organization && v.party > 0) ||
        (v.firm == 0 && !g.acronym && ((talk_ >= 3 && v.politics > 0) || (talk_ >= 1 && v.led > 0)));
    make(g, party ? Kind::party : Kind::organization, text(g));
  } else if (v.person >= (g.parts.size() == 1 ? 4 : 3)) {
    make(g, Kind::person, text(g));
    people_.push_back(&g);
  }
}

// A body that no table knows and that the text names in full.
bool EntityFinder::is_written_body(const NameGroup* g) const {
  if (g == nullptr || g->entity == kNoEntity || g->acronym || g->form == NameForm::body) return false;
  return is_body(*g) && g->parts.size() > 1;
}

// The old name becomes another name of the body under its new one.
void EntityFinder::bind_renamed() {
  for (std::uint32_t n = 1; n < names_.size(); ++n) {
    const Renaming told = renaming_between(r_, names_[n - 1], names_[n]);
    if (told == Renaming::none) continue;
    const NameGroup* first = group_of(n - 1);
    const NameGroup* second = group_of(n);
    if (!is_written_body(first) || !is_written_body(second)) continue;
    const EntityId kept = (told == Renaming::first_is_new ? first : second)->entity;
    const EntityId old = (told == Renaming::first_is_new ? second : first)->entity;
    if (kept == old) continue;
    for (NameGroup& g : groups_) {
      if (g.entity == old) g.entity = kept;
    }
  }
}

}  // namespace rapport
