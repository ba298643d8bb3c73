// The stages of the extraction alone, with Google Benchmark: bytes of article text a second, each stage with
// what it needs made before, and the memory that it took at its peak beyond what was there. The articles are
// those of a file of `rapport extract`'s input (JSON lines).
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "graph/facts_json.hpp"
#include "ingest/document_source.hpp"
#include "ingest/entities.hpp"
#include "ingest/extract.hpp"
#include "ingest/language.hpp"
#include "ingest/read_document.hpp"
#include "ingest/scratch.hpp"

namespace {

using namespace rapport;

struct Corpus {
  std::vector<Article> articles;
  std::int64_t bytes = 0;
  Knowledge knowledge = load_knowledge({}, {});
};

Corpus corpus_of(const std::string& path) {
  Corpus corpus;
  const ReadOptions options;
  DocumentSource source({path}, options);
  ReadResult result;
  while (auto document = source.next(result.skips)) read_document(*document, options, result);
  for (ReadArticle& read : result.articles) {
    corpus.bytes += static_cast<std::int64_t>(read.article.text.size());
    corpus.articles.push_back(std::move(read.article));
  }
  return corpus;
}

// kB of a line of /proc/self/status; 0 where there is none (not Linux).
double status_kilobytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1));
  }
  return 0;
}

// Lets the peak begin anew at what is held now.
double begin_peak() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  return status_kilobytes("VmRSS");
}

// Runs `stage` over all articles; what it answers is kept from the optimizer.
template <class Stage>
void add(const Corpus& corpus, const char* name, Stage stage) {
  benchmark::RegisterBenchmark(name, [&corpus, stage](benchmark::State& state) {
    const double before = begin_peak();
    for (auto _ : state) {
      for (const Article& article : corpus.articles) {
        const ScratchScope scratch;
        benchmark::DoNotOptimize(stage(article));
      }
    }
    state.counters["peak_kB"] = status_kilobytes("VmHWM") - before;
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus.bytes);
  });
}

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (count != 2) {
    std::fputs("usage: extract_bench ARTICLES.jsonl\n", stderr);
    return 2;
  }
  const Corpus corpus = corpus_of(words[1]);
  const Lexicon& lexicon = corpus.knowledge.lexicon;
  add(corpus, "language", [](const Article& a) { return other_language(a.text).size(); });
  add(corpus, "tokens", [&](const Article& a) { return tokenize(a.text, lexicon.words).size(); });
  add(corpus, "to sentences",
      [&](const Article& a) { return read_text(a.text, a.title, lexicon).sentences.size(); });
  add(corpus, "to names",
      [&](const Article& a) { return find_names(read_text(a.text, a.title, lexicon)).size(); });
  add(corpus, "to entities", [&](const Article& a) {
    const Reading reading = read_text(a.text, a.title, lexicon);
    return find_entities(reading, find_names(reading)).list.size();
  });
  add(corpus, "to facts", [&](const Article& a) { return extract(a, corpus.knowledge).facts.size(); });
  add(corpus, "to JSON",
      [&](const Article& a) { return facts_to_json(extract(a, corpus.knowledge)).size(); });
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
