// Table lookups and comparisons with single words; nothing here remembers anything.
#include "ingest/name_words.hpp"

#include <algorithm>
#include <array>

namespace rapport {
namespace {

constexpr std::uint64_t kNeverName = kMonth | kWeekday | kRelativeTime;

}  // namespace

bool NameWords::is_prefixed(std::string_view word) {
  for (const std::string_view start : {"mid-", "pro-", "anti-", "non-", "ex-", "post-", "pre-", "then-"}) {
    if (word.starts_with(start)) return true;
  }
  return false;
}

bool NameWords::is_suffixed(TokenIndex i) const {
  if (!r_.tokens[i].hyphen) return false;
  const std::string_view word = r_.word(i);
  for (const std::string_view end : {"-based", "-born", "-backed", "-led", "-trained", "-style", "-run",
                                     "-held", "-made", "-controlled", "-brokered"}) {
    if (word.ends_with(end)) return true;
  }
  return false;
}

const BodyWord* NameWords::body_word(TokenIndex i) const {
  return is_capitalized(r_.tokens[i]) ? lexicon_.body_word(r_.tokens, i) : nullptr;
}

TokenIndex NameWords::past_title(TokenIndex begin, TokenIndex end, TokenIndex limit) const {
  if (!r_.is(end, "of") && !r_.is(end, "for") && !r_.is(end, "and") && !r_.is(end, "to")) return end;
  for (TokenIndex i = end - begin > 2 ? end - 3 : begin; i < end; ++i) {
    const Match title = r_.match(i, EntryKind::title);
    const TokenIndex last = i + title.length;
    if (last > end && last <= limit && is_capitalized(r_.tokens[last - 1])) return last;
  }
  return end;
}

bool NameWords::is_brotherly(TokenRange run) const {
  if (run.size() < 2) return false;
  const std::string_view word = r_.word(run.begin);
  return (word == "Brother" || word == "Sister") && r_.tokens[run.begin + 1].word == 0;
}

bool NameWords::is_chamber(TokenIndex i) const {
  constexpr std::array<Spelling, 5> kChambers{"congress", "senate", "parliament", "knesset", "duma"};
  return is_capitalized(r_.tokens[i]) &&
         std::any_of(kChambers.begin(), kChambers.end(), [&](Spelling word) { return r_.is(i, word); });
}

TokenIndex NameWords::past_joined_party(TokenIndex begin, TokenIndex end, TokenIndex limit) const {
  constexpr std::uint64_t kMatter = kNoun | kAdjective | kVerbIng;
  if (!r_.is(end, "and") || end + 2 >= limit || end - begin > 2) return end;
  for (TokenIndex i = begin; i < end; ++i) {
    if (!r_.has(i, kMatter) || is_entry_of(i) || r_.has(i, kTitleWord)) return end;
  }
  for (TokenIndex i = end + 1; i < limit && i < end + 4; ++i) {
    const bool party = r_.is(i, "party") || (r_.is(i, "movement") && is_capitalized(r_.tokens[i]));
    if (party && i > end + 1) return is_capitalized(r_.tokens[i]) ? i + 1 : i;
    if (!is_capitalized(r_.tokens[i]) || !r_.has(i, kMatter) || is_entry_of(i) || r_.has(i, kTitleWord))
      return end;
  }
  return end;
}

bool NameWords::is_common_genitive(TokenIndex at, TokenIndex limit) const {
  const bool common = r_.has(at - 1, kNoun) || is_plural_genitive(at);
  if (!r_.has(at, kPossessiveMark) || !common || is_entry_of(at - 1) || at + 1 >= limit) return false;
  if (r_.is(at - 1, "north") || r_.is(at - 1, "south")) return false;
  if (body_word(at - 1) != nullptr && !r_.has(at - 1, kPlural)) return false;
  if (!is_capitalized(r_.tokens[at + 1])) return false;
  for (TokenIndex i = at + 1; i < limit && is_capitalized(r_.tokens[i]); ++i) {
    if (body_word(i) != nullptr) return true;
  }
  return false;
}

// "the Stevedores' Union": an unknown plural behind an article or a capital.
bool NameWords::is_plural_genitive(TokenIndex at) const {
  if (at < 2 || r_.word(at) == "'s" || r_.word(at) == "’s") return false;
  return r_.word(at - 1).ends_with('s') && (r_.has(at - 2, kDeterminer) || is_entry_of(at - 2));
}

// "Minister of Ecology Seitkali": common words behind a title and "of" name the matter, not the person.
TokenIndex NameWords::past_portfolio(TokenIndex begin, TokenIndex end) const {
  TokenIndex of = begin;
  while (of > 1 &&
         (r_.is(of - 1, "and") || (is_capitalized(r_.tokens[of - 1]) && r_.has(of - 1, kNoun | kAdjective))))
    --of;
  if (of < 2 || !(r_.is(of - 1, "of") || r_.is(of - 1, "for"))) return begin;
  const TokenIndex title = of - 2;
  if (!r_.is(title, "minister") && !r_.is(title, "secretary") && !r_.is(title, "commissioner") &&
      !r_.is(title, "undersecretary"))
    return begin;
  TokenIndex name = begin;
  while (name < end && (r_.has(name, kNoun | kAdjective | kPortfolio) || r_.is(name, "and")) &&
         !is_entry_of(name) && body_word(name) == nullptr)
    ++name;
  return name < end && is_entry_of(name) ? begin : name;
}

bool NameWords::is_entry_of(TokenIndex i) const {
  for (const Match& match : r_.matches(i)) {
    if (match.entry.kind == EntryKind::state || match.entry.kind == EntryKind::demonym ||
        match.entry.kind == EntryKind::place)
      return true;
  }
  return false;
}

bool NameWords::is_name_month(TokenIndex i) const {
  if (!(r_.is(i, "may") || r_.is(i, "march") || r_.is(i, "june") || r_.is(i, "april") || r_.is(i, "jun")))
    return false;
  const bool dated = i + 1 < r_.tokens.size() && r_.tokens[i + 1].shape == Shape::number;
  return !dated && r_.tokens[i - 1].word == 0;
}

// "Jan Kos" and "Mar Gewargis" are names where no date stands: not "in April Kos said", "last May Kos".
bool NameWords::is_given_month(TokenIndex i) const {
  constexpr std::array<Spelling, 6> kGiven{"jan", "mar", "april", "may", "june", "august"};
  if (std::none_of(kGiven.begin(), kGiven.end(), [&](Spelling word) { return r_.is(i, word); })) return false;
  if (i > 0 &&
      (r_.has(i - 1, kPreposition | kDeterminer | kRelativeTime) || r_.tokens[i - 1].shape == Shape::number))
    return false;
  const TokenIndex next = i + 1;
  if (next >= r_.tokens.size() || !is_capitalized(r_.tokens[next])) return false;
  return r_.tokens[next].word == 0 || r_.is(i, "jan");
}

TokenIndex NameWords::past_particles(TokenIndex at, TokenIndex limit) const {
  TokenIndex i = at;
  while (i < limit && i < at + 3 && (r_.has(i, kNameParticle) || r_.word(i) == "&") &&
         r_.tokens[i].shape != Shape::upper)
    ++i;
  return i > at && i < limit && is_capitalized(r_.tokens[i]) && r_.tokens[i].space_before &&
                 !r_.has(i, kNeverName)
             ? i
             : at;
}

bool NameWords::is_entry(TokenIndex i, TokenIndex end) const {
  for (const Match& match : r_.matches(i)) {
    const bool named = match.entry.kind != EntryKind::kin && match.entry.kind != EntryKind::event;
    if (named && i + match.length <= end && match.entry.kind != EntryKind::title) return true;
  }
  return title_length(i, end) > 0;
}

TokenIndex NameWords::title_length(TokenIndex at, TokenIndex end) const {
  TokenIndex i = at;
  const Match whole = r_.match(at, EntryKind::body);
  if (whole.length > 1 && at + whole.length < end) return 0;  // "United Nations Secretary-General"
  while (i < end && i < at + 5) {
    const Match title = r_.match(i, EntryKind::title);
    if (title.length > 0 && i + title.length <= end) return i + title.length - at;
    const bool modifier = r_.has(i, kPortfolio | kQuality | kFormer | kDeputy | kNotYet | kCurrent) ||
                          (i > at && r_.is(i, "and")) ||
                          (r_.has(i, kNoun | kAdjective) && i + 1 < end && body_word(i) == nullptr);
    if (!modifier || names_firm(i)) return 0;
    ++i;
  }
  return 0;
}

// "Apple CEO Cook", "Shell chief executive Sawan": the common word is a company's name.
bool NameWords::names_firm(TokenIndex i) const {
  if (i + 1 >= r_.tokens.size() || !r_.has(i, kNoun) ||
      r_.has(i, kPortfolio | kQuality | kFormer | kDeputy | kNotYet | kCurrent))
    return false;
  const Match title = r_.match(i + 1, EntryKind::title);
  if (title.length == 0) return false;
  const std::string_view text = r_.lexicon.titles[title.entry.row].text;
  return text == "ceo" || text == "cfo" || text == "chief executive" ||
         text.starts_with("chief executive ") || text == "chief financial officer";
}

TokenIndex NameWords::last_body_word(TokenRange run) const {
  for (TokenIndex i = run.end; i > run.begin; --i) {
    const BodyWord* word = body_word(i - 1);
    const bool family = i >= run.begin + 2 && r_.has(i - 2, kNameParticle) &&  // "van Dam", "Van Dam"
                        (r_.tokens[i - 2].shape == Shape::lower || run.size() == 2);
    if (word != nullptr && !family && word->closes && i - run.begin >= word->words.size()) return i - 1;
  }
  return run.end;
}

Match NameWords::long_state(TokenRange run, TokenIndex limit) const {
  const TokenIndex of = run.begin + 1;
  if (of != run.end || of + 1 >= limit || !r_.is(of, "of")) return {};
  if (!r_.is(run.begin, "republic") && !r_.is(run.begin, "kingdom") && !r_.is(run.begin, "sultanate"))
    return {};
  Match state = r_.match(of + 1, EntryKind::state);
  if (state.length > 0) state.length += 2;
  return state;
}

bool NameWords::swallows_title(TokenRange run, TokenIndex title, TokenIndex body) const {
  const TokenIndex after = run.begin + title;
  if (after >= run.end) return false;
  if (const BodyWord* word = body_word(after)) return word->kind != Kind::place;
  if (title == 1 && r_.is(run.begin, "general") && body + 1 == run.end && body > after &&
      std::all_of(r_.tokens.begin() + after, r_.tokens.begin() + body,
                  [](const Token& token) { return (token.classes & (kNoun | kAdjective)) != 0; }))
    return true;  // "General Intelligence Directorate"
  return title == 1 && body + 1 == run.end && body_word(body)->kind == Kind::place &&
         !body_word(body)->thing && run.size() <= 4;
}

bool NameWords::starts_title(TokenIndex i) const { return r_.match(i, EntryKind::title).length > 0; }

TokenIndex NameWords::wide_region(TokenRange run, const Match& entry, TokenIndex body) const {
  if (run.size() < 2 || entry.length > 1 || body < run.end) return 0;
  bool side = false;
  for (const std::string_view word : {"North", "South", "East", "West", "Central", "Latin", "Southeast",
                                      "Northeast", "Eastern", "Western", "Southern", "Northern"}) {
    side |= r_.word(run.begin) == word;
  }
  const TokenIndex next = run.begin + 1;
  const bool wide =
      r_.is(next, "american") || r_.is(next, "asian") || r_.is(next, "african") || r_.is(next, "european");
  return side && wide ? 2 : 0;
}

TokenIndex NameWords::first_title(TokenRange run) const {
  TokenIndex end = run.begin + 1;
  while (end < run.end && title_length(end, run.end) == 0) ++end;
  return end;
}

bool NameWords::opens_body(TokenIndex i, TokenIndex limit) const {
  if (i + 1 >= limit || !(r_.is(i + 1, "of") || r_.is(i + 1, "for") || r_.is(i + 1, "on"))) return false;
  const BodyWord* word = body_word(i);
  return word != nullptr && word->opens && !word->thing;
}

bool NameWords::opens_run(TokenRange run) const {
  const BodyWord* word = body_word(run.begin);
  if (word == nullptr || run.size() < 2 || run.size() > 5 || word->thing) return false;
  return !word->closes || (word->opens && word->kind == Kind::place);
}

Match NameWords::best_entry(TokenRange run) const {
  Match best;
  for (const Match& match : r_.matches(run.begin)) {
    const EntryKind kind = match.entry.kind;
    if (kind == EntryKind::kin || kind == EntryKind::event || kind == EntryKind::title) continue;
    const bool whole = kind == EntryKind::body || kind == EntryKind::place || kind == EntryKind::state;
    if (!whole && run.begin + match.length > run.end) continue;
    if (match.length > best.length || (match.length == best.length && rank(kind) < rank(best.entry.kind)))
      best = match;
  }
  return best;
}

int NameWords::rank(EntryKind kind) {
  switch (kind) {
    case EntryKind::state:
      return 0;
    case EntryKind::demonym:
      return 1;
    case EntryKind::body:
      return 2;
    case EntryKind::metonym:
      return 3;
    default:
      return 4;
  }
}

bool NameWords::entry_stands_alone(TokenRange run, const Match& entry, TokenIndex body) const {
  const TokenIndex after = run.begin + entry.length;
  if (after >= run.end) return true;
  const bool body_ahead = body < run.end && body >= after;
  if (entry.entry.kind == EntryKind::body) return !body_ahead || title_length(after, run.end) > 0;
  if (title_length(after, run.end) > 0) return true;
  if (body_ahead) return entry.entry.kind == EntryKind::demonym && strips_demonym(body);
  if (entry.entry.kind == EntryKind::demonym)
    return run.end - after >= 2 || best_entry({after, run.end}).length > 0;
  if (entry.entry.kind == EntryKind::state && follows_title(run.begin)) return true;
  if (leads_sentence(run)) return true;
  return best_entry({after, run.end}).length > 0 || r_.has(after, kPortfolio | kQuality | kFormer | kDeputy);
}

// "Boeing Commercial Airplanes CEO Carson": common words between a body and a title name a part of it.
TokenIndex NameWords::division_of(TokenRange run, const Match& entry) const {
  if (entry.length == 0 || entry.entry.kind != EntryKind::body) return 0;
  TokenIndex at = run.begin + entry.length;
  const TokenIndex begin = at;
  while (at < run.end && r_.match(at, EntryKind::title).length == 0) {
    const bool common = r_.has(at, kNoun | kAdjective | kQuality) &&
                        !r_.has(at, kPortfolio | kFormer | kDeputy | kNotYet | kCurrent | kTitleWord);
    if (!common) return 0;
    ++at;
  }
  const bool title = at < run.end || (run.begin > 0 && r_.is(run.begin - 1, "of"));
  return title && at >= begin + 2 ? at - run.begin : 0;
}

// "In Geneva Lavrov met Kerry": who did it needs a name of his own.
bool NameWords::leads_sentence(TokenRange run) const {
  if (run.begin == 0 || run.size() > 3) return false;
  const TokenIndex in = run.begin - 1;
  const bool place = (r_.is(in, "in") || r_.is(in, "at") || r_.is(in, "from") || r_.is(in, "after") ||
                      r_.is(in, "before")) &&
                     r_.tokens[in].shape == Shape::title;
  const bool verb = run.end < r_.tokens.size() && r_.tokens[run.end].shape == Shape::lower &&
                    r_.has(run.end, kVerbPast | kVerbThird | kAuxiliary | kWill) && !r_.has(run.end, kNoun);
  return place && verb;
}

// "the king of Peru Felix", "ambassador to the United States Ana Rojas".
bool NameWords::follows_title(TokenIndex state) const {
  TokenIndex i = state;
  if (i > 0 && r_.is(i - 1, "the")) --i;
  if (i < 2 || (!r_.is(i - 1, "of") && !r_.is(i - 1, "to") && !r_.is(i - 1, "in"))) return false;
  for (TokenIndex length = 1; length <= 3 && length < i; ++length) {
    if (r_.match(i - 1 - length, EntryKind::title).length == length) return true;
  }
  return false;
}

bool NameWords::strips_demonym(TokenIndex body) const {
  return r_.is(body, "ministry") || r_.is(body, "department") || r_.is(body, "embassy") ||
         r_.is(body, "parliament") || r_.is(body, "government") || r_.is(body, "army") ||
         r_.is(body, "navy") || r_.is(body, "cabinet") || r_.is(body, "senate");
}

const BodyWord* NameWords::head_word(TokenRange range) const {
  const BodyWord* found = nullptr;
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    if (found != nullptr && (r_.is(i, "of") || r_.is(i, "for") || r_.is(i, "on"))) break;
    const BodyWord* word = body_word(i);
    if (word == nullptr || (found != nullptr && (!found->closes || !word->closes))) continue;
    if (i > range.begin || word->opens || range.size() == 1) found = word;
  }
  return found;
}

