// The progress line at the beginning, on the way, at the end, and without a known total.
#include "cli/progress.hpp"

#include <doctest/doctest.h>

using namespace rapport;

TEST_CASE("the line of the progress bar") {
  PipelineCounts counts;
  CHECK(progress_line(counts, 1000, 0) == "0 articles, 0/s, 0.0 MB/s");
  counts.articles = 1234567;
  counts.bytes_read = 25000000;
  CHECK(progress_line(counts, 100000000, 10) ==
        "[######                  ]  25 %  1,234,567 articles, 123,456/s, 2.5 MB/s, 0:30 left");
  CHECK(progress_line(counts, 25000000, 100) ==
        "[########################] 100 %  1,234,567 articles, 12,345/s, 0.2 MB/s, 0:00 left");
  CHECK(progress_line(counts, 1000, 100).substr(0, 32) == "[########################] 100 %");
  CHECK(progress_line(counts, {}, 100) == "1,234,567 articles, 12,345/s, 0.2 MB/s");
}
