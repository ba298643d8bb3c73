// Each reader looks at a few fixed words; what depends on an unknown day of the article is left alone.
#include "ingest/date_phrases.hpp"

namespace rapport {
namespace {

using Mention = std::optional<DateMention>;

class PhraseReader {
public:
  PhraseReader(const Reading& reading, TokenRange sentence, const std::optional<Day>& article)
      : r_(reading), end_(sentence.end), article_(article) {}

  Mention read(TokenIndex i) const {
    if (is(i, "earlier") && is(i + 1, "in") && is(i + 2, "the") && is(i + 3, "day"))
      return of_story(i, i + 4);
    if (!article_) return std::nullopt;
    const bool part = is(i + 1, "morning") || is(i + 1, "afternoon") || is(i + 1, "evening");
    if (is(i, "this") && part) return fixed(i, i + 2, *article_);
    if (is(i, "the") && is(i + 1, "day")) return around(i);
    if (is(i, "a") && is(i + 1, "fortnight") && is(i + 2, "ago")) return month(i, i + 3, -14);
    if (Mention near = of_this_month(i)) return near;
    return weekend(i);
  }

private:
  bool is(TokenIndex i, Spelling word) const { return i < end_ && r_.is(i, word); }

  static DateMention fixed(TokenIndex begin, TokenIndex end, const Day& day) {
    DateMention mention;
    mention.tokens = {begin, end};
    mention.iso = iso_of(day);
    return mention;
  }

  static DateMention of_story(TokenIndex begin, TokenIndex end) {
    DateMention mention;
    mention.tokens = {begin, end};
    mention.of_story = true;
    return mention;
  }

  // "the day after tomorrow", "the day before yesterday".
  Mention around(TokenIndex i) const {
    const bool after = is(i + 2, "after") && is(i + 3, "tomorrow");
    const bool before = is(i + 2, "before") && is(i + 3, "yesterday");
    if (!after && !before) return std::nullopt;
    DateMention mention = fixed(i, i + 4, plus_days(*article_, after ? 2 : -2));
    mention.forced_future = after;
    return mention;
  }

  DateMention month(TokenIndex begin, TokenIndex end, int shift) const {
    Day day = plus_days(*article_, shift);
    day.day = 0;
    return fixed(begin, end, day);
  }

  // "last weekend", "next weekend", "the weekend": the month that both of its days lie in; where the text
  // does not say which, that of the last one and of the next.
  Mention weekend(TokenIndex i) const {
    if (!is(i + 1, "weekend") || (!is(i, "last") && !is(i, "next") && !is(i, "this") && !is(i, "the")))
      return std::nullopt;
    const int to_saturday = 5 - weekday_of(*article_);
    const Day last = plus_days(*article_, to_saturday - 7);
    const Day next = plus_days(*article_, to_saturday + 1);
    const Day first_day = is(i, "next") || is(i, "this") ? plus_days(next, -1) : last;
    const Day last_day = is(i, "last") ? plus_days(last, 1) : next;
    if (first_day.year != last_day.year || first_day.month != last_day.month) return std::nullopt;
    DateMention mention = fixed(i, i + 2, {first_day.year, first_day.month, 0});
    mention.forced_future = is(i, "next");
    return mention;
  }

  // "within days", "in the coming days", "before the end of the month": still to come in the article's month.
  Mention of_this_month(TokenIndex i) const {
    TokenIndex end = 0;
    if (is(i, "within") && is(i + 1, "days")) end = i + 2;
    if (is(i, "in") && is(i + 1, "the") && is(i + 2, "coming") && is(i + 3, "days")) end = i + 4;
    if (is(i, "the") && is(i + 1, "end") && is(i + 2, "of") && is(i + 3, "the") && is(i + 4, "month"))
      end = i + 5;
    if (end == 0) return std::nullopt;
    DateMention mention = fixed(i, end, {article_->year, article_->month, 0});
    mention.forced_future = true;
    return mention;
  }

  const Reading& r_;
  TokenIndex end_;
  const std::optional<Day>& article_;
};

}  // namespace

std::optional<DateMention> date_phrase(const Reading& reading, TokenRange sentence,
                                       const std::optional<Day>& article, TokenIndex i) {
  return PhraseReader(reading, sentence, article).read(i);
}

}  // namespace rapport
