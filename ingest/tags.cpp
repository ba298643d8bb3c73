// One pass from left to right: each token by its own classes, the tags behind and the classes ahead of it.
#include "ingest/tags.hpp"

#include "ingest/tag_repair.hpp"

namespace rapport {
namespace {

class Tagger {
public:
  Tagger(const Reading& reading, TokenRange range, std::span<const Name> names)
      : r_(reading), range_(range), tags_(range.size(), Tag::other), named_(range.size(), false) {
    title_case_ = is_headline_case(reading, range);
    for (const Name& name : names) {
      for (TokenIndex i = name.tokens.begin; i < name.tokens.end; ++i) {
        if (i >= range.begin && i < range.end) named_[i - range.begin] = true;
      }
    }
  }

  ScratchVector<Tag> run() {
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      const Tag tag = decide(i);
      tags_[i - range_.begin] = tag;
      count(i, tag);
    }
    return std::move(tags_);
  }

private:
  // Clauses opened so far, and how many of them have their finite verb.
  void count(TokenIndex i, Tag tag) {
    if (tag == Tag::relative || tag == Tag::subordinator) ++opened_;
    if (tag == Tag::punctuation && (is(i, ";") || is(i, ":") || is(i, "."))) opened_ = verbs_ + 1;
    const bool goes_on = i > range_.begin && (left(i) == Tag::auxiliary || left(i) == Tag::modal ||
                                              left(i) == Tag::verb || left(i) == Tag::to);
    const bool finite =
        tag == Tag::auxiliary || tag == Tag::modal || (tag == Tag::verb && !r_.has(i, kVerbIng));
    if (finite && !goes_on) ++verbs_;
  }

  // Whether a verb is still due, and none that is surely one stands before the next border.
  bool is_due_verb(TokenIndex i) const {
    if (verbs_ >= opened_) return false;
    for (TokenIndex k = i + 1; in(k); ++k) {
      if (r_.tokens[k].shape == Shape::punctuation || (!named(k) && has(k, kRelative | kSubordinator))) break;
      if (named(k)) continue;
      if (has(k, kAuxiliary | kWill | kMay | kWould)) return false;
      if (has(k, kVerbPast) && !has(k, kNoun | kAdjective | kVerbParticiple)) return false;
    }
    return true;
  }

  bool in(TokenIndex i) const { return i >= range_.begin && i < range_.end; }
  bool has(TokenIndex i, std::uint64_t classes) const { return in(i) && r_.has(i, classes); }
  bool is(TokenIndex i, Spelling word) const { return in(i) && r_.is(i, word); }
  bool named(TokenIndex i) const { return in(i) && named_[i - range_.begin]; }

  // The tag to the left, adverbs and negations passed over.
  Tag left(TokenIndex i) const {
    while (i > range_.begin) {
      const Tag tag = tags_[--i - range_.begin];
      if (tag != Tag::adverb && tag != Tag::negation) return tag;
    }
    return Tag::punctuation;
  }

  TokenIndex skip_adverbs(TokenIndex i) const {
    while (in(i) && !named(i) && r_.has(i, kAdverb | kNegation) && !r_.has(i, kNoun | kAnyVerb)) ++i;
    return i;
  }

  Tag decide(TokenIndex i) const {
    const Token& token = r_.tokens[i];
    if (named(i)) return Tag::name;
    if (token.shape == Shape::punctuation)
      return r_.is(i, ",") ? Tag::comma : quotes_a_few_words(r_, range_, i) ? Tag::adverb : Tag::punctuation;
    if (token.shape == Shape::number) return Tag::number;
    if (is(i, "longer") && is(i - 1, "no")) return Tag::adverb;
    if (is(i, "times") && i > range_.begin &&
        (tags_[i - 1 - range_.begin] == Tag::number || has(i - 1, kNumber)))
      return Tag::adverb;  // "met him three times"
    const std::uint64_t c = token.classes;
    if ((c & kPossessiveMark) != 0 && !token.space_before)
      return is_short_verb(i) ? Tag::auxiliary : Tag::mark;
    if ((c & kClosed) != 0 && !(r_.has(i, kAnyVerb) && !r_.has(i, kAuxiliary | kPreposition | kDeterminer |
                                                                      kSubordinator | kPronoun)))
      return closed(i, c);
    return open(i, c);
  }

