// Visits that no word for going tells: who gives a speech, signs or is greeted in another country was there;
// who is expected there will be; who comes back from there has been.
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

// What nobody does from afar.
constexpr WordSet kBodily("address", "brief", "lecture", "preach", "campaign", "sign", "initial",
                          "inaugurate", "unveil", "speak", "appear", "attend");
// What tells presence only with such an object.
constexpr WordSet kHands("give", "deliver", "open", "lay", "tell", "hold", "present", "receive");
constexpr WordSet kWhat("speech", "address", "lecture", "sermon", "conference", "parliament", "crowd",
                        "rally", "wreath", "flowers", "embassy", "reporters", "journalists", "hospital",
                        "school", "exhibition", "consulate", "investors", "diplomats", "credentials");

}  // namespace

bool FactReader::is_bodily() const {
  if (kBodily.contains(lemma().key)) return true;
  if (lemma() == "represent") return true;
  return kHands.contains(lemma().key) && clause().objects.size() == 1 &&
         kWhat.contains(r_.tokens[chunk_of(clause().objects.front()).head].key);
}

// Those whose home is known, to those of the places that lie elsewhere.
void FactReader::visit_abroad(const EntityList& people, EntityList places, Status status,
                              const std::string& rule) {
  const bool summit = lemma() == "represent";  // "will represent the country at the summit in Peru"
  for (const EntityId person : people_of(people)) {
    const EntityId home = home_of(person);
    EntityList abroad = places;
    std::erase_if(abroad, [&](EntityId e) {
      const bool site = s_.is(e, Kind::place) || summit;
      return !site || s_.state_of(e) == kNoEntity || s_.state_of(e) == home;
    });
    if (home != kNoEntity) visits({person}, abroad, status, rule, verb()->tokens, dates_of({}, status));
  }
}

// "gave a speech in Accra", "will brief diplomats in Lima": of somebody who is at home elsewhere.
void FactReader::acts_abroad(const Arguments& a, Status status) {
  if (verb()->passive || !is_bodily()) return;
  if (status != Status::actual && status != Status::planned) return;
  const Form form = form_here(Form::unknown);
  if (form == Form::phone || form == Form::video) return;
  EntityList places = prepositional("in", a);
  if (places.empty()) places = prepositional("at", a);
  for (const PhraseIndex p : clause().objects) places = joined(places, attached(p, {"in", "at"}));
  if (!is_somewhere(places)) places = {event_place()};
  std::erase(places, kNoEntity);
  visit_abroad(a.subject, places, status, "act-abroad");
}

// "was greeted at Cairo airport by the president", "welcomed her to Cairo".
void FactReader::welcomed_there(const Arguments& a, Status status) {
  const bool greets = lemma() == "greet" || lemma() == "welcome" || lemma() == "receive";
  if (!greets || status == Status::denied) return;
  EntityList places = prepositional("to", a);
  if (lemma() != "receive") places = joined(places, prepositional("at", a));
  visit_abroad(verb()->passive ? a.subject : a.objects, places, status, "welcome-there");
}

// "on holiday in Tenerife".
void FactReader::holiday(const Arguments& a, Status status) {
  constexpr WordSet kAway("holiday", "vacation", "honeymoon", "pilgrimage", "leave");
  const auto& prepositions = clause().prepositions;
  for (std::size_t i = 0; i + 1 < prepositions.size(); ++i) {
    const bool away = prepositions[i].preposition != kNone && r_.is(prepositions[i].preposition, "on") &&
                      prepositions[i].phrases.size() == 1 &&
                      kAway.contains(r_.tokens[chunk_of(prepositions[i].phrases.front()).head].key);
    const TokenIndex in = prepositions[i + 1].preposition;
    if (away && in != kNone && r_.is(in, "in") && status == Status::actual)
      visit_abroad(a.subject, a.prepositions[i + 1], status, "holiday");
  }
}

