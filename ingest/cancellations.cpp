// What a later sentence says of a meeting or journey that was planned: "It was called off on Thursday", "By
// nightfall it was off", "The trip never took place", "She cancelled the meeting".
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

constexpr std::uint32_t kReach = 3;  // sentences back to the plan that a definite noun means

}  // namespace

// "was off", "fell through", "came to nothing", "did not take place", "never happened".
bool FactReader::comes_to_nothing() const {
  const TokenIndex next = verb()->main + 1;
  const auto is_next = [&](Spelling word) { return next < r_.tokens.size() && r_.is(next, word); };
  if (verb()->not_done)
    return (lemma() == "take" && is_next("place")) || lemma() == "happen" || lemma() == "materialise" ||
           lemma() == "materialize";
  if (verb()->copula) return is_next("off") && verb()->tense != Tense::future;
  return lemma() == "fall" && is_next("through");
}

// The phrase that the clause calls off, kNone for none.
std::uint32_t FactReader::called_off_phrase() const {
  const bool cancels = (verb()->tags & kCancel) != 0 && !verb()->not_done && !verb()->possible;
  const bool of_subject = (cancels && verb()->passive) || comes_to_nothing();
  if (!of_subject && !cancels) return kNone;
  const PhraseList& list = of_subject ? clause().subject : clause().objects;
  return list.size() == 1 ? list.front() : kNone;
}

// Whether the phrase points back at a plan: "it", "the meeting", "his trip".
bool FactReader::points_back(PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  if (chunk.noun == NounClass::pronoun) {  // an event in front of it, in the same sentence, comes first
    const bool nearer = std::any_of(
        parsed().chunked.chunks.begin(), parsed().chunked.chunks.end(),
        [&](const Chunk& c) { return c.noun == NounClass::event && c.tokens.end <= chunk.tokens.begin; });
    return !nearer && (r_.is(chunk.head, "it") || r_.is(chunk.head, "this"));
  }
  return chunk.noun == NounClass::event && (chunk.definite || chunk.date != kNone) && !chunk.negated &&
         parsed().phrases[p].attachments.empty();
}

bool FactReader::is_same_plan(const Claim& claim, const Claim& plan) const {
  const bool pair = (claim.from == plan.from && claim.to == plan.to) ||
                    (claim.type == Relation::met_with && claim.from == plan.to && claim.to == plan.from);
  return claim.type == plan.type && claim.status == Status::planned && pair &&
         (claim.date.empty() || plan.date.empty() || claim.date == plan.date);
}

// "had to cancel his trip on Friday", of a stranger of whom no other journey is told: to where the story is.
void FactReader::cancel_coming(const EntityList& people) {
  if (s_.dateline == kNoEntity || people.size() != 1) return;
  const EntityId person = people.front();
  const EntityId home = home_of(person);
  const bool elsewhere = std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::visited && c.from == person;
  });
  if (elsewhere || home == kNoEntity || home == s_.state_of(s_.dateline)) return;
  const EntityId goal = s_.entity(s_.dateline).capital ? s_.dateline : s_.state_of(s_.dateline);
  visits(people, {goal}, Status::cancelled, "cancel-coming", verb()->tokens, {});
}

void FactReader::call_off() {
  if (clause().quoted || status_of(r_, parsed(), clause_).value_or(Status::planned) == Status::planned)
    return;
  const std::uint32_t phrase = called_off_phrase();
  if (phrase == kNone || !points_back(phrase)) return;
  const Chunk& chunk = chunk_of(phrase);
  const bool noun = chunk.noun == NounClass::event;
  const bool visit = noun && r_.lexicon.events[chunk.event].event == EventClass::visit;
  const bool owned = noun && (chunk.pronoun != kNone || parsed().phrases[phrase].possessor != kNone);
  const EntityList people = owned ? owners(phrase, Arguments{}) : EntityList{};
  const auto fits = [&](const Claim& c) {
    const bool type = c.type == Relation::visited ? !noun || visit : c.type == Relation::met_with && !visit;
    const bool near = c.sentence < n_ && c.sentence + (noun ? kReach : 1) >= n_;
    const bool whose = !owned || std::find(people.begin(), people.end(), c.from) != people.end() ||
                       std::find(people.begin(), people.end(), c.to) != people.end();
    return type && near && whose && c.status == Status::planned;
  };
  std::uint32_t last = 0;
  for (const Claim& c : s_.claims) {
    if (fits(c)) last = std::max(last, c.sentence);
  }
  if (owned && visit && last == 0) return cancel_coming(people);
  ScratchVector<Claim> plans;
  for (const Claim& c : s_.claims) {
    if (fits(c) && c.sentence == last) plans.push_back(c);
  }
  if (!noun && !plans.empty() && plans.back().type == Relation::met_with) {  // "it": the last of several
    const std::uint32_t event = plans.back().event;
    std::erase_if(plans, [&](const Claim& c) { return c.type == Relation::met_with && c.event != event; });
  }
  for (Claim& c : s_.claims) {
    const bool off =
        std::any_of(plans.begin(), plans.end(), [&](const Claim& p) { return is_same_plan(c, p); });
    if (off) c.status = Status::cancelled;
  }
}

}  // namespace rapport
