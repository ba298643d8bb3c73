// The printed form of what a reader makes of bytes.
#pragma once

#include <fmt/format.h>

#include <string>

#include "ingest/document.hpp"

namespace rapport {

using ArticleReader = void (*)(const Document&, const ReadOptions&, ReadResult&);

// "id|title|date|source|url|text" of each article, then "where: reason" of each skip, one a line. The
// document is "dir/n.x" with the name "n".
inline std::string printed(ArticleReader reader, const std::string& bytes, const ReadOptions& options = {}) {
  Document document;
  document.where = "dir/n.x";
  document.name = "n";
  document.bytes = bytes;
  ReadResult result;
  reader(document, options, result);
  std::string out;
  for (const ReadArticle& read : result.articles) {
    const Article& a = read.article;
    out += fmt::format("{}|{}|{}|{}|{}|{}\n", a.id, a.title, a.date, a.source, a.url, a.text);
  }
  for (const Skip& skip : result.skips) out += fmt::format("{}: {}\n", skip.where, skip.reason);
  return out;
}

}  // namespace rapport
