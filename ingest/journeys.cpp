// Journeys whose end or company stands outside the verb's own frame: "flew in on Sunday", "flew to Paris with
// her foreign minister, X", "With her were A, B and C", "had brought along her husband".
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

void FactReader::journey(const Arguments& a) {
  const std::optional<Status> status = clause_status();
  if (!status) return;
  if ((verb()->tags & kMotion) != 0) {
    arrival_here(a, *status);
    const bool on_tour = verb()->progressive && *status == Status::planned && !goes_somewhere(a);
    companions(a, on_tour ? Status::actual : *status);  // "is travelling with her foreign minister"
  } else if (verb()->copula && a.subject.empty()) {
    company(a, *status);
  }
  if (*status == Status::actual) family(a, *status);
  on_the_way(a, *status);
  leg(a, *status);
  departure(a, *status);
  homeward(a, *status);
  acts_abroad(a, *status);
  welcomed_there(a, *status);
  expected_there(a, *status);
  holiday(a, *status);
  paid_visit(a, *status);
  nth_visit(a, *status);
  return_noun(a);
  if (clause().link == Link::main) visiting_guests(a);
  since_coming(a, *status);
  dropped_leg(a, *status);
  back_from(a, *status);
  first_stop(a, *status);
  attends(a, *status);
}

// "flew in on Sunday": to the place of the dateline, by somebody whose home is elsewhere.
void FactReader::arrival_here(const Arguments& a, Status status) {
  const TokenIndex behind = verb()->main + 1;
  const bool in = behind < r_.tokens.size() && r_.is(behind, "in");
  const bool comes = lemma() == "arrive" || lemma() == "land" ||
                     ((lemma() == "fly" || lemma() == "jet") && in) || comes_by(a);
  if (!comes || verb()->passive || clause().link == Link::complement || s_.dateline == kNoEntity ||
      !a.objects.empty() || (goes_somewhere(a) && !lands_nearby(a)) || is_elsewhere())
    return;
  const EntityId here = s_.state_of(s_.dateline);
  EntityList guests;
  EntityList natives;
  for (const EntityId person : a.subject) {
    const EntityId home = s_.is(person, Kind::person) ? home_of(person) : kNoEntity;
    const bool inland = home == here && lemma() == "come" && !s_.entity(s_.dateline).capital;
    if (home != kNoEntity && home != here) guests.push_back(person);
    if (inland) natives.push_back(person);
  }
  visits(natives, {s_.dateline}, status, "come-inland", verb()->tokens, dates_of({}, status));
  visits(guests, {s_.dateline}, status, "fly-in", verb()->tokens, dates_of({}, status));
}

// "landed at Larnaca airport": one that no table places lies by the city of the dateline.
bool FactReader::lands_nearby(const Arguments& a) const {
  for (std::size_t i = 0; i < a.prepositions.size(); ++i) {
    for (const EntityId e : a.prepositions[i]) {
      if (!s_.is(e, Kind::place) && !s_.is(e, Kind::state)) continue;
      const TokenIndex head = chunk_of(clause().prepositions[i].phrases.back()).tokens.end - 1;
      const bool is_field = r_.is(head, "airport") || r_.is(head, "airfield") || r_.is(head, "base");
      if (!s_.is(e, Kind::place) || s_.entity(e).state != kNoRow || !is_field) return false;
    }
  }
  return true;
}

// "flew home on Saturday": a stranger was here.
void FactReader::homeward(const Arguments& a, Status status) {
  const TokenIndex behind = verb()->main + 1;
  const bool flies = lemma() == "fly" || lemma() == "return" || lemma() == "travel" || lemma() == "head";
  if (!flies || verb()->passive || s_.dateline == kNoEntity || behind >= r_.tokens.size() ||
      !(r_.is(behind, "home") || r_.is(behind, "back")))
    return;
  if (!a.objects.empty() || is_elsewhere() || (status != Status::actual && status != Status::planned)) return;
  for (std::size_t i = 0; i < a.prepositions.size(); ++i) {
    const TokenIndex from = clause().prepositions[i].preposition;
    if (from != kNone && r_.is(from, "from")) return;
  }
  const EntityId here = s_.state_of(s_.dateline);
  EntityList guests = people_of(a.subject);
  std::erase_if(guests, [&](EntityId e) { return home_of(e) == kNoEntity || home_of(e) == here; });
  // "flew back the same evening" came on that day.
  const bool same = !clause().dates.empty() &&
                    r_.is(parsed().chunked.dates[clause().dates.front()].tokens.begin + 1, "same");
  visits(guests, {s_.dateline}, Status::actual, "homeward", verb()->tokens,
         same ? dates_of(clause().dates, status) : std::vector<std::string>());
}

