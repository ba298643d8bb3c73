// What the words of a capitalised run can be: titles, entries of the tables, body words, and where names
// begin and end.
#pragma once

#include "ingest/names.hpp"

namespace rapport {

// Questions about a run of capitalised tokens; all token numbers are of the reading, `limit` and `end` behind
// the last.
class NameWords {
public:
  explicit NameWords(const Reading& reading) : r_(reading), lexicon_(reading.lexicon) {}

  // "mid-November", "pro-European": a word made of a name is none itself.
  static bool is_prefixed(std::string_view word);
  // "Tripoli-based".
  bool is_suffixed(TokenIndex i) const;
  // The body word that ends at a capitalised token.
  const BodyWord* body_word(TokenIndex i) const;
  // The end of a title that goes on in lower case: "Secretary of State", "Minister for Foreign Affairs".
  // "Brother Ahola", "Sister Oyelaran": fellow members are called so.
  bool is_brotherly(TokenRange run) const;
  // "Congress", "Senate": a chamber by that word alone.
  bool is_chamber(TokenIndex i) const;
  // The end of "Renewal and Work Party" behind "Renewal"; `end` where nothing of the kind follows.
  TokenIndex past_joined_party(TokenIndex begin, TokenIndex end, TokenIndex limit) const;
  TokenIndex past_title(TokenIndex begin, TokenIndex end, TokenIndex limit) const;
  // "Workers' Party", "People's Coast Party": a common noun's genitive inside a name, closed by a body word.
  bool is_common_genitive(TokenIndex at, TokenIndex limit) const;
  bool is_plural_genitive(TokenIndex at) const;
  // Where the person begins in a run behind "Minister of"; `begin` where no title stands before it.
  TokenIndex past_portfolio(TokenIndex begin, TokenIndex end) const;
  bool is_entry_of(TokenIndex i) const;
  // "Theresa May": a month after a name that no number follows.
  bool is_name_month(TokenIndex i) const;
  bool is_given_month(TokenIndex i) const;
  // The capitalised token behind one or two lower-case name particles, or `at` if there is none.
  TokenIndex past_particles(TokenIndex at, TokenIndex limit) const;
  bool is_entry(TokenIndex i, TokenIndex end) const;
  // Length of a title at `at` with its modifiers ("Deputy Foreign Minister"), 0 if there is none.
  TokenIndex title_length(TokenIndex at, TokenIndex end) const;
  // Position of the last body word of the run that has something before it or is its only word.
  TokenIndex last_body_word(TokenRange run) const;
  // "Republic of Belarus" where the tables have the State only.
  Match long_state(TokenRange run, TokenIndex limit) const;
  // A title that is the first word of a body's or place's name: "Council Press Office", "King George Island".
  bool swallows_title(TokenRange run, TokenIndex title, TokenIndex body) const;
  // "North American", "Southeast Asian": regions as adjectives name nothing that is a node.
  TokenIndex wide_region(TokenRange run, const Match& entry, TokenIndex body) const;
  // Where the first title behind the start of a run stands.
  TokenIndex first_title(TokenRange run) const;
  // Whether a row of the titles begins here, without modifiers before it.
  bool starts_title(TokenIndex i) const;
  // "Bank of", "Movement for".
  bool opens_body(TokenIndex i, TokenIndex limit) const;
  // "Camp Halden", "Lake Ohrid": the first word says what the whole run names.
  bool opens_run(TokenRange run) const;
  Match best_entry(TokenRange run) const;
  static int rank(EntryKind kind);
  // Whether the entry is a name of its own, not the first words of a longer one ("China Daily", "Michael
  // Jordan").
  bool entry_stands_alone(TokenRange run, const Match& entry, TokenIndex body) const;
  // "President of Malta Carmen Zahra": the State ends where the name begins.
  bool leads_sentence(TokenRange run) const;
  bool names_firm(TokenIndex i) const;
  // The length of a body's part named in front of a title; 0 for none.
  TokenIndex division_of(TokenRange run, const Match& entry) const;
  bool follows_title(TokenIndex state) const;
  // "Chinese Foreign Ministry" is China's Foreign Ministry; "Chinese Communist Party" is the party's name.
  bool strips_demonym(TokenIndex body) const;
  // The body word that decides: the last one before "of", "for", "on"; "Bank of" where there is none.
  const BodyWord* head_word(TokenRange range) const;
  // "Central Committee of the Communist Party of Vietnam" are two bodies.
  bool names_another_body(TokenRange run) const;
  bool is_numbered_unit(TokenRange run) const;
  bool is_office_of_many(TokenRange head) const;
  // "Ye Naing Tun": an honorific with nothing behind it is a part of the name.
  bool is_before_suffix(TokenIndex at, TokenIndex end) const;
  // "Peter King", "Laura Bishop": a given name makes a surname of a word for an office that ends the run.
  bool is_surname_of_office(TokenRange run, TokenIndex at) const;
  bool is_closing_honorific(TokenIndex at, TokenIndex end) const;

private:
  const Reading& r_;
  const Lexicon& lexicon_;
};

}  // namespace rapport
