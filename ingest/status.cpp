// The verb group gives the first answer; then the governing clause changes it: refusing denies, cancelling
// cancels, planning plans, wanting, supposing and asking make it no fact.
#include "ingest/status.hpp"

namespace rapport {
namespace {

using Answer = std::optional<Status>;

const Chunk& verb_of(const ParsedSentence& s, std::uint32_t clause) {
  return s.chunked.chunks[s.clauses[clause].verb];
}

// The verb group on its own.
// `stays`: of visiting, which is under way where one is there.
Answer of_group(const Chunk& verb, bool stays) {
  if (verb.possible || verb.yet_to) return std::nullopt;
  if (verb.not_done) return verb.scheduled || verb.tense == Tense::future ? Answer{} : Answer{Status::denied};
  if (verb.conditional) return std::nullopt;
  if (verb.scheduled && verb.perfect && verb.tense == Tense::past)
    return Status::cancelled;  // "had been due to"
  if (verb.scheduled || verb.tense == Tense::future) return Status::planned;
  // "was flying to Paris": under way, not there.
  const bool under_way = verb.progressive && !verb.perfect && (verb.tags & kMotion) != 0;
  return under_way && !stays ? Status::planned : Status::actual;
}

// What the tags of a governing verb make of what it governs.
Answer governed(std::uint32_t tags, Answer outer, Answer inner) {
  if (!inner) return inner;
  if ((tags & kRefuse) != 0) return outer == Status::denied ? Answer{} : Answer{Status::denied};
  if ((tags & kCancel) != 0) return outer == Status::denied ? Answer{} : Answer{Status::cancelled};
  if ((tags & kWant) != 0) return std::nullopt;
  if ((tags & kPlan) != 0) {
    if (outer == Status::cancelled) return outer;  // "dropped plans to meet"
    return outer == Status::actual || outer == Status::planned ? Answer{Status::planned} : Answer{};
  }
  return outer;
}

// "had not offered her the post, or even met her": what is denied of the one is denied of the other.
bool shares_denial(const Reading& reading, const Chunk& verb, const Chunk& before) {
  const TokenIndex begin = verb.tokens.begin;
  const bool joined = begin > 1 && (reading.is(begin - 1, "or") || reading.is(begin - 2, "or"));
  return joined && verb.tokens.size() == 1 && before.not_done && before.perfect;
}

// "will lay a wreath and meet the speaker": a bare form shares the auxiliary of the verb before it.
const Chunk& auxiliary_of(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Chunk& verb = verb_of(s, clause);
  const std::uint32_t sibling = s.clauses[clause].sibling;
  const bool bare =
      verb.tokens.size() == 1 && reading.has(verb.main, kVerbBase) && !reading.has(verb.main, kVerbPast);
  if (sibling == kNone || s.clauses[sibling].verb == kNone) return verb;
  const Chunk& before = verb_of(s, sibling);
  if (shares_denial(reading, verb, before)) return auxiliary_of(reading, s, sibling);
  if (!bare) return verb;
  return before.tokens.size() > 1 ? auxiliary_of(reading, s, sibling) : verb;
}

// "had planned to meet": it came to nothing, unless somebody says so.
bool was_planned(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Chunk& verb = verb_of(s, clause);
  const bool plans = reading.is(verb.main, "planned") || reading.is(verb.main, "intended") ||
                     reading.is(verb.main, "meant") || reading.is(verb.main, "arranged");
  return plans && verb.perfect && verb.tense == Tense::past && !verb.not_done && !verb.passive &&
         s.clauses[clause].link != Link::complement;
}

// What somebody says in quotation marks of the past: "The minister met her on Friday."
bool is_testimony(const Chunk& verb) {
  const bool past = verb.tense == Tense::past || verb.perfect;
  return past && verb.form == VerbForm::finite && !verb.possible && !verb.conditional && !verb.scheduled;
}

// "dreams of meeting her", "looked forward to seeing her", "no interest in running it": nothing is said of
// the act.
bool is_open_connector(const Reading& reading, TokenIndex connector) {
  const TokenIndex before = connector > 0 ? connector - 1 : connector;
  const bool interest =
      reading.is(connector, "in") && (reading.is(before, "interest") || reading.is(before, "interested"));
  if (interest || (reading.is(connector, "with") && reading.is(before, "charged"))) return true;
  return reading.is(connector, "of") || reading.is(connector, "about") || reading.is(connector, "against") ||
         reading.is(connector, "from") || reading.is(connector, "to") || reading.is(connector, "towards");
}

// "was supposed to meet her but fell ill".
bool was_supposed(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Chunk& verb = verb_of(s, clause);
  if (verb.tense != Tense::past || verb.tokens.size() < 3 || !reading.is(verb.tokens.begin + 1, "supposed"))
    return false;
  const TokenIndex end = s.chunked.chunks.back().tokens.end;
  for (TokenIndex i = verb.tokens.end; i < end; ++i) {
    if (reading.is(i, "but")) return true;
  }
  return false;
}

bool supposes(const Reading& reading, const Clause& clause) {
  return clause.connector != kNone && reading.has(clause.connector, kHypothetical);
}

// "said he would visit", "X would visit, his office said": the future of the past.
bool would_in_speech(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Clause& c = s.clauses[clause];
  const Chunk& verb = verb_of(s, clause);
  if (!verb.conditional || verb.not_done || verb.perfect) return false;
  for (const Clause& other : s.clauses) {  // "said he would see her if …"
    if (other.parent == clause && supposes(reading, other)) return false;
  }
  if (c.link == Link::complement && c.parent != kNone && s.clauses[c.parent].verb != kNone) {
    return (verb_of(s, c.parent).tags & (kSay | kPlan)) != 0;
  }
  bool said = false;
  for (const Clause& other : s.clauses) {
    if (other.connector != kNone && reading.has(other.connector, kHypothetical)) return false;
    said |= other.verb != kNone && other.link == Link::main &&
            (s.chunked.chunks[other.verb].tags & kSay) != 0 && !other.quoted;
  }
  return c.link == Link::main && said;
}

// "On Friday she goes on to Mexico City": the present with a day that has a name or number is the timetable
// of what is to come.
bool has_future_date(const ParsedSentence& s, std::uint32_t clause) {
  for (const std::uint32_t date : s.clauses[clause].dates) {
    const DateMention& mention = s.chunked.dates[date];
    const bool open = mention.iso.empty() && !mention.of_story && !mention.forced_past &&
                      (mention.weekday >= 0 || mention.day > 0);
    if (mention.forced_future || open) return true;
  }
  return false;
}

// The tags that the noun in front of an infinitive puts on it: "an invitation to visit".
std::uint32_t noun_before(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  TokenIndex before = verb_of(s, clause).tokens.begin;
  for (ChunkIndex i = 1; i < s.clauses[clause].verb; ++i) {  // "an invitation from Varga to visit"
    const Chunk& from = s.chunked.chunks[s.clauses[clause].verb - i];
    if (from.kind == ChunkKind::verb || from.kind == ChunkKind::comma || i > 4) break;
    const bool sender = from.kind == ChunkKind::preposition &&
                        (reading.is(from.tokens.begin, "from") || reading.is(from.tokens.begin, "by"));
    if (sender) before = from.tokens.begin;
  }
  return before == 0 ? 0 : reading.lexicon.words.at(reading.tokens[before - 1].word).governs;
}

// "goes on to Oslo", "continues to Oslo".
bool is_onward(const Reading& reading, const Chunk& verb) {
  const TokenIndex next = verb.main + 1;
  if (verb.form != VerbForm::finite || next + 1 >= reading.tokens.size()) return false;
  if (reading.is(verb.main, "goes") || reading.is(verb.main, "go"))
    return reading.is(next, "on") && reading.is(next + 1, "to") && is_capitalized(reading.tokens[next + 2]);
  const bool continues = reading.is(verb.main, "continues") || reading.is(verb.main, "continue");
  return continues && (reading.is(next, "to") || reading.is(next, "on")) &&
         (is_capitalized(reading.tokens[next + 1]) || reading.is(next + 1, "to"));
}

// "She flies to Oslo": the present of going is the timetable; that of visiting may describe a picture.
bool is_timetable_verb(const Reading& reading, const Chunk& verb) {
  if (is_onward(reading, verb)) return true;
  if ((verb.tags & kMotion) == 0 || verb.form != VerbForm::finite || verb.verb == 0) return false;
  const std::string_view lemma = reading.lexicon.verbs[verb.verb].lemma;
  return lemma != "visit" && lemma != "inspect" && lemma != "tour";
}

// No object, but for a length of time: "heads the bank" is no journey, "flies home the week after" is.
bool goes_nowhere_else(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const PhraseList& objects = s.clauses[clause].objects;
  return objects.empty() || reading.has(s.chunked.chunks[s.phrases[objects.front()].chunk].head, kTimeUnit);
}

Answer answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause, int depth);

// "is visiting", "was touring".
bool is_stay(const Reading& reading, const Chunk& verb) {
  return reading.is(verb.main, "visiting") || reading.is(verb.main, "touring") ||
         reading.is(verb.main, "inspecting");
}

// "almost met", "rarely sees": too little to be told as done.
bool is_hardly_done(const Reading& reading, const Chunk& verb) {
  const TokenIndex first = verb.tokens.begin > 0 ? verb.tokens.begin - 1 : 0;
  for (TokenIndex i = first; i < verb.main; ++i) {
    if (reading.is(i, "almost") || reading.is(i, "nearly") || reading.is(i, "hardly") ||
        reading.is(i, "barely") || reading.is(i, "scarcely") || reading.is(i, "rarely") ||
        reading.is(i, "seldom"))
      return true;
  }
  return false;
}

// The clause without those that it hangs on.
Answer own_answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Chunk& verb = verb_of(s, clause);
  if (is_hardly_done(reading, verb)) return std::nullopt;
  Answer own = would_in_speech(reading, s, clause)
                   ? Answer{Status::planned}
                   : of_group(auxiliary_of(reading, s, clause), is_stay(reading, verb));
  const bool timetable = verb.tense == Tense::present && !verb.perfect && !verb.passive && !s.caption;
  const bool journey = is_timetable_verb(reading, verb) && s.clauses[clause].dates.empty() &&
                       goes_nowhere_else(reading, s, clause);
  if (own == Status::actual && timetable && (journey || has_future_date(s, clause))) own = Status::planned;
  if (own == Status::planned && was_supposed(reading, s, clause)) own = Status::cancelled;
  return own;
}

