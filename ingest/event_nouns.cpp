// Event nouns among the arguments of a clause: "held talks with", "after a visit to", "the summit between".
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

// Event nouns anywhere among the arguments.
void FactReader::events(const Arguments& a) {
  for (const PhraseIndex p : clause().subject) event_in(p, a, 'S', kNone);
  for (const PhraseIndex p : clause().objects) event_in(p, a, 'O', kNone);
  for (const PhraseIndex p : clause().second) event_in(p, a, 'O', kNone);
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (const PhraseIndex p : phrase.phrases) event_in(p, a, 'P', phrase.preposition);
  }
}

void FactReader::event_in(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition) {
  const bool outside = clause().link == Link::relative && slot == 'S' && p == clause().object_antecedent;
  if (outside) return;  // read in the clause that the relative one hangs on
  if (slot == 'S' && is_read_above(p)) return;
  if (chunk_of(p).noun == NounClass::event) event(p, a, slot, preposition);
  const ScratchVector<Attachment>& attachments = parsed().phrases[p].attachments;
  constexpr WordSet kMeasures("round", "rounds", "series", "day", "days", "hour", "hours", "minutes", "week",
                              "weeks", "session", "string", "half");
  const bool measure = kMeasures.contains(r_.tokens[chunk_of(p).head].key);
  for (const Attachment& attachment : attachments) {
    const bool same = measure && r_.is(attachment.preposition, "of");  // "a round of talks was cancelled"
    for (const PhraseIndex inner : attachment.phrases)
      event_in(inner, a, same ? slot : 'P', same ? preposition : attachment.preposition);
  }
}

// "pulled out of a meeting", "withdrew from talks": the preposition belongs to the verb.
bool FactReader::ends_verb(TokenIndex preposition) const {
  const PhrasalRow* phrasal = r_.lexicon.phrasal(r_.tokens, verb()->main);
  return phrasal != nullptr && verb()->main + phrasal->rest.size() == preposition;
}

// What the noun in front of a preposition makes of the event: "a request for a meeting", "plans for a
// summit".
std::uint32_t FactReader::noun_governs(TokenIndex preposition) const {
  return preposition == kNone || preposition == 0
             ? 0
             : r_.lexicon.words.at(r_.tokens[preposition - 1].word).governs;
}

// "There are no plans for a meeting."
bool FactReader::is_denied_noun(TokenIndex preposition) const {
  return std::any_of(parsed().chunked.chunks.begin(), parsed().chunked.chunks.end(), [&](const Chunk& c) {
    return c.kind == ChunkKind::noun && c.tokens.end == preposition && c.negated;
  });
}

bool FactReader::is_subject_denied() const {
  return clause().subject.size() == 1 && chunk_of(clause().subject.front()).negated;
}

// "for what aides said would be her first talks with Varga".
bool FactReader::is_to_be() const {
  if (verb() == nullptr || !verb()->copula || clause().subject.size() != 1) return false;
  return r_.is(chunk_of(clause().subject.front()).tokens.begin, "what") &&
         r_.is(verb()->tokens.begin, "would");
}

