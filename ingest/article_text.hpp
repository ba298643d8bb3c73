// Plain-text articles.
#pragma once

#include "ingest/document.hpp"

namespace rapport {

// The article of a .txt document: the text as it stands with its UTF-8 repaired, the first line with words as
// the title, the date from a date line or dateline, else from the options. Skips an empty or binary document.
void read_plain_text(const Document& document, const ReadOptions& options, ReadResult& result);

// Fills what the fields of an article leave open from its text: title and date.
void complete_from_text(Article& article, const ReadOptions& options);

// Whether bytes are no text in any encoding: control characters beyond the usual share.
bool is_binary(std::string_view bytes);

}  // namespace rapport
