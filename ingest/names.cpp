// Each sentence is scanned for runs of capitalised tokens; a run is then cut from the left: titles are peeled
// off, lexicon entries become names of their own unless the run goes on into a longer name, the rest is one
// unknown name. A capital at the start of a sentence counts only where the word is no common word or stands
// capitalised elsewhere.
#include "ingest/names.hpp"

#include <algorithm>
#include <unordered_map>

namespace rapport {
namespace {

constexpr std::uint64_t kCommon = kClosed | kNoun | kAnyVerb | kAdjective | kAdverb | kNumber;
constexpr std::uint64_t kBodyWord = kPartyWord | kOrganizationWord | kPlaceWord;
constexpr std::uint64_t kNeverName = kMonth | kWeekday | kRelativeTime;

class NameFinder {
public:
  explicit NameFinder(const Reading& reading) : r_(reading), lexicon_(reading.lexicon) {}

  std::vector<Name> run() {
    count_capitals();
    for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
      const Sentence& sentence = r_.sentences[s];
      if (sentence.region == Region::boilerplate || sentence.region == Region::date_line) continue;
      sentence_ = s;
      title_case_ = sentence.region == Region::headline && is_title_case(sentence.tokens);
      scan(sentence.dateline);
      scan(sentence.tokens);
    }
    return std::move(names_);
  }

private:
  // How often a common word stands capitalised inside sentences: then it is part of names.
  void count_capitals() {
    for (const Sentence& sentence : r_.sentences) {
      if (sentence.region != Region::body) continue;
      for (TokenIndex i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
        if (is_capitalized(r_.tokens[i]) && !opens(i)) ++inside_[r_.word(i)];
      }
    }
  }

  // After an opening quotation mark, colon or dash a capital says as little as at the start of a sentence.
  bool opens(TokenIndex i) const {
    const Token& before = r_.tokens[i - 1];
    if (before.shape != Shape::punctuation) return false;
    const std::string_view mark = r_.word(i - 1);
    return mark == "\"" || mark == "“" || mark == "‘" || mark == "'" || mark == ":" || mark == "—" ||
           mark == "–" || mark == "(" || mark == "*" || mark == "•" || mark == "-";
  }

  bool is_title_case(TokenRange range) const {
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      if (r_.tokens[i].shape == Shape::punctuation || r_.has(i, kClosed)) continue;
      ++words;
      capitals += is_capitalized(r_.tokens[i]) ? 1 : 0;
    }
    return words > 3 && capitals * 10 >= words * 8;
  }

  bool starts(TokenIndex i) const {
    const Token& token = r_.tokens[i];
    if (!is_capitalized(token) || r_.has(i, kNeverName)) return false;
    return true;
  }

  void scan(TokenRange range) {
    TokenIndex i = range.begin;
    while (i < range.end) {
      if (!starts(i)) {
        ++i;
        continue;
      }
      const TokenIndex end = run_end(i, range.end);
      const TokenIndex begin = trimmed_start(i, end, range);
      if (begin < end) cut({begin, end}, range.end);
      i = std::max(end, names_.empty() ? end : names_.back().tokens.end);
    }
  }

  // Capitalised tokens, with particles and initials between them.
  TokenIndex run_end(TokenIndex begin, TokenIndex limit) const {
    TokenIndex end = begin + 1;
    while (end < limit && (r_.tokens[end].space_before || r_.has(end, kPossessiveMark))) {
      if (is_capitalized(r_.tokens[end]) && (!r_.has(end, kNeverName) || is_name_month(end))) {
        ++end;
      } else if (is_common_genitive(end, limit)) {
        end += 2;
      } else if (TokenIndex next = past_particles(end, limit); next > end) {
        end = next + 1;
      } else {
        break;
      }
    }
    return end;
  }

