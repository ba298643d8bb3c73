// A person's own State elsewhere in the article comes first, then that of whom the person accompanies, then
// the State that the article is written from; never one that the person visits, whose officials the person
// meets, or that has somebody else in that office.
#include "ingest/open_offices.hpp"

#include <algorithm>
#include <utility>

#include "ingest/known_presidents.hpp"
#include "ingest/office_surroundings.hpp"
#include "ingest/offices.hpp"

namespace rapport {
namespace {

class StateFinder {
public:
  StateFinder(Scene& scene, bool claims_known) : s_(scene), claims_known_(claims_known) {}

  EntityId state_of(const Office& open) {
    if (open.like != kNoEntity) return told_state(open.like);
    if (const EntityId own = own_state(s_, open.person); own != kNoEntity) return own;
    if (const EntityId known = state_of_known_president(s_, open); known != kNoEntity) return known;
    if (const EntityId state = of_principal(open.person); state != kNoEntity) return state;
    if (const EntityId state = of_kin(open.person); state != kNoEntity) return state;
    if (const EntityId state = of_host(open.person); state != kNoEntity) return state;
    if (const EntityId state = state_of_sender(s_, open); state != kNoEntity) return state;
    if (const EntityId state = state_of_heading(s_, open); state != kNoEntity) return state;
    if (open.shared) return kNoEntity;  // "Presidents A and B" are of two States
    excluded_.clear();
    exclude(open);
    const EntityId home = home_of(open);
    if (const EntityId state = state_of_mission(s_, open, excluded_); state != kNoEntity) return state;
    if (const EntityId state = state_listed(s_, open, excluded_); state != kNoEntity) return state;
    if (const EntityId here = near(open, true); here != kNoEntity && !open.former) return here;
    if (const EntityId here = state_joined(s_, open, excluded_); here != kNoEntity) return here;
    if (const EntityId state = state_of_subject(s_, open, excluded_); state != kNoEntity) return state;
    if (is_ambassador(open)) return foreign_here(open);
    const bool heads = s_.reading.lexicon.titles[open.title].effect == TitleEffect::heads;
    // A minister may speak of the only State that the article names.
    if (beside_body(open)) return kNoEntity;
    const bool sure = told_ || (!nowhere_ && home != kNoEntity && is_of_story(open, home)) ||
                      (heads && !nowhere_ && !is_monarch(open) && home != kNoEntity && is_only_state(home));
    if (home != kNoEntity && !is_excluded(home) && sure)
      return is_monarch(open) || is_contested(open, home) ? kNoEntity : home;
    const EntityId before = home != kNoEntity && !told_ ? kNoEntity : near(open, false);
    return before == kNoEntity && is_excluded_by_deeds(home) ? other_party(home) : before;
  }

private:
  // The State of which a fact makes the person an official.
  EntityId told_state(EntityId person) const {
    for (const Claim& claim : s_.claims) {
      const bool office = claim.type == Relation::heads || claim.type == Relation::represents;
      if (office && claim.from == person && s_.is(claim.to, Kind::state)) return claim.to;
    }
    return kNoEntity;
  }

  // The State of the last dateline before; a diary has one for each entry.
  EntityId home_of(const Office& open) {
    EntityId home = s_.home;
    told_ = nowhere_ = false;
    for (std::size_t n = 0; n < s_.names.size() && s_.names[n].sentence <= open.sentence; ++n) {
      const bool dateline =
          s_.names[n].tokens.begin < s_.reading.sentences[s_.names[n].sentence].tokens.begin;
      const EntityId place = s_.entities.of_name[n];
      if (dateline && n < 3 && s_.state_of(place) == kNoEntity) nowhere_ = true;
      if (!dateline || s_.state_of(place) == kNoEntity) continue;
      home = s_.state_of(place);
      told_ = true;
    }
    return home;
  }

  EntityId of_principal(EntityId person) const {
    for (const Claim& claim : s_.claims) {
      if (claim.type != Relation::accompanied || claim.from != person) continue;
      if (const EntityId state = own_state(s_, claim.to); state != kNoEntity) return state;
    }
    return kNoEntity;
  }

