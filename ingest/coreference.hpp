// Whom a noun phrase means: names, pronouns, "the two", definite titles, kin and generic bodies.
#pragma once

#include <functional>

#include "ingest/scene.hpp"

namespace rapport {

// Adds what is an entity and not in the list yet.
void add(EntityList& list, EntityId entity);
void add_all(EntityList& list, const EntityList& more);

// Remembers who was spoken of; phrases must be resolved in the order of the text.
class Coreference {
public:
  explicit Coreference(Scene& scene) : s_(scene) {}

  // The entities that a phrase of a sentence means; none where nothing is certain.
  EntityList resolve(std::uint32_t sentence, PhraseIndex phrase);
  EntityList resolve(std::uint32_t sentence, const PhraseList& phrases);

  // Whom "his", "her", "their" or "its" at a token means.
  EntityList possessive(TokenIndex token);

  // The same where it cannot mean `other`.
  EntityList possessive_but(TokenIndex token, EntityId other);

  // The person who is in view most, `other` left aside.
  EntityId foremost_but(EntityId other) {
    excluded_.push_back(other);
    return best(Gender::unknown, Kind::person);
  }

  // The one person who is the subject of the clause that is being read.
  EntityList subject_person() const {
    return subject_.size() == 1 && s_.is(subject_.front(), Kind::person) ? subject_ : EntityList{};
  }

  // The same of two who are married: "Varga and his wife have three children".
  EntityList subject_couple() const;

  // Called when a clause's subject is known: possessives in its other phrases mean it first.
  // `unknown`: the subject is a person whom the article does not name there.
  void enter(const EntityList& subject, bool unknown = false) {
    subject_ = subject;
    unknown_subject_ = unknown && subject.empty();
  }

  // Called behind each clause with what it spoke of.
  // `main` tells that it was no subordinate clause.
  void note(std::uint32_t sentence, const EntityList& subject, const EntityList& others, bool main);
  // A person named anywhere in the sentence, who need not be in a clause's own phrases.
  void glimpse(std::uint32_t sentence, EntityId person);
  // "The ARF is the sole forum that …": from here on the phrase means the entity.
  void equate(std::uint32_t sentence, PhraseIndex phrase, EntityId entity) {
    equal_.push_back({sentence, phrase, entity});
  }
  // Whom "he" or "she" means before anybody else who fits; kNoEntity for nobody.
  void prefer(EntityId entity) { preferred_ = entity; }
  // Several people whom the text does not name were the subject: "they" and "the two" mean nobody known.
  void blur() { forget_pairs(); }
  // Called with the people of a meeting, who may stand deep inside a phrase ("talks between A and B").
  void together(std::uint32_t sentence, const EntityList& people);
  // Whom pronouns that follow in this clause cannot mean: "Ana met him".
  void exclude(const EntityList& entities) { excluded_ = entities; }
  // Some of those who were the subject together are not known: "they" means nobody certain.
  void forget_pairs() {
    plural_subject_.clear();
    people_pair_.clear();
    blurred_ = clock_ + 8;
  }

  // The body that a lower-case phrase names ("international department"), made where the article has none.
  EntityId generic_body(std::uint32_t sentence, PhraseIndex phrase);
  // The State that an office without an owner belongs to, as far as the text before `token` tells.
  EntityId nearest_state(std::uint32_t sentence, TokenIndex token);
  // The holder of an office that a definite phrase names ("the North Korean leader").
  EntityId holder(std::uint32_t sentence, PhraseIndex phrase);

  // "France's largest bank", "the rebel group": a word for bodies that names none without a capital.
  bool describes_only(TokenIndex head) const;

private:
  struct Recent {
    EntityId entity = kNoEntity;
    std::uint32_t when = 0;     // clause count of the last mention
    std::int64_t salience = 0;  // of the best mention, grows with the sentences
    bool subject = false;
  };