  // "'s" for "is" or "has": before a participle, a determiner or an adverb, not before a noun.
  bool is_short_verb(TokenIndex i) const {
    if (!is(i, "'s") && !is(i, "’s")) return false;
    return tags_[i - 1 - range_.begin] == Tag::pronoun || has(i + 1, kDeterminer | kNegation);
  }

  Tag closed(TokenIndex i, std::uint64_t c) const {
    if ((c & kInfinitiveTo) != 0) return to_infinitive(i) ? Tag::to : Tag::preposition;
    const bool no_longer = is(i, "no") && is(i + 1, "longer");
    if (no_longer || ((c & kNegation) != 0 && (c & kAuxiliary) == 0)) return Tag::negation;
    if (is(i, "that")) return that(i);
    if (is_adverb_here(i)) return Tag::adverb;
    if (is(i, "her")) return opens_noun(i + 1) ? Tag::possessive : Tag::pronoun;
    if ((c & kPossessivePronoun) != 0) return Tag::possessive;
    if ((c & kRelative) != 0 && !is(i, "where")) return Tag::relative;
    if ((c & (kBe | kHave | kDo)) != 0) return Tag::auxiliary;
    if ((c & (kWill | kMay | kWould)) != 0 &&
        !(is(i, "may") && is_capitalized(r_.tokens[i]) && i > range_.begin))
      return Tag::modal;
    if ((c & kConjunction) != 0) return Tag::conjunction;
    if ((c & kPreposition) != 0) return preposition(i);
    if ((c & kSubordinator) != 0) return Tag::subordinator;
    if ((c & kDeterminer) != 0) return Tag::determiner;
    if (is(i, "us") && r_.tokens[i].shape == Shape::upper) return Tag::noun;
    if ((c & kPronoun) != 0) return is_reflexive_aside(i) ? Tag::adverb : Tag::pronoun;
    return open(i, c);
  }

  // "once again", "was once married", "about 6,000 people".
  bool is_adverb_here(TokenIndex i) const {
    if (is(i, "once"))
      return !in(i + 1) || r_.tokens[i + 1].shape == Shape::punctuation ||
             has(i + 1, kAdverb | kPreposition) || (has(i + 1, kVerbParticiple) && left(i) == Tag::auxiliary);
    if (is(i, "than") && (has(i + 1, kNumber) || is(i + 1, "half"))) return true;
    if (!in(i + 1) || r_.tokens[i + 1].shape != Shape::number) return false;
    return is(i, "than") || (is(i, "over") && i == range_.begin) ||
           ((is(i, "about") || is(i, "around")) && r_.tokens[i + 1].end - r_.tokens[i + 1].begin != 4);
  }

  // "Kim himself flew": stresses the name before it.
  bool is_reflexive_aside(TokenIndex i) const {
    if (i == range_.begin || (!named(i - 1) && tags_[i - 1 - range_.begin] != Tag::noun)) return false;
    return r_.word(i).ends_with("self") || r_.word(i).ends_with("selves");
  }

  // Particles that open no phrase ("called off", "sat down with") are adverbs.
  Tag preposition(TokenIndex i) const {
    const bool particle = is(i, "off") || is(i, "up") || is(i, "down") || is(i, "out") || is(i, "over") ||
                          is(i, "on") || is(i, "in") || is(i, "through");
    const bool ends = !in(i + 1) || r_.tokens[i + 1].shape == Shape::punctuation ||
                      (has(i + 1, kPreposition | kInfinitiveTo) && !named(i + 1));
    if (particle && ends) return Tag::adverb;
    return Tag::preposition;
  }

  bool opens_noun(TokenIndex i) const {
    return named(i) ? true
           : in(i) && r_.tokens[i].shape == Shape::number
               ? true
               : in(i) && r_.tokens[i].shape != Shape::punctuation &&
                     has(i, kNoun | kAdjective | kPortfolio | kQuality | kFormer | kDeputy | kNumber) &&
                     !has(i, kClosed);
  }

  bool to_infinitive(TokenIndex i) const {
    const TokenIndex next = skip_adverbs(i + 1);
    if (!in(next) || named(next)) return false;
    if (i > range_.begin && r_.tokens[i - 1].key == r_.tokens[next].key) return false;  // "face to face"
    if (r_.has(next, kBe | kHave | kDo)) return is(next, "be") || is(next, "have") || is(next, "do");
    return r_.has(next, kVerbBase) && !r_.has(next, kDeterminer) && r_.tokens[next].shape == Shape::lower;
  }

