// HTTP responses as archives of the web keep them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/document.hpp"

namespace rapport {

// Value of a header among lines "Name: value", without regard to case; empty where it is missing.
std::string_view header_value(std::string_view headers, std::string_view name);

struct HttpResponse {
  int status = 0;
  std::string_view headers;
  std::string_view body;  // as sent
};

// Nothing where the bytes do not begin like a response.
std::optional<HttpResponse> parse_http(std::string_view bytes);

// The body without chunking, unpacked where it is gzip or zstd. Throws
// InputError where it is damaged beyond use or larger than `limit`.
std::string http_body(const HttpResponse& response, std::size_t limit);

// The format of a media type such as "text/html; charset=utf-8"; nothing where it holds no articles.
std::optional<DocumentFormat> format_of_media_type(std::string_view content_type);
// Its charset parameter, empty if it has none.
std::string_view charset_of_media_type(std::string_view content_type);

}  // namespace rapport
