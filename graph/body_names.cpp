// An owner is looked for at the front (demonym, possessive) and behind "of"; heads keep their word order,
// except "ministry of X", which is an "X ministry".
#include "graph/body_names.hpp"

#include <algorithm>
#include <array>

#include "graph/fold.hpp"
#include "graph/person_names.hpp"
#include "graph/split.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 32> kHeads{
    "party",   "ministry",    "department", "committee",  "council",     "government", "parliament",
    "army",    "navy",        "police",     "embassy",    "congress",    "union",      "federation",
    "agency",  "assembly",    "commission", "politburo",  "bureau",      "office",     "senate",
    "cabinet", "court",       "forces",     "force",      "secretariat", "authority",  "service",
    "guard",   "legislature", "league",     "directorate"};

constexpr std::array<std::string_view, 48> kQualifiers{
    "international", "liaison",   "foreign",   "interior",    "defense",     "finance",      "central",
    "standing",      "political", "general",   "state",       "national",    "affairs",      "relations",
    "external",      "internal",  "communist", "labor",       "security",    "military",     "organization",
    "propaganda",    "education", "health",    "justice",     "trade",       "commerce",     "economic",
    "economy",       "energy",    "transport", "agriculture", "environment", "culture",      "information",
    "intelligence",  "supreme",   "high",      "federal",     "executive",   "presidential", "armed",
    "air",           "home",      "treasury",  "united",      "front",       "work"};

// More words that are short for many bodies, and say nothing of one.
constexpr std::array<std::string_view, 24> kCommonNouns{
    "coalition",   "alliance", "front", "movement",    "group",      "company", "bank",    "fund",
    "operation",   "church",   "club",  "institute",   "university", "college", "school",  "hospital",
    "corporation", "team",     "board", "association", "foundation", "society", "network", "centre"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }
std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

bool is_generic(std::string_view words) {
  const auto parts = split(words, ' ');
  bool has_head = false;
  for (const std::string_view word : parts) {
    const bool head = is_one_of(kHeads, word);
    if (!head && !is_one_of(kQualifiers, word) && word != "and" && word != "of" && word != "the")
      return false;
    has_head = has_head || head;
  }
  return has_head;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// One spelling of words that have two.
std::string normal_words(std::string_view name) {
  std::string words = ' ' + folded_words(plain_name(name)) + ' ';
  replace_all(words, " defence ", " defense ");
  replace_all(words, " labour ", " labor ");
  replace_all(words, " organisation ", " organization ");
  replace_all(words, " political bureau ", " politburo ");
  replace_all(words, " of the ", " of ");
  return words.substr(1, words.size() - 2);
}

// "ministry of foreign affairs" gives "foreign ministry".
std::string topic_first(std::string_view head) {
  const std::size_t of = head.find(" of ");
  if (of == std::string_view::npos || head.find(' ') != of || !is_one_of(kHeads, head.substr(0, of))) {
    return std::string(head);
  }
  std::string topic(head.substr(of + 4));
  if (topic == "foreign affairs" || topic == "external affairs") topic = "foreign";
  return topic + ' ' + std::string(head.substr(0, of));
}

// "norway's foreign ministry": the owner in front of a possessive, if it is a State.
bool take_possessive(std::string_view name, const StateNames& states, std::string& words,
                     std::string& owner) {
  for (const std::string_view mark : {"'s ", "’s "}) {
    const std::size_t at = name.find(mark);
    if (at == std::string_view::npos) continue;
    owner = states.state(folded_words(name.substr(0, at)));
    if (owner.empty()) continue;
    words = normal_words(name.substr(at + mark.size()));
    return true;
  }
  return false;
}

bool take_demonym(const StateNames& states, std::string& words, std::string& owner) {
  if (!is_one_of(kHeads, last_word(words))) return false;
  std::size_t end = 0;
  for (int count = 0; count < 3; ++count) {
    end = words.find(' ', end + 1);
    if (end == std::string::npos) return false;
    owner = states.of_demonym(words.substr(0, end));
    if (owner.empty()) owner = states.state(words.substr(0, end));
    if (owner.empty()) continue;
    words.erase(0, end + 1);
    return true;
  }
  return false;
}

// Behind the last "of": a State whatever stands before it ("bank of china" stays, its head is no kind of
// body); behind the first "of": a body, if what stands before says only what it is.
bool take_of(const StateNames& states, std::string& words, std::string& owner) {
  const std::size_t last = words.rfind(" of ");
  if (last == std::string::npos) return false;
  owner = states.state(words.substr(last + 4));
  const std::string_view head = std::string_view(words).substr(0, last);
  if (!owner.empty() && (is_one_of(kHeads, last_word(head)) || is_one_of(kHeads, first_word(head)))) {
    words.erase(last);
    return true;
  }
  owner.clear();
  const std::size_t first = words.find(" of ");
  const std::string_view front = std::string_view(words).substr(0, first);
  if (front.find(' ') == std::string_view::npos || !is_generic(front)) return false;
  const BodyName rest = body_name(words.substr(first + 4), states);
  owner = body_key(rest.head, rest.owner);
  words.erase(first);
  return true;
}

}  // namespace

BodyName body_name(std::string_view name, const StateNames& states) {
  BodyName out;
  std::string words = normal_words(name);
  std::string owner;
  const bool owned = take_possessive(name, states, words, owner) || take_demonym(states, words, owner) ||
                     take_of(states, words, owner);
  if (owned) out.owner = owner;
  out.head = topic_first(words);
  out.generic = is_generic(out.head);
  return out;
}

std::string body_key(std::string_view head, std::string_view owner) {
  if (owner.empty()) return std::string(head);
  return std::string(owner) + '|' + std::string(head);
}

bool is_common_noun(std::string_view name) {
  const std::string word = folded_words(name);
  return is_one_of(kHeads, word) || is_one_of(kQualifiers, word) || is_one_of(kCommonNouns, word);
}

bool is_acronym(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '.') return false;
    letters += letter ? 1U : 0U;
  }
  return letters >= 2 && letters <= 8;
}

}  // namespace rapport