  struct Turn {
    char mark = 0;
    EntityId speaker = kNoEntity;
  };
  EntityList means(std::uint32_t sentence, PhraseIndex phrase);
  void keep_meaning(std::uint32_t sentence, PhraseIndex phrase, const EntityList& entities);
  Turn turn_of(std::uint32_t sentence) const;
  EntityId interviewee() const;
  EntityId spoken_to(TokenIndex token);
  EntityId voice(TokenIndex token);
  EntityList pronoun(TokenIndex token, bool plural);
  EntityList behind_colon(std::uint32_t sentence, ChunkIndex at);
  EntityList once(std::uint32_t sentence, PhraseIndex phrase);
  EntityId place_inside(TokenIndex token) const;
  bool is_far(EntityId place, TokenIndex token) const;
  std::size_t name_before(TokenIndex token) const;
  EntityId possessor_before(std::size_t name, TokenIndex token) const;
  EntityId name_beside(TokenIndex token) const;
  bool is_listed(TokenIndex token) const;
  bool fits_gender(EntityId entity, TokenIndex pronoun) const;
  EntityId body_before(TokenIndex token) const;
  EntityList group(const Chunk& chunk);
  EntityList states_of_pair() const;
  EntityList states_of_story() const;
  EntityId land(std::uint32_t sentence, PhraseIndex phrase);
  bool is_of_field(TokenIndex token) const;
  EntityId government(std::uint32_t sentence, PhraseIndex phrase);
  EntityId head_of_kin_list(TokenIndex token) const;
  EntityList couple() const;
  EntityList royal_only(const Chunk& c, EntityList pair) const;
  bool are_married(EntityId one, EntityId other) const;
  bool is_married(EntityId person) const;
  EntityId titled(const Chunk& role) const;
  bool is_one_of_them(EntityId person, const TitleRow& title) const;
  EntityList plural_role(const Chunk& chunk) const;
  EntityList latest_two(const std::function<bool(EntityId)>& fits) const;
  EntityList each_of(std::uint32_t sentence, PhraseIndex phrase);
  EntityList leader_of(std::uint32_t sentence, PhraseIndex phrase);
  EntityList place_of(std::uint32_t sentence, PhraseIndex phrase);
  EntityList capital(std::uint32_t sentence, PhraseIndex phrase);
  EntityList capital_of(RowIndex state, TokenRange tokens);
  EntityList led_before(const Chunk& chunk) const;
  bool is_generic_person(const Chunk& chunk) const;
  bool is_national(EntityId body, std::string_view demonym) const;
  bool acts_for_state(EntityId person, RowIndex state, std::string_view demonym) const;
  EntityList nominal(const Chunk& chunk);
  EntityId only_live(const std::function<bool(EntityId)>& fits) const;
  bool is_lone_national(const Chunk& chunk) const;
  EntityList national(const Chunk& chunk) const;
  bool comes_abroad(const Claim& claim, bool here) const;
  EntityId visitor() const;
  EntityId other_side(const EntityList& principals) const;
  EntityList party_to_visit(std::uint32_t sentence, PhraseIndex phrase);
  EntityList counterpart(std::uint32_t sentence, PhraseIndex phrase);
  EntityList latest_pair() const;
  EntityList pair_in_view() const;
  EntityId best(Gender gender, Kind kind) const;
  bool is_mere_kin(EntityId person) const;
  bool is_of_another(std::uint32_t sentence, EntityId owner) const;
  EntityList role(std::uint32_t sentence, PhraseIndex phrase);
  EntityList holders(const Chunk& role, const EntityList& owners);
  EntityList introduced(std::uint32_t sentence, const Chunk& role);
  EntityId body(std::uint32_t sentence, PhraseIndex phrase);
  EntityId only_body_near(std::uint32_t sentence, const Chunk& chunk) const;
  bool is_organ(TokenIndex head) const;
  bool is_central_bank(const Chunk& c) const;
  bool is_force(TokenIndex head) const;
  bool is_of_state(std::uint32_t sentence, PhraseIndex index);
  bool is_of_union(const Chunk& c) const;
  EntityId union_organ(const Chunk& c);
  bool is_owned(std::uint32_t sentence, PhraseIndex phrase) const;
  std::string with_field(std::uint32_t sentence, PhraseIndex phrase, TokenIndex begin) const;
  void remember(EntityId entity, std::int64_t salience, bool subject);
  const Chunk& chunk(std::uint32_t sentence, PhraseIndex phrase) const;

  Scene& s_;
  ScratchVector<Recent> recent_;  // each entity once, the last mention
  EntityId subject_for(TokenIndex possessive) const;

  EntityList subject_;  // of the clause that is being read
  EntityList centre_;   // whom its pronouns meant
  bool unknown_subject_ = false;
  EntityList people_pair_;
  EntityList state_pair_;
  EntityList plural_subject_;           // the people that were the subject together last
  std::vector<EntityList> pairs_told_;  // the pairs of people that were the subject together, in order
  std::uint32_t plural_clock_ = 0;
  std::uint32_t pair_clock_ = 0;
  std::uint32_t blurred_ = 0;  // until then "the two" may be people who are not known
  struct Equal {
    std::uint32_t sentence = 0;
    PhraseIndex phrase = 0;
    EntityId entity = kNoEntity;
  };

  ScratchVector<Equal> equal_;                              // of the present sentence
  std::uint32_t told_in_ = kNone;                           // the sentence whose pronouns are in `told_`
  ScratchVector<std::pair<PhraseIndex, EntityList>> told_;  // a pronoun means the same in each of its clauses
  EntityList excluded_;
  std::optional<EntityId> interviewee_;  // once it was asked for
  std::uint32_t clock_ = 0;
  EntityId preferred_ = kNoEntity;
  EntityList leaders_;  // of the delegation that was named last
};

}  // namespace rapport
