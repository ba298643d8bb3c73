// One loader per table: cells to rows and phrases. A row that cannot be read is answered with its line and
// left out.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "ingest/lexicon.hpp"
#include "ingest/lexicon_cells.hpp"
#include "ingest/tsv.hpp"
#include "ingest/verb_forms.hpp"

namespace rapport {

std::string_view embedded_table(std::string_view name);  // generated from ingest/lexicon/*.tsv

namespace {

using Complaint = std::string;  // empty where the row is fine
using Loader = Complaint (*)(Lexicon&, const TsvRow&);

Gender gender_of(std::string_view cell) {
  return cell == "f" ? Gender::female : cell == "m" ? Gender::male : Gender::unknown;
}

template <class Rows, class Row>
RowIndex append(Rows& rows, Row row) {
  rows.push_back(std::move(row));
  return static_cast<RowIndex>(rows.size() - 1);
}

void add_classes(Lexicon& lexicon, std::string_view word, std::uint64_t classes) {
  lexicon.words.at(lexicon.words.intern(word)).classes |= classes;
}

// Every word of a phrase gets the classes, save those of the closed classes: "of" stays what it is.
void add_classes_to_all(Lexicon& lexicon, std::string_view phrase, std::uint64_t classes) {
  for (const Token& token : tokenize(phrase, lexicon.words)) {
    if ((token.classes & kClosed) == 0) add_classes(lexicon, text_of(phrase, token), classes);
  }
}

// The head of a phrase, its last word, gets the classes.
void add_classes_to_head(Lexicon& lexicon, std::string_view phrase, std::uint64_t classes) {
  const ScratchVector<Token> tokens = tokenize(phrase, lexicon.words);
  if (tokens.empty()) return;
  std::size_t head = 0;  // of "heads of state" it is "heads"
  while (head + 1 < tokens.size() && text_of(phrase, tokens[head + 1]) != "of") ++head;
  add_classes(lexicon, text_of(phrase, tokens[head]), classes);
}

std::string plural_of_last(std::string_view phrase, std::string_view given) {
  return given.empty() ? regular_plural(phrase) : std::string(given);
}

bool all_capitals(std::string_view word) {
  return word.size() <= 5 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Complaint load_function(Lexicon& lexicon, const TsvRow& row) {
  for (const std::string_view name : parts_of(row.cell(1), '|')) {
    const std::uint64_t* value = find_named(kClassNames, name);
    if (value == nullptr) return fmt::format("no word class is called '{}'", name);
    add_classes(lexicon, row.cell(0), *value);
  }
  return {};
}

Complaint load_title(Lexicon& lexicon, const TsvRow& row) {
  const TitleEffect* effect = find_named(kEffectNames, row.cell(1));
  const TitleScope* scope = find_named(kScopeNames, row.cell(2));
  if (effect == nullptr) return fmt::format("'{}' is no relation of a title", row.cell(1));
  if (scope == nullptr) return fmt::format("'{}' is no scope of a title", row.cell(2));
  TitleRow title{std::string(row.cell(0)), *effect, *scope, gender_of(row.cell(3)), false};
  const std::uint64_t classes = *effect == TitleEffect::honorific ? kHonorific | kTitleWord : kTitleWord;
  add_classes_to_all(lexicon, title.text, classes | kNoun);
  const std::string plural = plural_of_last(title.text, row.cell(6));
  lexicon.add_phrase(title.text, {EntryKind::title, false, false, false, append(lexicon.titles, title)});
  title.plural = true;
  add_classes_to_head(lexicon, plural, kTitleWord | kNoun | kPlural);
  lexicon.add_phrase(plural, {EntryKind::title, false, false, true, append(lexicon.titles, title)});
  return {};
}

Complaint load_modifier(Lexicon& lexicon, const TsvRow& row) {
  const std::uint64_t* effect = find_named(kModifierNames, row.cell(1));
  if (effect == nullptr) return fmt::format("'{}' is no effect of a modifier", row.cell(1));
  if (row.cell(0).find(' ') != std::string_view::npos)
    return fmt::format("'{}' is not one word; a modifier is one word a row", row.cell(0));
  add_classes_to_all(lexicon, row.cell(0), *effect | kAdjective);
  return {};
}

Complaint load_kin(Lexicon& lexicon, const TsvRow& row) {
  const std::optional<Relation> relation = relation_named(row.cell(2));
  if (!relation && !row.cell(2).empty()) return fmt::format("'{}' is no relation of kin", row.cell(2));
  if (!relation) return {};
  KinRow kin{std::string(row.cell(0)), *relation, gender_of(row.cell(3)), false};
  const std::string plural = plural_of_last(kin.role, row.cell(1));
  add_classes_to_head(lexicon, kin.role, kNoun);
  lexicon.add_phrase(kin.role, {EntryKind::kin, false, false, false, append(lexicon.kins, kin)});
  kin.plural = true;
  lexicon.add_phrase(plural, {EntryKind::kin, false, false, true, append(lexicon.kins, kin)});
  return {};
}

Complaint load_event(Lexicon& lexicon, const TsvRow& row) {
  const EventClass* event = find_named(kEventNames, row.cell(2));
  if (event == nullptr) return fmt::format("'{}' is no class of an event", row.cell(2));
  EventRow entry{std::string(row.cell(0)), *event, form_named(row.cell(3)).value_or(Form::unknown), false};
  add_classes_to_head(lexicon, entry.noun, kNoun);
  lexicon.add_phrase(entry.noun, {EntryKind::event, false, false, false, append(lexicon.events, entry)});
  const std::string plural = plural_of_last(entry.noun, row.cell(1));
  if (plural == entry.noun || row.cell(1) == "-") return {};
  entry.plural = true;
  add_classes_to_head(lexicon, plural, kNoun | kPlural);
  lexicon.add_phrase(plural, {EntryKind::event, false, false, true, append(lexicon.events, entry)});
  return {};
}

// "Organization|Party" is a party where the text speaks of parties; "-" is no entity at all.
Complaint load_body_word(Lexicon& lexicon, const TsvRow& row) {
  const std::vector<std::string_view> kinds = parts_of(row.cell(2), '|');
  BodyWord body;
  body.thing = row.cell(2) == "-";
  body.political = kinds.size() > 1;
  const std::optional<Kind> kind =
      kinds.empty() || body.thing ? Kind::organization : kind_named(kinds.front());
  const ScratchVector<Token> tokens = tokenize(row.cell(0), lexicon.words);
  if (!kind || kinds.empty()) return fmt::format("'{}' is no kind", row.cell(2));
  if (tokens.empty()) return "a body word needs a word";
  body.kind = *kind;
  std::string_view position = row.cell(1);
  const bool only_in_names = position.ends_with('!');
  if (only_in_names) position.remove_suffix(1);
  body.opens = position != "last";
  body.closes = position != "first";
  body.lower = !is_capitalized(tokens.back());
  std::vector<WordId> body_words;
  for (const Token& token : tokens) body_words.push_back(lexicon.words.intern(text_of(row.cell(0), token)));
  if (tokens.size() == 1 && !body.thing && !only_in_names) {
    std::uint64_t classes = *kind == Kind::party   ? kPartyWord
                            : *kind == Kind::place ? kPlaceWord
                                                   : kOrganizationWord;
    if (body.opens) classes |= kBodyFirst;
    if (body.closes) classes |= kBodyLast;
    add_classes(lexicon, row.cell(0), classes | kNoun);
  }
  lexicon.add_body_word(body_words, body);
  return {};
}

Complaint load_acronym(Lexicon& lexicon, const TsvRow& row) {
  const std::optional<Kind> kind = kind_named(row.cell(2));
  if (!kind) return fmt::format("'{}' is no kind", row.cell(2));
  const std::string_view name = row.cell(1).empty() ? row.cell(0) : row.cell(1);
  const BodyRow body{std::string(name), std::string(row.cell(0)), *kind, std::string(row.cell(3))};
  const RowIndex index = append(lexicon.bodies, body);
  if (!row.cell(0).empty()) {
    lexicon.add_phrase(row.cell(0), {EntryKind::body, true, all_capitals(row.cell(0)), false, index});
  }
  lexicon.add_phrase(name, {EntryKind::body, true, false, false, index});
  return {};
}

void add_state_names(Lexicon& lexicon, std::string_view cell, EntryKind kind, RowIndex state, bool plural) {
  for (const std::string_view name : parts_of(cell, '|')) {
    lexicon.add_phrase(name, {kind, true, all_capitals(name), plural, state});
  }
}

Complaint load_state(Lexicon& lexicon, const TsvRow& row) {
  if (row.cell(0).empty() || row.cell(1).empty()) return "a state needs a code and a name";
  const std::vector<std::string_view> capitals = parts_of(row.cell(5), '|');
  const std::string_view capital = capitals.empty() ? std::string_view() : capitals.front();
  const RowIndex state = append(
      lexicon.states, StateRow{std::string(row.cell(0)), std::string(row.cell(1)), std::string(capital)});
  add_state_names(lexicon, row.cell(1), EntryKind::state, state, false);
  add_state_names(lexicon, row.cell(2), EntryKind::state, state, false);
  add_state_names(lexicon, row.cell(3), EntryKind::demonym, state, false);
  add_state_names(lexicon, row.cell(4), EntryKind::demonym, state, true);
  add_state_names(lexicon, row.cell(6), EntryKind::metonym, state, false);
  if (capital.empty()) return {};
  const RowIndex place =
      append(lexicon.places, PlaceRow{std::string(capital), state, PlaceClass::city, true});
  add_state_names(lexicon, row.cell(5), EntryKind::place, place, false);
  return {};
}

// Whether the longest place that the words name is a capital, and they name nothing beside it.
bool is_capital(const Lexicon& lexicon, std::span<const Token> tokens) {
  ScratchVector<Match> known;
  if (!tokens.empty()) lexicon.find_entries(tokens, 0, known);
  const auto place = std::find_if(known.begin(), known.end(),
                                  [](const Match& m) { return m.entry.kind == EntryKind::place; });
  return place != known.end() && place->length == tokens.size() && lexicon.places[place->entry.row].capital;
}

Complaint load_place(Lexicon& lexicon, const TsvRow& row) {
  const bool wide = row.cell(1).empty();  // in several States or in none
  const RowIndex state = wide ? kNoRow : lexicon.state_of_code(row.cell(1));
  const PlaceClass* place = find_named(kPlaceNames, row.cell(3));
  if (state == lexicon.states.size()) return fmt::format("no state has the code '{}'", row.cell(1));
  if (place == nullptr) return fmt::format("'{}' is no class of a place", row.cell(3));
  const ScratchVector<Token> tokens = tokenize(row.cell(0), lexicon.words);
  if (is_capital(lexicon, tokens)) return {};
  const RowIndex index = append(lexicon.places, PlaceRow{std::string(row.cell(0)), state, *place, false});
  add_state_names(lexicon, row.cell(0), EntryKind::place, index, false);
  add_state_names(lexicon, row.cell(2), EntryKind::place, index, false);
  return {};
}

std::uint32_t tags_of(std::string_view cell, Complaint& complaint) {
  std::uint32_t tags = 0;
  for (const std::string_view name : parts_of(cell, '|')) {
    const std::uint32_t* tag = find_named(kTagNames, name);
    if (tag == nullptr) complaint = fmt::format("no verb tag is called '{}'", name);
    tags |= tag == nullptr ? 0 : *tag;
  }
  return tags;
}

void add_verb_form(Lexicon& lexicon, std::string_view form, VerbId verb, std::uint64_t classes) {
  Word& word = lexicon.words.at(lexicon.words.intern(form));
  word.classes |= classes;
  if (word.verb == 0) word.verb = verb;
}

void add_verb_forms(Lexicon& lexicon, std::string_view cell, const std::string& regular, VerbId verb,
                    std::uint64_t classes) {
  if (cell.empty()) add_verb_form(lexicon, regular, verb, classes);
  for (const std::string_view form : parts_of(cell, '|')) add_verb_form(lexicon, form, verb, classes);
}

VerbId add_verb(Lexicon& lexicon, const TsvRow& row, std::string_view lemma, std::uint32_t tags) {
  const auto verb = static_cast<VerbId>(append(lexicon.verbs, VerbRow{std::string(lemma), tags}));
  add_verb_form(lexicon, lemma, verb, kVerbBase);
  add_verb_forms(lexicon, row.cell(1), third_person(lemma), verb, kVerbThird);
  add_verb_forms(lexicon, row.cell(2), regular_past(lemma), verb, kVerbPast);
  add_verb_forms(lexicon, row.cell(3), row.cell(2).empty() ? regular_past(lemma) : std::string(row.cell(2)),
                 verb, kVerbParticiple);
  add_verb_forms(lexicon, row.cell(4), present_participle(lemma), verb, kVerbIng);
  return verb;
}

// "call off": the first word is a verb of its own, made without tags where the table has not named it yet.
void add_phrasal(Lexicon& lexicon, std::string_view lemma, std::uint32_t tags) {
  const std::vector<std::string_view> parts = parts_of(lemma, ' ');
  VerbId verb = lexicon.words.at(lexicon.words.find(parts.front())).verb;
  if (verb == 0) verb = add_verb(lexicon, {}, parts.front(), 0);
  std::vector<WordId> rest;
  for (std::size_t i = 1; i < parts.size(); ++i) rest.push_back(lexicon.words.intern(parts[i]));
  lexicon.add_phrasal(verb, rest, tags);
}

Complaint load_verb(Lexicon& lexicon, const TsvRow& row) {
  Complaint complaint;
  const std::uint32_t tags = tags_of(row.cell(5), complaint);
  const std::string_view lemma = row.cell(0);
  if (!complaint.empty()) return complaint;
  const VerbId known = lexicon.words.at(lexicon.words.find(lemma)).verb;
  if (lemma.find(' ') != std::string_view::npos) {
    add_phrasal(lexicon, lemma, tags);
  } else if (known != 0 && lexicon.verbs[known].lemma == lemma) {
    lexicon.verbs[known].tags = tags;
  } else {
    add_verb(lexicon, row, lemma, tags);
  }
  return {};
}

Complaint load_word(Lexicon& lexicon, const TsvRow& row) {
  for (const char letter : row.cell(1)) {
    if (letter == 'n') {
      // the third column names the singular of a plural, or the word itself where it takes no s
      const bool irregular = !row.cell(2).empty();
      add_classes(lexicon, row.cell(0), irregular && row.cell(2) != row.cell(0) ? kNoun | kPlural : kNoun);
      if (!irregular) add_classes(lexicon, regular_plural(row.cell(0)), kNoun | kPlural);
    }
    if (letter == 'a') add_classes(lexicon, row.cell(0), kAdjective);
    if (letter == 'r') add_classes(lexicon, row.cell(0), kAdverb);
  }
  return {};
}

// Nouns that say of an act what a verb would: "an invitation to visit", "a request for a meeting".
Complaint load_governor(Lexicon& lexicon, const TsvRow& row) {
  Complaint complaint;
  const std::uint32_t tags = tags_of(row.cell(1), complaint);
  for (const std::string& form : {std::string(row.cell(0)), regular_plural(row.cell(0))}) {
    Word& word = lexicon.words.at(lexicon.words.intern(form));
    word.classes |= kNoun;
    word.governs |= tags;
  }
  return complaint;
}

Complaint load_noun(Lexicon& lexicon, const TsvRow& row) {
  constexpr std::array<std::string_view, 15> kGroups{
      "organization", "party", "place", "thing", "site",  "creed", "politics", "arms",
      "nameless",     "firm",  "organ", "part",  "union", "post",  "owned"};
  std::uint32_t groups = 0;
  for (const std::string_view name : parts_of(row.cell(1), '|')) {
    const auto group = std::find(kGroups.begin(), kGroups.end(), name);
    if (group == kGroups.end()) return fmt::format("no group of nouns is called '{}'", name);
    groups |= 1U << (group - kGroups.begin());
  }
  Word& word = lexicon.words.at(lexicon.words.intern(row.cell(0)));
  word.groups = static_cast<std::uint16_t>(word.groups | groups);
  return {};
}

Complaint load_given_name(Lexicon& lexicon, const TsvRow& row) {
  const Gender gender = gender_of(row.cell(1));
  if (gender == Gender::unknown) return fmt::format("'{}' is neither f nor m", row.cell(1));
  lexicon.add_given_name(row.cell(0), gender);
  return {};
}

struct Table {
  std::string_view name;
  Loader load;
};

// In the order in which they are laid: a later table may refer to an earlier one.
constexpr std::array<Table, 14> kTables{{{"function.tsv", load_function},
                                         {"titles.tsv", load_title},
                                         {"modifiers.tsv", load_modifier},
                                         {"kin.tsv", load_kin},
                                         {"events.tsv", load_event},
                                         {"bodies.tsv", load_body_word},
                                         {"acronyms.tsv", load_acronym},
                                         {"states.tsv", load_state},
                                         {"places.tsv", load_place},
                                         {"verbs.tsv", load_verb},
                                         {"words.tsv", load_word},
                                         {"governors.tsv", load_governor},
                                         {"nouns.tsv", load_noun},
                                         {"given_names.tsv", load_given_name}}};

}  // namespace

std::vector<std::string> Lexicon::add_table(std::string_view name, std::string_view text) {
  const auto* table =
      std::find_if(kTables.begin(), kTables.end(), [&](const Table& t) { return t.name == name; });
  if (table == kTables.end()) return {fmt::format("no table is called '{}'", name)};
  if (verbs.empty()) verbs.emplace_back();
  std::vector<std::string> complaints;
  for (const TsvRow& row : tsv_rows(text)) {
    const Complaint complaint = table->load(*this, row);
    if (!complaint.empty()) complaints.push_back(fmt::format("line {}: {}", row.line, complaint));
  }
  return complaints;
}

Lexicon parsed_lexicon(std::vector<std::string>& complaints) {
  Lexicon lexicon;
  for (const Table& table : kTables) {
    for (const std::string& complaint : lexicon.add_table(table.name, embedded_table(table.name))) {
      complaints.push_back(fmt::format("{}: {}", table.name, complaint));
    }
  }
  lexicon.arrange();
  return lexicon;
}

}  // namespace rapport
