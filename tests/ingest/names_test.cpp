// Tokens, sentences, names and entities of short texts, each stage in its printed form.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/entities.hpp"
#include "ingest/extract.hpp"

using namespace rapport;

namespace {

const Lexicon& lexicon() {
  static const Knowledge knowledge = load_knowledge();
  return knowledge.lexicon;
}

struct Row {
  std::string text;
  std::string printed;
};

std::string tokens_of(const std::string& text) {
  std::string out;
  for (const Token& token : tokenize(text, lexicon().words)) out += fmt::format("{}|", text_of(text, token));
  return out;
}

std::string sentences_of(const std::string& text) {
  constexpr const char* kRegions[] = {"headline", "body", "caption", "byline", "date", "boilerplate"};
  const Reading reading = read_text(text, "", lexicon());
  std::string out;
  for (const Sentence& s : reading.sentences) {
    if (!s.dateline.empty()) out += fmt::format("<{}>", reading.words(s.dateline));
    out += fmt::format("{}: {}\n", kRegions[static_cast<int>(s.region)], reading.words(s.tokens));
  }
  return out;
}

// A first paragraph that ends like a sentence is no headline.
std::string names_of(const std::string& text) {
  const Reading reading = read_text(text, "", lexicon());
  std::string out;
  for (const Name& name : find_names(reading)) out += fmt::format("{}|", reading.words(name.tokens));
  return out;
}

std::string entities_of(const std::string& text) {
  const Reading reading = read_text(text, "", lexicon());
  const std::vector<Name> names = find_names(reading);
  std::vector<std::string> lines;
  for (const ArticleEntity& entity : find_entities(reading, names).list) {
    if (entity.mentions.empty()) continue;
    std::string line = fmt::format("{} {}", name_of(entity.kind), entity.name);
    for (const std::string& weak : entity.weak) line += fmt::format(" ({})", weak);
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, "; "));
}

template <class Print>
void check(const std::vector<Row>& table, Print print) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(print(row.text) == row.printed);
  }
}

}  // namespace

TEST_CASE("tokens") {
  check({{"Kim Jong-un's wife, Ri Sol-ju.", "Kim|Jong-un|'s|wife|,|Ri|Sol-ju|.|"},
         {"The U.S. and J. O'Brien paid 3.5%", "The|U.S.|and|J.|O'Brien|paid|3.5|%|"},
         {"the leaders' talks", "the|leaders|'|talks|"},
         {"Mr. de Klerk, 54", "Mr.|de|Klerk|,|54|"},
         {"", ""}},
        tokens_of);
}

TEST_CASE("sentences and regions") {
  check({{"SEOUL, March 5 (Hanbit News) — Kim met Moon. They spoke.",
          "<SEOUL, March 5 (Hanbit News) —>body: Kim met Moon.\nbody: They spoke.\n"},
         {"Kim meets Moon\n\nBy Ana Ruiz\n\nHe came from the U.S. He left.",
          "headline: Kim meets Moon\nbyline: By Ana Ruiz\nbody: He came from the U.S.\nbody: He left.\n"},
         {"Mr. Kim left. Read it.", "body: Mr. Kim left.\nbody: Read it.\n"}},
        sentences_of);
}

TEST_CASE("names") {
  check({{"U.S. Secretary of State Hillary Rodham Clinton spoke.", "U.S.|Hillary Rodham Clinton|"},
         {"Later the Prime Minister of Malta Carmen Zahra spoke.", "Malta|Carmen Zahra|"},
         {"They met United Nations Secretary-General Ana Ruiz.", "United Nations|Ana Ruiz|"},
         {"The Tete Accord was signed in Lusaka.", "Lusaka|"},
         {"He is in the Central Committee of the Communist Party of Vietnam.",
          "Central Committee|Communist Party of Vietnam|"},
         {"He led the Workers' Party's Central Committee.", "Workers' Party|Central Committee|"},
         {"She flew to King George Island in mid-November.", "King George Island|"},
         {"It fell on Dar es Salaam and the Republic of Belarus.", "Dar es Salaam|Republic of Belarus|"},
         {"Envoys of Southeast Asian states came.", ""},
         {"He met the Tripoli-based High Council of State.", "High Council of State|"}},
        names_of);
}

TEST_CASE("entities") {
  check({{"Song Tao left. Kim Song-nam and Song spoke.", "Person Kim Song-nam; Person Song Tao (Song)"},
         {"Beijing said no. He went to Beijing.", "Place Beijing; State China (Beijing)"},
         {"He was received at the White House. The White House said so.",
          "Place White House; State United States"},
         {"The ruling party, Georgian Hearth, lost.", "Party Georgian Hearth"},
         {"The truck company Norrland Motor said so.", "Organization Norrland Motor"},
         {"The opposition Radical Civic Front won nine seats.", "Party Radical Civic Front"},
         {"The rebels of the Northern River Front fired.", "Organization Northern River Front"},
         {"She told the daily La Jornada del Sur a story.", "Organization La Jornada del Sur"},
         {"Paulo Sitoe and his wife, Esnart, came.", "Person Esnart; Person Paulo Sitoe"},
         {"President Ana Ruiz came. Ruiz spoke to the Malawi Unity Congress (MUC). The MUC won.",
          "Party Malawi Unity Congress; Person Ana Ruiz (Ruiz)"},
         {"TETE, Mozambique — It took years.", "Place TETE; State Mozambique"},
         {"They met Samuel Ridge, the administrator of the fund.", "Person Samuel Ridge"},
         {"He made the App Store and spoke English.", ""},
         {"Ana Cordero joined the Coast Front. The party lost.", "Party Coast Front; Person Ana Cordero"},
         {"The leader of Popular Advance, Ana Cordero, spoke.", "Party Popular Advance; Person Ana Cordero"},
         {"He works for the liberal Forward party.", "Party Forward"},
         {"Ana Rojas, an economist at Sand Vista, spoke.", "Organization Sand Vista; Person Ana Rojas"},
         {"It rose after Manor Lindgren's shareholders agreed.", "Organization Manor Lindgren"},
         {"The owner is a firm called Manaro Vale.", "Organization Manaro Vale"},
         {"Halden Motors Co. sold it. Halden Motors said so.", "Organization Halden Motors Co."}},
        entities_of);
}
