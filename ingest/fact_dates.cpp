// When a fact happened: the date of its event phrase, of its clause or of a clause that it shares its subject
// with or hangs on; a deed told without a date in the past tense happened on the day that the text spoke of.
#include <algorithm>
#include <array>

#include "ingest/days.hpp"
#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

constexpr int kNews = 40;           // days before the article within which it still tells its own story
constexpr std::uint32_t kNear = 4;  // sentences for which a day goes on

// "two", "12"; -1 where it is no number.
int count_of(std::string_view word) {
  constexpr std::array<std::string_view, 11> kNumbers{"a",   "one",   "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine",  "ten"};
  const auto found = std::find(kNumbers.begin(), kNumbers.end(), lower_word(word));
  if (found == kNumbers.end()) return number_of(word);
  return std::max(1, static_cast<int>(found - kNumbers.begin()));
}

}  // namespace

// The dates of an event phrase, else of its clause, else of the clause that it shares its subject with or
// hangs on.
std::vector<std::string> FactReader::dates_of(const ScratchVector<std::uint32_t>& own,
                                              std::optional<Status> status) {
  days_.carried = false;
  if (own.empty() && verb() != nullptr && clause().parent != kNone && clause().dates.empty()) {
    if (const std::optional<int> days = days_counted(clause().connector))
      return counted_from(near_dates(clause().parent, 0), *days);
  }
  const ScratchVector<std::uint32_t>& dates = own.empty() ? near_dates(clause_, 0) : own;
  const bool planned_then = own.empty() && verb() != nullptr && status == Status::planned &&
                            verb()->tense == Tense::past && !verb()->scheduled;
  // "On March 2 they set April 27 for a summit": the day behind the verb, which lies ahead.
  const bool sets = planned_then && (lemma() == "set" || lemma() == "fix" || lemma() == "schedule");
  // "met her on Monday before a dinner": Monday is that of the clause, which is past.
  const bool past = planned_then && !sets && clause_status() == Status::actual;
  for (const std::uint32_t d : dates) {
    if (sets && parsed().chunked.dates[d].tokens.begin < verb()->main) continue;
    std::string iso = date_told(d, !past && verb() != nullptr && is_future(parsed(), clause_, status));
    if (iso.size() == 10 && (ends_a_span() || (own.empty() && goes_on_around()))) iso.resize(7);
    if (!iso.empty()) return {std::move(iso)};
  }
  if (parsed().agenda && !days_.heading.empty()) return {days_.heading};
  std::string narrated = narrated_date(status);
  if (narrated.empty()) return {};
  days_.carried = true;
  if (narrated.size() == 10 && is_left_place()) narrated.resize(7);
  return {std::move(narrated)};
}

// "… arrived on Friday. She met Varga": in the simple past the story goes on, further on in that month; in
// the present it is of today.
std::string FactReader::narrated_date(std::optional<Status> status) const {
  const bool done = status == Status::actual || status == Status::denied;
  // "She will be in Lima on May 4. In Cusco she will see him": in the month of the journey that is planned.
  const bool plan = status == Status::planned && verb() != nullptr && !clause().quoted && !verb()->possible &&
                    (verb()->tense == Tense::future || verb()->scheduled);
  if (plan && n_ <= days_.planned_sentence + kNear) return days_.planned_month;
  if (!done || verb() == nullptr || clause().quoted) return {};
  // "The trip comes days after he returned from Moscow".
  const TokenIndex after = clause().connector;
  const bool just_now = after != kNone && after > 0 && r_.is(after, "after") &&
                        (r_.is(after - 1, "days") || r_.is(after - 1, "hours"));
  if (just_now && s_.date && done) return iso_of(*s_.date).substr(0, 7);
  const bool simple = !verb()->perfect && (verb()->tense == Tense::past || verb()->form != VerbForm::finite);
  if (simple && !days_.told.empty() && n_ <= days_.told_sentence + kNear) return days_.told;
  // "She had landed on Sunday. He had greeted her at the airport."
  const bool before = verb()->perfect && verb()->tense == Tense::past;
  if (before && !days_.before.empty() && n_ <= days_.before_sentence + 1) return days_.before;
  const bool came = verb()->perfect && verb()->tense == Tense::past && (verb()->tags & kMotion) != 0;
  const bool is_there = verb()->copula && verb()->tense == Tense::present && status == Status::actual;
  if (is_there && s_.date && !verb()->perfect) return iso_of(*s_.date).substr(0, 7);
  if ((!simple && !came) || status != Status::actual) return {};
  return (verb()->tags & kMotion) != 0 ? days_.only.substr(0, 7) : days_.only;
}

