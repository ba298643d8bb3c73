// Articles in RSS and Atom feeds.
#pragma once

#include "ingest/document.hpp"

namespace rapport {

// Each item or entry with its title, date, link and the longest of its texts, as an article whose text is the
// title as the first line, then one line a paragraph. The id is the item's guid or id, else its link, else
// "NAME-POSITION". A feed broken off is read as far as it goes and then named with line and column.
void read_feed(const Document& document, const ReadOptions& options, ReadResult& result);

}  // namespace rapport
