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
  kOpensEntry = 1ULL << 51,         // first word of an entry of the tables
};

// Groups of nouns.tsv: what a plain word tells of the name beside it or means without one.
enum WordGroup : std::uint16_t {
  kOrganizationNoun = 1U << 0,  // "the daily X"
  kPartyNoun = 1U << 1,         // "the ruling party, X"
  kPlaceNoun = 1U << 2,         // "the village of X"
  kThingNoun = 1U << 3,         // "the frigate X"
  kSiteNoun = 1U << 4,          // "X airport"
  kCreed = 1U << 5,             // "Democratic"
  kPoliticsTalk = 1U << 6,
  kArmsTalk = 1U << 7,
  kNameless = 1U << 8,    // "France's largest bank"
  kFirmNoun = 1U << 9,    // "the company"
  kOrganNoun = 1U << 10,  // "department"
  kPartNoun = 1U << 11,   // "subsidiary"
  kUnionNoun = 1U << 12,  // "alliance"
  kPostNoun = 1U << 13,   // "position"
  kFirmOwned = 1U << 14,  // "shareholders"
};

inline constexpr std::uint64_t kAnyVerb = kVerbBase | kVerbThird | kVerbPast | kVerbParticiple | kVerbIng;
inline constexpr std::uint64_t kAuxiliary = kBe | kHave | kDo | kWill | kMay | kWould;
inline constexpr std::uint64_t kClosed = kDeterminer | kPreposition | kConjunction | kPronoun |
                                         kPossessivePronoun | kAuxiliary | kNegation | kRelative |
                                         kSubordinator | kInfinitiveTo;

using VerbId = std::uint16_t;  // row of verbs.tsv from 1; 0 is no verb

struct Word {
  WordKey key = 0;
  std::uint64_t classes = 0;
  std::uint32_t governs = 0;  // VerbTag bits that the noun puts on what it governs: "invitation"
  std::uint32_t text = 0;     // where it begins in the table's letters
  std::uint32_t length = 0;   // in bytes
  VerbId verb = 0;            // the verb that it is a form of
  std::uint16_t groups = 0;   // WordGroup bits
};

// A hash table of lower-case words, open addressing.
class WordTable {
public:
  WordTable();
  // The number of a word (any case), 0 if it is not there.
  WordId find(std::string_view word) const;
  // The number of the word whose key (of lower_word) is given.
  WordId find_key(WordKey key) const {
    const std::uint64_t hash = hash_of(key);
    for (std::size_t slot = hash & mask_;; slot = (slot + 1) & mask_) {
      const Slot found = slots_[slot];
      if (found == 0) return 0;
      const WordId id = found & kIdMask;
      if ((found & ~kIdMask) == tag_of(hash) && words_[id].key == key) return id;
    }
  }
  // Fetches what find_key() of the same key will read, the slot first, the word some lookups later.
  void fetch_slot(WordKey key) const { __builtin_prefetch(&slots_[hash_of(key) & mask_]); }
  void fetch_word(WordKey key) const { __builtin_prefetch(&words_[slots_[hash_of(key) & mask_] & kIdMask]); }
  // The same as find, added if it is not there.
  WordId intern(std::string_view word);
  Word& at(WordId id) { return words_[id]; }
  const Word& at(WordId id) const { return words_[id]; }
  std::string_view text(WordId id) const {
    return std::string_view(letters_).substr(words_[id].text, words_[id].length);
  }
  std::size_t size() const { return words_.size(); }

private:
  friend struct LexiconImage;
  // Word number in the low bits, part of the hash above them, so that few misses look at a word; 0 is empty.
  using Slot = std::uint32_t;
  static constexpr std::uint32_t kIdMask = (1U << 20) - 1;

  static std::uint64_t hash_of(WordKey key) {
    const std::uint64_t product = key * 0x9E3779B97F4A7C15ULL;
    return product ^ product >> 32;
  }
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32) & ~kIdMask;
  }
  void put(WordKey key, WordId id);
  void fill(std::size_t slots);

  std::vector<Word> words_;
  std::string letters_;  // of all words
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

// ASCII letters in lower case, U+2019 as an apostrophe; other letters through utf8proc.
std::string lower_word(std::string_view word);

}  // namespace rapport
