// Phrase lookup: a phrase is found by its first word, then the rest is compared word by word, longest first.
#include "ingest/lexicon.hpp"

#include <algorithm>

namespace rapport {
namespace {

// A title or another phrase written with a capital only at its first word still counts where the lexicon
// allows it.
bool shapes_allow(const Entry& entry, const Token& first) {
  if (entry.upper)
    return first.shape == Shape::upper || (first.shape == Shape::title && first.end - first.begin == 1);
  return !entry.capital || is_capitalized(first);
}

}  // namespace

template <class Row>
void Lexicon::chain(Chains<Row>& chains, std::size_t key, WordRun Row::*words, Row row) {
  if (chains.first.size() <= key) chains.first.resize(key + 1);
  const auto index = static_cast<std::uint32_t>(chains.rows.size());
  std::uint32_t before = 0;
  std::uint32_t at = chains.first[key];
  while (at != 0 && (chains.rows[at].*words).length >= (row.*words).length) {
    before = at;
    at = chains.rows[at].next;
  }
  row.next = at;
  chains.rows.push_back(row);
  (before == 0 ? chains.first[key] : chains.rows[before].next) = index;
}

WordRun Lexicon::keep(std::span<const WordId> run) {
  const WordRun kept{static_cast<std::uint32_t>(runs_.size()), static_cast<std::uint32_t>(run.size())};
  runs_.insert(runs_.end(), run.begin(), run.end());
  return kept;
}

bool Lexicon::same_words(WordRun run, std::span<const Token> tokens) const {
  if (run.length > tokens.size()) return false;
  const WordId* words_of_run = runs_.data() + run.begin;
  for (std::uint32_t i = 0; i < run.length; ++i) {
    if (words_of_run[i] != tokens[i].word) return false;
  }
  return true;
}

void Lexicon::add_phrase(std::string_view phrase, Entry entry) {
  std::vector<WordId> ids;
  for (const Token& token : tokenize(phrase, words)) ids.push_back(words.intern(text_of(phrase, token)));
  if (ids.empty()) return;
  const std::span<const WordId> rest = std::span(ids).subspan(1);
  for (std::uint32_t i = phrases_.of(ids.front()); i != 0; i = phrases_.rows[i].next) {
    Phrase& known = phrases_.rows[i];
    if (known.entry.kind != entry.kind || known.entry.upper != entry.upper) continue;
    const std::span<const WordId> its = words_of(known.rest);
    if (!std::equal(its.begin(), its.end(), rest.begin(), rest.end())) continue;
    known.entry = entry;
    return;
  }
  words.at(ids.front()).classes |= kOpensEntry;
  chain(phrases_, ids.front(), &Phrase::rest, {keep(rest), entry, 0, rest.empty() ? 0 : rest.front()});
}

void Lexicon::find_entries(std::span<const Token> tokens, TokenIndex at, ScratchVector<Match>& found) const {
  if ((tokens[at].classes & kOpensEntry) == 0) return;
  const WordId first = tokens[at].word;
  const std::size_t limit = found.size() + 8;
  for (std::uint32_t i = phrases_.of(first); i != 0 && found.size() < limit; i = phrases_.rows[i].next) {
    const Phrase& phrase = phrases_.rows[i];
    if (phrase.second != 0 && (at + 1U >= tokens.size() || tokens[at + 1U].word != phrase.second)) continue;
    if (shapes_allow(phrase.entry, tokens[at]) && same_words(phrase.rest, tokens.subspan(at + 1)))
      found.push_back({phrase.entry, phrase.rest.length + 1});
  }
}

namespace {

// FNV-1a without the lowest bit.
std::uint64_t name_hash(std::string_view name) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash & ~std::uint64_t{1};
}

}  // namespace

void Lexicon::add_given_name(std::string_view name, Gender gender) {
  const std::uint64_t hash = name_hash(name);
  const auto at = std::lower_bound(given_names.begin(), given_names.end(), hash);
  const std::uint64_t row = hash | (gender == Gender::female ? 1U : 0U);
  const bool known = at != given_names.end() && (*at & ~std::uint64_t{1}) == hash;
  known ? void(*at = row) : void(given_names.insert(at, row));
}

Gender Lexicon::gender_of_name(std::string_view name) const {
  const std::uint64_t hash = name_hash(name);
  const auto at = std::lower_bound(given_names.begin(), given_names.end(), hash);
  if (at == given_names.end() || (*at & ~std::uint64_t{1}) != hash) return Gender::unknown;
  return (*at & 1U) != 0 ? Gender::female : Gender::male;
}

void Lexicon::arrange() {
  std::vector<Phrase> rows(1);
  rows.reserve(phrases_.rows.size());
  for (std::uint32_t& first : phrases_.first) {
    std::uint32_t at = first;
    if (at != 0) first = static_cast<std::uint32_t>(rows.size());
    while (at != 0) {
      rows.push_back(phrases_.rows[at]);
      at = rows.back().next;
      if (at != 0) rows.back().next = static_cast<std::uint32_t>(rows.size());
    }
  }
  phrases_.rows = std::move(rows);
}

void Lexicon::add_phrasal(VerbId verb, std::span<const WordId> rest, std::uint32_t tags) {
  chain(phrasals_, verb, &PhrasalRow::rest, {keep(rest), tags, 0});
}

const PhrasalRow* Lexicon::phrasal(std::span<const Token> tokens, TokenIndex at) const {
  for (std::uint32_t i = phrasals_.of(tokens[at].verb); i != 0; i = phrasals_.rows[i].next) {
    if (same_words(phrasals_.rows[i].rest, tokens.subspan(at + 1))) return &phrasals_.rows[i];
  }
  return nullptr;
}

void Lexicon::add_body_word(std::span<const WordId> body_words, BodyWord word) {
  const WordId last = body_words.back();
  for (std::uint32_t i = body_words_.of(last); i != 0; i = body_words_.rows[i].next) {
    BodyWord& known = body_words_.rows[i];
    const std::span<const WordId> its = words_of(known.words);
    if (known.lower != word.lower ||
        !std::equal(its.begin(), its.end(), body_words.begin(), body_words.end()))
      continue;
    word.words = known.words;
    word.next = known.next;
    known = word;
    return;
  }
  word.words = keep(body_words);
  chain(body_words_, last, &BodyWord::words, word);
}

const BodyWord* Lexicon::body_word(std::span<const Token> tokens, TokenIndex last) const {
  const WordId word = tokens[last].word;
  if (word == 0) return nullptr;
  for (std::uint32_t i = body_words_.of(word); i != 0; i = body_words_.rows[i].next) {
    const BodyWord& known = body_words_.rows[i];
    const std::uint32_t length = known.words.length;
    if (length > last + 1U || known.lower != !is_capitalized(tokens[last])) continue;
    if (same_words(known.words, tokens.subspan(last + 1U - length))) return &known;
  }
  return nullptr;
}

std::uint32_t Lexicon::verb_tags(std::span<const Token> tokens, TokenIndex at) const {
  const PhrasalRow* row = phrasal(tokens, at);
  return row != nullptr ? row->tags : verbs.empty() ? 0 : verbs[tokens[at].verb].tags;
}

RowIndex Lexicon::state_of_code(std::string_view code) const {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const StateRow& s) { return s.code == code; });
  return static_cast<RowIndex>(found - states.begin());
}

}  // namespace rapport
