// Verb frames: the arguments that a rule of the grammar asks for, with the place and the date of the clause.
#include <algorithm>

#include "ingest/bodies.hpp"
#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

void FactReader::frames(const Arguments& given) {
  const VerbId id = verb()->verb;
  if (id == 0 || id >= g_.frames.size()) return;
  std::optional<Status> status = clause_status();
  // "The movement, led by X, could tip the balance": that X leads it is told as it is.
  const bool aside = clause().link == Link::gerund && clause().comma_opened && (verb()->tags & kLead) != 0 &&
                     !verb()->not_done && !clause().quoted &&
                     (verb()->passive || verb()->form == VerbForm::participle);
  if (aside) status = Status::actual;
  Arguments a = given;
  if (const EntityList thing = led_thing(); aside && !thing.empty()) a.subject = thing;
  if (!status) return;
  for (const PhraseIndex p : clause().objects) {  // "have met zero times"
    if (r_.is(chunk_of(p).tokens.begin, "zero") && status == Status::actual) status = Status::denied;
  }
  if (status == Status::planned && called_off_behind(clause_)) status = Status::cancelled;
  const bool none = std::any_of(clause().objects.begin(), clause().objects.end(), [&](PhraseIndex p) {
    return chunk_of(p).negated && chunk_of(p).noun == NounClass::name;
  });
  if (none && status == Status::actual) status = Status::denied;  // "met neither A nor B"
  const bool nobody = std::any_of(clause().subject.begin(), clause().subject.end(),
                                  [&](PhraseIndex p) { return chunk_of(p).negated; });
  if (nobody && status == Status::actual) status = Status::denied;  // "Neither A nor B met her"
  if (status == Status::denied && ends_a_pause()) return;
  const PhrasalRow* phrasal = r_.lexicon.phrasal(r_.tokens, verb()->main);
  const bool other_sense =
      phrasal != nullptr && !lasts(*phrasal) &&
      (phrasal->tags & (kMotion | kMeet | kTalk | kLead | kMember | kAccompany | kPhone | kHold)) == 0;
  if (phrasal != nullptr && (phrasal->tags & kWant) != 0 && has_infinitive())
    return;  // "called on her to go"
  for (const Frame& frame : g_.frames[id]) {
    if (is_seen_as()) continue;
    if (!words_follow(frame) || (other_sense && frame.rest.size() < phrasal->rest.size())) continue;
    apply(frame, a, *status);
  }
}

// "They had not seen each other since 2011": until the meeting that the text tells of.
bool FactReader::ends_a_pause() const {
  if (!verb()->perfect || verb()->tense != Tense::past) return false;
  const TokenIndex end = r_.sentences[n_].tokens.end;
  for (TokenIndex i = verb()->tokens.end; i < end && i < verb()->tokens.end + 8; ++i) {
    if (r_.is(i, "since")) return true;
  }
  return false;
}

// "joined the Front, then led by his uncle": the body right before the comma is led, not who joined.
EntityList FactReader::led_thing() const {
  TokenIndex comma = verb()->tokens.begin;
  while (comma > 0 && r_.has(comma - 1, kAdverb)) --comma;
  if (comma == 0 || r_.word(comma - 1) != ",") return {};
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) {
    if (chunk_of(p).tokens.end + 1 != comma || chunk_of(p).noun != NounClass::name) continue;
    const EntityId thing = s_.of_name(chunk_of(p).name);
    if (s_.is(thing, Kind::party) || s_.is(thing, Kind::organization)) return {thing};
  }
  return {};
}

// "saw her as a rival".
bool FactReader::is_seen_as() const {
  if (lemma() != "see") return false;
  return std::any_of(
      clause().prepositions.begin(), clause().prepositions.end(),
      [&](const PrepositionalPhrase& p) { return p.preposition != kNone && r_.is(p.preposition, "as"); });
}

// "greeted each other", "met one another".
bool FactReader::to_each_other() const {
  if (clause().objects.empty()) return false;
  const TokenIndex head = chunk_of(clause().objects.front()).head;
  return (r_.is(head, "other") && r_.is(head - 1, "each")) ||
         (r_.is(head, "another") && r_.is(head - 1, "one"));
}

bool FactReader::has_infinitive() const {
  return std::any_of(parsed().clauses.begin(), parsed().clauses.end(),
                     [&](const Clause& c) { return c.parent == clause_ && c.link == Link::infinitive; });
}

