// Paragraphs end at line breaks (a single one inside running text is wrapping), sentences at . ! ? before a
// capital, quotation mark or digit; then each paragraph is told apart by its form: headline, byline, date,
// caption, boilerplate.
#include "ingest/sentences.hpp"

#include <algorithm>
#include <array>

#include "ingest/dates.hpp"

namespace rapport {
namespace {

// Punctuation is always one sign a token.
bool is_mark(const Reading& reading, TokenIndex i, std::initializer_list<Spelling> marks) {
  return reading.tokens[i].shape == Shape::punctuation &&
         std::any_of(marks.begin(), marks.end(), [&](Spelling mark) { return reading.is(i, mark); });
}

bool is_dash(const Reading& reading, TokenIndex i) { return is_mark(reading, i, {"—", "–", "-"}); }

// A closing apostrophe may have been read as a genitive's.
bool is_closing(const Reading& reading, TokenIndex i) {
  constexpr std::array<Spelling, 7> kMarks{"\"", "”", "’", "'", "''", ")", "]"};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](Spelling mark) { return reading.is(i, mark); });
}

// Splits one article; `at` moves over the tokens.
class Splitter {
public:
  Splitter(Reading& reading, std::string_view title) : r_(reading), title_(title) {}

  void run() {
    TokenIndex begin = 0;
    const auto size = static_cast<TokenIndex>(r_.tokens.size());
    for (TokenIndex i = 1; i <= size; ++i) {
      if (i < size && !breaks_paragraph(i)) continue;
      paragraph({begin, i});
      begin = i;
      ++paragraph_;
    }
  }

private:
  // A single line break before a lower-case letter is wrapped text.
  bool breaks_paragraph(TokenIndex i) const {
    const Token& token = r_.tokens[i];
    return token.newlines > 1 || (token.newlines == 1 && token.shape != Shape::lower);
  }

  void paragraph(TokenRange range) {
    const Region region = region_of(range);
    TokenRange dateline{range.begin, range.begin};
    if (region == Region::body) dateline.end = dateline_end(range);
    TokenIndex begin = dateline.end;
    for (TokenIndex i = begin; i < range.end; ++i) {
      if (!ends_sentence(i, range.end)) continue;
      TokenIndex end = i + 1;
      while (end < range.end && is_closing(r_, end) && !r_.tokens[end].space_before) ++end;
      add({begin, end}, dateline, region);
      dateline.begin = dateline.end;
      begin = end;
      i = end - 1;
    }
    if (begin < range.end) add({begin, range.end}, dateline, region);
  }

  void add(TokenRange range, TokenRange dateline, Region region) {
    r_.sentences.push_back({range, dateline, region, paragraph_});
  }

  bool ends_sentence(TokenIndex i, TokenIndex end) const {
    const Token& token = r_.tokens[i];
    const bool mark = is_mark(r_, i, {".", "!", "?", "…", "..."});
    const bool dotted = token.shape != Shape::punctuation && r_.text[token.end - 1] == '.';
    if (!mark && !dotted) return false;
    TokenIndex next = i + 1;
    while (next < end && is_closing(r_, next) && !r_.tokens[next].space_before) ++next;
    if (next >= end) return mark;
    const Token& after = r_.tokens[next];
    if (!after.space_before || after.shape == Shape::lower) return false;
    return mark || ends_after_dot(i, next);
  }

  // "in the U.S. Kim said" ends no sentence, "in the U.S. The" does: only a plain common word may follow.
  bool ends_after_dot(TokenIndex dotted, TokenIndex next) const {
    if (r_.has(dotted, kHonorific | kMonth) || r_.word(dotted).size() <= 2) return false;
    return r_.has(next,
                  kDeterminer | kPronoun | kSubordinator | kPreposition | kConjunction | kPossessivePronoun);
  }

  // Where the dateline ends: place, date, agency and the dash, within the first 24 tokens.
  TokenIndex dateline_end(TokenRange range) const {
    const TokenIndex limit = std::min(range.end, range.begin + 24);
    bool capitals = false;
    for (TokenIndex i = range.begin; i < limit; ++i) {
      if (is_dash(r_, i) && i > range.begin && (capitals || looks_like_dateline({range.begin, i})))
        return i + 1;
      if (is_mark(r_, i, {".", "!", "?"})) break;
      if (r_.tokens[i].shape == Shape::upper && r_.tokens[i].end - r_.tokens[i].begin > 3 &&
          i < range.begin + 2)
        capitals = true;
      if (r_.tokens[i].shape == Shape::lower && !r_.has(i, kNameParticle | kPreposition | kDeterminer)) break;
    }
    return range.begin;
  }

