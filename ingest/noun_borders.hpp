// Where a run of noun tags falls into two noun phrases: "before his speech | Sadat prayed", "of Montenegro |
// Vuk Raičević".
#pragma once

#include <span>

#include "ingest/chunks.hpp"

namespace rapport {

// Looks at one sentence while it is cut into chunks; all arguments must outlive it.
class NounBorders {
public:
  // `name_ending` has for each token the name that ends before it (position in `names`), counted from the
  // sentence; `chunks` are those found so far.
  NounBorders(const Reading& reading, TokenRange range, std::span<const Name> names, std::uint32_t first_name,
              const ArticleEntities& entities, std::span<const Tag> tags,
              std::span<const std::uint32_t> name_ending, std::span<const Chunk> chunks)
      : r_(reading),
        range_(range),
        names_(names),
        first_name_(first_name),
        entities_(entities),
        tags_(tags),
        name_ending_(name_ending),
        chunks_(chunks) {}

  // Whether a new phrase begins at `end`, behind the modifiers and nouns from `body` on.
  bool is_border(TokenIndex body, TokenIndex end) const;

private:
  Tag tag(TokenIndex i) const { return i < range_.end ? tags_[i - range_.begin] : Tag::punctuation; }
  bool is(TokenIndex i, Spelling word) const { return i < range_.end && r_.is(i, word); }
  bool ends_event(TokenIndex end) const;
  bool is_capital(TokenIndex i) const;
  bool opens_subject(TokenIndex body, TokenIndex name) const;
  bool opens_title(TokenIndex i) const;
  bool is_thing(TokenIndex i) const;
  bool is_town(TokenIndex end) const;
  bool lacks_subject() const;
  bool is_behind_of(TokenIndex body) const;
  bool is_owner_before_person(TokenIndex end) const;
  bool ends_person(TokenIndex end) const;
  const Name* name_ending(TokenIndex end) const;

  const Reading& r_;
  TokenRange range_;
  std::span<const Name> names_;
  std::uint32_t first_name_;
  const ArticleEntities& entities_;
  std::span<const Tag> tags_;
  std::span<const std::uint32_t> name_ending_;
  std::span<const Chunk> chunks_;
};

}  // namespace rapport
