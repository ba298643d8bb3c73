// One pass over the bytes. A word runs over letters and digits; a hyphen, apostrophe or dot stays inside it
// only where letters or digits stand on both sides ("Amazon.com"), a colon only in a time of day, a final dot
// only after initials and dotted abbreviations.
#include "ingest/tokens.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

enum class Class : std::uint8_t { space, letter, digit, other };

constexpr std::array<Class, 128> ascii_classes() {
  std::array<Class, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    classes[c] = letter                  ? Class::letter
                 : digit                 ? Class::digit
                 : c <= ' ' || c == 0x7F ? Class::space
                                         : Class::other;
  }
  return classes;
}
constexpr std::array<Class, 128> kAsciiClasses = ascii_classes();

bool is_ascii_letter(char c) {
  return static_cast<unsigned char>(c) < 0x80 &&
         kAsciiClasses[static_cast<unsigned char>(c)] == Class::letter;
}

Class class_of(char32_t c) {
  if (c < 0x80) return kAsciiClasses[c];
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) return Class::letter;
  if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) return Class::digit;
  return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_CS ? Class::space : Class::other;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

// Whether a word of ASCII letters ends before this byte, whatever comes behind it.
constexpr std::array<bool, 256> ending_bytes() {
  std::array<bool, 256> ends{};
  for (std::size_t c = 0; c < kAsciiClasses.size(); ++c) {
    const bool may_join = c == '-' || c == '\'' || c == '.' || c == '&';
    ends[c] = !may_join && (kAsciiClasses[c] == Class::space || kAsciiClasses[c] == Class::other);
  }
  return ends;
}
constexpr std::array<bool, 256> kEndsWord = ending_bytes();

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ' || c == U'‘'; }

bool is_hyphen(char32_t c) { return c == '-' || c == U'\u2010' || c == U'\u2011'; }

// Walks one text; `at_` is the byte of the current code point.
class Tokenizer {
public:
  Tokenizer(std::string_view text, const WordTable& words) : text_(text), words_(words) {}

  ScratchVector<Token> run() {
    tokens_.reserve(text_.size() / 5 + 8);
    while (at_ < text_.size()) {
      if (text_[at_] == ' ') {
        space_ = true;
        ++at_;
      } else if (!short_word()) {
        step();
      }
    }
    look_up();
    mark_quotes();
    return std::move(tokens_);
  }

private:
  struct Peek {
    char32_t c = 0;
    std::size_t next = 0;
    Class kind = Class::space;
  };

  Peek peek(std::size_t at) const {
    if (at >= text_.size()) return {0, at, Class::space};
    Peek peeked{0, at, Class::space};
    peeked.c = next_code_point(text_, peeked.next);
    peeked.kind = class_of(peeked.c);
    return peeked;
  }

