// English and other languages, told by function words.
#include "ingest/language.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace rapport;

TEST_CASE("languages") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"The foreign ministers of Chile and Peru met in Lima on Monday for talks about the border, and both "
       "said that "
       "they would meet again before the end of the year.",
       ""},
      {"Los ministros de Exteriores de Chile y Perú se reunieron el lunes en Lima para hablar de la frontera "
       "y dijeron "
       "que se verían otra vez antes del fin de año con sus colegas.",
       "Spanish"},
      {"Les ministres des Affaires étrangères du Chili et du Pérou se sont rencontrés lundi dans la capitale "
       "pour "
       "parler de la frontière, et ils ont dit qui serait au prochain sommet.",
       "French"},
      {"Die Außenminister von Chile und Peru haben sich am Montag in der Hauptstadt getroffen, um über die "
       "Grenze zu "
       "sprechen, und wollen sich noch in diesem Jahr mit dem Präsidenten treffen, der nicht dabei war.",
       "German"},
      {"Menteri luar negeri dari Chili dan Peru bertemu di ibu kota untuk membahas perbatasan yang tidak "
       "jelas itu dan "
       "mereka akan bertemu lagi pada akhir tahun ini.",
       "Indonesian"},
      {"Министры иностранных дел Чили и Перу встретились в Лиме в понедельник.", "another script"},
      {"智利和秘鲁外交部长周一在利马会晤讨论边界问题并表示年底前将再次会晤", "another script"},
      {"Lima, Santiago, Quito", ""},
      {"", ""},
      {"Le Monde met the press: the editors of El País, Die Zeit and La Repubblica were in Paris on Monday "
       "to talk "
       "about the future of their papers with the minister.",
       ""},
  };
  for (const auto& [text, language] : table) {
    CAPTURE(text);
    CHECK(other_language(text) == language);
  }
}
