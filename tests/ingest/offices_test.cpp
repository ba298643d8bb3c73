// Offices, memberships and kin: a text, and the facts that it states.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

struct Row {
  std::string text;
  std::string facts;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.facts);
  }
}

}  // namespace

TEST_CASE("whose office it is") {
  check({
      {"The coalition, led by Ivo Kos, met Ana Ruiz.", ""},
      {"A delegation led by Ivo Kos met Ana Ruiz.", "met-with(Ivo Kos, Ana Ruiz)"},
      {"Sir Ivo Kos was a schoolmaster's son from St Ebba who became prime minister of Barbados.",
       "heads(Ivo Kos, Barbados)"},
      {"Delegates in Oslo chose Jan Maes as the new president of the Rowing Association.",
       "heads(Jan Maes, Rowing Association)"},
      {"The Coast Front, led by Debre Gebre, and the Hill Army, whose commander is Jaal Marro, left.",
       "heads(Debre Gebre, Coast Front); heads(Jaal Marro, Hill Army)"},
      {"Ivo Kos leads the Dalmark Union Party. Ana Ruiz, the DUP's secretary general, left.",
       "heads(Ivo Kos, Dalmark Union Party); heads(Ana Ruiz, Dalmark Union Party)"},
      {"The Burkan director Ivo Kos came.", ""},
      {"Ann Hall, the Labour leader, met Paul Kerr, director of the National Gallery.",
       "heads(Ann Hall, Labour Party); heads(Paul Kerr, National Gallery); met-with(Ann Hall, Paul Kerr)"},
      {"Ana Ruiz and Luis Prado are heads of the Coast Bank. General Mark Milo is chairman of the heads of "
       "staff.",
       "heads(Ana Ruiz, Coast Bank); heads(Luis Prado, Coast Bank)"},
      {"Ronald Reagan praised Ivo Lunt on Monday. The American president was tired.",
       "heads(Ronald Reagan, United States)"},
      {"Chile and Peru talked, their foreign ministers said. Chile's Ana Rojas wept.",
       "represents(Ana Rojas, Chile); met-with(Chile, Peru)"},
      {"Jan Kos succeeded Ivo Lunt, who had led the Harvest Party since 2011.",
       "heads(Ivo Lunt, Harvest Party) former; heads(Jan Kos, Harvest Party)"},
      {"Rita Blum will succeed Carl Weiss as head of the Weather Office.",
       "heads(Rita Blum, Weather Office); heads(Carl Weiss, Weather Office)"},
      {"Taoiseach Sean Walsh said that Ireland would vote.", "heads(Sean Walsh, Ireland)"},
      {"Peru is dry. Peru and its Lima lake, all of Peru, wait for rain. Chile has water. Finance Minister "
       "Ana "
       "Rojas wept on Monday.",
       "represents(Ana Rojas, Peru)"},
      {"The United States sent food. A letter from President Truman came with it.",
       "heads(Truman, United States)"},
      {"Kari Holm was elected president of the Fishers' Union. She succeeds Per Lund, who is ill.",
       "heads(Kari Holm, Fishers' Union); heads(Per Lund, Fishers' Union) former"},
      {"TIRANA, May 3 - Polish President Ewa Mroz flew to Albania on Monday. Trade Minister Jan Lis met "
       "Albanian premier Arben Hoxha.",
       "heads(Ewa Mroz, Poland); visited(Ewa Mroz, Albania) @2024-03-25; heads(Arben Hoxha, Albania); "
       "met-with(Jan Lis, Arben Hoxha) @2024-03-25; represents(Jan Lis, Poland)"},
      {"The host met Prime Minister of Malta Carla Zammit.", "heads(Carla Zammit, Malta)"},
      {"Benin's president said that his foreign minister, Bio Gounou, would carry a letter.",
       "represents(Bio Gounou, Benin)"},
      {"In Saudi Arabia he was received by Prince Turki bin Saad, the kingdom's deputy defence minister.",
       "represents(Turki bin Saad, Saudi Arabia)"},
      {"Taking part were: for Chile, Minister of Ecology Ana Rojas; for the World Bank, its regional "
       "director, Luis Arbelo.",
       "represents(Ana Rojas, Chile); represents(Luis Arbelo, World Bank)"},
      {"The two negotiators, Serbia's Nemanja Ilic and Kosovo's Arbnora Hoti, left.",
       "represents(Nemanja Ilic, Serbia); represents(Arbnora Hoti, Kosovo)"},
      {"Namibia's leader sent his ambassador in Gaborone, Selma Iipinge.",
       "represents(Selma Iipinge, Namibia)"},
      {"United Nations envoy Karl Ylonen spoke. Ylonen's deputy, Fatou Cisse, listened.",
       "represents(Karl Ylonen, United Nations); represents(Fatou Cisse, United Nations)"},
      {"Peru's prime minister, Ana Cordero, spoke. Her predecessor and party rival, Luis Arbelo, slept.",
       "heads(Ana Cordero, Peru); heads(Luis Arbelo, Peru) former"},
      {"The speaker of parliament, Hussein Berro, slept.", "heads(Hussein Berro, parliament)"},
      {"Karl Tessin is chairman of the board of the Halden Bank.", "heads(Karl Tessin, Halden Bank)"},
  });
}

