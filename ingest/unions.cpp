// What States are to each other, and the armed wings of bodies.
#include <algorithm>

#include "ingest/descriptions.hpp"
#include "ingest/fact_reader.hpp"

namespace rapport {
namespace {

// Where "the state news agency X", "the state-run Y News Agency" begins its words of description; kNone for
// other bodies.
std::uint32_t state_agency_begin(const Reading& r, TokenRange name) {
  TokenIndex at = name.begin;
  const bool called =
      at > 2 && (r.is(at - 1, "agency") || r.is(at - 1, "broadcaster") || r.is(at - 1, "television"));
  if (called) --at;
  if (called && r.is(at, "agency") && r.is(at - 1, "news")) --at;
  if (!called && !r.is(name.end - 1, "agency")) return kNone;
  if (!called && !r.is(name.end - 2, "news")) return kNone;
  for (const Spelling word : {Spelling("state"), Spelling("state-run"), Spelling("state-owned")}) {
    if (at > 0 && r.is(at - 1, word)) return at - 1;
  }
  return kNone;
}

// The State whose name opens the agency's: "Oman News Agency".
EntityId state_inside(const Scene& scene, const std::string& name) {
  for (EntityId e = 0; e < scene.entities.list.size(); ++e) {
    if (scene.is(e, Kind::state) && name.starts_with(scene.entity(e).name + " ")) return e;
  }
  return kNoEntity;
}

}  // namespace

// Of the State named in front or inside, else of that of the dateline.
void FactReader::state_agency(std::uint32_t n) {
  const EntityId agency = s_.of_name(n);
  const std::uint32_t begin = state_agency_begin(r_, s_.names[n].tokens);
  if (!s_.is(agency, Kind::organization) || begin == kNone) return;
  const bool owned = n > 0 && s_.names[n - 1].tokens.end == begin;
  EntityId owner = owned ? s_.as_actor(s_.of_name(n - 1)) : state_inside(s_, s_.entity(agency).name);
  if (!owned && owner == kNoEntity && r_.is(begin - 1, "the") && s_.dateline != kNoEntity) owner = s_.home;
  if (s_.is(owner, Kind::state))
    SentenceView{s_, c_, n_}.state(Relation::part_of, agency, owner, s_.names[n].tokens, "part-of");
}

void FactReader::alliance(EntityId state, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  if (state == kNoEntity || !r_.is(chunk.head, "ally")) return;
  if (!was_once(chunk)) allies({state}, owners_of(p), chunk.tokens);
}

// "a former ally".
bool FactReader::was_once(const Chunk& chunk) const {
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return true;
  }
  return false;
}

void FactReader::allies(const EntityList& left, const EntityList& right, TokenRange trigger) {
  for (const EntityId a : left) {
    for (const EntityId b : right) {
      const EntityId one = a == kNoEntity ? a : s_.as_actor(a);
      const EntityId other = b == kNoEntity ? b : s_.as_actor(b);
      if (one == other || !s_.is(one, Kind::state) || !s_.is(other, Kind::state)) continue;
      s_.claims.push_back(base(Relation::allied_with, one, other, Status::actual, "ally", trigger));
    }
  }
}

// "Peru's ally Chile", "Peru and its allies Chile and Mexico".
void FactReader::named_ally(PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  if (chunk.noun != NounClass::name || chunk.name == kNone) return;
  const TokenIndex name = s_.names[chunk.name].tokens.begin;
  const bool ally = name > chunk.tokens.begin && (r_.is(name - 1, "ally") || r_.is(name - 1, "allies"));
  if (!ally || was_once(chunk)) return;
  EntityList owners;
  if (parsed().phrases[p].possessor != kNone) owners = c_.resolve(n_, parsed().phrases[p].possessor);
  if (chunk.pronoun != kNone) owners = state_before(chunk.tokens.begin);
  allies({s_.of_name(chunk.name)}, owners, chunk.tokens);
}

// "Peru and its ally": the State right before "and".
EntityList FactReader::state_before(TokenIndex pronoun) const {
  for (std::uint32_t n = 0; n < s_.names.size() && s_.names[n].tokens.end < pronoun; ++n) {
    if (s_.names[n].tokens.end + 1 == pronoun && r_.is(pronoun - 1, "and")) return {s_.of_name(n)};
  }
  return {};
}

// "Peru and Chile are close allies".
void FactReader::mutual_allies(const EntityList& states) {
  for (const PhraseIndex p : clause().objects) {
    const Chunk& chunk = chunk_of(p);
    if (!r_.is(chunk.head, "allies") || was_once(chunk) || chunk.negated || states.size() != 2) continue;
    const PhraseIndex owner = parsed().phrases[p].possessor;
    const bool mutual = owner != kNone && (r_.is(chunk_of(owner).head, "other") ||  // "each other's allies"
                                           r_.is(chunk_of(owner).head, "another"));
    if (!parsed().phrases[p].attachments.empty() || (owner != kNone && !mutual)) continue;
    if (clause_status() == Status::actual) allies({states[0]}, {states[1]}, chunk.tokens);
  }
}

