// Documents of every form to articles.
#pragma once

#include "ingest/document.hpp"

namespace rapport {

// Decodes the document and appends its articles and what was skipped in it. Any bytes are fine; nothing is
// thrown.
void read_document(Document& document, const ReadOptions& options, ReadResult& result);

}  // namespace rapport
