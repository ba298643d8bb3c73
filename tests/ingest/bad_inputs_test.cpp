// Broken and hostile inputs end to end: what a person is told, and that the article beside them is still
// read.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "ingest/document_source.hpp"
#include "ingest/pipeline.hpp"
#include "tests/ingest/packed.hpp"
#include "tests/ingest/scratch.hpp"

using namespace rapport;

namespace {

// The texts that come through, one a line with its line ends as "/", then "where: reason" of each skip.
std::string through(const std::vector<std::string>& inputs, const ReadOptions& read = {}) {
  std::string texts;
  std::string skips;
  PipelineOptions options;
  options.read = read;
  PipelineHooks hooks;
  hooks.extract = [](const Article&) { return ArticleFacts{}; };
  hooks.write = [&](const std::vector<ExtractedArticle>& articles) {
    for (const ExtractedArticle& article : articles) {
      std::string text = article.read.article.text;
      std::replace(text.begin(), text.end(), '\n', '/');
      texts += text + "\n";
    }
  };
  hooks.skip = [&](const Skip& skip) { skips += fmt::format("{}: {}\n", skip.where, skip.reason); };
  run_pipeline(inputs, options, hooks);
  return texts + skips;
}

std::string utf16(const std::string& ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) out += std::string{c, '\0'};
  return out;
}

// Gives 'x' without end up to a size, then a newline and an article.
class LongLine : public ByteStream {
public:
  explicit LongLine(std::size_t size) : left_(size) {}
  std::size_t read(std::span<char> buffer) override {
    if (left_ > 0) {
      const std::size_t size = std::min(left_, buffer.size());
      std::fill_n(buffer.begin(), size, 'x');
      left_ -= size;
      return size;
    }
    const std::size_t size = tail_.copy(buffer.data(), buffer.size());
    tail_.remove_prefix(size);
    return size;
  }

private:
  std::size_t left_;
  std::string_view tail_ = "\n{\"text\":\"after\"}\n";
};

}  // namespace

TEST_CASE("a line of 200 MB is passed over without being held") {
  ReadOptions options;
  DocumentSource source({}, options);
  auto stream = std::make_unique<LongLine>(std::size_t{200} << 20);
  source.open_stream({"n.jsonl", "n.jsonl", BufferedStream(std::move(stream)), 0});
  std::vector<Skip> skips;
  const std::optional<Document> document = source.next(skips);
  REQUIRE(document);
  CHECK(document->bytes == "{\"text\":\"after\"}\n");
  CHECK(document->first_line == 2);
  REQUIRE(skips.size() == 1);
  CHECK(skips[0] == Skip{"n.jsonl:1", "larger than 32 MB (--max-article-size)"});
}

TEST_CASE("many tiny files") {
  const Scratch scratch;
  Members members;
  std::string texts;
  for (int i = 0; i < 20000; ++i) {
    members.emplace_back(fmt::format("d{}/{:05}.txt", i % 7, i), "x");
    texts += "x\n";
  }
  scratch.write("many.tar", tar_of(members));
  CHECK(through({"many.tar"}) == texts);
}

TEST_CASE("encodings without a word about them") {
  const Scratch scratch;
  scratch.write("a.txt", "Perón and Müller, cut off at \xE2\x80");
  scratch.write("b.txt", "Per\xF3n met M\xFCller");
  scratch.write("c.jsonl", utf16("{\"text\":\"sixteen\"}\n{\"text\":\"bits\"}"));
  scratch.write("d.txt", std::string("\0\0\0\0", 4));
  scratch.write("e.jsonl", "\xEF\xBB\xBF{\"text\":\"marked\"}");
  CHECK(through({"a.txt", "b.txt", "c.jsonl", "d.txt", "e.jsonl"}) ==
        "Perón and Müller, cut off at \uFFFD\uFFFD\nPerón met Müller\nsixteen\nbits\nmarked\nd.txt: binary, "
        "not text\n");
}

TEST_CASE("a page in Windows-1251 is decoded and recognised as no English") {
  const Scratch scratch;
  const std::string words = "\xCC\xE8\xED\xE8\xF1\xF2\xF0\xFB \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xE8\xF1\xFC ";
  scratch.write("a.html", "<meta charset=windows-1251><p>" + words + words + words);
  CHECK(through({"a.html"}) == "a.html: in another script, not English\n");
}

TEST_CASE("every kind of broken input beside a good one") {
  const Scratch scratch;
  scratch.write("1.txt", "");
  scratch.write("2.html", "");
  scratch.write("3.xml", "<rss><channel><item>");
  scratch.write("4.json", "[{\"text\":\"in a list\"}, {\"text\"");
  scratch.write("5.jsonl.gz", "no gzip");
  scratch.write("6.zip", "PK\x03\x04 cut");
  scratch.write("7.warc", "WARC/1.0\r\n");
  scratch.write("8.txt", "good");
  CHECK(through({"."}) ==
        "in a list\ngood\n"
        "./5.jsonl.gz: not an archive\n"
        "./6.zip: Truncated ZIP file header\n"
        "./7.warc, record 1: not a WARC record, 10 bytes passed over\n"
        "./1.txt: empty\n"
        "./2.html: empty\n"
        "./3.xml:1:21: Premature end of data in tag item line 1\n"
        "./4.json:1:31: Missing a colon after a name of object member.\n");
}