  // "Workers' Party", "People's Coast Party": a common noun's genitive inside a name, closed by a body word.
  bool is_common_genitive(TokenIndex at, TokenIndex limit) const {
    if (!r_.has(at, kPossessiveMark) || !r_.has(at - 1, kNoun) || is_entry_of(at - 1) || at + 1 >= limit)
      return false;
    if (!is_capitalized(r_.tokens[at + 1])) return false;
    for (TokenIndex i = at + 1; i < limit && is_capitalized(r_.tokens[i]); ++i) {
      if (r_.has(i, kBodyWord)) return true;
    }
    return false;
  }

  bool is_entry_of(TokenIndex i) const {
    for (const Match& match : lexicon_.matches(r_.text, r_.tokens, i)) {
      if (match.entry.kind == EntryKind::state || match.entry.kind == EntryKind::demonym ||
          match.entry.kind == EntryKind::place)
        return true;
    }
    return false;
  }

  // "Theresa May": a month after a name that no number follows.
  bool is_name_month(TokenIndex i) const {
    if (!(r_.is(i, "may") || r_.is(i, "march") || r_.is(i, "june") || r_.is(i, "april"))) return false;
    const bool dated = i + 1 < r_.tokens.size() && r_.tokens[i + 1].shape == Shape::number;
    return !dated && r_.tokens[i - 1].word == 0;
  }

  // The capitalised token behind one or two lower-case name particles, or `at` if there is none.
  TokenIndex past_particles(TokenIndex at, TokenIndex limit) const {
    TokenIndex i = at;
    while (i < limit && i < at + 3 && (r_.has(i, kNameParticle) || r_.word(i) == "&") &&
           r_.tokens[i].shape != Shape::upper)
      ++i;
    return i > at && i < limit && is_capitalized(r_.tokens[i]) && r_.tokens[i].space_before &&
                   !r_.has(i, kNeverName)
               ? i
               : at;
  }

  TokenIndex trimmed_start(TokenIndex begin, TokenIndex end, TokenRange range) const {
    if (title_case_) return begin;
    const bool initial = begin == range.begin || opens(begin);
    while (begin < end && r_.has(begin, kCommon) && !is_entry(begin, end)) {
      const bool closed = r_.has(begin, kClosed) && r_.tokens[begin].shape != Shape::upper;
      if (!closed && (!initial || keeps_initial(begin, end))) break;
      if (!initial && !closed) break;
      ++begin;
    }
    return begin;
  }

  bool is_entry(TokenIndex i, TokenIndex end) const {
    for (const Match& match : lexicon_.matches(r_.text, r_.tokens, i)) {
      const bool named = match.entry.kind != EntryKind::kin && match.entry.kind != EntryKind::event;
      if (named && i + match.length <= end && match.entry.kind != EntryKind::title) return true;
    }
    return title_length(i, end) > 0;
  }

  // A common word that opens a sentence belongs to the name behind it when it stands capitalised elsewhere
  // too, or when a body word closes the run ("National Assembly").
  bool keeps_initial(TokenIndex begin, TokenIndex end) const {
    const auto seen = inside_.find(r_.word(begin));
    if (seen != inside_.end() && !r_.has(begin, kAdverb)) return true;
    for (TokenIndex i = begin + 1; i < end; ++i) {
      if (r_.has(i, kBodyWord)) return !r_.has(begin, kAnyVerb & ~kVerbBase) && !r_.has(begin, kAdverb);
    }
    return r_.has(begin, kBodyFirst) && begin + 1 < r_.tokens.size() && r_.is(begin + 1, "of");
  }

  // Length of a title at `at` with its modifiers ("Deputy Foreign Minister"), 0 if there is none.
  TokenIndex title_length(TokenIndex at, TokenIndex end) const {
    TokenIndex i = at;
    while (i < end && i < at + 5) {
      const Match title = lexicon_.match(r_.text, r_.tokens, i, EntryKind::title);
      if (title.length > 0 && i + title.length <= end) return i + title.length - at;
      const bool modifier = r_.has(i, kPortfolio | kQuality | kFormer | kDeputy | kNotYet | kCurrent) ||
                            (i > at && r_.is(i, "and")) ||
                            (r_.has(i, kNoun | kAdjective) && i + 1 < end && !r_.has(i, kBodyWord));
      if (!modifier) return 0;
      ++i;
    }
    return 0;
  }

