// Left to right over the tags: dates first, then verb groups, then noun phrases as long as tags allow; all
// else is a chunk of one token. The head of a noun phrase is its last token; the lexicon says what the head
// is.
#include "ingest/chunks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/noun_borders.hpp"
#include "ingest/noun_classes.hpp"
#include "ingest/participles.hpp"
#include "ingest/verb_groups.hpp"

namespace rapport {
namespace {

// Lets emplace_back() construct what a function answers where it is to stay: a chunk is large.
template <class Make>
struct MadeInPlace {
  Make make;
  operator Chunk() const { return make(); }  // NOLINT: implicit by design
};
template <class Make>
MadeInPlace(Make) -> MadeInPlace<Make>;

class Chunker {
public:
  Chunker(const Reading& reading, TokenRange range, std::span<const Name> names, std::uint32_t first_name,
          const ArticleEntities& entities, const std::optional<Day>& article)
      : r_(reading),
        range_(range),
        names_(names),
        first_name_(first_name),
        entities_(entities),
        tags_(tag_sentence(reading, range, names)) {
    out_.dates = find_dates(reading, range, article);
    index();
    out_.chunks.reserve(range.size() + 1);
  }

  ChunkedSentence run() {
    TokenIndex i = range_.begin;
    while (i < range_.end) {
      const std::size_t before = out_.chunks.size();
      Chunk& chunk = out_.chunks.emplace_back(MadeInPlace{[&] { return read(i); }});
      chunk.quoted = r_.tokens[chunk.tokens.begin].in_quote;
      i = chunk.tokens.end;
      const bool noun = chunk.kind == ChunkKind::noun;
      if (chunk.kind == ChunkKind::skip) out_.chunks.pop_back();
      if (noun && i < range_.end && tag(i) == Tag::mark) {
        chunk.is_possessor = true;
        possessor_ = static_cast<std::uint32_t>(before);
        ++i;
      } else {
        possessor_ = kNone;
      }
    }
    settle_participles(r_, out_.chunks);
    return std::move(out_);
  }

private:
  // Where dates begin and names end.
  void index() {
    date_at_.assign(range_.size() + 1, kNone);
    for (std::uint32_t d = 0; d < out_.dates.size(); ++d)
      date_at_[out_.dates[d].tokens.begin - range_.begin] = d;
    name_ending_.assign(range_.size() + 1, kNone);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const TokenIndex end = names_[n].tokens.end;
      if (end >= range_.begin && end <= range_.end) name_ending_[end - range_.begin] = n;
    }
  }

  Tag tag(TokenIndex i) const { return i < range_.end ? tags_[i - range_.begin] : Tag::punctuation; }
  bool is(TokenIndex i, Spelling word) const { return i < range_.end && r_.is(i, word); }

  Chunk single(TokenIndex i, ChunkKind kind) const {
    Chunk chunk;
    chunk.kind = kind;
    chunk.tokens = {i, i + 1};
    chunk.head = i;
    return chunk;
  }

  // "a summit due to be held": an announcement behind its noun.
  bool is_due(TokenIndex i) const {
    return tag(i + 1) == Tag::to &&
           (is(i, "due") || is(i, "set") || is(i, "scheduled") || is(i, "expected") || is(i, "slated"));
  }

  // "met him there"; "there is" points nowhere.
  bool is_there(TokenIndex i) const {
    return is(i, "there") && i > range_.begin &&
           !r_.has(i + 1 < range_.end ? i + 1 : i, kBe | kHave | kMay | kWill) &&
           tag(i - 1) != Tag::punctuation;
  }

  Chunk due(TokenIndex i) const {
    Chunk chunk = read_verb_group(r_, range_, tags_, i + 1);
    if (chunk.tokens.empty()) return single(i, ChunkKind::skip);
    chunk.tokens.begin = i;
    chunk.form = VerbForm::participle;
    chunk.scheduled = true;
    return chunk;
  }

  Chunk read(TokenIndex i) {
    if (is_there(i)) return pronoun(i);
    if (is_due(i) && tag(i) != Tag::auxiliary) return due(i);
    if (const std::uint32_t date = date_at(i); date != kNone) return of_date(i, date);
    switch (tag(i)) {
      case Tag::verb:
      case Tag::auxiliary:
      case Tag::modal:
      case Tag::to:
      case Tag::negation:  // "not" before a verb group belongs to it, before a noun it denies the noun
        return verb(i);
      case Tag::comma:
        return single(i, ChunkKind::comma);
      case Tag::preposition:
        return single(i, ChunkKind::preposition);
      case Tag::conjunction:
        return single(i, ChunkKind::conjunction);
      case Tag::relative:
        return single(i, ChunkKind::relative);
      case Tag::subordinator:
        return single(i, ChunkKind::subordinator);
      case Tag::adverb:
        return single(i, ChunkKind::skip);
      case Tag::punctuation:
        return punctuation(i);
      default:
        return noun(i);
    }
  }

