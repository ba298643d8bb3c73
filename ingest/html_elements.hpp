// What the names of HTML elements, classes and roles say about the text in them.
#pragma once

#include <cstdint>
#include <string_view>

namespace rapport {

// Flags of an element's name.
enum ElementFlag : std::uint8_t {
  kBlockElement = 1,      // begins and ends a block of text
  kContainerElement = 2,  // can hold an article's body
  kSilentElement = 4,     // its text is never shown: scripts, forms, …
  kMenuElement = 8,       // its text is beside the article: nav, aside, footer
  kBodyElement = 16,      // is the article by its name
};
std::uint8_t element_flags(std::string_view name);

// Whether a class, id or role says that the element stands beside the article ("related-links", "comments",
// "banner"); marks that speak of the page ("has-sidebar") do not count.
bool names_boilerplate(std::string_view classes);
// Whether it says that the element holds the article ("article-body", "story__content").
bool names_body(std::string_view classes);

}  // namespace rapport