  // Position of the last body word of the run that has something before it or is its only word.
  TokenIndex last_body_word(TokenRange run) const {
    for (TokenIndex i = run.end; i > run.begin; --i) {
      if (r_.has(i - 1, kBodyWord) && r_.has(i - 1, kBodyLast)) return i - 1;
    }
    return run.end;
  }

  void cut(TokenRange run, TokenIndex limit) {
    while (run.begin < run.end) {
      const TokenIndex taken = cut_one(run, limit);
      run.begin += std::max<TokenIndex>(taken, 1);
    }
  }

  // Takes the first piece of the run; answers its length (which may reach beyond the run through "of").
  TokenIndex cut_one(TokenRange run, TokenIndex limit) {
    const TokenIndex title = title_length(run.begin, run.end);
    const bool body_follows =
        title > 0 && run.begin + title < run.end && r_.has(run.begin + title, kBodyWord);
    const TokenIndex body = last_body_word(run);
    if (title > 0 && !body_follows) return title;
    const Match entry = best_entry(run);
    if (entry.length > 0 && entry_stands_alone(run, entry, body)) return take_entry(run, entry, limit);
    if (body < run.end && (body > run.begin || body_opens(body, limit)))
      return take_body({run.begin, body + 1}, limit);
    if (r_.has(run.begin, kBodyFirst) && body_opens(run.begin, limit))
      return take_body({run.begin, run.begin + 1}, limit);
    return take_unknown(run, limit);
  }

  bool body_opens(TokenIndex i, TokenIndex limit) const {
    return i + 1 < limit && (r_.is(i + 1, "of") || r_.is(i + 1, "for"));
  }

  Match best_entry(TokenRange run) const {
    Match best;
    for (const Match& match : lexicon_.matches(r_.text, r_.tokens, run.begin)) {
      const EntryKind kind = match.entry.kind;
      if (kind == EntryKind::kin || kind == EntryKind::event || kind == EntryKind::title) continue;
      if (kind != EntryKind::body && run.begin + match.length > run.end) continue;
      if (match.length > best.length || (match.length == best.length && rank(kind) < rank(best.entry.kind)))
        best = match;
    }
    return best;
  }

