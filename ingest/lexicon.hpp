// The word tables of ingest/lexicon/*.tsv, parsed once: words with classes, and phrases that lead to typed
// rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/kinds.hpp"
#include "ingest/scratch.hpp"
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

// Some words of the tables one after the other, kept in the lexicon.
struct WordRun {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
  std::size_t size() const { return length; }
};

// A word or phrase that decides the kind of a capitalised name which contains it.
struct BodyWord {
  WordRun words;
  Kind kind = Kind::organization;
  bool political = false;  // an organization, or a party where the text speaks of parties: "Front"
  bool thing = false;      // makes the name no entity: "Accord"
  bool opens = true;       // may begin a name: "Lake Ohrid"
  bool closes = true;      // may end it
  bool lower = false;      // written in lower case
  std::uint16_t unused = 0;
  std::uint32_t next = 0;  // row with the same last word
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
  WordRun rest;
  std::uint32_t tags = 0;
  std::uint32_t next = 0;  // row of the same verb
};

// What the phrases of the tables are entries of.
enum class EntryKind : std::uint8_t { title, kin, event, state, demonym, metonym, place, body };

struct Entry {
  EntryKind kind = EntryKind::title;
  bool capital = false;  // only capitalised
  bool upper = false;    // only in capitals: "US"
  bool plural = false;
  RowIndex row = 0;
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
  std::vector<VerbRow> verbs;              // row 0 is no verb
  std::vector<std::uint64_t> given_names;  // sorted; add_given_name() says of what

  // Lays the rows of one table over what is there; `name` is the file's name ("titles.tsv"). Answers
  // complaints, one line each, that begin with the line number; rows with a complaint are left out.
  std::vector<std::string> add_table(std::string_view name, std::string_view text);

  // Appends the longest entries that start at tokens[at], longest first, at most 8. Reading::matches has them
  // for each token of an article.
  void find_entries(std::span<const Token> tokens, TokenIndex at, ScratchVector<Match>& found) const;
  // The row of the longest phrasal verb at tokens[at], null if there is none.
  const PhrasalRow* phrasal(std::span<const Token> tokens, TokenIndex at) const;
  // Tags of a verb together with the particles that follow tokens[at].
  std::uint32_t verb_tags(std::span<const Token> tokens, TokenIndex at) const;

  // The longest body word that ends at tokens[last] in the shape that its table gives; null if there is none.
  const BodyWord* body_word(std::span<const Token> tokens, TokenIndex last) const;
  void add_body_word(std::span<const WordId> body_words, BodyWord word);
  // "call off": the words behind the verb.
  void add_phrasal(VerbId verb, std::span<const WordId> rest, std::uint32_t tags);

  // Keeps the hash of a given name, its lowest bit set for women's.
  void add_given_name(std::string_view name, Gender gender);
  // Whose given name it is, as far as the table knows.
  Gender gender_of_name(std::string_view name) const;

  // Puts the rows of each chain side by side, once all tables are there.
  void arrange();

  RowIndex state_of_code(std::string_view code) const;  // states.size() if there is none
  void add_phrase(std::string_view phrase, Entry entry);

private:
  friend struct LexiconImage;
  struct Phrase {
    WordRun rest;
    Entry entry;
    std::uint32_t next = 0;  // row with the same first word
    WordId second = 0;       // word, 0 of a phrase of one word
  };
  // Rows that share a key, a number of a word or verb, are chained, the longest first.
  template <class Row>
  struct Chains {
    std::vector<std::uint32_t> first;  // by key, 0 where there is none
    std::vector<Row> rows = std::vector<Row>(1);
    std::uint32_t of(std::size_t key) const { return key < first.size() ? first[key] : 0; }
  };
  template <class Row>
  static void chain(Chains<Row>& chains, std::size_t key, WordRun Row::*words, Row row);
  WordRun keep(std::span<const WordId> run);
  std::span<const WordId> words_of(WordRun run) const {
    return std::span(runs_).subspan(run.begin, run.length);
  }
  bool same_words(WordRun run, std::span<const Token> tokens) const;

  std::vector<WordId> runs_;
  Chains<Phrase> phrases_;       // by first word
  Chains<BodyWord> body_words_;  // by last word
  Chains<PhrasalRow> phrasals_;  // by verb
};

// The tables of ingest/lexicon, parsed. Complaints about them are a fault of the build that a test finds.
Lexicon parsed_lexicon(std::vector<std::string>& complaints);
// The same as it was parsed and packed when the program was built (lexicon_image.hpp).
Lexicon default_lexicon();

}  // namespace rapport
