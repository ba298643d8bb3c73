// Meetings of single articles, each form of telling one in a row with who met whom and its status.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

struct Row {
  std::string text;
  std::string meetings;
};

// "Ana Cordero, Tomas Varga planned phone", joined by "; "; without places and dates.
std::string meetings_of(const std::string& text) {
  std::string out;
  for (const std::string& fact : told_facts(text)) {
    if (!fact.starts_with("met-with(")) continue;
    std::string line = fact.substr(9, fact.find(" @") - 9);
    line.erase(line.find(')'), 1);
    out += out.empty() ? line : "; " + line;
  }
  return out;
}

void check(const std::vector<Row>& table) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(meetings_of(row.text) == row.meetings);
  }
}

}  // namespace

TEST_CASE("meetings: who met whom") {
  check({
      {"President Ana Cordero hosted Prime Minister Tomas Varga for lunch on Monday.",
       "Ana Cordero, Tomas Varga"},
      {"Ana Cordero spent two hours with Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero spent most of the afternoon closeted with Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero gave a dinner in honour of Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero gave Tomas Varga lunch.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero attended a dinner hosted by Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero was the guest of Tomas Varga at a dinner.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero told her guest, Tomas Varga, that nothing had been agreed.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero told Tomas Varga by telephone that nothing had been agreed.",
       "Ana Cordero, Tomas Varga phone"},
      {"Ana Cordero raised the issue with Tomas Varga at their meeting.", "Ana Cordero, Tomas Varga"},
      {"Ambassador Ana Cordero handed her credentials to Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero came to shake the hand of Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero came face to face with Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero signed a treaty with Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero and Tomas Varga greeted each other.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero, speaking alongside Tomas Varga, called for calm.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero, accompanied by her husband, called on Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero visited Tomas Varga in hospital.", "Ana Cordero, Tomas Varga"},
      {"Tomas Varga, with whom Ana Cordero had dined, praised the deal.", "Tomas Varga, Ana Cordero"},
      {"Bishop Tomas Varga was received in audience by Ana Cordero.", "Tomas Varga, Ana Cordero"},
      {"State television showed Ana Cordero meeting Tomas Varga.", "Ana Cordero, Tomas Varga"},
  });
}

TEST_CASE("meetings: who was there") {
  check({
      {"The meeting was attended by Ana Cordero and Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"The talks brought together Ana Cordero and Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Talks between Ana Cordero and Tomas Varga ended on Monday. They were joined by Maria Lindholm.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm; Tomas Varga, Maria Lindholm"},
      {"Ana Cordero met Tomas Varga. Maria Lindholm joined them by video link.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm video; Tomas Varga, Maria Lindholm video"},
      {"Ana Cordero was received by Tomas Varga and by Maria Lindholm.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm"},
      {"Ana Cordero met Tomas Varga and, separately, Maria Lindholm.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm"},
      {"Ana Cordero met Tomas Varga as well as Maria Lindholm.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm"},
      {"Ana Cordero, who leads the bank, and Tomas Varga met.", "Ana Cordero, Tomas Varga"},
      {"After Ana Cordero met Tomas Varga, Maria Lindholm praised the deal.", "Ana Cordero, Tomas Varga"},
      {"Before lunch Ana Cordero and Tomas Varga held talks.", "Ana Cordero, Tomas Varga"},
      {"Ana Cordero received Tomas Varga and Maria Lindholm. She thanked each of them.",
       "Ana Cordero, Tomas Varga; Ana Cordero, Maria Lindholm"},
  });
}

TEST_CASE("meetings: planned and called off") {
  check({
      {"Ana Cordero agreed to a meeting with Tomas Varga in May.", "Ana Cordero, Tomas Varga planned"},
      {"Ana Cordero has an appointment with Tomas Varga on Thursday.", "Ana Cordero, Tomas Varga planned"},
      {"Ahead of Thursday's meeting with Tomas Varga, Ana Cordero called for calm.",
       "Tomas Varga, Ana Cordero planned"},
      {"Ana Cordero accepted an invitation to dinner with Tomas Varga.", "Ana Cordero, Tomas Varga planned"},
      {"Ana Cordero was to have met Tomas Varga.", "Ana Cordero, Tomas Varga cancelled"},
      {"Ana Cordero had planned to meet Tomas Varga, but fell ill.", "Ana Cordero, Tomas Varga cancelled"},
      {"Ana Cordero was supposed to meet Tomas Varga but fell ill.", "Ana Cordero, Tomas Varga cancelled"},
      {"Ana Cordero was to meet Tomas Varga on Monday, but the meeting was cancelled.",
       "Ana Cordero, Tomas Varga cancelled"},
      {"Ana Cordero dropped plans to meet Tomas Varga.", "Ana Cordero, Tomas Varga cancelled"},
      {"A meeting between Ana Cordero and Tomas Varga, pencilled in for Tuesday, did not take place.",
       "Ana Cordero, Tomas Varga denied"},
  });
}

TEST_CASE("meetings: refused, denied and never held") {
  check({
      {"Ana Cordero denied meeting Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero pulled out of a meeting with Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero stayed away from a dinner given by Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"Neither Ana Cordero nor Tomas Varga met the other.", "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero and Tomas Varga, who have never met, praised the deal.",
       "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero refused to let Tomas Varga see Maria Lindholm.", "Tomas Varga, Maria Lindholm denied"},
      {"A newspaper reported that Ana Cordero had met Tomas Varga. Her office denied it.",
       "Ana Cordero, Tomas Varga denied"},
      {"A newspaper reported that Ana Cordero had met Tomas Varga.", "Ana Cordero, Tomas Varga"},
  });
}

TEST_CASE("meetings: untrue, kept from it, absent") {
  check({
      {"It is not true that Ana Cordero met Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero was barred from meeting Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"Ana Cordero was absent from the meeting with Tomas Varga.", "Ana Cordero, Tomas Varga denied"},
      {"A meeting between Ana Cordero and Tomas Varga had been set for Monday but was called off.",
       "Ana Cordero, Tomas Varga cancelled"},
      {"Had Ana Cordero met Tomas Varga, there would be peace.", ""},
      {"Ana Cordero ought to meet Tomas Varga.", ""},
  });
}

TEST_CASE("meetings: no meeting at all") {
  check({
      {"A meeting between Ana Cordero and Tomas Varga is possible.", ""},
      {"Ana Cordero said she was open to a meeting with Tomas Varga.", ""},
      {"Ana Cordero dreams of meeting Tomas Varga.", ""},
      {"Ana Cordero called on Tomas Varga to resign.", ""},
      {"Ana Cordero saw Tomas Varga as a rival.", ""},
      {"Ana Cordero regards any meeting with Tomas Varga as treason.", ""},
      {"Ana Cordero said she would see Tomas Varga if he apologised.", ""},
      {"Ana Cordero received a letter from Tomas Varga.", ""},
  });
}
TEST_CASE("meetings: where a noun phrase ends") {
  check({
      {"At the airport Ana Cordero was welcomed by Tomas Varga.", "Ana Cordero, Tomas Varga"},
      {"Peruvian leader Ana Cordero and ex-premier Tomas Varga meet in Oslo.",
       "Ana Cordero, Tomas Varga in Oslo"},
      {"Ana Cordero met Pavel Novak's deputy, Deputy Prime Minister Tomas Varga, at the palace.",
       "Ana Cordero, Tomas Varga"},
      {"It came in a video conference of less than half an hour between Ana Cordero and Tomas Varga.",
       "Ana Cordero, Tomas Varga video"},
  });
}
