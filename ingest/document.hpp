// What the readers pass on: pieces of input with their form, and the articles and skips read from them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/facts.hpp"

namespace rapport {

struct ReadOptions {
  std::string date;                                         // of articles that state none; ISO 8601 or empty
  std::string encoding;                                     // of inputs that do not say theirs; empty: UTF-8
  std::vector<std::pair<std::string, std::string>> fields;  // ours ("text") and the input's ("body")
  std::size_t max_article_size = std::size_t{32} << 20;     // bytes of one article as stored, unpacked
};

// The forms of documents that hold articles.
enum class DocumentFormat : std::uint8_t { text, html, json_lines, json, feed };

// One piece of input, small enough to be held: a file, or some articles out of a large one.
struct Document {
  std::string where;  // for messages: a path, a member of an archive after its path
  std::string name;   // the id that an article without one gets
  DocumentFormat format = DocumentFormat::text;
  std::string bytes;
  std::size_t first_line = 1;    // line of `where` with which the bytes begin
  std::size_t first_column = 1;  // and the column in it, in bytes
  std::string charset;           // that came with it, such as HTTP's; may be empty
  std::string url;
};

// An input or article that was left out. `where` names the file, with line and column where they are known.
struct Skip {
  std::string where;
  std::string reason;
  bool expected =
      false;  // part of a corpus of such size, such as another language: counted, not told one by one
  friend bool operator==(const Skip&, const Skip&) = default;
};

struct ReadArticle {
  Article article;
  std::string where;
  std::string other_id;  // to take where the id, made from the file's name, is another article's already;
                         // empty if its own
};

struct ReadResult {
  std::vector<ReadArticle> articles;
  std::vector<Skip> skips;
};

// Names the article after its document; `id` is the document's name or begins with it. Pages of one URL are
// the same article, files of one name are not.
void name_after(const Document& document, const std::string& id, ReadArticle& article);

}  // namespace rapport
