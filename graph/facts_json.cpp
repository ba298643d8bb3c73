// Writing walks the rows in order and numbers entities e1…, meetings m1…; reading resolves ids back to
// positions and collects the first complaint instead of throwing.
#include "graph/facts_json.hpp"

#include <fmt/format.h>

#include <map>

namespace rapport {
namespace {

std::string entity_id(EntityIndex index) { return fmt::format("e{}", index + 1); }
std::string meeting_id(MeetingIndex index) { return fmt::format("m{}", index + 1); }

void write_strings(JsonWriter& out, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out.key(key);
  out.begin_array();
  for (const std::string& value : values) out.string(value);
  out.end_array();
}

void write_article(JsonWriter& out, const ArticleInfo& article) {
  out.key("article");
  out.begin_object();
  out.member("id", article.id);
  out.member_if("title", article.title);
  out.key("date");
  article.date.empty() ? out.null() : out.string(article.date);
  out.member_if("source", article.source);
  out.member_if("url", article.url);
  out.end_object();
}

void write_entity(JsonWriter& out, const Entity& entity, EntityIndex index) {
  out.begin_object();
  out.member("id", entity_id(index));
  out.member("kind", name_of(entity.kind));
  out.member("name", entity.name);
  write_strings(out, "aliases", entity.aliases);
  write_strings(out, "weak", entity.weak);
  out.member_if("gender", name_of(entity.gender));
  out.key("mentions");
  out.begin_array();
  for (const Span& span : entity.mentions) {
    out.begin_array();
    out.number(std::uint64_t{span.begin});
    out.number(std::uint64_t{span.end});
    out.end_array();
  }
  out.end_array();
  out.end_object();
}

void write_evidence(JsonWriter& out, const std::vector<Evidence>& rows) {
  if (rows.empty()) return;
  out.key("evidence");
  out.begin_array();
  for (const Evidence& row : rows) {
    out.begin_object();
    out.key("begin");
    out.number(std::uint64_t{row.span.begin});
    out.key("end");
    out.number(std::uint64_t{row.span.end});
    out.member("sentence", row.sentence);
    out.member_if("trigger", row.trigger);
    out.member_if("rule", row.rule);
    out.member_if("said-by", row.said_by);
    out.end_object();
  }
  out.end_array();
}

void write_fact(JsonWriter& out, const Fact& fact) {
  out.begin_object();
  out.member("type", name_of(fact.type));
  out.member("from", entity_id(fact.from));
  out.member("to", entity_id(fact.to));
  if (info(fact.type).statused) out.member("status", name_of(fact.status));
  out.member_if("date", fact.date);
  if (fact.place) out.member("place", entity_id(*fact.place));
  out.member_if("form", name_of(fact.form));
  out.member_if("title", fact.title);
  if (fact.former) {
    out.key("former");
    out.boolean(true);
  }
  out.member_if("role", fact.role);
  if (fact.meeting) out.member("meeting", meeting_id(*fact.meeting));
  write_evidence(out, fact.evidence);
  out.end_object();
}

void write_meeting(JsonWriter& out, const Meeting& meeting, MeetingIndex index) {
  out.begin_object();
  out.member("id", meeting_id(index));
  out.member("name", meeting.name);
  out.key("participants");
  out.begin_array();
  for (EntityIndex participant : meeting.participants) out.string(entity_id(participant));
  out.end_array();
  out.member_if("date", meeting.date);
  if (meeting.place) out.member("place", entity_id(*meeting.place));
  out.member("status", name_of(meeting.status));
  out.member_if("form", name_of(meeting.form));
  out.end_object();
}

template <class Rows, class Write>
void write_rows(JsonWriter& out, std::string_view key, const Rows& rows, Write write) {
  out.key(key);
  out.begin_array();
  for (std::size_t i = 0; i < rows.size(); ++i) write(i);
  out.end_array();
}

// Reads values of one line; after the first complaint everything it answers is empty and ok() is false.
class FactsReader {
public:
  bool ok() const { return message_.empty(); }
  const std::string& message() const { return message_; }

  ArticleFacts read(const JsonValue& line) {
    ArticleFacts facts;
    facts.article = read_article(line);
    for (const JsonValue& row : rows(line, "entities")) facts.entities.push_back(read_entity(row));
    for (const JsonValue& row : rows(line, "meetings")) note_id(meetings_, row, "meetings");
    for (const JsonValue& row : rows(line, "facts")) facts.facts.push_back(read_fact(row));
    for (const JsonValue& row : rows(line, "meetings")) facts.meetings.push_back(read_meeting(row));
    return facts;
  }

private:
  using Ids = std::map<std::string, std::uint32_t, std::less<>>;

  void complain(std::string message) {
    if (ok()) message_ = std::move(message);
  }

  const JsonValue::Array& rows(const JsonValue& parent, std::string_view key) {
    static const JsonValue::Array kNone;
    const JsonValue* value = parent.find(key);
    if (value == nullptr) return kNone;
    if (value->array() == nullptr) complain(fmt::format("'{}' is not a list", key));
    return value->array() == nullptr ? kNone : *value->array();
  }

  std::string needed(const JsonValue& row, std::string_view where, std::string_view key) {
    const std::string_view text = row.string_at(key);
    if (text.empty()) complain(fmt::format("'{}' without '{}'", where, key));
    return std::string(text);
  }

  template <class Value>
  Value named(const JsonValue& row, std::string_view key, std::optional<Value> (*find)(std::string_view),
              std::string_view fallback) {
    const std::string_view given = row.string_at(key);
    const std::optional<Value> value = find(given.empty() ? fallback : given);
    if (!value && !(given.empty() && fallback.empty())) complain(fmt::format("'{}' is no {}", given, key));
    return value.value_or(Value{});
  }

