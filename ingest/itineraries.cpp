// Visits that a noun or a plan tells: "a visit to Lima", "his first stop", "dropped from the programme", the
// legs of a tour, and who attends what where.
#include <algorithm>
#include <array>

#include "ingest/dates.hpp"
#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

// "will be remembered for her visit to Lima in 2019".
bool is_of_past_year(const std::vector<std::string>& dates, const std::optional<Day>& article) {
  return !dates.empty() && dates.front().size() >= 4 && article &&
         dates.front().substr(0, 4) < iso_of(*article).substr(0, 4);
}

}  // namespace

// "A stop in Lima had been considered".
bool FactReader::is_only_thought_of() const {
  if (verb() == nullptr || !verb()->passive) return false;
  constexpr std::array<Spelling, 8> kThoughts{"study", "consider", "weigh",  "discuss",
                                              "float", "moot",     "debate", "examine"};
  return std::find(kThoughts.begin(), kThoughts.end(), lemma()) != kThoughts.end();
}

// "The visit focused on support to Syria": the "to" belongs to another noun.
bool FactReader::is_of_other_noun(PhraseIndex event) const {
  return std::any_of(
      clause().prepositions.begin(), clause().prepositions.end(), [&](const PrepositionalPhrase& phrase) {
        const TokenIndex to = phrase.preposition;
        if (to == kNone || !r_.is(to, "to")) return false;
        const auto& chunks = parsed().chunked.chunks;
        return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& c) {
          return c.kind == ChunkKind::noun && c.tokens.end == to && c.noun == NounClass::other &&
                 c.head != chunk_of(event).head && !r_.has(c.head, kTimeUnit);
        });
      });
}

void FactReader::visit_noun(PhraseIndex p, const Arguments& a, char slot, Status status,
                            TokenIndex preposition) {
  if (slot == 'S' && status == Status::actual && is_only_thought_of()) return;
  EntityList to = attached(p, {"to", "of", "in"});
  const EntityList guests = people_of(to);  // "the visit to Nepal of Premier Hao"
  std::erase_if(to, [&](EntityId e) { return s_.is(e, Kind::person); });
  EntityList people = joined(joined(owners(p, a), attached(p, {"by"})), guests);
  const bool listed = verb() == nullptr && parsed().agenda && slot == 'P' && preposition != kNone &&
                      r_.is(preposition, "on") && !a.subject.empty();  // "Premier Qiu on a visit to Peru"
  const bool about = preposition != kNone && (r_.is(preposition, "over") || r_.is(preposition, "about"));
  const bool subject_fits =
      (listed || (takes_subject(slot, a) && !about)) && s_.is(a.subject.front(), Kind::person);
  if (people.empty() && subject_fits) people = a.subject;
  const bool opens = slot == 'S' && verb() != nullptr && !verb()->passive && verb()->tokens.size() <= 3 &&
                     (lemma() == "begin" || lemma() == "start" || lemma() == "end" || lemma() == "finish");
  if (to.empty() && opens) to = prepositional("in", a);
  const bool same = visitors_sentence_ + (status == Status::cancelled ? 10 : 4) >= n_ &&
                    chunk_of(p).pronoun == kNone && parsed().phrases[p].possessor == kNone &&
                    (chunk_of(p).definite || status == Status::cancelled);
  if (people.empty() && slot == 'S' && same) people = last_visitors_;
  if (people.empty() && parsed().agenda && principal_ != kNoEntity) people = {principal_};
  if (to.empty() && slot != 'P' && verb() != nullptr && !is_of_other_noun(p)) to = prepositional("to", a);
  met(people_of(people), people_of(attached(p, {"to"})), status, Form::unknown, "visit-noun",
      chunk_of(p).tokens, kNoEntity, event_dates(p, status));
  if (to.empty() && parsed().agenda && here() != kNoEntity) to = {here()};
  std::vector<std::string> dates = event_dates(p, status);
  if (is_over(p, preposition)) dates = without_day(std::move(dates));
  if (status == Status::planned && is_of_past_year(dates, s_.date)) status = Status::actual;
  visits(people, to, status, "visit-noun", chunk_of(p).tokens, dates);
}

// "returned from a visit on Monday", "said on Monday at the end of a visit": it began on a day before.
bool FactReader::is_over(PhraseIndex p, TokenIndex preposition) const {
  constexpr WordSet kEnds("return", "end", "conclude", "finish", "complete", "wrap", "wind", "round");
  constexpr WordSet kEnd("end", "close", "conclusion");
  if (preposition == kNone) return verb() != nullptr && kEnds.contains(lemma().key) && !is_of_a_day(p);
  const bool returns = r_.is(preposition, "from") && verb() != nullptr && (verb()->tags & kMotion) != 0;
  const bool ends =
      r_.is(preposition, "of") && preposition > 0 && kEnd.contains(r_.tokens[preposition - 1].key);
  return (returns || ends || r_.is(preposition, "after")) && !is_of_a_day(p);
}