// "it is not true that", "it was untrue that".
bool is_untrue(const Reading& reading, TokenIndex connector, bool negated) {
  if (connector == kNone || connector == 0) return false;
  const TokenIndex word = connector - 1;
  return negated ? reading.is(word, "true") || reading.is(word, "correct")
                 : reading.is(word, "untrue") || reading.is(word, "false") || reading.is(word, "nonsense");
}

// "Reports that he met her were false", "are not true".
bool is_called_untrue(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  constexpr WordSet kUntrue("false", "untrue", "wrong", "baseless", "unfounded", "groundless", "nonsense",
                            "invented", "fabricated", "incorrect", "rubbish", "fiction", "lie", "lies");
  const Clause& c = s.clauses[clause];
  const Chunk& verb = verb_of(s, clause);
  if (!verb.copula || c.objects.size() != 1) return false;
  const TokenIndex word = s.chunked.chunks[s.phrases[c.objects.front()].chunk].head;
  if (verb.not_done) return reading.is(word, "true") || reading.is(word, "correct");
  return kUntrue.contains(reading.tokens[word].key);
}

// "Had he met her, …": a condition without "if".
bool opens_condition(const Reading& reading, const ParsedSentence& s) {
  if (s.chunked.chunks.empty()) return false;
  const TokenIndex first = s.chunked.chunks.front().tokens.begin;
  return reading.is(first, "had") ||
         (first > 0 && reading.is(first - 1, "had") && is_capitalized(reading.tokens[first - 1]));
}