TEST_CASE("offices between names") {
  check({
      {"The head of the World Bank, Senegal's Aminata Sarr, spoke.", "heads(Aminata Sarr, World Bank)"},
      {"Halden Motors lost. The firm's chief executive, Luis Arbelo, slept.",
       "heads(Luis Arbelo, Halden Motors)"},
      {"The general counsel of Halden Motors, Luis Arbelo, said so.",
       "represents(Luis Arbelo, Halden Motors)"},
      {"Laszlo Barta, the Hungarian who heads the World Judo Federation, slept.",
       "heads(Laszlo Barta, World Judo Federation)"},
      {"Karl Berg, the leader of the Unity Party and the man with the last word, slept.",
       "heads(Karl Berg, Unity Party)"},
      {"Norwegian PM Kari Berg slept at 3 pm.", "heads(Kari Berg, Norway)"},
      {"WARSAW, Poland - It rained, government spokesman Jan Kos said.", "represents(Jan Kos, Poland)"},
      {"WARSAW, Poland - It rained, foreign ministry spokesman Jan Kos said.", "represents(Jan Kos, Poland)"},
      {"Halden Motors lost. Spokeswoman Ana Rojas said so.", "represents(Ana Rojas, Halden Motors)"},
      {"Ana Rojas had no interest in running the Halden Bank.", ""},
      {"Ana Rojas is no president of Peru.", ""},
      {"Ana Rojas, a possible president of Peru, slept.", ""},
      {"Ana Rojas, Halden Motors' Europe chief, slept.", "represents(Ana Rojas, Halden Motors)"},
      {"Karl Berg, commander of the 507th Supply Group, slept.", "heads(Karl Berg, 507th Supply Group)"},
      {"A Halden Bank spokesman praised their first talks since Ana Rojas was appointed.", ""},
      {"OSLO, Norway - It rained, said the government's spokeswoman, Ana Rojas.",
       "represents(Ana Rojas, Norway)"},
      {"Ana Rojas is attorney general in the government of Peru.", "represents(Ana Rojas, Peru)"},
      {"Britain said no. Foreign Secretary Ana Rojas slept.", "represents(Ana Rojas, United Kingdom)"},
      {"Britain and India said no. Foreign Secretary Ana Rojas slept.", ""},
      {"Karl Berg was a farmer's son from Norway who became premier of Chile.", "heads(Karl Berg, Chile)"},
      {"Norrland Group, the parent company of Halden Motors, fell.",
       "part-of(Halden Motors, Norrland Group)"},
      {"Joseph Votel, commander, U.S. Central Command, slept.", "heads(Joseph Votel, U.S. Central Command)"},
      {"John Smith, director, Halden Institute, and Ana Rojas, president, Halden Bank, slept.",
       "heads(John Smith, Halden Institute); heads(Ana Rojas, Halden Bank)"},
      {"Halden Motors has appointed Ana Rojas chief executive, replacing Karl Berg.",
       "heads(Ana Rojas, Halden Motors); heads(Karl Berg, Halden Motors) former"},
      {"Ana Rojas, the premier of Peru, took over a week ago from Karl Berg.",
       "heads(Ana Rojas, Peru); heads(Karl Berg, Peru) former"},
      {"Ana Rojas took over as head of the Halden Bank from Karl Berg in May.",
       "heads(Ana Rojas, Halden Bank); heads(Karl Berg, Halden Bank) former"},
      {"Halden Motors sued the Halden Bank. Spokeswoman Ana Rojas said so.", ""},
      {"The sailor slept. Spokeswoman Ana Rojas said so.", ""},
      {"Peru's Defense Minister General Karl Berg slept.", "represents(Karl Berg, Peru)"},
      {"Halden Union President Dr Ana Rojas slept.", "heads(Ana Rojas, Halden Union)"},
      {"Nepali Ambassador to China Leela Pokharel slept.", "represents(Leela Pokharel, Nepal)"},
      {"Peru's representative at the United Nations, Ana Rojas, slept.", "represents(Ana Rojas, Peru)"},
      {"The governor of Peru's central bank, Karl Berg, slept.", "heads(Karl Berg, central bank)"},
      {"The chief of the Peruvian army, General Karl Berg, slept.", "heads(Karl Berg, army)"},
      {"The head of the ECOWAS commission, Aminata Sarr, slept.",
       "part-of(ECOWAS commission, Economic Community of West African States); heads(Aminata Sarr, ECOWAS "
       "commission)"},
      {"LIMA, Peru - The prime minister, Karl Berg, and his predecessor, Ana Rojas, slept.",
       "heads(Karl Berg, Peru); heads(Ana Rojas, Peru) former"},
  });
}

