// Rows of the word tables and of the grammar: the first line names the table, the rest is laid over a few
// rows that other rows may name.
#include "ingest/grammar.hpp"
#include "tests/fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = rapport::repaired_utf8(rapport::bytes_of(data, size));
  const std::size_t line_end = text.find('\n');
  if (line_end == std::string::npos) return 0;
  rapport::Lexicon lexicon;
  lexicon.add_table("states.tsv", "PE\tPeru\tRepublic of Peru\tPeruvian\tPeruvian\tLima\t\n");
  lexicon.add_table("verbs.tsv", "meet\t\tmet\tmet\t\tmeet\nvisit\t\t\t\t\t\n");
  const std::string name = text.substr(0, line_end);
  const std::string_view rows = std::string_view(text).substr(line_end + 1);
  if (name == "frames.tsv") {
    rapport::Grammar grammar;
    grammar.add_frames(rows, lexicon);
  } else {
    lexicon.add_table(name, rows);
  }
  return 0;
}