// "In Kyiv, the president said …": the story has left the place of the dateline.
bool FactReader::is_elsewhere() const {
  for (std::uint32_t n = n_; n > 0 && n + 8 > n_; --n) {
    const TokenIndex first = r_.sentences[n].tokens.begin;
    if (!r_.is(first, "in")) continue;
    const auto name = std::partition_point(s_.names.begin(), s_.names.end(),
                                           [&](const Name& m) { return m.tokens.begin < first + 1; });
    if (name == s_.names.end() || name->tokens.begin != first + 1) continue;
    const EntityId place = s_.of_name(static_cast<std::uint32_t>(name - s_.names.begin()));
    const EntityId state = place == kNoEntity ? kNoEntity : s_.state_of(place);
    if (state != kNoEntity) return state != s_.state_of(s_.dateline);
  }
  return false;
}

// "Malik's visit will be his fourth to Kyiv".
void FactReader::nth_visit(const Arguments& a, Status status) {
  if (!verb()->copula || clause().subject.size() != 1 || clause().objects.size() != 1) return;
  const Chunk& subject = chunk_of(clause().subject.front());
  const Chunk& number = chunk_of(clause().objects.front());
  const bool visit =
      subject.noun == NounClass::event && r_.lexicon.events[subject.event].event == EventClass::visit;
  if (!visit || number.noun == NounClass::event || !r_.has(number.head, kNumber)) return;
  visits(people_of(owners(clause().subject.front(), a)), prepositional("to", a), status, "nth-visit",
         verb()->tokens, dates_of({}, status));
}

// "before leaving Cuba": a stranger who leaves a place was there.
void FactReader::departure(const Arguments& a, Status status) {
  const TokenIndex behind = clause().objects.empty() ? 0 : chunk_of(clause().objects.front()).tokens.end;
  const bool omits = behind < r_.tokens.size() && (r_.is(behind, "out") || r_.is(behind, "off") ||
                                                   r_.is(behind, "without") || r_.is(behind, "with"));
  if (omits || lemma() != "leave" || verb()->passive || status != Status::actual ||
      clause().objects.size() != 1)
    return;
  for (const EntityId person : people_of(a.subject)) {
    const EntityId home = home_of(person);
    EntityList places = a.objects;
    std::erase_if(places, [&](EntityId e) { return s_.state_of(e) == kNoEntity || s_.state_of(e) == home; });
    if (home != kNoEntity)
      visits({person}, places, status, "leave", verb()->tokens, without_day(dates_of({}, status)));
  }
}

// "came on Tuesday by helicopter", "had come from Jakarta with the ambassador": nothing else is meant.
bool FactReader::comes_by(const Arguments& a) const {
  const TokenIndex next = verb()->main + 1;
  if (lemma() != "come" || verb()->tokens.end != next || next >= r_.tokens.size() || r_.is(next, "home") ||
      r_.is(next, "back"))
    return false;
  bool told = false;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex word = clause().prepositions[i].preposition;
    const bool from = word != kNone && r_.is(word, "from") && is_somewhere(a.prepositions[i]);
    const bool aboard = word != kNone && (r_.is(word, "by") || r_.is(word, "aboard"));
    const bool beside = word != kNone && (r_.is(word, "for") || r_.is(word, "with") || r_.is(word, "on"));
    if (!from && !aboard && !beside) return false;
    told = told || from || aboard;
  }
  return told;
}

