// Articles in JSON.
#pragma once

#include "ingest/document.hpp"

namespace rapport {

// The articles of a document of JSON lines, one object a line, empty lines aside. Fields id, title, date,
// text, url and source, or the names that the options give them; other keys are ignored. A line that is no
// article is skipped with its line and column in the document, and the rest is read. Without an id the
// article is "NAME-LINE".
void read_json_lines(const Document& document, const ReadOptions& options, ReadResult& result);

// The articles of one JSON text: an object, or a list of objects; without an id NAME, in a list
// "NAME-POSITION".
void read_json(const Document& document, const ReadOptions& options, ReadResult& result);

}  // namespace rapport