// "Red Shield, the armed wing of the Miners' Union", "KCNA, the North's official news agency", "Velmark, a
// subsidiary of the bank": part of it.
void FactReader::wing(EntityId body, PhraseIndex p) {
  const Chunk& chunk = chunk_of(p);
  const bool agency = is_state_agency(chunk);
  if (!agency && !is_part(p)) return;
  if (!s_.is(body, Kind::organization) && !s_.is(body, Kind::party)) return;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.has(i, kFormer)) return;
    if (r_.is(i, "armed") || r_.is(i, "military")) s_.entities.list[body].kind = Kind::organization;
  }
  EntityList owners = owners_of(p);
  if (agency && owners.empty()) owners = {named_inside(chunk)};
  if (agency && owners.front() == kNoEntity && chunk.definite && s_.dateline != kNoEntity)
    owners = {s_.home};  // "Sham, the state news agency"
  described_[p] = true;
  for (const EntityId named : owners) {
    const EntityId owner = named == kNoEntity ? named : s_.as_actor(named);
    if (owner == kNoEntity || owner == body) continue;
    if (!contains(info(Relation::part_of).to, s_.entity(owner).kind)) continue;
    if (s_.is(owner, Kind::state) && !agency) continue;  // "the Norwegian branch"
    if (s_.is(body, Kind::party) && r_.is(chunk.head, "part")) {
      member_claims({body}, {owner});  // "the League is part of the Alliance"
      continue;
    }
    s_.claims.push_back(base(Relation::part_of, body, owner, Status::actual, "wing", chunk.tokens));
  }
}

// "Norrland Group, the owner of Velmark", "the parent company of Velmark".
void FactReader::parent(EntityId body, PhraseIndex p) {
  const TokenIndex head = chunk_of(p).head;
  const bool owns =
      r_.is(head, "owner") || r_.is(head, "parent") || (r_.is(head, "company") && r_.is(head - 1, "parent"));
  if (!owns || !s_.is(body, Kind::organization)) return;
  for (const EntityId part : owners_of(p)) {
    if (part == body || !s_.is(part, Kind::organization)) continue;
    s_.claims.push_back(base(Relation::part_of, part, body, Status::actual, "wing", chunk_of(p).tokens));
  }
}

bool FactReader::is_part(PhraseIndex p) const { return r_.in_group(chunk_of(p).head, kPartNoun); }

// "the state news agency", "the official broadcaster".
bool FactReader::is_state_agency(const Chunk& chunk) const {
  if (!r_.is(chunk.head, "agency") && !r_.is(chunk.head, "service") && !r_.is(chunk.head, "broadcaster"))
    return false;
  for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
    if (r_.is(i, "official") || r_.is(i, "state") || r_.is(i, "state-run") || r_.is(i, "national") ||
        r_.is(i, "public") || r_.is(i, "government"))
      return true;
  }
  return false;
}

// "its German subsidiary, Velmark", "the group's unit Velmark".
void FactReader::subsidiary(PhraseIndex p) {
  const Phrase phrase = parsed().phrases[p];
  if (chunk_of(p).noun == NounClass::name || phrase.appositions.size() != 1) return;
  const Chunk& named = chunk_of(phrase.appositions.front());
  if (named.noun != NounClass::name || !is_part(p)) return;
  wing(s_.of_name(named.name), p);
}

// "the Chinese Foreign Ministry", "a Moroccan Foreign Ministry official", "the CPV Politburo": parts by their
// names alone.
void FactReader::named_parts() {
  const auto first = std::partition_point(s_.names.begin(), s_.names.end(),
                                          [&](const Name& name) { return name.sentence < n_; });
  for (auto n = static_cast<std::uint32_t>(first - s_.names.begin());
       n < s_.names.size() && s_.names[n].sentence == n_; ++n) {
    state_agency(n);
    if (n == 0 || s_.names[n - 1].tokens.end != s_.names[n].tokens.begin) continue;
    const EntityId body = s_.of_name(n);
    const EntityId owner = s_.of_name(n - 1);
    if (!s_.is(body, Kind::organization) || owner == kNoEntity || owner == body) continue;
    const std::string words = lower_word(s_.entity(body).name);
    const bool organ =
        words.ends_with("ministry") || words.ends_with("department") || words.ends_with("agency");
    const bool national = s_.names[n - 1].form == NameForm::demonym && !s_.names[n - 1].plural && organ;
    const bool inner = (s_.is(owner, Kind::party) || s_.is(owner, Kind::organization)) &&
                       s_.names[n - 1].acronym &&
                       (words == "politburo" || words == "secretariat" || words == "central committee" ||
                        words == "commission" || words == "council" || words == "executive committee");
    if (!national && !inner) continue;
    SentenceView{s_, c_, n_}.state(Relation::part_of, body, s_.as_actor(owner), s_.names[n].tokens,
                                   "part-of");
  }
}

}  // namespace rapport
