// libxml2's HTML parser as a stream of events: no tree is built, so that depth and size cost nothing.
// Elements are kept on a stack with what they say about the text in them.
#include "ingest/html_page.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "graph/utf8.hpp"
#include "ingest/html_elements.hpp"

namespace rapport {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// Attributes as libxml2 hands them over: name, value, name, value, null.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (view_of(attributes[0]) == name) return view_of(attributes[1]);
  }
  return {};
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

// What an open element hands down to the text in it.
struct Open {
  std::uint8_t flags = 0;
  std::uint32_t container = 0;
  bool silent = false;
  bool boilerplate = false;
  bool link = false;
  int heading = 0;  // 1 to 6
};

class PageBuilder {
public:
  PageBuilder() {
    page_.containers.push_back({});
    open_.push_back({});
  }

  // False where the elements nest too deep.
  bool start(std::string_view name, const xmlChar** attributes) {
    if (open_.size() > kDeepestHtml) {
      page_.too_deep = true;
      return false;
    }
    read_head(name, attributes);
    if (name == "br") return line_break();
    Open open = open_.back();
    open.flags = element_flags(name);
    if ((open.flags & kBlockElement) != 0) flush();
    if (name == "a") open.link = true;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') open.heading = name[1] - '0';
    const bool silent_title = name == "title" || (open.flags & kSilentElement) != 0;
    open.silent = open.silent || silent_title;
    collect_ = name == "title" && page_.title.empty() ? &page_.title : nullptr;
    if (name == "script" && attribute(attributes, "type") == "application/ld+json") {
      collect_ = &page_.json_ld.emplace_back();
    }
    read_marks(name, attributes, open);
    open_.push_back(open);
    return true;
  }

  void end(std::string_view name) {
    if (name == "br") return;
    collect_ = nullptr;
    if ((open_.back().flags & kBlockElement) != 0) flush();
    if (open_.size() > 1) open_.pop_back();
  }

  void characters(std::string_view text) {
    if (collect_ != nullptr) collect_->append(text);
    const Open& open = open_.back();
    if (open.silent) return;
    for (const char c : text) append(c, open.link);
  }

  HtmlPage take() {
    flush();
    return std::move(page_);
  }

private:
  void append(char c, bool link) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (blank) {
      pending_space_ = pending_space_ || !text_.empty();
      return;
    }
    breaks_ = 0;
    if (pending_space_) text_.push_back(' ');
    pending_space_ = false;
    text_.push_back(c);
    link_bytes_ += link ? 1 : 0;
  }

  // Two in a row end a paragraph.
  bool line_break() {
    if (++breaks_ > 1) flush();
    pending_space_ = pending_space_ || !text_.empty();
    return true;
  }

  void flush() {
    pending_space_ = false;
    breaks_ = 0;
    if (text_.empty()) return;
    const Open& open = open_.back();
    page_.blocks.push_back({std::move(text_), link_bytes_, open.container, open.heading > 0,
                            open.heading == 1, open.boilerplate});
    text_.clear();
    link_bytes_ = 0;
  }

  void read_head(std::string_view name, const xmlChar** attributes) {
    if (name == "meta") {
      std::string_view key = attribute(attributes, "property");
      if (key.empty()) key = attribute(attributes, "name");
      if (key.empty()) key = attribute(attributes, "itemprop");
      const std::string_view content = attribute(attributes, "content");
      if (!key.empty() && !content.empty()) page_.metas.emplace_back(lower(key), content);
    } else if (name == "link" && lower(attribute(attributes, "rel")) == "canonical") {
      page_.canonical_url = attribute(attributes, "href");
    } else if (name == "time" && page_.time.empty()) {
      page_.time = attribute(attributes, "datetime");
    }
  }

  // Tags, roles, classes and ids: what stands beside the article, and what holds it.
  void read_marks(std::string_view name, const xmlChar** attributes, Open& open) {
    const bool whole_page = name == "body" || name == "html" || name == "main";
    const std::string_view marks = attribute(attributes, "class");
    const std::string_view id = attribute(attributes, "id");
    const std::string_view role = attribute(attributes, "role");
    const bool beside = names_boilerplate(marks) || names_boilerplate(id) || names_boilerplate(role) ||
                        attribute(attributes, "aria-hidden") == "true";
    const bool is_article = (open.flags & kBodyElement) != 0;
    if ((open.flags & kMenuElement) != 0 || (beside && !whole_page && !is_article)) open.boilerplate = true;
    if ((open.flags & kContainerElement) == 0) return;
    const bool body = is_article || attribute(attributes, "itemprop") == "articleBody" || names_body(marks) ||
                      names_body(id);
    page_.containers.push_back({open.container, body && !whole_page});
    open.container = static_cast<std::uint32_t>(page_.containers.size() - 1);
  }

  HtmlPage page_;
  std::vector<Open> open_;
  std::string text_;  // of the block under way
  std::size_t link_bytes_ = 0;
  bool pending_space_ = false;
  int breaks_ = 0;
  std::string* collect_ = nullptr;  // where raw text goes as well: the title, JSON-LD
};

// The parser and what its events build.
struct Parse {
  PageBuilder builder;
  htmlParserCtxtPtr context = nullptr;
};

void on_start(void* parse, const xmlChar* name, const xmlChar** attributes) {
  auto& self = *static_cast<Parse*>(parse);
  if (!self.builder.start(view_of(name), attributes)) xmlStopParser(self.context);
}
void on_end(void* parse, const xmlChar* name) { static_cast<Parse*>(parse)->builder.end(view_of(name)); }
void on_text(void* parse, const xmlChar* text, int size) {
  const std::string_view bytes(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  static_cast<Parse*>(parse)->builder.characters(bytes);
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

HtmlPage parse_html(std::string_view html) {
  Parse parse;
  if (html.find_first_not_of(" \t\r\n") == std::string_view::npos) return parse.builder.take();
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  parse.context = context.get();
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  *context->sax = handler;
  context->userData = &parse;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                      HTML_PARSE_IGNORE_ENC;
  xmlFreeDoc(htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                                options));
  return parse.builder.take();
}

std::string html_text(std::string_view html) {
  // libxml2 may cut a character where it recovers from a broken attribute
  const HtmlPage page = parse_html(repaired_utf8(html));
  std::string out;
  for (const HtmlBlock& block : page.blocks) {
    if (!out.empty()) out.push_back('\n');
    out.append(block.text);
  }
  return out;
}

}  // namespace rapport