  std::uint32_t date_at(TokenIndex i) const { return i < range_.end ? date_at_[i - range_.begin] : kNone; }

  // "Thursday's meeting": the date belongs to the noun.
  Chunk of_date(TokenIndex i, std::uint32_t date) {
    const TokenIndex mark = out_.dates[date].tokens.end;
    if (tag(mark) != Tag::mark || !is_noun_tag(tag(mark + 1))) return date_chunk(date);
    Chunk chunk = noun(mark + 1);
    if (chunk.noun != NounClass::event) return date_chunk(date);
    chunk.tokens.begin = i;
    chunk.definite = true;
    chunk.date = date;
    return chunk;
  }

  Chunk date_chunk(std::uint32_t date) const {
    Chunk chunk;
    chunk.kind = ChunkKind::date;
    chunk.tokens = out_.dates[date].tokens;
    chunk.date = date;
    return chunk;
  }

  Chunk verb(TokenIndex i) {
    Chunk chunk = read_verb_group(r_, range_, tags_, i);
    return chunk.tokens.empty() ? single(i, ChunkKind::skip) : chunk;
  }

  Chunk punctuation(TokenIndex i) const {
    constexpr WordSet kDashes("—", "–", "-");
    constexpr WordSet kQuotes("\"", "“", "”", "``", "''");
    constexpr WordSet kStops(";", ":", ".", "!", "?");
    const WordKey key = r_.tokens[i].key;
    if (is(i, "(") || is(i, "[")) return single(i, ChunkKind::open_bracket);
    if (is(i, ")") || is(i, "]")) return single(i, ChunkKind::close_bracket);
    if (kDashes.contains(key)) return single(i, ChunkKind::dash);
    if (kQuotes.contains(key)) return single(i, ChunkKind::quote);
    return single(i, kStops.contains(key) ? ChunkKind::stop : ChunkKind::skip);
  }

  bool is_quote(TokenIndex i) const {
    return i < range_.end && r_.tokens[i].in_quote && r_.tokens[i].shape == Shape::punctuation &&
           tag(i) == Tag::adverb;
  }

  static bool is_noun_tag(Tag tag) {
    return tag == Tag::noun || tag == Tag::name || tag == Tag::adjective || tag == Tag::number ||
           tag == Tag::other;
  }

  // Determiners, modifiers and the head; a pronoun alone.
  Chunk noun(TokenIndex i) {
    if (tag(i) == Tag::pronoun) return pronoun(i);
    Chunk chunk;
    chunk.kind = ChunkKind::noun;
    chunk.possessor = possessor_;
    TokenIndex end = i;
    while (tag(end) == Tag::determiner || tag(end) == Tag::possessive || (end > i && is_quote(end)))
      determine(chunk, end++);
    const TokenIndex body = end;
    while (end < range_.end && extends(body, end)) ++end;
    end = std::max(end, i + 1);
    chunk.tokens = {i, end};
    chunk.head = end - 1;
    NounClasses(r_, names_, first_name_, range_.begin, name_ending_).classify(chunk, body);
    return chunk;
  }

  void determine(Chunk& chunk, TokenIndex i) const {
    constexpr WordSet kDefinite("the", "this", "that", "these", "both", "those");
    constexpr WordSet kIndefinite("a", "an", "another", "some", "several", "many");
    if (tag(i) == Tag::possessive) {
      chunk.pronoun = i;
      chunk.definite = true;
    }
    const WordKey key = r_.tokens[i].key;
    if (kDefinite.contains(key)) chunk.definite = true;
    if (kIndefinite.contains(key)) chunk.indefinite = true;
    if (is(i, "no") || is(i, "neither")) chunk.negated = true;
  }

