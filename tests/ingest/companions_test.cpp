// Who came along with whom, lists behind a colon, plans that are dropped, names that open with a small word.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

TEST_CASE("companions, colons and dropped plans") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Ana Cordero brought with her the engineer Pavel Orlov.", "accompanied(Pavel Orlov, Ana Cordero)"},
      {"Jan Kos flew into Baghdad with a delegation that included Salma Nasser and Ali Zein.",
       "visited(Jan Kos, Baghdad); visited(Jan Kos, Iraq); accompanied(Salma Nasser, Jan Kos); "
       "accompanied(Ali Zein, Jan Kos)"},
      {"Ana Cordero arrived in Lima. Her entourage included Tomas Varga.",
       "visited(Ana Cordero, Lima); visited(Ana Cordero, Peru); accompanied(Tomas Varga, Ana Cordero)"},
      {"Ana Cordero sat across the table from three rivals: Tomas Varga, Mari Lund and Jan Kos.",
       "met-with(Ana Cordero, Tomas Varga); met-with(Ana Cordero, Mari Lund); met-with(Ana Cordero, Jan "
       "Kos)"},
      {"Ana Cordero will not travel to Lima after all.",
       "visited(Ana Cordero, Lima) cancelled; visited(Ana Cordero, Peru) cancelled"},
      {"Ana Cordero will no longer meet Tomas Varga.", "met-with(Ana Cordero, Tomas Varga) cancelled"},
      {"Ana Cordero will not travel to Lima.", ""},
      {"Ana Cordero dined with Per Lund in Oslo.", "met-with(Ana Cordero, Per Lund) in Oslo"},
      {"Ana Cordero joined the Labour Party, then led by Tomas Varga.",
       "member-of(Ana Cordero, Labour Party); heads(Tomas Varga, Labour Party)"},
      {"Finance Minister Ana Cordero of Peru and Jan Kos of Poland spoke. The finance ministers of the two "
       "countries, Jan Kos and Ana Cordero, will meet in Porto.",
       "represents(Ana Cordero, Peru); met-with(Ana Cordero, Jan Kos); represents(Jan Kos, Poland); "
       "met-with(Ana Cordero, Jan Kos) planned in Porto"},
      {"Jan Kos, Austria's Freedom Party leader, resigned.", "heads(Jan Kos, Freedom Party)"},
      {"The bank sent a mediator, the Danish lawyer Kirsten Moe, to Lima last month.",
       "visited(Kirsten Moe, Lima) @2024-02; visited(Kirsten Moe, Peru) @2024-02"},
      {"Ana Cordero drove to the family house in Arequipa.",
       "visited(Ana Cordero, Arequipa); visited(Ana Cordero, Peru)"},
      {"Ana Cordero, a Portuguese Socialist, flew to Lima.",
       "visited(Ana Cordero, Lima); visited(Ana Cordero, Peru)"},
      {"Retailer Merkwood Group named Ana Cordero as its chief executive.",
       "heads(Ana Cordero, Merkwood Group)"},
      {"Ana Cordero was asked about a rumoured trip to Moscow.", ""},
      {"Ana Cordero flew to Lima. It was her second visit to the country.",
       "visited(Ana Cordero, Lima); visited(Ana Cordero, Peru)"},
      {"Ana Cordero met Tomas Varga. The two church leaders met again in May.",
       "met-with(Ana Cordero, Tomas Varga)"},
      {"Lebanon's premier, Najib Aoun, met Ana Cordero. Aoun's cousin, Tarek Haddad, is the country's "
       "ambassador in Paris.",
       "heads(Najib Aoun, Lebanon); met-with(Najib Aoun, Ana Cordero); relative-of(Tarek Haddad, Najib "
       "Aoun); represents(Tarek Haddad, Lebanon)"},
      {"Ana Cordero, who is in Sochi, received Tomas Varga there.",
       "met-with(Ana Cordero, Tomas Varga) in Sochi; visited(Ana Cordero, Sochi) @2024-03; visited(Ana "
       "Cordero, Russia) @2024-03"},
      {"Foreign Minister Ana Cordero of Peru went to the Russian consulate, where Deputy Defence Minister "
       "Oleg Frolov was waiting.",
       "represents(Ana Cordero, Peru); represents(Oleg Frolov, Russia)"},
      {"Tomas Varga's visit will be his fourth to Lima.",
       "visited(Tomas Varga, Lima) planned; visited(Tomas Varga, Peru) planned"},
      {"Ana Cordero met Tomas Varga in Lima. Jan Kos attended the Istanbul talks.",
       "met-with(Ana Cordero, Tomas Varga) in Lima"},
      {"Sophie van Dam met Jan Kok in Rome. Van Dam heads the Bank of Ruritania.",
       "met-with(Sophie van Dam, Jan Kok) in Rome; heads(Sophie van Dam, Bank of Ruritania)"},
      {"The Homeland Union of Karel de Wit won. De Wit met Jan Kok in Rome.",
       "met-with(Karel de Wit, Jan Kok) in Rome"},
      {"The Liberals and the Greens lost. Liberal chairman Pieter Smit met Ana Lobo, a Green.",
       "member-of(Ana Lobo, Greens); met-with(Pieter Smit, Ana Lobo)"},
      {"Delegates of the World Rowing Federation elected Ana Cordero as president.",
       "heads(Ana Cordero, World Rowing Federation)"},
      {"Ana Cordero went to Lausanne to introduce herself to Tomas Varga.",
       "visited(Ana Cordero, Lausanne); visited(Ana Cordero, Switzerland); met-with(Ana Cordero, Tomas "
       "Varga)"},
      {"The commander of the M25 rebels, Gen. Justin Habimana, came down on Monday to meet Ana Cordero.",
       "met-with(Justin Habimana, Ana Cordero) @2024-03-25"},
      {"Ana Cordero was born in Lima. Uganda said that she was a guest of the president's son, Arthur "
       "Kainja.",
       "met-with(Ana Cordero, Arthur Kainja)"},
      {"President Emile Tshala of Chad is on a visit to Belgium. He is to be received by King Laurent on "
       "Wednesday.",
       "heads(Emile Tshala, Chad); visited(Emile Tshala, Belgium) @2024-03; met-with(Emile Tshala, Laurent) "
       "planned @2024-03-27; heads(Laurent, Belgium)"},
      {"Ana Cordero was accompanied on the trip by her deputy, Jan Kos, and by Tomas Varga.",
       "accompanied(Tomas Varga, Ana Cordero); accompanied(Jan Kos, Ana Cordero)"},
      {"Ana Cordero flew to Kenya. Travelling with her are Jan Kos and Tomas Varga.",
       "visited(Ana Cordero, Kenya); accompanied(Jan Kos, Ana Cordero); accompanied(Tomas Varga, Ana "
       "Cordero)"},
      {"Ana Cordero flew to Kenya. Also in the delegation are Jan Kos and Tomas Varga.",
       "visited(Ana Cordero, Kenya); accompanied(Jan Kos, Ana Cordero); accompanied(Tomas Varga, Ana "
       "Cordero)"},
      {"From Mombasa Varga goes to Oman. Tomas Varga met Jean Dorval and Emil Dorval.",
       "visited(Tomas Varga, Oman) planned; met-with(Tomas Varga, Jean Dorval); met-with(Tomas Varga, Emil "
       "Dorval)"},
      {"The premier of Kenya, Ana Cordero, another neighbour, had been due in Oslo on Monday.",
       "heads(Ana Cordero, Kenya); visited(Ana Cordero, Oslo) cancelled @2024-03-25; visited(Ana Cordero, "
       "Norway) cancelled @2024-03-25"},
      {"Ana Cordero met Tomas Varga in Lima. They had not seen each other since 2011.",
       "met-with(Ana Cordero, Tomas Varga) in Lima"},
      {"On March 2 the two sides set April 27 for a summit between Ana Cordero and Tomas Varga.",
       "met-with(Ana Cordero, Tomas Varga) planned @2024-04-27"},
      {"Ana Cordero and Jan Kos lunched together, with Martha Kyle as hostess.",
       "met-with(Ana Cordero, Martha Kyle); met-with(Jan Kos, Martha Kyle); met-with(Ana Cordero, Jan Kos)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
