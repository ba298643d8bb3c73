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

void Lexicon::add_phrase(std::string_view phrase, Entry entry) {
  const std::vector<Token> tokens = tokenize(phrase, words);
  if (tokens.empty()) return;
  Phrase row{{}, entry};
  for (const Token& token : tokens) row.rest.push_back(words.intern(text_of(phrase, token)));
  const WordId first = row.rest.front();
  row.rest.erase(row.rest.begin());
  if (phrases_.size() <= first) phrases_.resize(std::max<std::size_t>(words.size(), first + 1));
  std::vector<Phrase>& bucket = phrases_[first];
  const auto same = std::find_if(bucket.begin(), bucket.end(), [&](const Phrase& p) {
    return p.rest == row.rest && p.entry.kind == entry.kind && p.entry.upper == entry.upper;
  });
  if (same != bucket.end()) {
    same->entry = entry;
    return;
  }
  const auto place = std::find_if(bucket.begin(), bucket.end(),
                                  [&](const Phrase& p) { return p.rest.size() < row.rest.size(); });
  bucket.insert(place, std::move(row));
}

std::vector<Match> Lexicon::matches(std::string_view, std::span<const Token> tokens, TokenIndex at) const {
  std::vector<Match> found;
  const WordId first = tokens[at].word;
  if (first == 0 || first >= phrases_.size()) return found;
  for (const Phrase& phrase : phrases_[first]) {
    const std::size_t length = phrase.rest.size() + 1;
    if (at + length > tokens.size() || !shapes_allow(phrase.entry, tokens[at])) continue;
    const bool same = std::equal(phrase.rest.begin(), phrase.rest.end(), tokens.begin() + at + 1,
                                 [](WordId word, const Token& token) { return word == token.word; });
    if (same) found.push_back({phrase.entry, static_cast<TokenIndex>(length)});
    if (found.size() == 8) break;
  }
  return found;
}

Match Lexicon::match(std::string_view text, std::span<const Token> tokens, TokenIndex at,
                     EntryKind kind) const {
  const WordId first = tokens[at].word;
  if (first == 0 || first >= phrases_.size() || phrases_[first].empty()) return {};
  for (const Match& match : matches(text, tokens, at)) {
    if (match.entry.kind == kind) return match;
  }
  return {};
}

const PhrasalRow* Lexicon::phrasal(std::span<const Token> tokens, TokenIndex at) const {
  const VerbId verb = words.at(tokens[at].word).verb;
  if (verb == 0 || verb >= phrasals.size()) return nullptr;
  for (const PhrasalRow& row : phrasals[verb]) {
    if (at + 1 + row.rest.size() > tokens.size()) continue;
    const bool same = std::equal(row.rest.begin(), row.rest.end(), tokens.begin() + at + 1,
                                 [](WordId word, const Token& token) { return word == token.word; });
    if (same) return &row;
  }
  return nullptr;
}

void Lexicon::add_body_word(BodyWord word) {
  const WordId last = word.words.back();
  if (body_words_.size() <= last) body_words_.resize(std::max<std::size_t>(words.size(), last + 1));
  std::vector<BodyWord>& bucket = body_words_[last];
  const auto same = std::find_if(bucket.begin(), bucket.end(), [&](const BodyWord& known) {
    return known.words == word.words && known.lower == word.lower;
  });
  if (same != bucket.end()) {
    *same = std::move(word);
    return;
  }
  const auto place = std::find_if(bucket.begin(), bucket.end(), [&](const BodyWord& known) {
    return known.words.size() < word.words.size();
  });
  bucket.insert(place, std::move(word));
}

const BodyWord* Lexicon::body_word(std::span<const Token> tokens, TokenIndex last) const {
  const WordId word = tokens[last].word;
  if (word == 0 || word >= body_words_.size()) return nullptr;
  for (const BodyWord& known : body_words_[word]) {
    const std::size_t length = known.words.size();
    if (length > last + 1U || known.lower != !is_capitalized(tokens[last])) continue;
    const bool same =
        std::equal(known.words.begin(), known.words.end(), tokens.begin() + (last + 1U - length),
                   [](WordId id, const Token& token) { return id == token.word; });
    if (same) return &known;
  }
  return nullptr;
}

std::uint32_t Lexicon::verb_tags(std::span<const Token> tokens, TokenIndex at) const {
  const VerbId verb = words.at(tokens[at].word).verb;
  const PhrasalRow* row = phrasal(tokens, at);
  return row != nullptr ? row->tags : verbs.empty() ? 0 : verbs[verb].tags;
}

RowIndex Lexicon::state_of_code(std::string_view code) const {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const StateRow& s) { return s.code == code; });
  return static_cast<RowIndex>(found - states.begin());
}

}  // namespace rapport
