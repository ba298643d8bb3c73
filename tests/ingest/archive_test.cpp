// Archives and compressed files: every form and nesting, bombs, and names that point outside.
#include <doctest/doctest.h>

#include "tests/ingest/documents.hpp"
#include "tests/ingest/packed.hpp"
#include "tests/ingest/scratch.hpp"

using namespace rapport;

TEST_CASE("members of every kind of archive") {
  const Scratch scratch;
  const Members members{{"a.txt", "A"}, {"d/b.json", "{}"}, {"c.pdf", "P"}};
  const std::string documents =
      "X:a.txt a@1:1=A\nX:d/b.json b@1:1={}\nX:c.pdf: not of a form that holds articles\n";
  const auto named = [&](const std::string& name) {
    std::string out = documents;
    for (std::size_t at = 0; (at = out.find('X', at)) != std::string::npos; at += name.size()) {
      out.replace(at, 1, name);
    }
    return out;
  };
  scratch.write("t.tar", tar_of(members));
  scratch.write("t.tgz", gzip_of(tar_of(members)));
  scratch.write("t.tar.zst", zstd_of(tar_of(members)));
  scratch.write("z.zip", zip_of(members));
  scratch.write("nosuffix", zip_of(members));
  for (const std::string name : {"t.tar", "t.tgz", "t.tar.zst", "z.zip", "nosuffix"}) {
    CAPTURE(name);
    CHECK(printed({name}) == named(name));
  }
}

TEST_CASE("compressed files") {
  const Scratch scratch;
  scratch.write("a.txt.gz", gzip_of("A"));
  scratch.write("b.jsonl.zst", zstd_of("{}\n{}"));
  scratch.write("c.gz", gzip_of("{\"a\":1}"));
  scratch.write("two.txt.gz", gzip_of("A") + gzip_of("B"));
  scratch.write("empty.txt.gz", gzip_of(""));
  CHECK(printed({"a.txt.gz"}) == "a.txt.gz a@1:1=A\n");
  CHECK(printed({"b.jsonl.zst"}) == "b.jsonl.zst b@1:1={}\n{}\n");
  CHECK(printed({"c.gz"}) == "c.gz c@1:1={\"a\":1}\n");
  CHECK(printed({"two.txt.gz"}) == "two.txt.gz two@1:1=AB\n");
  CHECK(printed({"empty.txt.gz"}) == "");
}

TEST_CASE("archives in archives, not without end") {
  const Scratch scratch;
  std::string nested = zip_of({{"a.txt", "A"}});
  scratch.write("z.zip",
                zip_of({{"in.tar.gz", gzip_of(tar_of({{"x.jsonl.gz", gzip_of("{}")}}))}, {"b.txt", "B"}}));
  CHECK(printed({"z.zip"}) == "z.zip:in.tar.gz:x.jsonl.gz x@1:1={}\nz.zip:b.txt b@1:1=B\n");
  for (int i = 0; i < 5; ++i) nested = zip_of({{"n.zip", nested}, {"b.txt", "B"}});
  scratch.write("deep.zip", nested);
  const std::string out = printed({"deep.zip"});
  CHECK(out.find("deep.zip:b.txt b@1:1=B\n") != std::string::npos);
  CHECK(out.find("deep.zip:n.zip:n.zip:n.zip:n.zip: more than 4 archives inside each other\n") !=
        std::string::npos);
}

TEST_CASE("names in an archive are labels, never paths") {
  const Scratch scratch;
  scratch.write("t.tar", tar_of({{"/etc/a.txt", "A"}, {"../../b.txt", "B"}}));
  CHECK(printed({"t.tar"}) == "t.tar:/etc/a.txt a@1:1=A\nt.tar:../../b.txt b@1:1=B\n");
  CHECK_FALSE(std::filesystem::exists("../../b.txt"));
}

TEST_CASE("bombs are stopped by size and by ratio") {
  const Scratch scratch;
  ReadOptions options;
  options.max_article_size = std::size_t{1} << 20;
  const std::string spaces(std::size_t{30} << 20, ' ');
  scratch.write("bomb.zip", zip_of({{"a.txt", spaces}, {"b.txt", "B"}}));
  CHECK(printed({"bomb.zip"}, options) ==
        "bomb.zip:b.txt b@1:1=B\nbomb.zip:a.txt: larger than 1 MB (--max-article-size)\n");
  scratch.write("bomb.jsonl.gz", gzip_of(spaces));
  CHECK(printed({"bomb.jsonl.gz", "bomb.zip"}, options) ==
        "bomb.zip:b.txt b@1:1=B\n"
        "bomb.jsonl.gz: expands to more than 400 times its size, not read on\n"
        "bomb.zip:a.txt: larger than 1 MB (--max-article-size)\n");
}

TEST_CASE("a damaged archive keeps what came before") {
  const Scratch scratch;
  const std::string whole = tar_of({{"a.txt", "A"}, {"b.txt", std::string(100000, 'B')}});
  scratch.write("cut.tar", whole.substr(0, 20000));
  scratch.write("cut.txt.gz", gzip_of(whole).substr(0, 100));
  scratch.write("not.zip", "words");
  CHECK(printed({"cut.tar", "cut.txt.gz", "not.zip"}) ==
        "cut.tar:a.txt a@1:1=A\n"
        "cut.tar:b.txt: Truncated tar archive\n"
        "cut.txt.gz: truncated gzip input\n"
        "not.zip: not an archive\n");
}