bool NameWords::names_another_body(TokenRange run) const {
  // "the Homeland Union of Karel de Wit": of a person.
  if (run.size() > 1 && r_.lexicon.gender_of_name(r_.word(run.begin)) != Gender::unknown &&
      body_word(run.end - 1) == nullptr && best_entry(run).length == 0)
    return true;
  const TokenIndex last = last_body_word(run);
  if (last < run.end && last > run.begin && body_word(last)->kind != Kind::place) return true;
  if (opens_body(run.begin, static_cast<TokenIndex>(r_.tokens.size())) &&
      body_word(run.begin)->kind != Kind::place)
    return true;
  const Match entry = best_entry(run);
  const bool matter = r_.is(run.begin, "labour") && entry.length == 1;  // "Ministry of Labour"
  return entry.length > 0 && entry.entry.kind == EntryKind::body && !matter;
}

// "the 507th Maintenance Group": units of an army have a number.
bool NameWords::is_numbered_unit(TokenRange run) const {
  constexpr std::array<Spelling, 9> kUnits{"group",     "wing",     "division", "brigade", "regiment",
                                           "battalion", "squadron", "corps",    "fleet"};
  const TokenIndex last = run.end - 1;
  const bool unit =
      run.begin > 0 && std::any_of(kUnits.begin(), kUnits.end(), [&](Spelling u) { return r_.is(last, u); });
  if (!unit) return false;
  const std::string_view number = r_.word(run.begin - 1);
  const bool ordinal =
      number.ends_with("th") || number.ends_with("st") || number.ends_with("nd") || number.ends_with("rd");
  return ordinal && number.front() >= '0' && number.front() <= '9';
}