// "said that he met", "rejected a report that he met".
Answer told_answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause, Answer own,
                   int depth) {
  const Clause& c = s.clauses[clause];
  const Chunk& outer = verb_of(s, c.parent);
  const std::uint32_t told = c.connector == kNone || c.connector == 0
                                 ? 0
                                 : reading.lexicon.words.at(reading.tokens[c.connector - 1].word).governs;
  const bool denies = (outer.tags & kRefuse) != 0;
  if (outer.copula && is_untrue(reading, c.connector, outer.not_done)) return Status::denied;
  if (own && (told & kWant) != 0 && is_called_untrue(reading, s, c.parent)) return Status::denied;
  if ((told & (kWant | kPlan)) != 0) return denies && own ? Answer{Status::denied} : Answer{};
  const bool wants = (outer.tags & kWant) != 0 && (outer.tags & kSay) == 0;
  if (denies && own) return Status::denied;
  return wants || answer(reading, s, c.parent, depth + 1) == std::nullopt ? Answer{} : own;
}

// "left without meeting him", "will meet him before flying to Paris": what hangs on a plan is planned too.
Answer beside_answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause, Answer own,
                     int depth) {
  const Clause& c = s.clauses[clause];
  const bool without = c.connector != kNone && reading.is(c.connector, "without");
  if (without && own) return Status::denied;
  const Chunk& verb = verb_of(s, clause);
  const bool present = c.link == Link::adverbial && verb.tense == Tense::present && own == Status::actual;
  const bool ahead =
      c.connector != kNone && (reading.is(c.connector, "before") || reading.is(c.connector, "until"));
  if (present && verb.perfect && ahead) return std::nullopt;  // "will decide before she has met him"
  if (present && !verb.perfect && answer(reading, s, c.parent, depth + 1) == Status::planned)
    return Status::planned;
  const bool shares = c.link == Link::gerund && own == Status::actual;
  const Answer outside = shares ? answer(reading, s, c.parent, depth + 1) : own;
  return shares && outside != Status::denied ? outside : own;
}

