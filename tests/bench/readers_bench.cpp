// The readers alone, with Google Benchmark: bytes of input a second of each form, from memory.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

#include "ingest/document_source.hpp"
#include "ingest/language.hpp"
#include "ingest/read_document.hpp"

namespace {

constexpr int kArticles = 500;

std::string article_text() {
  std::string text = "Ministers meet in Lima\n";
  for (int i = 0; i < 20; ++i) {
    text +=
        "The foreign ministers of Chile and Peru met in Lima on Monday, officials said, and agreed to meet "
        "“soon”. ";
    if (i % 4 == 3) text += '\n';
  }
  return text;
}

std::string json_lines() {
  std::string text = article_text();
  std::string escaped;
  for (const char c : text) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
  std::string out;
  for (int i = 0; i < kArticles; ++i) {
    out += fmt::format("{{\"id\":\"a{}\",\"title\":\"T\",\"date\":\"2024-03-25\",\"text\":\"{}\"}}\n", i,
                       escaped);
  }
  return out;
}

std::string page() {
  std::string menu;
  for (int i = 0; i < 100; ++i)
    menu += fmt::format("<li class=\"item\"><a href=\"/{}\">Section {}</a></li>\n", i, i);
  return fmt::format(
      "<html><head><title>T</title></head><body><nav><ul>{}</ul></nav><article><h1>T</h1><p>{}</p></article>"
      "<footer>{}</footer></body></html>",
      menu, article_text(), menu);
}

void read_all(benchmark::State& state, const std::string& name, const std::string& bytes) {
  const rapport::ReadOptions options;
  for (auto _ : state) {
    rapport::DocumentSource source({}, options);
    rapport::ReadResult result;
    source.open_stream({name, name, rapport::BufferedStream(rapport::open_bytes(bytes)), 0});
    while (auto document = source.next(result.skips)) rapport::read_document(*document, options, result);
    benchmark::DoNotOptimize(result.articles.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void test_language(benchmark::State& state) {
  const std::string text = article_text();
  for (auto _ : state) benchmark::DoNotOptimize(rapport::other_language(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

}  // namespace

BENCHMARK_CAPTURE(read_all, text, "a.txt", article_text());
BENCHMARK_CAPTURE(read_all, json_lines, "a.jsonl", json_lines());
BENCHMARK_CAPTURE(read_all, html, "a.html", page());
BENCHMARK(test_language);
BENCHMARK_MAIN();
