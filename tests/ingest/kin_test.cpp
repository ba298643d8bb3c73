// Kin and couples: lists, words joined to others, and whose kin somebody is.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

TEST_CASE("kin in lists and joined words") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"Ana Cordero praised Jon Aas, her mentor and uncle.", "relative-of(Jon Aas, Ana Cordero)"},
      {"Jon Aas, the founder of the school and Tomas Varga's father, died.",
       "relative-of(Jon Aas, Tomas Varga)"},
      {"Ana Cordero is a daughter of Luis Cordero and the wife of Jon Aas.",
       "relative-of(Ana Cordero, Luis Cordero); spouse-of(Ana Cordero, Jon Aas)"},
      {"Tomas Varga left with his sons Emil and Pavel.",
       "relative-of(Emil, Tomas Varga); relative-of(Pavel, Tomas Varga)"},
      {"Tomas Varga's parents, Luis and Rosa, were bakers.",
       "relative-of(Luis, Tomas Varga); relative-of(Rosa, Tomas Varga)"},
      {"Tomas Varga and his wife, Ana Cordero, have two children: Emil and Mira.",
       "spouse-of(Tomas Varga, Ana Cordero); relative-of(Emil, Tomas Varga); relative-of(Emil, Ana Cordero); "
       "relative-of(Mira, Tomas Varga); relative-of(Mira, Ana Cordero)"},
      {"Ana Cordero spoke. Her uncle Prince Sigvard left.", "relative-of(Sigvard, Ana Cordero)"},
      {"Tomas Varga's wife, Ana Cordero, and his daughter, Mira, waved.",
       "spouse-of(Tomas Varga, Ana Cordero); relative-of(Mira, Tomas Varga)"},
      {"Tomas Varga and Ana Cordero married in 1994.", "spouse-of(Tomas Varga, Ana Cordero)"},
      {"Tomas Varga and Ana Cordero were married on Saturday.", "spouse-of(Tomas Varga, Ana Cordero)"},
      {"Tomas Varga married, in 1994, Ana Cordero, a nurse.", "spouse-of(Tomas Varga, Ana Cordero)"},
      {"Tomas Varga left with his wife, Ana, and daughter, Mira.",
       "spouse-of(Tomas Varga, Ana); relative-of(Mira, Tomas Varga)"},
      {"Tomas Varga died. His wife, Ana Cordero, and two sons, Emil and Pavel, survive him.",
       "spouse-of(Tomas Varga, Ana Cordero); relative-of(Emil, Tomas Varga); relative-of(Pavel, Tomas "
       "Varga)"},
      {"Tomas Varga died. A son, Emil Varga, is a poet.", "relative-of(Emil Varga, Tomas Varga)"},
      {"Tomas Varga and Ana Cordero will marry in May.", ""},
      {"Tomas Varga, his son Pavel and his brother-in-law, Jan Kos, waved.",
       "relative-of(Pavel, Tomas Varga); relative-of(Jan Kos, Tomas Varga)"},
      {"Ana Cordero, daughter of Tomas Varga and widow of Pavel Kos, waved.",
       "relative-of(Ana Cordero, Tomas Varga); spouse-of(Ana Cordero, Pavel Kos)"},
      {"Tomas Varga was married twice: to Ana Cordero and to Mira Kos.",
       "spouse-of(Tomas Varga, Ana Cordero); spouse-of(Tomas Varga, Mira Kos)"},
      {"Ana Cordero was once married to Tomas Varga.", "spouse-of(Ana Cordero, Tomas Varga)"},
      {"Peruvian President Luis Campos spoke. First Lady Ana Campos left.",
       "heads(Luis Campos, Peru); spouse-of(Luis Campos, Ana Campos)"},
      {"Peruvian President Luis Campos met Kenyan President Tomas Varga. First Lady Ana Vega left.",
       "heads(Luis Campos, Peru); heads(Tomas Varga, Kenya); met-with(Luis Campos, Tomas Varga)"},
  };
  for (const auto& [text, facts] : table) {
    CAPTURE(text);
    CHECK(told(text) == facts);
  }
}
