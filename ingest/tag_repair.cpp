// A sentence that ends in a full stop tells something, so one of its words is a verb. Where the pass from
// left to right found none ("The report states that …", "This attack displays the type …"), the first word
// that can be a verb, agrees with the noun before it and is followed by what only follows a verb is taken for
// it.
#include "ingest/tag_repair.hpp"

#include <algorithm>

namespace rapport {
namespace {

class Repair {
public:
  Repair(const Reading& reading, TokenRange range, std::span<Tag> tags)
      : r_(reading), range_(range), tags_(tags) {}

  void run() {
    for (TokenIndex i = range_.begin; i < range_.end; ++i) free_pronoun(i);
    for (TokenIndex i = range_.begin; i < range_.end; ++i) noun_behind_name(i);
    for (TokenIndex i = range_.begin; i < range_.end; ++i) part_of_office(i);
    TokenIndex begin = range_.begin;
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      if (!is_stop(i)) continue;
      mend({begin, i});
      begin = i + 1;
    }
  }

private:
  Tag tag(TokenIndex i) const { return i < range_.end ? tags_[i - range_.begin] : Tag::punctuation; }

  bool is_stop(TokenIndex i) const {
    return tag(i) == Tag::punctuation && (r_.is(i, ".") || r_.is(i, ";") || r_.is(i, "!"));
  }

  // "Both travelled to", "each dealt with", "neither gave ground": no determiner of what they did.
  void free_pronoun(TokenIndex i) {
    if (tag(i) != Tag::determiner || (!r_.is(i, "both") && !r_.is(i, "each") && !r_.is(i, "neither"))) return;
    TokenIndex next = i + 1;
    while (tag(next) == Tag::adverb) ++next;
    const bool thing = tag(next) == Tag::noun || tag(next) == Tag::adjective || tag(next) == Tag::verb;
    if (!thing || !r_.has(next, kVerbPast) || r_.tokens[next].shape != Shape::lower) return;
    const bool only_past = !r_.has(next, kVerbParticiple | kNoun | kAdjective);
    if (!only_past && (tag(next + 1) == Tag::noun || tag(next + 1) == Tag::adjective)) return;
    tags_[i - range_.begin] = Tag::pronoun;
    tags_[next - range_.begin] = Tag::verb;
  }

  // "IMF Managing Director X", "chairman of the foreign affairs commission of the council".
  void part_of_office(TokenIndex i) {
    if (tag(i) != Tag::verb || i == range_.begin) return;
    if (r_.is(i, "own") && r_.is(i - 1, "whose")) tags_[i - range_.begin] = Tag::adjective;
    const bool capital = r_.tokens[i].shape == Shape::title && r_.has(i, kVerbIng);
    if (capital && r_.match(i, EntryKind::title).length > 1) tags_[i - range_.begin] = Tag::adjective;
    const bool body = r_.has(i, kOrganizationWord) && r_.has(i, kVerbBase) && r_.is(i + 1, "of");
    if (body && (tag(i - 1) == Tag::noun || tag(i - 1) == Tag::adjective)) set_noun(i);
  }

  // "attended the Istanbul talks", "of the M25 rebels", "under U.N. sanctions": nouns behind names.
  void noun_behind_name(TokenIndex i) {
    if (tag(i) != Tag::verb || r_.tokens[i].shape != Shape::lower) return;
    TokenIndex first = i;
    while (first > range_.begin && tag(first - 1) == Tag::name) --first;
    if (first == i || first == range_.begin || i - first > 2) return;
    const bool article = r_.is(first - 1, "the");
    const bool event = r_.match(i, EntryKind::event).length > 0;
    if (article && event && r_.match(first, EntryKind::place).length > 0) return set_noun(i);
    const TokenIndex before = article && first > range_.begin + 1 ? first - 2 : first - 1;
    const Tag next = tag(i + 1);
    const bool ends = next == Tag::comma || next == Tag::punctuation || next == Tag::conjunction;
    const bool plural = r_.has(i, kVerbThird) && r_.has(i, kNoun) && !r_.has(i, kVerbPast);
    if (tag(before) == Tag::preposition && ends && plural && is_acronym(first)) set_noun(i);
  }

