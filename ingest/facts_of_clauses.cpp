// Per clause: resolve subject, objects and prepositional phrases once; match the verb's frames; then the
// event nouns among the arguments ("held talks with", "after a visit to"); then tell the coreference who was
// spoken of.
#include "ingest/facts_of_clauses.hpp"

#include <algorithm>

#include "ingest/offices.hpp"
#include "ingest/open_offices.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

struct Arguments {
  EntityList subject;
  EntityList objects;
  EntityList second;
  std::vector<EntityList> prepositions;  // beside Clause::prepositions
};

EntityList joined(const EntityList& a, const EntityList& b) {
  EntityList out = a;
  for (const EntityId e : b) {
    if (std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
  }
  return out;
}

class FactReader {
public:
  FactReader(Scene& scene, const Grammar& grammar) : s_(scene), g_(grammar), c_(scene), r_(scene.reading) {}

  void run() {
    for (std::uint32_t i = 0; i < s_.parsed.size(); ++i) collect_offices(i);
    guess_open_offices(s_);
    for (std::uint32_t i = 0; i < s_.parsed.size(); ++i) sentence(i);
    settle_open_offices(s_);
  }

private:
  const ParsedSentence& parsed() const { return s_.parsed[n_]; }
  const Clause& clause() const { return parsed().clauses[clause_]; }
  const Chunk& chunk_of(PhraseIndex p) const { return parsed().chunked.chunks[parsed().phrases[p].chunk]; }
  const Chunk* verb() const {
    return clause().verb == kNone ? nullptr : &parsed().chunked.chunks[clause().verb];
  }

  void collect_offices(std::uint32_t sentence) {
    for (PhraseIndex p = 0; p < s_.parsed[sentence].phrases.size(); ++p)
      read_descriptions(s_, c_, sentence, p, true);
  }

  void sentence(std::uint32_t number) {
    n_ = number;
    if (parsed().phrases.empty()) return;
    described_.assign(parsed().phrases.size(), false);
    for (clause_ = 0; clause_ < parsed().clauses.size(); ++clause_) read_clause();
    for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) describe_once(p);
  }

  void describe_once(PhraseIndex p) {
    if (described_[p]) return;
    described_[p] = true;
    read_descriptions(s_, c_, n_, p, false);
    const Phrase phrase = parsed().phrases[p];
    for (const Attachment& attachment : phrase.attachments) describe_all(attachment.phrases);
    describe_all(phrase.appositions);
  }

  void describe_all(const PhraseList& list) {
    for (const PhraseIndex p : list) describe_once(p);
  }

  // While the subject is known: "his wife, Ana" in the object is the subject's.
  void describe_arguments() {
    if (verb() != nullptr && (verb()->copula || (verb()->tags & kAppoint) != 0)) return;
    describe_all(clause().objects);
    describe_all(clause().second);
    for (const PrepositionalPhrase& phrase : clause().prepositions) describe_all(phrase.phrases);
  }

  void read_clause() {
    Arguments a;
    a.subject = c_.resolve(n_, clause().subject);
    if (a.subject.empty() && clause().link == Link::infinitive) a.subject = owner_of_noun();
    describe_all(clause().subject);
    c_.exclude(a.subject);
    c_.enter(a.subject);
    a.objects = c_.resolve(n_, clause().objects);
    a.second = c_.resolve(n_, clause().second);
    for (const PrepositionalPhrase& phrase : clause().prepositions)
      a.prepositions.push_back(c_.resolve(n_, phrase.phrases));
    describe_arguments();
    if (verb() != nullptr) {
      copula(a);
      frames(a);
      presence(a);
      joining(a);
      appointment(a);
    }
    events(a);
    EntityList others = joined(a.objects, a.second);
    for (const EntityList& list : a.prepositions) others = joined(others, list);
    const bool main = clause().link == Link::main || clause().link == Link::coordinate;
    c_.note(n_, a.subject, others, main);
  }

  // "his request to visit her was rejected": whose request it is would have visited.
  EntityList owner_of_noun() {
    if (clause().subject.size() != 1) return {};
    const Phrase& phrase = parsed().phrases[clause().subject.front()];
    if (phrase.possessor != kNone) return c_.resolve(n_, phrase.possessor);
    const Chunk& chunk = chunk_of(clause().subject.front());
    return chunk.pronoun == kNone ? EntityList{} : c_.possessive(chunk.pronoun);
  }

  // "X is the head of Y", "X became president", "X, who was minister".
  void copula(const Arguments& a) {
    const bool becomes = lemma() == "become" || lemma() == "serve" || lemma() == "remain";
    if (!verb()->copula && !becomes) return;
    if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person) || clause().objects.size() == 0)
      return;
    if (verb()->not_done || verb()->possible || verb()->conditional || clause().quoted) return;
    const bool former = verb()->copula && verb()->tense == Tense::past && !verb()->perfect;
    for (const PhraseIndex p : clause().objects) {
      describe(s_, c_, n_, a.subject.front(), p, former, false);
      described_[p] = true;
    }
  }

  // "elected X president", "X was named minister", "appointed X as ambassador".
  void appointment(const Arguments& a) {
    if ((verb()->tags & kAppoint) == 0 || verb()->not_done || clause().quoted) return;
    const std::optional<Status> status = status_of(r_, parsed(), clause_);
    if (status != Status::actual) return;
    const EntityList& people = verb()->passive ? a.subject : a.objects;
    const PhraseList& office = verb()->passive ? clause().objects : clause().second;
    if (people.size() != 1 || !s_.is(people.front(), Kind::person)) return;
    for (const PhraseIndex p : office) describe(s_, c_, n_, people.front(), p, false, false);
    for (const PrepositionalPhrase& phrase : clause().prepositions) {
      if (phrase.preposition == kNone || !r_.is(phrase.preposition, "as")) continue;
      for (const PhraseIndex p : phrase.phrases) describe(s_, c_, n_, people.front(), p, false, false);
    }
  }

  // "was in Malta on that day", "is expected in Riyadh on Friday".
  void presence(const Arguments& a) {
    if (a.subject.empty()) return;
    const bool awaited = (verb()->passive && lemma() == "expect") || is_due();
    const bool spends = (lemma() == "spend" || lemma() == "wind") && clause().objects.size() == 1 &&
                        r_.has(chunk_of(clause().objects.front()).head, kTimeUnit);
    const bool bare = verb()->copula && clause().objects.empty();
    if (!bare && !awaited && !spends) return;
    std::optional<Status> status = status_of(r_, parsed(), clause_);
    if (!status) return;
    if (awaited && status == Status::actual) status = Status::planned;
    for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
      if (is_presence(clause().prepositions[i].preposition, bare)) stay(a, a.prepositions[i], *status);
    }
  }

  // "are due in Tokyo on Sunday".
  bool is_due() const {
    return verb()->copula && clause().objects.size() == 1 &&
           r_.is(chunk_of(clause().objects.front()).head, "due");
  }

  // "was in Malta", "has never been to Curaçao".
  bool is_presence(TokenIndex token, bool bare) const {
    if (token == kNone) return false;
    return r_.is(token, "in") || r_.is(token, "there") || (bare && verb()->perfect && r_.is(token, "to"));
  }

  // Being in the own capital is no visit.
  void stay(const Arguments& a, EntityList places, Status status) {
    std::erase_if(places, [&](EntityId p) {
      return s_.is(p, Kind::place) && s_.entity(p).capital && home_of(a.subject.front()) == s_.state_of(p);
    });
    visits(a.subject, places, status, "presence", verb()->tokens, dates_of({}, status));
  }

  // "the two were joined by the foreign minister".
  void joined_by(const Arguments& a) {
    const EntityList others = last_met_;
    const bool same = lemma() == "join" && a.subject.size() >= 2 &&
                      std::all_of(a.subject.begin(), a.subject.end(), [&](EntityId e) {
                        return std::find(others.begin(), others.end(), e) != others.end();
                      });
    if (!same || status_of(r_, parsed(), clause_) != last_status_) return;
    for (const EntityId person : prepositional(r_.lexicon.words.find("by"), a)) {
      if (s_.is(person, Kind::person))
        met({person}, others, last_status_, last_form_, "joined-by", verb()->tokens, last_place_,
            last_dates_);
    }
  }

  // "joined the talks", "also attended the meeting": one more at the meeting that the article last spoke of.
  void joining(const Arguments& a) {
    const bool joins = lemma() == "join" || lemma() == "attend" || lemma() == "chair" || lemma() == "host" ||
                       lemma() == "mediate" || lemma() == "moderate";
    if (!joins || last_met_.empty()) return;
    if (verb()->passive) return joined_by(a);
    if (clause().objects.size() != 1) return;
    const Chunk& object = chunk_of(clause().objects.front());
    if (object.noun != NounClass::event || !object.definite ||
        !parsed().phrases[clause().objects.front()].attachments.empty())
      return;
    const std::optional<Status> status = status_of(r_, parsed(), clause_);
    if (!status || status != last_status_) return;
    const EntityList others = last_met_;
    for (const EntityId person : a.subject) {
      if (!s_.is(person, Kind::person) || std::find(others.begin(), others.end(), person) != others.end())
        continue;
      met({person}, others, *status, last_form_, "join", verb()->tokens, last_place_, last_dates_);
    }
  }

  std::string_view lemma() const {
    return verb()->verb == 0 ? std::string_view() : r_.lexicon.verbs[verb()->verb].lemma;
  }

  void frames(const Arguments& a) {
    const VerbId id = verb()->verb;
    if (id == 0 || id >= g_.frames.size()) return;
    const std::optional<Status> status = status_of(r_, parsed(), clause_);
    if (!status) return;
    const PhrasalRow* phrasal = r_.lexicon.phrasal(r_.tokens, verb()->main);
    const bool other_sense =
        phrasal != nullptr &&
        (phrasal->tags & (kMotion | kMeet | kTalk | kLead | kMember | kAccompany | kPhone)) == 0;
    for (const Frame& frame : g_.frames[id]) {
      if (!words_follow(frame) || (other_sense && frame.rest.size() < phrasal->rest.size())) continue;
      apply(frame, a, *status);
    }
  }

  bool words_follow(const Frame& frame) const {
    TokenIndex at = verb()->main + 1;
    for (const WordId word : frame.rest) {
      if (at >= r_.tokens.size() || r_.tokens[at].word != word) return false;
      ++at;
    }
    return true;
  }

  // The arguments of a role; the passive turns subject and object round.
  EntityList filler(const Role& role, const Arguments& a) const {
    const bool passive = verb()->passive || verb()->form == VerbForm::participle;
    if (role.slot == Slot::preposition) return prepositional(role.preposition, a);
    if (role.slot == Slot::object) return passive ? a.subject : joined(a.objects, a.second);
    if (!passive) return a.subject;
    return prepositional(r_.lexicon.words.find("by"), a);
  }

  EntityList prepositional(WordId word, const Arguments& a) const {
    EntityList out;
    for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
      const TokenIndex token = clause().prepositions[i].preposition;
      const bool there = token != kNone && r_.is(token, "there") && is_place_word(word);
      if (token != kNone && (r_.tokens[token].word == word || there)) out = joined(out, a.prepositions[i]);
    }
    return out;
  }

  bool is_place_word(WordId word) const {
    const std::string& text = r_.lexicon.words.at(word).text;
    return text == "to" || text == "in" || text == "at";
  }

  void apply(const Frame& frame, const Arguments& a, Status status) {
    if (frame.relation == Relation::visited && lemma() == "return" &&
        returns_home(filler(frame.from, a), filler(frame.to, a)))
      return;
    const bool statused = info(frame.relation).statused;
    if (!statused && status != Status::actual) return;
    const EntityList from = filler(frame.from, a);
    const bool mutual = frame.from.slot == frame.to.slot && frame.from.slot == Slot::subject;
    if (mutual) {
      if (has_other_side(a)) return;
      return pairs(from, status, frame.form, frame.name, verb()->tokens, clause_place(a),
                   dates_of({}, status));
    }
    const EntityList to = filler(frame.to, a);
    switch (frame.relation) {
      case Relation::met_with: {
        met(from, to, status, frame.form, frame.name, verb()->tokens, clause_place(a), dates_of({}, status));
        return sides(from, to, status, frame, a);
      }
      case Relation::visited:
        return visits(from, to.empty() && frame.to.slot == Slot::object ? EntityList{clause_place(a)} : to,
                      status, frame.name, verb()->tokens, dates_of({}, status));
      default:
        return plain(frame, from, to);
    }
  }

  // Who returns goes home, unless the text says that his home is elsewhere.
  bool returns_home(const EntityList& people, const EntityList& places) {
    return std::any_of(people.begin(), people.end(), [&](EntityId person) {
      const EntityId home = home_of(person);
      return home == kNoEntity ||
             std::any_of(places.begin(), places.end(), [&](EntityId p) { return s_.state_of(p) == home; });
    });
  }

  // "A and B met C" where A and B are of different States: they sat together too.
  void sides(const EntityList& from, const EntityList& to, Status status, const Frame& frame,
             const Arguments& a) {
    if (from.size() < 2 || to.empty() || !s_.is(to.front(), Kind::person)) return;
    for (std::size_t i = 0; i < from.size(); ++i) {
      for (std::size_t k = i + 1; k < from.size(); ++k) {
        const EntityId x = home_of(from[i]);
        const EntityId y = home_of(from[k]);
        if (x == kNoEntity || y == kNoEntity || x == y) continue;
        met({from[i]}, {from[k]}, status, frame.form, frame.name, verb()->tokens, clause_place(a),
            dates_of({}, status));
      }
    }
  }

  EntityId home_of(EntityId person) const {
    for (const Office& office : s_.offices) {
      if (office.person == person && s_.is(office.owner, Kind::state)) return office.owner;
    }
    return kNoEntity;
  }

  // "A and B met C": the object is the other side, A and B are of one.
  bool has_other_side(const Arguments& a) const {
    if (!a.objects.empty() && s_.is(a.objects.front(), Kind::person)) return true;
    const EntityList with = prepositional(r_.lexicon.words.find("with"), a);
    return !with.empty();
  }

  void plain(const Frame& frame, const EntityList& from, const EntityList& to) {
    for (const EntityId f : from) {
      for (EntityId t : to) {
        t = s_.as_actor(t);
        const RelationInfo& row = info(frame.relation);
        if (f == t || !contains(row.from, s_.entity(f).kind) || !contains(row.to, s_.entity(t).kind))
          continue;
        if (frame.relation == Relation::heads && s_.is(t, Kind::state) && frame.name != "govern") continue;
        Claim claim = base(frame.relation, f, t, Status::actual, frame.name, verb()->tokens);
        if (frame.relation == Relation::heads) claim.title = "leader";
        s_.claims.push_back(std::move(claim));
      }
    }
  }

  Claim base(Relation type, EntityId from, EntityId to, Status status, std::string rule,
             TokenRange trigger) const {
    Claim claim;
    claim.type = type;
    claim.from = from;
    claim.to = to;
    claim.status = status;
    claim.rule = std::move(rule);
    claim.trigger = trigger;
    claim.sentence = n_;
    return claim;
  }

  // Where the clause says that it happened.
  EntityId clause_place(const Arguments& a) {
    for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
      const TokenIndex token = clause().prepositions[i].preposition;
      if (token == kNone ||
          !(r_.is(token, "in") || r_.is(token, "at") || r_.is(token, "where") || r_.is(token, "there")))
        continue;
      for (const EntityId place : a.prepositions[i]) {
        if (s_.is(place, Kind::place) || s_.is(place, Kind::state)) return place;
      }
    }
    return event_place();
  }

  // "shake hands during their meeting in Beijing".
  EntityId event_place() {
    for (const PrepositionalPhrase& phrase : clause().prepositions) {
      for (const PhraseIndex p : phrase.phrases) {
        if (chunk_of(p).noun != NounClass::event) continue;
        for (const EntityId e : attached(p, {"in", "at"})) {
          if (s_.is(e, Kind::place) || s_.is(e, Kind::state)) return e;
        }
      }
    }
    return kNoEntity;
  }

  // The dates of an event phrase, else of its clause, else of the clause that it shares its subject with or
  // hangs on.
  std::vector<std::string> dates_of(const std::vector<std::uint32_t>& own, std::optional<Status> status) {
    const std::vector<std::uint32_t>& dates = own.empty() ? near_dates(clause_, 0) : own;
    for (const std::uint32_t d : dates) {
      const DateMention& mention = parsed().chunked.dates[d];
      std::string iso =
          resolved(mention, s_.date, story_ ? story_ : s_.date, is_future(parsed(), clause_, status));
      if (iso.empty()) continue;
      if (const std::optional<Day> day = day_of_iso(iso)) story_ = day;
      return {std::move(iso)};
    }
    return {};
  }

  const std::vector<std::uint32_t>& near_dates(std::uint32_t clause, int depth) const {
    const Clause& c = parsed().clauses[clause];
    if (!c.dates.empty() || depth > 4) return c.dates;
    if (c.sibling != kNone) return near_dates(c.sibling, depth + 1);
    for (const PrepositionalPhrase& phrase :
         c.prepositions) {  // "shake hands before a meeting in Beijing, March 23"
      for (const PhraseIndex p : phrase.phrases) {
        if (!parsed().phrases[p].dates.empty()) return parsed().phrases[p].dates;
      }
    }
    const bool hangs = c.link == Link::infinitive || (c.link == Link::gerund && c.connector == kNone);
    return hangs && c.parent != kNone ? near_dates(c.parent, depth + 1) : c.dates;
  }

  // "a visit that was to begin on Tuesday": the date of the clause behind the event.
  std::vector<std::string> event_dates(PhraseIndex p, std::optional<Status> status) {
    std::vector<std::string> dates = dates_of(parsed().phrases[p].dates, status);
    for (const Clause& c : parsed().clauses) {
      const bool behind =
          dates.empty() && c.link == Link::relative && c.object_antecedent == p && !c.dates.empty();
      if (behind) dates = dates_of(c.dates, status);
    }
    return dates;
  }

  Form form_here(Form form) const {
    for (const PrepositionalPhrase& phrase : clause().prepositions) {
      if (phrase.preposition == kNone || phrase.phrases.empty()) continue;
      const std::string_view head = r_.word(chunk_of(phrase.phrases.front()).head);
      if (!(r_.is(phrase.preposition, "by") || r_.is(phrase.preposition, "on") ||
            r_.is(phrase.preposition, "via") || r_.is(phrase.preposition, "over")))
        continue;
      if (head == "phone" || head == "telephone") return Form::phone;
      if (head == "video" || head == "link" || head == "videolink" || head == "Zoom") return Form::video;
    }
    return form;
  }

  bool is_actor(EntityId e) const { return contains(kActors, s_.entity(e).kind); }

  void met(const EntityList& from, const EntityList& to, Status status, Form form, const std::string& rule,
           TokenRange trigger, EntityId place, const std::vector<std::string>& dates) {
    const std::uint32_t event = s_.events++;
    remember_meeting(joined(from, to), status, form, place, dates);
    for (EntityId f : from) {
      for (EntityId t : to)
        pair(s_.as_actor(f), s_.as_actor(t), status, form, rule, trigger, place, dates, event);
    }
  }

  // A couple receives together; their being together is no meeting.
  bool married(EntityId a, EntityId b) const {
    return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
      return c.type == Relation::spouse_of && ((c.from == a && c.to == b) || (c.from == b && c.to == a));
    });
  }

  void remember_meeting(const EntityList& people, Status status, Form form, EntityId place,
                        const std::vector<std::string>& dates) {
    EntityList persons;
    for (const EntityId e : people) {
      if (s_.is(e, Kind::person)) persons.push_back(e);
    }
    if (persons.size() < 2) return;
    last_met_ = persons;
    last_status_ = status;
    last_form_ = form;
    last_place_ = place;
    last_dates_ = dates;
  }

  void pair(EntityId from, EntityId to, Status status, Form form, const std::string& rule, TokenRange trigger,
            EntityId place, const std::vector<std::string>& dates, std::uint32_t event) {
    if (from == to || !is_actor(from) || !is_actor(to) || married(from, to)) return;
    const bool mixed = s_.is(from, Kind::person) != s_.is(to, Kind::person);
    if (mixed) return;  // a person and a State or body: who sat there is not said
    if (s_.is(from, Kind::state) != s_.is(to, Kind::state)) return;
    Claim claim = base(Relation::met_with, from, to, status, rule, trigger);
    claim.form = form_here(form);
    claim.place = claim.form == Form::phone || claim.form == Form::video ? kNoEntity : place;
    claim.date = dates.empty() ? std::string() : dates.front();
    claim.event = event;
    s_.claims.push_back(std::move(claim));
  }

  void pairs(const EntityList& list, Status status, Form form, const std::string& rule, TokenRange trigger,
             EntityId place, const std::vector<std::string>& dates) {
    const std::uint32_t event = s_.events++;
    remember_meeting(list, status, form, place, dates);
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (std::size_t k = i + 1; k < list.size(); ++k) {
        pair(s_.as_actor(list[i]), s_.as_actor(list[k]), status, form, rule, trigger, place, dates, event);
      }
    }
  }

  void visits(const EntityList& people, const EntityList& places, Status status, const std::string& rule,
              TokenRange trigger, const std::vector<std::string>& dates) {
    for (const EntityId person : people) {
      if (!s_.is(person, Kind::person)) continue;
      for (const EntityId place : places) {
        if (place == kNoEntity || (s_.is(place, Kind::place) && is_wide(place))) continue;
        const bool somewhere = s_.is(place, Kind::place) || s_.is(place, Kind::state);
        if (!somewhere) continue;
        const EntityId state = s_.state_of(place);
        const std::vector<std::string> when = place == places.front() ? dates : without_day(dates);
        if (s_.is(place, Kind::place)) visit(person, place, status, rule, trigger, when);
        if (state != kNoEntity && !is_home(person, state)) visit(person, state, status, rule, trigger, when);
      }
    }
  }

  // The day of a tour is that of its first stop.
  static std::vector<std::string> without_day(std::vector<std::string> dates) {
    for (std::string& date : dates) {
      if (date.size() == 10) date.resize(7);
    }
    return dates;
  }

  // "Africa", "the Alps": no place that a visit is kept for.
  bool is_wide(EntityId place) const {
    const Match match = s_.entity(place).state == kNoRow ? known_place(place) : Match{};
    return match.length > 0;
  }

  Match known_place(EntityId place) const {
    for (std::size_t n = 0; n < s_.names.size(); ++n) {
      if (s_.entities.of_name[n] == place && s_.names[n].form == NameForm::place) return {{}, 1};
    }
    return {};
  }

  void visit(EntityId person, EntityId place, Status status, const std::string& rule, TokenRange trigger,
             const std::vector<std::string>& dates) {
    Claim claim = base(Relation::visited, person, place, status, rule, trigger);
    claim.date = dates.empty() ? std::string() : dates.front();
    s_.claims.push_back(std::move(claim));
  }

  bool is_home(EntityId person, EntityId state) const {
    return std::any_of(s_.offices.begin(), s_.offices.end(),
                       [&](const Office& o) { return o.person == person && o.owner == state; });
  }

  // Event nouns anywhere among the arguments.
  void events(const Arguments& a) {
    for (const PhraseIndex p : clause().subject) event_in(p, a, 'S', kNone);
    for (const PhraseIndex p : clause().objects) event_in(p, a, 'O', kNone);
    for (const PhraseIndex p : clause().second) event_in(p, a, 'O', kNone);
    for (const PrepositionalPhrase& phrase : clause().prepositions) {
      for (const PhraseIndex p : phrase.phrases) event_in(p, a, 'P', phrase.preposition);
    }
  }

  void event_in(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition) {
    const bool outside = clause().link == Link::relative && slot == 'S' && p == clause().object_antecedent;
    if (outside) return;  // read in the clause that the relative one hangs on
    if (chunk_of(p).noun == NounClass::event) event(p, a, slot, preposition);
    const std::vector<Attachment> attachments = parsed().phrases[p].attachments;
    for (const Attachment& attachment : attachments) {
      for (const PhraseIndex inner : attachment.phrases) event_in(inner, a, 'P', attachment.preposition);
    }
  }

  // What the noun in front of a preposition makes of the event: "a request for a meeting", "plans for a
  // summit".
  std::uint32_t noun_governs(TokenIndex preposition) const {
    return preposition == kNone || preposition == 0
               ? 0
               : r_.lexicon.words.at(r_.tokens[preposition - 1].word).governs;
  }

  std::optional<Status> event_status(const Chunk& chunk, char slot, TokenIndex preposition) {
    if (clause().quoted || (verb() != nullptr && verb()->quoted) || chunk.quoted) return std::nullopt;
    std::optional<Status> status = status_of_event(r_, parsed(), clause_, slot != 'P');
    if (slot == 'P') {
      if (const std::uint32_t noun = noun_governs(preposition); noun != 0) return governed_event(noun);
      const bool ahead = preposition != kNone &&
                         (r_.is(preposition, "before") ||
                          ((r_.is(preposition, "of") && preposition > 0 && r_.is(preposition - 1, "ahead"))));
      if (ahead) return Status::planned;
      if (verb() != nullptr && status == Status::denied) status = std::nullopt;
      if (verb() != nullptr && (verb()->tags & (kWant | kRefuse | kCancel | kPlan)) != 0 &&
          preposition != kNone && r_.is(preposition, "for")) {
        status = status_of_event(r_, parsed(), clause_, true);
      }
    }
    if (chunk.negated && verb() != nullptr && (verb()->tags & (kSay | kPlan)) != 0) return std::nullopt;
    if (chunk.negated) return status == Status::actual ? std::optional(Status::denied) : std::nullopt;
    const bool planned_word = has_word(chunk.tokens, "planned") || has_word(chunk.tokens, "upcoming") ||
                              has_word(chunk.tokens, "scheduled") || has_word(chunk.tokens, "forthcoming");
    if (planned_word && status == Status::actual) return Status::planned;
    const bool possible_word = has_word(chunk.tokens, "possible") || has_word(chunk.tokens, "proposed") ||
                               has_word(chunk.tokens, "potential") || has_word(chunk.tokens, "future");
    return possible_word ? std::nullopt : status;
  }

  // "was denied a request for a meeting" is a refusal; "made plans for a summit" plans one; the rest only
  // asks.
  std::optional<Status> governed_event(std::uint32_t noun) const {
    const std::uint32_t outer = verb() == nullptr ? 0 : verb()->tags;
    if ((noun & kWant) != 0)
      return (outer & kRefuse) != 0 && !verb()->not_done ? std::optional(Status::denied) : std::nullopt;
    if ((noun & kCancel) != 0 || (outer & kCancel) != 0) return Status::cancelled;
    if ((noun & kRefuse) != 0 || (outer & kRefuse) != 0) return Status::denied;
    return Status::planned;
  }

  bool has_word(TokenRange range, std::string_view word) const {
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      if (r_.is(i, word)) return true;
    }
    return false;
  }

  void event(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition) {
    const Chunk& chunk = chunk_of(p);
    const EventRow& row = r_.lexicon.events[chunk.event];
    const std::optional<Status> status = event_status(chunk, slot, preposition);
    if (!status) return;
    if (row.event == EventClass::meeting) meeting(p, a, slot, *status, row);
    if (row.event == EventClass::visit) visit_noun(p, a, slot, *status, row);
  }

  EntityList attached(PhraseIndex p, std::initializer_list<std::string_view> prepositions) {
    EntityList out;
    const std::vector<Attachment> attachments = parsed().phrases[p].attachments;
    for (const Attachment& attachment : attachments) {
      const bool fits = std::any_of(prepositions.begin(), prepositions.end(), [&](std::string_view word) {
        return r_.is(attachment.preposition, word);
      });
      if (!fits) continue;
      describe_all(attachment.phrases);
      out = joined(out, c_.resolve(n_, attachment.phrases));
    }
    return out;
  }

  // "cancelled her trip": of the clause's own subject where the gender fits.
  bool subject_may_own(TokenIndex pronoun, const Arguments& a) const {
    if (a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person)) return false;
    const Gender gender = s_.entity(a.subject.front()).gender;
    const Gender said = r_.has(pronoun, kFemale) ? Gender::female
                        : r_.has(pronoun, kMale) ? Gender::male
                                                 : Gender::unknown;
    return said != Gender::unknown && (gender == Gender::unknown || gender == said);
  }

  // Whose event it is: "Kim's meeting", "his visit", "their talks".
  EntityList owners(PhraseIndex p, const Arguments& a) {
    const Phrase& phrase = parsed().phrases[p];
    const Chunk& chunk = chunk_of(p);
    if (chunk.pronoun != kNone && subject_may_own(chunk.pronoun, a)) return a.subject;
    if (phrase.possessor != kNone) return c_.resolve(n_, phrase.possessor);
    if (chunk.pronoun != kNone) return c_.possessive(chunk.pronoun);
    return {};
  }

  bool takes_subject(char slot, const Arguments& a) const {
    if (slot == 'S' || verb() == nullptr || a.subject.empty() || !is_actor(a.subject.front())) return false;
    return !verb()->passive || !clause().objects.empty();  // "was denied a request for a meeting"
  }

  void meeting(PhraseIndex p, const Arguments& a, char slot, Status status, const EventRow& row) {
    EntityList between = attached(p, {"between", "among", "of"});
    if (between.empty()) between = prepositional(r_.lexicon.words.find("between"), a);
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
    if (sides.empty() && takes_subject(slot, a)) sides = a.subject;
    if (!with.empty()) return met(sides, with, status, row.form, "event-with", tidy, place, dates);
    EntityList clause_with;
    for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
      const TokenIndex token = clause().prepositions[i].preposition;
      if (token != kNone && r_.is(token, "with") && token > chunk_of(p).head)
        clause_with = joined(clause_with, a.prepositions[i]);
    }
    if (!clause_with.empty() && slot != 'P')
      return met(sides, clause_with, status, row.form, "event-with", tidy, place, dates);
    if (sides.size() >= 2) pairs(sides, status, row.form, "event-between", tidy, place, dates);
  }

  void visit_noun(PhraseIndex p, const Arguments& a, char slot, Status status, const EventRow&) {
    EntityList to = attached(p, {"to", "of", "in"});
    EntityList people = joined(owners(p, a), attached(p, {"by"}));
    const bool subject_fits = takes_subject(slot, a) && s_.is(a.subject.front(), Kind::person);
    if (people.empty() && subject_fits) people = a.subject;
    if (to.empty() && slot != 'P' && verb() != nullptr) to = prepositional(r_.lexicon.words.find("to"), a);
    visits(people, to, status, "visit-noun", chunk_of(p).tokens, event_dates(p, status));
  }

  Scene& s_;
  const Grammar& g_;
  Coreference c_;
  const Reading& r_;
  std::uint32_t n_ = 0;
  std::uint32_t clause_ = 0;
  std::vector<bool> described_;
  std::optional<Day> story_;  // the day that the text spoke of last
  EntityList last_met_;       // people of the meeting that was told last
  Status last_status_ = Status::actual;
  Form last_form_ = Form::unknown;
  EntityId last_place_ = kNoEntity;
  std::vector<std::string> last_dates_;
};

}  // namespace

void read_facts(Scene& scene, const Grammar& grammar) { FactReader(scene, grammar).run(); }

}  // namespace rapport
