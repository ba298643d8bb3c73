// JSON for all rooms: a small tree for reading and a stream for writing. RapidJSON is seen in json.cpp only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rapport {

class JsonValue {
public:
  using Array = std::vector<JsonValue>;
  using Object = std::vector<std::pair<std::string, JsonValue>>;  // in the file's order

  JsonValue() = default;
  template <class T>
  explicit JsonValue(T value) : value_(std::move(value)) {}

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  // Null where the value is of another type.
  const std::string* string() const { return std::get_if<std::string>(&value_); }
  const Array* array() const { return std::get_if<Array>(&value_); }
  const Object* object() const { return std::get_if<Object>(&value_); }
  const bool* boolean() const { return std::get_if<bool>(&value_); }
  std::optional<double> number() const;
  std::optional<std::uint32_t> unsigned_number() const;  // whole, not negative, within 32 bits

  // The member of that name of an object; null if there is none. The first one counts.
  const JsonValue* find(std::string_view key) const;
  // The string member of that name, empty if there is none.
  std::string_view string_at(std::string_view key) const;

private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

struct JsonError {
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, in bytes
  std::string message;
};

// The one JSON value of the text (valid UTF-8 or not); nothing, with `error` filled, where it is malformed,
// has something after it, or nests deeper than 256.
std::optional<JsonValue> parse_json(std::string_view text, JsonError& error);

// Writes compact JSON in the order of the calls; the caller balances begin and end. Invalid UTF-8 is
// repaired.
class JsonWriter {
public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::uint64_t value);
  void number(double value);
  void boolean(bool value);
  void null();

  void member(std::string_view name, std::string_view value);
  void member_if(std::string_view name, std::string_view value);  // left out where empty

  // What was written since the last take().
  std::string take();

private:
  void plain(std::string_view value);
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace rapport
