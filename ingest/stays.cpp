// Meetings in a city make a stay there of a visit to its State; a guest has come to his host's country.
#include "ingest/stays.hpp"

namespace rapport {
namespace {

class StayTeller {
public:
  explicit StayTeller(Scene& scene) : s_(scene) {}

  // Who visited a State and met somebody in one of its cities was in that city.
  void run() {
    const std::size_t told = s_.claims.size();
    for (std::size_t i = 0; i < told; ++i) {
      const Claim met = s_.claims[i];
      const EntityId state = s_.is(met.place, Kind::place) ? s_.state_of(met.place) : kNoEntity;
      if (met.type != Relation::met_with || state == kNoEntity) continue;
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
  }

private:
  // Who is received by somebody in that one's own capital has come there.
  void guest(const Claim& met, EntityId state) {
    const bool hosted = met.rule == "receive" && met.form == Form::unknown && !met.hearsay;
    if (!hosted || home_of(met.from) != state) return;
    const EntityId home = home_of(met.to);
    if (home == kNoEntity || home == state || !s_.is(met.to, Kind::person)) return;
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
    Claim visit = stay(person, met);
    s_.claims.push_back(visit);
    visit.to = state;
    s_.claims.push_back(visit);
  }

  EntityId home_of(EntityId person) const {
    for (const Office& office : s_.offices) {
      if (office.person == person && s_.is(office.owner, Kind::state)) return office.owner;
    }
    return kNoEntity;
  }

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
