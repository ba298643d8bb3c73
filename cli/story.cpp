// Reads story.json; symmetric relations get the smaller position first.
#include "cli/story.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "cli/errors.hpp"
#include "graph/fold.hpp"
#include "graph/json.hpp"

namespace rapport {
namespace {

class StoryReader {
public:
  explicit StoryReader(const std::string& path) : path_(path) {}

  Story read() {
    std::ifstream file(path_, std::ios::binary);
    if (!file) fail("cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    JsonError error;
    const std::optional<JsonValue> tree = parse_json(text, error);
    if (!tree) fail(fmt::format("line {}: {}", error.line, error.message));
    for (const JsonValue& row : rows(*tree, "entities")) read_entity(row);
    for (const JsonValue& row : rows(*tree, "relations")) story_.relations.push_back(relation(row));
    for (const JsonValue& row : rows(*tree, "optional_relations")) story_.optional.push_back(relation(row));
    for (const JsonValue& row : rows(*tree, "path_queries")) read_query(row);
    return std::move(story_);
  }

private:
  [[noreturn]] void fail(const std::string& what) const { throw Failure(fmt::format("{}: {}", path_, what)); }

  const JsonValue::Array& rows(const JsonValue& parent, std::string_view key) const {
    const JsonValue* value = parent.find(key);
    if (value == nullptr || value->array() == nullptr)
      fail(fmt::format("no list '{}'; is this a story?", key));
    return *value->array();
  }

  GoldIndex entity(std::string_view id) const {
    for (GoldIndex i = 0; i < story_.entities.size(); ++i) {
      if (story_.entities[i].id == id) return i;
    }
    fail(fmt::format("no entity '{}'", id));
  }

  Relation type(std::string_view name) const {
    const std::optional<Relation> found = relation_named(name);
    if (!found) fail(fmt::format("'{}' is no relation", name));
    return *found;
  }

  void read_entity(const JsonValue& row) {
    GoldEntity out;
    out.id = row.string_at("id");
    out.kind = kind_named(row.string_at("kind")).value_or(Kind::person);
    for (const JsonValue& name : rows(row, "names")) out.names.push_back(folded_name(*name.string()));
    const JsonValue* mentions = row.find("mentions");
    if (mentions == nullptr || mentions->object() == nullptr) fail("an entity without 'mentions'");
    for (const auto& [article, id] : *mentions->object()) {
      out.articles.push_back(article);
      out.mention[article] = static_cast<std::uint32_t>(std::stoul(id.string()->substr(1)) - 1);
    }
    story_.entities.push_back(std::move(out));
  }

  GoldRelation relation(const JsonValue& row) const {
    GoldRelation out{type(row.string_at("type")), entity(row.string_at("head")),
                     entity(row.string_at("tail")),
                     status_named(row.string_at("status")).value_or(Status::actual)};
    if (info(out.type).symmetric && out.to < out.from) std::swap(out.from, out.to);
    return out;
  }

  void read_query(const JsonValue& row) {
    GoldQuery out{std::string(row.string_at("id")),
                  entity(row.string_at("from")),
                  entity(row.string_at("to")),
                  {},
                  {},
                  {}};
    const JsonValue* types = row.find("edge_types");
    if (types != nullptr && types->array() != nullptr) {
      for (const JsonValue& name : *types->array()) out.types.push_back(type(*name.string()));
    }
    const JsonValue* length = row.find("expected_length");
    if (length != nullptr) out.length = length->unsigned_number();
    for (const JsonValue& path : rows(row, "all_shortest_paths")) {
      out.paths.emplace_back();
      for (const JsonValue& id : *path.array()) out.paths.back().push_back(entity(*id.string()));
    }
    story_.queries.push_back(std::move(out));
  }

  const std::string& path_;
  Story story_;
};

}  // namespace

Story read_story(const std::string& path) { return StoryReader(path).read(); }

}  // namespace rapport