  EntityId of_kin(EntityId person) const {
    for (const Claim& claim : s_.claims) {
      if (claim.type != Relation::spouse_of && claim.type != Relation::relative_of) continue;
      if (claim.from != person && claim.to != person) continue;
      const EntityId state = own_state(s_, claim.from == person ? claim.to : claim.from);
      if (state != kNoEntity) return state;
    }
    return kNoEntity;
  }

  // Ambassadors come from abroad: the only other State that the sentence names ("at the Indian embassy, but
  // the ambassador").
  bool is_ambassador(const Office& open) const {
    const TitleRow& title = s_.reading.lexicon.titles[open.title];
    return title.text.starts_with("ambassador") && !is_posted(open);
  }

  // "ambassador to Japan".
  bool is_posted(const Office& open) const {
    const TokenIndex limit =
        std::min<TokenIndex>(open.token + 6, static_cast<TokenIndex>(s_.reading.tokens.size()));
    for (TokenIndex i = open.token; i < limit; ++i) {
      if (s_.reading.is(i, "to")) return true;
    }
    return false;
  }

  EntityId foreign_here(const Office& open) const {
    EntityId found = kNoEntity;
    for (std::size_t n = 0; n < s_.names.size() && s_.names[n].sentence <= open.sentence; ++n) {
      if (s_.names[n].sentence != open.sentence) continue;
      const EntityId state = s_.entities.of_name[n];
      if (!s_.is(state, Kind::state) || state == s_.home || is_excluded(state)) continue;
      if (s_.names[n].form != NameForm::demonym) continue;
      if (found != kNoEntity && found != state) return kNoEntity;
      found = state;
    }
    return found;
  }

  // Without a dateline the first State counts only where no other one is named, or has officials, more often.
  bool is_only_state(EntityId home) const {
    const std::size_t own = s_.entity(home).mentions.size();
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      if (e == home || !s_.is(e, Kind::state)) continue;
      if (s_.entity(e).mentions.size() > own || officials(e) > officials(home)) return false;
    }
    return true;
  }

  // The article names the State, or places there, twice as often as any other.
  bool prevails(EntityId home) const {
    std::vector<std::size_t> named(s_.entities.list.size(), 0);
    for (EntityId e = 0; e < named.size(); ++e) {
      const EntityId state = s_.state_of(e);
      if (state < named.size()) named[state] += s_.entity(e).mentions.size();
    }
    const std::size_t own = std::exchange(named[home], 0);
    return own >= 4 && own >= 2 * *std::max_element(named.begin(), named.end());
  }

  // An article without a dateline is all about one State, and its sentence names no other; ministries abroad
  // also write of it ("Minister Lee welcomes", "Foreign Secretary Lee").
  bool is_of_story(const Office& open, EntityId home) const {
    const std::string words = lower_word(open.words);
    if (!claims_known_ || words == "minister" || words == "foreign secretary" || !prevails(home))
      return false;
    return std::none_of(s_.names.begin(), s_.names.end(), [&](const Name& name) {
      const auto n = static_cast<std::uint32_t>(&name - s_.names.data());
      const EntityId state = name.sentence == open.sentence ? s_.state_of(s_.of_name(n)) : kNoEntity;
      return state != kNoEntity && state != home;
    });
  }

  // Of two States whose officials the article tells of, the one that is not the host's.
  EntityId other_party(EntityId home) const {
    EntityId found = kNoEntity;
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      if (e == home || !s_.is(e, Kind::state) || officials(e) == 0) continue;
      if (found != kNoEntity) return kNoEntity;
      found = e;
    }
    const bool known = found != kNoEntity && !is_excluded(found) && s_.entity(found).mentions.size() > 1;
    return known ? found : kNoEntity;
  }

  std::ptrdiff_t officials(EntityId state) const {
    return std::count_if(s_.offices.begin(), s_.offices.end(),
                         [&](const Office& office) { return !office.guessed && office.owner == state; });
  }

  // Who meets somebody of another State in a place of a third, or where that one has come to, is at home
  // there: "Chancellor Weber hosted the Polish premier in Berlin".
  EntityId of_host(EntityId person) const {
    for (const Claim& claim : s_.claims) {
      if (claim.type != Relation::met_with || (claim.from != person && claim.to != person)) continue;
      if (claim.status != Status::actual && claim.status != Status::planned) continue;
      if (claim.from == person && claim.rule.starts_with("call")) continue;  // "who called on him"
      const EntityId guest = claim.from == person ? claim.to : claim.from;
      const EntityId home = home_state(s_, guest);
      if (home == kNoEntity) continue;
      // Two who meet in a third place may both be guests there: only who receives is at home.
      const bool receives = claim.place != kNoEntity && claim.rule == "receive" && claim.from == person;
      const EntityId here = receives ? s_.state_of(claim.place) : visited_by(guest, claim);
      if (here != kNoEntity && here != home) return here;
    }
    return kNoEntity;
  }

