// Who "I" and "you" are in an interview that is printed as questions and answers ("Q: …", "A: …", "Varga:
// …").
#include <algorithm>

#include "ingest/coreference.hpp"

namespace rapport {

// What a paragraph opens with in front of a colon: 'Q', 'A', 'N' for a person's name, else 0.
Coreference::Turn Coreference::turn_of(std::uint32_t sentence) const {
  const Reading& r = s_.reading;
  std::uint32_t first = sentence;
  while (first > 0 && r.sentences[first - 1].paragraph == r.sentences[sentence].paragraph) --first;
  const TokenRange range = r.sentences[first].tokens;
  if (range.size() < 3) return {};
  const auto opens = [&](std::string_view letter, std::string_view word) {
    return (r.word(range.begin) == letter || r.word(range.begin) == word) && r.word(range.begin + 1) == ":";
  };
  if (opens("Q", "Question")) return {'Q', kNoEntity};
  if (opens("A", "Answer")) return {'A', kNoEntity};
  for (std::size_t n = name_before(range.begin); n < s_.names.size(); ++n) {
    if (s_.names[n].tokens.begin != range.begin) break;
    const EntityId speaker = s_.of_name(static_cast<std::uint32_t>(n));
    const TokenIndex end = s_.names[n].tokens.end;
    if (end < r.tokens.size() && r.word(end) == ":" && s_.is(speaker, Kind::person)) return {'N', speaker};
  }
  return {};
}

// Who answers: whose name opens a turn, else the first person of the opening; nobody where no question is
// asked.
EntityId Coreference::interviewee() const {
  bool asked = false;
  EntityId named = kNoEntity;
  for (std::uint32_t n = 0; n < s_.reading.sentences.size() && (!asked || named == kNoEntity); ++n) {
    const Turn turn = turn_of(n);
    asked = asked || turn.mark == 'Q';
    if (turn.mark == 'N') named = turn.speaker;
  }
  if (!asked || named != kNoEntity) return asked ? named : kNoEntity;
  for (std::uint32_t n = 0; n < s_.names.size(); ++n) {
    if (s_.reading.sentences[s_.names[n].sentence].paragraph > 1) break;
    if (s_.is(s_.of_name(n), Kind::person)) return s_.of_name(n);
  }
  return kNoEntity;
}

// Who speaks in a sentence of an interview, or is spoken to.
EntityId Coreference::voice(TokenIndex token) {
  if (!interviewee_) interviewee_ = interviewee();
  if (*interviewee_ == kNoEntity) return kNoEntity;
  const auto& sentences = s_.reading.sentences;
  const auto at = std::partition_point(sentences.begin(), sentences.end(),
                                       [&](const Sentence& s) { return s.tokens.end <= token; });
  if (at == sentences.end()) return kNoEntity;
  const Turn turn = turn_of(static_cast<std::uint32_t>(at - sentences.begin()));
  return turn.mark == 'N' ? turn.speaker : turn.mark == 0 ? kNoEntity : *interviewee_;
}

// Whom a pronoun of the first or second person means in an interview.
EntityId Coreference::spoken_to(TokenIndex token) {
  const Reading& r = s_.reading;
  const bool first = r.is(token, "i") || r.is(token, "me") || r.is(token, "my") || r.is(token, "myself");
  const bool second = r.is(token, "you") || r.is(token, "your");
  if ((!first && !second) || r.tokens[token].in_quote) return kNoEntity;
  const EntityId person = voice(token);
  if (person == kNoEntity) return kNoEntity;
  std::uint32_t sentence = 0;
  while (r.sentences[sentence].tokens.end <= token) ++sentence;
  return (turn_of(sentence).mark == 'Q') == second ? person : kNoEntity;
}

}  // namespace rapport