  // Most words: up to eight ASCII letters with nothing behind them that could belong to the word, read at
  // once.
  bool short_word() {
    if (text_.size() - at_ < 9 || std::endian::native != std::endian::little) return false;
    const std::uint64_t bytes = packed_bytes(text_.data() + at_, 8);
    const std::uint64_t letters = letters_among(bytes);
    const auto length = static_cast<std::size_t>(std::countr_one(letters | 0x7F7F7F7F7F7F7F7FULL)) / 8;
    if (length == 0 || !kEndsWord[static_cast<unsigned char>(text_[at_ + length])]) return false;
    const std::uint64_t word = length == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * length)) - 1;
    const std::uint64_t capitals = letters & word & ~(bytes << 2);  // bit 5 tells the case of a letter
    push(at_ + length, shape_of(capitals, letters & word, length), lower_bytes(bytes) & word);
    return true;
  }

  static Shape shape_of(std::uint64_t capitals, std::uint64_t letters, std::size_t length) {
    if (capitals == 0) return Shape::lower;
    if (capitals == letters && length > 1) return Shape::upper;
    return (capitals & 0x80) != 0 ? Shape::title : Shape::mixed;
  }

  void step() {
    const Peek first = peek(at_);
    if (first.kind == Class::space) {
      space_ = true;
      if (first.c == '\n' && newlines_ < 2) ++newlines_;
      at_ = first.next;
    } else if (is_typed_quote()) {
      push(at_ + 2, Shape::punctuation);
    } else if (text_.substr(at_, 3) == "...") {
      push(std::min(text_.find_first_not_of('.', at_), text_.size()), Shape::punctuation);
    } else if (first.kind == Class::other) {
      if (is_apostrophe(first.c) && possessive(first)) return;
      push(first.next, Shape::punctuation);
    } else {
      word(first);
    }
  }

  // Quotation marks as two strokes: ``…''.
  bool is_typed_quote() const {
    const std::string_view two = text_.substr(at_, 2);
    return two == "``" || two == "''";
  }

  // "'s" after a word, or the bare apostrophe after a plural.
  bool possessive(const Peek& mark) {
    if (space_ || tokens_.empty() || tokens_.back().shape == Shape::punctuation) return false;
    const Peek letter = peek(mark.next);
    const bool s = letter.c == 's' || letter.c == 'S';
    if (s && peek(letter.next).kind != Class::letter) {
      push(letter.next, Shape::lower);
      return true;
    }
    const char last = text_[tokens_.back().end - 1];
    if (letter.kind != Class::letter && (last == 's' || last == 'S')) {
      push(mark.next, Shape::lower);
      return true;
    }
    return false;
  }

  struct WordShape {
    std::size_t letters = 0;
    std::size_t uppers = 0;
    std::size_t digits = 0;
    bool upper_first = false;

    void add(const Peek& p) {
      if (p.kind == Class::digit) ++digits;
      if (p.kind != Class::letter) return;
      if (letters == 0) upper_first = is_upper(p.c);
      ++letters;
      uppers += is_upper(p.c) ? 1 : 0;
    }
    Shape shape() const {
      if (letters == 0) return Shape::number;
      if (digits >= letters && !upper_first) return Shape::number;
      if (uppers == 0) return Shape::lower;
      if (uppers == letters && letters > 1) return Shape::upper;
      return upper_first ? Shape::title : Shape::mixed;
    }
  };

  // Where the ASCII letters from `at` on end; most words are nothing else.
  std::size_t past_letters(std::size_t at, WordShape& shape) const {
    const std::size_t begin = at;
    std::size_t uppers = 0;
    while (at < text_.size() && is_ascii_letter(text_[at])) uppers += text_[at++] < 'a' ? 1 : 0;
    if (at > begin && shape.letters == 0) shape.upper_first = text_[begin] < 'a';
    shape.letters += at - begin;
    shape.uppers += uppers;
    return at;
  }

  // What may join two halves of a word: hyphens and apostrophes between letters, dots and commas between
  // digits.
  bool joins(const Peek& mark, const Peek& before, const Peek& after) const {
    if (after.kind != Class::letter && after.kind != Class::digit) return false;
    if (is_hyphen(mark.c)) return true;
    if (is_apostrophe(mark.c))
      return before.kind == Class::letter && after.kind == Class::letter && !is_genitive(mark);
    if (mark.c == '.' && before.kind == Class::letter) return names_site(mark, after);
    if (mark.c == '.' || mark.c == ',') return before.kind == Class::digit && after.kind == Class::digit;
    if (mark.c == ':') return before.kind == Class::digit && is_minute(mark.next);
    if (mark.c == '&') return is_upper(before.c) && is_upper(after.c);
    return false;
  }

  // "Amazon.com", "www.example.org": no space, and small letters behind at least two.
  bool names_site(const Peek& mark, const Peek& after) const {
    const std::size_t dot = mark.next - 1;
    return after.c >= 'a' && after.c <= 'z' && dot >= at_ + 2 && is_ascii_letter(text_[dot - 2]);
  }

  // "16:08", but not "3:1" and not "1:100".
  bool is_minute(std::size_t at) const {
    return text_[at] <= '5' && peek(at).kind == Class::digit && peek(at + 1).kind == Class::digit &&
           peek(at + 2).kind != Class::digit;
  }

  bool is_genitive(const Peek& mark) const {
    const Peek letter = peek(mark.next);
    return (letter.c == 's' || letter.c == 'S') && peek(letter.next).kind != Class::letter;
  }

  void word(const Peek& first) {
    WordShape shape;
    std::size_t end = past_letters(at_, shape);
    Peek last = first;
    if (end > at_) last = {static_cast<unsigned char>(text_[end - 1]), end, Class::letter};
    for (;;) {
      const Peek next = peek(end);
      if (next.kind == Class::letter || next.kind == Class::digit) {
        shape.add(next);
        last = next;
        end = next.next;
      } else if (next.kind == Class::other && joins(next, last, peek(next.next))) {
        hyphen_ |= is_hyphen(next.c);
        end = next.next;
      } else {
        break;
      }
    }
    push(with_dots(end, shape), shape.shape());
  }

  // "U.S.", "J.", "Mr.", "Sept.": dots that belong to the word.
  std::size_t with_dots(std::size_t end, const WordShape& shape) const {
    if (peek(end).c != '.' || shape.letters == 0) return end;
    if (shape.letters == 1 && shape.digits == 0) return dotted_letters(end, shape.upper_first);
    const std::string_view plain = text_.substr(at_, end - at_);
    const WordId known = words_.find(plain);
    return known != 0 && (words_.at(known).classes & kAbbreviation) != 0 && shape.upper_first ? end + 1 : end;
  }

  std::size_t dotted_letters(std::size_t end, bool upper_first) const {
    std::size_t letters = 1;
    std::size_t dotted = end + 1;
    for (;;) {
      const Peek letter = peek(dotted);
      if (letter.kind != Class::letter || peek(letter.next).c != '.') break;
      dotted = letter.next + 1;
      ++letters;
    }
    return letters > 1 || upper_first ? dotted : end;
  }

  void push(std::size_t end, Shape shape) { push(end, shape, word_key(text_.substr(at_, end - at_))); }

  void push(std::size_t end, Shape shape, WordKey key) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.shape = shape;
    token.space_before = space_;
    token.newlines = newlines_;
    token.hyphen = hyphen_;
    token.key = key;
    at_ = end;
    space_ = false;
    hyphen_ = false;
    newlines_ = 0;
  }

  // All words at once, so that the memory which one lookup waits for is fetched during those before it.
  void look_up() {
    constexpr std::size_t kAhead = 8;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i + kAhead < tokens_.size()) words_.fetch_slot(tokens_[i + kAhead].key);
      if (i + kAhead / 2 < tokens_.size()) words_.fetch_word(tokens_[i + kAhead / 2].key);
      Token& token = tokens_[i];
      token.word = find_word(token);
      const Word& known = words_.at(token.word);
      token.classes = known.classes;
      token.verb = known.verb;
    }
  }

  // "Mr." is looked up without its dot where the lexicon has it so.
  WordId find_word(const Token& token) const {
    const std::string_view word = text_of(text_, token);
    const WordId found = is_ascii(word, token.key) ? words_.find_key(token.key) : words_.find(word);
    return found == 0 && word.size() > 1 && word.back() == '.' ? words_.find(word.substr(0, word.size() - 1))
                                                               : found;
  }

  static bool is_ascii(std::string_view word, WordKey key) {
    if (word.size() <= 8) return (key & 0x8080808080808080ULL) == 0;
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  }

  // Quotation marks pair within a paragraph; one that is never closed quotes nothing.
  void mark_quotes() {
    std::size_t open = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].newlines > 0) open = tokens_.size();
      const char32_t mark = quote_mark(i);
      if (mark == 0) continue;
      const bool opens = mark == U'“' || (mark == '"' && open == tokens_.size());
      if (opens) {
        open = i;
      } else if (open < i) {
        for (std::size_t k = open; k <= i; ++k) tokens_[k].in_quote = true;
        open = tokens_.size();
      }
    }
  }

  // The mark that a token is: straight, or curly and opening or closing; 0 for every other token.
  char32_t quote_mark(std::size_t i) const {
    if (tokens_[i].shape != Shape::punctuation) return 0;
    const WordKey key = tokens_[i].key;
    if (key == Spelling("\"").key) return U'"';
    if (key == Spelling("“").key || key == Spelling("„").key || key == Spelling("``").key) return U'“';
    return key == Spelling("”").key || key == Spelling("''").key ? U'”' : 0;
  }

  std::string_view text_;
  const WordTable& words_;
  ScratchVector<Token> tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool hyphen_ = false;
  std::uint8_t newlines_ = 0;
};

}  // namespace

ScratchVector<Token> tokenize(std::string_view text, const WordTable& words) {
  return Tokenizer(text, words).run();
}

}  // namespace rapport