  bool is_acronym(TokenIndex i) const {
    const std::string_view word = r_.word(i);
    return word.size() > 1 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  void set_noun(TokenIndex i) { tags_[i - range_.begin] = Tag::noun; }

  // A part between stops needs a verb for itself and one for each clause inside.
  void mend(TokenRange part) {
    std::size_t due = 1;
    std::size_t found = 0;
    for (TokenIndex i = part.begin; i < part.end; ++i) {
      due += tag(i) == Tag::relative || tag(i) == Tag::subordinator ? 1 : 0;
      found += opens_verb_group(i, part.begin) ? 1 : 0;
    }
    for (TokenIndex i = part.begin + 1; i + 1 < part.end && found < due; ++i) {
      if (!is_verb_here(i, part)) continue;
      tags_[i - range_.begin] = Tag::verb;
      ++found;
    }
  }

  bool opens_verb_group(TokenIndex i, TokenIndex begin) const {
    if (tag(i) != Tag::verb && tag(i) != Tag::auxiliary && tag(i) != Tag::modal) return false;
    if (tag(i) == Tag::verb && !r_.has(i, kVerbPast | kVerbThird | kVerbBase)) return false;
    TokenIndex k = i;
    while (k > begin && (tag(k - 1) == Tag::adverb || tag(k - 1) == Tag::negation)) --k;
    if (k == begin) return true;
    const Tag left = tag(k - 1);
    return left != Tag::auxiliary && left != Tag::modal && left != Tag::to && left != Tag::verb;
  }

  bool is_verb_here(TokenIndex i, TokenRange part) const {
    if ((tag(i) != Tag::noun && tag(i) != Tag::adjective) || r_.tokens[i].shape != Shape::lower) return false;
    if (!r_.has(i, kVerbThird | kVerbBase) || r_.has(i, kTitleWord | kTimeUnit)) return false;
    const TokenIndex subject = before(i, part.begin);
    if (subject == i || (tag(subject) != Tag::noun && tag(subject) != Tag::name)) return false;
    const bool many = r_.has(subject, kPlural);
    if (tag(subject) == Tag::noun && many == r_.has(i, kVerbThird)) return false;
    if (tag(subject) == Tag::name && !r_.has(i, kVerbThird)) return false;
    return follows_verb(i + 1) || lists_names(i + 1);
  }

  // "The council groups Malawi, Zambia and Zimbabwe."
  bool lists_names(TokenIndex i) const {
    if (tag(i) != Tag::name) return false;
    while (tag(i) == Tag::name) ++i;
    return r_.is(i, ",") || r_.is(i, "and");
  }

  // The last word of what would be the subject, adverbs passed over.
  TokenIndex before(TokenIndex i, TokenIndex begin) const {
    for (TokenIndex k = i; k > begin;) {
      --k;
      if (tag(k) != Tag::adverb && !r_.has(k, kAdverb)) return k;
    }
    return i;
  }

  // What a noun has not behind it: a determiner, a pronoun, "that".
  bool follows_verb(TokenIndex i) const {
    return tag(i) == Tag::determiner || tag(i) == Tag::possessive || tag(i) == Tag::pronoun ||
           tag(i) == Tag::subordinator || (tag(i) == Tag::to && r_.has(i + 1, kVerbBase));
  }

  const Reading& r_;
  TokenRange range_;
  std::span<Tag> tags_;
};

}  // namespace

bool is_headline_case(const Reading& reading, TokenRange sentence) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = reading.tokens[i];
    const unsigned counts = (token.shape != Shape::punctuation ? 1U : 0U) & (token.end - token.begin >= 4);
    words += counts;
    capitals += counts & (is_capitalized(token) ? 1U : 0U);
  }
  return capitals * 10 >= words * 8;
}

