// What the fuzzers share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "graph/utf8.hpp"
#include "ingest/document_source.hpp"
#include "ingest/read_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace rapport {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// What has to hold; libFuzzer keeps the input where it does not.
inline void require(bool holds) {
  if (!holds) std::abort();
}

// Reads the bytes as an input of that name, to the articles.
inline ReadResult read_input(const std::string& name, std::string_view bytes) {
  ReadOptions options;
  options.max_article_size = std::size_t{1} << 20;
  DocumentSource source({}, options);
  ReadResult result;
  try {
    source.open_stream({name, name, BufferedStream(open_bytes(std::string(bytes))), 0});
  } catch (const InputError&) {
    return result;
  }
  while (auto document = source.next(result.skips)) read_document(*document, options, result);
  for (const ReadArticle& read : result.articles) {
    require(!read.article.text.empty() && !read.article.id.empty());
    require(is_valid_utf8(read.article.text) && is_valid_utf8(read.article.id) &&
            is_valid_utf8(read.article.title));
  }
  return result;
}

}  // namespace rapport
