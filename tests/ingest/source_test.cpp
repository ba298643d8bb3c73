// Inputs on disk to documents: order, nesting, limits, and what is said of what cannot be read.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "ingest/input_kind.hpp"
#include "tests/ingest/documents.hpp"
#include "tests/ingest/scratch.hpp"

using namespace rapport;
namespace fs = std::filesystem;

namespace {

constexpr uid_t kNobody = 65534;

}  // namespace

TEST_CASE("names to kinds and stems") {
  CHECK(stem_of("a/b.c.txt") == "b.c");
  CHECK(stem_of("a/b.jsonl.gz") == "b");
  CHECK(stem_of("noext") == "noext");
  CHECK(stem_of(".txt") == ".txt");
  CHECK(stem_of("") == "article");
  CHECK(unpacked_name("a/b.jsonl.GZ") == "a/b.jsonl");
  CHECK(unpacked_name("b.tgz") == "b.tar");
  CHECK(kind_by_name("X.TXT") == InputKind::text);
  CHECK_FALSE(kind_by_name("x.pdf").has_value());
  CHECK(kind_by_content(" \n{\"a\"") == InputKind::json_lines);
  CHECK(kind_by_content("<?xml version='1.0'?><rss>") == InputKind::feed);
  CHECK(kind_by_content("<!doctype html>") == InputKind::html);
  CHECK(kind_by_content("\x1F\x8B\x08") == InputKind::archive);
  CHECK(kind_by_content("Words") == InputKind::text);
}

TEST_CASE("folders are walked in the order of names") {
  const Scratch scratch;
  scratch.write("in/b.txt", "B");
  scratch.write("in/a/z.txt", "Z");
  scratch.write("in/a.txt", "A");
  scratch.write("in/c.pdf", "P");
  scratch.write("in/.hidden.txt", "H");
  CHECK(printed({"in"}) ==
        "in/a/z.txt z@1:1=Z\nin/a.txt a@1:1=A\nin/b.txt b@1:1=B\n"
        "in/c.pdf: not of a form that holds articles\n");
  CHECK(printed({"in/b.txt", "in/a.txt"}) == "in/b.txt b@1:1=B\nin/a.txt a@1:1=A\n");
  CHECK(printed({"none.txt", "in/a.txt"}) == "in/a.txt a@1:1=A\nnone.txt: No such file or directory\n");
}

TEST_CASE("links in circles end, and nothing else is lost") {
  const Scratch scratch;
  scratch.write("in/a/x.txt", "X");
  fs::create_directory_symlink("..", "in/a/up");
  fs::create_symlink("self.txt", "in/self.txt");
  fs::create_symlink("nowhere.txt", "in/gone.txt");
  CHECK(printed({"in"}) ==
        "in/a/x.txt x@1:1=X\n"
        "in/a/up: a link back to a folder above it, not followed\n"
        "in/gone.txt: No such file or directory\n"
        "in/self.txt: a link that leads to itself\n");
}

TEST_CASE("an unreadable folder or file is named") {
  const Scratch scratch;
  scratch.write("in/a/x.txt", "X");
  scratch.write("in/b.txt", "B");
  scratch.write("in/c.txt", "C");
  fs::permissions("in/a", fs::perms::none);
  fs::permissions("in/c.txt", fs::perms::none);
  const bool root = geteuid() == 0;  // who reads everything
  if (root) REQUIRE(seteuid(kNobody) == 0);
  const std::string told = printed({"in"});
  if (root) REQUIRE(seteuid(0) == 0);
  CHECK(told == "in/b.txt b@1:1=B\nin/a: Permission denied\nin/c.txt: Permission denied\n");
  fs::permissions("in/a", fs::perms::owner_all);
}

TEST_CASE("JSON lines come in blocks of whole lines") {
  const Scratch scratch;
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += fmt::format("{{\"text\":\"{:0>90}\"}}\n", i);
  scratch.write("n.jsonl", lines + "{}");
  CHECK(printed({"n.jsonl"}) == "n.jsonl n@1:1[131070]\nn.jsonl n@1286:1[131070]\nn.jsonl n@2571:1[43862]\n");
}

TEST_CASE("what is larger than an article may be is passed over") {
  const Scratch scratch;
  ReadOptions options;
  options.max_article_size = std::size_t{1} << 20;
  const std::string huge(std::size_t{3} << 20, 'x');
  scratch.write("n.jsonl", "{\"a\":1}\n\"" + huge + "\"\n{\"b\":2}");
  CHECK(printed({"n.jsonl"}, options) ==
        "n.jsonl n@1:1={\"a\":1}\n\nn.jsonl n@3:1={\"b\":2}\nn.jsonl:2: larger than 1 MB "
        "(--max-article-size)\n");
  scratch.write("n.json", "[{\"a\":1},\n {\"t\":\"" + huge + "\"}, {\"b\":2}]");
  CHECK(printed({"n.json"}, options) ==
        "n.json n-1@1:2={\"a\":1}\nn.json n-3@2:3145740={\"b\":2}\n"
        "n.json:2:2: larger than 1 MB (--max-article-size)\n");
  scratch.write("n.txt", huge);
  scratch.write("fits.txt", std::string(options.max_article_size, 'x'));
  CHECK(printed({"n.txt", "fits.txt"}, options) ==
        "fits.txt fits@1:1[1048576]\nn.txt: larger than 1 MB (--max-article-size)\n");
}

TEST_CASE("JSON texts are cut into their values") {
  const Scratch scratch;
  const std::vector<std::pair<std::string, std::string>> table{
      {"{\n \"a\": [1, {}]\n}\n", "n.json n@1:1={\n \"a\": [1, {}]\n}\n"},
      {"\xEF\xBB\xBF [ {\"a\":\"]}\\\"\"}, 5 ,[2]\n]",
       "n.json n-1@1:4={\"a\":\"]}\\\"\"}\nn.json n-2@1:18=5 \nn.json n-3@1:21=[2]\n"},
      {"{}{}", "n.json n@1:1={}\nn.json n-2@1:3={}\n"},
      {"[{\"a\":\"x},\n{\"b\":1}]", "n.json n-1@1:2={\"a\":\"x},\n{\"b\":1}]\n"},
      {"[", ""},
      {"", ""},
  };
  for (const auto& [bytes, documents] : table) {
    CAPTURE(bytes);
    scratch.write("n.json", bytes);
    CHECK(printed({"n.json"}) == documents);
  }
}
