// Interned words: every word of the lexicon has a small number and a set of classes, found by one lookup of
// its key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/word_key.hpp"

namespace rapport {

// Number of a lexicon word, without case; 0 is every word that the lexicon does not have.
using WordId = std::uint32_t;

// What a word can be; a word may have several classes.
enum WordClass : std::uint64_t {
  kDeterminer = 1ULL << 0,
  kPreposition = 1ULL << 1,
  kConjunction = 1ULL << 2,  // and, or, but
  kPronoun = 1ULL << 3,
  kPossessivePronoun = 1ULL << 4,
  kBe = 1ULL << 5,
  kHave = 1ULL << 6,
  kDo = 1ULL << 7,
  kWill = 1ULL << 8,  // modals of the future
  kMay = 1ULL << 9,   // modals of possibility and duty
  kWould = 1ULL << 10,
  kNegation = 1ULL << 11,
  kRelative = 1ULL << 12,
  kSubordinator = 1ULL << 13,
  kHypothetical = 1ULL << 14,  // if, unless, whether
  kInfinitiveTo = 1ULL << 15,
  kNoun = 1ULL << 16,
  kVerbBase = 1ULL << 17,
  kVerbThird = 1ULL << 18,
  kVerbPast = 1ULL << 19,
  kVerbParticiple = 1ULL << 20,
  kVerbIng = 1ULL << 21,
  kAdjective = 1ULL << 22,
  kAdverb = 1ULL << 23,
  kNumber = 1ULL << 24,
  kMonth = 1ULL << 25,
  kWeekday = 1ULL << 26,
  kNameParticle = 1ULL << 27,  // de, bin, van
  kPortfolio = 1ULL << 28,
  kQuality = 1ULL << 29,
  kFormer = 1ULL << 30,
  kDeputy = 1ULL << 31,
  kNotYet = 1ULL << 32,
  kHonorific = 1ULL << 33,
  kPossessiveMark = 1ULL << 34,  // 's
  kFemale = 1ULL << 35,
  kMale = 1ULL << 36,
  kPlural = 1ULL << 37,
  kPartyWord = 1ULL << 38,
  kOrganizationWord = 1ULL << 39,
  kPlaceWord = 1ULL << 40,
  kBodyFirst = 1ULL << 41,          // Ministry, Bank: opens a name
  kBodyLast = 1ULL << 42,           // Party, Agency: closes a name
  kCurrent = 1ULL << 43,            // acting, outgoing
  kTimeUnit = 1ULL << 44,           // day, week, month, year
  kRelativeTime = 1ULL << 45,       // today, yesterday, tomorrow
  kMotionPreposition = 1ULL << 46,  // to, into
  kPlacePreposition = 1ULL << 47,   // in, at, near
  kAbbreviation = 1ULL << 48,       // Mr., Sept.: its dot ends no sentence
  kSuffix = 1ULL << 49,             // Jr., III
  kTitleWord = 1ULL << 50,          // part of a row of titles.tsv
};

inline constexpr std::uint64_t kAnyVerb = kVerbBase | kVerbThird | kVerbPast | kVerbParticiple | kVerbIng;
inline constexpr std::uint64_t kAuxiliary = kBe | kHave | kDo | kWill | kMay | kWould;
inline constexpr std::uint64_t kClosed = kDeterminer | kPreposition | kConjunction | kPronoun |
                                         kPossessivePronoun | kAuxiliary | kNegation | kRelative |
                                         kSubordinator | kInfinitiveTo;

using VerbId = std::uint16_t;  // row of verbs.tsv from 1; 0 is no verb

struct Word {
  std::string text;
  std::uint64_t classes = 0;
  VerbId verb = 0;            // the verb that it is a form of
  std::uint32_t governs = 0;  // VerbTag bits that the noun puts on what it governs: "invitation"
};

// A hash table of lower-case words, open addressing.
class WordTable {
public:
  WordTable();
  // The number of a word (any case), 0 if it is not there.
  WordId find(std::string_view word) const;
  // The number of the word whose key (of lower_word) is given.
  WordId find_key(WordKey key) const {
    std::size_t slot = slot_of(key);
    while (slots_[slot].key != key && slots_[slot].id != 0) slot = (slot + 1) & (slots_.size() - 1);
    return slots_[slot].id;
  }
  // The same as find, added if it is not there.
  WordId intern(std::string_view word);
  Word& at(WordId id) { return words_[id]; }
  const Word& at(WordId id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }

private:
  struct Slot {
    WordKey key = 0;
    WordId id = 0;  // 0 is empty
  };

  std::size_t slot_of(WordKey key) const {
    return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ULL >> shift_);
  }
  void put(WordKey key, WordId id);
  void grow();

  std::vector<Word> words_;
  std::vector<Slot> slots_;
  int shift_;  // 64 less the binary logarithm of the number of slots
};

// ASCII letters in lower case, U+2019 as an apostrophe; other letters through utf8proc.
std::string lower_word(std::string_view word);

}  // namespace rapport
