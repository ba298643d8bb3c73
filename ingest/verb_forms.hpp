// Regular English inflection, for verbs.tsv cells that are empty.
#pragma once

#include <string>
#include <string_view>

namespace rapport {

std::string third_person(std::string_view lemma);  // visit → visits, carry → carries
std::string regular_past(std::string_view lemma);  // visit → visited, carry → carried, arrive → arrived
std::string present_participle(std::string_view lemma);  // visit → visiting, arrive → arriving
std::string regular_plural(std::string_view noun);       // visit → visits, embassy → embassies

}  // namespace rapport
