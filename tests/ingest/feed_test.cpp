// RSS, RDF and Atom; and XML that is none of them or broken.
#include <doctest/doctest.h>

#include "ingest/article_feed.hpp"
#include "tests/ingest/read_articles.hpp"

using namespace rapport;

TEST_CASE("RSS") {
  CHECK(printed(read_feed, R"(<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Wire</title>
<image><title>Logo</title></image>
<item><title>Talks &amp;amp; tea</title><link>https://wire.example/1</link><guid>w1</guid>
<pubDate>Mon, 25 Mar 2024 10:00:00 +0900</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>They met in Lima.</p><p>They had tea.</p>]]></content:encoded></item>
<item><description>&lt;b&gt;No&lt;/b&gt; title&nbsp;here.</description></item>
<item><title> </title></item>
</channel></rss>)") ==
        "w1|Talks & tea|2024-03-25|The Wire|https://wire.example/1|Talks & tea\nThey met in Lima.\nThey had "
        "tea.\n"
        "n-2|No title\u00a0here.||The Wire||No title\u00a0here.\n"
        "dir/n.x, item 3: empty\n");
}

TEST_CASE("Atom") {
  CHECK(printed(read_feed, R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><title type="html">Talks</title><link rel="alternate" href="https://wire.example/2"/><id>urn:2</id>
<updated>2024-03-26T00:00:00Z</updated><published>2024-03-25T00:00:00Z</published>
<author><name>Ana</name></author><summary>They met.</summary></entry></feed>)") ==
        "urn:2|Talks|2024-03-25|Wire|https://wire.example/2|Talks\nThey met.\n");
}

TEST_CASE("XML that is no feed, or broken") {
  CHECK(printed(read_feed, "<html><body/></html>") == "dir/n.x: XML, but neither RSS nor Atom\n");
  CHECK(printed(read_feed, "<rss><channel/></rss>") == "dir/n.x: a feed without items\n");
  CHECK(printed(read_feed, " \n") == "dir/n.x: empty\n");
  CHECK(printed(read_feed, "<rss><channel><item><title>One</title></item>\n<item><title>Tw") ==
        "n-1|One||||One\ndir/n.x:2:16: Premature end of data in tag title line 2\n");
  CHECK(
      printed(read_feed,
              "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><item><title>T&b;</title>"
              "</item></rss>") == "n-1|T||||T\n");
}