// Who arrives from his own country visits nobody there; it may be known only now whose officer he is.
void FactReader::drop_departures() {
  std::erase_if(s_.claims, [&](const Claim& c) {
    return c.type == Relation::visited && c.rule == "fly-in-from" && s_.state_of(c.to) != kNoEntity &&
           is_home(c.from, s_.state_of(c.to), false);
  });
}

// The place of the entry's own dateline, in an agenda, else of the article's.
EntityId FactReader::here() const {
  const Sentence& sentence = r_.sentences[n_];
  for (std::size_t n = 0; n < s_.names.size() && s_.names[n].tokens.begin < sentence.tokens.begin; ++n) {
    const bool inside = s_.names[n].tokens.begin >= sentence.dateline.begin && !sentence.dateline.empty();
    if (inside && s_.is(s_.entities.of_name[n], Kind::place)) return s_.entities.of_name[n];
  }
  return s_.dateline;
}

// "Ana Cordero (left) with Tomas Varga in Lima", under a picture.
void FactReader::pictured(const Arguments& a) {
  const TokenRange trigger = chunk_of(clause().subject.back()).tokens;
  const EntityList with = people_of(prepositional("with", a));
  const bool beside = std::any_of(
      clause().prepositions.begin(), clause().prepositions.end(), [&](const PrepositionalPhrase& p) {
        return p.preposition != kNone && p.preposition > 0 && r_.is(p.preposition, "with") &&
               (p.preposition == trigger.end || r_.word(p.preposition - 1) == ")" ||
                r_.word(p.preposition - 1) == ",");
      });
  if (beside)  // not "at odds with"
    met(people_of(a.subject), with, Status::actual, Form::unknown, "pictured", trigger, clause_place(a),
        dates_of({}, Status::actual));
}

// "Premier Qiu in Australia (to June 13)" in an agenda.
void FactReader::listed_stay(const Arguments& a) {
  if (r_.sentences[n_].region == Region::caption) return pictured(a);
  if (!parsed().agenda || clause().link != Link::main) return;
  const std::optional<Status> status = clause_status();
  if (status) stay(a, prepositional("in", a), *status);
}

bool FactReader::goes_somewhere(const Arguments& a) const {
  for (std::size_t i = 0; i < a.prepositions.size(); ++i) {
    const TokenIndex preposition = clause().prepositions[i].preposition;
    if (preposition != kNone && r_.is(preposition, "from")) continue;
    for (const EntityId e : a.prepositions[i]) {
      if (s_.is(e, Kind::place) || s_.is(e, Kind::state)) return true;
    }
  }
  return false;
}

// "flew to Paris with his wife, X": what happened, not what is planned.
void FactReader::companions(const Arguments& a, Status status) {
  const bool walks = lemma() == "go" || lemma() == "walk" || lemma() == "walk out" || lemma() == "leave";
  if (walks || status != Status::actual) return;
  EntityList with = people_of(prepositional("with", a));
  for (const PrepositionalPhrase& phrase : clause().prepositions) {  // "arrived for lunch with his wife"
    for (const PhraseIndex p : phrase.phrases) add_all(with, kin_at(p));
  }
  if (with.size() == 1 && is_pronoun_behind("with")) return accompany(people_of(a.subject), with.front());
  if (with.empty() || a.subject.size() != 1 || !s_.is(a.subject.front(), Kind::person)) return;
  if (with.size() == 1 && leads_state(with.front()) && !leads_state(a.subject.front()))
    return accompany(a.subject, with.front());  // "the minister, who flew in with the president"
  const TokenIndex behind = verb()->main;       // "arrived with his wife, Ana, their daughters, A and B"
  if (!clause().objects.empty() && chunk_of(clause().objects.front()).head > behind)
    with = joined(with, people_of(a.objects));
  accompany(with, a.subject.front());
}

// "Huang and Fang travel with him": the one whom the text need not name again is the principal.
bool FactReader::is_pronoun_behind(Spelling word) const {
  return std::any_of(clause().prepositions.begin(), clause().prepositions.end(),
                     [&](const PrepositionalPhrase& p) {
                       return p.preposition != kNone && r_.is(p.preposition, word) && p.phrases.size() == 1 &&
                              chunk_of(p.phrases.front()).noun == NounClass::pronoun;
                     });
}