  // Whether the token at `end` goes on with the noun phrase whose modifiers begin at `body`.
  bool extends(TokenIndex body, TokenIndex end) const {
    if ((date_at(end) != kNone || is_due(end) || is_time(end)) && end > body) return false;
    if (end > body && (tag(end - 1) == Tag::noun || tag(end - 1) == Tag::name) && is_span(end)) return false;
    if (in_short_bracket(body, end)) return true;
    if (tag(end) == Tag::conjunction) return joins_modifiers(body, end) || inside_title(body, end);
    if (is_quote(end)) return end + 1 < range_.end && is_noun_tag(tag(end + 1));
    if (tag(end) == Tag::adverb)
      return end + 1 < range_.end && tag(end + 1) == Tag::adjective && tag(body) != Tag::name;
    if (end > body && tag(end) == Tag::preposition && r_.is(end, "of")) return inside_title(body, end);
    if (!is_noun_tag(tag(end))) return false;
    const NounBorders borders(r_, range_, names_, first_name_, entities_, tags_, name_ending_, out_.chunks);
    return end == body || !borders.is_border(body, end);
  }

  // "today", "last week": no part of the noun before it, even where no date comes of it.
  bool is_time(TokenIndex i) const {
    return r_.has(i, kRelativeTime) || ((is(i, "last") || is(i, "next")) && i + 1 < range_.end &&
                                        r_.has(i + 1, kTimeUnit | kWeekday | kMonth));
  }

  // "took power 30 years ago", "met the president three times".
  bool is_span(TokenIndex i) const {
    const bool counts = tag(i) == Tag::number || r_.has(i, kNumber);
    return counts && i + 1 < range_.end && (r_.has(i + 1, kTimeUnit) || is(i + 1, "times"));
  }

  // "National Coalition Party (NCP) leader Aleksi Rautavuori": an acronym in brackets inside the phrase.
  bool in_short_bracket(TokenIndex body, TokenIndex at) const {
    TokenIndex open = at;
    while (open > body && at - open < 2 && !r_.is(open, "(")) --open;
    if (!r_.is(open, "(") || open == body || open + 3 >= range_.end || !r_.is(open + 2, ")")) return false;
    return tag(open - 1) == Tag::name && tag(open + 1) == Tag::name && is_noun_tag(tag(open + 3)) &&
           r_.has(open + 3, kTitleWord);
  }

  // "chief of staff", "Secretary of State Kerry", "ambassador extraordinary and plenipotentiary".
  bool inside_title(TokenIndex body, TokenIndex at) const {
    for (TokenIndex back = 1; back <= 3 && back <= at - body; ++back) {
      if (r_.has(at - back, kTitleWord) && r_.match(at - back, EntryKind::title).length > back) return true;
    }
    return false;
  }

  // "infrastructure and energy minister": two matters of one title.
  bool joins_modifiers(TokenIndex body, TokenIndex at) const {
    if (at == body || !r_.is(at, "and")) return false;
    const bool qualities = tag(at - 1) == Tag::adjective && tag(at + 1) == Tag::adjective &&
                           at + 2 < range_.end && (tag(at + 2) == Tag::noun || tag(at + 2) == Tag::adjective);
    if (qualities) return true;  // "a long and sad conversation"
    if (tag(at + 1) != Tag::noun) return false;
    const bool titles = tag(body) == Tag::name && r_.has(at - 1, kTitleWord) &&
                        is_capitalized(r_.tokens[at - 1]) && r_.has(at + 1, kPortfolio | kTitleWord) &&
                        is_capitalized(r_.tokens[at + 1]);
    if (titles) return true;  // "Moldovan Deputy Prime Minister and Foreign Minister Bostan"
    const bool before = r_.has(at - 1, kPortfolio);
    return before && r_.has(at + 1, kPortfolio) && (tag(at + 2) == Tag::noun || tag(at + 2) == Tag::name);
  }

  Chunk pronoun(TokenIndex i) const {
    Chunk chunk = single(i, ChunkKind::noun);
    const bool group = is(i, "both") || is(i, "each") || is(i, "neither");
    chunk.noun = group ? NounClass::group : NounClass::pronoun;
    chunk.negated = is(i, "neither");
    chunk.plural = group || r_.has(i, kPlural);
    chunk.definite = true;
    return chunk;
  }

  const Reading& r_;
  TokenRange range_;
  std::span<const Name> names_;
  std::uint32_t first_name_;
  const ArticleEntities& entities_;
  ScratchVector<Tag> tags_;
  ChunkedSentence out_;
  ScratchVector<std::uint32_t> date_at_;
  ScratchVector<std::uint32_t> name_ending_;
  std::uint32_t possessor_ = kNone;
};

}  // namespace

ChunkedSentence chunk_sentence(const Reading& reading, TokenRange sentence, std::span<const Name> names,
                               std::uint32_t first_name, const ArticleEntities& entities,
                               const std::optional<Day>& article) {
  return Chunker(reading, sentence, names, first_name, entities, article).run();
}

}  // namespace rapport
