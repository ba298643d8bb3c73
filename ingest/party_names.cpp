// Bodies that only the text around them shows to be parties: "the party" means the body named before, lists
// of parties, and "X party" for a party that is called X.
#include <algorithm>

#include "ingest/entity_finder.hpp"

namespace rapport {

// A name whose words leave open whether it is a party.
bool EntityFinder::may_be_party(std::uint32_t n) const {
  const EntityId e = out_.of_name[n];
  if (e == kNoEntity || out_.list[e].kind != Kind::organization) return false;
  return names_[n].political || (names_[n].form == NameForm::unknown && names_[n].tokens.size() > 1);
}

bool EntityFinder::names_party(std::uint32_t n) const {
  const EntityId e = out_.of_name[n];
  return e != kNoEntity && out_.list[e].kind == Kind::party;
}

// "the party", "the party's": the last party before; where there is none, the body whose name leaves it open.
void EntityFinder::read_the_party() {
  std::uint32_t next = 0;  // the first name behind the token
  for (TokenIndex i = 1; i < r_.tokens.size(); ++i) {
    while (next < names_.size() && names_[next].tokens.begin < i) ++next;
    if (!r_.is(i, "party") || !r_.is(i - 1, "the") || r_.tokens[i].shape != Shape::lower) continue;
    for (std::uint32_t n = next; n-- > 0 && names_[n].tokens.end + 120 > i;) {
      if (names_party(n)) break;
      if (!may_be_party(n) || !names_[n].political) continue;
      out_.list[out_.of_name[n]].kind = Kind::party;
      break;
    }
  }
}

// Whether only a comma or "and" stands between two names.
bool EntityFinder::goes_on_with(std::uint32_t n) const {
  if (n + 1 >= names_.size()) return false;
  TokenIndex i = names_[n].tokens.end;
  const TokenIndex end = names_[n + 1].tokens.begin;
  if (i == end || end - i > 3) return false;
  for (; i < end; ++i) {
    if (r_.word(i) != "," && !r_.is(i, "and") && !r_.is(i, "the")) return false;
  }
  return true;
}

// "the Harvest Party, the Moderates and Bright Coast".
void EntityFinder::read_party_lists() {
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    std::uint32_t end = n;
    while (goes_on_with(end)) ++end;
    bool all = true;
    std::size_t parties = 0;
    for (std::uint32_t k = n; k <= end; ++k) {
      parties += names_party(k) ? 1 : 0;
      all = all && (names_party(k) || may_be_party(k));
    }
    for (std::uint32_t k = n; k <= end && end >= n + 2 && all && parties > 0; ++k)
      out_.list[out_.of_name[k]].kind = Kind::party;
    n = end;
  }
}

void EntityFinder::read_parties() {
  read_the_party();
  read_party_lists();
  for (ArticleEntity& entity : out_.list) {
    constexpr std::string_view kEnd = " party";
    if (entity.kind != Kind::party || !entity.name.ends_with(kEnd)) continue;
    std::string bare = entity.name.substr(0, entity.name.size() - kEnd.size());
    std::erase(entity.aliases, bare);
    entity.aliases.push_back(std::move(entity.name));
    entity.name = std::move(bare);
  }
}

}  // namespace rapport
