// Cleaning and escaping, as tables of input and result.
#include "export/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/utf8.hpp"
#include "tests/export/sample.hpp"

using namespace rapport;

TEST_CASE("cleaning") {
  struct Row {
    std::string text;
    std::size_t limit;
    std::string cleaned;
    Losses losses;
  };
  const std::vector<Row> table{
      {"plain", 200, "plain", {}},
      {"  two \t\r\n blanks  ", 200, "two blanks", {}},
      {"a\xc2\x85"
       "b\xe2\x80\xa8"
       "c\xc2\xa0"
       "d",
       200,
       "a b c d",
       {}},
      {std::string("a\0b", 3), 200, "ab", {1, 0, 0, 0}},
      {"a\x01\x1f\x7f"
       "b",
       200,
       "ab",
       {3, 0, 0, 0}},
      {"a\xff"
       "b\xc3",
       200,
       "ab",
       {2, 0, 0, 0}},
      {"was \xef\xbf\xbd before", 200, "was \xef\xbf\xbd before", {}},
      {"\xef\xbf\xbe\xe2\x80\xae"
       "x",
       200,
       "x",
       {2, 0, 0, 0}},
      {"12345", 5, "12345", {}},
      {"123456", 5, "1234…", {0, 1, 0, 0}},
      {"1234 6", 5, "1234…", {0, 1, 0, 0}},
      {"123 5", 5, "123 5", {}},
      {"김정은이다", 3, "김정…", {0, 1, 0, 0}},
      {"", 5, "", {}},
      {" \x02 ", 5, "", {1, 0, 0, 0}},
  };
  for (const Row& row : table) {
    Losses losses;
    CHECK(clean(row.text, row.limit, losses) == row.cleaned);
    CHECK(losses.characters == row.losses.characters);
    CHECK(losses.cuts == row.losses.cuts);
  }
}

TEST_CASE("what is cleaned stays clean, valid and within its limit") {
  for (const std::string& text : sample::hostile_texts()) {
    Losses losses;
    const std::string once = clean(text, 200, losses);
    CHECK(is_valid_utf8(once));
    CHECK(count_code_points(once) <= 200);
    Losses none;
    CHECK(clean(once, 200, none) == once);
    CHECK(none.characters + none.cuts == 0);
  }
}

TEST_CASE("escaping") {
  struct Row {
    std::string text, xml, dot, csv;
  };
  const std::vector<Row> table{
      {"plain", "plain", "\"plain\"", "plain"},
      {"a & b", "a &amp; b", "\"a &amp; b\"", "a & b"},
      {"<b>]]>", "&lt;b&gt;]]&gt;", "\"<b>]]>\"", "<b>]]>"},
      {"say \"x\"", "say &quot;x&quot;", "\"say \\\"x\\\"\"", "\"say \"\"x\"\"\""},
      {"\\N\\", "\\N\\", "\"\\\\N\\\\\"", "\\N\\"},
      {"a, b", "a, b", "\"a, b\"", "\"a, b\""},
      {"=1+2", "=1+2", "\"=1+2\"", "\"'=1+2\""},
      {"", "", "\"\"", ""},
  };
  const auto with = [](auto append, const std::string& text) {
    std::string out;
    append(out, text);
    return out;
  };
  for (const Row& row : table) {
    CHECK(with(append_xml, row.text) == row.xml);
    CHECK(with(append_dot, row.text) == row.dot);
    CHECK(with(append_csv, row.text) == row.csv);
  }
}

TEST_CASE("addresses") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"https://example.org/a?x=1&y=2#z", "https://example.org/a?x=1&y=2#z"},
      {"HTTP://EXAMPLE.org", "HTTP://EXAMPLE.org"},
      {"https://example.org/a b\"<c>", "https://example.org/a%20b%22%3Cc%3E"},
      {"https://example.org/\xea\xb9\x80", "https://example.org/%EA%B9%80"},
      {"javascript:alert(1)", ""},
      {" javascript:alert(1)", ""},
      {"java\nscript:x", ""},
      {"https://a\nb", ""},
      {"data:text/html,x", ""},
      {"//example.org", ""},
      {"http://", ""},
  };
  for (const auto& [url, safe] : table) {
    Losses losses;
    CHECK(safe_url(url, losses) == safe);
    CHECK(losses.urls == (safe.empty() ? 1 : 0));
  }
}
