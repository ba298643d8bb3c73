// Facts in a line each, as the table tests of the extractor write them: "met-with(Ana Cordero, Tomas Varga)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract.hpp"

namespace rapport {

// The built-in tables and rules, loaded once.
const Knowledge& built_in();

// "heads(Ana Cordero, Peru)", one line a fact, in order; symmetric ends in the order of the text. A status
// other than actual, a form, a date, a place and "former" follow: "met-with(A, B) planned phone @2024-03-26".
// located-in and capital-of are left out.
std::vector<std::string> told_facts(std::string_view text, const Knowledge& knowledge = built_in());

// The same, joined by "; ".
std::string told(std::string_view text, const Knowledge& knowledge = built_in());

// Whether the text states the fact of a table's `yields` cell, "type(from, to)", whatever its status.
bool yields(std::string_view text, std::string_view fact, const Knowledge& knowledge = built_in());

}  // namespace rapport
