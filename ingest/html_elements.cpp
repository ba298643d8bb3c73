// Sorted tables, searched by halves.
#include "ingest/html_elements.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rapport {
namespace {

using ElementRow = std::pair<std::string_view, int>;

constexpr int kHolder = kBlockElement | kContainerElement;

constexpr std::array<ElementRow, 48> kElements{{
    {"address", kBlockElement},
    {"article", kHolder | kBodyElement},
    {"aside", kHolder | kMenuElement},
    {"blockquote", kBlockElement},
    {"body", kHolder},
    {"button", kSilentElement},
    {"canvas", kSilentElement},
    {"caption", kBlockElement},
    {"center", kHolder},
    {"dd", kBlockElement},
    {"dialog", kHolder | kMenuElement},
    {"div", kHolder},
    {"dl", kBlockElement},
    {"dt", kBlockElement},
    {"embed", kSilentElement},
    {"figcaption", kBlockElement},
    {"figure", kBlockElement},
    {"footer", kHolder | kMenuElement},
    {"form", kBlockElement},
    {"h1", kBlockElement},
    {"h2", kBlockElement},
    {"h3", kBlockElement},
    {"h4", kBlockElement},
    {"h5", kBlockElement},
    {"h6", kBlockElement},
    {"header", kHolder},
    {"hr", kBlockElement},
    {"iframe", kSilentElement},
    {"li", kBlockElement},
    {"main", kHolder | kBodyElement},
    {"nav", kHolder | kMenuElement},
    {"noscript", kSilentElement},
    {"object", kSilentElement},
    {"ol", kBlockElement},
    {"option", kSilentElement},
    {"p", kBlockElement},
    {"pre", kBlockElement},
    {"script", kSilentElement},
    {"section", kHolder},
    {"select", kSilentElement},
    {"style", kSilentElement},
    {"svg", kSilentElement},
    {"table", kHolder},
    {"td", kHolder},
    {"template", kSilentElement},
    {"textarea", kSilentElement},
    {"tr", kBlockElement},
    {"ul", kBlockElement},
}};

constexpr std::array<std::string_view, 63> kBoilerplateWords{
    "ad",           "ads",         "advert",    "advertisement", "also",          "banner",    "bio",
    "breadcrumb",   "breadcrumbs", "comment",   "comments",      "complementary", "consent",   "contentinfo",
    "cookie",       "cookies",     "copyright", "dialog",        "disclaimer",    "disqus",    "footer",
    "gdpr",         "hidden",      "login",     "masthead",      "menu",          "menubar",   "modal",
    "mostread",     "nav",         "navbar",    "navigation",    "newsletter",    "overlay",   "pagination",
    "paywall",      "popular",     "popup",     "promo",         "promotion",     "recirc",    "recommend",
    "recommended",  "related",     "reply",     "search",        "share",         "sharebar",  "sharing",
    "sidebar",      "signup",      "skip",      "social",        "sponsor",       "sponsored", "subscribe",
    "subscription", "tags",        "taboola",   "toolbar",       "topbar",        "trending",  "widget",
};

constexpr std::array<std::string_view, 10> kBodyWords{
    "article", "articlebody", "body", "content", "entry", "maincontent", "news", "story", "text", "post"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Calls `check` with the words of each mark, "related-links" giving "related" and "links", until it says yes.
template <class Check>
bool any_word(std::string_view marks, Check check) {
  std::string word;
  bool first = true;  // of its mark
  bool of_the_page = false;
  for (std::size_t at = 0; at <= marks.size(); ++at) {
    const char c = at < marks.size() ? lower(marks[at]) : ' ';
    if (c >= 'a' && c <= 'z') {
      word.push_back(c);
      continue;
    }
    if (first)
      of_the_page = word == "has" || word == "with" || word == "no" || word == "is" || word == "without";
    if (!word.empty()) first = false;
    if (!word.empty() && !of_the_page && check(word)) return true;
    word.clear();
    if (c == ' ' || c == '\t' || c == '\n') first = true;
  }
  return false;
}

template <class Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

}  // namespace

std::uint8_t element_flags(std::string_view name) {
  const auto* row = std::lower_bound(kElements.begin(), kElements.end(), name,
                                     [](const ElementRow& r, std::string_view n) { return r.first < n; });
  return row != kElements.end() && row->first == name ? static_cast<std::uint8_t>(row->second) : 0;
}

bool names_boilerplate(std::string_view classes) {
  return any_word(classes, [](const std::string& word) { return contains(kBoilerplateWords, word); });
}

bool names_body(std::string_view classes) {
  return any_word(classes, [](const std::string& word) { return contains(kBodyWords, word); });
}

}  // namespace rapport
