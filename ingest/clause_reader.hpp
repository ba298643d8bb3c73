// The automaton behind parse_sentence, seen by its own files only: clauses.cpp places nouns and opens and
// closes clauses, clause_verbs.cpp decides what a verb does.
#pragma once

#include <vector>

#include "ingest/clauses.hpp"

namespace rapport {

enum class Last : std::uint8_t {
  start,
  noun,
  verb,
  comma,
  conjunction,
  preposition,
  date,
  relative,
  subordinator
};

class ClauseReader {
public:
  ClauseReader(const Reading& reading, const ChunkedSentence& sentence, PhraseReader& phrases)
      : r_(reading), s_(sentence), phrases_(phrases) {
    open(Link::main, kNone);
  }
  ScratchVector<Clause> run();

private:
  Clause& now() { return clauses_[current_]; }
  bool has_verb(std::uint32_t clause) const { return clauses_[clause].verb != kNone; }
  void open(Link link, std::uint32_t parent);
  ChunkIndex step(ChunkIndex i);
  bool aside(ChunkIndex i);
  ChunkIndex past_bracket(ChunkIndex i) const;
  void date(const Chunk& chunk);
  void give_date();
  ChunkIndex noun(ChunkIndex i);
  bool is_aside(const PhraseList& list, ChunkIndex end) const;
  bool among_others(const Clause& clause) const;
  bool describes_last(const PhraseList& list) const;
  bool comma_comes(ChunkIndex at) const;
  bool takes_one(ChunkIndex i) const;
  bool closes_behind() const;
  bool subject_is_due() const;
  bool verb_comes(ChunkIndex at) const;
  bool are_alike(PhraseIndex a, PhraseIndex b) const;
  bool has_own_day(ChunkIndex at) const;
  bool opens_gap(const PhraseList& list, ChunkIndex end) const;
  void gap(PhraseList list);
  bool opens_stop_gap(const PhraseList& list, ChunkIndex at, ChunkIndex end) const;
  void stop_gap(PhraseList list);
  bool ends_without_verb(ChunkIndex at) const;
  bool repeats_preposition(const PhraseList& list) const;
  bool is_word_again(TokenIndex preposition) const;
  bool opens_dated_gap(const PhraseList& list, ChunkIndex end) const;
  void dated_gap(PhraseList list);
  void repeat();
  bool is_left_out(ChunkIndex i) const;
  void note_front(ChunkIndex conjunction);
  void take_front();
  // Where a noun goes in the open clause.
  void place(PhraseList list);
  // Takes the last noun out of its clause, to become the subject of a verb that follows.
  PhraseList steal();
  void verb(ChunkIndex i);
  bool opens_adverbial(ChunkIndex i, const Chunk& chunk);
  bool finite_comes(ChunkIndex at) const;
  bool speaks_behind(ChunkIndex i) const;
  bool goes_on_inside(ChunkIndex i) const;
  bool is_doer(PhraseIndex index) const;
  PhraseList led_noun(ChunkIndex i) const;
  bool is_time_before(ChunkIndex i) const;
  bool lets(const Chunk& verb) const;
  bool is_inserted_speech() const;
  std::uint32_t finite_sibling(const Chunk& chunk) const;
  bool moves_object(const Chunk& verb) const;
  bool take_first_verb(ChunkIndex i, const Chunk& chunk);
  // "Kim, speaking in Paris, said" and "the talks held in Paris ended": the verb is folded away from the
  // subject.
  bool folded_verb(ChunkIndex i, const Chunk& chunk, PhraseList subject);
  bool finite_follows(ChunkIndex at) const;
  bool opens_participle(ChunkIndex i) const;
  bool tells_of_object(std::uint32_t clause) const;
  bool is_past_aside(ChunkIndex i) const;
  bool is_garden_path(ChunkIndex i) const;
  bool is_modifying_participle(ChunkIndex i) const;
  bool is_subject_behind_as(PhraseIndex index) const;
  void set_verb(ChunkIndex i);
  // Who does what an infinitive says: the object of "asked Kim to go", else the subject.
  PhraseList control();
  void subordinate_verb(ChunkIndex i, Link link, PhraseList subject);
  bool is_composition(const Chunk& chunk) const;
  PhraseList innermost_noun() const;
  // A participle right behind a noun belongs to the noun, elsewhere to the subject.
  void participle(ChunkIndex i);
  void finite(ChunkIndex i, const Chunk& chunk);
  // The clause outside still waits for its verb: the inner one is over.
  void leave_finished();
  bool close_inner(ChunkIndex i);
  void after_noun(ChunkIndex i, const Chunk& chunk);
  // "talks held in Beijing", "a man named Kim": a participle in disguise, not the verb of a clause.
  bool is_reduced_relative(ChunkIndex i, const Chunk& chunk) const;
  void comma();
  ChunkIndex past_date_aside(ChunkIndex i);
  // "talks with Casamayor, who leads": the last one behind the event noun.
  PhraseIndex person_in(PhraseIndex index) const;
  // "allies in NATO, whose secretary-general": the noun right before.
  PhraseList person_before(PhraseList antecedent) const;
  PhraseIndex thing_in(PhraseIndex index) const;
  PhraseIndex innermost(PhraseIndex index) const;
  std::uint32_t open_relative() const;
  bool share_antecedent(std::uint32_t before, bool whom);
  void relative(const Chunk& chunk);
  void subordinate(const Chunk& chunk);
  void stop();
  // What is only known at the end: the subject behind the verb ("…," said Kim), the noun that "whom" stands
  // for, and the subject of a dangling participle.
  void settle(Clause& clause) const;
  enum class Slot : std::uint8_t { none, subject, object, second, preposition };
  const Reading& r_;
  const ChunkedSentence& s_;
  PhraseReader& phrases_;
  ScratchVector<Clause> clauses_;
  ScratchVector<std::uint32_t> stack_;  // clauses outside the current one that go on behind it
  ChunkIndex aside_end_ = kNone;        // the dash that closes the aside, whose outer clause and stack follow
  std::uint32_t aside_of_ = 0;
  decltype(stack_) aside_stack_;
  std::uint32_t current_ = 0;
  Last last_ = Last::start;
  Last before_preposition_ = Last::start;
  Slot slot_ = Slot::none;
  PhraseList last_list_;
  TokenIndex preposition_ = kNone;
  std::uint32_t whose_ = kNone;  // phrase that "whose" stands for, until its noun comes
  TokenIndex last_preposition_ = kNone;
  TokenIndex preposition_verb_ = kNone;
  bool after_comma_ = false;
  bool after_conjunction_ = false;
  PhraseList before_stop_;              // the subject in front of the last semicolon
  PhraseList antecedents_;              // all of the list in front of the last "who"
  std::uint32_t pending_date_ = kNone;  // behind "and", until its verb comes
  TokenIndex front_ = kNone;            // where adjuncts behind "and" begin
  std::uint32_t front_clause_ = kNone;
  bool and_open_ = false;  // an "and" behind which only commas and dates came
};

}  // namespace rapport