  Tag that(TokenIndex i) const {
    const Tag before = left(i);
    if (before == Tag::preposition) return has(i + 1, kNoun) ? Tag::determiner : Tag::pronoun;
    if (has(i + 1, kTimeUnit) && (before == Tag::verb || before == Tag::auxiliary)) return Tag::determiner;
    const TokenIndex next = skip_adverbs(i + 1);
    const bool verb_next = has(next, kAuxiliary) || (has(next, kVerbPast | kVerbThird) && !has(next, kNoun));
    if ((before == Tag::noun || before == Tag::name) && verb_next) return Tag::relative;
    return Tag::subordinator;
  }

  Tag open(TokenIndex i, std::uint64_t c) const {
    const bool verb = (c & kAnyVerb) != 0;
    const bool noun = (c & (kNoun | kPartyWord | kOrganizationWord | kPlaceWord)) != 0;
    if ((c & kRelativeTime) != 0 && !has(i + 1, kPossessiveMark)) return Tag::adverb;
    if ((c & (kMonth | kWeekday | kRelativeTime | kTimeUnit)) != 0) return Tag::noun;
    if (is(i, "first") && has(i + 1, kVerbPast) && !has(i + 1, kNoun) && !named(i + 1)) return Tag::adverb;
    if ((c & kNumber) != 0 && !verb) return Tag::number;
    if (is_picture_position(r_, range_, i)) return Tag::noun;
    if ((c & (kFormer | kCurrent)) != 0 && verb && i > range_.begin && is_title_ahead(i + 1))
      return Tag::adjective;
    if ((c & kAdverb) != 0 && verb && has(i + 1, kVerbPast) && !named(i + 1))
      return Tag::adverb;  // "last met"
    if (verb && !is_capital_inside(i) && !ends_title(r_, range_, i) && is_verb(i, c, noun)) return Tag::verb;
    const bool loose = (c & kAdverb) != 0 && (c & kAdjective) != 0 &&
                       (is_behind_doer(i) || (!opens_noun(i + 1) && !noun_slot(left(i))));
    if (loose) return Tag::adverb;  // "has so far refused", "met alone with", "we still face"
    if (noun) return Tag::noun;
    if ((c & (kVerbParticiple | kVerbIng)) != 0) return Tag::adjective;
    if (verb) return (c & kAdjective) != 0 ? Tag::adjective : Tag::noun;
    if ((c & kAdverb) != 0 && modifies_noun(i)) return Tag::adjective;
    if ((c & kAdverb) != 0 && ((c & kAdjective) == 0 || !opens_noun(i + 1))) return Tag::adverb;
    if ((c & (kAdjective | kPortfolio | kQuality | kFormer | kDeputy | kNotYet | kCurrent)) != 0)
      return Tag::adjective;
    return tag_by_suffix(r_, i);
  }

  static bool noun_slot(Tag t) {
    return t == Tag::determiner || t == Tag::possessive || t == Tag::preposition;
  }

  // "we still face": behind a pronoun that only does something.
  bool is_behind_doer(TokenIndex i) const {
    return is(i - 1, "we") || is(i - 1, "they") || is(i - 1, "he") || is(i - 1, "she") || is(i - 1, "i");
  }

  // "the minister, retired general Hugo Manrique": an office or rank right behind.
  bool is_title_ahead(TokenIndex i) const {
    return in(i) && !has(i, kDeterminer) && r_.match(i, EntryKind::title).length > 0;
  }

  // "the then minister", "their then leader", "a face-to-face meeting".
  bool modifies_noun(TokenIndex i) const {
    const Tag tag = i > range_.begin && has(i + 1, kNoun) ? tags_[i - 1 - range_.begin] : Tag::other;
    if (is(i, "then")) return noun_slot(tag) || is_then_holder(r_, range_, i);
    return tag == Tag::determiner && r_.word(i).find('-') < r_.word(i).size();
  }

  // "Chief of General Staff": in running text a capital makes no verb.
  bool is_capital_inside(TokenIndex i) const {
    if (title_case_ || r_.tokens[i].shape != Shape::title) return false;
    if (i > range_.begin && r_.tokens[i - 1].shape != Shape::punctuation) return true;
    return has(i, kVerbIng) && has(i + 1, kTitleWord) && is_capitalized(r_.tokens[i + 1]);
  }