bool NameWords::is_office_of_many(TokenRange head) const {
  for (TokenIndex i = head.begin; i < head.end; ++i) {
    if (r_.is(i, "ministry") || r_.is(i, "department") || r_.is(i, "committee") || r_.is(i, "agency") ||
        r_.is(i, "commission") || r_.is(i, "organization") || r_.is(i, "organisation") ||
        r_.is(i, "chamber") || r_.is(i, "institute") || r_.is(i, "council") || r_.is(i, "bureau")) {
      return true;
    }
  }
  return false;
}

// "Martin Luther King Jr.": the title is the family name.
bool NameWords::is_before_suffix(TokenIndex at, TokenIndex end) const {
  return at + 2 == end && r_.has(at + 1, kSuffix);
}

bool NameWords::is_closing_honorific(TokenIndex at, TokenIndex end) const {
  return at + 1 == end && r_.has(at, kHonorific);
}

bool NameWords::is_surname_of_office(TokenRange run, TokenIndex at) const {
  const bool plain = at + 1 == run.end && at == run.begin + 1 && r_.tokens[at].shape == Shape::title;
  return plain && r_.lexicon.gender_of_name(r_.word(run.begin)) != Gender::unknown &&
         !r_.has(run.begin, kTitleWord) && (run.end >= r_.tokens.size() || !r_.is(run.end, "of"));
}

}  // namespace rapport
