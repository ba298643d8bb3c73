// Just as much of HTTP as stored responses need.
#include "ingest/http_message.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

// Chunks as far as they are whole. Stored bodies are often already put together though the header says
// chunked: those come back as they are.
std::string without_chunks(std::string_view body) {
  std::string out;
  for (std::string_view rest = body;;) {
    const std::size_t line_end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, line_end));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_size =
        error == std::errc() && (end == line.data() + line.size() || *end == ';' || *end == ' ');
    if (!is_size) return out.empty() ? std::string(body) : out;
    if (size == 0 || line_end == std::string_view::npos) return out;
    rest.remove_prefix(line_end + 1);
    out.append(rest.substr(0, size));
    if (size >= rest.size()) return out;
    rest.remove_prefix(size);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  }
}

}  // namespace

std::string_view header_value(std::string_view headers, std::string_view name) {
  const std::string wanted = lower(name);
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find('\n'));
    headers.remove_prefix(std::min(line.size() + 1, headers.size()));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && lower(trimmed(line.substr(0, colon))) == wanted) {
      return trimmed(line.substr(colon + 1));
    }
  }
  return {};
}

std::optional<HttpResponse> parse_http(std::string_view bytes) {
  const std::size_t space = bytes.find(' ');
  if (bytes.substr(0, 5) != "HTTP/" || space > 16) return std::nullopt;
  HttpResponse response;
  const std::string_view code = bytes.substr(space + 1, 3);
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  const std::size_t crlf = bytes.find("\r\n\r\n");
  const std::size_t lf = bytes.find("\n\n");
  const std::size_t end = std::min(crlf, lf);
  response.headers = bytes.substr(0, end);
  if (end != std::string_view::npos) response.body = bytes.substr(end + (crlf < lf ? 4 : 2));
  return response;
}

std::string http_body(const HttpResponse& response, std::size_t limit) {
  const bool chunked =
      lower(header_value(response.headers, "Transfer-Encoding")).find("chunked") != std::string::npos;
  std::string body = chunked ? without_chunks(response.body) : std::string(response.body);
  const std::string packing = lower(header_value(response.headers, "Content-Encoding"));
  const bool packed = body.substr(0, 2) == "\x1F\x8B" || body.substr(0, 4) == "\x28\xB5\x2F\xFD";
  if (packing == "br") throw InputError("packed with brotli, which is not read");
  return packed ? unpacked(std::move(body), limit) : body;
}

std::optional<DocumentFormat> format_of_media_type(std::string_view content_type) {
  constexpr std::array<std::pair<std::string_view, DocumentFormat>, 7> kTypes{{
      {"text/html", DocumentFormat::html},
      {"application/xhtml+xml", DocumentFormat::html},
      {"text/plain", DocumentFormat::text},
      {"application/rss+xml", DocumentFormat::feed},
      {"application/atom+xml", DocumentFormat::feed},
      {"application/json", DocumentFormat::json},
      {"application/ld+json", DocumentFormat::json},
  }};
  const std::string type = lower(trimmed(content_type.substr(0, content_type.find(';'))));
  const auto* row =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& r) { return r.first == type; });
  if (row == kTypes.end()) return std::nullopt;
  return row->second;
}

std::string_view charset_of_media_type(std::string_view content_type) {
  const std::size_t at = lower(content_type).find("charset=");
  if (at == std::string::npos) return {};
  std::string_view charset = content_type.substr(at + 8);
  charset = trimmed(charset.substr(0, charset.find(';')));
  if (charset.size() > 1 && (charset.front() == '"' || charset.front() == '\'')) {
    charset = charset.substr(1, charset.size() - 2);
  }
  return charset;
}

}  // namespace rapport