std::optional<Status> FactReader::event_status(const Chunk& chunk, char slot, TokenIndex preposition) {
  if (clause().quoted || (verb() != nullptr && verb()->quoted)) return std::nullopt;
  if (chunk.quoted && verb() == nullptr) return std::nullopt;
  if (slot == 'O' && is_to_be()) return verb()->perfect ? Status::cancelled : Status::planned;
  std::optional<Status> status = status_of_event(r_, parsed(), clause_, slot != 'P');
  if (slot == 'P') {
    if (const std::uint32_t noun = noun_governs(preposition); noun != 0)
      return is_denied_noun(preposition) ? std::nullopt : governed_event(noun);
    if (verb() != nullptr && (verb()->tags & kPlan) != 0 && verb()->passive && is_subject_denied())
      return std::nullopt;  // "no date has been set for a meeting"
    const bool ahead = preposition != kNone &&
                       (r_.is(preposition, "before") ||
                        ((r_.is(preposition, "of") && preposition > 0 && r_.is(preposition - 1, "ahead"))));
    if (ahead && !names_sides(chunk)) return std::nullopt;  // "before lunch"
    if (ahead) return Status::planned;
    if (verb() != nullptr && status == Status::denied) status = std::nullopt;
    if (verb() != nullptr && (verb()->tags & (kWant | kRefuse | kCancel | kPlan)) != 0 &&
        preposition != kNone &&
        (r_.is(preposition, "for") || ends_verb(preposition) ||
         ((verb()->tags & kPlan) != 0 && (r_.is(preposition, "to") || r_.is(preposition, "on"))))) {
      status = status_of_event(r_, parsed(), clause_, true);
    }
    if (verb() != nullptr && verb()->copula && preposition != kNone && is_open_to(preposition))
      return std::nullopt;
  }
  if (chunk.negated && verb() != nullptr && (verb()->tags & (kSay | kPlan)) != 0) return std::nullopt;
  if (chunk.negated) return status == Status::actual ? std::optional(Status::denied) : std::nullopt;
  if (slot == 'S' && (is_open_question() || ends_before_begun())) return std::nullopt;
  if (r_.is(chunk.tokens.begin, "any") && status == Status::actual) return std::nullopt;
  const bool absent = preposition != kNone && preposition > 0 && verb() != nullptr && verb()->copula &&
                      r_.is(preposition, "from") && r_.is(preposition - 1, "absent");
  if (absent) return verb()->not_done ? std::nullopt : std::optional(Status::denied);
  const bool planned_word = has_word(chunk.tokens, "planned") || has_word(chunk.tokens, "upcoming") ||
                            has_word(chunk.tokens, "scheduled") || has_word(chunk.tokens, "forthcoming");
  if (planned_word && status == Status::actual) return Status::planned;
  constexpr std::array<Spelling, 15> kUnsure{
      "possible", "proposed", "potential", "future",    "rumoured", "rumored",      "alleged",    "supposed",
      "reported", "mooted",   "suggested", "purported", "imagined", "hypothetical", "prospective"};
  const bool unsure = std::any_of(kUnsure.begin(), kUnsure.end(),
                                  [&](Spelling word) { return has_word(chunk.tokens, word); });
  return unsure ? std::nullopt : status;
}

// "before their talks", "before a meeting with her".
bool FactReader::names_sides(const Chunk& chunk) const {
  return chunk.definite || chunk.indefinite || chunk.pronoun != kNone || chunk.plural ||
         (chunk.tokens.end < r_.tokens.size() && r_.is(chunk.tokens.end, "with"));
}

// "was open to a meeting", "is close to a summit".
bool FactReader::is_open_to(TokenIndex preposition) const {
  const TokenIndex before = preposition - 1;
  return r_.is(preposition, "to") &&
         (r_.is(before, "open") || r_.is(before, "close") || r_.is(before, "closer") ||
          r_.is(before, "opposed") || r_.is(before, "receptive") || r_.is(before, "averse"));
}

// "The talks were adjourned before they began."
bool FactReader::ends_before_begun() const {
  return std::any_of(parsed().clauses.begin(), parsed().clauses.end(), [&](const Clause& c) {
    if (c.parent != clause_ || c.link != Link::adverbial || c.verb == kNone || c.connector == kNone ||
        !r_.is(c.connector, "before") || c.subject.size() != 1)
      return false;
    const TokenIndex main = parsed().chunked.chunks[c.verb].main;
    const bool begins = r_.is(main, "began") || r_.is(main, "begun") || r_.is(main, "started") ||
                        r_.is(main, "opened") || r_.is(main, "got");
    return begins && chunk_of(c.subject.front()).noun == NounClass::pronoun;
  });
}

// "A meeting is possible", "talks are unlikely".
bool FactReader::is_open_question() const {
  if (verb() == nullptr || !verb()->copula) return false;
  return std::any_of(clause().objects.begin(), clause().objects.end(), [&](PhraseIndex p) {
    const TokenIndex head = chunk_of(p).head;
    return r_.is(head, "possible") || r_.is(head, "unlikely") || r_.is(head, "likely") ||
           r_.is(head, "uncertain") || r_.is(head, "conceivable") || r_.is(head, "imminent") ||
           r_.is(head, "near") || r_.is(head, "premature") || r_.is(head, "necessary") ||
           r_.is(head, "needed") || r_.is(head, "desirable") || r_.is(head, "impossible");
  });
}

