// The table of formats.
#include "ingest/read_document.hpp"

#include "ingest/article_feed.hpp"
#include "ingest/article_html.hpp"
#include "ingest/article_json.hpp"
#include "ingest/article_text.hpp"
#include "ingest/encoding.hpp"

namespace rapport {

void name_after(const Document& document, std::string id, ReadArticle& article) {
  article.other_id = document.where.substr(0, document.where.find_last_of("/:") + 1) + id;
  article.article.id = std::move(id);
}

void read_document(Document& document, const ReadOptions& options, ReadResult& result) {
  decode(document, options);
  switch (document.format) {
    case Format::text:
      return read_text(document, options, result);
    case Format::json_lines:
      return read_json_lines(document, options, result);
    case Format::json:
      return read_json(document, options, result);
    case Format::html:
      return read_html(document, options, result);
    case Format::feed:
      return read_feed(document, options, result);
  }
}

}  // namespace rapport
