// By the code of the State, the codes of those that hold its land today, and the last day.
#include "ingest/bygone_states.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapport {
namespace {

struct Bygone {
  std::string_view code;
  std::string_view heirs;  // divided by spaces
  Day last;
};

constexpr std::array<Bygone, 5> kBygone{{
    {"SU", "RU UA BY KZ UZ TM KG TJ GE AM AZ MD LT LV EE", {1991, 12, 25}},
    {"YU", "RS HR BA SI MK ME XK", {1992, 4, 27}},
    {"CS", "CZ SK", {1992, 12, 31}},
    {"WD", "DE", {1990, 10, 2}},
    {"DD", "DE", {1990, 10, 2}},
}};

// Towns that the two German States are not told apart by; all others are taken to lie in the west.
constexpr std::array<std::string_view, 16> kEast{
    "Buchenwald", "Sachsenhausen", "Leipzig",   "Dresden", "Erfurt",   "Rostock", "Weimar",   "Potsdam",
    "Halle",      "Jena",          "Magdeburg", "Gera",    "Chemnitz", "Zwickau", "Schwerin", "Wandlitz"};

bool is_east(std::string_view place) { return std::find(kEast.begin(), kEast.end(), place) != kEast.end(); }

EntityId named(const Lexicon& lexicon, const ArticleEntities& entities, std::string_view code) {
  for (EntityId e = 0; e < entities.list.size(); ++e) {
    const ArticleEntity& entity = entities.list[e];
    if (entity.kind == Kind::state && !entity.mentions.empty() && lexicon.states[entity.state].code == code)
      return e;
  }
  return kNoEntity;
}

bool is_heir(const Bygone& bygone, std::string_view code) {
  return bygone.heirs.find(code) != std::string_view::npos;
}

bool names_heir(const Lexicon& lexicon, const ArticleEntities& entities, const Bygone& bygone) {
  return std::any_of(entities.list.begin(), entities.list.end(), [&](const ArticleEntity& e) {
    return e.kind == Kind::state && !e.mentions.empty() && is_heir(bygone, lexicon.states[e.state].code);
  });
}

}  // namespace

void settle_bygone_states(const Lexicon& lexicon, ArticleEntities& entities, const std::optional<Day>& date) {
  for (const Bygone& bygone : kBygone) {
    if (date && days_of(bygone.last) < days_of(*date)) continue;
    const EntityId old = named(lexicon, entities, bygone.code);
    if (old == kNoEntity || (!date && names_heir(lexicon, entities, bygone))) continue;
    const RowIndex row = entities.list[old].state;
    for (ArticleEntity& place : entities.list) {
      if (place.kind != Kind::place || place.state == kNoRow) continue;
      if (!is_heir(bygone, lexicon.states[place.state].code)) continue;
      const bool german = lexicon.states[place.state].code == "DE";
      if (german && is_east(place.name) != (bygone.code == "DD")) continue;
      place.state = row;
      place.capital = place.capital || place.name == lexicon.states[row].capital;
    }
  }
}

}  // namespace rapport