// "MONDAY, FEB. 3" above the entries of an agenda: a line that holds nothing else.
void FactReader::read_heading_date() {
  if (!parsed().agenda || r_.sentences[n_].region != Region::date_line) return;
  for (const DateMention& mention : find_dates(r_, r_.sentences[n_].tokens, s_.date)) {
    if (std::string iso = resolved(mention, s_.date, s_.date, true); iso.size() == 10) days_.heading = iso;
  }
}

// The date, of which the text goes on to speak; empty where it only opens a span ("since January").
std::string FactReader::date_told(std::uint32_t date, bool future) {
  const DateMention& mention = parsed().chunked.dates[date];
  const bool span = mention.tokens.begin > 0 && r_.is(mention.tokens.begin - 1, "since");
  if (span && verb() != nullptr && !verb()->copula)
    return {};  // "has been there since Monday" came on that day
  if (days_.meant_sentence != n_) days_.meant.clear();
  days_.meant_sentence = n_;
  for (const auto& [number, iso] : days_.meant) {
    if (number == date) return iso;  // "the next day" is counted once
  }
  // "will see her later in the day", where the text last spoke of a day past, is of today.
  const bool today = mention.of_story && future && mention.shift == 0 && !mention.to_month;
  const bool past = days_.story && s_.date && *days_.story < *s_.date;
  const std::optional<Day>& story =
      days_.story && s_.date && *days_.story > *s_.date && !future ? days_.past : days_.story;
  std::string iso = resolved(mention, s_.date, (today && past) || !story ? s_.date : story, future);
  if (mention.of_story) days_.meant.emplace_back(date, iso);
  if (iso.empty()) return {};
  // "Lund, who had seen her on July 31, smiled. He flew back the same evening": that of the story.
  const bool aside = verb() != nullptr && verb()->perfect && verb()->tense == Tense::past &&
                     clause().link == Link::relative && !days_.only.empty() && iso < days_.only;
  if (const std::optional<Day> day = aside ? std::nullopt : day_of_iso(iso)) {
    days_.story = day;
    if (s_.date && *day <= *s_.date) days_.past = day;
  }
  return iso;
}

// Called behind each clause: the day that the next ones happen on unless they tell another.
void FactReader::note_date() {
  if (verb() == nullptr || clause().quoted) return;
  const ScratchVector<std::uint32_t>& dates = dates_of_clause();
  if (dates.empty()) return;
  if (clause().link == Link::infinitive || ((verb()->tags & kSay) != 0 && lemma() != "agree")) return;
  const std::optional<Status> status = clause_status();
  const std::string iso = date_told(dates.front(), is_future(parsed(), clause_, status));
  if (iso.empty()) return;
  if (verb()->perfect && verb()->tense == Tense::past && status == Status::actual) {
    days_.before = iso;
    days_.before_sentence = n_;
  }
  const std::optional<Day> day = day_of_iso(iso);
  const bool fresh = day && (!s_.date || (*day <= *s_.date && *day >= plus_days(*s_.date, -kNews)));
  const bool ahead = status == Status::planned && s_.date && iso.size() >= 7 && !verb()->perfect &&
                     iso.substr(0, 7) >= iso_of(*s_.date).substr(0, 7);
  if (ahead) {
    days_.planned_month = iso.substr(0, 7);
    days_.planned_sentence = n_;
  }
  // "sent her to Lima last month. She saw the mayor": the story of that month goes on.
  const bool month = iso.size() == 7 && s_.date && iso < iso_of(*s_.date).substr(0, 7);
  // "At the monument where Brandt knelt in December 1970, she stood on Wednesday": that of the clause
  // outside.
  const bool inner = clause().link == Link::adverbial || clause().link == Link::relative;
  if (month && inner) return;
  const bool told = (fresh || month) && status == Status::actual && !verb()->perfect;
  if (!told && (verb()->perfect || inner)) return;
  days_.told = told ? iso : std::string();
  if (told && !month && days_.only.empty()) days_.only = iso;
  if (told && !month && iso != days_.only) days_.only.resize(7);  // several days are told
  days_.told_sentence = n_;
}