  bool looks_like_dateline(TokenRange range) const {
    bool month = false;
    bool paren = false;
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      month |= r_.has(i, kMonth);
      paren |= r_.is(i, ")");
    }
    return (month || paren || range.size() <= 3) && is_capitalized(r_.tokens[range.begin]);
  }

  Region region_of(TokenRange range) const {
    const std::string_view line = r_.words(range);
    // A text of one sentence is told as a body, whatever its title says.
    const bool alone = range.end == r_.tokens.size();
    const bool titled = line == title_ && !alone;
    if (paragraph_ == 0 && range.size() < 40 && (titled || !is_mark(r_, range.end - 1, {".", "”", "\""})))
      return Region::headline;
    if (is_boilerplate(range, line)) return Region::boilerplate;
    if (is_byline(range)) return Region::byline;
    if (range.size() <= 10 && is_date_line(r_, range)) return Region::date_line;
    return is_caption(range, line) ? Region::caption : Region::body;
  }

  bool is_byline(TokenRange range) const {
    return range.size() <= 12 && r_.is(range.begin, "by") && range.size() > 2 &&
           is_capitalized(r_.tokens[range.begin + 1]) && !is_mark(r_, range.end - 1, {"."});
  }

  static bool is_boilerplate(TokenRange range, std::string_view line) {
    if (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.")) return true;
    if (line.starts_with("(Reporting by") || line.starts_with("Reporting by") ||
        line.starts_with("(Editing by"))
      return true;
    for (const std::string_view start :
         {"Read more", "Read the full", "Related:", "See also", "Share this", "Sign up", "Subscribe",
          "Click here", "Follow us", "Copyright", "©", "All rights"}) {
      if (line.starts_with(start) && range.size() < 40) return true;
    }
    return false;
  }

  bool is_position(TokenIndex i) const {
    return r_.is(i, "left") || r_.is(i, "right") || r_.is(i, "center") || r_.is(i, "centre");
  }

  bool is_caption(TokenRange range, std::string_view line) const {
    if (range.size() > 90) return false;
    for (const std::string_view start :
         {"Photo:", "PHOTO:", "Image:", "Caption:", "File photo", "FILE PHOTO", "Pictured:"}) {
      if (line.starts_with(start)) return true;
    }
    for (TokenIndex i = range.begin; i + 2 < range.end; ++i) {
      if (r_.is(i, ",") && r_.is(i + 2, ",") && is_position(i + 1)) return true;
      if (r_.is(i, "in") && r_.is(i + 1, "this") &&
          (r_.is(i + 2, "photo") || r_.is(i + 2, "file") || r_.is(i + 2, "undated")))
        return true;
    }
    return false;
  }

  Reading& r_;
  std::string_view title_;
  std::uint32_t paragraph_ = 0;
};

}  // namespace

std::string_view Reading::words(TokenRange range) const {
  if (range.empty()) return {};
  const std::size_t begin = tokens[range.begin].begin;
  return text.substr(begin, tokens[range.end - 1].end - begin);
}

namespace {

// One pass of longest matches, so that later stages look nothing up.
void find_entries(Reading& reading) {
  for (TokenIndex i = 0; i < reading.tokens.size(); ++i) {
    const std::size_t before = reading.entries.size();
    reading.lexicon.find_entries(reading.tokens, i, reading.entries);
    Token& token = reading.tokens[i];
    token.first_entry = static_cast<std::uint32_t>(before);
    token.entries = static_cast<std::uint8_t>(reading.entries.size() - before);
    for (const Match& match : reading.matches(i))
      token.entry_kinds =
          static_cast<std::uint8_t>(token.entry_kinds | 1U << static_cast<int>(match.entry.kind));
  }
}

}  // namespace

Reading read_text(std::string_view text, std::string_view title, const Lexicon& lexicon) {
  Reading reading(lexicon, text, tokenize(text, lexicon.words));
  find_entries(reading);
  Splitter(reading, title).run();
  return reading;
}

}  // namespace rapport