  // Whether a token that can be a verb is one here.
  bool is_verb(TokenIndex i, std::uint64_t c, bool noun) const {
    const Tag before = left(i);
    const bool base_slot = before == Tag::to || before == Tag::modal || follows_do(i);
    if (base_slot) return (c & kVerbBase) != 0;
    if (before == Tag::auxiliary)
      return (c & (kVerbParticiple | kVerbIng)) != 0 &&
             (!noun || (c & (kVerbIng | kVerbPast)) != 0 || has(i + 1, kDeterminer | kPossessivePronoun));
    if (!noun && (c & kAdjective) == 0) return finite_or_participle(i, c, before);
    return noun_or_verb(i, c, before);
  }

  bool follows_do(TokenIndex i) const {
    for (TokenIndex k = i; k > range_.begin;) {
      const Tag tag = tags_[--k - range_.begin];
      if (tag == Tag::auxiliary) return r_.has(k, kDo);
      if (tag != Tag::negation && tag != Tag::adverb) return false;
    }
    return false;
  }

  bool finite_or_participle(TokenIndex i, std::uint64_t c, Tag before) const {
    if ((c & kVerbIng) != 0)
      return before != Tag::determiner && before != Tag::adjective &&
             !(before == Tag::number && has(i + 1, kNoun) && !named(i + 1)) && before != Tag::possessive &&
             before != Tag::mark;
    const bool attributive = before == Tag::determiner || before == Tag::possessive || before == Tag::mark ||
                             before == Tag::adjective;
    if (attributive) return false;
    const bool only_base = (c & (kVerbPast | kVerbParticiple)) == 0;
    const bool one = only_base && (c & kVerbThird) == 0 && before == Tag::name && !title_case_;
    if (one && has(i - 2, kDeterminer) && !plural_subject(i)) return false;  // "aboard a Soviet cruise ship"
    if (before == Tag::preposition && only_base) return false;               // "in exile"
    const bool next_noun = has(i + 1, kNoun) && !has(i + 1, kClosed) && !named(i + 1);
    return !(before == Tag::preposition && next_noun);
  }

  bool noun_or_verb(TokenIndex i, std::uint64_t c, Tag before) const {
    switch (before) {
      case Tag::determiner:
      case Tag::possessive:
      case Tag::mark:
      case Tag::number:
      case Tag::adjective:
        return false;
      case Tag::preposition:
        return (c & kVerbIng) != 0 && takes_object(i + 1) && !describes_guest(r_, range_, i);
      case Tag::pronoun:  // "gave him lunch"
        return (c & (kVerbPast | kVerbParticiple | kVerbIng)) != 0 ||
               !(has(i - 1, kPronoun) && (is(i - 1, "him") || is(i - 1, "them") || is(i - 1, "me") ||
                                          is(i - 1, "us") || is(i - 1, "her")));
      case Tag::name:
        if (is_portfolio_of_title(i)) return false;
        return (c & (kVerbPast | kVerbThird)) != 0 ? true
               : (c & kVerbIng) != 0               ? takes_object(i + 1) || has(i + 1, kPreposition)
                                                   : plural_subject(i) && (c & kVerbBase) != 0;
      case Tag::noun:
        return after_noun(i, c);
      case Tag::relative:
        return !is(i - 1, "whose");
      case Tag::conjunction:
        return joined_verb(i, c);
      case Tag::verb:  // "denied meeting Varga"
        return (c & kVerbIng) != 0 && !describes_guest(r_, range_, i) &&
               (named(i + 1) || (in(i + 1) && r_.tokens[i + 1].shape == Shape::title));
      case Tag::comma:
      case Tag::punctuation:
        if (before == Tag::comma && (c & kVerbThird) != 0 && verbs_ > 0 && opens_object(i + 1) &&
            is_due_verb(i))
          return true;
        return (c & (kVerbPast | kVerbParticiple)) != 0 || ((c & kVerbIng) != 0 && takes_object(i + 1)) ||
               (is(i, "meeting") && plural_subject(i - 1) && has(i + 1, kPreposition)) ||
               ((c & kVerbThird) != 0 && ((has(i + 1, kDeterminer) && !is(i + 1, "that")) || named(i + 1) ||
                                          (i > range_.begin && first_verb(i)))) ||
               (verbs_ > 0 && goes_onward(r_, range_, i)) ||
               ((c & kVerbBase) != 0 && takes_object(i + 1) && first_verb_of_many(i));
      default:
        return (c & (kVerbPast | kVerbParticiple)) != 0 || ((c & kVerbIng) != 0 && takes_object(i + 1));
    }
  }