// Its own, else those of the event that it tells of: "opened talks on Wednesday".
const ScratchVector<std::uint32_t>& FactReader::dates_of_clause() const {
  if (!clause().dates.empty()) return clause().dates;
  for (const PhraseList* list : {&clause().objects, &clause().subject}) {
    for (const PhraseIndex p : *list) {
      if (!parsed().phrases[p].dates.empty()) return parsed().phrases[p].dates;
    }
  }
  return clause().dates;
}

// "Three days of talks ended on Friday", "wound up four days in Yangon on Friday": the day is that of the
// end.
bool FactReader::ends_a_span() const {
  if (verb() == nullptr) return false;
  const Spelling did = lemma();
  if (did != "end" && did != "conclude" && did != "finish" && did != "complete" && did != "close" &&
      did != "wind" && did != "wrap")
    return false;
  for (const PhraseList* list : {&clause().objects, &clause().subject}) {
    for (const PhraseIndex p : *list) {
      const Chunk& chunk = chunk_of(p);
      for (TokenIndex i = chunk.tokens.begin; i < chunk.tokens.end; ++i) {
        if (r_.is(i, "days") || r_.is(i, "weeks") || r_.word(i).ends_with("-day")) return true;
      }
    }
  }
  return false;
}

// "dismissed him on Monday while she was in Lima": she had come before.
bool FactReader::goes_on_around() const {
  return verb() != nullptr && verb()->copula && clause().dates.empty() && clause().link == Link::adverbial &&
         clause().connector != kNone &&
         (r_.is(clause().connector, "while") || r_.is(clause().connector, "when"));
}

// "came from Lima, where she saw Varga": on a day before.
bool FactReader::is_left_place() const {
  if (verb() == nullptr || clause().connector == kNone || clause().parent == kNone) return false;
  if (!r_.is(clause().connector, "where")) return false;
  const ScratchVector<PrepositionalPhrase>& outer = parsed().clauses[clause().parent].prepositions;
  return std::any_of(outer.begin(), outer.end(), [&](const PrepositionalPhrase& p) {
    if (p.preposition == kNone || !r_.is(p.preposition, "from")) return false;
    const TokenIndex end = chunk_of(p.phrases.back()).tokens.end;
    return end <= clause().connector && end + 1 >= clause().connector;
  });
}

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

// "a visit that was to begin on Tuesday": the date of the clause behind the event.
std::vector<std::string> FactReader::event_dates(PhraseIndex p, std::optional<Status> status) {
  const TokenIndex before = chunk_of(p).tokens.begin;
  const std::optional<int> days = before > 0 ? days_counted(before - 1) : std::nullopt;
  if (days && parsed().phrases[p].dates.empty()) return counted_from(near_dates(clause_, 0), *days);
  std::vector<std::string> dates = dates_of(parsed().phrases[p].dates, status);
  for (const Clause& c : parsed().clauses) {
    const bool behind =
        dates.empty() && c.link == Link::relative && c.object_antecedent == p && !c.dates.empty();
    if (behind) dates = dates_of(c.dates, status);
  }
  return dates;
}

}  // namespace rapport