  std::vector<std::string> strings(const JsonValue& row, std::string_view key) {
    std::vector<std::string> out;
    for (const JsonValue& value : rows(row, key)) {
      if (value.string() == nullptr) complain(fmt::format("'{}' holds something else than strings", key));
      if (value.string() != nullptr) out.push_back(*value.string());
    }
    return out;
  }

  void note_id(Ids& ids, const JsonValue& row, std::string_view where) {
    const std::string id = needed(row, where, "id");
    if (!ids.emplace(id, static_cast<std::uint32_t>(ids.size())).second) {
      complain(fmt::format("id '{}' twice in '{}'", id, where));
    }
  }

  std::uint32_t position(const Ids& ids, std::string_view id) {
    const auto found = ids.find(id);
    if (found == ids.end()) complain(fmt::format("no row has the id '{}'", id));
    return found == ids.end() ? 0 : found->second;
  }

  ArticleInfo read_article(const JsonValue& line) {
    const JsonValue* article = line.find("article");
    if (article == nullptr) complain("'article' is missing");
    if (article == nullptr) return {};
    const auto text = [&](std::string_view key) { return std::string(article->string_at(key)); };
    return {needed(*article, "article", "id"), text("title"), text("date"), text("source"), text("url")};
  }

  std::uint32_t offset(const JsonValue* value) {
    const std::optional<std::uint32_t> number = value == nullptr ? std::nullopt : value->unsigned_number();
    if (!number.has_value()) complain("a span is not two whole numbers in order");
    return number.has_value() ? *number : 0;
  }

  Span read_span(const JsonValue* begin, const JsonValue* end) {
    const Span span{offset(begin), offset(end)};
    if (span.end < span.begin) complain("a span is not two whole numbers in order");
    return span;
  }

  Entity read_entity(const JsonValue& row) {
    note_id(entities_, row, "entities");
    Entity entity;
    entity.kind = named(row, "kind", kind_named, " ");
    entity.name = needed(row, "entities", "name");
    entity.aliases = strings(row, "aliases");
    entity.weak = strings(row, "weak");
    entity.gender = named(row, "gender", gender_named, "");
    for (const JsonValue& mention : rows(row, "mentions")) {
      const JsonValue::Array* pair = mention.array();
      const bool two = pair != nullptr && pair->size() == 2;
      entity.mentions.push_back(read_span(two ? &pair->front() : nullptr, two ? &pair->back() : nullptr));
    }
    return entity;
  }

  Evidence read_evidence(const JsonValue& row) {
    const auto text = [&](std::string_view key) { return std::string(row.string_at(key)); };
    return {read_span(row.find("begin"), row.find("end")), text("sentence"), text("trigger"), text("rule"),
            text("said-by")};
  }

  std::optional<std::uint32_t> reference(const JsonValue& row, std::string_view key, const Ids& ids) {
    const std::string_view id = row.string_at(key);
    if (id.empty()) return std::nullopt;
    return position(ids, id);
  }

  Fact read_fact(const JsonValue& row) {
    Fact fact;
    fact.type = named(row, "type", relation_named, " ");
    fact.from = position(entities_, needed(row, "facts", "from"));
    fact.to = position(entities_, needed(row, "facts", "to"));
    fact.status = named(row, "status", status_named, "actual");
    fact.date = row.string_at("date");
    fact.place = reference(row, "place", entities_);
    fact.form = named(row, "form", form_named, "");
    fact.title = row.string_at("title");
    const JsonValue* former = row.find("former");
    fact.former = former != nullptr && former->boolean() != nullptr && *former->boolean();
    fact.role = row.string_at("role");
    fact.meeting = reference(row, "meeting", meetings_);
    for (const JsonValue& evidence : rows(row, "evidence")) fact.evidence.push_back(read_evidence(evidence));
    return fact;
  }

  Meeting read_meeting(const JsonValue& row) {
    Meeting meeting;
    meeting.name = row.string_at("name");
    for (const std::string& id : strings(row, "participants")) {
      meeting.participants.push_back(position(entities_, id));
    }
    meeting.date = row.string_at("date");
    meeting.place = reference(row, "place", entities_);
    meeting.status = named(row, "status", status_named, "actual");
    meeting.form = named(row, "form", form_named, "");
    return meeting;
  }

  std::string message_;
  Ids entities_;
  Ids meetings_;
};

}  // namespace

std::string facts_to_json(const ArticleFacts& facts) {
  JsonWriter out;
  const auto index = [](std::size_t i) { return static_cast<std::uint32_t>(i); };
  out.begin_object();
  write_article(out, facts.article);
  write_rows(out, "entities", facts.entities,
             [&](std::size_t i) { write_entity(out, facts.entities[i], index(i)); });
  write_rows(out, "facts", facts.facts, [&](std::size_t i) { write_fact(out, facts.facts[i]); });
  write_rows(out, "meetings", facts.meetings,
             [&](std::size_t i) { write_meeting(out, facts.meetings[i], index(i)); });
  out.end_object();
  return out.take();
}

std::optional<ArticleFacts> facts_from_json(std::string_view line, JsonError& error) {
  const std::optional<JsonValue> tree = parse_json(line, error);
  if (!tree) return std::nullopt;
  FactsReader reader;
  ArticleFacts facts = reader.read(*tree);
  if (!reader.ok()) {
    error = {1, 1, reader.message()};
    return std::nullopt;
  }
  return facts;
}

}  // namespace rapport
