// What the words in the cells of the tables stand for: classes, effects, scopes, tags, one constexpr table
// each.
#pragma once

#include <array>
#include <string_view>

#include "ingest/lexicon.hpp"

namespace rapport {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

template <class Value, std::size_t size>
const Value* find_named(const std::array<Named<Value>, size>& table, std::string_view name) {
  for (const Named<Value>& row : table) {
    if (row.name == name) return &row.value;
  }
  return nullptr;
}

inline constexpr std::array<Named<std::uint64_t>, 39> kClassNames{{{"determiner", kDeterminer},
                                                                   {"preposition", kPreposition},
                                                                   {"conjunction", kConjunction},
                                                                   {"pronoun", kPronoun},
                                                                   {"possessive-pronoun", kPossessivePronoun},
                                                                   {"be", kBe},
                                                                   {"have", kHave},
                                                                   {"do", kDo},
                                                                   {"will", kWill},
                                                                   {"may", kMay},
                                                                   {"would", kWould},
                                                                   {"negation", kNegation},
                                                                   {"relative", kRelative},
                                                                   {"subordinator", kSubordinator},
                                                                   {"hypothetical", kHypothetical},
                                                                   {"infinitive-to", kInfinitiveTo},
                                                                   {"noun", kNoun},
                                                                   {"adjective", kAdjective},
                                                                   {"adverb", kAdverb},
                                                                   {"number", kNumber},
                                                                   {"month", kMonth},
                                                                   {"weekday", kWeekday},
                                                                   {"name-particle", kNameParticle},
                                                                   {"portfolio", kPortfolio},
                                                                   {"quality", kQuality},
                                                                   {"former", kFormer},
                                                                   {"deputy", kDeputy},
                                                                   {"not-yet", kNotYet},
                                                                   {"honorific", kHonorific},
                                                                   {"possessive-mark", kPossessiveMark},
                                                                   {"female", kFemale},
                                                                   {"male", kMale},
                                                                   {"plural", kPlural},
                                                                   {"time-unit", kTimeUnit},
                                                                   {"relative-time", kRelativeTime},
                                                                   {"motion-preposition", kMotionPreposition},
                                                                   {"place-preposition", kPlacePreposition},
                                                                   {"abbreviation", kAbbreviation},
                                                                   {"suffix", kSuffix}}};

inline constexpr std::array<Named<TitleEffect>, 5> kEffectNames{{{"heads", TitleEffect::heads},
                                                                 {"represents", TitleEffect::represents},
                                                                 {"member-of", TitleEffect::member},
                                                                 {"rank", TitleEffect::rank},
                                                                 {"honorific", TitleEffect::honorific}}};

inline constexpr std::array<Named<TitleScope>, 5> kScopeNames{{{"", TitleScope::any},
                                                               {"any", TitleScope::any},
                                                               {"state", TitleScope::state},
                                                               {"body", TitleScope::body},
                                                               {"party", TitleScope::party}}};

inline constexpr std::array<Named<std::uint64_t>, 8> kModifierNames{{{"former", kFormer},
                                                                     {"current", kCurrent},
                                                                     {"deputy", kDeputy},
                                                                     {"not-yet", kNotYet},
                                                                     {"elect", kNotYet},
                                                                     {"candidate", kNotYet},
                                                                     {"portfolio", kPortfolio},
                                                                     {"quality", kQuality}}};

inline constexpr std::array<Named<EventClass>, 3> kEventNames{
    {{"meeting", EventClass::meeting}, {"visit", EventClass::visit}, {"other", EventClass::other}}};

inline constexpr std::array<Named<PlaceClass>, 3> kPlaceNames{
    {{"city", PlaceClass::city}, {"region", PlaceClass::region}, {"site", PlaceClass::site}}};

inline constexpr std::array<Named<std::uint32_t>, 20> kTagNames{
    {{"say", kSay},       {"plan", kPlan},           {"want", kWant},     {"refuse", kRefuse},
     {"cancel", kCancel}, {"hold", kHold},           {"motion", kMotion}, {"appoint", kAppoint},
     {"remove", kRemove}, {"succeed", kSucceed},     {"lead", kLead},     {"meet", kMeet},
     {"talk", kTalk},     {"phone", kPhone},         {"away", kAway},     {"found", kFound},
     {"member", kMember}, {"represent", kRepresent}, {"marry", kMarry},   {"accompany", kAccompany}}};

}  // namespace rapport
