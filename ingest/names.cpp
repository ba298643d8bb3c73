// Each sentence is scanned for runs of capitalised tokens; a run is then cut from the left: titles are peeled
// off, lexicon entries become names of their own unless the run goes on into a longer name, the rest is one
// unknown name. A capital at the start of a sentence counts only where the word is no common word or stands
// capitalised elsewhere.
#include "ingest/names.hpp"

#include <algorithm>
#include <array>

#include "ingest/name_words.hpp"

namespace rapport {
namespace {

constexpr std::uint64_t kCommon = kClosed | kNoun | kAnyVerb | kAdjective | kAdverb | kNumber;

constexpr std::uint64_t kNeverName = kMonth | kWeekday | kRelativeTime;

class NameFinder {
public:
  explicit NameFinder(const Reading& reading) : r_(reading), w_(reading) {}

  std::vector<Name> run() {
    note_capitals();
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
  // A common word that stands capitalised inside sentences is part of names.
  void note_capitals() {
    for (const Sentence& sentence : r_.sentences) {
      if (sentence.region != Region::body) continue;
      for (TokenIndex i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
        if (is_capitalized(r_.tokens[i]) && !opens(i)) inside_.push_back(i);
      }
    }
    std::sort(inside_.begin(), inside_.end(), [&](TokenIndex a, TokenIndex b) { return before(a, b); });
  }

  // An order in which equal words stand together.
  bool before(TokenIndex a, TokenIndex b) const {
    const WordKey first = r_.tokens[a].key;
    const WordKey second = r_.tokens[b].key;
    return first != second ? first < second : r_.word(a) < r_.word(b);
  }

  bool stands_inside(TokenIndex i) const {
    return std::binary_search(inside_.begin(), inside_.end(), i,
                              [&](TokenIndex a, TokenIndex b) { return before(a, b); });
  }

  // After an opening quotation mark, colon or dash a capital says as little as at the start of a sentence.
  bool opens(TokenIndex i) const {
    if (r_.tokens[i - 1].shape != Shape::punctuation) return false;
    constexpr std::array<Spelling, 12> kMarks{"\"", "“", "``", "‘", "'", ":", "—", "–", "(", "*", "•", "-"};
    return std::any_of(kMarks.begin(), kMarks.end(), [&](Spelling mark) { return r_.is(i - 1, mark); });
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

  // "R-AZ", "D-N.Y.", "(D-Texas)": a party and a constituency.
  bool is_constituency(TokenIndex i) const {
    const std::string_view word = r_.word(i);
    const bool bracketed = i > 0 && r_.is(i - 1, "(") && word.size() > 3 && word[1] == '-' &&
                           (word[0] == 'D' || word[0] == 'R' || word[0] == 'I');
    return bracketed || is_short_constituency(word);
  }

  static bool is_short_constituency(std::string_view word) {
    return word.size() > 3 && word.size() < 8 && word[1] == '-' &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           word[2] >= 'A' && word[2] <= 'Z';
  }

  // "US$ 5 billion".
  bool is_currency(TokenIndex i) const {
    return i + 1 < r_.tokens.size() && r_.is(i + 1, "$") && !r_.tokens[i + 1].space_before;
  }

  bool starts(TokenIndex i) const {
    const Token& token = r_.tokens[i];
    if (is_currency(i)) return false;
    if (!is_capitalized(token) || (r_.has(i, kNeverName) && !w_.is_given_month(i))) return false;
    const char first = r_.word(i).front();
    if (first >= '0' && first <= '9') return false;  // "160GB"
    if (is_constituency(i)) return false;
    return token.shape != Shape::mixed || !w_.is_prefixed(r_.word(i));
  }

  // "State" of "Secretary of State".
  bool closes_title(TokenIndex i, TokenIndex begin) const {
    return i >= begin + 2 && r_.is(i - 1, "of") && r_.has(i - 2, kTitleWord) &&
           r_.match(i - 2, EntryKind::title).length == 3;
  }

  void scan(TokenRange range) {
    TokenIndex i = range.begin;
    while (i < range.end) {
      if (!starts(i) || closes_title(i, range.begin)) {
        ++i;
        continue;
      }
      const TokenIndex end = run_end(i, range.end);
      const TokenIndex begin = trimmed_start(i, end, range);
      const TokenIndex last = before_joined_office(begin, end, range.end);
      if (begin < last) cut({begin, last}, range.end);
      i = std::max(end, names_.empty() ? end : names_.back().tokens.end);
    }
  }

  // "Norwegian Trade and Energy Minister": the run ends where the matters of one office begin.
  TokenIndex before_joined_office(TokenIndex begin, TokenIndex end, TokenIndex limit) const {
    if (end == begin || end >= limit || !r_.is(end, "and") || !r_.has(end - 1, kPortfolio)) return end;
    TokenIndex matter = end + 1;
    while (matter < limit && is_capitalized(r_.tokens[matter]) && r_.has(matter, kPortfolio)) ++matter;
    if (matter == end + 1 || matter >= limit || !is_capitalized(r_.tokens[matter]) ||
        r_.match(matter, EntryKind::title).length == 0)
      return end;
    while (end > begin && r_.has(end - 1, kPortfolio)) --end;
    return end;
  }

  // Capitalised tokens, with particles and initials between them.
  TokenIndex run_end(TokenIndex begin, TokenIndex limit) const {
    TokenIndex end = begin + 1;
    if (w_.is_suffixed(begin)) return end;
    while (end < limit && (r_.tokens[end].space_before || r_.has(end, kPossessiveMark))) {
      if (w_.is_suffixed(end)) break;
      if (is_capitalized(r_.tokens[end]) && (!r_.has(end, kNeverName) || w_.is_name_month(end))) {
        ++end;
      } else if (w_.is_common_genitive(end, limit)) {
        end += 2;
      } else if (TokenIndex next = w_.past_particles(end, limit); next > end) {
        end = next + 1;
      } else if (TokenIndex titled = w_.past_title(begin, end, limit); titled > end) {
        end = titled;
      } else if (TokenIndex party = w_.past_joined_party(begin, end, limit); party > end) {
        end = party;
      } else {
        break;
      }
    }
    return end;
  }

  TokenIndex trimmed_start(TokenIndex begin, TokenIndex end, TokenRange range) const {
    if (title_case_) return begin;
    begin = w_.past_portfolio(begin, end);
    bool initial = begin == range.begin || opens(begin);
    while (begin < end && r_.has(begin, kCommon) && !w_.is_entry(begin, end)) {
      const bool closed = r_.has(begin, kClosed) && r_.tokens[begin].shape != Shape::upper &&
                          !is_pronoun_name(begin, end, initial);
      if (!closed && (!initial || keeps_initial(begin, end))) break;
      if (!initial && !closed) break;
      if (r_.is(begin, "the")) initial = false;  // "The South": no longer the first word
      ++begin;
    }
    return begin;
  }

  // "with He Mingli", "and Per Lund", "leads the Our Georgia party".
  bool is_pronoun_name(TokenIndex i, TokenIndex end, bool initial) const {
    return !initial && i + 1 < end && r_.has(i, kClosed & ~kDeterminer) &&
           r_.tokens[i].shape == Shape::title && r_.word(i).size() > 1;
  }

  // A common word that opens a sentence belongs to the name behind it when it stands capitalised elsewhere
  // too, or when a body word closes the run ("National Assembly").
  bool keeps_initial(TokenIndex begin, TokenIndex end) const {
    if ((!r_.has(begin, kAdverb) && stands_inside(begin)) || w_.names_firm(begin)) return true;
    if (end > begin + 1 && r_.in_group(begin, kOrganizationNoun) && r_.word(begin).ends_with("er"))
      return false;  // "Retailer Merkwood Group"
    for (TokenIndex i = begin + 1; i < end; ++i) {
      if (w_.body_word(i) != nullptr) return !r_.has(begin, kAnyVerb & ~kVerbBase) && !r_.has(begin, kAdverb);
    }
    return w_.opens_body(begin, static_cast<TokenIndex>(r_.tokens.size())) || w_.opens_run({begin, end});
  }

  void cut(TokenRange run, TokenIndex limit) {
    while (run.begin < run.end) {
      const TokenIndex taken = cut_one(run, limit);
      run.begin += std::max<TokenIndex>(taken, 1);
    }
  }

  // Takes the first piece of the run; answers its length (which may reach beyond the run through "of").
  TokenIndex cut_one(TokenRange run, TokenIndex limit) {
    if (w_.is_suffixed(run.begin) || w_.is_brotherly(run)) return 1;
    if (is_known_surname(run, limit)) return take_unknown(run, limit);
    const TokenIndex title = w_.title_length(run.begin, run.end);
    const Match entry = w_.best_entry(run);
    const TokenIndex body = w_.last_body_word(run);
    const bool named_first =
        entry.length > 0 && entry.entry.kind != EntryKind::place && !w_.starts_title(run.begin);
    if (title > 0 && title >= entry.length && !named_first && !w_.swallows_title(run, title, body))
      return title;
    if (const TokenIndex region = w_.wide_region(run, entry, body); region > 0) return region;
    if (body + 1 == run.end && w_.body_word(body)->thing) return run.size();
    if (const Match state = w_.long_state(run, limit); state.length > 0) return take_entry(run, state, limit);
    if (const TokenIndex division = w_.division_of(run, entry); division > 0)
      return take_body({run.begin, run.begin + division}, limit);
    if (entry.length > 0 && w_.entry_stands_alone(run, entry, body)) return take_entry(run, entry, limit);
    if (body < run.end && (body > run.begin || w_.opens_body(body, limit)))
      return take_body({run.begin, body + 1}, limit);
    if (w_.is_chamber(run.begin) && (run.size() == 1 || w_.title_length(run.begin + 1, run.end) > 0))
      return take_body({run.begin, run.begin + 1}, run.begin + 1);
    const bool alone = body == run.begin && run.size() == 1;
    if (alone && (w_.body_word(body)->kind == Kind::party || r_.is(body, "politburo")))
      return take_body(run, limit);
    if (w_.opens_body(run.begin, limit)) return take_body({run.begin, run.begin + 1}, limit);
    if (w_.opens_run(run)) return take_body({run.begin, w_.first_title(run)}, limit);
    return take_unknown(run, limit);
  }

  // "King said" behind "Peter King".
  bool is_known_surname(TokenRange run, TokenIndex limit) const {
    const bool alone = run.size() == 1 && r_.tokens[run.begin].shape == Shape::title &&
                       (run.begin == 0 || !r_.has(run.begin - 1, kDeterminer)) &&
                       (run.end >= limit || !r_.is(run.end, "of"));
    return alone &&
           std::find(surnames_.begin(), surnames_.end(), r_.tokens[run.begin].key) != surnames_.end();
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
    name.tokens = {w_.is_numbered_unit(range) ? begin - 1 : begin, end};
    if (const BodyWord* word = w_.head_word(name.tokens)) {
      if (word->thing) return name.tokens.size();
      name.kind = word->kind;
      name.political = word->political;
    }
    return add(name);
  }

  // "Fund for Saving the Aral Sea".
  bool is_purpose(TokenIndex head, TokenIndex end) const {
    return r_.is(end, "the") && end == head + 2 && r_.is(head, "for") && r_.word(end - 1).ends_with("ing");
  }

  TokenIndex joined_end(TokenIndex end, TokenIndex limit, TokenRange head) const {
    const bool link = r_.is(end, "of") || r_.is(end, "for") ||
                      (r_.is(end, "on") && r_.has(head.end - 1, kOrganizationWord)) ||
                      (r_.is(end, "and") && w_.is_office_of_many(head)) || is_purpose(head.end, end);
    if (!link) return end;
    TokenIndex next = end + 1;
    while (next < limit && next < end + 3 && r_.has(next, kDeterminer)) ++next;
    if (next >= limit || !is_capitalized(r_.tokens[next]) || r_.has(next, kNeverName)) return end;
    if (r_.is(end, "and") && (r_.tokens[next].word == 0 || w_.is_entry(next, next + 1))) return end;
    const TokenIndex last = w_.first_title({next, run_end(next, limit)});
    const TokenIndex joined = follows_office(head.begin) ? before_person({next, last}) : last;
    return w_.names_another_body({next, joined}) ? end : joined;
  }

  // "Chairman of the Committee": whose chairman may be named behind the body.
  bool follows_office(TokenIndex body) const {
    const TokenIndex of = body > 0 && r_.is(body - 1, "the") ? body - 1 : body;
    return of > 1 && r_.is(of - 1, "of") && r_.has(of - 2, kTitleWord);
  }

  // "Committee for External Affairs Vu Hai Ha": the field is told in common words, the person is not.
  TokenIndex before_person(TokenRange field) const {
    TokenIndex end = field.begin;
    if (end + 1 < field.end && r_.has(end + 1, kNoun)) ++end;  // "Asian Affairs"
    while (end < field.end && r_.has(end, kNoun | kAdjective | kPortfolio)) ++end;
    const TokenIndex rest = field.end - end;
    const bool person = end > field.begin && rest >= 2 && rest <= 4 && r_.has(end - 1, kNoun) &&
                        w_.best_entry({end, field.end}).length == 0;
    return person ? end : field.end;
  }

  TokenIndex take_unknown(TokenRange run, TokenIndex limit) {
    TokenIndex end = run.begin + 1;
    while (end < run.end && (w_.title_length(end, run.end) == 0 || w_.is_closing_honorific(end, run.end) ||
                             w_.is_surname_of_office(run, end) || w_.is_before_suffix(end, run.end)))
      ++end;
    if (end == run.end && run.size() == 2 && w_.is_surname_of_office(run, end - 1))
      surnames_.push_back(r_.tokens[end - 1].key);
    Name name;
    name.tokens = {run.begin, end};
    const TokenIndex length = end - run.begin;
    if (length == 1 && r_.tokens[run.begin].shape == Shape::upper) name.acronym = true;
    const bool lower_party =
        end < limit && end == run.end && r_.is(end, "party") && r_.tokens[end].shape == Shape::lower;
    if (lower_party) {
      name.tokens.end = end + 1;
      name.form = NameForm::named;
      name.kind = Kind::party;
    }
    return add(name);
  }

  TokenIndex add(Name name) {
    name.sentence = sentence_;
    if (name.tokens.size() == 1 && r_.tokens[name.tokens.begin].shape == Shape::title &&
        r_.word(name.tokens.begin).size() < 2)
      return 1;
    const bool land = name.tokens.size() == 1 && name.form != NameForm::state &&
                      (r_.is(name.tokens.begin, "republic") || r_.is(name.tokens.begin, "kingdom"));
    if (land) return 1;  // "the President of the Republic": the State that the text speaks of
    names_.push_back(name);
    return name.tokens.size();
  }

  const Reading& r_;
  NameWords w_;
  ScratchVector<TokenIndex> inside_;  // capitalised tokens inside sentences, by word
  std::vector<Name> names_;
  ScratchVector<WordKey> surnames_;  // of people, that are words for offices
  std::uint32_t sentence_ = 0;
  bool title_case_ = false;
};

}  // namespace

std::vector<Name> find_names(const Reading& reading) { return NameFinder(reading).run(); }

}  // namespace rapport