// "visiting Norwegian Foreign Minister X": where the clause is, else where the article is written from.
void FactReader::visiting_guests(const Arguments& a) {
  for (PhraseIndex p = 0; p < parsed().phrases.size(); ++p) {
    const Chunk& chunk = chunk_of(p);
    const TokenIndex first = chunk.tokens.begin;
    const bool inside =
        r_.is(first, "visiting") || (first + 1 < chunk.tokens.end && r_.is(first + 1, "visiting"));
    if (!inside || chunk.noun != NounClass::name) continue;
    EntityList places{clause_place(a)};
    for (const PhraseIndex o : clause().objects) add_all(places, attached(o, {"in", "at"}));
    add_all(places, attached(p, {"in", "at"}));
    std::erase(places, kNoEntity);
    if (places.empty() && s_.dateline != kNoEntity) places = {s_.dateline};
    visit_abroad({s_.of_name(chunk.name)}, places, Status::actual, "visiting");
  }
}

// "the visit that he paid to Lima".
void FactReader::paid_visit(const Arguments& a, Status status) {
  const TokenIndex connector = clause().connector;
  if (connector == kNone || (lemma() != "pay" && lemma() != "make" && lemma() != "undertake")) return;
  const auto& chunks = parsed().chunked.chunks;
  const bool visit = std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& c) {
    return c.kind == ChunkKind::noun && c.noun == NounClass::event && c.tokens.end == connector &&
           r_.lexicon.events[c.event].event == EventClass::visit;
  });
  if (visit && clause().objects.empty())
    visits(people_of(a.subject), prepositional("to", a), status, "paid-visit", verb()->tokens,
           dates_of({}, status));
}

// "Egypt expects the premier in Cairo on Friday".
void FactReader::expected_there(const Arguments& a, Status status) {
  if (lemma() != "expect" || verb()->passive || status == Status::denied) return;
  visit_abroad(a.objects, prepositional("in", a), Status::planned, "expect-there");
}

// "since his return from Malabo", "the president's return from Ankara".
void FactReader::return_noun(const Arguments& a) {
  for (const PhraseIndex p : clause().subject) returns_in(p, a);
  for (const PhraseIndex p : clause().objects) returns_in(p, a);
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (const PhraseIndex p : phrase.phrases) returns_in(p, a);
  }
}

void FactReader::returns_in(PhraseIndex p, const Arguments& a) {
  if (!r_.is(chunk_of(p).head, "return")) return;
  EntityList places = attached(p, {"from"});
  for (std::size_t i = 0; i < clause().prepositions.size() && places.empty(); ++i) {
    const TokenIndex from = clause().prepositions[i].preposition;
    if (from == chunk_of(p).tokens.end && r_.is(from, "from")) places = a.prepositions[i];
  }
  visits(people_of(owners(p, a)), places, Status::actual, "return-from", chunk_of(p).tokens,
         without_day(dates_of(parsed().phrases[p].dates, Status::actual)));
}

// Where a clause goes to: "had been to Kenya", "the first visit to Kenya".
EntityList FactReader::aims_of(const Clause& c) {
  EntityList out;
  const auto add_places = [&](const PhraseList& phrases) {
    for (const EntityId e : c_.resolve(n_, phrases)) {
      if (s_.is(e, Kind::place) || s_.is(e, Kind::state)) add(out, e);
    }
  };
  for (const PrepositionalPhrase& phrase : c.prepositions) {
    const TokenIndex word = phrase.preposition;
    if (word != kNone && (r_.is(word, "to") || r_.is(word, "in"))) add_places(phrase.phrases);
  }
  for (const PhraseIndex p : c.objects) {
    for (const Attachment& attachment : parsed().phrases[p].attachments) {
      if (r_.is(attachment.preposition, "to")) add_places(attachment.phrases);
    }
  }
  return out;
}

// "the first visit to Cuba since Coolidge came in 1928": to the place of the clause in front.
void FactReader::since_coming(const Arguments& a, Status status) {
  const bool comes = lemma() == "come" || lemma() == "go" || lemma() == "visit" || lemma() == "arrive";
  if (!comes || status != Status::actual || clause().connector == kNone || clause().parent == kNone) return;
  if (!r_.is(clause().connector, "since") || !a.objects.empty() || goes_somewhere(a)) return;
  EntityList places = aims_of(parsed().clauses[clause().parent]);
  for (auto claim = s_.claims.rbegin(); places.empty() && claim != s_.claims.rend(); ++claim) {
    if (claim->sentence != n_) break;
    if (claim->type == Relation::visited) places = {claim->to};
  }
  visits(people_of(a.subject), places, status, "since-coming", verb()->tokens,
         dates_of(clause().dates, status));
}

}  // namespace rapport
