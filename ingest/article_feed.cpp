// libxml2's XML parser as a stream of events; elements are known by their local names, so that RSS 0.9
// to 2.0, RDF and Atom are one. Entities beyond XML's own are never expanded, nothing is fetched.
#include "ingest/article_feed.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>

#include "graph/utf8.hpp"
#include "ingest/article_date.hpp"
#include "ingest/article_text.hpp"
#include "ingest/html_page.hpp"

namespace rapport {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

struct FeedItem {
  std::string title;
  std::string date;
  std::string id;
  std::string link;
  std::string text;
};

// Where the text of an item's element goes.
struct FieldRow {
  std::string_view element;
  std::string FeedItem::*field;
};
constexpr std::array<FieldRow, 11> kFields{{
    {"title", &FeedItem::title},
    {"pubDate", &FeedItem::date},
    {"date", &FeedItem::date},
    {"published", &FeedItem::date},
    {"updated", &FeedItem::date},
    {"guid", &FeedItem::id},
    {"id", &FeedItem::id},
    {"link", &FeedItem::link},
    {"description", &FeedItem::text},
    {"content", &FeedItem::text},
    {"summary", &FeedItem::text},
}};

class FeedBuilder {
public:
  FeedBuilder(const Document& document, const ReadOptions& options, ReadResult& result)
      : document_(document), options_(options), result_(result) {}

  void start(std::string_view name, const xmlChar** attributes, int attribute_count) {
    ++depth_;
    if (depth_ == 1) is_feed_ = name == "rss" || name == "feed" || name == "RDF" || name == "channel";
    if (item_depth_ == 0 && (name == "item" || name == "entry")) {
      item_depth_ = depth_;
      item_ = {};
      return;
    }
    if (item_depth_ == 0 && name == "title") text_.clear();
    if (item_depth_ == 0 || depth_ != item_depth_ + 1) return;
    text_.clear();
    if (name == "link" && item_.link.empty()) item_.link = href(attributes, attribute_count);
  }

  void end(std::string_view name) {
    if (item_depth_ == depth_) {
      finish_item();
      item_depth_ = 0;
    } else if (item_depth_ > 0 && depth_ == item_depth_ + 1) {
      set_field(name == "encoded" ? "content" : name);
    } else if (item_depth_ == 0 && name == "title" && feed_title_.empty()) {
      feed_title_ = text_;
    }
    --depth_;
  }

  void characters(std::string_view text) { text_.append(text); }

  // Feeds use HTML's entities without declaring them; null for others.
  xmlEntityPtr entity(const xmlChar* name) {
    const htmlEntityDesc* known = htmlEntityLookup(name);
    if (known == nullptr) return nullptr;
    entity_text_.clear();
    append_utf8(entity_text_, known->value);
    entity_ = {};
    entity_.type = XML_ENTITY_DECL;
    entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity_.content = reinterpret_cast<xmlChar*>(entity_text_.data());
    return &entity_;
  }

  bool is_feed() const { return is_feed_; }
  bool is_broken_off() const { return depth_ > 0; }
  std::size_t items() const { return position_; }

private:
  // Attributes of SAX2: local name, prefix, URI, begin and end of the value.
  static std::string href(const xmlChar** attributes, int count) {
    for (int i = 0; i < count; ++i, attributes += 5) {
      if (view_of(attributes[0]) != "href") continue;
      const auto size = static_cast<std::size_t>(attributes[4] - attributes[3]);
      return {reinterpret_cast<const char*>(attributes[3]), size};
    }
    return {};
  }

  // Of several texts the longest counts, of dates the publication's, else the first that is not empty.
  void set_field(std::string_view element) {
    const auto* row =
        std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& r) { return r.element == element; });
    if (row == kFields.end()) return;
    std::string& field = item_.*(row->field);
    const bool is_text = row->field == &FeedItem::text;
    if (field.empty() || element == "published" || (is_text && text_.size() > field.size())) field = text_;
  }

  void finish_item() {
    ++position_;
    ReadArticle read;
    read.where = fmt::format("{}, item {}", document_.where, position_);
    Article& article = read.article;
    article.title = html_text(item_.title);
    std::replace(article.title.begin(), article.title.end(), '\n', ' ');
    const std::string body = html_text(item_.text);
    article.text = article.title.empty() || body.empty() ? article.title + body : article.title + "\n" + body;
    if (article.text.empty()) {
      result_.skips.push_back({read.where, "empty"});
      return;
    }
    article.id = html_text(item_.id.empty() ? item_.link : item_.id);
    if (article.id.empty()) name_after(document_, fmt::format("{}-{}", document_.name, position_), read);
    article.date = iso_date(item_.date);
    article.url = html_text(item_.link);
    article.source = html_text(feed_title_);
    complete_from_text(article, options_);
    result_.articles.push_back(std::move(read));
  }

  const Document& document_;
  const ReadOptions& options_;
  ReadResult& result_;
  FeedItem item_;
  std::string feed_title_;
  std::string text_;  // of the element under way
  xmlEntity entity_{};
  std::string entity_text_;
  int depth_ = 0;
  int item_depth_ = 0;  // 0 outside items
  std::size_t position_ = 0;
  bool is_feed_ = false;
};

void on_start(void* builder, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* /*uri*/,
              int /*namespaces*/, const xmlChar** /*namespace_list*/, int count, int /*defaulted*/,
              const xmlChar** attributes) {
  static_cast<FeedBuilder*>(builder)->start(view_of(name), attributes, count);
}
void on_end(void* builder, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
  static_cast<FeedBuilder*>(builder)->end(view_of(name));
}
void on_text(void* builder, const xmlChar* text, int size) {
  static_cast<FeedBuilder*>(builder)->characters(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

xmlEntityPtr on_entity(void* builder, const xmlChar* name) {
  return static_cast<FeedBuilder*>(builder)->entity(name);
}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};

// Where and why the parser gave up before the end; empty where it did not. Lesser faults are passed over.
struct Failure {
  int line = 0;
  int column = 0;
  std::string reason;
};

Failure parse(const std::string& bytes, FeedBuilder& builder) {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.getEntity = on_entity;
  handler.cdataBlock = on_text;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  *context->sax = handler;
  context->userData = &builder;
  xmlFreeDoc(xmlCtxtReadMemory(
      context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!builder.is_broken_off()) return {};
  const xmlError* error = xmlCtxtGetLastError(context.get());
  std::string reason = error == nullptr || error->message == nullptr ? "malformed" : error->message;
  while (!reason.empty() && reason.back() == '\n') reason.pop_back();
  return {error == nullptr ? 1 : error->line, error == nullptr ? 1 : error->int2, std::move(reason)};
}

}  // namespace

void read_feed(const Document& document, const ReadOptions& options, ReadResult& result) {
  const std::string bytes = repaired_utf8(document.bytes);
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    result.skips.push_back({document.where, "empty"});
    return;
  }
  FeedBuilder builder(document, options, result);
  const Failure failure = parse(bytes, builder);
  if (!failure.reason.empty()) {
    result.skips.push_back(
        {fmt::format("{}:{}:{}", document.where, failure.line, failure.column), failure.reason});
  } else if (!builder.is_feed()) {
    result.skips.push_back({document.where, "XML, but neither RSS nor Atom"});
  } else if (builder.items() == 0) {
    result.skips.push_back({document.where, "a feed without items"});
  }
}

}  // namespace rapport
