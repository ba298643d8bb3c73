// What the head of a noun phrase is: a name, an office, a relative, an event, a body or a group.
#pragma once

#include <span>

#include "ingest/chunks.hpp"

namespace rapport {

class NounClasses {
public:
  // `name_ending` tells by position from `begin` which of the sentence's names ends there; kNone for none.
  NounClasses(const Reading& reading, std::span<const Name> names, std::uint32_t first_name, TokenIndex begin,
              const ScratchVector<std::uint32_t>& name_ending)
      : r_(reading), names_(names), first_name_(first_name), begin_(begin), name_ending_(name_ending) {}

  // The chunk's modifiers begin at `body`, behind its determiners.
  void classify(Chunk& chunk, TokenIndex body) const;

private:
  bool find_entry(Chunk& chunk, TokenIndex begin, TokenIndex end, bool before_name) const;
  bool is_rank(const Match& match) const;
  bool find_office(Chunk& chunk, TokenIndex begin, TokenIndex end) const;
  bool take_title(Chunk& chunk, TokenIndex begin, TokenRange title, const Match& match,
                  bool before_name) const;
  void prefixes(Chunk& chunk, TokenRange range) const;
  static bool take_kin(Chunk& chunk, const Match& match, bool before_name);
  bool take_event(Chunk& chunk, TokenIndex begin, TokenRange event, const Match& match) const;
  std::uint32_t owner_before(TokenIndex begin, TokenIndex end) const;
  bool is_group(const Chunk& chunk, TokenRange range) const;
  std::uint32_t name_index_ending(TokenIndex end) const {
    const std::uint32_t name = name_ending_[end - begin_];
    return name == kNone ? kNone : name + first_name_;
  }
  bool is(TokenIndex i, Spelling word) const { return r_.is(i, word); }

  const Reading& r_;
  std::span<const Name> names_;
  std::uint32_t first_name_;
  TokenIndex begin_;
  const ScratchVector<std::uint32_t>& name_ending_;
};

}  // namespace rapport
