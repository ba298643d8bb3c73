// Articles in web pages.
#pragma once

#include <optional>

#include "ingest/document.hpp"
#include "ingest/html_page.hpp"

namespace rapport {

// The body of the article among menus, comments and the like: the positions of its blocks. The container with
// most text outside links wins, counted as in the Readability bookmarklet (Arc90, 2009): paragraphs score for
// their container and half for the one around it.
std::vector<std::size_t> body_blocks(const HtmlPage& page);

// What JSON-LD, OpenGraph, meta tags and the page's elements say of the article, the first of them that
// speaks.
struct HtmlMetadata {
  std::string title;
  std::string date;    // ISO 8601
  std::string source;  // the site, else the author
  std::string url;
  std::string body;  // JSON-LD's articleBody
};
HtmlMetadata html_metadata(const HtmlPage& page);

// The article of a page: its title as the first line, then one line a paragraph. Skips a page without one.
void read_html(const Document& document, const ReadOptions& options, ReadResult& result);

}  // namespace rapport