  // The State that the guest last came to before the meeting was told, or comes to in the same sentence.
  EntityId visited_by(EntityId guest, const Claim& meeting) const {
    EntityId found = kNoEntity;
    EntityId just_now = kNoEntity;  // "on a visit to Belgium … is to be received by the king"
    for (const Claim& claim : s_.claims) {
      if (claim.type != Relation::visited || claim.from != guest || claim.sentence > meeting.sentence)
        continue;
      if (claim.status == meeting.status) found = s_.state_of(claim.to);
      if (claim.status == Status::actual && claim.sentence + 1 >= meeting.sentence)
        just_now = s_.state_of(claim.to);
    }
    return found == kNoEntity || own_state(s_, guest) == kNoEntity ? just_now : found;
  }

  // The last State before the office: in its sentence that of a place ("In Minsk, Foreign Minister
  // Sakovich"), in its paragraph any.
  EntityId near(const Office& open, bool place) const {
    EntityId found = kNoEntity;
    const ScratchVector<Sentence>& sentences = s_.reading.sentences;
    for (std::size_t n = 0; n < s_.names.size(); ++n) {
      const Name& name = s_.names[n];
      if (name.sentence > open.sentence || name.tokens.begin >= open.token) break;
      const bool capital =
          name.tokens.end < s_.reading.tokens.size() && s_.reading.is(name.tokens.end, "capital");
      const bool where = capital || s_.is(s_.entities.of_name[n], Kind::place);  // "the Portuguese capital"
      const bool in = place ? name.sentence == open.sentence && where
                            : sentences[name.sentence].paragraph == sentences[open.sentence].paragraph;
      if (!in || name.tokens.begin < sentences[name.sentence].tokens.begin) continue;
      if (place && is_elsewhere_since(name.tokens.end, open)) continue;
      const EntityId state = s_.state_of(s_.entities.of_name[n]);
      if (state != kNoEntity && !is_excluded(state)) found = state;
    }
    return found;
  }

  // "whom he had received in Kyiv, led him to a session, where Vice President Lund sat": somewhere else.
  bool is_elsewhere_since(TokenIndex begin, const Office& open) const {
    bool goes_on = false;
    for (const Chunk& chunk : s_.parsed[open.sentence].chunked.chunks) {
      if (chunk.tokens.begin < begin || chunk.tokens.begin >= open.token) continue;
      goes_on |= chunk.kind == ChunkKind::verb && chunk.form == VerbForm::finite;
      if (goes_on && s_.reading.is(chunk.tokens.begin, "where")) return true;
    }
    return false;
  }

  // The article spoke last of another State, with officials of its own, that the office may be of: a
  // visitor's minister, or a king whom he goes on to see.
  bool is_contested(const Office& open, EntityId home) const {
    const Rival rival = last_named(open);
    if (rival.state == kNoEntity || rival.state == home || is_excluded(rival.state)) return false;
    if (rival.sentence < open.sentence && (told_ ? prevails(home) : is_of_story(open, home))) return false;
    if (!claims_known_) return rival.sentence == open.sentence && has_people(rival.state);
    if (meets_in(open.person, home)) return false;
    return rival.sentence == open.sentence || !told_ ||
           (rival.sentence + 1 == open.sentence && has_people(rival.state));
  }