// "spoke for an hour": a length of time, not "speak for".
bool FactReader::lasts(const PhrasalRow& phrasal) const {
  TokenIndex at = verb()->main + 1 + static_cast<TokenIndex>(phrasal.rest.size());
  if (!r_.is(at - 1, "for")) return false;
  for (const TokenIndex limit = at + 4; at < limit && at < r_.tokens.size(); ++at) {
    if (r_.has(at, kTimeUnit)) return true;
  }
  return false;
}

bool FactReader::words_follow(const Frame& frame) const {
  TokenIndex at = verb()->main + 1;
  for (const WordId word : frame.rest) {
    if (at >= r_.tokens.size() || r_.tokens[at].word != word) return false;
    ++at;
  }
  return true;
}

// The arguments of a role; the passive turns subject and object round.
EntityList FactReader::filler(const Frame& frame, const Role& role, const Arguments& a) {
  const bool behind_noun =
      clause().link == Link::gerund && verb()->tense == Tense::past && verb()->tokens.begin == verb()->main;
  const bool passive = verb()->passive || verb()->form == VerbForm::participle || behind_noun;
  if (role.slot == Slot::preposition) return prepositional(role.preposition, a);
  if (role.slot == Slot::object) {
    if (passive) return a.subject;
    const EntityList objects = joined(joined(a.objects, a.second), together_with(a));
    return objects.empty() && !frame.rest.empty() ? prepositional(frame.rest.back(), a) : objects;
  }
  if (!passive) return joined(a.subject, doing_so(a));
  EntityList by = prepositional("by", a);
  return by.empty() ? behind_events("by") : by;
}

// "Both belong to the pact, as do Fiji and Vanuatu".
EntityList FactReader::doing_so(const Arguments& a) const {
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token != kNone && r_.is(token, "as") && token + 1 < r_.tokens.size() && r_.has(token + 1, kDo))
      return a.prepositions[i];
  }
  return {};
}

// "received her, together with Oyono".
EntityList FactReader::together_with(const Arguments& a) const {
  EntityList out;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    const bool together = token != kNone && token > 0 && r_.is(token, "with") && r_.is(token - 1, "together");
    if (together && !a.objects.empty()) out = joined(out, a.prepositions[i]);
  }
  return out;
}

// "was received in audience by the pope": what the event noun has taken from the clause.
EntityList FactReader::behind_events(Spelling word) {
  EntityList out;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (const PhraseIndex p : phrase.phrases) {
      if (chunk_of(p).noun != NounClass::event) continue;
      for (const Attachment& attachment : parsed().phrases[p].attachments) {
        if (r_.is(attachment.preposition, word)) out = joined(out, c_.resolve(n_, attachment.phrases));
      }
    }
  }
  return out;
}

EntityList FactReader::prepositional(Spelling word, const Arguments& a) const {
  const bool of_place = word == "to" || word == "in" || word == "at";
  EntityList out;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token == kNone) continue;
    const bool there = of_place && (r_.is(token, "there") || r_.is(token, "where"));
    if (r_.is(token, word) || there) add_all(out, a.prepositions[i]);
  }
  return out;
}

