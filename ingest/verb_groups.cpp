// Reads auxiliaries one after the other; each sets what it stands for, the main verb decides voice and form.
#include "ingest/verb_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rapport {
namespace {

// "is due to", "was scheduled to": announced, not done.
constexpr std::array<Spelling, 12> kScheduled{"supposed", "due",    "set",    "scheduled",
                                              "expected", "slated", "poised", "planned",
                                              "about",    "bound",  "going",  "tipped"};
// "is ready to", "was unable to": says nothing of the act itself.
constexpr std::array<Spelling, 9> kOpen{"ready",    "likely", "willing",  "able", "unable",
                                        "unlikely", "free",   "prepared", "eager"};

class GroupReader {
public:
  GroupReader(const Reading& reading, TokenRange range, std::span<const Tag> tags, TokenIndex at)
      : r_(reading), range_(range), tags_(tags), begin_(at), i_(at) {}

  Chunk run() {
    chunk_.kind = ChunkKind::verb;
    chunk_.main = kNone;
    while (step()) {
    }
    if (chunk_.main == kNone && last_be_ != kNone) finish_copula();
    if (chunk_.main == kNone && last_have_ != kNone) finish_have();
    if (chunk_.main == kNone) return {};
    chunk_.tokens = {begin_, std::max({end_, chunk_.main + 1, particle_end_})};
    chunk_.tags = r_.lexicon.verb_tags(r_.tokens, chunk_.main);
    return chunk_;
  }

private:
  Tag tag(TokenIndex i) const { return i < range_.end ? tags_[i - range_.begin] : Tag::punctuation; }
  bool is(TokenIndex i, Spelling word) const { return i < range_.end && r_.is(i, word); }
  template <std::size_t size>
  bool one_of(TokenIndex i, const std::array<Spelling, size>& words) const {
    return std::any_of(words.begin(), words.end(), [&](Spelling word) { return is(i, word); });
  }

  bool step() {
    switch (tag(i_)) {
      case Tag::to:
        return infinitive();
      case Tag::auxiliary:
        return auxiliary();
      case Tag::modal:
        return modal();
      case Tag::negation:
        chunk_.not_done = true;
        return next();
      case Tag::adverb:
        return i_ > begin_ && next();
      case Tag::verb:
        return main_verb();
      case Tag::conjunction:
        return is(i_, "yet") && i_ > begin_ && yet();
      case Tag::adjective:
      case Tag::noun:
      case Tag::preposition:
        return after_be();
      default:
        return false;
    }
  }

  bool next() {
    ++i_;
    return true;
  }

  bool infinitive() {
    if (i_ == begin_) chunk_.form = VerbForm::infinitive;
    if (i_ > begin_ && last_be_ == i_ - 1) chunk_.scheduled = true;
    const bool must = i_ > begin_ && last_have_ == i_ - 1;  // "has to go"; who "had to go" went
    if (must && !r_.is(i_ - 1, "had")) chunk_.possible = true;
    const bool linked = i_ == begin_ || last_be_ != kNone || last_have_ != kNone;
    return linked && next();
  }

  bool auxiliary() {
    if (r_.has(i_, kBe)) last_be_ = i_;
    if (r_.has(i_, kHave)) last_have_ = i_;
    if (r_.has(i_, kNegation)) chunk_.not_done = true;
    if (r_.has(i_, kHave) && i_ != begin_ && chunk_.form == VerbForm::infinitive) chunk_.perfect = true;
    if (chunk_.tense == Tense::none) chunk_.tense = tense_of(i_);
    if (is(i_, "being") || is(i_, "having")) chunk_.form = VerbForm::gerund;
    end_ = i_ + 1;
    return next();
  }

  Tense tense_of(TokenIndex i) const {
    if (chunk_.form == VerbForm::infinitive) return Tense::none;
    const bool past = is(i, "was") || is(i, "were") || is(i, "had") || is(i, "did") || is(i, "didn't") ||
                      is(i, "wasn't") || is(i, "weren't") || is(i, "hadn't");
    if (is(i, "be") || is(i, "been") || is(i, "being") || is(i, "having")) return Tense::none;
    return past ? Tense::past : Tense::present;
  }

  bool modal() {
    if (r_.has(i_, kNegation)) chunk_.not_done = true;
    if (r_.has(i_, kWill)) chunk_.tense = Tense::future;
    if (r_.has(i_, kMay)) chunk_.possible = true;
    if (r_.has(i_, kWould)) chunk_.conditional = true;
    if (chunk_.tense == Tense::none) chunk_.tense = Tense::present;
    return next();
  }

