// Parties and bodies: who is listed with a party, what an acronym or a short name stands for.
#include <algorithm>
#include <array>

#include "ingest/acting_names.hpp"
#include "ingest/entity_finder.hpp"
#include "ingest/name_neighbours.hpp"
#include "ingest/name_parts.hpp"

namespace rapport {

// "the Harvest Party, the Moderates and Bright Coast": what is listed with a party is one, if nothing
// speaks against it.
void EntityFinder::join_parties(NameGroup& g) {
  const bool open = g.form == NameForm::unknown ? g.votes.person <= 2 && g.votes.place < 4 && !g.parts.empty()
                                                : g.form == NameForm::named && g.entity != kNoEntity &&
                                                      out_.list[g.entity].kind == Kind::place;
  if (!open) return;
  for (const std::uint32_t n : g.names) {
    const bool listed =
        (n > 0 && is_party(n - 1) && are_listed(r_, names_[n - 1], names_[n])) ||
        (n + 1 < names_.size() && is_party(n + 1) && are_listed(r_, names_[n], names_[n + 1]));
    const bool affiliated = r_.is(names_[n].tokens.end, "of");  // "A of the Greens and B of the Reds"
    if (!listed || (affiliated && g.parts.size() > 1)) continue;
    if (g.entity == kNoEntity) g.votes.party += 4;
    if (g.entity != kNoEntity) out_.list[g.entity].kind = Kind::party;
    return;
  }
}

bool EntityFinder::is_party(std::uint32_t name) {
  const NameGroup* g = group_of(name);
  return g != nullptr && g->entity != kNoEntity && out_.list[g->entity].kind == Kind::party;
}

// "the North", "the South": half of a divided country that the article speaks of.
void EntityFinder::bind_half(NameGroup& g) {
  if (g.form != NameForm::unknown || g.parts.size() != 1 || (g.key != "north" && g.key != "south")) return;
  for (const NameGroup& other : groups_) {
    if (other.entity == kNoEntity || out_.list[other.entity].kind != Kind::state) continue;
    if (out_.list[other.entity].name == (g.key == "north" ? "North Korea" : "South Korea"))
      g.entity = other.entity;
  }
}

// Acronyms and short names of bodies: "(MUC)" behind a name, initials, "Harvest" of "Harvest Party".
void EntityFinder::bind_body(NameGroup& g) {
  if (g.entity != kNoEntity && g.form != NameForm::named) return;
  if (g.form == NameForm::unknown && g.parts.size() > 3) return;
  if (g.parts.size() == 1 && bind_defined(g)) return;
  if (g.acronym && g.parts.front().size() >= 3) name_body(g);
  for (NameGroup& other : groups_) {
    if (&other == &g || other.entity == kNoEntity || !is_body(other) || other.parts.size() <= g.parts.size())
      continue;
    const bool initials = g.acronym && initials_of(other.parts) == g.parts.front();
    const bool prefix = !g.acronym && std::equal(g.parts.begin(), g.parts.end(), other.parts.begin()) &&
                        g.votes.person < 6 && continues(g, other);
    const bool head =
        g.parts.size() == 1 && other.parts.back() == g.parts.back() &&
        (g.form == NameForm::named ||
         (!g.acronym && g.votes.person < 4 &&
          (follows_article(r_, names_[g.names.front()]) || owns_title(r_, names_[g.names.front()]))));
    if (!initials && !prefix && !head) continue;
    if (g.form == NameForm::named) out_.list[g.entity].mentions.clear();
    g.entity = other.entity;
    return;
  }
}

// "Telugu Praja Samithi" is a body where the article calls it TPS too.
void EntityFinder::name_body(const NameGroup& acronym) {
  for (NameGroup& other : groups_) {
    if (other.entity != kNoEntity || other.form != NameForm::unknown || other.votes.person >= 6) continue;
    if (other.parts.size() < 3 || initials_of(other.parts) != acronym.parts.front()) continue;
    const bool party = other.votes.party + acronym.votes.party > other.votes.organization;
    make(other, party ? Kind::party : Kind::organization, text(other));
    return;
  }
}

// "Harvest" of "Harvest Party"; "Workers' Party" of "Workers' Party of Korea"; "Halden Motors" of "Halden
// Motors Inc."
bool EntityFinder::continues(const NameGroup& g, const NameGroup& other) {
  if (g.form != NameForm::named) return other.parts.size() == g.parts.size() + 1;
  if (other.parts.size() == g.parts.size() + 1 && is_legal_form(other.parts.back())) return true;
  return g.parts.size() > 1 && other.parts[g.parts.size()] == "of";
}

bool EntityFinder::is_legal_form(std::string_view word) {
  constexpr std::array<std::string_view, 14> kForms{"Inc",  "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd",
                                                    "Ltd.", "LLC",  "PLC",  "plc",   "AG", "SA",  "NV"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool EntityFinder::is_body(const NameGroup& g) const {
  const Kind kind = out_.list[g.entity].kind;
  return kind == Kind::party || kind == Kind::organization;
}

// A name in brackets right behind another name defines it.
bool EntityFinder::bind_defined(NameGroup& g) {
  for (const std::uint32_t n : g.names) {
    if (n == 0) continue;
    const TokenRange range = names_[n].tokens;
    const TokenRange before = names_[n - 1].tokens;
    if (range.begin == 0 || r_.word(range.begin - 1) != "(" || before.end + 1 != range.begin) continue;
    if (range.end >= r_.tokens.size() || r_.word(range.end) != ")") continue;
    NameGroup* full = group_of(n - 1);
    if (full == nullptr || full == &g) continue;
    if (full->entity == kNoEntity &&
        (full->votes.person >= 6 || full->parts.front().front() != g.parts.front().front())) {
      if (talk_ > 0 && full->votes.person >= 5) g.votes.party += 6;  // "Gary Fan (NeoDem)", in politics
      continue;
    }
    if (full->entity == kNoEntity) make(*full, Kind::organization, text(*full));
    if (!is_body(*full)) continue;
    g.entity = full->entity;
    return true;
  }
  return false;
}

}  // namespace rapport
