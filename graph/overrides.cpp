// A line is a verb, an operand and, after " = ", a second one.
#include "graph/overrides.hpp"

#include <fmt/format.h>

#include "graph/split.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 5> kActions{"same", "not-same", "rename", "kind", "drop"};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string_view without_comment(std::string_view line) {
  if (line.starts_with('#')) return {};
  return trimmed(line.substr(0, line.find(" #")));
}

std::optional<OverrideAction> action_named(std::string_view word) {
  for (std::size_t i = 0; i < kActions.size(); ++i) {
    if (kActions[i] == word) return static_cast<OverrideAction>(i);
  }
  return std::nullopt;
}

EntitySelector selector(std::string_view text) {
  EntitySelector out;
  const std::size_t at = text.rfind(" @ ");
  if (at != std::string_view::npos) {
    out.article = trimmed(text.substr(at + 3));
    text = trimmed(text.substr(0, at));
  }
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) out.kind = kind_named(trimmed(text.substr(0, colon)));
  if (out.kind) text = trimmed(text.substr(colon + 1));
  out.name = text;
  return out;
}

// The complaint about the line; empty if it could be read.
std::string read(std::string_view line, Override& row) {
  const std::size_t space = line.find_first_of(" \t");
  const std::string_view verb = line.substr(0, space);
  const std::optional<OverrideAction> action = action_named(verb);
  if (!action) return fmt::format("'{}' is none of same, not-same, rename, kind, drop", verb);
  row.action = *action;
  const std::string_view rest = space == std::string_view::npos ? "" : trimmed(line.substr(space));
  const std::size_t equals = rest.find(" = ");
  row.entity = selector(trimmed(rest.substr(0, equals)));
  if (row.entity.name.empty()) return fmt::format("'{}' needs a name", verb);
  if (*action == OverrideAction::drop) return equals == std::string_view::npos ? "" : "'drop' takes one name";
  const std::string_view second = equals == std::string_view::npos ? "" : trimmed(rest.substr(equals + 3));
  if (second.empty()) return fmt::format("'{}' needs ' = ' and a second operand", verb);
  row.other = selector(second);
  row.label = second;
  if (*action != OverrideAction::kind) return {};
  const std::optional<Kind> kind = kind_named(second);
  if (!kind || *kind == Kind::meeting) {
    return fmt::format("'{}' is none of Person, Party, State, Organization, Place", second);
  }
  row.kind = *kind;
  return {};
}

}  // namespace

Overrides parse_overrides(std::string_view text, std::vector<OverrideError>& errors) {
  Overrides out;
  std::uint32_t number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = without_comment(raw);
    if (line.empty()) continue;
    Override row;
    row.line = number;
    const std::string complaint = read(line, row);
    complaint.empty() ? out.rows.push_back(row) : errors.push_back({number, complaint});
  }
  return out;
}

}  // namespace rapport
