// Being somewhere as a visit ("was in Malta"), joining a meeting that is under way, and where a clause
// happens.
#include <algorithm>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {

// "was in Malta on that day", "is expected in Riyadh on Friday".
void FactReader::presence(const Arguments& a) {
  if (a.subject.empty()) return;
  const bool awaited = (verb()->passive && lemma() == "expect") || is_due();
  const bool spends = (lemma() == "spend" || lemma() == "wind") && clause().objects.size() == 1 &&
                      r_.has(chunk_of(clause().objects.front()).head, kTimeUnit);
  const bool bare = verb()->copula && clause().objects.empty();
  const bool stays = is_lodging();
  if ((!bare && !awaited && !spends && !stays) || is_compelled()) return;
  std::optional<Status> status = clause_status();
  if (!status) return;
  const bool had_been = verb()->perfect && verb()->tense == Tense::past;  // "had been due in Lima"
  if (awaited && status == Status::actual) status = had_been ? Status::cancelled : Status::planned;
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex preposition = clause().prepositions[i].preposition;
    const bool at = (spends || stays) && preposition != kNone && r_.is(preposition, "at");
    if (!at && !is_presence(preposition, bare)) continue;
    if (at) {  // "spent the weekend at a ranch in Lima"
      for (const PhraseIndex p : clause().prepositions[i].phrases)
        visit_abroad(a.subject, attached(p, {"in", "near"}), *status, "presence");
    }
    if (stays) {
      visit_abroad(a.subject, a.prepositions[i], *status, "presence");
      continue;
    }
    const std::uint32_t date = date_of_leg(i);
    stay(a, a.prepositions[i], *status,
         date == kNone ? ScratchVector<std::uint32_t>{} : ScratchVector<std::uint32_t>{date});
  }
}

// "was in Muscat on Saturday, in Riyadh on Sunday", "on Saturday in Muscat and on Sunday in Riyadh": the day
// beside each place.
std::uint32_t FactReader::date_of_leg(std::size_t leg) const {
  const auto& dates = clause().dates;
  if (dates.size() < 2) return kNone;
  const auto begin = [&](std::uint32_t d) { return parsed().chunked.dates[d].tokens.begin; };
  const TokenIndex here = clause().prepositions[leg].preposition;
  const bool in_front = begin(dates.front()) < clause().prepositions.front().preposition;
  std::uint32_t found = kNone;
  for (const std::uint32_t d : dates) {
    if (in_front && begin(d) < here) found = d;
    if (!in_front && begin(d) > here && found == kNone) found = d;
  }
  return found;
}

// "was not forced to be there" neither tells nor denies that she was.
bool FactReader::is_compelled() const {
  if (clause().link != Link::infinitive || clause().parent == kNone) return false;
  const ChunkIndex outer = parsed().clauses[clause().parent].verb;
  if (outer == kNone) return false;
  constexpr WordSet kCompels("forced", "compelled", "obliged", "required", "supposed", "meant");
  return kCompels.contains(r_.tokens[parsed().chunked.chunks[outer].main].key);
}

// "stayed the night in Lima", "stayed for two nights", "slept in a monastery in Lima".
bool FactReader::is_lodging() const {
  if (verb()->passive) return false;
  if (lemma() == "sleep") return true;
  if (lemma() != "stay") return false;
  const auto is_time = [&](const PhraseList& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](PhraseIndex p) { return r_.has(chunk_of(p).head, kTimeUnit); });
  };
  return is_time(clause().objects) ||
         std::any_of(clause().prepositions.begin(), clause().prepositions.end(),
                     [&](const PrepositionalPhrase& p) { return is_time(p.phrases); });
}

// "are due in Tokyo on Sunday".
bool FactReader::is_due() const {
  return verb()->copula && clause().objects.size() == 1 &&
         r_.is(chunk_of(clause().objects.front()).head, "due");
}

// "was in Malta", "has never been to Curaçao".
bool FactReader::is_presence(TokenIndex token, bool bare) const {
  if (token == kNone) return false;
  return r_.is(token, "in") || r_.is(token, "there") || (bare && verb()->perfect && r_.is(token, "to"));
}

// Being in the own capital is no visit.
void FactReader::stay(const Arguments& a, EntityList places, Status status,
                      const ScratchVector<std::uint32_t>& dates) {
  std::erase_if(places, [&](EntityId p) {
    return s_.is(p, Kind::place) && s_.entity(p).capital && home_of(a.subject.front()) == s_.state_of(p);
  });
  const TokenRange trigger = verb() == nullptr ? chunk_of(clause().subject.front()).tokens : verb()->tokens;
  visits(a.subject, places, status, "presence", trigger, dates_of(dates, status));
}