void FactReader::apply(const Frame& frame, const Arguments& a, Status status) {
  if (frame.relation == Relation::visited && lemma() == "return" && !is_origin(frame) &&
      returns_home(filler(frame, frame.from, a), filler(frame, frame.to, a)))
    return;
  const bool statused = info(frame.relation).statused;
  const bool will_head = frame.relation == Relation::heads && status == Status::planned &&
                         verb()->tense == Tense::future && !verb()->possible && !clause().quoted;
  const bool company = frame.relation == Relation::accompanied && status == Status::planned;
  if (!statused && status != Status::actual && !will_head && !company) return;
  EntityList from = filler(frame, frame.from, a);
  if (frame.name == "take-to" && !verb()->passive) from = traveller(from);
  const bool mutual = frame.from.slot == frame.to.slot && frame.from.slot == Slot::subject;
  if (mutual && frame.relation == Relation::spouse_of) {  // "A and B married"
    const bool wedded = verb()->passive && lemma() == "marry" && prepositional("to", a).empty() &&
                        prepositional("by", a).empty();  // "A and B were married in Lima"
    if (verb()->passive && wedded) from = people_of(a.subject);
    if (from.size() == 2 && a.objects.empty() && (!verb()->passive || wedded))
      plain(frame, {from[0]}, {from[1]});
    return;
  }
  if (mutual) {
    const bool together = r_.is(verb()->tokens.end, "together");
    if ((has_other_side(a) && !together) || (verb()->form == VerbForm::gerund && lemma() == "speak")) return;
    return pairs(from, status, frame.form, frame.name, verb()->tokens, clause_place(a), dates_of({}, status));
  }
  EntityList to = filler(frame, frame.to, a);
  if (frame.relation == Relation::visited && frame.to.slot == Slot::preposition && !is_somewhere(to) &&
      r_.lexicon.words.at(frame.to.preposition).key == Spelling("to").key)
    to = inner_place(a, "to");
  if (frame.relation == Relation::met_with && to.empty() && from.size() >= 2 && to_each_other())
    return pairs(from, status, frame.form, frame.name, verb()->tokens, clause_place(a), dates_of({}, status));
  switch (frame.relation) {
    case Relation::met_with: {
      if (frame.to.slot == Slot::object && met_in_turn(frame, from, a, status)) return;
      met(from, to, status, frame.form, frame.name, verb()->tokens, clause_place(a), dates_of({}, status));
      if (verb()->passive) return;
      return sides(from, to, status, frame, a);
    }
    case Relation::visited:
      if (frame.to.slot == Slot::object && lemma() == "visit")  // "visited her in hospital"
        met(people_of(from), people_of(a.objects), status, frame.form, frame.name, verb()->tokens,
            clause_place(a), dates_of({}, status));
      if (visits_in_turn(frame, from, to, status) || (is_origin(frame) && status != Status::actual)) return;
      return visits(is_origin(frame) ? strangers(from, to) : from,
                    frame.to.slot == Slot::object && !is_somewhere(to) ? place_of_object(a) : to, status,
                    frame.name, verb()->tokens, dates_of({}, status));
    case Relation::heads:
      delegation(frame, from);
      return plain(frame, from, to.empty() ? unnamed_bodies(frame.to) : to);
    case Relation::member_of:
      return plain(frame, joined(from.empty() ? counted_subject() : from, along(a)), to);
    default:
      if (frame.relation == Relation::spouse_of && to.size() > 1) return;  // "the bishop married the pair"
      plain(frame, from, to);
      if (frame.name == "accompany")  // "accompanied the guests to Lima"
        visits(joined(from, to), prepositional("to", a), status, frame.name, verb()->tokens,
               dates_of({}, status));
      return;
  }
}

// "received A on Sunday and B on Monday", "A on Sunday and, a day later, B".
bool FactReader::met_in_turn(const Frame& frame, const EntityList& from, const Arguments& a, Status status) {
  PhraseList people = clause().objects;
  for (const PhraseIndex p : clause().second) people.push_back(p);
  if (verb()->passive || people.size() < 2 || people.size() != clause().dates.size()) return false;
  for (std::size_t i = 0; i < people.size(); ++i) {
    met(from, c_.resolve(n_, people[i]), status, frame.form, frame.name, verb()->tokens, clause_place(a),
        dates_of({clause().dates[i]}, status));
  }
  return true;
}

// "belongs to the bloc, along with Brazil and Paraguay".
EntityList FactReader::along(const Arguments& a) const {
  EntityList others = prepositional("with", a);
  std::erase_if(others, [&](EntityId e) {
    return (!s_.is(e, Kind::state) && !s_.is(e, Kind::party)) || a.subject.empty() ||
           s_.entity(e).kind != s_.entity(s_.as_actor(a.subject.front())).kind;
  });
  return others;
}

// "who heads the ceasefire committee", "the supervisory board, chaired by X".
EntityList FactReader::unnamed_bodies(const Role& role) {
  const bool passive = verb()->passive || verb()->form == VerbForm::participle;
  EntityList out;
  if (role.slot != Slot::object) return out;
  for (const PhraseIndex p : passive ? clause().subject : clause().objects) {
    if (chunk_of(p).noun != NounClass::body || chunk_of(p).plural) continue;
    const EntityId body = read_body(s_, c_, n_, p, true);
    if (body != kNoEntity) out.push_back(body);
  }
  return out;
}

