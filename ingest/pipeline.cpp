// oneTBB's parallel_pipeline over batches of documents: a batch is large enough to be worth a task, small
// enough that the few on their way fit in memory.
#include "ingest/pipeline.hpp"

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>

#include "ingest/document_source.hpp"
#include "ingest/language.hpp"
#include "ingest/read_document.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{128} << 10;
constexpr std::size_t kBatchDocuments = 64;
constexpr std::size_t kBatchesPerThread = 3;

struct Batch {
  std::vector<Document> documents;
  std::vector<Skip> skips;
  std::vector<ExtractedArticle> articles;
};

class Pipeline {
public:
  Pipeline(const std::vector<std::string>& inputs, const PipelineOptions& options, const PipelineHooks& hooks)
      : options_(options), hooks_(hooks), source_(inputs, options.read) {}

  PipelineCounts run() {
    const int threads =
        options_.threads > 0 ? static_cast<int>(options_.threads) : tbb::info::default_concurrency();
    // More threads than cores are fine here; without the control oneTBB warns of them on stderr.
    const auto allowed = static_cast<std::size_t>(std::max(threads, 2));
    const tbb::global_control control(tbb::global_control::max_allowed_parallelism, allowed);
    tbb::task_arena arena(threads);
    arena.execute([&] { run_filters(static_cast<std::size_t>(threads) * kBatchesPerThread); });
    return counts_;
  }

private:
  // The batches go round: with that many tokens a batch has been written before its turn to be filled comes
  // again. oneTBB gets plain pointers, since it forgets the values on their way when a filter throws.
  void run_filters(std::size_t tokens) {
    using tbb::filter_mode;
    batches_.resize(tokens);
    const auto read = [this](tbb::flow_control& control) {
      Batch& batch = batches_[turn_++ % batches_.size()];
      batch = Batch();
      if (!fill(batch)) control.stop();
      return &batch;
    };
    const auto work = [this](Batch* batch) {
      process(*batch);
      return batch;
    };
    const auto write = [this](Batch* batch) { finish(*batch); };
    tbb::parallel_pipeline(tokens, tbb::make_filter<void, Batch*>(filter_mode::serial_in_order, read) &
                                       tbb::make_filter<Batch*, Batch*>(filter_mode::parallel, work) &
                                       tbb::make_filter<Batch*, void>(filter_mode::serial_in_order, write));
  }

  // False at the end of all inputs.
  bool fill(Batch& batch) {
    std::size_t bytes = 0;
    while (bytes < kBatchBytes && batch.documents.size() < kBatchDocuments) {
      if (hooks_.stopped && hooks_.stopped()) break;
      std::optional<Document> document = source_.next(batch.skips);
      if (!document) break;
      bytes += document->bytes.size();
      batch.documents.push_back(std::move(*document));
    }
    return !batch.documents.empty() || !batch.skips.empty();
  }

  void process(Batch& batch) const {
    ReadResult result;
    for (Document& document : batch.documents) {
      read_document(document, options_.read, result);
      document.bytes = std::string();
    }
    for (Skip& skip : result.skips) batch.skips.push_back(std::move(skip));
    for (ReadArticle& article : result.articles) process(article, batch);
    batch.documents.clear();
  }

  void process(ReadArticle& read, Batch& batch) const {
    const std::string_view language =
        options_.all_languages ? std::string_view() : other_language(read.article.text);
    if (!language.empty()) {
      batch.skips.push_back({std::move(read.where), fmt::format("in {}, not English", language), true});
      return;
    }
    ExtractedArticle extracted;
    extracted.facts = hooks_.extract(read.article);
    if (hooks_.render) extracted.rendered = hooks_.render(read.article, extracted.facts);
    extracted.read = std::move(read);
    batch.articles.push_back(std::move(extracted));
  }

  void finish(Batch& batch) {
    for (const Skip& skip : batch.skips) tell(skip);
    std::erase_if(batch.articles, [&](ExtractedArticle& article) { return is_repeated(article); });
    for (const ExtractedArticle& extracted : batch.articles) {
      ++counts_.articles;
      counts_.facts += extracted.facts.facts.size();
      counts_.text_bytes += extracted.read.article.text.size();
    }
    counts_.bytes_read = source_.bytes_read();
    hooks_.write(batch.articles);
    if (hooks_.progress) hooks_.progress(counts_);
  }

  void tell(const Skip& skip) {
    if (!skip.expected) ++counts_.skipped;
    if (hooks_.skip) hooks_.skip(skip);
  }

  bool is_new(const std::string& id) { return ids_.insert(std::hash<std::string>()(id)).second; }

  // Whether the article must go because of its id; a file's article may take its path for its id instead.
  bool is_repeated(ExtractedArticle& extracted) {
    ReadArticle& read = extracted.read;
    if (is_new(read.article.id)) return false;
    if (read.other_id.empty() || !is_new(read.other_id)) {
      tell({read.where, fmt::format("an article with the id '{}' was read before", read.article.id)});
      return true;
    }
    read.article.id = read.other_id;
    extracted.facts.article.id = read.other_id;
    if (hooks_.render) extracted.rendered = hooks_.render(read.article, extracted.facts);
    return false;
  }

  const PipelineOptions& options_;
  const PipelineHooks& hooks_;
  DocumentSource source_;
  std::unordered_set<std::size_t> ids_;  // hashes: a million articles take some 40 MB
  PipelineCounts counts_;
  std::vector<Batch> batches_;
  std::size_t turn_ = 0;
};

}  // namespace

PipelineCounts run_pipeline(const std::vector<std::string>& inputs, const PipelineOptions& options,
                            const PipelineHooks& hooks) {
  return Pipeline(inputs, options, hooks).run();
}

}  // namespace rapport