// "a one-day visit".
bool FactReader::is_of_a_day(PhraseIndex p) const {
  const TokenRange tokens = chunk_of(p).tokens;
  for (TokenIndex i = tokens.begin; i < tokens.end; ++i) {
    if (r_.is(i, "one-day") || r_.is(i, "day") || r_.is(i, "brief") || r_.is(i, "short")) return true;
  }
  return false;
}

// "will stop in Lima on her way to Oslo".
void FactReader::on_the_way(const Arguments& a, Status status) {
  if (status != Status::planned) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool way = phrase.preposition != kNone && r_.is(phrase.preposition, "on") &&
                     phrase.phrases.size() == 1 && r_.is(chunk_of(phrase.phrases.front()).head, "way");
    if (!way) continue;
    const EntityList to = joined(attached(phrase.phrases.front(), {"to"}), prepositional("to", a));
    visits(a.subject, to, status, "on-the-way", verb()->tokens, without_day(dates_of({}, status)));
  }
}

// "In Lima he will sign": a place of the State that somebody visits; "He will begin in Lima".
void FactReader::leg(const Arguments& a, Status status) {
  const bool begins = lemma() == "begin" || lemma() == "start" || lemma() == "end" || lemma() == "finish";
  if (s_.claims.empty() || a.prepositions.empty()) return;
  for (const EntityId place : prepositional("in", a)) {
    const EntityId state = s_.is(place, Kind::place) ? s_.state_of(place) : kNoEntity;
    if (state == kNoEntity) continue;
    for (const EntityId person : people_of(a.subject)) {
      const bool known = std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
        return c.type == Relation::visited && c.from == person && c.status == status &&
               (begins || c.to == state || s_.state_of(c.to) == state);
      });
      if (known && !is_home(person, state, false))
        visits({person}, {place}, status, "leg", verb()->tokens, without_day(dates_of({}, status)));
    }
  }
}

// "La Paz has been dropped from the programme": of the journey that is told.
void FactReader::dropped_leg(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 7> kPlans{"programme", "program", "itinerary", "schedule",
                                           "tour",      "trip",    "agenda"};
  if (!verb()->passive || status == Status::denied || visitors_sentence_ + 8 < n_) return;
  if (lemma() != "drop" && lemma() != "strike" && lemma() != "remove" && lemma() != "cut") return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool plan =
        phrase.preposition != kNone && r_.is(phrase.preposition, "from") && !phrase.phrases.empty() &&
        std::any_of(kPlans.begin(), kPlans.end(),
                    [&](Spelling word) { return r_.is(chunk_of(phrase.phrases.front()).head, word); });
    if (plan) visits(last_visitors_, a.subject, Status::cancelled, "dropped-leg", verb()->tokens, {});
  }
}

// "is just back from Lima".
void FactReader::back_from(const Arguments& a, Status status) {
  if (!verb()->copula || status != Status::actual || clause().objects.size() != 1) return;
  if (!r_.is(chunk_of(clause().objects.front()).head, "back")) return;
  visits(a.subject, prepositional("from", a), status, "back-from", verb()->tokens,
         without_day(dates_of({}, status)));
}

// "Lima would be his first destination", "her first stop will be Lima".
void FactReader::first_stop(const Arguments& a, Status status) {
  if (!verb()->copula || clause().subject.size() != 1 || clause().objects.size() != 1) return;
  const PhraseIndex front = clause().subject.front();
  const PhraseIndex back = clause().objects.front();
  const auto is_stop = [&](PhraseIndex p) {
    const TokenIndex head = chunk_of(p).head;
    return r_.is(head, "destination") || r_.is(head, "stop") || r_.is(head, "port");
  };
  const PhraseIndex stop = is_stop(front) ? front : back;
  if (!is_stop(stop)) return;
  const EntityList& places = stop == front ? a.objects : a.subject;
  EntityList people = owners(stop, Arguments{});
  if (people.empty() && chunk_of(stop).pronoun == kNone && visitors_sentence_ + 2 >= n_)
    people = last_visitors_;
  const bool ahead = status == Status::actual && verb()->tense == Tense::present;  // "the last stop is Lima"
  if (ahead) status = Status::planned;
  visits(people, places, status, "first-stop", verb()->tokens, dates_of({}, status));
}

// "will attend the funeral in Lima", "stayed away from the summit in Lima".
void FactReader::attends(const Arguments& a, Status status) {
  const TokenIndex next = verb()->main + 1;
  const bool away = (lemma() == "stay" && next < r_.tokens.size() && r_.is(next, "away")) ||
                    lemma() == "skip" || lemma() == "boycott";
  if ((!away && lemma() != "attend") || verb()->passive || a.subject.empty()) return;
  PhraseList events = clause().objects;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (away && phrase.preposition != kNone && r_.is(phrase.preposition, "from"))
      events.insert(events.end(), phrase.phrases.begin(), phrase.phrases.end());
  }
  if (events.empty()) return;
  EntityList places = attached(events.front(), {"in", "at"});
  if (places.empty()) places = {clause_place(a)};
  stay(a, places, away && status == Status::actual ? Status::denied : status);
}

}  // namespace rapport