// "has an appointment on Thursday", "her meeting next week": the date of the event lies ahead.
bool FactReader::lies_ahead(PhraseIndex p) const {
  const bool timetable =
      verb() != nullptr && verb()->tense == Tense::present && !verb()->perfect && !parsed().caption;
  for (const std::uint32_t date : parsed().phrases[p].dates) {
    const DateMention& mention = parsed().chunked.dates[date];
    const bool open = mention.iso.empty() && !mention.of_story && !mention.forced_past &&
                      (mention.weekday >= 0 || mention.day > 0);
    if (mention.forced_future || (open && timetable)) return true;
  }
  return false;
}

// "was denied a request for a meeting" is a refusal; "made plans for a summit" plans one; the rest only
// asks.
std::optional<Status> FactReader::governed_event(std::uint32_t noun) const {
  const std::uint32_t outer = verb() == nullptr ? 0 : verb()->tags;
  const bool accepts = verb() != nullptr && lemma() == "accept" && !verb()->not_done;
  if ((noun & kWant) != 0 && accepts) return Status::planned;  // "accepted an invitation to dinner"
  if ((noun & kWant) != 0)
    return (outer & kRefuse) != 0 && !verb()->not_done ? std::optional(Status::denied) : std::nullopt;
  if ((noun & kCancel) != 0 || (outer & kCancel) != 0) return Status::cancelled;
  const bool collapses =
      verb() != nullptr && !verb()->not_done &&
      (lemma() == "collapse" || lemma() == "founder" || lemma() == "unravel" || lemma() == "evaporate");
  if ((noun & kPlan) != 0 && collapses) return Status::cancelled;  // "plans for a meeting collapsed"
  if ((noun & kRefuse) != 0 || (outer & kRefuse) != 0) return Status::denied;
  return Status::planned;
}

bool FactReader::has_word(TokenRange range, Spelling word) const {
  for (TokenIndex i = range.begin; i < range.end; ++i) {
    if (r_.is(i, word)) return true;
  }
  return false;
}

// "had an appointment with Aldous, but it was scrapped": called off behind the event in the same sentence.
bool FactReader::called_off_behind(std::uint32_t clause) const {
  for (std::uint32_t c = clause + 1; c < parsed().clauses.size(); ++c) {
    const Clause& later = parsed().clauses[c];
    if (later.verb == kNone || later.subject.size() != 1 || later.quoted) continue;
    const Chunk& verb = parsed().chunked.chunks[later.verb];
    const Chunk& subject = chunk_of(later.subject.front());
    const bool same = later.subject == parsed().clauses[clause].subject && subject.noun == NounClass::event;
    const bool it = same || r_.is(subject.head, "it") || r_.is(subject.head, "this") ||
                    r_.is(subject.head, "both") || (subject.noun == NounClass::event && subject.definite);
    if (it && verb.passive && (verb.tags & kCancel) != 0 && !verb.not_done && !verb.possible) return true;
  }
  return false;
}

// "The Pope's programme in Lima": he is meant where the entries name nobody.
EntityId FactReader::principal() const {
  const bool agenda =
      std::any_of(s_.parsed.begin(), s_.parsed.end(), [](const ParsedSentence& p) { return p.agenda; });
  if (!agenda) return kNoEntity;
  const std::string title = lower_word(s_.title);
  EntityId found = kNoEntity;
  for (const ParsedSentence& sentence : s_.parsed) {
    for (const Chunk& chunk : sentence.chunked.chunks) {
      if (chunk.kind != ChunkKind::noun || chunk.noun != NounClass::name ||
          !s_.is(s_.of_name(chunk.name), Kind::person))
        continue;
      const bool titled =
          chunk.title != kNone && title.starts_with(r_.lexicon.titles[chunk.title].text + "'s ");
      if (!titled && s_.title.find(r_.word(chunk.tokens.end - 1)) == std::string_view::npos) continue;
      if (found != kNoEntity && found != s_.of_name(chunk.name)) return kNoEntity;
      found = s_.of_name(chunk.name);
    }
  }
  return found;
}

// "A meeting, pencilled in for Tuesday, did not take place", "talks ended with a promise to work": one event,
// read in the clause outside.
bool FactReader::is_read_above(PhraseIndex p) const {
  const bool below = clause().link == Link::infinitive || clause().link == Link::gerund;
  const bool own =
      std::any_of(clause().prepositions.begin(), clause().prepositions.end(),
                  [&](const PrepositionalPhrase& phrase) {  // "due to be held between A and B"
                    return phrase.preposition != kNone &&
                           (r_.is(phrase.preposition, "between") || r_.is(phrase.preposition, "with"));
                  });
  return below && !own && std::any_of(parsed().clauses.begin(), parsed().clauses.end(), [&](const Clause& c) {
           if (&c == &clause() || c.verb == kNone || c.link == Link::infinitive || c.link == Link::gerund)
             return false;
           const auto holds = [&](const PhraseList& list) {
             return std::find(list.begin(), list.end(), p) != list.end();
           };
           return holds(c.subject) || holds(c.objects) ||
                  std::any_of(c.prepositions.begin(), c.prepositions.end(),
                              [&](const PrepositionalPhrase& phrase) { return holds(phrase.phrases); });
         });
}

