// Dates in words and figures: the text is cut into words, numbers and signs, and the few orders that a full
// date can have are tried at each of them.
#include "ingest/article_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

namespace rapport {
namespace {

constexpr std::size_t kLinesLookedAt = 10;
constexpr std::size_t kLongestDateLine = 120;  // bytes

struct Token {
  enum class Type : std::uint8_t { number, word, sign };
  Type type = Type::sign;
  std::string_view text;
};

struct Date {
  int year = 0;
  int month = 0;  // 0 where unknown, as the day
  int day = 0;
};

struct Found {
  Date date;
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
};

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

template <class Predicate>
std::size_t run_length(std::string_view text, Predicate belongs) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  while (!text.empty()) {
    std::size_t length = 1;
    if (is_digit(text[0])) {
      length = run_length(text, is_digit);
      tokens.push_back({Token::Type::number, text.substr(0, length)});
    } else if (is_letter(text[0])) {
      length = run_length(text, is_letter);
      tokens.push_back({Token::Type::word, text.substr(0, length)});
    } else if (!is_space(text[0])) {
      tokens.push_back({Token::Type::sign, text.substr(0, 1)});
    }
    text.remove_prefix(length);
  }
  return tokens;
}

std::string lower(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
// What may stand beside the date on a date line; time zones and month names are told apart elsewhere.
constexpr std::array<std::string_view, 27> kBesideDates{
    "published", "posted", "updated", "date", "dated", "on",  "at",  "last", "modified",
    "first",     "t",      "z",       "am",   "pm",    "a",   "p",   "m",    "gmt",
    "utc",       "kst",    "jst",     "est",  "edt",   "cet", "ist", "bst",  "et"};

// 1 for January, "jan" and "sept", 0 for no month.
int month_of(std::string_view word) {
  const std::string name = lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (name == kMonths[i] || (name.size() == 3 && kMonths[i].substr(0, 3) == name))
      return static_cast<int>(i) + 1;
  }
  return name == "sept" ? 9 : 0;
}

bool is_weekday(std::string_view word) {
  const std::string name = lower(word);
  return name.size() >= 3 && std::any_of(kWeekdays.begin(), kWeekdays.end(), [&](std::string_view day) {
           return day.substr(0, name.size()) == name;
         });
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid(const Date& date) {
  if (date.year < 1400 || date.year > 2200 || date.month < 0 || date.month > 12) return false;
  if (date.month == 0) return date.day == 0;
  return date.day >= 0 && date.day <= days_in(date.year, date.month);
}

// Reads dates at a position of the tokens; every step answers with where it ended.
class DateScanner {
public:
  explicit DateScanner(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::optional<Found> at(std::size_t begin) const {
    for (const auto form : {&DateScanner::figures, &DateScanner::month_first, &DateScanner::day_first}) {
      std::size_t end = begin;
      const Date date = (this->*form)(end);
      if (date.year != 0 && is_valid(date)) return Found{date, begin, end};
    }
    return std::nullopt;
  }

  std::optional<Found> first() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const std::optional<Found> found = at(i)) return found;
    }
    return std::nullopt;
  }

private:
  bool is_sign(std::size_t i, std::string_view signs) const {
    return i < tokens_.size() && tokens_[i].type == Token::Type::sign &&
           signs.find(tokens_[i].text[0]) != std::string_view::npos;
  }

  // The number at i if it has that many digits, else 0.
  int number(std::size_t i, std::size_t least, std::size_t most) const {
    if (i >= tokens_.size() || tokens_[i].type != Token::Type::number) return 0;
    const std::string_view digits = tokens_[i].text;
    if (digits.size() < least || digits.size() > most) return 0;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
  }

  int month(std::size_t& i) const {
    if (i >= tokens_.size() || tokens_[i].type != Token::Type::word) return 0;
    const int month = month_of(tokens_[i].text);
    if (month == 0) return 0;
    ++i;
    if (is_sign(i, ".")) ++i;
    return month;
  }

  int day(std::size_t& i) const {
    const int day = number(i, 1, 2);
    if (day == 0) return 0;
    ++i;
    if (i < tokens_.size()) {
      const std::string ending = lower(tokens_[i].text);
      if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") ++i;
    }
    return day;
  }

  int year(std::size_t& i) const {
    if (is_sign(i, ",")) ++i;
    const int year = number(i, 4, 4);
    if (year != 0) ++i;
    return year;
  }