  static int rank(EntryKind kind) {
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

  // Whether the entry is a name of its own, not the first words of a longer one ("China Daily", "Michael
  // Jordan").
  bool entry_stands_alone(TokenRange run, const Match& entry, TokenIndex body) const {
    const TokenIndex after = run.begin + entry.length;
    if (after >= run.end) return true;
    const bool body_ahead = body < run.end && body >= after;
    if (entry.entry.kind == EntryKind::body) return !body_ahead || title_length(after, run.end) > 0;
    if (title_length(after, run.end) > 0) return true;
    if (body_ahead) return entry.entry.kind == EntryKind::demonym && strips_demonym(body);
    if (entry.entry.kind == EntryKind::demonym)
      return run.end - after >= 2 || best_entry({after, run.end}).length > 0;
    return best_entry({after, run.end}).length > 0 ||
           r_.has(after, kPortfolio | kQuality | kFormer | kDeputy);
  }

  // "Chinese Foreign Ministry" is China's Foreign Ministry; "Chinese Communist Party" is the party's name.
  bool strips_demonym(TokenIndex body) const {
    return r_.is(body, "ministry") || r_.is(body, "department") || r_.is(body, "embassy") ||
           r_.is(body, "parliament") || r_.is(body, "government") || r_.is(body, "army") ||
           r_.is(body, "navy") || r_.is(body, "cabinet") || r_.is(body, "senate");
  }

  TokenIndex take_entry(TokenRange run, const Match& entry, TokenIndex limit) {
    Name name;
    name.tokens = {run.begin, run.begin + entry.length};
    name.row = entry.entry.row;
    name.plural = entry.entry.plural;
    switch (entry.entry.kind) {
      case EntryKind::state:
        name.form = NameForm::state;
        break;
      case EntryKind::demonym:
        name.form = NameForm::demonym;
        break;
      case EntryKind::metonym:
        name.form = NameForm::metonym;
        break;
      case EntryKind::place:
        name.form = NameForm::place;
        break;
      default:
        name.form = NameForm::body;
        break;
    }
    if (name.form == NameForm::demonym && name.tokens.end < limit && r_.is(name.tokens.end, "party") &&
        r_.tokens[name.tokens.end].shape == Shape::lower) {
      name.plural = false;
    }
    return add(name);
  }

  // A name with a body word, extended through "of the …", "for …" and, for offices of many matters, "and …".
  TokenIndex take_body(TokenRange range, TokenIndex limit) {
    const TokenIndex begin = range.begin;
    Name name;
    name.form = NameForm::named;
    TokenIndex end = range.end;
    while (end < limit) {
      const TokenIndex next = joined_end(end, limit, range);
      if (next == end) break;
      end = next;
    }
    name.tokens = {begin, end};
    return add(name);
  }

  TokenIndex joined_end(TokenIndex end, TokenIndex limit, TokenRange head) const {
    const bool link = r_.is(end, "of") || r_.is(end, "for") ||
                      (r_.is(end, "on") && r_.has(head.end - 1, kOrganizationWord)) ||
                      (r_.is(end, "and") && is_office_of_many(head));
    if (!link) return end;
    TokenIndex next = end + 1;
    while (next < limit && next < end + 3 && r_.has(next, kDeterminer)) ++next;
    if (next >= limit || !is_capitalized(r_.tokens[next]) || r_.has(next, kNeverName)) return end;
    if (r_.is(end, "and") && (r_.tokens[next].word == 0 || is_entry(next, next + 1))) return end;
    return run_end(next, limit);
  }

  bool is_office_of_many(TokenRange head) const {
    for (TokenIndex i = head.begin; i < head.end; ++i) {
      if (r_.is(i, "ministry") || r_.is(i, "department") || r_.is(i, "committee") || r_.is(i, "agency") ||
          r_.is(i, "commission") || r_.is(i, "organization") || r_.is(i, "organisation")) {
        return true;
      }
    }
    return false;
  }

  TokenIndex take_unknown(TokenRange run, TokenIndex limit) {
    TokenIndex end = run.begin + 1;
    while (end < run.end && title_length(end, run.end) == 0) ++end;
    Name name;
    name.tokens = {run.begin, end};
    const TokenIndex length = end - run.begin;
    if (length == 1 && r_.tokens[run.begin].shape == Shape::upper) name.acronym = true;
    const bool lower_party =
        end < limit && end == run.end && r_.is(end, "party") && r_.tokens[end].shape == Shape::lower;
    if (lower_party) {
      name.tokens.end = end + 1;
      name.form = NameForm::named;
    }
    return add(name);
  }

  TokenIndex add(Name name) {
    name.sentence = sentence_;
    if (name.tokens.size() == 1 && r_.tokens[name.tokens.begin].shape == Shape::title &&
        r_.word(name.tokens.begin).size() < 2)
      return 1;
    names_.push_back(name);
    return name.tokens.size();
  }

  const Reading& r_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, std::uint32_t> inside_;
  std::vector<Name> names_;
  std::uint32_t sentence_ = 0;
  bool title_case_ = false;
};

}  // namespace

std::vector<Name> find_names(const Reading& reading) { return NameFinder(reading).run(); }

}  // namespace rapport
