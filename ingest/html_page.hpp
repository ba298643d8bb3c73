// An HTML page as a flat list of text blocks, with what its head says of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapport {

// An element that can hold the body of an article: body, article, div, section, td, …
struct HtmlContainer {
  std::uint32_t parent = 0;  // position in HtmlPage::containers; the first is its own parent
  bool named_body = false;   // marked as an article or its body by tag, itemprop, class or id
};

// A paragraph, heading, list item or the like: text with its blanks collapsed, without markup.
struct HtmlBlock {
  std::string text;
  std::size_t link_bytes = 0;  // of the text, within links
  std::uint32_t container = 0;
  bool heading = false;      // h1 to h6
  bool title = false;        // h1
  bool boilerplate = false;  // in a menu, footer, comments, … by tag, role, class or id
};

struct HtmlPage {
  std::vector<HtmlContainer> containers;
  std::vector<HtmlBlock> blocks;
  std::string title;                                       // of <title>
  std::vector<std::pair<std::string, std::string>> metas;  // names or properties in lower case, and contents
  std::string canonical_url;
  std::vector<std::string> json_ld;
  std::string time;       // of the first <time datetime>
  bool too_deep = false;  // nested beyond kDeepestHtml: the rest is missing
};

inline constexpr std::size_t kDeepestHtml = 2000;

// Any bytes of valid UTF-8 give some page.
HtmlPage parse_html(std::string_view html);

// The text of an HTML fragment, one line a block, such as the content of a feed's item.
std::string html_text(std::string_view html);

}  // namespace rapport
