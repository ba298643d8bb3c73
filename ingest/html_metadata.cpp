// Reads the several places where pages name their title, date, site and address.
#include <algorithm>
#include <array>
#include <initializer_list>

#include "graph/json.hpp"
#include "ingest/article_date.hpp"
#include "ingest/article_html.hpp"

namespace rapport {
namespace {

using Names = std::initializer_list<std::string_view>;

std::string_view meta(const HtmlPage& page, Names names) {
  for (const std::string_view name : names) {
    const auto found = std::find_if(page.metas.begin(), page.metas.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    if (found != page.metas.end()) return found->second;
  }
  return {};
}

std::string_view first_of(std::initializer_list<std::string_view> texts) {
  const auto* found =
      std::find_if(texts.begin(), texts.end(), [](std::string_view text) { return !text.empty(); });
  return found == texts.end() ? std::string_view() : *found;
}

// A string, an object's name or @id, or the first of a list of them.
std::string_view text_of(const JsonValue* value, std::string_view key) {
  if (value == nullptr) return {};
  if (const std::string* text = value->string()) return *text;
  const JsonValue::Array* list = value->array();
  if (list != nullptr && !list->empty()) return text_of(&list->front(), key);
  return value->string_at(key);
}

bool is_article(const JsonValue& object) {
  const std::string_view type = text_of(object.find("@type"), "");
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "WebPage";
}

// The first article of a JSON-LD tree: itself, in a list, or in its @graph. parse_json limits the depth.
const JsonValue* find_article(const JsonValue& tree) {
  if (is_article(tree) && tree.find("headline") != nullptr) return &tree;
  const JsonValue* graph = tree.find("@graph");
  const JsonValue::Array* list = graph == nullptr ? tree.array() : graph->array();
  if (list == nullptr) return nullptr;
  for (const JsonValue& item : *list) {
    if (const JsonValue* article = find_article(item)) return article;
  }
  return nullptr;
}

HtmlMetadata json_ld_metadata(const HtmlPage& page) {
  for (const std::string& text : page.json_ld) {
    JsonError error;
    const std::optional<JsonValue> tree = parse_json(text, error);
    const JsonValue* article = tree ? find_article(*tree) : nullptr;
    if (article == nullptr) continue;
    HtmlMetadata found;
    found.title = html_text(article->string_at("headline"));
    found.date = iso_date(article->string_at("datePublished"));
    const std::string_view publisher = text_of(article->find("publisher"), "name");
    found.source = publisher.empty() ? text_of(article->find("author"), "name") : publisher;
    const std::string_view url = article->string_at("url");
    found.url = url.empty() ? text_of(article->find("mainEntityOfPage"), "@id") : url;
    found.body = article->string_at("articleBody");
    return found;
  }
  return {};
}

std::string_view heading_of(const HtmlPage& page) {
  const auto is_title = [](const HtmlBlock& block) { return block.title && !block.boilerplate; };
  const auto found = std::find_if(page.blocks.begin(), page.blocks.end(), is_title);
  return found == page.blocks.end() ? std::string_view() : std::string_view(found->text);
}

// "Title | Site" and "Title - Site" without the site.
std::string_view without_site(std::string_view title) {
  std::size_t cut = title.rfind(" | ");
  if (cut == std::string_view::npos) cut = title.rfind(" - ");
  return title.substr(0, cut);
}

std::string date_in_page(const HtmlPage& page) {
  const std::array<std::string_view, 2> dates{
      meta(page, {"article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
                  "publish-date", "publish_date", "date", "dc.date.issued", "dc.date", "dcterms.created",
                  "parsely-pub-date", "sailthru.date", "article.published"}),
      page.time};
  for (const std::string_view date : dates) {
    if (std::string iso = iso_date(date); !iso.empty()) return iso;
  }
  return {};
}

// One line without blanks at its ends.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out.push_back(c);
    if (blank && !out.empty() && out.back() != ' ') out.push_back(' ');
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

HtmlMetadata html_metadata(const HtmlPage& page) {
  HtmlMetadata found = json_ld_metadata(page);
  found.title =
      one_line(first_of({found.title, meta(page, {"og:title", "twitter:title", "headline", "dc.title"}),
                         heading_of(page), without_site(page.title)}));
  if (found.date.empty()) found.date = date_in_page(page);
  found.source =
      one_line(first_of({found.source, meta(page, {"og:site_name", "application-name", "dc.publisher"}),
                         meta(page, {"author", "article:author", "dc.creator"})}));
  found.url = one_line(first_of({page.canonical_url, meta(page, {"og:url"}), found.url}));
  return found;
}

}  // namespace rapport