bool FactReader::leads_state(EntityId person) const {
  return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
    return o.person == person && s_.is(o.owner, Kind::state) && !o.former && !o.deputy &&
           r_.lexicon.titles[o.title].effect == TitleEffect::heads;
  });
}

// "With her are A and B": those who follow a bare form of be are with the one in front.
void FactReader::company(const Arguments& a, Status status) {
  if (status != Status::actual) return;
  if (const EntityList before = principal_in_front(); before.size() == 1)
    return accompany(people_of(joined(joined(a.objects, a.second), listed_behind())), before.front());
  if (clause().prepositions.empty()) return;
  const TokenIndex first = clause().prepositions.front().preposition;
  if (first == kNone || !r_.is(first, "with") || first > verb()->main) return;
  const EntityList principal = people_of(a.prepositions.front());
  if (principal.size() != 1) return;
  accompany(people_of(joined(joined(a.objects, a.second), listed_behind())), principal.front());
}

// "With her are A, head of B; C; and D": the members of the list behind a semicolon.
EntityList FactReader::listed_behind() const {
  EntityList out;
  for (std::uint32_t c = clause_ + 1; c < parsed().clauses.size(); ++c) {
    const Clause& next = parsed().clauses[c];
    if (next.link != Link::main) continue;
    if (next.verb != kNone || next.subject.empty()) break;
    for (const PhraseIndex p : next.subject) {
      const Chunk& chunk = chunk_of(p);
      const EntityId e = chunk.noun == NounClass::name ? s_.of_name(chunk.name) : kNoEntity;
      if (s_.is(e, Kind::person)) out.push_back(e);
    }
  }
  return out;
}

// "Nixon and his wife landed", "had brought his wife, Ana".
void FactReader::family(const Arguments& a, Status status) {
  if (status != Status::actual || verb()->passive || clause().subject.empty()) return;
  const bool comes = (verb()->tags & kMotion) != 0 && lemma() != "visit" && clause().subject.size() == 2 &&
                     is_kin_of_subject(clause().subject[1]);
  const bool brings = lemma() == "bring" && clause().subject.size() == 1 && !clause().objects.empty() &&
                      is_kin_of_subject(clause().objects.front());
  if (!comes && !brings) return;
  const EntityList first = people_of(c_.resolve(n_, clause().subject.front()));
  if (first.size() != 1) return;
  if (comes) accompany(people_of(c_.resolve(n_, clause().subject[1])), first.front());
  if (brings) accompany(people_of(a.objects), first.front());
}

// Kin of the subject with whom an event was: "lunch with his wife".
EntityList FactReader::kin_at(PhraseIndex event) {
  EntityList out;
  for (const Attachment& attachment : parsed().phrases[event].attachments) {
    if (!r_.is(attachment.preposition, "with")) continue;
    for (const PhraseIndex p : attachment.phrases) {
      if (is_kin_of_subject(p)) add_all(out, people_of(c_.resolve(n_, p)));
    }
  }
  return out;
}

// "his wife".
bool FactReader::is_kin_of_subject(PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  return chunk.noun == NounClass::kin && chunk.pronoun != kNone && !r_.is(chunk.pronoun, "their");
}

// "his plane put down in Lima": who sits in it.
EntityList FactReader::traveller_of(PhraseIndex vehicle) {
  constexpr std::array<Spelling, 9> kVehicles{"plane",     "aircraft", "jet",    "helicopter", "train",
                                              "motorcade", "convoy",   "flight", "airliner"};
  const Chunk& chunk = chunk_of(vehicle);
  const bool rides =
      std::any_of(kVehicles.begin(), kVehicles.end(), [&](Spelling word) { return r_.is(chunk.head, word); });
  return rides ? people_of(owners(vehicle, Arguments{})) : EntityList{};
}

void FactReader::accompany(const EntityList& people, EntityId principal) {
  for (const EntityId person : people) {
    if (person == principal) continue;
    s_.claims.push_back(
        base(Relation::accompanied, person, principal, Status::actual, "with", verb()->tokens));
  }
}

}  // namespace rapport
