// The word tables of ingest/lexicon/*.tsv, parsed once: words with classes, and phrases that lead to typed
// rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/kinds.hpp"
#include "ingest/tokens.hpp"
#include "ingest/words.hpp"

namespace rapport {

using RowIndex = std::uint32_t;
inline constexpr RowIndex kNoRow = 0xFFFFFFFFU;

enum class TitleEffect : std::uint8_t { heads, represents, member, rank, honorific };
enum class TitleScope : std::uint8_t { any, state, body, party };

// One office or role: "prime minister".
struct TitleRow {
  std::string text;
  TitleEffect effect = TitleEffect::rank;
  TitleScope scope = TitleScope::any;
  Gender gender = Gender::unknown;
  bool plural = false;
};

struct KinRow {
  std::string role;  // "wife"
  Relation relation = Relation::relative_of;
  Gender gender = Gender::unknown;
  bool plural = false;
};

enum class EventClass : std::uint8_t { meeting, visit, other };

struct EventRow {
  std::string noun;
  EventClass event = EventClass::other;
  Form form = Form::unknown;
  bool plural = false;
};

struct StateRow {
  std::string code;  // ISO 3166-1 alpha-2, XK, or a code of our own for a state of the past
  std::string name;
  std::string capital;
};

enum class PlaceClass : std::uint8_t { city, region, site };

struct PlaceRow {
  std::string name;
  RowIndex state = 0;  // kNoRow for what lies in several States or in none
  PlaceClass place = PlaceClass::city;
  bool capital = false;
};

// A body known by name or acronym.
struct BodyRow {
  std::string name;
  std::string acronym;
  Kind kind = Kind::organization;
  std::string state;  // code, may be empty
};

// A word or phrase that decides the kind of a capitalised name which contains it.
struct BodyWord {
  std::vector<WordId> words;
  Kind kind = Kind::organization;
  bool political = false;  // an organization, or a party where the text speaks of parties: "Front"
  bool thing = false;      // makes the name no entity: "Accord"
  bool opens = true;       // may begin a name: "Lake Ohrid"
  bool closes = true;      // may end it
  bool lower = false;      // written in lower case
};

// Bits of verbs.tsv's tags.
enum VerbTag : std::uint32_t {
  kSay = 1U << 0,
  kPlan = 1U << 1,
  kWant = 1U << 2,
  kRefuse = 1U << 3,
  kCancel = 1U << 4,
  kHold = 1U << 5,
  kMotion = 1U << 6,
  kAppoint = 1U << 7,
  kRemove = 1U << 8,
  kSucceed = 1U << 9,
  kLead = 1U << 10,
  kMeet = 1U << 11,
  kTalk = 1U << 12,
  kPhone = 1U << 13,
  kAway = 1U << 14,
  kFound = 1U << 15,
  kMember = 1U << 16,
  kRepresent = 1U << 17,
  kMarry = 1U << 18,
  kAccompany = 1U << 19,
};

struct VerbRow {
  std::string lemma;
  std::uint32_t tags = 0;
};

// A verb of several words ("call off"): tags of its own, and the words after the verb.
struct PhrasalRow {
  VerbId verb = 0;
  std::vector<WordId> rest;
  std::uint32_t tags = 0;
};

enum class EntryKind : std::uint8_t { title, kin, event, state, demonym, metonym, place, body };

struct Entry {
  EntryKind kind = EntryKind::title;
  RowIndex row = 0;
  bool capital = false;  // only capitalised
  bool upper = false;    // only in capitals: "US"
  bool plural = false;
};

struct Match {
  Entry entry;
  TokenIndex length = 0;
};

class Lexicon {
public:
  WordTable words;
  std::vector<TitleRow> titles;
  std::vector<KinRow> kins;
  std::vector<EventRow> events;
  std::vector<StateRow> states;
  std::vector<PlaceRow> places;
  std::vector<BodyRow> bodies;
  std::vector<VerbRow> verbs;                     // row 0 is no verb
  std::vector<std::vector<PhrasalRow>> phrasals;  // by verb, longest first

  // Lays the rows of one table over what is there; `name` is the file's name ("titles.tsv"). Answers
  // complaints, one line each, that begin with the line number; rows with a complaint are left out.
  std::vector<std::string> add_table(std::string_view name, std::string_view text);

  // The longest entries that start at tokens[at], longest first; at most 8.
  std::vector<Match> matches(std::string_view text, std::span<const Token> tokens, TokenIndex at) const;
  // The longest entry of one kind, length 0 if there is none.
  Match match(std::string_view text, std::span<const Token> tokens, TokenIndex at, EntryKind kind) const;
  // The row of the longest phrasal verb at tokens[at], null if there is none.
  const PhrasalRow* phrasal(std::span<const Token> tokens, TokenIndex at) const;
  // Tags of a verb together with the particles that follow tokens[at].
  std::uint32_t verb_tags(std::span<const Token> tokens, TokenIndex at) const;

  // The longest body word that ends at tokens[last] in the shape that its table gives; null if there is none.
  const BodyWord* body_word(std::span<const Token> tokens, TokenIndex last) const;
  void add_body_word(BodyWord word);

  RowIndex state_of_code(std::string_view code) const;  // states.size() if there is none
  void add_phrase(std::string_view phrase, Entry entry);

private:
  struct Phrase {
    std::vector<WordId> rest;
    Entry entry;
  };
  std::vector<std::vector<Phrase>> phrases_;       // by first word, longest first
  std::vector<std::vector<BodyWord>> body_words_;  // by last word, longest first
};

// All tables that are embedded in the binary; complaints about them are a fault of the build that a test
// finds.
Lexicon default_lexicon(std::vector<std::string>& complaints);

}  // namespace rapport
