// Order, repeated ids, stopping and failing of the parallel pipeline, with an extractor that only copies.
#include "ingest/pipeline.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <stdexcept>

#include "tests/ingest/scratch.hpp"

using namespace rapport;

namespace {

ArticleFacts copied(const Article& article) {
  ArticleFacts facts;
  facts.article = {article.id, article.title, article.date, article.source, article.url};
  return facts;
}

struct Run {
  std::string ids;
  std::string skips;
  PipelineCounts counts;
};

Run run(const std::vector<std::string>& inputs, PipelineOptions options = {}) {
  Run run;
  PipelineHooks hooks;
  hooks.extract = copied;
  hooks.write = [&](const std::vector<ExtractedArticle>& articles) {
    for (const ExtractedArticle& a : articles) run.ids += a.facts.article.id + '\n';
  };
  hooks.skip = [&](const Skip& skip) { run.skips += fmt::format("{}: {}\n", skip.where, skip.reason); };
  run.counts = run_pipeline(inputs, options, hooks);
  return run;
}

}  // namespace

TEST_CASE("articles are written in input order, whatever the threads") {
  const Scratch scratch;
  std::string lines;
  std::string ids;
  for (int i = 0; i < 5000; ++i) {
    lines += fmt::format("{{\"id\":\"a{}\",\"text\":\"{:x>{}}\"}}\n", i, i, 10 + i % 977);
    ids += fmt::format("a{}\n", i);
  }
  scratch.write("n.jsonl", lines);
  for (const unsigned threads : {1U, 2U, 7U}) {
    PipelineOptions options;
    options.threads = threads;
    const Run result = run({"n.jsonl"}, options);
    CHECK(result.ids == ids);
    CHECK(result.counts.articles == 5000);
    CHECK(result.counts.bytes_read == lines.size());
  }
}

TEST_CASE("repeated ids") {
  const Scratch scratch;
  scratch.write("a/x.txt", "A");
  scratch.write("b/x.txt", "B");
  scratch.write("n.jsonl", "{\"id\":\"x\",\"text\":\"N\"}\n{\"text\":\"M\"}\n");
  const Run result = run({"a", "b", "n.jsonl", "b/x.txt"});
  CHECK(result.ids == "x\nb/x\nn-2\n");
  CHECK(result.skips ==
        "n.jsonl:1: an article with the id 'x' was read before\n"
        "b/x.txt: an article with the id 'x' was read before\n");
  CHECK(result.counts.skipped == 2);
}

TEST_CASE("other languages are counted apart") {
  const Scratch scratch;
  std::string spanish;
  for (int i = 0; i < 9; ++i) spanish += "el ministro de la que los ";
  scratch.write("a.txt", spanish);
  const Run result = run({"a.txt"});
  CHECK(result.skips == "a.txt: in Spanish, not English\n");
  CHECK(result.counts.skipped == 0);
  CHECK(result.counts.articles == 0);
  PipelineOptions options;
  options.all_languages = true;
  CHECK(run({"a.txt"}, options).counts.articles == 1);
}

TEST_CASE("a million nothings") {
  const Scratch scratch;
  scratch.write("n.jsonl", std::string(1000000, '\n'));
  CHECK(run({"n.jsonl"}).counts.articles == 0);
}

TEST_CASE("stopping keeps what was read, failing ends with the reason") {
  const Scratch scratch;
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += fmt::format("{{\"id\":\"a{}\",\"text\":\"{:x>90}\"}}\n", i, i);
  scratch.write("n.jsonl", lines);
  std::size_t written = 0;
  std::atomic<bool> stop = false;
  PipelineHooks hooks;
  hooks.extract = copied;
  hooks.write = [&](const std::vector<ExtractedArticle>& articles) { written += articles.size(); };
  hooks.stopped = [&] { return stop.load(); };
  hooks.progress = [&](const PipelineCounts&) { stop = true; };
  const PipelineCounts counts = run_pipeline({"n.jsonl"}, {}, hooks);
  CHECK(counts.articles == written);
  CHECK(written > 0);
  CHECK(written < 20000);
  hooks.stopped = nullptr;
  hooks.write = [](const std::vector<ExtractedArticle>&) {
    throw std::runtime_error("No space left on device");
  };
  CHECK_THROWS_WITH(run_pipeline({"n.jsonl"}, {}, hooks), "No space left on device");
}
