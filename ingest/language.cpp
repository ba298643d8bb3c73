// Function words: a third of any English text are a few dozen words, and so it is in every language. Words
// that two of the languages share are left out.
#include "ingest/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rapport {
namespace {

constexpr std::size_t kBytesLookedAt = 4096;
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

struct WordRow {
  std::string_view word;
  std::uint16_t languages = 0;  // one bit each
};

std::vector<WordRow> word_rows() {
  std::vector<WordRow> rows;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    for (std::string_view rest = kLanguages[i].words; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      rows.push_back({word, static_cast<std::uint16_t>(1U << i)});
    }
  }
  std::sort(rows.begin(), rows.end(), [](const WordRow& a, const WordRow& b) { return a.word < b.word; });
  return rows;
}

struct Counts {
  std::size_t words = 0;
  std::size_t plain_letters = 0;
  std::size_t other_scripts = 0;  // letters beyond Latin
  std::array<std::size_t, kLanguages.size()> hits{};
};

void count_word(std::string_view word, const std::vector<WordRow>& rows, Counts& counts) {
  ++counts.words;
  auto row = std::lower_bound(rows.begin(), rows.end(), word,
                              [](const WordRow& r, std::string_view w) { return r.word < w; });
  for (; row != rows.end() && row->word == word; ++row) {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) counts.hits[i] += (row->languages >> i) & 1U;
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

Counts count(std::string_view text) {
  static const std::vector<WordRow> rows = word_rows();
  Counts counts;
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const auto c = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || c >= 0x80) {
      word.push_back(static_cast<char>(upper ? c + ('a' - 'A') : c));
      if (c < 0x80) ++counts.plain_letters;
      if (c >= 0xC0 && is_other_script(text, at)) ++counts.other_scripts;
    } else if (!word.empty()) {
      count_word(word, rows, counts);
      word.clear();
    }
  }
  return counts;
}

}  // namespace

std::string_view other_language(std::string_view text) {
  const Counts counts = count(text.substr(0, kBytesLookedAt));
  if (counts.other_scripts > 20 && counts.other_scripts > counts.plain_letters) return "another script";
  if (counts.words < kFewestWords || counts.hits[0] * 8 >= counts.words) return {};
  const auto best = std::max_element(counts.hits.begin() + 1, counts.hits.end());
  const bool clear = *best * 10 >= counts.words && *best > 2 * counts.hits[0];
  return clear ? kLanguages[static_cast<std::size_t>(best - counts.hits.begin())].name : std::string_view();
}

}  // namespace rapport
