// The embedded tables, and an analyst's own laid over them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "ingest/lexicon_image.hpp"
#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

// What add_table complains of, joined by "; ".
std::string complaints(std::string_view table, std::string_view rows) {
  Lexicon lexicon = default_lexicon();
  std::string out;
  for (const std::string& complaint : lexicon.add_table(table, rows))
    out += (out.empty() ? "" : "; ") + complaint;
  return out;
}

std::string frame_complaints(std::string_view rows) {
  Lexicon lexicon = default_lexicon();
  Grammar grammar = default_grammar(lexicon);
  std::string out;
  for (const std::string& complaint : grammar.add_frames(rows, lexicon))
    out += (out.empty() ? "" : "; ") + complaint;
  return out;
}

Knowledge with(std::string_view table, std::string_view rows) {
  Knowledge knowledge{default_lexicon(), {}};
  CHECK(knowledge.lexicon.add_table(table, rows).empty());
  knowledge.grammar = default_grammar(knowledge.lexicon);
  return knowledge;
}

std::uint64_t classes(const Lexicon& lexicon, std::string_view word) {
  return lexicon.words.at(lexicon.words.find(word)).classes;
}

}  // namespace

TEST_CASE("the embedded tables load without complaint") {
  std::vector<std::string> found;
  Lexicon lexicon = parsed_lexicon(found);
  CHECK(found.empty());
  Grammar grammar;
  CHECK(grammar.add_frames({}, lexicon).empty());
  CHECK(default_grammar(lexicon).frames.size() > 10);
}

TEST_CASE("the lexicon that a run starts from is the parsed one, byte for byte") {
  std::vector<std::string> found;
  CHECK(packed(parsed_lexicon(found)) == packed(default_lexicon()));
}

TEST_CASE("rows that cannot be read are told with their line") {
  CHECK(complaints("titles.tsv", "#head\ngrand pensionary\trules\tstate\n") ==
        "line 2: 'rules' is no relation of a title");
  CHECK(complaints("titles.tsv", "pensionary\theads\tplanet\n") == "line 1: 'planet' is no scope of a title");
  CHECK(complaints("modifiers.tsv", "grand\thuge\n") == "line 1: 'huge' is no effect of a modifier");
  CHECK(complaints("modifiers.tsv", "newly made\tcurrent\n") ==
        "line 1: 'newly made' is not one word; a modifier is one word a row");
  CHECK(complaints("kin.tsv", "sib\t\tlikes\n") == "line 1: 'likes' is no relation of kin");
  CHECK(complaints("events.tsv", "moot\t\tfight\n") == "line 1: 'fight' is no class of an event");
  CHECK(complaints("bodies.tsv", "Guild\tlast\tThing\n") == "line 1: 'Thing' is no kind");
  CHECK(complaints("places.tsv", "Osterby\tQX\t\tcity\n") == "line 1: no state has the code 'QX'");
  CHECK(complaints("verbs.tsv", "\n# none\nmoot\t\t\t\t\tshout\n") ==
        "line 3: no verb tag is called 'shout'");
  CHECK(complaints("nouns.tsv", "zeppelin\tthing|flier\n") == "line 1: no group of nouns is called 'flier'");
  CHECK(complaints("tiles.tsv", "") == "no table is called 'tiles.tsv'");
}

TEST_CASE("a noun laid over tells the kind of the name beside it") {
  const Knowledge knowledge = with("nouns.tsv", "bindery\torganization\nzeppelin\tthing|site\n");
  const auto groups = [&](std::string_view word) {
    return knowledge.lexicon.words.at(knowledge.lexicon.words.find(word)).groups;
  };
  CHECK(groups("bindery") == kOrganizationNoun);
  CHECK(groups("zeppelin") == (kThingNoun | kSiteNoun));
  CHECK(groups("daily") == kOrganizationNoun);
}

TEST_CASE("rules that cannot be read are told with their line") {
  CHECK(frame_complaints("a\tmeet\tS O\tsaw\t\tAn example.\tmet-with(A, B)\n") ==
        "line 1: 'saw' is no relation");
  CHECK(frame_complaints("a\tmeet\tS\tmet-with\t\tAn example.\tmet-with(A, B)\n") ==
        "line 1: the pattern 'S' has not two parts");
  CHECK(frame_complaints("a\tmeet\tS O\tmet-with\n") == "line 1: 'a' has no example");
  CHECK(frame_complaints("a\tzorp\tS O\tmet-with\t\tAn example.\tmet-with(A, B)\n") ==
        "line 1: 'zorp' is no verb of verbs.tsv");
  CHECK(frame_complaints("a\tmeet||visit\tS O\tmet-with\t\tAn example.\tmet-with(A, B)\n") ==
        "line 1: '' is no verb of verbs.tsv");
}

