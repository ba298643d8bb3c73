// Spelling rules only; whatever they get wrong has its form in the table.
#include "ingest/verb_forms.hpp"

namespace rapport {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool hisses(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") ||
         word.ends_with("sh");
}

std::string stem(std::string_view word, std::size_t cut) {
  return std::string(word.substr(0, word.size() - cut));
}

}  // namespace

std::string third_person(std::string_view lemma) {
  if (ends_in_consonant_y(lemma)) return stem(lemma, 1) + "ies";
  return std::string(lemma) + (hisses(lemma) || lemma.ends_with("o") ? "es" : "s");
}

std::string regular_past(std::string_view lemma) {
  if (ends_in_consonant_y(lemma)) return stem(lemma, 1) + "ied";
  return std::string(lemma) + (lemma.ends_with("e") ? "d" : "ed");
}

std::string present_participle(std::string_view lemma) {
  if (lemma.ends_with("ie")) return stem(lemma, 2) + "ying";
  const bool drops_e =
      lemma.ends_with("e") && !lemma.ends_with("ee") && !lemma.ends_with("oe") && lemma.size() > 2;
  return stem(lemma, drops_e ? 1 : 0) + "ing";
}

std::string regular_plural(std::string_view noun) {
  if (ends_in_consonant_y(noun)) return stem(noun, 1) + "ies";
  if (noun.ends_with("man")) return stem(noun, 2) + "en";
  return std::string(noun) + (hisses(noun) ? "es" : "s");
}

}  // namespace rapport