// "welcomed the talks planned for May": what a participle behind the event makes of it.
std::optional<Status> FactReader::status_behind(PhraseIndex p) const {
  for (std::uint32_t c = 0; c < parsed().clauses.size(); ++c) {
    const Clause& behind = parsed().clauses[c];
    const bool reduced = c != clause_ && behind.link == Link::gerund && behind.verb != kNone &&
                         behind.subject.size() == 1 && behind.subject.front() == p;
    if (reduced) return status_of_event(r_, parsed(), c, true);
  }
  return Status::actual;
}

void FactReader::event(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition) {
  const Chunk& chunk = chunk_of(p);
  const EventRow& row = r_.lexicon.events[chunk.event];
  std::optional<Status> status = event_status(chunk, slot, preposition);
  if (status && called_off_behind(clause_)) status = Status::cancelled;
  if (status == Status::actual && slot != 'S') status = status_behind(p);
  if (status == Status::actual && lies_ahead(p)) status = Status::planned;
  if (status == Status::actual && parsed().agenda && chunk.definite) status = Status::planned;
  if (!status) return;
  if (row.event == EventClass::meeting) meeting(p, a, slot, *status, row);
  if (row.event == EventClass::visit) visit_noun(p, a, slot, *status, preposition);
}

EntityList FactReader::attached(PhraseIndex p, std::initializer_list<Spelling> prepositions) {
  EntityList out;
  const ScratchVector<Attachment>& attachments = parsed().phrases[p].attachments;
  for (const Attachment& attachment : attachments) {
    const bool fits = std::any_of(prepositions.begin(), prepositions.end(),
                                  [&](Spelling word) { return r_.is(attachment.preposition, word); });
    if (!fits) continue;
    describe_all(attachment.phrases);
    out = joined(out, c_.resolve(n_, attachment.phrases));
  }
  return out;
}

// "cancelled her trip": of the clause's own subject where the gender fits.
bool FactReader::subject_may_own(TokenIndex pronoun, const Arguments& a) const {
  if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person)) return false;
  const Gender gender = s_.entity(a.subject.front()).gender;
  const Gender said = r_.has(pronoun, kFemale) ? Gender::female
                      : r_.has(pronoun, kMale) ? Gender::male
                                               : Gender::unknown;
  return said != Gender::unknown && (gender == Gender::unknown || gender == said);
}

// Whose event it is: "Kim's meeting", "his visit", "their talks".
EntityList FactReader::owners(PhraseIndex p, const Arguments& a) {
  const Phrase& phrase = parsed().phrases[p];
  const Chunk& chunk = chunk_of(p);
  if (chunk.pronoun != kNone && subject_may_own(chunk.pronoun, a)) return a.subject;
  if (phrase.possessor != kNone) return c_.resolve(n_, phrase.possessor);
  if (chunk.pronoun != kNone && r_.is(chunk.pronoun, "their")) {
    EntityList people = people_of(joined(a.subject, a.objects));  // "told her at their meeting"
    if (people.size() == 1) people = joined(people, people_of(prepositional("with", a)));
    if (people.size() >= 2) return people;
    const bool unknown = a.subject.empty() && clause().subject.size() == 1 &&
                         chunk_of(clause().subject.front()).noun == NounClass::role;
    if (unknown) return {};
  }
  if (chunk.pronoun != kNone) return c_.possessive(chunk.pronoun);
  return {};
}

bool FactReader::takes_subject(char slot, const Arguments& a) const {
  if (slot == 'S' || verb() == nullptr || a.subject.empty() || !is_actor(a.subject.front())) return false;
  const bool awaited = verb()->passive && lemma() == "expect";      // "is expected in Lima for talks with"
  return awaited || !verb()->passive || !clause().objects.empty();  // "was denied a request for a meeting"
}

