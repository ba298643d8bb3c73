// A few words between the names decide; everything else between them is a reason to say nothing.
#include "ingest/renamed_bodies.hpp"

namespace rapport {
namespace {

constexpr TokenIndex kLongestAside = 10;  // tokens between two commas
constexpr TokenIndex kLongestWhen = 4;    // "until this year", "until early 2019"

class Between {
public:
  Between(const Reading& reading, TokenRange range, bool closed)
      : r_(reading), at_(range.begin), end_(range.end), closed_(closed) {}

  Renaming read() {
    const TokenIndex begin = at_;
    if (const Renaming aside = in_aside(); aside != Renaming::none) return aside;
    at_ = begin;
    skip_apposition();
    return by_verb();
  }

private:
  bool take(Spelling word) {
    if (at_ >= end_ || !r_.is(at_, word)) return false;
    ++at_;
    return true;
  }
  bool take_any(std::initializer_list<Spelling> words) {
    for (const Spelling word : words) {
      if (take(word)) return true;
    }
    return false;
  }
  bool done() {
    take("the");
    return at_ == end_;
  }

  // ", formerly the B,", "(now B)", ", known until this year as B,", "which was until May called B".
  Renaming in_aside() {
    if (!take_any({",", "("})) return Renaming::none;
    take_any({"which", "that"});
    take_any({"is", "was", "had", "has"});
    take("been");
    const bool old = take_any({"formerly", "previously", "originally", "once", "until"});
    const bool now = !old && take_any({"now", "since", "today", "subsequently", "later", "currently"});
    if ((old || now) && closed_ && done()) return old ? Renaming::first_is_new : Renaming::second_is_new;
    if (old) skip_when();
    if (now) take_any({"been"});
    if (take_any({"renamed", "rebranded", "rechristened"})) {
      take("as");
      return done() ? Renaming::second_is_new : Renaming::none;
    }
    const bool known = take("known");
    if (!known && !take_any({"called", "named"})) return Renaming::none;
    const bool until = take("until");
    if (until) skip_when();
    if (known && !take("as")) return Renaming::none;
    if (!old && !now && !until) return Renaming::none;
    if (!done()) return Renaming::none;
    return now ? Renaming::second_is_new : Renaming::first_is_new;
  }

  void skip_when() {
    const TokenIndex last = std::min(end_, at_ + kLongestWhen);
    while (at_ < last && !r_.is(at_, "known") && !r_.is(at_, "called") && !r_.is(at_, "named") &&
           !r_.is(at_, "as") && !r_.is(at_, ",") && !r_.is(at_, "the"))
      ++at_;
  }

  // ", a talking shop of five countries, becomes"
  void skip_apposition() {
    if (!take(",")) return;
    const TokenIndex last = std::min(end_, at_ + kLongestAside);
    for (TokenIndex i = at_; i < last; ++i) {
      if (!r_.is(i, ",")) continue;
      at_ = i + 1;
      return;
    }
  }

  Renaming by_verb() {
    bool being = false;
    while (take_any({"has", "had", "have", "then", "later", "subsequently", "since"})) continue;
    while (take_any({"was", "is", "were", "been", "then", "later", "subsequently", "since"})) being = true;
    if (take_any({"renamed", "rebranded", "rechristened"})) {
      take_any({"itself", "themselves"});
      take("as");
      return done() ? Renaming::second_is_new : Renaming::none;
    }
    if (!being && take_any({"becomes", "became", "become"}))
      return done() ? Renaming::second_is_new : Renaming::none;
    if (!being && take("changed") && take_any({"its", "their"}) && take("name") && take("to"))
      return done() ? Renaming::second_is_new : Renaming::none;
    return Renaming::none;
  }

  const Reading& r_;
  TokenIndex at_;
  TokenIndex end_;
  bool closed_;  // a comma, a bracket or the end of the sentence stands behind the second name
};

}  // namespace

Renaming renaming_between(const Reading& reading, const Name& earlier, const Name& later) {
  if (earlier.sentence != later.sentence) return Renaming::none;
  const TokenIndex begin = earlier.tokens.end;
  const TokenIndex end = later.tokens.begin;
  if (begin >= end || end - begin > 2 * kLongestAside) return Renaming::none;
  const TokenIndex behind = later.tokens.end;
  const bool closed = behind >= reading.tokens.size() ||
                      behind >= reading.sentences[later.sentence].tokens.end || reading.is(behind, ",") ||
                      reading.is(behind, ")") || reading.is(behind, ".") || reading.is(behind, "(");
  return Between(reading, {begin, end}, closed).read();
}

}  // namespace rapport
