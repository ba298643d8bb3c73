// What one article states, as plain rows: entities with their mentions, facts with their evidence, meetings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/kinds.hpp"

namespace rapport {

// Half-open range of Unicode code points of the article's text as read.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

// An article as read. Dates are ISO 8601, as precise as known, or empty.
struct Article {
  std::string id;
  std::string title;
  std::string date;
  std::string source;
  std::string url;
  std::string text;  // valid UTF-8; the offsets of all spans count its code points
};

// An article without its text.
struct ArticleInfo {
  std::string id;
  std::string title;
  std::string date;
  std::string source;
  std::string url;
  friend bool operator==(const ArticleInfo&, const ArticleInfo&) = default;
};

// The sentence behind a fact.
struct Evidence {
  Span span;  // of the sentence
  std::string sentence;
  std::string trigger;  // the words that state the fact
  std::string rule;     // the rule that read them
  std::string said_by;  // whom the text attributes it to, may be empty
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// Position of an entity in ArticleFacts::entities.
using EntityIndex = std::uint32_t;
// Position of a meeting in ArticleFacts::meetings.
using MeetingIndex = std::uint32_t;

struct Entity {
  Kind kind = Kind::person;
  std::string name;                  // the fullest, without titles
  std::vector<std::string> aliases;  // other strong names: they identify
  std::vector<std::string> weak;     // surnames, "the North": they only point inside this article
  Gender gender = Gender::unknown;
  std::vector<Span> mentions;
  friend bool operator==(const Entity&, const Entity&) = default;
};

struct Fact {
  Relation type = Relation::met_with;
  EntityIndex from = 0;
  EntityIndex to = 0;
  Status status = Status::actual;
  std::string date;  // "2018-03-27", "2018-04", "2018", "--03-27" or empty
  std::optional<EntityIndex> place;
  Form form = Form::unknown;
  std::string title;  // of heads and represents: the office
  bool former = false;
  std::string role;  // of relative-of: what the first is to the second
  std::optional<MeetingIndex> meeting;
  std::vector<Evidence> evidence;
  friend bool operator==(const Fact&, const Fact&) = default;
};

struct Meeting {
  std::string name;
  std::vector<EntityIndex> participants;
  std::string date;
  std::optional<EntityIndex> place;
  Status status = Status::actual;
  Form form = Form::unknown;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

struct ArticleFacts {
  ArticleInfo article;
  std::vector<Entity> entities;
  std::vector<Fact> facts;
  std::vector<Meeting> meetings;
  friend bool operator==(const ArticleFacts&, const ArticleFacts&) = default;
};

}  // namespace rapport