  bool meets_in(EntityId person, EntityId state) const {
    return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& claim) {
      return claim.type == Relation::met_with && (claim.from == person || claim.to == person) &&
             claim.place != kNoEntity && s_.state_of(claim.place) == state;
    });
  }

  struct Rival {
    EntityId state = kNoEntity;
    std::uint32_t sentence = 0;
  };

  // The State, or that of the place or person, that stands last before the office.
  Rival last_named(const Office& open) const {
    Rival found;
    for (std::uint32_t n = 0; n < s_.names.size() && s_.names[n].tokens.begin < open.token; ++n) {
      const EntityId entity = s_.of_name(n);
      const std::uint32_t sentence = s_.names[n].sentence;
      const bool dateline = s_.names[n].tokens.begin < s_.reading.sentences[sentence].tokens.begin;
      if (dateline || entity == kNoEntity || entity == open.person) continue;
      const EntityId state = s_.is(entity, Kind::person) ? own_state(s_, entity) : s_.state_of(entity);
      if (state != kNoEntity) found = {state, sentence};
    }
    return found;
  }

  bool has_people(EntityId state) const {
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      if (s_.is(e, Kind::person) && own_state(s_, e) == state) return true;
    }
    return false;
  }

  bool is_monarch(const Office& open) const {
    const std::string& title = s_.reading.lexicon.titles[open.title].text;
    return title == "king" || title == "queen" || title == "emperor" || title == "sultan" ||
           title == "emir" || title == "regent";
  }

  // "UAW President Gettelfinger and Vice President Bantom": both are of the union.
  bool beside_body(const Office& open) const {
    if (open.token == 0 || !s_.reading.is(open.token - 1, "and")) return false;
    for (std::size_t n = 0; n < s_.names.size() && s_.names[n].tokens.begin < open.token; ++n) {
      if (s_.names[n].tokens.end + 1 != open.token) continue;
      const EntityId person = s_.entities.of_name[n];
      return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& office) {
        return office.person == person && s_.is(office.owner, Kind::organization);
      });
    }
    return false;
  }

  bool is_excluded(EntityId state) const {
    return std::find(excluded_.begin(), excluded_.end(), state) != excluded_.end();
  }

  // Whom the person visits or meets there, not who has the same office.
  bool is_excluded_by_deeds(EntityId state) const {
    const auto end = excluded_.begin() + static_cast<std::ptrdiff_t>(deeds_);
    return std::find(excluded_.begin(), end, state) != end;
  }

  void exclude(const Office& open) {
    for (const Claim& claim : s_.claims) {
      if (claim.type == Relation::visited && claim.from == open.person && claim.rule != "come-inland")
        excluded_.push_back(s_.state_of(claim.to));
      if (claim.type != Relation::met_with || (claim.from != open.person && claim.to != open.person))
        continue;
      const EntityId other = claim.from == open.person ? claim.to : claim.from;
      excluded_.push_back(own_state(s_, other));
    }
    exclude_republics_of_secretaries(open);
    deeds_ = excluded_.size();
    if (open.former) return;
    for (const Office& office : s_.offices) {
      const bool same = office.person != open.person && !office.former && !office.guessed && !office.deputy &&
                        lower_word(office.words) == lower_word(open.words);
      if (same && s_.is(office.owner, Kind::state)) excluded_.push_back(office.owner);
    }
  }

  // The United States have secretaries, no ministers, premiers or chancellors.
  void exclude_republics_of_secretaries(const Office& open) {
    const std::string& title = s_.reading.lexicon.titles[open.title].text;
    if (!title.ends_with("minister") && title != "premier" && title != "chancellor") return;
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      if (s_.is(e, Kind::state) && s_.entity(e).name == "United States") excluded_.push_back(e);
    }
  }

  Scene& s_;
  bool claims_known_;
  EntityList excluded_;
  std::size_t deeds_ = 0;  // how many of them not because of who has the same office
  bool nowhere_ = false;   // a dateline names a place that is not known
  bool told_ = false;      // whether a dateline says where the office's holder is written of
};

}  // namespace

void guess_open_offices(Scene& scene) {
  StateFinder finder(scene, false);
  for (std::size_t i = 0; i < scene.offices.size(); ++i) {
    if (scene.offices[i].owner != kNoEntity) continue;
    const EntityId state = finder.state_of(scene.offices[i]);
    scene.offices[i].owner = state;
    scene.offices[i].guessed = true;
  }
}

void settle_open_offices(Scene& scene) {
  StateFinder finder(scene, true);
  for (OpenOffice& open : scene.open_offices) {
    const EntityId state = finder.state_of(open.office);
    if (state == kNoEntity) continue;
    open.office.owner = state;
    open.office.guessed = true;
    keep_office(scene, open.office, open.trigger, true);
  }
}

}  // namespace rapport