TEST_CASE("offices of several") {
  check({
      {"The foreign ministers of India and Pakistan did not meet. India's Meena Rao was ill.",
       "represents(Meena Rao, India)"},
      {"The presidents of Peru and Chile opened a railway. Luis Arbelo welcomed his Chilean counterpart, Ana "
       "Rojas.",
       "heads(Ana Rojas, Chile); heads(Luis Arbelo, Peru); met-with(Luis Arbelo, Ana Rojas)"},
      {"Ana Rojas and Luis Arbelo became the first leaders of Chile and Peru to sign.",
       "heads(Ana Rojas, Chile); heads(Luis Arbelo, Peru)"},
  });
}

TEST_CASE("careers and delegations") {
  check({
      {"Ivo Petkov served as prime minister of Estonia until 1999.", "heads(Ivo Petkov, Estonia) former"},
      {"The Halden Bank named Ana Cordero chief executive.", "heads(Ana Cordero, Halden Bank)"},
      {"The talks began with an ANC delegation headed by Nelson Sisulu.",
       "member-of(Nelson Sisulu, African National Congress)"},
      {"Pieter Feith will head the Northern Monitoring Mission.",
       "heads(Pieter Feith, Northern Monitoring Mission)"},
      {"The Harvest Party, led by Ivo Petkov, could win.", "heads(Ivo Petkov, Harvest Party)"},
  });
}

TEST_CASE("members") {
  check({
      {"Argentina belongs to the Mercosur trade bloc, along with Brazil and Uruguay.",
       "member-of(Argentina, Southern Common Market); member-of(Brazil, Southern Common Market); "
       "member-of(Uruguay, Southern Common Market)"},
      {"Monitors came from five members of ASEAN – Brunei, Malaysia and Thailand.",
       "member-of(Brunei, Association of Southeast Asian Nations); member-of(Malaysia, Association of "
       "Southeast Asian Nations); member-of(Thailand, Association of Southeast Asian Nations)"},
      {"Berta Soto, a lawmaker from the Liberal Party, agreed.", "member-of(Berta Soto, Liberal Party)"},
  });
}

TEST_CASE("senders, lists and namesakes") {
  check({
      {"ICELAND: Prime Minister Ana Rojas, on holiday in Tenerife, breaks ankle.",
       "visited(Ana Rojas, Tenerife); visited(Ana Rojas, Spain); heads(Ana Rojas, Iceland)"},
      {"Turkey has cooks of its own: President Luis Arbelo spoke.", "heads(Luis Arbelo, Turkey)"},
      {"Norwegian Trade and Energy Minister Ana Rojas spoke.", "represents(Ana Rojas, Norway)"},
      {"He named Luis Arbelo to lead the Ministry of Trade.", "heads(Luis Arbelo, Ministry of Trade)"},
      {"Apple CEO Luis Arbelo met Boeing Commercial Airplanes CEO Ana Rojas.",
       "heads(Luis Arbelo, Apple Inc.); heads(Ana Rojas, Boeing Commercial Airplanes); "
       "met-with(Luis Arbelo, Ana Rojas)"},
      {"The Burkinabe director Luis Arbelo slept.", ""},
      {"Peru's delegation included Luis Arbelo, the foreign minister. Chile sent Deputy Health Minister Ana "
       "Rojas.",
       "represents(Luis Arbelo, Peru); represents(Ana Rojas, Chile)"},
      {"Luis Arbelo, the president of Peru, and Chile's prime minister, Ana Rojas, slept.",
       "heads(Luis Arbelo, Peru); heads(Ana Rojas, Chile)"},
      {"Delegates hear the leader of Spain's Alianza Clara, Borja Aranguren.",
       "heads(Borja Aranguren, Alianza Clara)"},
      {"Bishop Karl Tessin married the pair, Luis Arbelo and Ana Rojas.", ""},
      {"Mr. Rojas met Luis Arbelo. Ana Rojas, the president's wife, slept.", "met-with(Rojas, Luis Arbelo)"},
      {"Emilio Rojas Larra died. His daughter, the painter Ana Rojas, slept. Mr. Rojas had met Luis Arbelo.",
       "relative-of(Ana Rojas, Emilio Rojas Larra); met-with(Emilio Rojas Larra, Luis Arbelo)"},
      {"The Telugu Praja Samithi lost. The TPS belongs to the National Alliance.",
       "member-of(Telugu Praja Samithi, National Alliance)"},
  });
}