bool quotes_a_few_words(const Reading& reading, TokenRange sentence, TokenIndex i) {
  const std::string_view mark = reading.word(i);
  if (!reading.tokens[i].in_quote || (mark != "\"" && mark != "“" && mark != "”")) return false;
  TokenIndex begin = i;
  TokenIndex end = i + 1;
  while (begin > sentence.begin && reading.tokens[begin - 1].in_quote) --begin;
  while (end < sentence.end && reading.tokens[end].in_quote) ++end;
  return end - begin <= 6;
}

bool is_picture_position(const Reading& reading, TokenRange sentence, TokenIndex i) {
  const auto is = [&](TokenIndex k, Spelling word) { return k < sentence.end && reading.is(k, word); };
  return is(i, "left") && i > sentence.begin && (is(i - 1, ",") || is(i - 1, "(")) &&
         (is(i + 1, ",") || is(i + 1, ")"));
}

bool is_then_holder(const Reading& reading, TokenRange sentence, TokenIndex i) {
  if (i == sentence.begin || !(reading.is(i - 1, ",") || reading.is(i - 1, "("))) return false;
  TokenIndex behind = i + 1;
  while (behind < sentence.end && behind < i + 4 && is_capitalized(reading.tokens[behind])) ++behind;
  return behind < sentence.end && reading.match(behind, EntryKind::title).length > 0;
}

bool goes_onward(const Reading& reading, TokenRange sentence, TokenIndex i) {
  TokenIndex goal = i + 1;
  if (goal < sentence.end && (reading.is(goal, "on") || reading.is(goal, "back"))) ++goal;
  if (goal + 1 >= sentence.end || !reading.is(goal, "to") || !is_capitalized(reading.tokens[goal + 1]))
    return false;
  const VerbId verb = reading.tokens[i].verb;
  return reading.has(i, kVerbThird) && verb != 0 && (reading.lexicon.verbs[verb].tags & kMotion) != 0;
}

bool describes_guest(const Reading& reading, TokenRange sentence, TokenIndex i) {
  if (!reading.is(i, "visiting") || i == sentence.begin || i + 2 >= sentence.end) return false;
  const bool with = reading.is(i - 1, "with") || reading.is(i - 1, "between") || reading.is(i - 1, "to");
  if (!with && reading.has(i - 1, kPreposition)) return false;  // "after visiting President Varga"
  for (TokenIndex k = i + 1; k < i + 6 && k < sentence.end && is_capitalized(reading.tokens[k]); ++k) {
    if (reading.has(k, kTitleWord)) return true;
  }
  return false;
}

Tag tag_by_suffix(const Reading& reading, TokenIndex i) {
  const std::string_view word = reading.word(i);
  if (word.find('-') != std::string_view::npos && reading.tokens[i].shape == Shape::lower)
    return Tag::adjective;
  if (word.ends_with("ly")) return Tag::adverb;
  for (const std::string_view suffix : {"ous", "ive", "able", "ible", "ical", "less", "ful", "-old", "ish"}) {
    if (word.ends_with(suffix)) return Tag::adjective;
  }
  return Tag::noun;
}

void find_missing_verbs(const Reading& reading, TokenRange sentence, std::span<Tag> tags) {
  Repair(reading, sentence, tags).run();
}

bool ends_title(const Reading& reading, TokenRange range, TokenIndex at) {
  if (!reading.has(at, kTitleWord) || reading.has(at, kVerbThird | kVerbPast | kVerbIng)) return false;
  for (TokenIndex back = 1; back <= 2 && at >= range.begin + back; ++back) {
    if (reading.match(at - back, EntryKind::title).length > back) return true;
  }
  return false;
}

}  // namespace rapport
