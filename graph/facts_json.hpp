// ArticleFacts to and from one line of JSON, the form that `rapport extract` prints (docs/facts.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/facts.hpp"
#include "graph/json.hpp"

namespace rapport {

// One line without its newline. Keys without a value are left out, except article.date.
std::string facts_to_json(const ArticleFacts& facts);

// The facts of one line; nothing, with `error` filled, where the JSON is malformed (line and column) or a
// value is missing, of a wrong type, or names an entity that is not there (line 1, column 1, the message
// names the key).
std::optional<ArticleFacts> facts_from_json(std::string_view line, JsonError& error);

}  // namespace rapport
