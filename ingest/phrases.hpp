// Noun phrases put together from chunks: possessors, "of …" and other attachments, appositions, coordination.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "ingest/chunks.hpp"
#include "ingest/entities.hpp"

namespace rapport {

// Position in the phrases of one sentence.
using PhraseIndex = std::uint32_t;
using PhraseList = ScratchVector<PhraseIndex>;

struct Attachment {
  TokenIndex preposition = 0;
  PhraseList phrases;
};

struct Phrase {
  ChunkIndex chunk = 0;
  std::uint32_t possessor = kNone;  // phrase of "Kim's" in "Kim's wife"
  ScratchVector<Attachment> attachments;
  PhraseList appositions;
  std::uint32_t shares_title = kNone;  // phrase whose plural title it shares: "Presidents Mvula and Nhaca"
  ScratchVector<std::uint32_t> dates;  // of events: positions in the sentence's dates
  bool until = false;                  // an office that was held "until last week"
  ChunkIndex end = 0;                  // behind the last chunk that belongs to it
};

// Reads phrases at given chunks and keeps them.
class PhraseReader {
public:
  PhraseReader(const Reading& reading, const ChunkedSentence& sentence, const ArticleEntities& entities);

  // The coordinated phrases that start at chunk `at` (a noun) and where they end. With `object`, "and"
  // followed by a noun and a finite verb opens a new clause and is left alone.
  // With `closed`, a comma in front of "and" ends the list; with `subject_due`, a name behind a comma that a
  // verb follows is the subject that the sentence still lacks: "In his letter, Jobs said".
  PhraseList list(ChunkIndex at, bool object, bool closed, bool subject_due, ChunkIndex& end);

  // Whether the next list stands behind "to", "in" or the like, which no person shares with a place.
  void expect_place(bool place) { place_due_ = place; }

  // Whether the next list stands in a relative clause between commas: "X, who runs the party, and Y".
  void expect_aside(bool aside) { aside_ = aside; }

  bool is_person(const Chunk& chunk) const;
  bool is_site(const Chunk& chunk) const;
  bool follows_so(ChunkIndex at) const;
  void set_possessor(PhraseIndex phrase, PhraseIndex possessor) { phrases_[phrase].possessor = possessor; }
  ScratchVector<Phrase> take() { return std::move(phrases_); }
  const ScratchVector<Phrase>& phrases() const { return phrases_; }

private:
  PhraseIndex phrase(ChunkIndex at, int depth);
  PhraseIndex with_possessor(ChunkIndex at, int depth);
  void attach(PhraseIndex index, int depth);
  bool attach_one(PhraseIndex index, int depth);
  bool is_body_behind_comma(PhraseIndex index) const;
  bool takes(const Chunk& head, TokenIndex preposition, ChunkIndex object) const;
  bool is_named_behind(ChunkIndex object) const;
  void appose(PhraseIndex index, int depth);
  bool appose_one(PhraseIndex index, int depth);
  ChunkIndex past_term(ChunkIndex at) const;
  bool appose_through(PhraseIndex index, ChunkIndex right, int depth);
  bool appose_things(PhraseIndex index, int depth);
  bool appose_joint(PhraseIndex index, int depth);
  bool is_source(PhraseIndex index) const;
  bool is_role(ChunkIndex at) const;
  bool follows_whose(const Chunk& chunk) const;
  bool fold_bracket(PhraseIndex index);
  bool is_member(const Chunk& chunk) const;
  bool closes_aside(ChunkIndex at) const;
  bool describes_too(PhraseIndex first, ChunkIndex conjunction) const;
  bool closes_at(ChunkIndex at) const;
  bool describes_body(ChunkIndex right) const;
  bool is_apposition(const Chunk& left, ChunkIndex right) const;
  bool is_body(const Chunk& chunk) const;
  bool is_state(const Chunk& chunk) const;
  bool speaks_next(ChunkIndex at) const;
  bool is_bare(const Chunk& chunk) const;
  bool is_next_one(const Chunk& left, const Chunk& word, ChunkIndex at) const;
  bool is_party_to_visit(const Chunk& chunk) const;
  bool names_person(ChunkIndex at) const;
  bool appose_list(PhraseIndex index, ChunkIndex at, int depth);
  void share_title(const PhraseList& list);
  bool leaves_places(PhraseIndex first, ChunkIndex at) const;
  bool breaks_list(PhraseIndex first, ChunkIndex at) const;
  PhraseList list_at(ChunkIndex at, bool object, int depth, ChunkIndex& end);
  bool is_due_subject(ChunkIndex at) const;
  ChunkIndex past_phrase(ChunkIndex at) const;
  bool finite(ChunkIndex at) const;
  bool as_well_as(ChunkIndex at) const;
  bool list_continues(ChunkIndex at, bool object) const;
  bool clause_follows(ChunkIndex at) const;
  ChunkIndex aside_end(ChunkIndex comma) const;

  ChunkKind kind(ChunkIndex i) const { return i < s_.chunks.size() ? s_.chunks[i].kind : ChunkKind::stop; }
  bool word_is(ChunkIndex i, Spelling word) const {
    return i < s_.chunks.size() && r_.is(s_.chunks[i].tokens.begin, word);
  }
  bool is_any(TokenIndex i, std::initializer_list<Spelling> words) const {
    return std::any_of(words.begin(), words.end(), [&](Spelling word) { return r_.is(i, word); });
  }

  const Reading& r_;
  const ChunkedSentence& s_;
  const ArticleEntities& entities_;
  ScratchVector<Phrase> phrases_;
  bool closed_ = false;
  bool subject_due_ = false;
  bool place_due_ = false;
  bool aside_ = false;
  bool object_ = false;  // the list that is read stands behind the verb of its clause
};

}  // namespace rapport
