// Offices that a noun of office or a date tells: "holds the post of director", "left the presidency of the
// bank", "the first Danish leader to come since X".
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/office_owners.hpp"
#include "ingest/offices.hpp"

namespace rapport {
namespace {

struct OfficeNoun {
  Spelling noun;
  std::string_view title;
};

std::uint32_t title_row(const Lexicon& lexicon, std::string_view text) {
  const auto found = std::find_if(lexicon.titles.begin(), lexicon.titles.end(),
                                  [&](const TitleRow& row) { return row.text == text; });
  return found == lexicon.titles.end() ? kNone : static_cast<std::uint32_t>(found - lexicon.titles.begin());
}

// The title of "presidency", "leadership"; empty for other nouns.
std::string_view title_of_noun(const Reading& reading, TokenIndex head) {
  constexpr std::array<OfficeNoun, 8> kNouns{{{Spelling("presidency"), "president"},
                                              {Spelling("leadership"), "leader"},
                                              {Spelling("chairmanship"), "chairman"},
                                              {Spelling("premiership"), "prime minister"},
                                              {Spelling("directorship"), "director"},
                                              {Spelling("chancellorship"), "chancellor"},
                                              {Spelling("governorship"), "governor"},
                                              {Spelling("chair"), "chair"}}};
  for (const OfficeNoun& row : kNouns) {
    if (reading.is(head, row.noun)) return row.title;
  }
  return {};
}

constexpr std::array<Spelling, 6> kTaking{"hold", "take", "assume", "win", "gain", "inherit"};
constexpr std::array<Spelling, 7> kLeaving{"leave", "lose", "quit", "relinquish", "resign", "vacate", "give"};

template <std::size_t N>
bool is_any(Spelling word, const std::array<Spelling, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool FactReader::is_post(PhraseIndex p) const { return r_.in_group(chunk_of(p).head, kPostNoun); }

// "holds the post of director of the bank", "left his post as director", "lost the leadership to X".
void FactReader::posts(const Arguments& a) {
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person)) return;
  if (verb()->passive || verb()->not_done || clause().quoted || clause_status() != Status::actual) return;
  const bool takes = is_any(lemma(), kTaking);
  const bool leaves = is_any(lemma(), kLeaving);
  const bool former = leaves || (lemma() == "hold" && verb()->tense == Tense::past && !verb()->perfect);
  if (takes || leaves) {
    EntityId holder = a.subject.front();
    bool over = former;
    const EntityList to = prepositional("to", a);
    if (lemma() == "lose" && to.size() == 1 && s_.is(to.front(), Kind::person)) {
      holder = to.front();
      over = false;
    }
    for (const PhraseIndex p : clause().objects) post(holder, p, over);
  }
  if ((verb()->tags & kRemove) == 0) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "from")) continue;
    for (const PhraseIndex p : phrase.phrases) post(a.subject.front(), p, true);
  }
}

// "speaking on behalf of the agency".
void FactReader::on_behalf(const Arguments& a) {
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person) || verb()->not_done) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "on") || phrase.phrases.empty()) continue;
    const PhraseIndex p = phrase.phrases.front();
    if (!r_.is(chunk_of(p).head, "behalf")) continue;
    for (const EntityId e : attached(p, {"of"})) {
      const EntityId owner = s_.as_actor(e);
      if (!s_.is(owner, Kind::state) && !s_.is(owner, Kind::organization)) continue;
      s_.claims.push_back(
          base(Relation::represents, a.subject.front(), owner, Status::actual, "on-behalf", verb()->tokens));
    }
  }
}

void FactReader::post(EntityId person, PhraseIndex p, bool former) {
  if (const std::string_view title = title_of_noun(r_, chunk_of(p).head); !title.empty())
    return post_of(person, p, title, former);
  if (!is_post(p)) return;
  for (const Attachment& attachment : parsed().phrases[p].attachments) {
    if (!r_.is(attachment.preposition, "of")) continue;
    for (const PhraseIndex role : attachment.phrases) {
      if (chunk_of(role).noun != NounClass::role || chunk_of(role).plural) continue;
      describe(s_, c_, n_, person, role, former, false);
      described_[role] = true;
    }
  }
  office_behind_as(person, former);
}

void FactReader::post_of(EntityId person, PhraseIndex p, std::string_view text, bool former) {
  const OfficeOwners owners = rapport::owners_of(s_, c_, n_, p, true);
  const std::uint32_t title = title_row(r_.lexicon, text);
  if (owners.list.size() != 1 || title == kNone) return;
  Office office;
  office.person = person;
  office.owner = owners.list.front();
  office.title = title;
  office.words = text;
  office.former = former;
  office.sentence = n_;
  office.token = chunk_of(p).head;
  keep_office(s_, office, {chunk_of(p).head, chunk_of(p).head + 1}, true);
}

// "the first American president to see the island since X", "no Danish leader had come since X": X held that
// office.
// "had not received an Irish premier since X", "the first visit by an Irish premier since X".
bool FactReader::is_denied_before(TokenIndex token) const {
  for (TokenIndex i = r_.sentences[n_].tokens.begin; i < token; ++i) {
    if (r_.has(i, kNegation) || r_.is(i, "first")) return true;
  }
  return false;
}

void FactReader::since_holder(const Arguments& a) {
  EntityId person = kNoEntity;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token != kNone && r_.is(token, "since") && a.prepositions[i].size() == 1)
      person = a.prepositions[i].front();
  }
  const bool adverbial = clause().connector != kNone && r_.is(clause().connector, "since");
  if (adverbial && a.subject.size() == 1) person = a.subject.front();
  if (!s_.is(person, Kind::person)) return;
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) {
    const Chunk& chunk = chunk_of(p);
    if (chunk.noun != NounClass::role || chunk.plural || chunk.title == kNone) continue;
    const bool any = (chunk.indefinite && is_denied_before(chunk.tokens.begin)) || chunk.negated ||
                     r_.is(chunk.tokens.begin, "no") ||
                     (chunk.definite && r_.is(chunk.tokens.begin + 1, "first"));
    const TokenIndex since = adverbial ? clause().connector : r_.sentences[n_].tokens.end;
    if (!any || chunk.tokens.begin >= since) continue;
    if (r_.lexicon.titles[chunk.title].effect == TitleEffect::rank) continue;
    return describe(s_, c_, n_, person, p, true, false);
  }
}

}  // namespace rapport
