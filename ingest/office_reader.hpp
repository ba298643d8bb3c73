// What a phrase says of the person that it names: titles, kin, party. Internal to offices.cpp and
// counterparts.cpp.
#pragma once

#include "ingest/descriptions.hpp"
#include "ingest/offices.hpp"

namespace rapport {

class OfficeReader {
public:
  OfficeReader(Scene& scene, Coreference& coreference, std::uint32_t sentence, bool only_offices)
      : v_{scene, coreference, sentence}, s_(scene), c_(coreference), only_offices_(only_offices) {}

  void read(PhraseIndex index);
  void describe(EntityId person, PhraseIndex role, bool former);

private:
  void read_name(PhraseIndex index);
  void membership(PhraseIndex index);
  void member_in_front(EntityId member, PhraseIndex titled);
  void read_role(PhraseIndex index);
  void of_many(PhraseIndex index);
  EntityList states_of_many(PhraseIndex index) const;
  void list_members(PhraseIndex index);
  EntityId party_of_many(TokenIndex one) const;
  bool names_owners(PhraseIndex index) const;
  EntityId own_of(EntityId person, const EntityList& states) const;
  void share(const EntityList& people, PhraseIndex index);
  void share_apart(PhraseIndex index);
  EntityId own_possessor(PhraseIndex p);
  void apposition_of(EntityId person, PhraseIndex index);
  void affiliation(EntityId person, PhraseIndex index);
  void belongs(EntityId person, EntityId owner, PhraseIndex index);
  bool heads(EntityId person, EntityId party) const;
  void read_party_of(PhraseIndex index, EntityId party);
  void affiliation_behind_age(EntityId person, PhraseIndex index);
  void read_own_party(PhraseIndex index);
  Office office_of(EntityId person, const Chunk& title, bool former) const;
  void title_of(EntityId person, PhraseIndex titled, PhraseIndex owned, bool former);
  EntityList principals_of(PhraseIndex index);
  bool is_right_hand(PhraseIndex index);
  void right_hand(EntityId person, PhraseIndex index);
  bool has(TokenRange title, std::uint64_t classes) const;
  void seat_for(EntityId person, PhraseIndex index);
  bool is_regional(PhraseIndex index, const EntityList& owners) const;
  bool owned_behind(PhraseIndex index) const { return !v_.phrase(index).attachments.empty(); }

  RowIndex state_of_title(const TitleRow& title, const Office& office, bool before_name) const;
  bool is_live(RowIndex state) const;
  bool speaks_for_state(const Office& office) const;
  void leave_open(const Office& office, const TitleRow& title, const Chunk& chunk, bool government);
  void compared(EntityId person, PhraseIndex index, const TitleRow& title);
  void leave_like(EntityId person, EntityId principal, PhraseIndex index, bool former);
  EntityList person_before(TokenIndex token) const;
  EntityId counterpart_state(PhraseIndex index);
  const Office* office_to_compare(EntityId person, EntityId state, bool former) const;
  void kin_of(EntityId person, PhraseIndex index);

  SentenceView v_;
  Scene& s_;
  Coreference& c_;
  bool only_offices_;
  bool described_ = false;  // by a verb: "was named prime minister"
};

}  // namespace rapport
