// An agenda is known by the first words of its title; "CANCELLED" alone behind an entry calls that one off.
#include "ingest/agenda.hpp"

#include <algorithm>
#include <array>

#include "ingest/words.hpp"

namespace rapport {
namespace {

bool is_agenda(std::string_view title) {
  constexpr std::array<std::string_view, 9> kNames{"diary",     "agenda",         "schedule",
                                                   "calendar",  "timetable",      "itinerary",
                                                   "programme", "the week ahead", "week ahead"};
  const std::string lower = lower_word(title.substr(0, 20));
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    const char next = lower.size() > name.size() ? lower[name.size()] : ' ';
    return lower.starts_with(name) && (next == ' ' || next == ':' || next == '-' || next == ',');
  });
}

// "The Pope's programme in Lima": the word anywhere in the title of a text whose lines open with a time.
bool is_programme(const Reading& reading, std::string_view title) {
  const std::string lower = lower_word(title);
  const bool named = lower.find("programme") != std::string::npos ||
                     lower.find("itinerary") != std::string::npos ||
                     lower.find("schedule") != std::string::npos || lower.find("diary") != std::string::npos;
  if (!named) return false;
  std::size_t timed = 0;
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.tokens.empty()) continue;
    const std::string_view first = reading.word(sentence.tokens.begin);
    timed += !first.empty() && first[0] >= '0' && first[0] <= '9' ? 1 : 0;
  }
  return timed >= 3;
}

// "- CANCELLED".
bool is_called_off(const Reading& reading, const Sentence& sentence) {
  if (sentence.tokens.empty() || sentence.tokens.size() > 3) return false;
  for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (reading.is(i, "cancelled") || reading.is(i, "canceled") || reading.is(i, "postponed")) return true;
  }
  return false;
}

// "CANCELLED: Visit by President Novak".
bool begins_called_off(const Reading& reading, const Sentence& sentence) {
  if (sentence.tokens.size() < 2) return false;
  const TokenIndex first = sentence.tokens.begin;
  return (reading.is(first, "cancelled") || reading.is(first, "canceled") ||
          reading.is(first, "postponed")) &&
         reading.word(first + 1) == ":";
}

}  // namespace

void mark_agenda(const Reading& reading, std::string_view title, std::span<ParsedSentence> sentences) {
  if (!is_agenda(title) && !is_programme(reading, title)) return;
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    sentences[n].agenda = true;
    const bool behind = n + 1 < sentences.size() && is_called_off(reading, reading.sentences[n + 1]);
    sentences[n].called_off = behind || begins_called_off(reading, reading.sentences[n]);
  }
}

}  // namespace rapport
