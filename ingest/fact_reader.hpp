// The reader of one article's clauses, seen by its own files only: facts_of_clauses.cpp walks the clauses,
// verb_frames.cpp matches verbs, event_nouns.cpp "talks" and "visits", presence.cpp who was where,
// encounters.cpp writes the claims.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/arguments.hpp"
#include "ingest/coreference.hpp"
#include "ingest/grammar.hpp"
#include "ingest/narrated_days.hpp"
#include "ingest/told_meeting.hpp"

namespace rapport {

class FactReader {
public:
  FactReader(Scene& scene, const Grammar& grammar) : s_(scene), g_(grammar), c_(scene), r_(scene.reading) {}
  void run();

private:
  const ParsedSentence& parsed() const { return s_.parsed[n_]; }
  const Clause& clause() const { return *clause_now_; }
  const Chunk& chunk_of(PhraseIndex p) const { return parsed().chunked.chunks[parsed().phrases[p].chunk]; }
  const Chunk* verb() const { return verb_; }
  // Of the clause; found once.
  std::optional<Status> clause_status() const;
  void open_clause(std::uint32_t number);
  void collect_offices(std::uint32_t sentence);
  void sentence(std::uint32_t number);
  ScratchVector<std::uint32_t> reading_order() const;
  void lead_official();
  EntityId protagonist() const;
  EntityId opening_subject() const;
  std::optional<Office> vacant_office(std::uint32_t number, PhraseIndex p);
  bool is_rivalled(EntityId person, std::uint32_t number) const;
  bool names(EntityId person, std::uint32_t number) const;
  void name_protagonist();
  void name_undescribed();
  EntityId only_near(const EntityList& people, const Office& office) const;
  EntityId named_beside(const EntityList& people, std::uint32_t number, PhraseIndex office) const;
  bool is_one_of_many(const Chunk& chunk) const;
  bool is_beside_other_office(EntityId person, EntityId owner) const;
  EntityId lone_subject(std::uint32_t number) const;
  std::optional<PhraseIndex> unnamed_official(std::uint32_t number) const;
  void describe_once(PhraseIndex p);
  void describe_all(const PhraseList& list);
  // While the subject is known: "his wife, Ana" in the object is the subject's.
  void parentage(const Arguments& a);
  void companions(const Arguments& a);
  void in_party(const Arguments& a);
  EntityList last_traveller() const;
  EntityList agents_behind_event();
  void marriages(const Arguments& a);
  EntityList principal_in_front();
  void cancel_coming(const EntityList& people);
  bool ends_a_pause() const;
  std::optional<EntityId> body_of_electors();
  bool is_elsewhere() const;
  bool lands_nearby(const Arguments& a) const;
  void homeward(const Arguments& a, Status status);
  void nth_visit(const Arguments& a, Status status);
  EntityList head_of_delegation();
  void together_came(const EntityList& companions, const EntityList& principal);
  EntityList led_thing() const;
  EntityList inner_place(const Arguments& a, Spelling word) const;
  void describe_arguments();
  void offices_in_pairs();
  PhraseList pair_between(PhraseIndex p) const;
  void read_clause();
  // "his request to visit her was rejected": whose request it is would have visited.
  EntityList owner_of_noun();
  bool is_unnamed_person() const;
  // "X is the head of Y", "X became president", "X, who was minister".
  void copula(const Arguments& a);
  bool is_named_last(const Arguments& a);
  // "elected X president", "X was named minister", "appointed X as ambassador".
  void appointment(const Arguments& a);
  void appoint(EntityId person, PhraseIndex office, EntityId body);
  // "flew in on Sunday", "flew to Paris with X", "With her were A and B".
  void journey(const Arguments& a);
  void arrival_here(const Arguments& a, Status status);
  // What somebody does in another country tells that he was there (deeds_abroad.cpp).
  void acts_abroad(const Arguments& a, Status status);
  bool is_bodily() const;
  void visit_abroad(const EntityList& people, EntityList places, Status status, const std::string& rule);
  void welcomed_there(const Arguments& a, Status status);
  void expected_there(const Arguments& a, Status status);
  void return_noun(const Arguments& a);
  void returns_in(PhraseIndex p, const Arguments& a);
  void holiday(const Arguments& a, Status status);
  void visiting_guests(const Arguments& a);
  void paid_visit(const Arguments& a, Status status);
  EntityList aims_of(const Clause& clause);
  void since_coming(const Arguments& a, Status status);
  void departure(const Arguments& a, Status status);
  bool comes_by(const Arguments& a) const;
  bool goes_somewhere(const Arguments& a) const;
  void companions(const Arguments& a, Status status);
  void company(const Arguments& a, Status status);
  EntityList listed_behind() const;
  void family(const Arguments& a, Status status);
  bool is_kin_of_subject(PhraseIndex p) const;
  bool leads_state(EntityId person) const;
  bool is_pronoun_behind(Spelling word) const;
  EntityList kin_at(PhraseIndex event);
  void on_the_way(const Arguments& a, Status status);
  void drop_departures();
  EntityId here() const;
  void pictured(const Arguments& a);
  void listed_stay(const Arguments& a);
  void leg(const Arguments& a, Status status);
  void dropped_leg(const Arguments& a, Status status);
  void back_from(const Arguments& a, Status status);
  void first_stop(const Arguments& a, Status status);
  void attends(const Arguments& a, Status status);
  EntityList traveller_of(PhraseIndex vehicle);
  void accompany(const EntityList& people, EntityId principal);
  // "resigned as minister", "was replaced by X", "succeeded X".
  void career(const Arguments& a);
  void service(const Arguments& a);
  void as_opening(EntityId person);
  void removal(const Arguments& a);
  void posts(const Arguments& a);
  void post(EntityId person, PhraseIndex p, bool former);
  void post_of(EntityId person, PhraseIndex p, std::string_view title, bool former);
  bool is_post(PhraseIndex p) const;
  void on_behalf(const Arguments& a);
  void since_holder(const Arguments& a);
  bool is_settled() const;
  bool is_denied_before(TokenIndex token) const;
  bool office_behind_as(EntityId person, bool former);
  bool succession(const Arguments& a);
  bool taken_over(const Arguments& a);
  bool handed_on(const EntityList& after, const EntityList& before);
  void settle_heirs();
  const Office* only_office(EntityId person) const;
  const Office* office_handed_on(EntityId next, EntityId last) const;
  void hand_on(Office office, EntityId person, bool former);
  // "was in Malta on that day", "is expected in Riyadh on Friday".
  void presence(const Arguments& a);
  // "China, the North's longtime ally", "is an ally of both Tokyo and Seoul".
  void wing(EntityId body, PhraseIndex p);
  void parent(EntityId body, PhraseIndex p);
  bool is_part(PhraseIndex p) const;
  bool is_state_agency(const Chunk& chunk) const;
  void subsidiary(PhraseIndex p);
  void named_parts();
  void state_agency(std::uint32_t name);
  void alliance(EntityId state, PhraseIndex ally);
  bool was_once(const Chunk& chunk) const;
  void allies(const EntityList& left, const EntityList& right, TokenRange trigger);
  void named_ally(PhraseIndex p);
  EntityList state_before(TokenIndex pronoun) const;
  void mutual_allies(const EntityList& states);
  // "whose members include A and B", "A and B are members of C".
  void members(const Arguments& a);
  void member_claims(const EntityList& members, const EntityList& bodies);
  EntityList counted_subject();
  void departed_members(const Arguments& a);
  void former_members(const EntityList& members, const EntityList& bodies);
  void listed_members();
  void counted_among(const Arguments& a);
  void standing_for(const Arguments& a);
  EntityList named_behind(PhraseIndex phrase) const;
  bool is_union_of(PhraseIndex phrase) const;
  bool is_members(PhraseIndex phrase) const;
  bool is_one_of_members(PhraseIndex phrase) const;
  EntityList owners_of(PhraseIndex phrase);
  // "are due in Tokyo on Sunday".
  bool is_due() const;
  bool is_lodging() const;
  bool is_compelled() const;
  // "was in Malta", "has never been to Curaçao".
  bool is_presence(TokenIndex token, bool bare) const;
  // Being in the own capital is no visit.
  void stay(const Arguments& a, EntityList places, Status status,
            const ScratchVector<std::uint32_t>& dates = {});
  std::uint32_t date_of_leg(std::size_t leg) const;
  // "the two were joined by the foreign minister".
  void joined_by(const Arguments& a);
  void joined_them(const Arguments& a);
  // Claims of newspapers and unnamed sources, and who denies them (hearsay.cpp).
  bool is_hearsay() const;
  bool is_according(const Clause& c) const;
  bool calls_untrue() const;
  bool names_medium(TokenRange tokens) const;
  void note_denial(const Arguments& a);
  void settle_hearsay();
  // "the meeting that she had with him".
  void had_behind(const Arguments& a);
  void add_mentioned_inside(EntityList& out) const;
  void equate_those(const Arguments& a);
  void add_named(EntityList& list, PhraseIndex p) const;
  // Whom "he" in a clause below another means first: its subject.
  EntityId outer_subject() const;
  std::uint32_t clause_of(PhraseIndex p) const;
  bool means_unknown() const;
  bool names_people() const;
  bool means_others(const EntityList& subject) const;
  // Meetings that are told by who was there, not by a verb of meeting (gatherings.cpp).
  void gatherings(const Arguments& a);
  void attendance(const Arguments& a, Status status);
  void across(EntityId person, const EntityList& others, Status status);
  void at_home_of(const Arguments& a, Status status);
  void shown_round(const Arguments& a, Status status);
  void speech_at(const Arguments& a, Status status);
  void guest_of(const Arguments& a, Status status);
  void time_with(const Arguments& a, Status status);
  void hour_with(const Arguments& a, Status status);
  void meal_for(const Arguments& a, Status status);
  EntityList honoured(const Attachment& attachment);
  EntityList outer_side() const;
  bool is_to_be() const;
  EntityList hosts_behind(PhraseIndex meeting);
  void signing(const Arguments& a, Status status);
  void beside(const Arguments& a, Status status);
  void handshake(const Arguments& a, Status status);
  void credentials(const Arguments& a, Status status);
  void guests(const Arguments& a, Status status);
  bool is_meeting(PhraseIndex p) const;
  bool has_meeting_phrase(std::initializer_list<Spelling> prepositions) const;
  EntityList people_of(const EntityList& list) const;
  void told(const EntityList& from, const EntityList& to, Status status, std::string_view rule,
            const Arguments& a);
  // "joined the talks", "also attended the meeting": one more at the meeting that the article last spoke of.
  void joining(const Arguments& a);
  Spelling lemma() const { return lemma_; }
  void frames(const Arguments& a);
  bool words_follow(const Frame& frame) const;
  // The arguments of a role; the passive turns subject and object round.
  EntityList filler(const Frame& frame, const Role& role, const Arguments& a);
  EntityList doing_so(const Arguments& a) const;
  EntityList together_with(const Arguments& a) const;
  EntityList behind_events(Spelling preposition);
  bool is_seen_as() const;
  bool to_each_other() const;
  bool has_infinitive() const;
  bool lasts(const PhrasalRow& phrasal) const;
  EntityList prepositional(Spelling word, const Arguments& a) const;
  EntityList prepositional(WordId word, const Arguments& a) const {
    return prepositional(Spelling::of_key(r_.lexicon.words.at(word).key), a);
  }
  EntityList unnamed_bodies(const Role& role);
  EntityId named_inside(const Chunk& chunk) const;
  EntityId sender(PhraseIndex delegation);
  void note_senders();
  void lead_there(const EntityList& leaders);
  void delegation(const Frame& frame, const EntityList& leaders);
  void copula_of_many(const Arguments& a);
  EntityList along(const Arguments& a) const;
  void apply(const Frame& frame, const Arguments& a, Status status);
  bool is_origin(const Frame& frame) const;
  EntityList strangers(const EntityList& people, const EntityList& places);
  // Who returns goes home, unless the text says that his home is elsewhere.
  bool returns_home(const EntityList& people, const EntityList& places);
  // "A and B met C" where A and B are of different States: they sat together too.
  void sides(const EntityList& from, const EntityList& to, Status status, const Frame& frame,
             const Arguments& a);
  EntityId home_of(EntityId person) const;
  // "A and B met C": the object is the other side, A and B are of one.
  bool has_other_side(const Arguments& a) const;
  EntityList traveller(const EntityList& object);
  bool is_somewhere(const EntityList& list) const;
  EntityList place_of_object(const Arguments& a);
  bool visits_in_turn(const Frame& frame, const EntityList& from, const EntityList& to, Status status);
  bool met_in_turn(const Frame& frame, const EntityList& from, const Arguments& a, Status status);
  void plain(const Frame& frame, const EntityList& from, const EntityList& to);
  Claim base(Relation type, EntityId from, EntityId to, Status status, std::string rule,
             TokenRange trigger) const;
  // Where the clause says that it happened.
  EntityId clause_place(const Arguments& a);
  // "shake hands during their meeting in Beijing".
  EntityId event_place();
  EntityId fronted_place() const;
  // The dates of an event phrase, else of its clause, else of the clause that it shares its subject with or
  // hangs on.
  std::vector<std::string> dates_of(const ScratchVector<std::uint32_t>& own, std::optional<Status> status);
  std::string date_told(std::uint32_t date, bool future);
  void note_date();
  std::uint32_t arrived_in(std::uint32_t clause) const;
  std::uint32_t who_arrived(std::uint32_t clause) const;
  std::uint32_t when_clause(std::uint32_t clause) const;
  std::optional<int> days_counted(TokenIndex preposition) const;
  std::vector<std::string> counted_from(const ScratchVector<std::uint32_t>& dates, int days);
  std::string narrated_date(std::optional<Status> status) const;
  void read_heading_date();
  const ScratchVector<std::uint32_t>& dates_of_clause() const;
  bool ends_a_span() const;
  bool goes_on_around() const;
  bool is_left_place() const;
  bool is_there_too(const Clause& clause) const;
  const ScratchVector<std::uint32_t>& near_dates(std::uint32_t clause, int depth) const;
  // "a visit that was to begin on Tuesday": the date of the clause behind the event.
  std::vector<std::string> event_dates(PhraseIndex p, std::optional<Status> status);
  Form form_here(Form form) const;
  bool is_actor(EntityId e) const { return contains(kActors, s_.entity(e).kind); }
  void met(const EntityList& from, const EntityList& to, Status status, Form form, const std::string& rule,
           TokenRange trigger, EntityId place, const std::vector<std::string>& dates);
  // A couple receives together; their being together is no meeting.
  bool married(EntityId a, EntityId b) const;
  void remember_meeting(const EntityList& people, Status status, Form form, EntityId place,
                        const std::vector<std::string>& dates);
  void also_there(const Arguments& a);
  bool attends(bool behind) const;
  bool stays_general(std::initializer_list<Spelling> prepositions) const;
  bool is_at_the_table() const;
  bool sits_with(EntityId from, EntityId to, std::string_view rule) const;
  void pair(EntityId from, EntityId to, Status status, Form form, const std::string& rule, TokenRange trigger,
            EntityId place, const std::vector<std::string>& dates, std::uint32_t event);
  void pairs(const EntityList& list, Status status, Form form, const std::string& rule, TokenRange trigger,
             EntityId place, const std::vector<std::string>& dates);
  void visits(const EntityList& people, const EntityList& places, Status status, const std::string& rule,
              TokenRange trigger, const std::vector<std::string>& dates);
  // The day of a tour is that of its first stop.
  static std::vector<std::string> without_day(std::vector<std::string> dates);
  // "Africa", "the Alps": no place that a visit is kept for.
  bool is_wide(EntityId place) const;
  Match known_place(EntityId place) const;
  void visit(EntityId person, EntityId place, Status status, const std::string& rule, TokenRange trigger,
             const std::vector<std::string>& dates);
  bool is_home(EntityId person, EntityId state, bool comes) const;
  bool is_abroad(EntityId person, EntityId state) const;
  bool is_already_in(EntityId person, EntityId state) const;
  // Event nouns anywhere among the arguments.
  void events(const Arguments& a);
  void event_in(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition);
  // What the noun in front of a preposition makes of the event: "a request for a meeting", "plans for a
  // summit".
  // Whose programme an agenda is; kNoEntity where its title names nobody, or several.
  EntityId principal() const;
  bool is_read_above(PhraseIndex p) const;
  std::optional<Status> status_behind(PhraseIndex p) const;
  bool names_sides(const Chunk& chunk) const;
  EntityList between_behind(const Arguments& a) const;
  bool is_open_to(TokenIndex preposition) const;
  bool is_open_question() const;
  bool ends_before_begun() const;
  bool is_denied_noun(TokenIndex preposition) const;
  bool is_subject_denied() const;
  bool lies_ahead(PhraseIndex p) const;
  bool ends_verb(TokenIndex preposition) const;
  std::uint32_t noun_governs(TokenIndex preposition) const;
  std::optional<Status> event_status(const Chunk& chunk, char slot, TokenIndex preposition);
  // "was denied a request for a meeting" is a refusal; "made plans for a summit" plans one; the rest only
  // asks.
  std::optional<Status> governed_event(std::uint32_t noun) const;
  bool has_word(TokenRange range, Spelling word) const;
  bool comes_to_nothing() const;
  std::uint32_t called_off_phrase() const;
  bool points_back(PhraseIndex p) const;
  bool is_same_plan(const Claim& claim, const Claim& plan) const;
  void call_off();
  bool called_off_behind(std::uint32_t clause) const;
  void event(PhraseIndex p, const Arguments& a, char slot, TokenIndex preposition);
  EntityList attached(PhraseIndex p, std::initializer_list<Spelling> prepositions);
  // "cancelled her trip": of the clause's own subject where the gender fits.
  bool subject_may_own(TokenIndex pronoun, const Arguments& a) const;
  // Whose event it is: "Kim's meeting", "his visit", "their talks".
  EntityList owners(PhraseIndex p, const Arguments& a);
  EntityList and_with(PhraseIndex p, const Arguments& a) const;
  bool takes_subject(char slot, const Arguments& a) const;
  void meeting(PhraseIndex p, const Arguments& a, char slot, Status status, const EventRow& row);
  bool is_only_thought_of() const;
  bool is_over(PhraseIndex visit, TokenIndex preposition) const;
  bool is_of_a_day(PhraseIndex visit) const;
  bool is_of_other_noun(PhraseIndex event) const;
  void visit_noun(PhraseIndex p, const Arguments& a, char slot, Status status, TokenIndex preposition);
  Scene& s_;
  const Grammar& g_;
  Coreference c_;
  const Reading& r_;
  std::uint32_t n_ = 0;
  std::uint32_t clause_ = 0;
  const Clause* clause_now_ = nullptr;
  const Chunk* verb_ = nullptr;  // of the clause, null where it has none
  Spelling lemma_{""};           // of the verb
  mutable std::optional<Status> status_;
  mutable bool status_known_ = false;
  ScratchVector<char> described_;
  std::vector<EntityList> subjects_;  // of the sentence's clauses so far
  std::vector<Heir> heirs_;           // who succeeded whom in an office that was not told before
  EntityList appointed_;              // to an office in this sentence
  EntityId principal_ = kNoEntity;
  bool denied_ = false;            // somebody in the article denies a report
  std::vector<EntityId> deniers_;  // of whom it is said that they did not meet, were not there
  NarratedDays days_;
  ToldMeeting last_;
  EntityList last_visitors_;  // who travelled last, for "the trip began in Lima"
  std::uint32_t visitors_sentence_ = 0;
};

}  // namespace rapport
