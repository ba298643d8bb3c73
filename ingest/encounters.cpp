// Claims of meetings and visits: who is paired with whom, which place counts, and what is no meeting at all.
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/office_surroundings.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

constexpr std::uint32_t kVisitLasts = 12;  // sentences in which a visit may still go on

}  // namespace

// Who returns goes home, unless the text says that his home is elsewhere.
bool FactReader::returns_home(const EntityList& people, const EntityList& places) {
  return std::any_of(people.begin(), people.end(), [&](EntityId person) {
    const EntityId home = home_of(person);
    return home == kNoEntity ||
           std::any_of(places.begin(), places.end(), [&](EntityId p) { return s_.state_of(p) == home; });
  });
}

// "A and B met C" where A and B are of different States: they sat together too.
void FactReader::sides(const EntityList& from, const EntityList& to, Status status, const Frame& frame,
                       const Arguments& a) {
  if (from.size() < 2 || to.empty() || !s_.is(to.front(), Kind::person)) return;
  for (std::size_t i = 0; i < from.size(); ++i) {
    for (std::size_t k = i + 1; k < from.size(); ++k) {
      const EntityId x = home_of(from[i]);
      const EntityId y = home_of(from[k]);
      if (x == kNoEntity || y == kNoEntity || x == y) continue;
      met({from[i]}, {from[k]}, status, frame.form, frame.name, verb()->tokens, clause_place(a),
          dates_of({}, status));
    }
  }
}

EntityId FactReader::home_of(EntityId person) const { return home_state(s_, person); }

Claim FactReader::base(Relation type, EntityId from, EntityId to, Status status, std::string rule,
                       TokenRange trigger) const {
  Claim claim;
  claim.type = type;
  claim.from = from;
  claim.to = to;
  claim.status = status;
  claim.rule = std::move(rule);
  claim.trigger = trigger;
  claim.sentence = n_;
  claim.hearsay = is_hearsay();
  return claim;
}

Form FactReader::form_here(Form form) const {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || phrase.phrases.empty()) continue;
    const std::string_view head = r_.word(chunk_of(phrase.phrases.front()).head);
    if (!(r_.is(phrase.preposition, "by") || r_.is(phrase.preposition, "on") ||
          r_.is(phrase.preposition, "via") || r_.is(phrase.preposition, "over")))
      continue;
    if (head == "phone" || head == "telephone") return Form::phone;
    if (head == "video" || head == "link" || head == "videolink" || head == "Zoom") return Form::video;
  }
  return form;
}

void FactReader::met(const EntityList& from, const EntityList& to, Status status, Form form,
                     const std::string& rule, TokenRange trigger, EntityId place,
                     const std::vector<std::string>& dates) {
  const std::uint32_t event = s_.events++;
  remember_meeting(joined(from, to), status, form, place, dates);
  for (EntityId f : from) {
    for (EntityId t : to)
      pair(s_.as_actor(f), s_.as_actor(t), status, form, rule, trigger, place, dates, event);
  }
}

// A couple receives together; their being together is no meeting.
bool FactReader::married(EntityId a, EntityId b) const {
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::spouse_of && ((c.from == a && c.to == b) || (c.from == b && c.to == a));
  });
}

void FactReader::remember_meeting(const EntityList& people, Status status, Form form, EntityId place,
                                  const std::vector<std::string>& dates) {
  EntityList persons;
  for (const EntityId e : people) {
    if (s_.is(e, Kind::person)) persons.push_back(e);
  }
  if (persons.size() < 2) return;
  c_.together(n_, persons);
  last_.people = persons;
  last_.sentence = n_;
  last_.status = status;
  last_.form = form;
  last_.place = place;
  last_.dates = dates;
}

// A person and a State: who sat there is not said. A person or a State and a body sit together in so many
// words only.
bool FactReader::sits_with(EntityId from, EntityId to, std::string_view rule) const {
  const Kind a = s_.entity(from).kind;
  const Kind b = s_.entity(to).kind;
  if (a == Kind::person && b == Kind::person) return true;
  const auto body = [](Kind kind) { return kind == Kind::party || kind == Kind::organization; };
  if (a != b && !body(a) && !body(b)) return false;
  const bool talks = rule.starts_with("event-") || rule.starts_with("meet") || rule.starts_with("sit-down");
  return talks || (a == b && rule.starts_with("talk"));
}

