// The table of formats.
#include "ingest/read_document.hpp"

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
    case Format::feed:
      result.skips.push_back({document.where, "HTML and feeds are not read yet"});
  }
}

}  // namespace rapport