TEST_CASE("no State is guessed") {
  check({
      {"Norway and Sweden are neighbours. Sweden won. President Karl Tessin spoke.", ""},
      {"OSLO, Norway — He was seen at the Indian embassy, but the ambassador, Vikram Saluja, was away.",
       "represents(Vikram Saluja, India)"},
      {"VIENNA, Austria — Peru's president, Ana Rojas, rested. She had written to King Haakon Lund.",
       "heads(Ana Rojas, Peru)"},
      {"VIENNA, Austria — Austria waits. Ms. Holm leaves for Chile, where King Haakon Lund sleeps.",
       "visited(Holm, Chile) planned"},
  });
}

TEST_CASE("the State of the dateline owns an office that no other State competes for") {
  check({
      {"VIENNA, Austria — Snow fell. Foreign Minister Karl Tessin spoke.",
       "represents(Karl Tessin, Austria)"},
      {"VIENNA, Austria — Peru's president, Ana Rojas, rested. Foreign Minister Karl Tessin met her in "
       "Vienna.",
       "heads(Ana Rojas, Peru); met-with(Ana Rojas, Karl Tessin) in Vienna; represents(Karl Tessin, "
       "Austria); "
       "visited(Ana Rojas, Vienna); visited(Ana Rojas, Austria)"},
      {"VIENNA, Austria — Trade Secretary Ivo Petkov met his Austrian counterpart, Karl Tessin.",
       "represents(Karl Tessin, Austria); met-with(Ivo Petkov, Karl Tessin)"},
  });
}

TEST_CASE("offices told by posts, by those who take over, and by those who came before") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Jan Kos took over as head of the Halden Bank in May.", "heads(Jan Kos, Halden Bank)"},
      {"Lena Holm will become director of the Port Authority in June.", "heads(Lena Holm, Port Authority)"},
      {"Lena Holm could become director of the Port Authority.", ""},
      {"Jan Kos left his post as director of the Halden Bank.", "heads(Jan Kos, Halden Bank) former"},
      {"Jan Kos stepped down from the presidency of the Halden Bank.", "heads(Jan Kos, Halden Bank) former"},
      {"Mira Holm holds the post of director of the Halden Bank.", "heads(Mira Holm, Halden Bank)"},
      {"The Halden Bank's president since 2010, Mira Holm, spoke.", "heads(Mira Holm, Halden Bank)"},
      {"No Norwegian prime minister had been there since Gro Lund came in 1988.",
       "heads(Gro Lund, Norway) former"},
      {"Mira Haddadi, speaking on behalf of the Port Authority, said so.",
       "represents(Mira Haddadi, Port Authority)"},
      {"Jan Kos, director of the Office of Museums at the Ministry of Culture, spoke.",
       "part-of(Office of Museums, Ministry of Culture); heads(Jan Kos, Office of Museums)"},
      {"Halden Bank founder and chief executive Ana Cordero spoke.", "heads(Ana Cordero, Halden Bank)"},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}

TEST_CASE("the owner of an office among what stands behind it") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Ivo Kos, leader of Al Qaeda in Iraq, died.", "heads(Ivo Kos, al-Qaeda)"},
      {"Ana Cordero of the Harvest Party and Jan Fung of ADPL lost.",
       "member-of(Ana Cordero, Harvest Party)"},
      {"Norway's delegation included Ivo Kos and the minister of trade, Jan Lund.",
       "represents(Jan Lund, Norway)"},
      {"The Halden Bank's Best Buy grew.", ""},
  };
  for (const auto& [text, printed] : rows) {
    CAPTURE(text);
    CHECK(told(text) == printed);
  }
}