TEST_CASE("an analyst's row replaces the one that is there") {
  const std::string_view text = "Chilean President Ana Cordero praised the plan.";
  CHECK(told(text) == "heads(Ana Cordero, Chile)");
  CHECK(told(text, with("titles.tsv", "president\trepresents\tstate\n")) == "represents(Ana Cordero, Chile)");
  CHECK(told(text, with("titles.tsv", "president\trank\n")) == "");
  const std::string_view held = "Ana Cordero and Tomas Varga held talks in Lima.";
  CHECK(told(held, with("events.tsv", "talks\ttalks\tother\n")) == "");
}

TEST_CASE("an analyst's new rows are read") {
  CHECK(told("Grand Pensionary Ana Cordero of Chile praised the plan.",
             with("titles.tsv", "grand pensionary\theads\tstate\n")) == "heads(Ana Cordero, Chile)");
  CHECK(told("Ana Cordero and Tomas Varga held a moot in Lima.", with("events.tsv", "moot\t\tmeeting\n")) ==
        "met-with(Ana Cordero, Tomas Varga) in Lima");
}

TEST_CASE("only the head of a title is a noun of offices") {
  const Lexicon& lexicon = built_in().lexicon;
  CHECK((classes(lexicon, "of") & (kTitleWord | kNoun)) == 0);
  CHECK((classes(lexicon, "president") & kTitleWord) != 0);
}

TEST_CASE("the third column of words.tsv names a singular") {
  Lexicon lexicon = default_lexicon();
  CHECK(lexicon.add_table("words.tsv", "zorpi\tn\tzorpus\nzorpware\tn\tzorpware\nzorpling\tn\n").empty());
  CHECK((classes(lexicon, "zorpi") & (kNoun | kPlural)) == (kNoun | kPlural));
  CHECK((classes(lexicon, "zorpware") & (kNoun | kPlural)) == kNoun);
  CHECK(lexicon.words.find("zorpwares") == 0);
  CHECK((classes(lexicon, "zorplings") & (kNoun | kPlural)) == (kNoun | kPlural));
}

// The traps of real coders: sentences that look like a fact of another kind, or like none that they are.
TEST_CASE("what looks like a meeting, a visit or an office and is none") {
  CHECK(told("Kim Song-nam, left, director of the Harbour Agency, smiled.").find("visited") ==
        std::string::npos);
  CHECK(told("Ana Cordero called for a meeting with Tomas Varga.") == "");
  CHECK(told("Ana Cordero denied a request for a meeting with Tomas Varga.") ==
        "met-with(Ana Cordero, Tomas Varga) denied");
  CHECK(told("Ana Cordero returned the fossils to China.") == "");
  CHECK(told("Ana Cordero summoned the ambassador.") == "");
  CHECK(told("Ana Cordero met her target of 3 percent.") == "");
  CHECK(told("Ana Cordero blamed a third party.") == "");
  CHECK(told("Ana Cordero stood at the head of the queue.") == "");
  CHECK(told("Ana Cordero plans to host Tomas Varga in Lima.").find("visited(Ana Cordero") ==
        std::string::npos);
}

TEST_CASE("planned, denied and cancelled meetings are told as such") {
  CHECK(told("Ana Cordero met Tomas Varga.") == "met-with(Ana Cordero, Tomas Varga)");
  CHECK(told("Ana Cordero will meet Tomas Varga.") == "met-with(Ana Cordero, Tomas Varga) planned");
  CHECK(told("Ana Cordero did not meet Tomas Varga.") == "met-with(Ana Cordero, Tomas Varga) denied");
  CHECK(told("Ana Cordero refused to meet Tomas Varga.") == "met-with(Ana Cordero, Tomas Varga) denied");
  CHECK(told("Ana Cordero cancelled a meeting with Tomas Varga.") ==
        "met-with(Ana Cordero, Tomas Varga) cancelled");
  CHECK(told("Ana Cordero may meet Tomas Varga.") == "");
  CHECK(told("If Ana Cordero met Tomas Varga, prices would fall.") == "");
}
