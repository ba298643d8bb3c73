// Dates that another clause of the sentence lends: that of an arrival, of "when", of the clause outside, or a
// day counted from one of them ("two days after flying to Lima").
#include <algorithm>
#include <array>

#include "ingest/days.hpp"
#include "ingest/fact_reader.hpp"

namespace rapport {
namespace {

// "two", "12"; -1 where it is no number.
int count_of(std::string_view word) {
  constexpr std::array<std::string_view, 11> kNumbers{"a",   "one",   "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine",  "ten"};
  const auto found = std::find(kNumbers.begin(), kNumbers.end(), lower_word(word));
  if (found == kNumbers.end()) return number_of(word);
  return std::max(1, static_cast<int>(found - kNumbers.begin()));
}

}  // namespace

const ScratchVector<std::uint32_t>& FactReader::near_dates(std::uint32_t clause, int depth) const {
  const Clause& c = parsed().clauses[clause];
  if (!c.dates.empty() || depth > 4) return c.dates;
  if (c.sibling != kNone) return near_dates(c.sibling, depth + 1);
  for (const PrepositionalPhrase& phrase :
       c.prepositions) {  // "shake hands before a meeting in Beijing, March 23"
    for (const PhraseIndex p : phrase.phrases) {
      if (!parsed().phrases[p].dates.empty()) return parsed().phrases[p].dates;
    }
  }
  for (const PhraseIndex p : c.objects) {  // "made a visit on March 27, meeting …"
    if (!parsed().phrases[p].dates.empty()) return parsed().phrases[p].dates;
  }
  if (const std::uint32_t arrival = arrived_in(clause); arrival != kNone)
    return parsed().clauses[arrival].dates;
  if (const std::uint32_t arrival = who_arrived(clause); arrival != kNone)
    return parsed().clauses[arrival].dates;
  if (const std::uint32_t when = when_clause(clause); when != kNone) return parsed().clauses[when].dates;
  const bool while_so =
      c.link == Link::adverbial && c.connector != kNone && !r_.has(c.connector, kHypothetical) &&
      (r_.is(c.connector, "when") || r_.is(c.connector, "as") || r_.is(c.connector, "while"));
  if (is_there_too(c)) return near_dates(c.parent, depth + 1);
  const bool by_doing = c.link == Link::gerund && (c.connector == kNone || r_.is(c.connector, "by"));
  const bool hangs = c.link == Link::infinitive || by_doing || while_so;
  return hangs && c.parent != kNone ? near_dates(c.parent, depth + 1) : c.dates;
}

// "On Saturday he goes on to Lima, where he will meet Varga": on the same day, unless he comes from there.
bool FactReader::is_there_too(const Clause& c) const {
  if (c.connector == kNone || !r_.is(c.connector, "where") || c.parent == kNone || c.prepositions.empty())
    return false;
  const Clause& outer = parsed().clauses[c.parent];
  if (outer.verb == kNone) return false;
  const Chunk& moves = parsed().chunked.chunks[outer.verb];
  const bool visits = std::any_of(outer.objects.begin(), outer.objects.end(), [&](PhraseIndex p) {
    const Chunk& chunk = chunk_of(p);
    return chunk.noun == NounClass::event && r_.lexicon.events[chunk.event].event == EventClass::visit;
  });
  const bool goes = visits || (moves.tags & kMotion) != 0 || r_.is(moves.main, "goes") ||
                    r_.is(moves.main, "went") || r_.is(moves.main, "go");  // "goes on to Lima"
  const Chunk& there = parsed().chunked.chunks[c.verb];
  const bool same =
      moves.tense == there.tense || (moves.tense == Tense::present && there.tense == Tense::future);
  if (!goes || !same || moves.perfect != there.perfect) return false;
  const TokenIndex place = chunk_of(c.prepositions.front().phrases.front()).tokens.begin;
  return place > 0 && !r_.is(place - 1, "from");
}

// "In Lima, where he arrived on Monday, he met Varga": the clause of the arrival.
std::uint32_t FactReader::arrived_in(std::uint32_t clause) const {
  for (std::uint32_t i = clause + 1; i < parsed().clauses.size(); ++i) {
    const Clause& c = parsed().clauses[i];
    if (c.parent != clause || c.verb == kNone || c.dates.empty() || c.connector == kNone) continue;
    const bool motion = (parsed().chunked.chunks[c.verb].tags & kMotion) != 0;
    if (motion && r_.is(c.connector, "where")) return i;
  }
  return kNone;
}

// "Varga, who arrived on Saturday, was met at the airport": the clause of the arrival.
std::uint32_t FactReader::who_arrived(std::uint32_t clause) const {
  const Clause& outer = parsed().clauses[clause];
  if (outer.verb == kNone || !parsed().chunked.chunks[outer.verb].passive) return kNone;
  for (std::uint32_t i = clause + 1; i < parsed().clauses.size(); ++i) {
    const Clause& c = parsed().clauses[i];
    if (c.parent != clause || c.verb == kNone || c.dates.empty() || c.link != Link::relative) continue;
    const Chunk& comes = parsed().chunked.chunks[c.verb];
    if ((comes.tags & kMotion) != 0 && comes.tense == Tense::past && c.subject == outer.subject) return i;
  }
  return kNone;
}

// "two days after flying to Lima", "a week before her visit": how many days the event lies behind the other.
std::optional<int> FactReader::days_counted(TokenIndex preposition) const {
  if (preposition == kNone || preposition < 2) return std::nullopt;
  const bool after = r_.is(preposition, "after");
  if (!after && !r_.is(preposition, "before")) return std::nullopt;
  const bool day = r_.is(preposition - 1, "day") || r_.is(preposition - 1, "days");
  const bool week = r_.is(preposition - 1, "week") || r_.is(preposition - 1, "weeks");
  if (!day && !week) return std::nullopt;
  const int count = count_of(r_.word(preposition - 2));
  if (count < 0 || count > 99) return std::nullopt;
  return (week ? 7 : 1) * (after ? -count : count);
}

// A day counted from that of the clause beside; weeks are as precise as the month.
std::vector<std::string> FactReader::counted_from(const ScratchVector<std::uint32_t>& dates, int days) {
  const bool ahead = verb() != nullptr && verb()->tense == Tense::future;
  const std::string base = dates.empty() ? days_.told : date_told(dates.front(), ahead);
  const std::optional<Day> from = day_of_iso(base);
  if (!from) return {};
  std::string iso = iso_of(plus_days(*from, days));
  if (days % 7 == 0) iso.resize(7);
  return {std::move(iso)};
}

// "When Varga visited Lima in November, she did not meet him": the clause in front with the date.
std::uint32_t FactReader::when_clause(std::uint32_t clause) const {
  for (std::uint32_t i = 0; i < parsed().clauses.size(); ++i) {
    const Clause& c = parsed().clauses[i];
    const bool when = c.parent == clause && c.link == Link::adverbial && c.verb != kNone &&
                      c.connector != kNone && r_.is(c.connector, "when");
    if (when && !c.dates.empty() && c.verb < parsed().clauses[clause].verb) return i;
  }
  return kNone;
}

}  // namespace rapport
