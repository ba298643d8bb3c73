// RapidJSON behind the interface of json.hpp: its SAX reader builds our tree, its Writer is our stream.
#include "graph/json.hpp"

// Without RAPIDJSON_SSE2: its fast path of version 1.1 lets the control characters U+001A to U+001F through.
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <limits>

#include "graph/utf8.hpp"

namespace rapport {
namespace {

constexpr std::size_t kMaxDepth = 256;

// Receives RapidJSON's events and keeps the open containers on a stack.
class TreeBuilder {
public:
  bool Null() { return add(JsonValue()); }
  bool Bool(bool value) { return add(JsonValue(value)); }
  bool Int(int value) { return add(JsonValue(std::int64_t{value})); }
  bool Uint(unsigned value) { return add(JsonValue(std::int64_t{value})); }
  bool Int64(std::int64_t value) { return add(JsonValue(value)); }
  bool Uint64(std::uint64_t value) { return add(JsonValue(static_cast<double>(value))); }
  bool Double(double value) { return add(JsonValue(value)); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return add(JsonValue(std::string(text, size)));
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    open_.back().key.assign(text, size);
    return true;
  }
  bool StartObject() { return start(true); }
  bool EndObject(rapidjson::SizeType) { return finish(); }
  bool StartArray() { return start(false); }
  bool EndArray(rapidjson::SizeType) { return finish(); }
  JsonValue take() { return std::move(root_); }

private:
  struct Open {
    bool is_object = false;
    std::string key;
    JsonValue::Array array;
    JsonValue::Object object;
  };

  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_object) {
      open_.back().object.emplace_back(std::move(open_.back().key), std::move(value));
    } else {
      open_.back().array.push_back(std::move(value));
    }
    return true;
  }
  bool start(bool is_object) {
    if (open_.size() == kMaxDepth) return false;
    open_.push_back({is_object, {}, {}, {}});
    return true;
  }
  bool finish() {
    Open top = std::move(open_.back());
    open_.pop_back();
    return add(top.is_object ? JsonValue(std::move(top.object)) : JsonValue(std::move(top.array)));
  }

  std::vector<Open> open_;
  JsonValue root_;
};

JsonError error_at(std::string_view text, std::size_t offset, std::string message) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t newline = before.rfind('\n');
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t column = newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
  return {lines + 1, column + 1, std::move(message)};
}

// Whether a string stands in JSON as it is: printable ASCII without quotation marks and backslashes.
bool is_plain(std::string_view text) {
  bool plain = true;
  for (const char c : text) plain &= c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
  return plain;
}

rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

}  // namespace

std::optional<double> JsonValue::number() const {
  if (const auto* whole = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value_)) return *real;
  return std::nullopt;
}

std::optional<std::uint32_t> JsonValue::unsigned_number() const {
  const auto* whole = std::get_if<std::int64_t>(&value_);
  if (whole == nullptr || *whole < 0 || *whole > std::numeric_limits<std::uint32_t>::max())
    return std::nullopt;
  return static_cast<std::uint32_t>(*whole);
}

const JsonValue* JsonValue::find(std::string_view key) const {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  const auto found =
      std::find_if(members->begin(), members->end(), [&](const auto& m) { return m.first == key; });
  return found == members->end() ? nullptr : &found->second;
}

std::string_view JsonValue::string_at(std::string_view key) const {
  const JsonValue* value = find(key);
  const std::string* text = value == nullptr ? nullptr : value->string();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::optional<JsonValue> parse_json(std::string_view text, JsonError& error) {
  rapidjson::MemoryStream stream(text.data(), text.size());
  rapidjson::Reader reader;
  TreeBuilder builder;
  const auto result = reader.Parse<rapidjson::kParseIterativeFlag>(stream, builder);
  if (!result) {
    const bool deep = result.Code() == rapidjson::kParseErrorTermination;
    error = error_at(text, result.Offset(),
                     deep ? "nested too deep" : rapidjson::GetParseError_En(result.Code()));
    return std::nullopt;
  }
  return builder.take();
}

struct JsonWriter::Stream {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : stream_(std::make_unique<Stream>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { stream_->writer.StartObject(); }
void JsonWriter::end_object() { stream_->writer.EndObject(); }
void JsonWriter::begin_array() { stream_->writer.StartArray(); }
void JsonWriter::end_array() { stream_->writer.EndArray(); }
// RapidJSON looks at each byte of a string; what needs no escape is copied as a whole behind what it puts in
// front of a value.
void JsonWriter::plain(std::string_view value) {
  stream_->writer.RawValue("", 0, rapidjson::kStringType);
  char* at = stream_->buffer.Push(value.size() + 2);
  *at++ = '"';
  at = std::copy(value.begin(), value.end(), at);
  *at = '"';
}

void JsonWriter::key(std::string_view name) { string(name); }
void JsonWriter::number(std::uint64_t value) { stream_->writer.Uint64(value); }
void JsonWriter::number(double value) { stream_->writer.Double(value); }
void JsonWriter::boolean(bool value) { stream_->writer.Bool(value); }
void JsonWriter::null() { stream_->writer.Null(); }

void JsonWriter::string(std::string_view value) {
  if (is_plain(value)) {
    plain(value);
  } else if (is_valid_utf8(value)) {
    stream_->writer.String(value.data(), size_of(value));
  } else {
    const std::string repaired = repaired_utf8(value);
    stream_->writer.String(repaired.data(), size_of(repaired));
  }
}

void JsonWriter::member(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::member_if(std::string_view name, std::string_view value) {
  if (!value.empty()) member(name, value);
}

std::string JsonWriter::take() {
  std::string out(stream_->buffer.GetString(), stream_->buffer.GetSize());
  stream_->buffer.Clear();
  stream_->writer.Reset(stream_->buffer);
  return out;
}

}  // namespace rapport
