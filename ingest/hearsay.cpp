// What newspapers and unnamed sources claim and somebody in the article denies: the claim is denied.
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

bool is_word(const Reading& r, TokenIndex token, std::initializer_list<Spelling> words) {
  return std::any_of(words.begin(), words.end(), [&](Spelling word) { return r.is(token, word); });
}

bool is_rumour(const Reading& r, TokenIndex head) {
  return is_word(r, head,
                 {"newspaper", "newspapers", "paper",    "papers",  "daily",       "tabloid", "weekly",
                  "magazine",  "website",    "websites", "blog",    "broadcaster", "media",   "press",
                  "report",    "reports",    "rumour",   "rumours", "rumor",       "rumors",  "source",
                  "sources",   "story",      "article",  "witness", "witnesses"});
}

}  // namespace

// "A newspaper reported that they met", "reports that they met": the clause is somebody's claim.
bool FactReader::is_hearsay() const {
  std::uint32_t at = clause_;
  for (int depth = 0; depth < 5 && at != kNone; ++depth) {
    const Clause& c = parsed().clauses[at];
    const bool told = c.link == Link::complement && c.connector != kNone && c.connector > 0 &&
                      is_rumour(r_, c.connector - 1);
    if (told || is_according(c)) return true;
    if (c.parent == kNone) return false;
    const Clause& outer = parsed().clauses[c.parent];
    const bool says = c.link == Link::complement && outer.verb != kNone &&
                      (parsed().chunked.chunks[outer.verb].tags & kSay) != 0;
    if (says && outer.subject.size() == 1 && names_medium(chunk_of(outer.subject.front()).tokens))
      return true;
    at = c.parent;
  }
  return false;
}

// "a report according to which they met", "According to reports, they met".
bool FactReader::is_according(const Clause& c) const {
  return std::any_of(c.prepositions.begin(), c.prepositions.end(), [&](const PrepositionalPhrase& p) {
    const bool according =
        p.preposition != kNone && p.preposition > 0 && r_.is(p.preposition - 1, "according");
    return according && !p.phrases.empty() &&
           (c.link == Link::relative || names_medium(chunk_of(p.phrases.front()).tokens));
  });
}

// "has called the claim absurd".
bool FactReader::calls_untrue() const {
  if (lemma() != "call" || verb()->not_done || clause().objects.empty()) return false;
  const TokenRange words = chunk_of(clause().objects.front()).tokens;
  bool claim = false, untrue = false;
  for (TokenIndex i = words.begin; i < words.end + 1 && i < r_.tokens.size(); ++i) {
    claim |= is_word(r_, i, {"claim", "claims", "report", "reports", "story", "allegation", "allegations"});
    untrue |= is_word(r_, i, {"absurd", "false", "untrue", "baseless", "nonsense", "ridiculous", "lies"});
  }
  return claim && untrue;
}

// "a Paris newspaper", "the daily Jutro".
bool FactReader::names_medium(TokenRange tokens) const {
  for (TokenIndex i = tokens.begin; i < tokens.end; ++i) {
    if (r_.tokens[i].shape == Shape::lower && is_rumour(r_, i)) return true;
  }
  return false;
}

// "denied it", "the report was false", "said that he had never met her".
void FactReader::note_denial(const Arguments& a) {
  if (clause().quoted || clause().verb == kNone) return;
  const bool refuses =
      !verb()->not_done && !verb()->possible && !verb()->conditional &&
      (lemma() == "deny" || lemma() == "dismiss" || lemma() == "refute" || lemma() == "reject" ||
       lemma() == "rebut" || lemma() == "repudiate" || lemma() == "contradict" || lemma() == "dispute");
  const bool which = clause().link == Link::relative && clause().connector != kNone &&
                     r_.is(clause().connector, "which");  // "said that they met, which the ministry denied"
  const bool about_it =
      clause().objects.empty() || which ||
      is_word(r_, chunk_of(clause().objects.front()).head,
              {"it", "this", "that", "them", "report", "reports", "claim", "claims", "story", "allegation",
               "allegations", "rumour", "rumours", "rumor", "rumors"});
  if ((refuses && about_it) || calls_untrue()) denied_ = true;
  if (verb()->copula && !verb()->not_done) {
    for (const PhraseIndex p : clause().objects) {
      denied_ |= is_word(r_, chunk_of(p).head,
                         {"false", "untrue", "fabricated", "fabrication", "invention", "nonsense", "lie",
                          "lies", "baseless", "fiction"});
    }
  }
  const bool negated = verb()->not_done || std::any_of(clause().objects.begin(), clause().objects.end(),
                                                       [&](PhraseIndex p) { return chunk_of(p).negated; });
  const bool was_there = (verb()->tags & (kMeet | kTalk | kMotion)) != 0 || verb()->copula ||
                         lemma() == "have" || lemma() == "meet" || lemma() == "visit";
  const bool past = verb()->tense == Tense::past || verb()->perfect;
  if (!negated || !was_there || !past) return;
  for (const EntityId e : a.subject) {
    if (s_.is(e, Kind::person)) deniers_.push_back(e);
  }
}

void FactReader::settle_hearsay() {
  for (Claim& claim : s_.claims) {
    if (!claim.hearsay || claim.status != Status::actual) continue;
    const bool denier = std::any_of(deniers_.begin(), deniers_.end(),
                                    [&](EntityId e) { return e == claim.from || e == claim.to; });
    if (denied_ || denier) claim.status = Status::denied;
  }
}

}  // namespace rapport