  // "the former Malaysian works minister", and the adjective in "Seattle based Boeing".
  bool is_portfolio_of_title(TokenIndex i) const {
    return named(i + 1) ? is(i, "based") : r_.has(i, kPortfolio) && has(i + 1, kTitleWord);
  }

  bool takes_object(TokenIndex i) const {
    return named(i) || has(i, kDeterminer | kPronoun | kPossessivePronoun) || is(i, "with") ||
           (in(i) && r_.tokens[i].shape == Shape::title);
  }

  bool opens_object(TokenIndex i) const {
    return takes_object(i) || has(i, kTitleWord | kPreposition | kInfinitiveTo | kAdjective | kNumber);
  }

  // Two names joined by "and", or a plural noun: "Kim and Xi meet".
  bool plural_subject(TokenIndex i) const {
    for (TokenIndex k = i; k > range_.begin;) {
      --k;
      if (r_.is(k, "and")) return true;
      if (!named(k) && !has(k, kTitleWord) && !r_.word(k).starts_with("ex-")) return false;
    }
    return false;
  }

  bool after_noun(TokenIndex i, std::uint64_t c) const {
    if ((c & kVerbPast) != 0) return true;
    if ((c & kVerbParticiple) != 0 && (c & kNoun) == 0)  // "a commander known as Timur"
      return has(i + 1, kPreposition | kInfinitiveTo);
    const bool plural_before = r_.has(i - 1, kPlural);
    if ((c & kVerbThird) != 0)
      return !plural_before &&
             (takes_object(i + 1) || has(i + 1, kPreposition | kInfinitiveTo | kSubordinator)) &&
             !r_.has(i, kPlural);
    if ((c & kVerbIng) != 0) return takes_object(i + 1);
    return plural_before && (takes_object(i + 1) || has(i + 1, kPreposition));
  }

  // "met Kim and hosted Xi": a verb before the conjunction makes a verb of a past form behind it.
  bool joined_verb(TokenIndex i, std::uint64_t c) const {
    if ((c & (kVerbPast | kVerbThird)) == 0) {
      if ((c & kVerbIng) != 0) return takes_object(i + 1);
      return takes_object(i + 1) && has_base_slot(i);
    }
    return (c & kVerbPast) != 0 || takes_object(i + 1) || (verbs_ > 0 && goes_onward(r_, range_, i));
  }

  // "will lay a wreath and meet the speaker": a modal or "to" before makes a verb of a bare form.
  bool has_base_slot(TokenIndex i) const {
    for (TokenIndex k = i; k > range_.begin;) {
      const Tag tag = tags_[--k - range_.begin];
      if (tag == Tag::modal || tag == Tag::to) return true;
      if (tag == Tag::relative || tag == Tag::subordinator) return false;
    }
    return false;
  }

  bool first_verb(TokenIndex i) const {
    for (TokenIndex k = i; k > range_.begin;) {
      const Tag tag = tags_[--k - range_.begin];
      if (tag == Tag::verb || tag == Tag::auxiliary) return false;
    }
    return true;
  }

  // "Ana Cordero and her husband, Prince Juan, visit a school": no verb yet, and two who do it.
  bool first_verb_of_many(TokenIndex i) const {
    bool joined = false;
    for (TokenIndex k = i; k > range_.begin;) {
      const Tag tag = tags_[--k - range_.begin];
      if (tag == Tag::verb || tag == Tag::auxiliary) return false;
      joined |= tag == Tag::conjunction;
    }
    return joined;
  }

  const Reading& r_;
  TokenRange range_;
  ScratchVector<Tag> tags_;
  ScratchVector<char> named_;
  bool title_case_ = false;
  std::uint32_t opened_ = 1, verbs_ = 0;
};

}  // namespace

ScratchVector<Tag> tag_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names) {
  ScratchVector<Tag> tags = Tagger(reading, sentence, names).run();
  find_missing_verbs(reading, sentence, tags);
  return tags;
}

}  // namespace rapport
