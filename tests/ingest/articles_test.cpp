// Text and JSON documents become articles; what is no article is skipped with its place and reason.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "ingest/article_json.hpp"
#include "ingest/article_text.hpp"
#include "tests/ingest/read_articles.hpp"

using namespace rapport;

TEST_CASE("plain text") {
  CHECK(printed(read_plain_text, "\nA title \nMarch 1, 2008\nBody.\n") ==
        "n|A title|2008-03-01|||\nA title \nMarch 1, 2008\nBody.\n\n");
  CHECK(printed(read_plain_text, "caf\xE9") == "n|caf\xEF\xBF\xBD||||caf\xEF\xBF\xBD\n");
  CHECK(printed(read_plain_text, "") == "dir/n.x: empty\n");
  CHECK(printed(read_plain_text, " \n\t\r\n") == "dir/n.x: empty\n");
  CHECK(printed(read_plain_text, std::string("\x7f"
                                             "ELF\x02\x01\x01\0\0\0\0\0",
                                             12)) == "dir/n.x: binary, not text\n");
  ReadOptions options;
  options.date = "2024-03-25";
  CHECK(printed(read_plain_text, "A title", options) == "n|A title|2024-03-25|||A title\n");
  CHECK(printed(read_plain_text, "T\n2001-01-01", options) == "n|T|2001-01-01|||T\n2001-01-01\n");
}

TEST_CASE("JSON lines") {
  const std::string lines =
      R"({"id":"a","title":"T","date":"March 25, 2024","text":"Body.","source":"Wire","url":"http://x","tags":[1]})"
      "\n\n"
      R"({"text":"Two\nlines","id":7,"date":null})"
      "\n"
      R"({"text":5})"
      "\n"
      R"({"body":"b"})"
      "\n"
      R"({"text":" "})"
      "\n[1]\n"
      R"({"text":"x" "id"})"
      "\r\n"
      R"({"text":"last \ud83d\ude00"})";
  CHECK(printed(read_json_lines, lines) ==
        "a|T|2024-03-25|Wire|http://x|Body.\n"
        "7|Two||||Two\nlines\n"
        "n-9|last \xF0\x9F\x98\x80||||last \xF0\x9F\x98\x80\n"
        "dir/n.x:4: the field 'text' is not a string\n"
        "dir/n.x:5: no field 'text' (--field text=NAME names another)\n"
        "dir/n.x:6: empty\n"
        "dir/n.x:7: not a JSON object\n"
        "dir/n.x:8:13: Missing a comma or '}' after an object member.\n");
}

TEST_CASE("fields by other names") {
  ReadOptions options;
  options.fields = {{"text", "body"}, {"date", "day"}};
  CHECK(printed(read_json_lines, R"({"id":"a","body":"B","day":"2001-02-03","text":"no"})", options) ==
        "a|B|2001-02-03|||B\n");
}

TEST_CASE("one JSON text") {
  CHECK(printed(read_json, "{\n \"text\": \"B\"\n}") == "n|B||||B\n");
  CHECK(printed(read_json, R"([{"text":"A"},{"id":"x"},{"text":"C","id":"c"}])") ==
        "n-1|A||||A\nc|C||||C\ndir/n.x, article 2: no field 'text' (--field text=NAME names another)\n");
  CHECK(printed(read_json, "{\n \"text\": B\n}") == "dir/n.x:2:10: Invalid value.\n");
}
