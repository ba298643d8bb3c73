// The table of formats.
#include "ingest/read_document.hpp"

#include "graph/utf8.hpp"
#include "ingest/article_feed.hpp"
#include "ingest/article_html.hpp"
#include "ingest/article_json.hpp"
#include "ingest/article_text.hpp"
#include "ingest/encoding.hpp"

namespace rapport {

void name_after(const Document& document, const std::string& id, ReadArticle& article) {
  article.article.id = repaired_utf8(id);
  if (article.article.url.empty()) article.article.url = repaired_utf8(document.url);
  if (!document.url.empty()) return;
  article.other_id = repaired_utf8(document.where.substr(0, document.where.find_last_of("/:") + 1) + id);
}

void read_document(Document& document, const ReadOptions& options, ReadResult& result) {
  decode(document, options);
  switch (document.format) {
    case DocumentFormat::text:
      return read_plain_text(document, options, result);
    case DocumentFormat::json_lines:
      return read_json_lines(document, options, result);
    case DocumentFormat::json:
      return read_json(document, options, result);
    case DocumentFormat::html:
      return read_html(document, options, result);
    case DocumentFormat::feed:
      return read_feed(document, options, result);
  }
}

}  // namespace rapport
