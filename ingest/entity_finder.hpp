// From names to the entities of an article, step by step. Internal to entities.cpp and entity_bindings.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ingest/entities.hpp"
#include "ingest/name_neighbours.hpp"
#include "ingest/name_parts.hpp"

namespace rapport {

class EntityFinder {
public:
  EntityFinder(const Reading& reading, const std::vector<Name>& names) : r_(reading), names_(names) {}

  ArticleEntities run();

private:
  void group();
  NameGroup new_group(const Name& name, std::string key) const;
  EntityId make(NameGroup& g, Kind kind, std::string name);
  std::string text(const NameGroup& g) const {
    return plain_quotes(r_.words(names_[g.names.front()].tokens));
  }

  void decide(NameGroup& g);
  void join_parties(NameGroup& g);
  bool is_party(std::uint32_t name);
  void bind_half(NameGroup& g);
  void split_actors(NameGroup& g, RowIndex state);
  bool is_surname(const NameGroup& g) const;
  void decide_place(NameGroup& g);
  bool is_short_for_another(const NameGroup& g, const std::string& known) const;
  void decide_known_body(NameGroup& g);
  bool is_surnamed_place(const NameGroup& g) const;
  Kind kind_by_body_word(const NameGroup& g) const;
  void bind_body(NameGroup& g);
  static bool continues(const NameGroup& g, const NameGroup& other);
  static bool is_legal_form(std::string_view word);
  bool is_body(const NameGroup& g) const;
  void name_body(const NameGroup& acronym);
  int party_talk() const;
  bool bind_defined(NameGroup& g);
  NameGroup* group_of(std::uint32_t name);
  bool is_person(const NameGroup& g) const;
  void full_people();
  EntityId same_person(const NameGroup& g) const;
  static bool is_numeral(std::string_view word);
  void bind_person(NameGroup& g);
  bool is_somebody_else(const NameGroup& g, const std::vector<const NameGroup*>& candidates) const;
  void bind_mentions(const NameGroup& g, const std::vector<const NameGroup*>& candidates);
  Gender known_gender(const NameGroup& full) const;
  Gender told_gender(const NameGroup& full) const;
  bool is_kin(const Name& name) const;
  Gender gender_of_kin(const Name& name) const;
  std::vector<const NameGroup*> named_once(const std::vector<const NameGroup*>& candidates,
                                           std::uint32_t name) const;
  EntityId nearest(const std::vector<const NameGroup*>& candidates, std::uint32_t name) const;
  void leftover(NameGroup& g);
  void bind_renamed();
  bool is_written_body(const NameGroup* g) const;
  void guess_genders();
  void assign();
  bool may_be_party(std::uint32_t name) const;
  bool names_party(std::uint32_t name) const;
  void read_the_party();
  bool goes_on_with(std::uint32_t name) const;
  void read_party_lists();
  void read_parties();
  void note(ArticleEntity& entity, const Name& name);

  const Reading& r_;
  const std::vector<Name>& names_;
  std::vector<NameGroup> groups_;
  std::vector<const NameGroup*> people_;
  int talk_ = 0;
  std::vector<const NameGroup*> by_mention_;
  std::vector<std::pair<std::uint32_t, EntityId>> actors_;  // names of capitals that mean their State
  ArticleEntities out_;
};

}  // namespace rapport