// "flew in from Peru".
bool FactReader::is_origin(const Frame& frame) const {
  return frame.to.slot == Slot::preposition &&
         r_.lexicon.words.at(frame.to.preposition).key == Spelling("from").key;
}

// Who comes from home has visited nothing.
EntityList FactReader::strangers(const EntityList& people, const EntityList& places) {
  EntityList out;
  for (const EntityId person : people) {
    const EntityId home = s_.is(person, Kind::person) ? home_of(person) : kNoEntity;
    const auto at_home = [&](EntityId place) { return s_.state_of(place) == home; };
    if (home == kNoEntity || std::none_of(places.begin(), places.end(), at_home)) out.push_back(person);
  }
  return out;
}

// "Kim's journey will take him to Rome": Kim, whoever "him" could be; nobody where Kim is not known.
EntityList FactReader::traveller(const EntityList& object) {
  if (clause().subject.size() != 1) return object;
  const PhraseIndex possessor = parsed().phrases[clause().subject.front()].possessor;
  return possessor == kNone ? object : c_.resolve(n_, possessor);
}

// "will visit Peru on Monday and Chile on Tuesday".
bool FactReader::visits_in_turn(const Frame& frame, const EntityList& from, const EntityList& to,
                                Status status) {
  if (to.size() < 2 || to.size() != clause().dates.size()) return false;
  for (std::size_t i = 0; i < to.size(); ++i)
    visits(from, {to[i]}, status, frame.name, verb()->tokens, dates_of({clause().dates[i]}, status));
  return true;
}

// "A and B met C": the object is the other side, A and B are of one.
bool FactReader::has_other_side(const Arguments& a) const {
  if (!a.objects.empty() && s_.is(a.objects.front(), Kind::person)) return true;
  const EntityList with = prepositional("with", a);
  return !with.empty();
}

void FactReader::plain(const Frame& frame, const EntityList& from, const EntityList& to) {
  for (const EntityId f : from) {
    for (EntityId t : to) {
      t = s_.as_actor(t);
      const RelationInfo& row = info(frame.relation);
      if (f == t || !contains(row.from, s_.entity(f).kind) || !contains(row.to, s_.entity(t).kind)) continue;
      const bool heads = frame.relation == Relation::represents &&
                         std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& office) {
                           return office.person == f && office.owner == t && !office.deputy;
                         });
      if (heads) continue;  // "Gabon was represented by its prime minister, X": the office says it
      if (frame.relation == Relation::heads && s_.is(t, Kind::state) && frame.name != "govern") continue;
      Claim claim = base(frame.relation, f, t, Status::actual, frame.name, verb()->tokens);
      if (frame.relation == Relation::heads) claim.title = "leader";
      s_.claims.push_back(std::move(claim));
    }
  }
}

bool FactReader::is_somewhere(const EntityList& list) const {
  return std::any_of(list.begin(), list.end(),
                     [&](EntityId e) { return s_.is(e, Kind::place) || s_.is(e, Kind::state); });
}

// "toured the barracks in Lima".
EntityList FactReader::place_of_object(const Arguments& a) {
  for (const PhraseIndex p : clause().objects) {
    EntityList places = attached(p, {"in", "at", "of"});
    if (is_somewhere(places)) return places;
  }
  return {clause_place(a)};
}

// "drove to the family house in Calbayog".
EntityList FactReader::inner_place(const Arguments& a, Spelling word) const {
  for (std::size_t i = 0; i + 1 < clause().prepositions.size(); ++i) {
    const PrepositionalPhrase& outer = clause().prepositions[i];
    const PrepositionalPhrase& inner = clause().prepositions[i + 1];
    if (outer.preposition == kNone || inner.preposition == kNone || outer.phrases.size() != 1) continue;
    const Chunk& chunk = chunk_of(outer.phrases.front());
    const bool thing = chunk.noun == NounClass::other || chunk.noun == NounClass::body;
    const bool beside = inner.preposition == chunk.tokens.end && r_.is(outer.preposition, word);
    const bool idle = !chunk.definite && !chunk.indefinite && chunk.pronoun == kNone;  // "went to war in"
    if (thing && beside && !idle && (r_.is(inner.preposition, "in") || r_.is(inner.preposition, "at")))
      return a.prepositions[i + 1];
  }
  return {};
}

}  // namespace rapport