// "plans to meet", "an invitation to meet", "was seen meeting".
Answer governed_answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause, Answer own,
                       int depth) {
  const Clause& c = s.clauses[clause];
  const Chunk& outer = verb_of(s, c.parent);
  const Answer outer_answer = answer(reading, s, c.parent, depth + 1);
  const bool in_diary = c.link == Link::gerund && own == Status::actual &&
                        (reading.is(outer.main, "has") || reading.is(outer.main, "have"));
  if (in_diary)
    return outer_answer ? Answer{Status::planned} : Answer{};  // "his diary has him flying to Lima"
  const std::uint32_t noun = c.link == Link::infinitive ? noun_before(reading, s, clause) : 0;
  if (noun != 0 && c.verb > 0 && s.chunked.chunks[c.verb - 1].negated) return {};  // "has no plans to go"
  const bool wants = (noun & kWant) != 0;
  if (wants && (outer.tags & kRefuse) != 0 && outer_answer == Status::actual && own) return Status::denied;
  const bool accepts = reading.is(outer.main, "accepted") || reading.is(outer.main, "accepts") ||
                       reading.is(outer.main, "accept") || reading.is(outer.main, "accepting");
  if (wants && accepts && own == Status::actual)
    return outer_answer == Status::actual || outer_answer == Status::planned ? Answer{Status::planned}
                                                                             : Answer{};
  if (was_planned(reading, s, c.parent) && own == Status::actual) return Status::cancelled;
  if (noun != 0) return governed(noun, governed(outer.tags, outer_answer, Status::actual), own);
  return governed(outer.tags, outer_answer, own);
}

// "was barred from meeting her".
bool is_kept_from(const Reading& reading, const Chunk& verb, TokenIndex connector) {
  return reading.is(connector, "from") && !verb.not_done &&
         (reading.is(verb.main, "barred") || reading.is(verb.main, "prevented") ||
          reading.is(verb.main, "banned") || reading.is(verb.main, "kept") ||
          reading.is(verb.main, "stopped") || reading.is(verb.main, "refrained"));
}

Answer own_denied(Answer own) { return own ? Answer{Status::denied} : own; }

// "Instead of meeting her, he left", "rather than meeting her", "without meeting her".
bool is_left_out(const Reading& reading, TokenIndex connector) {
  const bool instead = connector > 0 && reading.is(connector, "of") && reading.is(connector - 1, "instead");
  return instead || reading.is(connector, "without") || reading.is(connector, "than");
}

