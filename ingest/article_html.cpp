// A page to an article: metadata, body, and the text put together from both.
#include "ingest/article_html.hpp"

#include "graph/utf8.hpp"
#include "ingest/article_text.hpp"

namespace rapport {
namespace {

constexpr std::size_t kShortestBody = 40;  // bytes

std::string body_text(const HtmlPage& page, std::string_view title) {
  std::string text;
  for (const std::size_t i : body_blocks(page)) {
    const HtmlBlock& block = page.blocks[i];
    if (block.title || block.text == title) continue;
    if (!text.empty()) text.push_back('\n');
    text.append(block.text);
  }
  return text;
}

}  // namespace

void read_html(const Document& document, const ReadOptions& options, ReadResult& result) {
  if (is_binary(document.bytes)) {
    result.skips.push_back({document.where, "binary, not text"});
    return;
  }
  const HtmlPage page = parse_html(repaired_utf8(document.bytes));
  HtmlMetadata metadata = html_metadata(page);
  std::string body = body_text(page, metadata.title);
  if (body.size() < kShortestBody && metadata.body.size() > body.size()) body = html_text(metadata.body);
  if (body.empty()) {
    result.skips.push_back({document.where, page.too_deep
                                                ? "no article found: tags nested more than 2000 deep"
                                            : document.bytes.empty() ? "empty"
                                                                     : "no article found in the page"});
    return;
  }
  ReadArticle read;
  read.where = document.where;
  name_after(document, document.name, read);
  read.article.title = repaired_utf8(metadata.title);
  read.article.date = std::move(metadata.date);
  read.article.source = repaired_utf8(metadata.source);
  if (!metadata.url.empty()) read.article.url = repaired_utf8(metadata.url);
  read.article.text = read.article.title.empty() ? body : read.article.title + "\n" + body;
  complete_from_text(read.article, options);
  result.articles.push_back(std::move(read));
}

}  // namespace rapport
