// The way of all articles on one page: read in order, extract side by side, write in order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ingest/document.hpp"

namespace rapport {

struct PipelineOptions {
  ReadOptions read;
  unsigned threads = 0;        // 0: as many as there are cores
  bool all_languages = false;  // do not leave out what is plainly not English
};

struct ExtractedArticle {
  ReadArticle read;
  ArticleFacts facts;
  std::string rendered;
};

struct PipelineCounts {
  std::uint64_t articles = 0;
  std::uint64_t facts = 0;
  std::uint64_t text_bytes = 0;  // of the articles' texts
  std::uint64_t bytes_read = 0;  // of the inputs as stored
  std::uint64_t skipped = 0;     // articles and inputs that are no articles; expected skips not among them
};

struct PipelineHooks {
  std::function<ArticleFacts(const Article&)> extract;  // called from several threads at once
  // The printed form of an article, where it has one; likewise from several threads.
  std::function<std::string(const Article&, const ArticleFacts&)> render;
  std::function<void(std::vector<ExtractedArticle>&)> write;  // in input order, one call at a time
  std::function<void(const Skip&)> skip;                      // likewise
  std::function<void(const PipelineCounts&)> progress;        // after each write
  std::function<bool()> stopped;  // true ends the reading; what was read is written
};

// Reads all inputs (DocumentSource). An id that two files of one name would share becomes the path of the
// second; an article whose own id was read before is skipped. Holds a few blocks a thread, whatever the size
// of the inputs. What `write` throws ends the run and is thrown on.
PipelineCounts run_pipeline(const std::vector<std::string>& inputs, const PipelineOptions& options,
                            const PipelineHooks& hooks);

}  // namespace rapport
