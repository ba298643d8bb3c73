// The tables of kinds and relations: rows stand in the order of their enums, names lead back to values.
#include "graph/kinds.hpp"

#include <doctest/doctest.h>

using namespace rapport;

TEST_CASE("table rows stand at their enum's position") {
  for (std::size_t i = 0; i < kKinds.size(); ++i) CHECK(static_cast<std::size_t>(kKinds[i].kind) == i);
  for (std::size_t i = 0; i < kRelations.size(); ++i)
    CHECK(static_cast<std::size_t>(kRelations[i].relation) == i);
}

TEST_CASE("names lead back to values") {
  for (const KindInfo& row : kKinds) CHECK(kind_named(row.name) == row.kind);
  for (const RelationInfo& row : kRelations) CHECK(relation_named(row.name) == row.relation);
  CHECK(kind_named("person") == Kind::person);
  CHECK(status_named("denied") == Status::denied);
  CHECK(form_named("video") == Form::video);
  CHECK_FALSE(form_named("").has_value());
  CHECK_FALSE(relation_named("met").has_value());
}

TEST_CASE("symmetric relations allow the same kinds at both ends") {
  for (const RelationInfo& row : kRelations) {
    if (row.symmetric) CHECK(row.from == row.to);
  }
}
