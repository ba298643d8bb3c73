// The relation that an office states follows from its title and from the kind of its owner.
#include <algorithm>
#include <array>

#include "ingest/offices.hpp"

namespace rapport {
namespace {

// Titles that head a State when a State owns them; other heads ("director") only head bodies.
constexpr std::array<std::string_view, 4> kStateHeads{"leader", "president", "junta chief",
                                                      "chief executive"};
bool heads_state(const TitleRow& title) {
  return title.scope == TitleScope::state ||
         std::find(kStateHeads.begin(), kStateHeads.end(), title.text) != kStateHeads.end();
}

}  // namespace

void keep_office(Scene& scene, const Office& told, TokenRange trigger, bool claims) {
  Office office = told;
  const ArticleEntity& body = scene.entity(office.owner);
  const bool ministry = body.kind == Kind::organization && body.state != kNoRow;
  if (ministry && scene.reading.lexicon.titles[office.title].text == "minister")
    office.owner = scene.entities.state(scene.reading.lexicon, body.state);  // "Foreign Office Minister X"
  scene.offices.push_back(office);
  if (!claims) return;
  const TitleRow& title = scene.reading.lexicon.titles[office.title];
  Relation relation = title.effect == TitleEffect::heads    ? Relation::heads
                      : title.effect == TitleEffect::member ? Relation::member_of
                                                            : Relation::represents;
  if (office.deputy && relation == Relation::heads) relation = Relation::represents;
  const Kind kind = scene.entity(office.owner).kind;
  const std::string owner = lower_word(scene.entity(office.owner).name);
  const bool department =
      owner.ends_with("department") || owner.ends_with("bureau") || owner.starts_with("department");
  const bool of_department =
      title.text == "minister" && kind == Kind::organization && department && !office.deputy;
  if (of_department) relation = Relation::heads;  // "the minister of the party's liaison department"
  if (relation == Relation::represents && kind == Kind::party) relation = Relation::member_of;
  if (relation == Relation::member_of && kind == Kind::state) return;
  if (title.text.ends_with("candidate") && kind != Kind::party) return;  // "a candidate for the Senate"
  if (relation == Relation::heads && kind == Kind::state && !heads_state(title)) return;
  if (!contains(info(relation).to, kind)) return;
  Claim claim;
  claim.type = relation;
  claim.from = office.person;
  claim.to = office.owner;
  claim.former = office.former;
  if (relation != Relation::member_of) claim.title = office.words;
  claim.sentence = office.sentence;
  claim.trigger = trigger;
  claim.rule = office.guessed ? "office-of-state" : "office";
  scene.claims.push_back(std::move(claim));
}

}  // namespace rapport
