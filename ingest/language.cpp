// Function words: a third of any English text are a few dozen words, and so it is in every language. Words
// that two of the languages share are left out.
#include "ingest/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ingest/word_key.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBytesLookedAt = 1536;
constexpr std::size_t kBytesOfClearEnglish = 512;
constexpr std::size_t kFewestWords = 20;

struct LanguageRow {
  std::string_view name;
  std::string_view words;
};

// English is the first.
constexpr std::array<LanguageRow, 12> kLanguages{{
    {"English",
     "the of and to is was for with that at by it his from be are this has have he as not but which they "
     "were had "
     "its will would who she her their been after said when there more than into over about between also"},
    {"Spanish", "el los las del y que una por con para su lo más fue esta entre ha como pero sus"},
    {"French", "le les des du et est une dans qui pour au aux par sur il avec ce ont été cette"},
    {"German", "der das und den dem ein eine mit von für ist nicht auf sich auch im zum zur wird nach"},
    {"Portuguese", "os um uma ao dos das não são foi pela pelo mais também seu à e o em com na no"},
    {"Italian", "il di che gli della delle dei è per sono anche alla nel più una dal lo si stato"},
    {"Dutch", "het een van en niet zijn op te dat voor met aan ook bij naar wordt uit maar heeft zich"},
    {"Indonesian", "yang dan di ini itu untuk dengan dari tidak pada akan dalam oleh ke telah juga"},
    {"Turkish", "ve bir bu için ile olarak da çok daha olan gibi kadar sonra ise değil"},
    {"Polish", "w i na z się nie jest że do przez oraz jak po są dla od ale był"},
    {"Swedish", "och att det som en för av är inte den till har ett med om från men"},
    {"Vietnamese", "và của là có được trong cho không với này các những một người"},
}};

// A word of up to eight bytes as word_key() gives it; longer words are no function words.
constexpr std::size_t kLongestWord = 8;

using LanguageSet = std::uint16_t;  // one bit each

// Function words to their languages: a hash table filled at compile time, less than half full.
class FunctionWords {
public:
  constexpr FunctionWords() {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      std::string_view words = kLanguages[i].words;
      while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        add(word_key(word), i);
        words.remove_prefix(word.size() < words.size() ? word.size() + 1 : word.size());
      }
    }
  }
  constexpr LanguageSet find(WordKey word) const {
    const Slot& slot = slots_[slot_of(word)];
    return slot.word == word ? slot.languages : LanguageSet{0};
  }

private:
  struct Slot {
    WordKey word = 0;
    LanguageSet languages = 0;
  };
  static constexpr std::size_t kSlots = 1024;

  constexpr std::size_t slot_of(WordKey word) const {
    std::size_t slot = (word * 0x9E3779B97F4A7C15ULL) >> 54U;
    while (slots_[slot].word != 0 && slots_[slot].word != word) slot = (slot + 1) % kSlots;
    return slot;
  }
  constexpr void add(WordKey word, std::size_t language) {
    Slot& slot = slots_[slot_of(word)];
    slot.word = word;
    slot.languages = static_cast<LanguageSet>(slot.languages | (1U << language));
  }

  std::array<Slot, kSlots> slots_{};
};

constexpr FunctionWords kWords;

struct Counts {
  std::size_t words = 0;
  std::size_t plain_letters = 0;
  std::size_t other_scripts = 0;  // letters beyond Latin
  std::array<std::size_t, kLanguages.size()> hits{};
};

void count_word(std::string_view word, Counts& counts) {
  ++counts.words;
  if (word.size() > kLongestWord) return;
  std::size_t language = 0;
  for (LanguageSet found = kWords.find(word_key(word)); found != 0;
       found = static_cast<LanguageSet>(found >> 1U)) {
    counts.hits[language++] += found & 1U;
  }
}

// Latin letters take one byte, or two with a lead below 0xCD; other scripts have higher leads. General
// punctuation and currency signs (E2 80 to E2 83) are no script.
bool is_other_script(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xCD) return false;
  const bool punctuation =
      lead == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0x84;
  return !punctuation;
}

// Words are runs of ASCII letters and of bytes beyond ASCII.
constexpr std::array<std::uint8_t, 256> word_bytes() {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    const std::size_t lower = c | 0x20U;
    bytes[c] = c >= 0x80 ? 2 : lower >= 'a' && lower <= 'z' ? 1 : 0;
  }
  return bytes;
}
constexpr std::array<std::uint8_t, 256> kWordBytes = word_bytes();

Counts count(std::string_view text) {
  Counts counts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    std::size_t beyond = 0;
    for (; at < text.size(); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (kWordBytes[c] == 0) break;
      if (c < 0x80) continue;
      ++beyond;
      if (c >= 0xC0 && is_other_script(text, at)) ++counts.other_scripts;
    }
    counts.plain_letters += at - begin - beyond;
    if (at > begin) count_word(text.substr(begin, at - begin), counts);
  }
  return counts;
}

}  // namespace

std::string_view other_language(std::string_view text) {
  const Counts start = count(text.substr(0, kBytesOfClearEnglish));
  if (start.words >= kFewestWords && start.hits[0] * 4 >= start.words) return {};
  const Counts counts = count(text.substr(0, kBytesLookedAt));
  if (counts.other_scripts > 20 && counts.other_scripts > counts.plain_letters) return "another script";
  if (counts.words < kFewestWords || counts.hits[0] * 8 >= counts.words) return {};
  const auto best = std::max_element(counts.hits.begin() + 1, counts.hits.end());
  const bool clear = *best * 10 >= counts.words && *best > 2 * counts.hits[0];
  return clear ? kLanguages[static_cast<std::size_t>(best - counts.hits.begin())].name : std::string_view();
}

}  // namespace rapport
