// Meetings in a city make a stay there of a visit to its State; a guest has come to his host's country.
#include "ingest/stays.hpp"

#include "ingest/dates.hpp"
#include "ingest/days.hpp"
#include "ingest/office_surroundings.hpp"

namespace rapport {
namespace {

class StayTeller {
public:
  explicit StayTeller(Scene& scene) : s_(scene) {}

  // Who visited a State and met somebody in one of its cities was in that city.
  void run() {
    const std::size_t told = s_.claims.size();
    for (std::size_t i = 0; i < told; ++i) {
      const Claim met = placed(s_.claims[i]);
      const EntityId state = s_.is(met.place, Kind::place) ? s_.state_of(met.place) : kNoEntity;
      const bool apart = met.form == Form::phone || met.form == Form::video;
      if (met.type != Relation::met_with || state == kNoEntity || apart) continue;
      if (met.status == Status::planned) {
        abroad(met.from, met.to, met, state);
        abroad(met.to, met.from, met, state);
      }
      if (met.status != Status::actual) continue;
      for (const EntityId person : {met.from, met.to}) {
        if (came(person, state, met, told)) s_.claims.push_back(stay(person, met));
      }
      guest(met, state);
      abroad(met.from, met.to, met, state);
      abroad(met.to, met.from, met, state);
    }
    for (Claim& visit : s_.claims) settle_day(visit);
  }

private:
  // A visit that only a meeting tells of began on the first day that the person is told to have come there,
  // else to have met somebody there.
  void settle_day(Claim& visit) {
    const bool inferred =
        visit.rule == "met-there" || visit.rule == "return-from" || visit.rule == "back-from";
    if (!inferred || visit.status != Status::actual || visit.date.size() != 7) return;
    std::string came, met;
    for (const Claim& other : s_.claims) {
      if (other.status != Status::actual || !other.date.starts_with(visit.date)) continue;
      const bool told = other.type == Relation::visited && other.from == visit.from && other.to == visit.to;
      if (told && other.rule != visit.rule) return;  // "was in Lima this week"
      if (other.carried) continue;
      if (other.date.size() != 10) continue;
      const bool comes = other.type == Relation::visited && other.from == visit.from &&
                         (is_within(other.to, visit.to) || is_within(visit.to, other.to));
      const EntityId where = placed(other).place;
      const bool meets = other.type == Relation::met_with && where != kNoEntity &&
                         (other.from == visit.from || other.to == visit.from) && is_within(where, visit.to);
      if (comes && (came.empty() || other.date < came)) came = other.date;
      if (meets && (met.empty() || other.date < met)) met = other.date;
    }
    if (!came.empty() || !met.empty()) visit.date = came.empty() ? met : came;
  }

  bool is_within(EntityId place, EntityId whole) {
    return place == whole || (s_.is(whole, Kind::state) && s_.state_of(place) == whole);
  }

  // What happened on these days in no known place happened where the article is written from.
  Claim placed(Claim met) const {
    const std::optional<Day> day = day_of_iso(met.date);
    const bool somewhere =
        met.place != kNoEntity && (!s_.is(met.place, Kind::place) || s_.entity(met.place).state != kNoRow);
    if (met.type != Relation::met_with || met.status != Status::actual || somewhere ||
        s_.dateline == kNoEntity || (!day && !met.date.empty()) || !s_.date)
      return met;
    if (!day && met.rule != "receive") return met;
    if (!day) {
      met.place = s_.dateline;
      return met;
    }
    const auto past = (days_of(*s_.date) - days_of(*day)).count();
    if (past < 0 || past > 3) return met;
    met.place = s_.dateline;
    return met;
  }

  // A resident ambassador, and whoever the other side came to see.
  bool stays_at_home(EntityId person, EntityId host) const {
    const EntityId home = home_of(person);
    const bool resident = std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
      return o.person == person && o.title != kNone &&
             s_.reading.lexicon.titles[o.title].text.starts_with("ambassador");
    });
    return resident || std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
             return c.type == Relation::visited && c.from == host && c.status == Status::actual &&
                    s_.state_of(c.to) == home;
           });
  }

  // Who is received by somebody in that one's own capital has come there.
  void guest(const Claim& met, EntityId state) {
    const bool hosted = met.rule == "receive" && met.form == Form::unknown && !met.hearsay;
    if (!hosted || home_of(met.from) != state) return;
    const EntityId home = home_of(met.to);
    if (home == kNoEntity || home == state || !s_.is(met.to, Kind::person)) return;
    if (stays_at_home(met.to, met.from)) return;
    Claim visit = stay(met.to, met);
    s_.claims.push_back(visit);
    visit.to = state;
    s_.claims.push_back(visit);
  }

  // Who meets somebody in that one's own capital has come there.
  void abroad(EntityId person, EntityId host, const Claim& met, EntityId state) {
    const EntityId home = s_.is(person, Kind::person) ? home_of(person) : kNoEntity;
    if (home_of(host) != state || !s_.entity(met.place).capital) return;
    if (home == kNoEntity || home == state || met.form != Form::unknown || met.hearsay) return;
    if (met.rule == "join" || stays_at_home(person, host)) return;
    Claim visit = stay(person, met);
    s_.claims.push_back(visit);
    visit.to = state;
    s_.claims.push_back(visit);
  }

  EntityId home_of(EntityId person) const { return home_state(s_, person); }

  // Whether the person visited the State, as far as the dates allow in the month of the meeting; a visit
  // without a date takes that month.
  bool came(EntityId person, EntityId state, const Claim& met, std::size_t told) {
    const std::string month =
        met.date.size() >= 7 && met.date[0] != '-' ? met.date.substr(0, 7) : std::string();
    bool found = false;
    for (std::size_t i = 0; i < told; ++i) {
      Claim& visit = s_.claims[i];
      const bool there = visit.to == state || s_.state_of(visit.to) == state;
      if (visit.type != Relation::visited || visit.from != person || visit.status != Status::actual || !there)
        continue;
      if (visit.date.empty()) visit.date = month;
      found |= visit.to == state && (visit.date.empty() || month.empty() || visit.date.substr(0, 7) == month);
    }
    return found;
  }

  static Claim stay(EntityId person, const Claim& met) {
    Claim visit = met;
    visit.type = Relation::visited;
    visit.from = person;
    visit.to = met.place;
    visit.place = kNoEntity;
    visit.form = Form::unknown;
    visit.date = met.date.size() == 10 && met.status == Status::actual ? met.date.substr(0, 7) : met.date;
    visit.rule = "met-there";
    return visit;
  }

  Scene& s_;
};

}  // namespace

void tell_stays(Scene& scene) { StayTeller(scene).run(); }

}  // namespace rapport
