// The vocabulary of the graph: node kinds, relation types, statuses and forms, each as one constexpr table
// row.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rapport {

enum class Kind : std::uint8_t { person, party, state, organization, place, meeting };

enum class Relation : std::uint8_t {
  met_with,
  visited,
  heads,
  represents,
  member_of,
  part_of,
  attended,
  held_in,
  located_in,
  capital_of,
  spouse_of,
  relative_of,
  accompanied,
  allied_with,
};

// What became of a meeting or a visit; facts of other types are always actual.
enum class Status : std::uint8_t { actual, planned, cancelled, denied };

enum class Form : std::uint8_t { unknown, in_person, phone, video };

enum class Gender : std::uint8_t { unknown, female, male };

// A set of kinds, one bit per Kind.
using KindSet = std::uint8_t;
constexpr KindSet set_of(Kind kind) { return static_cast<KindSet>(1U << static_cast<unsigned>(kind)); }
template <class... Kinds>
constexpr KindSet set_of(Kind first, Kinds... rest) {
  return static_cast<KindSet>(set_of(first) | set_of(rest...));
}
constexpr bool contains(KindSet set, Kind kind) { return (set & set_of(kind)) != 0; }

// The same of relations and statuses.
using RelationSet = std::uint16_t;
using StatusSet = std::uint8_t;
constexpr RelationSet set_of(Relation relation) {
  return static_cast<RelationSet>(1U << static_cast<unsigned>(relation));
}
constexpr StatusSet set_of(Status status) {
  return static_cast<StatusSet>(1U << static_cast<unsigned>(status));
}

struct KindInfo {
  Kind kind;
  std::string_view name;    // as written in files: "Person"
  std::string_view prefix;  // of node ids: "person"
};

inline constexpr std::array<KindInfo, 6> kKinds{{
    {Kind::person, "Person", "person"},
    {Kind::party, "Party", "party"},
    {Kind::state, "State", "state"},
    {Kind::organization, "Organization", "organization"},
    {Kind::place, "Place", "place"},
    {Kind::meeting, "Meeting", "meeting"},
}};

struct RelationInfo {
  Relation relation;
  std::string_view name;      // as written in files: "met-with"
  std::string_view forward;   // between two names, past tense: "met"
  std::string_view backward;  // the same seen from the other end: "was met by"
  bool symmetric;
  bool statused;  // may be planned, cancelled or denied
  KindSet from;
  KindSet to;
  std::string_view cameo;     // CAMEO event code, may be empty
  std::string_view wikidata;  // Wikidata property, may be empty
};

inline constexpr KindSet kActors = set_of(Kind::person, Kind::party, Kind::state, Kind::organization);
inline constexpr KindSet kBodies = set_of(Kind::party, Kind::state, Kind::organization);

inline constexpr std::array<RelationInfo, 14> kRelations{{
    {Relation::met_with, "met-with", "met", "met", true, true, kActors, kActors, "040", "P710"},
    {Relation::visited, "visited", "visited", "was visited by", false, true, set_of(Kind::person),
     set_of(Kind::state, Kind::place), "042", ""},
    {Relation::heads, "heads", "heads", "is headed by", false, false, set_of(Kind::person), kBodies, "",
     "P488"},
    {Relation::represents, "represents", "represents", "is represented by", false, false,
     set_of(Kind::person), set_of(Kind::state, Kind::organization), "", ""},
    {Relation::member_of, "member-of", "is a member of", "has the member", false, false,
     set_of(Kind::person, Kind::party, Kind::state, Kind::organization),
     set_of(Kind::party, Kind::organization), "", "P463"},
    {Relation::part_of, "part-of", "is part of", "includes", false, false, set_of(Kind::organization),
     kBodies, "", "P361"},
    {Relation::attended, "attended", "attended", "was attended by", false, true, kActors,
     set_of(Kind::meeting), "", "P710"},
    {Relation::held_in, "held-in", "was held in", "was the place of", false, true, set_of(Kind::meeting),
     set_of(Kind::place, Kind::state), "", "P276"},
    {Relation::located_in, "located-in", "is in", "contains", false, false, set_of(Kind::place),
     set_of(Kind::state), "", "P131"},
    {Relation::capital_of, "capital-of", "is the capital of", "has the capital", false, false,
     set_of(Kind::place), set_of(Kind::state), "", "P1376"},
    {Relation::spouse_of, "spouse-of", "is married to", "is married to", true, false, set_of(Kind::person),
     set_of(Kind::person), "", "P26"},
    {Relation::relative_of, "relative-of", "is related to", "is related to", true, false,
     set_of(Kind::person), set_of(Kind::person), "", "P1038"},
    {Relation::accompanied, "accompanied", "accompanied", "was accompanied by", false, false,
     set_of(Kind::person, Kind::organization), set_of(Kind::person), "", ""},
    {Relation::allied_with, "allied-with", "is allied with", "is allied with", true, false,
     set_of(Kind::state), set_of(Kind::state), "", ""},
}};

inline constexpr KindSet kAllKinds = (1U << kKinds.size()) - 1;
inline constexpr RelationSet kAllRelations = (1U << kRelations.size()) - 1;

inline constexpr std::array<std::string_view, 4> kStatusNames{"actual", "planned", "cancelled", "denied"};
inline constexpr std::array<std::string_view, 4> kFormNames{"", "in-person", "phone", "video"};
inline constexpr std::array<std::string_view, 3> kGenderNames{"", "female", "male"};

constexpr const KindInfo& info(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
constexpr const RelationInfo& info(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}
constexpr std::string_view name_of(Kind kind) { return info(kind).name; }
constexpr std::string_view name_of(Relation relation) { return info(relation).name; }
constexpr std::string_view name_of(Status status) { return kStatusNames[static_cast<std::size_t>(status)]; }
constexpr std::string_view name_of(Form form) { return kFormNames[static_cast<std::size_t>(form)]; }
constexpr std::string_view name_of(Gender gender) { return kGenderNames[static_cast<std::size_t>(gender)]; }

// The value of that name; kinds without regard to case; nothing if there is none.
std::optional<Kind> kind_named(std::string_view name);
std::optional<Relation> relation_named(std::string_view name);
std::optional<Status> status_named(std::string_view name);
std::optional<Form> form_named(std::string_view name);
std::optional<Gender> gender_named(std::string_view name);

}  // namespace rapport