// "a summit due to be held between A and B", but not "stalled over relations between A and B".
EntityList FactReader::between_behind(const Arguments& a) const {
  EntityList out;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token == kNone || !r_.is(token, "between")) continue;
    const bool of_noun =
        std::any_of(parsed().chunked.chunks.begin(), parsed().chunked.chunks.end(), [&](const Chunk& c) {
          return c.kind == ChunkKind::noun && c.noun != NounClass::event && c.tokens.end == token;
        });
    if (!of_noun) out = joined(out, a.prepositions[i]);
  }
  return out;
}

// "talks with Benegas and with the president": those behind the second "with".
EntityList FactReader::and_with(PhraseIndex p, const Arguments& a) const {
  EntityList out;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    const bool second = token != kNone && token > chunk_of(p).head && r_.is(token, "with") &&
                        (r_.is(token - 1, "and") || r_.is(token - 1, ","));
    if (second) out = joined(out, a.prepositions[i]);
  }
  return out;
}

// "She urged calm after a meeting with Varga ended", "is to go to Lima, where talks with Varga are due": the
// subject outside.
EntityList FactReader::outer_side() const {
  if (clause().link != Link::adverbial) return {};
  std::uint32_t outer = clause().parent;
  while (outer != kNone && parsed().clauses[outer].link == Link::infinitive)
    outer = parsed().clauses[outer].parent;
  const bool told = outer != kNone && outer < clause_ && outer < subjects_.size();
  return told ? people_of(subjects_[outer]) : EntityList{};
}

void FactReader::meeting(PhraseIndex p, const Arguments& a, char slot, Status status, const EventRow& row) {
  EntityList between = attached(p, {"between", "among", "of"});
  if (between.empty()) between = between_behind(a);
  const bool call = row.noun.ends_with("call");
  const EntityList with = call ? attached(p, {"with", "on", "to"}) : attached(p, {"with"});
  const EntityList own = owners(p, a);
  EntityId place = kNoEntity;
  for (const EntityId e : attached(p, {"in", "at"})) {
    if (place == kNoEntity && (s_.is(e, Kind::place) || s_.is(e, Kind::state))) place = e;
  }
  if (place == kNoEntity) place = clause_place(a);
  const std::vector<std::string> dates = event_dates(p, status);
  const TokenRange trigger = slot == 'O' && verb() != nullptr
                                 ? TokenRange{verb()->tokens.begin, chunk_of(p).tokens.end}
                                 : chunk_of(p).tokens;
  const TokenRange tidy = trigger.begin < trigger.end ? trigger : chunk_of(p).tokens;
  EntityList sides = joined(own, between);
  if (sides.empty()) sides = attached(p, {"by"});  // "a call on her by the ambassador"
  if (sides.empty() && takes_subject(slot, a)) sides = a.subject;
  if (sides.empty() && slot != 'S' && clause().subject.size() == 1 &&
      chunk_of(clause().subject.front()).noun == NounClass::event)
    sides = people_of(owners(clause().subject.front(), a));  // "her visit included a meeting with him"
  if (sides.empty() && parsed().agenda && principal_ != kNoEntity) sides = {principal_};
  if (sides.empty() && slot == 'S' && !people_of(with).empty()) sides = outer_side();
  EntityList clause_with;
  if (!with.empty())
    return met(sides, joined(with, and_with(p, a)), status, row.form, "event-with", tidy, place, dates);
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token != kNone && r_.is(token, "with") && token > chunk_of(p).head)
      clause_with = joined(clause_with, a.prepositions[i]);
  }
  if (!clause_with.empty() && slot != 'P' && between.size() < 2)
    return met(sides, clause_with, status, row.form, "event-with", tidy, place, dates);
  if (const EntityList hosts = hosts_behind(p); !hosts.empty() && own.empty() && between.empty())
    return met(a.subject, hosts, status, row.form, "event-with", tidy, place, dates);
  const bool yearly = chunk_of(p).pronoun != kNone && r_.is(chunk_of(p).head, "meetings") &&
                      std::all_of(sides.begin(), sides.end(), [&](EntityId e) {
                        return s_.is(e, Kind::organization) || s_.is(e, Kind::party);
                      });
  if (yearly) return;  // "the Fund and the Bank held their autumn meetings"
  if (sides.size() >= 2) pairs(sides, status, row.form, "event-between", tidy, place, dates);
}

}  // namespace rapport
