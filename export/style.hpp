// How kinds look in every picture: one colour and one shape each, dark enough to tell apart on white.
#pragma once

#include <array>
#include <string_view>

#include "graph/kinds.hpp"

namespace rapport {

struct KindStyle {
  Kind kind;
  std::string_view color;      // of the dot or the border, #rrggbb
  std::string_view pale;       // of a box that holds dark text
  std::string_view dot_shape;  // Graphviz
};

inline constexpr std::array<KindStyle, 6> kKindStyles{{
    {Kind::person, "#2f6fb3", "#dbe9f7", "box"},
    {Kind::party, "#c0392f", "#f8dcd9", "tab"},
    {Kind::state, "#2e8b57", "#d8efe1", "ellipse"},
    {Kind::organization, "#c77d0a", "#fbe9c9", "component"},
    {Kind::place, "#2a8f93", "#d6eeee", "house"},
    {Kind::meeting, "#84549e", "#eaddf1", "note"},
}};

constexpr const KindStyle& style_of(Kind kind) { return kKindStyles[static_cast<std::size_t>(kind)]; }

}  // namespace rapport
