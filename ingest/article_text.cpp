// A .txt article: everything of it is text, so that offsets count what the reader of the file sees.
#include "ingest/article_text.hpp"

#include <algorithm>
#include <string_view>

#include "graph/utf8.hpp"
#include "ingest/article_date.hpp"

namespace rapport {
namespace {

constexpr std::string_view kBlank = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string_view first_line(std::string_view text) {
  const std::string_view rest = trimmed(text);
  return trimmed(rest.substr(0, rest.find('\n')));
}

}  // namespace

bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && kBlank.find(c) == std::string_view::npos && byte != 0x1B && byte != 0x08;
  });
  return controls > static_cast<std::ptrdiff_t>(head.size() / 50);
}

void complete_from_text(Article& article, const ReadOptions& options) {
  if (article.title.empty()) article.title = first_line(article.text);
  if (article.date.empty()) article.date = date_of_text(article.text);
  if (article.date.empty()) article.date = options.date;
}

void read_plain_text(const Document& document, const ReadOptions& options, ReadResult& result) {
  if (is_binary(document.bytes)) {
    result.skips.push_back({document.where, "binary, not text"});
    return;
  }
  ReadArticle read;
  Article& article = read.article;
  read.where = document.where;
  name_after(document, document.name, read);
  article.text = repaired_utf8(document.bytes);
  if (trimmed(article.text).empty()) {
    result.skips.push_back({document.where, "empty"});
    return;
  }
  complete_from_text(article, options);
  result.articles.push_back(std::move(read));
}

}  // namespace rapport
