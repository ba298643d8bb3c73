// Words are split at spaces before folding, so that a hyphened given name stays one word.
#include "graph/person_names.hpp"

#include <algorithm>
#include <array>

#include "graph/fold.hpp"
#include "graph/split.hpp"
#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 6> kSuffixes{"jr", "sr", "ii", "iii", "iv", "junior"};
constexpr std::array<std::string_view, 2> kArabicArticles{"al", "el"};
constexpr std::array<std::string_view, 3> kSonOf{"bin", "ibn", "ben"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "al-Assad" gives "assad", "al" gives nothing unless the name opens with it.
std::string word_of(std::string_view token, bool first) {
  const std::size_t hyphen = token.find('-');
  const std::string head = folded_name(token.substr(0, hyphen));
  if (is_one_of(kArabicArticles, head) && hyphen != std::string_view::npos) {
    return folded_name(token.substr(hyphen + 1));
  }
  if (is_one_of(kArabicArticles, head) && !first) return {};
  const std::string word = folded_name(token);
  return !first && is_one_of(kSonOf, word) ? "bin" : word;
}

bool is_apostrophe_letter(char32_t c) { return (c >= 0x2B9 && c <= 0x2C1) || c == U'`' || c == U'´'; }

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += words[i];
  return out;
}

std::string with_suffix(std::string key, const PersonName& name) {
  if (!name.suffix.empty()) key += ' ' + name.suffix;
  return key;
}

bool word_agrees(std::string_view a, std::string_view b) {
  return a == b || (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
}

}  // namespace

std::string plain_name(std::string_view name) {
  for (const std::string_view ending : {"'s", "’s"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  std::string out;
  const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '`'; };
  if (std::all_of(name.begin(), name.end(), plain)) return std::string(name);
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (!is_apostrophe_letter(c)) append_utf8(out, c);
  }
  return out;
}

PersonName person_name(std::string_view raw) {
  const std::string name = plain_name(raw);
  PersonName out;
  for (const std::string_view token : split(name, ' ')) {
    std::string word = word_of(token, out.words.empty());
    if (!word.empty()) out.words.push_back(std::move(word));
  }
  if (out.words.size() > 2 && is_one_of(kSuffixes, out.words.back())) {
    out.suffix = out.words.back() == "junior" ? "jr" : out.words.back();
    out.words.pop_back();
  }
  return out;
}

std::string name_key(const PersonName& name) {
  return with_suffix(joined(name.words, 0, name.words.size()), name);
}

std::string key_first_word_last(const PersonName& name) {
  if (name.words.size() < 2) return {};
  return with_suffix(joined(name.words, 1, name.words.size()) + name.words.front(), name);
}

std::string key_last_word_first(const PersonName& name) {
  if (name.words.size() < 2) return {};
  return with_suffix(name.words.back() + joined(name.words, 0, name.words.size() - 1), name);
}

bool middles_agree(const PersonName& a, const PersonName& b) {
  return a.words.size() == b.words.size() && a.words.size() > 2 &&
         std::equal(a.words.begin() + 1, a.words.end() - 1, b.words.begin() + 1, word_agrees);
}

bool has_initials_only(const PersonName& name) {
  return name.words.size() > 2 && std::all_of(name.words.begin() + 1, name.words.end() - 1,
                                              [](const std::string& word) { return word.size() == 1; });
}

}  // namespace rapport
