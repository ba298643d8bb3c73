// Keys are of lower-case words with plain apostrophes; a word of ASCII letters is looked up as it stands in
// the text, so that nothing is allocated for it.
#include "ingest/words.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_ascii(std::string_view word) {
  unsigned any = 0;
  for (const char c : word) any |= static_cast<unsigned char>(c);
  return any < 0x80;
}

}  // namespace

std::string lower_word(std::string_view word) {
  if (is_ascii(word)) {
    std::string plain(word);
    for (char& c : plain) c = lower_ascii(c);
    return plain;
  }
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (c < 0x80) {
      out.push_back(lower_ascii(static_cast<char>(c)));
    } else if (c == U'’' || c == U'‘' || c == U'ʼ') {
      out.push_back('\'');
    } else {
      append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
  }
  return out;
}

WordTable::WordTable() : words_(1) { fill(std::size_t{1} << 16); }

WordId WordTable::find(std::string_view word) const {
  return find_key(is_ascii(word) ? word_key(word) : word_key(lower_word(word)));
}

WordId WordTable::intern(std::string_view word) {
  const std::string lower = lower_word(word);
  Word fresh;
  fresh.key = word_key(lower);
  if (const WordId known = find_key(fresh.key); known != 0) return known;
  const auto id = static_cast<WordId>(words_.size());
  fresh.text = static_cast<std::uint32_t>(letters_.size());
  fresh.length = static_cast<std::uint32_t>(lower.size());
  letters_ += lower;
  words_.push_back(fresh);
  put(fresh.key, id);
  if (words_.size() * 2 > slots_.size()) fill(slots_.size() * 2);
  return id;
}

void WordTable::put(WordKey key, WordId id) {
  const std::uint64_t hash = hash_of(key);
  std::size_t slot = hash & mask_;
  while (slots_[slot] != 0) slot = (slot + 1) & mask_;
  slots_[slot] = id | tag_of(hash);
}

// Makes so many slots, a power of two, and puts all words in.
void WordTable::fill(std::size_t slots) {
  slots_.assign(slots, 0);
  mask_ = slots - 1;
  for (WordId id = 1; id < words_.size(); ++id) put(words_[id].key, id);
}

}  // namespace rapport