  // "has not yet met", "is yet to meet": no conjunction inside a verb group.
  bool yet() {
    if (tag(i_ + 1) == Tag::to) {
      chunk_.yet_to = true;
      i_ += 2;
      return true;
    }
    return next();
  }

  // "is due to visit", "is in talks" is no verb group beyond "is".
  bool after_be() {
    if (last_be_ == kNone || tag(i_ + 1) != Tag::to) return false;
    if (one_of(i_, kScheduled)) {
      chunk_.scheduled = true;
    } else if (one_of(i_, kOpen)) {
      chunk_.possible = true;
    } else {
      return false;
    }
    i_ += 2;
    return true;
  }

  bool main_verb() {
    const bool linking = last_be_ != kNone && tag(i_ + 1) == Tag::to && one_of(i_, kScheduled);
    if (linking) {
      chunk_.scheduled = true;
      i_ += 2;
      return true;
    }
    chunk_.main = i_;
    if (is_particle(i_ + 1)) particle_end_ = i_ + 2;
    chunk_.verb = r_.tokens[i_].verb;
    end_ = i_ + 1;
    const std::uint64_t c = r_.classes(i_);
    // "was to have met" is no passive, "has been met" is one.
    const bool be = last_be_ != kNone && (last_have_ == kNone || last_be_ > last_have_);
    if (be && (c & kVerbParticiple) != 0) chunk_.passive = true;
    if (be && (c & kVerbIng) != 0) chunk_.progressive = true;
    if (last_have_ != kNone && (be || (c & kVerbParticiple) != 0)) chunk_.perfect = true;
    if (!be && last_have_ == kNone && chunk_.tense == Tense::none) bare_form(c);
    return false;
  }

  // "called off", "ruled out", "set off": the particle belongs to the verb.
  bool is_particle(TokenIndex i) const {
    return is(i, "off") || is(i, "out") || is(i, "up") || is(i, "down") || is(i, "away") || is(i, "back") ||
           is(i, "forward");
  }

  void bare_form(std::uint64_t c) {
    if (chunk_.form == VerbForm::infinitive) return;
    if ((c & kVerbIng) != 0) {
      chunk_.form = VerbForm::gerund;
    } else if ((c & kVerbPast) != 0) {
      chunk_.tense = Tense::past;
    } else if ((c & (kVerbBase | kVerbThird)) != 0) {
      chunk_.tense = Tense::present;
    } else {
      chunk_.form = VerbForm::participle;
    }
  }

  void finish_copula() {
    chunk_.main = last_be_;
    chunk_.copula = true;
    chunk_.perfect = last_have_ != kNone;
    end_ = std::max(end_, last_be_ + 1);
  }

  void finish_have() {
    chunk_.main = last_have_;
    chunk_.verb = r_.lexicon.words.at(r_.lexicon.words.find("have")).verb;
  }

  const Reading& r_;
  TokenRange range_;
  std::span<const Tag> tags_;
  TokenIndex begin_;
  TokenIndex i_;
  TokenIndex end_ = 0;
  TokenIndex particle_end_ = 0;
  std::uint32_t last_be_ = kNone;
  std::uint32_t last_have_ = kNone;
  Chunk chunk_;
};

}  // namespace

Chunk read_verb_group(const Reading& reading, TokenRange sentence, std::span<const Tag> tags, TokenIndex at) {
  return GroupReader(reading, sentence, tags, at).run();
}

std::string printed(const Reading& reading, const Chunk& group) {
  constexpr std::array<std::string_view, 4> kTenses{"", "past ", "present ", "future "};
  constexpr std::array<std::string_view, 4> kForms{"", "infinitive ", "gerund ", "participle "};
  const std::array<std::pair<bool, std::string_view>, 9> marks{{{group.perfect, "perfect "},
                                                                {group.progressive, "progressive "},
                                                                {group.passive, "passive "},
                                                                {group.possible, "possible "},
                                                                {group.conditional, "conditional "},
                                                                {group.scheduled, "scheduled "},
                                                                {group.yet_to, "yet-to "},
                                                                {group.not_done, "not "},
                                                                {group.copula, "copula "}}};
  std::string out(kTenses[static_cast<std::size_t>(group.tense)]);
  out += kForms[static_cast<std::size_t>(group.form)];
  for (const auto& [set, mark] : marks) {
    if (set) out += mark;
  }
  out.back() = ':';
  return fmt::format("{} {}", out, reading.word(group.main));
}

}  // namespace rapport