// "the two were joined by the foreign minister".
void FactReader::joined_by(const Arguments& a) {
  const EntityList others = last_.people;
  const bool same = lemma() == "join" && a.subject.size() >= 2 &&
                    std::all_of(a.subject.begin(), a.subject.end(), [&](EntityId e) {
                      return std::find(others.begin(), others.end(), e) != others.end();
                    });
  if (!same || clause_status() != last_.status) return;
  for (const EntityId person : prepositional("by", a)) {
    if (s_.is(person, Kind::person)) across(person, others, last_.status);
  }
}

// "joined them by video link", "joined her for lunch".
void FactReader::joined_them(const Arguments& a) {
  const std::optional<Status> status = clause_status();
  if (!status) return;
  const EntityList people = people_of(a.objects);
  const bool same = people.size() >= 2 && std::all_of(people.begin(), people.end(), [&](EntityId e) {
                      return std::find(last_.people.begin(), last_.people.end(), e) != last_.people.end();
                    });
  const Form form = form_here(Form::unknown);
  const bool meets = form == Form::phone || form == Form::video || has_meeting_phrase({"for", "at", "in"});
  if ((same && status == last_.status) || meets) told(a.subject, people, *status, "join", a);
}

// "joined the talks", "also attended the meeting": one more at the meeting that the article last spoke of.
void FactReader::joining(const Arguments& a) {
  const bool joins = lemma() == "join" || lemma() == "attend" || lemma() == "chair" || lemma() == "host" ||
                     lemma() == "mediate" || lemma() == "moderate";
  if (!joins) return;
  if (lemma() == "join" && !verb()->passive && !people_of(a.objects).empty()) return joined_them(a);
  if (last_.people.empty()) return;
  if (verb()->passive) return joined_by(a);
  if (clause().objects.size() != 1) return;
  const Chunk& object = chunk_of(clause().objects.front());
  const PhraseIndex meeting = clause().objects.front();
  if (object.noun != NounClass::event || !object.definite ||
      !attached(meeting, {"with", "between", "of", "in", "at"}).empty())
    return;
  const EntityId where = named_inside(object);  // "the Istanbul talks"
  if (where != kNoEntity && where != last_.place) return;
  const std::optional<Status> status = clause_status();
  if (!status || status != last_.status) return;
  const EntityList others = last_.people;
  for (const EntityId person : a.subject) {
    if (!s_.is(person, Kind::person) || std::find(others.begin(), others.end(), person) != others.end())
      continue;
    met({person}, others, *status, last_.form, "join", verb()->tokens, last_.place, last_.dates);
  }
}

// Where the clause says that it happened.
EntityId FactReader::clause_place(const Arguments& a) {
  for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
    const TokenIndex token = clause().prepositions[i].preposition;
    if (token == kNone ||
        !(r_.is(token, "in") || r_.is(token, "at") || r_.is(token, "where") || r_.is(token, "there")))
      continue;
    for (const EntityId place : a.prepositions[i]) {
      if (s_.is(place, Kind::place) || s_.is(place, Kind::state)) return place;
    }
  }
  const EntityId inside = event_place();
  return inside == kNoEntity ? fronted_place() : inside;
}

// "In Lima she could not win over Varga, with whom she talked", "In Lima he met Varga and dined with Lund".
EntityId FactReader::fronted_place() const {
  std::uint32_t c = clause_;
  for (int depth = 0; depth < 3 && c != kNone; ++depth, c = parsed().clauses[c].parent) {
    const Clause& outer = parsed().clauses[c];
    if (outer.link == Link::complement || outer.quoted != clause().quoted) return kNoEntity;
    if (outer.link != Link::main) continue;
    if (outer.prepositions.empty() || outer.subject.empty()) return kNoEntity;
    const PrepositionalPhrase& first = outer.prepositions.front();
    const bool leads = first.preposition != kNone && r_.is(first.preposition, "in") &&
                       first.preposition < chunk_of(outer.subject.front()).tokens.begin;
    const Chunk& place = chunk_of(first.phrases.front());
    const EntityId e = leads && place.noun == NounClass::name ? s_.of_name(place.name) : kNoEntity;
    return s_.is(e, Kind::place) || s_.is(e, Kind::state) ? e : kNoEntity;
  }
  return kNoEntity;
}

// "shake hands during their meeting in Beijing".
EntityId FactReader::event_place() {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    for (const PhraseIndex p : phrase.phrases) {
      if (chunk_of(p).noun != NounClass::event) continue;
      for (const EntityId e : attached(p, {"in", "at"})) {
        if (s_.is(e, Kind::place) || s_.is(e, Kind::state)) return e;
      }
    }
  }
  return kNoEntity;
}

}  // namespace rapport
