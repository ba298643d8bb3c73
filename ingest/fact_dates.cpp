// When a fact happened: the date of its event phrase, of its clause or of a clause that it shares its subject
// with or hangs on; a deed told without a date in the past tense happened on the day that the text spoke of.
#include <algorithm>

#include "ingest/days.hpp"
#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

constexpr int kNews = 40;           // days before the article within which it still tells its own story
constexpr std::uint32_t kNear = 4;  // sentences for which a day goes on

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
