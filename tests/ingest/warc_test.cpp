// Web archives: which records become documents, with what charset and address, and what damage costs.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ingest/document_source.hpp"
#include "ingest/http_message.hpp"
#include "ingest/read_document.hpp"
#include "tests/ingest/documents.hpp"
#include "tests/ingest/packed.hpp"
#include "tests/ingest/scratch.hpp"

using namespace rapport;

namespace {

std::string record(const std::string& type, const std::string& media, const std::string& url,
                   const std::string& content) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nContent-Type: {}\r\nContent-Length: "
      "{}\r\n\r\n{}\r\n\r\n",
      type, url, media, content.size(), content);
}

std::string response(const std::string& url, const std::string& headers, const std::string& body) {
  return record("response", "application/http; msgtype=response", url,
                "HTTP/1.1 " + headers + "\r\n\r\n" + body);
}

}  // namespace

TEST_CASE("pages among requests, pictures and redirects") {
  const Scratch scratch;
  const std::string archive =
      record("warcinfo", "application/warc-fields", "", "software: x") +
      record("request", "application/http", "http://a/1", "GET / HTTP/1.1\r\n\r\n") +
      response("http://a/1", "200 OK\r\nContent-Type: text/html; charset=utf-8", "<p>One") +
      response("http://a/2", "404 Not Found\r\nContent-Type: text/html", "<p>Gone") +
      response("http://a/3", "200 OK\r\ncontent-type: image/png", "PNG") +
      record("conversion", "text/plain", "http://a/4", "Four") +
      response("http://a/5", "200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked",
               "3\r\n<p>\r\n4;x=y\r\nFive\r\n0\r\n\r\n") +
      response("http://a/6", "200\r\nContent-Type: text/html\r\nContent-Encoding: gzip", gzip_of("<p>Six"));
  const std::string documents =
      "X, record 3 http://a/1@1:1=<p>One\nX, record 6 http://a/4@1:1=Four\n"
      "X, record 7 http://a/5@1:1=<p>Five\nX, record 8 http://a/6@1:1=<p>Six\n";
  scratch.write("X", archive);
  CHECK(printed({"X"}) == documents);
  scratch.write("a.warc.gz",
                gzip_of(archive) + gzip_of(response("http://a/9", "200\r\nContent-Type: text/plain", "9")));
  CHECK(printed({"a.warc.gz"}).ends_with("a.warc.gz, record 9 http://a/9@1:1=9\n"));
}

TEST_CASE("the charset of the headers and the address reach the article") {
  const Scratch scratch;
  scratch.write("a.warc", response("http://a/1", "200\r\nContent-Type: text/plain; charset=\"windows-1252\"",
                                   "caf\xE9"));
  ReadOptions options;
  DocumentSource source({"a.warc"}, options);
  std::vector<Skip> skips;
  std::optional<Document> document = source.next(skips);
  REQUIRE(document);
  ReadResult result;
  read_document(*document, options, result);
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].article.text == "café");
  CHECK(result.articles[0].article.id == "http://a/1");
  CHECK(result.articles[0].article.url == "http://a/1");
  CHECK(result.articles[0].other_id == "");
}

TEST_CASE("damage between and within records") {
  const Scratch scratch;
  ReadOptions options;
  options.max_article_size = std::size_t{1} << 20;
  const std::string one = record("resource", "text/plain", "u1", "One");
  const std::string two = record("resource", "text/plain", "u2", "Two");
  scratch.write("a.warc", one + "noise\nnoise\n" + two);
  CHECK(printed({"a.warc"}) ==
        "a.warc, record 1 u1@1:1=One\na.warc, record 3 u2@1:1=Two\n"
        "a.warc, record 2: not a WARC record, 12 bytes passed over\n");
  scratch.write("b.warc", one + "WARC/1.0\r\nContent-Length: x\r\n\r\n" + two);
  CHECK(printed({"b.warc"}) ==
        "b.warc, record 1 u1@1:1=One\nb.warc, record 3 u2@1:1=Two\n"
        "b.warc, record 2: not a WARC record, 31 bytes passed over\n");
  scratch.write("c.warc", one + two.substr(0, two.size() - 6));
  CHECK(printed({"c.warc"}) ==
        "c.warc, record 1 u1@1:1=One\nc.warc, record 2: the file ends within the record\n");
  scratch.write("d.warc",
                record("resource", "text/plain", "u3", std::string(std::size_t{2} << 20, 'x')) + one);
  CHECK(printed({"d.warc"}, options) ==
        "d.warc, record 2 u1@1:1=One\nd.warc, record 1: larger than 1 MB (--max-article-size)\n");
  scratch.write("e.warc",
                response("u", "200\r\nContent-Type: text/html\r\nContent-Encoding: br", "??") + one);
  CHECK(printed({"e.warc"}) ==
        "e.warc, record 2 u1@1:1=One\ne.warc, record 1: packed with brotli, which is not read\n");
}

TEST_CASE("headers") {
  CHECK(header_value("A: 1\r\nb-C:  two \r\n", "B-c") == "two");
  CHECK(header_value("A: 1", "B") == "");
  CHECK(charset_of_media_type("text/html; Charset='x-1'; y=z") == "x-1");
  CHECK(charset_of_media_type("text/html") == "");
  CHECK_FALSE(parse_http("words").has_value());
  const auto response = parse_http("HTTP/1.0 200 OK\r\nA: b\r\n\r\nbody");
  REQUIRE(response);
  CHECK(response->status == 200);
  CHECK(response->body == "body");
  HttpResponse whole;
  whole.headers = "Transfer-Encoding: chunked";
  whole.body = "not chunked";
  CHECK(http_body(whole, 100) == "not chunked");
}