  // 2024-03-25, 2024/3/25, 2024-03
  Date figures(std::size_t& i) const {
    Date date{number(i, 4, 4), 0, 0};
    if (date.year == 0 || !is_sign(i + 1, "-/") || number(i + 2, 1, 2) == 0) return {};
    date.month = number(i + 2, 1, 2);
    const bool day_follows = is_sign(i + 3, "-/") && number(i + 4, 1, 2) != 0;
    date.day = day_follows ? number(i + 4, 1, 2) : 0;
    i += day_follows ? 5 : 3;
    return date;
  }

  // March 25, 2024; March 25th 2024; March 2024
  Date month_first(std::size_t& i) const {
    Date date;
    date.month = month(i);
    if (date.month == 0) return {};
    date.day = day(i);
    date.year = year(i);
    return date;
  }

  // 25 March 2024, 25 Mar. 2024
  Date day_first(std::size_t& i) const {
    Date date;
    date.day = day(i);
    if (date.day == 0) return {};
    date.month = month(i);
    if (date.month == 0) return {};
    date.year = year(i);
    return date;
  }

  const std::vector<Token>& tokens_;
};

std::string to_iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool may_stand_beside_date(const Token& token) {
  if (token.type == Token::Type::number) return token.text.size() <= 4;
  if (token.type == Token::Type::sign)
    return std::string_view(",.:;|-+/()").find(token.text[0]) != std::string_view::npos;
  const std::string word = lower(token.text);
  return is_weekday(word) || std::find(kBesideDates.begin(), kBesideDates.end(), word) != kBesideDates.end();
}

std::string date_of_date_line(const std::vector<Token>& tokens) {
  const std::optional<Found> found = DateScanner(tokens).first();
  if (!found) return {};
  const auto outside = [&](std::size_t i) { return i < found->begin || i >= found->end; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (outside(i) && !may_stand_beside_date(tokens[i])) return {};
  }
  return to_iso(found->date);
}

bool is_upper_word(const Token& token) {
  return token.type == Token::Type::word && token.text.size() > 1 &&
         std::all_of(token.text.begin(), token.text.end(),
                     [](unsigned char c) { return std::isupper(c) != 0; });
}

// "PYONGYANG, April 14, 2018 (Agency) — …": a place in capitals, the date, and then at once a bracket or a
// dash.
std::string date_of_dateline(const std::vector<Token>& tokens) {
  const std::optional<Found> found = DateScanner(tokens).first();
  if (!found || found->begin == 0 || found->end >= tokens.size() || !is_upper_word(tokens[0])) return {};
  const Token& after = tokens[found->end];
  const bool ends_there = after.type == Token::Type::sign &&
                          std::string_view("(-:/\xE2").find(after.text[0]) != std::string_view::npos;
  const auto is_name_part = [](const Token& token) {
    return token.type == Token::Type::sign || std::isupper(static_cast<unsigned char>(token.text[0])) != 0;
  };
  const auto date_begin = tokens.begin() + static_cast<std::ptrdiff_t>(found->begin);
  return ends_there && std::all_of(tokens.begin(), date_begin, is_name_part) ? to_iso(found->date)
                                                                             : std::string();
}

// Every date has a year of four digits.
bool has_year(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size() && digits < 4; ++i) digits = is_digit(line[i]) ? digits + 1 : 0;
  return digits == 4;
}

bool is_year_alone(std::string_view text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::string iso_date(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (is_year_alone(text)) return std::string(text);
  const std::vector<Token> tokens = tokens_of(text.substr(0, kLongestDateLine));
  const std::optional<Found> found = DateScanner(tokens).first();
  if (!found) return {};
  const bool plain = std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(found->begin),
                                 may_stand_beside_date);
  return plain ? to_iso(found->date) : std::string();
}

std::string date_of_text(std::string_view text) {
  for (std::size_t seen = 0; seen < kLinesLookedAt && !text.empty();) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view head = line.substr(0, kLongestDateLine);
    if (std::all_of(head.begin(), head.end(), is_space)) continue;
    ++seen;
    if (!has_year(head)) continue;
    const std::vector<Token> tokens = tokens_of(head);
    std::string date = line.size() <= kLongestDateLine ? date_of_date_line(tokens) : std::string();
    if (date.empty()) date = date_of_dateline(tokens);
    if (!date.empty()) return date;
  }
  return {};
}

}  // namespace rapport