// "will not travel to Lima after all", "will no longer meet her": somebody had meant to.
bool drops_plan(const Reading& reading, const ParsedSentence& s, std::uint32_t clause) {
  const Chunk& verb = verb_of(s, clause);
  if (!verb.not_done || (!verb.scheduled && verb.tense != Tense::future) || verb.possible) return false;
  for (TokenIndex i = verb.tokens.begin; i + 1 < verb.tokens.end; ++i) {
    if (reading.is(i, "no") && reading.is(i + 1, "longer")) return true;
  }
  const ScratchVector<PrepositionalPhrase>& behind = s.clauses[clause].prepositions;
  return std::any_of(behind.begin(), behind.end(), [&](const PrepositionalPhrase& p) {
    return p.preposition != kNone && reading.is(p.preposition, "after") &&
           reading.is(p.preposition + 1, "all");
  });
}

Answer answer(const Reading& reading, const ParsedSentence& s, std::uint32_t clause, int depth) {
  const Clause& c = s.clauses[clause];
  const Status entry = s.called_off ? Status::cancelled : Status::planned;  // of an agenda
  if (c.verb == kNone) return s.agenda ? entry : Status::actual;
  const Chunk& verb = verb_of(s, clause);
  const bool listed = s.agenda && (verb.tense == Tense::present || verb.tense == Tense::future ||
                                   verb.form != VerbForm::finite);
  if (listed && !verb.perfect && !verb.not_done && !verb.possible) return entry;
  if ((c.quoted && !is_testimony(verb)) || supposes(reading, c) || s.question) return std::nullopt;
  if (opens_condition(reading, s)) return std::nullopt;
  Answer own = own_answer(reading, s, clause);
  if (!own && drops_plan(reading, s, clause)) own = Status::cancelled;
  const bool headline_plan =
      own == Status::actual && verb.form == VerbForm::infinitive && c.link == Link::main;
  const TokenIndex begin = verb.tokens.begin;
  if (headline_plan && begin > 0 && reading.is(begin - 1, "ought")) return std::nullopt;
  if (headline_plan) return Status::planned;                            // "Cordero to meet Varga"
  if (verb.scheduled && verb.form == VerbForm::participle) return own;  // "a summit due to be held"
  if (c.link == Link::gerund && c.connector != kNone && is_left_out(reading, c.connector))
    return reading.is(c.connector, "without") ? own_denied(own) : Answer{};
  if (c.parent == kNone || depth > 8 || s.clauses[c.parent].verb == kNone) return own;
  if (c.link == Link::complement) return told_answer(reading, s, clause, own, depth);
  if (c.link == Link::gerund && c.connector != kNone && is_open_connector(reading, c.connector))
    return is_kept_from(reading, verb_of(s, c.parent), c.connector) ? own_denied(own) : Answer{};
  if (c.link == Link::gerund && c.verb < s.clauses[c.parent].verb && verb.tense == Tense::past)
    return own;  // "the army based in Goma denied it"
  const bool depends =
      c.link == Link::infinitive || (c.link == Link::gerund && c.connector == kNone && !c.comma_opened);
  return depends ? governed_answer(reading, s, clause, own, depth)
                 : beside_answer(reading, s, clause, own, depth);
}

}  // namespace

std::optional<Status> status_of(const Reading& reading, const ParsedSentence& sentence,
                                std::uint32_t clause) {
  return answer(reading, sentence, clause, 0);
}

std::optional<Status> status_of_event(const Reading& reading, const ParsedSentence& sentence,
                                      std::uint32_t clause, bool is_argument) {
  const Answer own = answer(reading, sentence, clause, 0);
  const Clause& c = sentence.clauses[clause];
  if (c.verb == kNone || !is_argument || !own) return own;
  return governed(verb_of(sentence, clause).tags, own, Status::actual);
}

bool is_future(const ParsedSentence& sentence, std::uint32_t clause, const std::optional<Status>& status) {
  if (clause == kNone || sentence.clauses[clause].verb == kNone) return false;
  const Chunk& verb = verb_of(sentence, clause);
  if (verb.scheduled && verb.perfect && verb.tense == Tense::past) return false;  // "had been due in August"
  return status == Status::planned || verb.scheduled ||
         (status == Status::cancelled && verb.tense != Tense::past) || verb.tense == Tense::future;
}

}  // namespace rapport
