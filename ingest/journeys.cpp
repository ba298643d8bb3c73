// Journeys whose end or company stands outside the verb's own frame: "flew in on Sunday", "flew to Paris with
// her foreign minister, X", "With her were A, B and C", "had brought along her husband".
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

void FactReader::journey(const Arguments& a) {
  const std::optional<Status> status = status_of(r_, parsed(), clause_);
  if (!status) return;
  if ((verb()->tags & kMotion) != 0) {
    arrival_here(a, *status);
    companions(a, *status);
  } else if (verb()->copula && a.subject.empty()) {
    company(a, *status);
  }
}

// "flew in on Sunday": to the place of the dateline, by somebody whose home is elsewhere.
void FactReader::arrival_here(const Arguments& a, Status status) {
  const TokenIndex behind = verb()->main + 1;
  const bool in = behind < r_.tokens.size() && r_.is(behind, "in");
  const bool comes =
      lemma() == "arrive" || lemma() == "land" || ((lemma() == "fly" || lemma() == "jet") && in);
  if (!comes || verb()->passive || clause().link == Link::complement || s_.dateline == kNoEntity ||
      !a.objects.empty() || goes_somewhere(a))
    return;
  const EntityId here = s_.state_of(s_.dateline);
  EntityList guests;
  for (const EntityId person : a.subject) {
    const EntityId home = s_.is(person, Kind::person) ? home_of(person) : kNoEntity;
    if (home != kNoEntity && home != here) guests.push_back(person);
  }
  visits(guests, {s_.dateline}, status, "fly-in", verb()->tokens, dates_of({}, status));
}

bool FactReader::goes_somewhere(const Arguments& a) const {
  for (std::size_t i = 0; i < a.prepositions.size(); ++i) {
    const TokenIndex preposition = clause().prepositions[i].preposition;
    if (preposition != kNone && r_.is(preposition, "from")) continue;
    for (const EntityId e : a.prepositions[i]) {
      if (s_.is(e, Kind::place) || s_.is(e, Kind::state)) return true;
    }
  }
  return false;
}

// "flew to Paris with his wife, X": what happened, not what is planned.
void FactReader::companions(const Arguments& a, Status status) {
  const bool walks = lemma() == "go" || lemma() == "walk" || lemma() == "walk out" || lemma() == "leave";
  if (walks || status != Status::actual || a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person))
    return;
  accompany(people_of(prepositional(r_.lexicon.words.find("with"), a)), a.subject.front());
}

// "With her are A and B": those who follow a bare form of be are with the one in front.
void FactReader::company(const Arguments& a, Status status) {
  if (status != Status::actual || clause().prepositions.empty()) return;
  const TokenIndex first = clause().prepositions.front().preposition;
  if (first == kNone || !r_.is(first, "with") || first > verb()->main) return;
  const EntityList principal = people_of(a.prepositions.front());
  if (principal.size() == 1) accompany(people_of(joined(a.objects, a.second)), principal.front());
}

void FactReader::accompany(const EntityList& people, EntityId principal) {
  for (const EntityId person : people) {
    if (person == principal) continue;
    s_.claims.push_back(
        base(Relation::accompanied, person, principal, Status::actual, "with", verb()->tokens));
  }
}

}  // namespace rapport