void FactReader::pair(EntityId from, EntityId to, Status status, Form form, const std::string& rule,
                      TokenRange trigger, EntityId place, const std::vector<std::string>& dates,
                      std::uint32_t event) {
  if (from == to || !is_actor(from) || !is_actor(to) || married(from, to)) return;
  if (!sits_with(from, to, rule)) return;
  const bool beside = rule == "sit-beside" || rule == "sign-together";
  const EntityId one = home_of(from);
  const EntityId other = home_of(to);
  if (beside && one != kNoEntity && (one == other || other == kNoEntity)) return;  // own side
  Claim claim = base(Relation::met_with, from, to, status, rule, trigger);
  claim.form = form_here(form);
  claim.place = claim.form == Form::phone || claim.form == Form::video ? kNoEntity : place;
  claim.date = dates.empty() ? std::string() : dates.front();
  claim.carried = days_.carried;
  claim.event = event;
  s_.claims.push_back(std::move(claim));
}

void FactReader::pairs(const EntityList& list, Status status, Form form, const std::string& rule,
                       TokenRange trigger, EntityId place, const std::vector<std::string>& dates) {
  const std::uint32_t event = s_.events++;
  remember_meeting(list, status, form, place, dates);
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t k = i + 1; k < list.size(); ++k) {
      pair(s_.as_actor(list[i]), s_.as_actor(list[k]), status, form, rule, trigger, place, dates, event);
    }
  }
}

void FactReader::visits(const EntityList& people, const EntityList& places, Status status,
                        const std::string& rule, TokenRange trigger, const std::vector<std::string>& dates) {
  if (is_somewhere(places) && !people.empty() && s_.is(people.front(), Kind::person)) {
    last_visitors_ = people;
    visitors_sentence_ = n_;
  }
  for (const EntityId person : people) {
    if (!s_.is(person, Kind::person)) continue;
    for (const EntityId place : places) {
      if (place == kNoEntity || (s_.is(place, Kind::place) && is_wide(place))) continue;
      const bool somewhere = s_.is(place, Kind::place) || s_.is(place, Kind::state);
      if (!somewhere) continue;
      const EntityId state = s_.state_of(place);
      if (rule == "fly-in-from" && !is_abroad(person, state)) continue;
      const std::vector<std::string> when = place == places.front() ? dates : without_day(dates);
      if (s_.is(place, Kind::place)) visit(person, place, status, rule, trigger, when);
      const bool comes = rule != "presence" && (s_.is(place, Kind::state) || s_.entity(place).capital);
      const bool goes_on = status == Status::planned && s_.is(place, Kind::place) &&
                           !s_.entity(place).capital && is_already_in(person, state);
      if (state != kNoEntity && !goes_on && !is_home(person, state, comes))
        visit(person, state, status, rule, trigger, when);
    }
  }
}

// Where somebody comes from is a place that he visited only if his home is elsewhere.
bool FactReader::is_abroad(EntityId person, EntityId state) const {
  if (r_.is(verb()->tokens.end, "home")) return true;  // "came home from Oslo"
  const EntityId home = home_of(person);
  return home != kNoEntity && state != kNoEntity && home != state && !is_home(person, state, false);
}

// "arrived in Santiago … will travel to Valparaíso": no second visit to Chile.
bool FactReader::is_already_in(EntityId person, EntityId state) const {
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::visited && c.from == person && c.to == state && c.status == Status::actual &&
           c.sentence + kVisitLasts >= n_;
  });
}

// The day of a tour is that of its first stop.
std::vector<std::string> FactReader::without_day(std::vector<std::string> dates) {
  for (std::string& date : dates) {
    if (date.size() == 10) date.resize(7);
  }
  return dates;
}

// "Africa", "the Alps": no place that a visit is kept for.
bool FactReader::is_wide(EntityId place) const {
  const Match match = s_.entity(place).state == kNoRow ? known_place(place) : Match{};
  return match.length > 0;
}

Match FactReader::known_place(EntityId place) const {
  for (std::size_t n = 0; n < s_.names.size(); ++n) {
    if (s_.entities.of_name[n] == place && s_.names[n].form == NameForm::place) return {{}, 1};
  }
  return {};
}

void FactReader::visit(EntityId person, EntityId place, Status status, const std::string& rule,
                       TokenRange trigger, const std::vector<std::string>& dates) {
  Claim claim = base(Relation::visited, person, place, status, rule, trigger);
  claim.date = dates.empty() ? std::string() : dates.front();
  claim.carried = days_.carried;
  // A stay, and where somebody came from, began on a day before.
  const bool began_before = rule == "fly-in-from" || (days_.carried && rule == "presence");
  if (began_before && claim.date.size() == 10) claim.date.resize(7);
  s_.claims.push_back(std::move(claim));
}

// Whose home is only guessed is a foreigner where he comes to the capital.
bool FactReader::is_home(EntityId person, EntityId state, bool comes) const {
  return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
    return o.person == person && o.owner == state && !(comes && o.guessed);
  });
}

}  // namespace rapport
