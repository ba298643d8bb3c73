// Encodings: which is chosen, and what becomes of bytes that do not fit.
#include "ingest/encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace rapport;

namespace {

std::string utf16(const std::string& ascii, bool little, bool mark) {
  std::string out = !mark ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) out += little ? std::string{c, '\0'} : std::string{'\0', c};
  return out;
}

std::string decoded_document(const std::string& bytes, DocumentFormat format = DocumentFormat::text,
                             const std::string& option = "", const std::string& charset = "") {
  ReadOptions options;
  options.encoding = option;
  Document document;
  document.bytes = bytes;
  document.format = format;
  document.charset = charset;
  decode(document, options);
  return document.bytes;
}

}  // namespace

TEST_CASE("what decides the encoding") {
  const std::string lima = "Talks in Lima";
  CHECK(decoded_document(utf16(lima, true, true)).ends_with(lima));
  CHECK(decoded_document(utf16(lima, false, true)).ends_with(lima));
  CHECK(decoded_document(utf16(lima, true, false)) == lima);
  CHECK(decoded_document(utf16(lima, false, false)) == lima);
  CHECK(decoded_document("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(decoded_document("caf\xE9 \x93x\x94") == "café “x”");
  CHECK(decoded_document("caf\xC3\xA9 caf\xE9 caf\xE9") == "caf\xC3\xA9 caf\xE9 caf\xE9");
  CHECK(decoded_document("cut \xE2\x80") == "cut \xE2\x80");
  CHECK(decoded_document("\xCC\xE8\xF0", DocumentFormat::text, "windows-1251") == "Мир");
  CHECK(decoded_document("\xCC\xE8\xF0", DocumentFormat::text, "", "cp1251") == "Мир");
  CHECK(
      decoded_document("<meta charset=\"windows-1251\">\xCC\xE8\xF0", DocumentFormat::html).ends_with("Мир"));
  CHECK(decoded_document("<?xml version='1.0' encoding='KOI8-R'?>\xED", DocumentFormat::feed).ends_with("М"));
  CHECK(decoded_document("charset=windows-1251 caf\xE9 bar") == "charset=windows-1251 café bar");
  CHECK(decoded_document("<meta charset=nonsense>caf\xE9 bar", DocumentFormat::html).ends_with("café bar"));
  CHECK(decoded_document("caf\xE9", DocumentFormat::html, "", "iso-8859-1") == "café");
  CHECK(decoded_document("") == "");
}

TEST_CASE("bytes that do not fit their encoding become U+FFFD") {
  CHECK(decoded("a\x81z", "latin1") == "a\uFFFDz");
  CHECK(decoded("a\xFFz", "utf-8") == "a\uFFFDz");
  CHECK(decoded(std::string("a\0b", 3), "UTF-16LE") == "\u0061\uFFFD");
  CHECK_FALSE(decoded("a", "nonsense").has_value());
  CHECK(is_known_encoding("Latin-1"));
  CHECK_FALSE(is_known_encoding("nonsense"));
}
