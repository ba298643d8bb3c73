// Short lists, searched from end to end; the words stand in them as the texts write them. What is asked of
// every word of a text is a set.
#include "ingest/kind_words.hpp"

#include <algorithm>
#include <initializer_list>

namespace rapport {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_vessel(std::string_view word) {
  return one_of(word, {"frigate", "ship",    "vessel",    "yacht", "ferry", "destroyer", "submarine",
                       "tanker",  "carrier", "airliner",  "film",  "movie", "novel",     "book",
                       "song",    "album",   "play",      "opera", "poem",  "horse",     "musical",
                       "series",  "typhoon", "hurricane", "storm"});
}

NounKind kind_of_noun(std::string_view word) {
  if (one_of(word, {"party", "bloc"})) return NounKind::party;
  if (one_of(word, {"daily",        "newspaper",  "weekly",      "magazine",   "broadcaster", "bank",
                    "company",      "firm",       "group",       "fund",       "yard",        "maker",
                    "carmaker",     "steelmaker", "airline",     "builder",    "retailer",    "website",
                    "charity",      "lender",     "insurer",     "operator",   "supplier",    "conglomerate",
                    "foundation",   "agency",     "station",     "network",    "club",        "brewer",
                    "shipyard",     "outlet",     "consultancy", "start-up",   "startup",     "organization",
                    "organisation", "band",       "giant",       "think-tank", "union",       "watchdog",
                    "regulator",    "militia",    "orchestra",   "museum",     "gallery",     "studio",
                    "publisher",    "developer",  "consortium",  "tabloid",    "exchange"})) {
    return NounKind::organization;
  }
  if (one_of(word, {"town", "city", "village", "port", "island", "suburb", "district", "province", "region",
                    "resort", "hamlet", "neighbourhood", "neighborhood", "township", "base", "hotel", "villa",
                    "palace", "airport"})) {
    return NounKind::place;
  }
  return NounKind::other;
}

bool is_site(std::string_view word) {
  return one_of(word, {"airport", "hospital", "stadium", "street", "square", "bridge", "station", "arena",
                       "cemetery", "museum", "avenue", "barracks", "prison"});
}

bool is_creed(std::string_view word) {
  return one_of(
      word,
      {"Democratic",   "Democracy", "People",      "Peoples",      "Socialist", "Popular",     "Liberal",
       "Radical",      "Civic",     "Republican",  "Green",        "Workers",   "Communist",   "Labour",
       "Conservative", "Christian", "Patriotic",   "Muslim",       "Hindu",     "Progressive", "Farmers",
       "Unity",        "Homeland",  "Nationalist", "Awami",        "Renewal",   "Progress",    "Reform",
       "Freedom",      "Justice",   "Solidarity",  "Independence", "Citizens",  "Alternative", "Centre"});
}
bool is_party_talk(const Token& token) {
  static constexpr WordSet kWords("party", "parties", "opposition", "ruling", "governing", "coalition",
                                  "seats", "election", "elections", "voters", "deputies", "lawmakers",
                                  "chairwoman", "chairman", "co-chair", "co-chairs", "votes", "voted",
                                  "polls", "mandate", "left-wing", "right-wing", "centre-left",
                                  "centre-right", "nationalist", "banned", "leader");
  return token.shape == Shape::lower && kWords.contains(token.key);
}
bool is_armed_talk(const Token& token) {
  static constexpr WordSet kWords("rebel", "rebels", "armed", "fighters", "guerrilla", "guerrillas",
                                  "militants", "insurgents", "militia", "trade", "labour", "football",
                                  "customs", "soccer");
  return token.shape == Shape::lower && kWords.contains(token.key);
}

}  // namespace rapport
