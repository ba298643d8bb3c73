// The words right before and behind the name decide; in doubt it is a place.
#include "ingest/acting_names.hpp"

namespace rapport {
namespace {

// Within three words behind "'s" stands an office or a word for what States have.
bool owns_office(const Reading& reading, TokenIndex at, TokenIndex end) {
  for (TokenIndex i = at; i < end && i < at + 3; ++i) {
    if (reading.is(i, "mayor") || reading.is(i, "governor")) return false;
    if (reading.has(i, kTitleWord) || reading.is(i, "embassy") || reading.is(i, "government") ||
        reading.is(i, "policy"))
      return true;
  }
  return false;
}

}  // namespace

bool is_building(const Reading& reading, const Name& name) {
  if (name.form != NameForm::metonym) return false;
  const TokenIndex first = reading.sentences[name.sentence].tokens.begin;
  TokenIndex before = name.tokens.begin;
  if (before > first && reading.is(before - 1, "the")) --before;
  if (before <= first) return false;
  return reading.has(before - 1, kPlacePreposition | kMotionPreposition) || reading.is(before - 1, "from") ||
         reading.is(before - 1, "outside");
}

bool is_actor(const Reading& reading, const Name& name) {
  const TokenRange sentence = reading.sentences[name.sentence].tokens;
  const TokenIndex begin = name.tokens.begin;
  const TokenIndex end = name.tokens.end;
  if (begin < sentence.begin || end >= sentence.end) return false;
  if (begin > sentence.begin &&
      reading.has(begin - 1, kPlacePreposition | kMotionPreposition | kAnyVerb | kNoun))
    return false;
  if (begin > sentence.begin && reading.is(begin - 1, "from")) return false;
  if (reading.has(end, kPossessiveMark))
    return end + 1 < sentence.end && owns_office(reading, end + 1, sentence.end);
  if (begin > sentence.begin && (reading.is(begin - 1, "with") || reading.is(begin - 1, "against")))
    return true;
  const bool told = begin > sentence.begin &&
                    reading.has(begin - 1, kConjunction | kSubordinator | kHypothetical | kRelative);
  const bool opens = begin == sentence.begin ||
                     (told && begin > sentence.begin + 1 && !is_capitalized(reading.tokens[begin - 2]));
  const TokenIndex verb = reading.has(end, kAdverb) ? end + 1 : end;
  if (verb + 1 >= sentence.end) return false;
  const bool speaks = (reading.lexicon.verb_tags(reading.tokens, verb) & kSay) != 0 &&
                      reading.has(verb, kVerbPast | kVerbThird);
  if (!opens) return speaks;
  if (reading.has(verb, kBe | kHave) &&
      ((reading.is(verb + 1, "been") && !(verb + 2 < sentence.end && reading.has(verb + 2, kVerbIng))) ||
       (reading.has(verb, kBe) && !reading.has(verb + 1, kAdjective))))
    return false;
  return reading.has(verb, kVerbPast | kVerbThird | kHave | kBe | kWill | kWould | kMay) &&
         !reading.has(verb, kPreposition);
}

bool follows_article(const Reading& reading, const Name& name) {
  return name.tokens.begin > 0 && reading.is(name.tokens.begin - 1, "the");
}

}  // namespace rapport
