// Bytes in any encoding to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.hpp"

namespace rapport {

// Whether `--encoding NAME` can be honoured.
bool is_known_encoding(const std::string& name);

// The bytes of that encoding as UTF-8, what is invalid replaced by U+FFFD; nothing for an unknown encoding.
// Latin-1 is read as Windows-1252, as browsers do.
std::optional<std::string> decoded(std::string_view bytes, const std::string& encoding);

// Brings the document to UTF-8, valid or still to be repaired. The first that is known decides: a byte order
// mark, the option, the charset that came with the document, the charset named in it (HTML, XML), zero bytes
// in every other place (UTF-16), and Windows-1252 where bytes are no UTF-8 at all. The rest is UTF-8.
void decode(Document& document, const ReadOptions& options);

// The charset that the beginning of an HTML or XML text names for itself; empty if it names none.
std::string_view named_charset(std::string_view bytes);

}  // namespace rapport
