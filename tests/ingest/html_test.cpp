// Pages: the article among menus and comments, its metadata, and pages that are no articles or no pages.
#include <doctest/doctest.h>

#include "ingest/article_html.hpp"
#include "ingest/html_elements.hpp"
#include "tests/ingest/read_articles.hpp"

using namespace rapport;

namespace {

const std::string kFirst =
    "The foreign ministers of Chile and Peru met in Lima on Monday, officials said, and agreed to meet "
    "again.";
const std::string kSecond = "It was their third meeting this year, after talks in Arica and Tacna.";

}  // namespace

TEST_CASE("the body among menus, comments and links") {
  const std::string page = R"(<!doctype html><html><head><title>Ministers meet | The Wire</title>
<link rel="canonical" href="https://wire.example/1"><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2024-03-25T09:30:00+01:00"><style>p { color: red, blue }</style></head>
<body class="has-sidebar"><header><a href="/">The Wire</a></header>
<nav><ul><li><a href="/w">World, politics, business and all the other pages of this fine site</a></li></ul></nav>
<div id="main"><article><h1>Ministers meet</h1><p class="byline">By Ana Bo</p>
<p>)" + kFirst + R"(</p><script>var x = "<p>not text, not at all, never</p>";</script>
<figure><img src="x.jpg"><figcaption>Both in Lima. Photo: Wire</figcaption></figure>
<p>It was their <a href="/third">third</a>
   meeting this&nbsp;year,<br>after talks in Arica &amp; Tacna.</p>
<div class="share-buttons"><p>Share this article with all of your friends, now, today, here</p></div>
<aside><p>Read also what other readers have read, liked, shared and forgotten</p></aside></article>
<div class="comments"><p>I think, as a reader, that this is a long comment, longer than the article, really.</p>
<p>I think, as a reader, that this is a long comment, longer than the article, really.</p></div></div>
<footer><p>Copyright, terms of use, privacy, contact, about us, careers, advertising</p></footer></body></html>)";
  CHECK(printed(read_html, page) ==
        "n|Ministers meet|2024-03-25|The Wire|https://wire.example/1|Ministers meet\nBy Ana Bo\n" + kFirst +
            "\nBoth in Lima. Photo: Wire\nIt was their third meeting this\u00a0year, after talks in Arica & "
            "Tacna.\n");
}

TEST_CASE("old pages without any marks") {
  const std::string page =
      "<html><body><table><tr><td><a href=a>Home</a> <a href=b>News</a></td><td><h2>Talks</h2>" + kFirst +
      "<br><br>" + kSecond + "</td></tr></table></body></html>";
  CHECK(printed(read_html, page) == "n|Talks||||Talks\n" + kFirst + "\n" + kSecond + "\n");
  CHECK(printed(read_html, "<p>" + kFirst) == "n|" + kFirst + "||||" + kFirst + "\n");
}

TEST_CASE("a body spread over several boxes") {
  const std::string page = "<h1>Talks</h1><div class=page><div><p>" + kFirst +
                           "</p></div><div class=ad>Buy!</div><div><p>" + kSecond + "</p></div><div><p>" +
                           kFirst + "</p></div></div>";
  CHECK(printed(read_html, page) == "n|Talks||||Talks\n" + kFirst + "\n" + kSecond + "\n" + kFirst + "\n");
}

TEST_CASE("JSON-LD") {
  const std::string page =
      R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"headline":"A &quot;title&quot;","datePublished":"2024-03-25T08:00Z",
"author":[{"name":"Ana Bo"}],"mainEntityOfPage":{"@id":"https://wire.example/2"},"articleBody":")" +
      kFirst + R"("}]}</script><script type="application/ld+json">{broken</script><div id=app></div>)";
  CHECK(printed(read_html, page) ==
        "n|A \"title\"|2024-03-25|Ana Bo|https://wire.example/2|A \"title\"\n" + kFirst + "\n");
}

TEST_CASE("other places of the date") {
  const std::vector<std::pair<std::string, std::string>> table{
      {"<meta name=DC.date.issued content='2001-02-03'>", "2001-02-03"},
      {"<meta name=date content=nonsense><p><time datetime='2001-02-04T00:00'>today</time>", "2001-02-04"},
      {"<p>February 5, 2001</p>", "2001-02-05"},
      {"<p>03/04/2001</p>", ""},
  };
  for (const auto& [html, date] : table) {
    ReadResult result;
    Document document;
    document.bytes = html + "<p>" + kFirst + "</p>";
    read_html(document, {}, result);
    REQUIRE(result.articles.size() == 1);
    CHECK(result.articles[0].article.date == date);
  }
}

TEST_CASE("pages that are no articles") {
  CHECK(printed(read_html, "") == "dir/n.x: empty\n");
  CHECK(printed(read_html, "<html><body><nav><p>Only a menu, and nothing else</p></nav></body></html>") ==
        "dir/n.x: no article found in the page\n");
  CHECK(printed(read_html, std::string("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12)) == "dir/n.x: binary, not text\n");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  CHECK(printed(read_html, deep + kFirst) == "dir/n.x: no article found: tags nested more than 2000 deep\n");
  CHECK(printed(read_html, "<p>" + kFirst + "</p>" + deep) == "n|" + kFirst + "||||" + kFirst + "\n");
}

TEST_CASE("marks of elements") {
  CHECK(names_boilerplate("story-comments"));
  CHECK(names_boilerplate("x Related_links"));
  CHECK_FALSE(names_boilerplate("has-sidebar"));
  CHECK_FALSE(names_boilerplate("commentary"));
  CHECK_FALSE(names_boilerplate(""));
  CHECK(names_body("c-article-body"));
  CHECK_FALSE(names_body("bodywork"));
}
