// Meetings that are told by who was there and not by a verb of meeting: who attended, who gave whom dinner,
// who spent an hour with whom, who told whom something over the telephone.
#include <algorithm>
#include <array>

#include "ingest/fact_reader.hpp"
#include "ingest/status.hpp"

namespace rapport {
namespace {

template <std::size_t size>
bool is_one_of(Spelling word, const std::array<Spelling, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void FactReader::gatherings(const Arguments& a) {
  const std::optional<Status> status = clause_status();
  if (!status) return;
  attendance(a, *status);
  const bool entry =
      parsed().agenda && principal_ != kNoEntity && lemma() == "meet" && people_of(a.subject).empty();
  if (entry) {  // "17:20 – Meeting with the president"
    for (std::size_t i = 0; i < clause().prepositions.size(); ++i) {
      if (clause().prepositions[i].preposition != kNone &&
          r_.is(clause().prepositions[i].preposition, "with"))
        told({principal_}, a.prepositions[i], *status, "meet-with", a);
    }
  }
  if (verb()->passive) signing(a, *status);
  if (status == Status::actual) guests(a, *status);
  if (people_of(a.subject).empty()) {
    if (clause().subject.size() == 1) guest_of(a, *status);
    return;
  }
  speech_at(a, *status);
  at_home_of(a, *status);
  shown_round(a, *status);
  guest_of(a, *status);
  time_with(a, *status);
  meal_for(a, *status);
  credentials(a, *status);
  handshake(a, *status);
  beside(a, *status);
  if (!verb()->passive) signing(a, *status);
}

EntityList FactReader::people_of(const EntityList& list) const {
  EntityList people = list;
  std::erase_if(people, [&](EntityId e) { return !s_.is(e, Kind::person); });
  return people;
}

bool FactReader::is_meeting(PhraseIndex p) const {
  const Chunk& chunk = chunk_of(p);
  return chunk.noun == NounClass::event && !chunk.negated &&
         r_.lexicon.events[chunk.event].event == EventClass::meeting;
}

// "during their talks", "at a dinner": a meeting that does not name others as its participants.
bool FactReader::has_meeting_phrase(std::initializer_list<Spelling> prepositions) const {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool fits = phrase.preposition != kNone &&
                      std::any_of(prepositions.begin(), prepositions.end(),
                                  [&](Spelling word) { return r_.is(phrase.preposition, word); });
    if (!fits || phrase.phrases.empty() || !is_meeting(phrase.phrases.front())) continue;
    const Phrase& meeting = parsed().phrases[phrase.phrases.front()];
    const bool others = std::any_of(
        meeting.attachments.begin(), meeting.attachments.end(), [&](const Attachment& attachment) {
          return r_.is(attachment.preposition, "with") || r_.is(attachment.preposition, "between") ||
                 r_.is(attachment.preposition, "of");
        });
    if (!others && meeting.possessor == kNone) return true;
  }
  return false;
}

void FactReader::told(const EntityList& from, const EntityList& to, Status status, std::string_view rule,
                      const Arguments& a) {
  met(people_of(from), people_of(to), status, Form::unknown, std::string(rule), verb()->tokens,
      clause_place(a), dates_of({}, status));
}

// "the talks brought together A and B", "the meeting was attended by A and B", "present at the talks were A
// and B".
void FactReader::attendance(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 4> kBrings{"include", "involve", "gather", "bring"};
  constexpr std::array<Spelling, 5> kThere{"present", "part", "attendance", "participants", "those"};
  if (clause().subject.size() != 1) return;
  const PhraseIndex subject = clause().subject.front();
  EntityList there;
  if (is_meeting(subject) && lemma() == "attend" && verb()->passive) {
    there = people_of(prepositional("by", a));
    if (last_.people.size() >= 2 && chunk_of(subject).definite && status == last_.status) {
      const EntityList others = last_.people;
      for (const EntityId person : there) across(person, others, status);
      return;
    }
  } else if (is_meeting(subject) && is_one_of(lemma(), kBrings) && !verb()->passive) {
    there = people_of(a.objects);
  } else if (verb()->copula && is_one_of(r_.spelling(chunk_of(subject).head), kThere) &&
             has_meeting_phrase({"at", "in"})) {
    there = people_of(a.objects);
  }
  if (there.size() >= 2)
    pairs(there, status, Form::unknown, "attendance", verb()->tokens, clause_place(a), dates_of({}, status));
}

// One more at a meeting: met those of other States; his own side he need not meet.
void FactReader::across(EntityId person, const EntityList& others, Status status) {
  const EntityList before = others;
  const EntityId home = home_of(person);
  // Where one of the others is of his side, the rest is the other one.
  const bool own_side = std::any_of(before.begin(), before.end(), [&](EntityId other) {
    return home != kNoEntity && home_of(other) == home;
  });
  for (const EntityId other : before) {
    const EntityId there = home_of(other);
    if (home != kNoEntity && (home == there || (there == kNoEntity && !own_side))) continue;
    met({person}, {other}, status, last_.form, "joined-by", verb()->tokens, last_.place, last_.dates);
  }
  last_.people = joined(before, {person});
}

// "told the minister by telephone", "told her at a meeting in Lima".
void FactReader::speech_at(const Arguments& a, Status status) {
  const Form form = form_here(Form::unknown);
  const bool calls = form != Form::unknown && !a.objects.empty();  // "congratulated her by phone"
  if (((verb()->tags & kSay) == 0 && !calls) || a.subject.size() != 1 || verb()->passive) return;
  if (form == Form::phone || form == Form::video || has_meeting_phrase({"at", "during", "in", "over"}))
    told(a.subject, a.objects, status, "told-at-meeting", a);
}

// "was driven to the house of the archbishop", "came to her table".
void FactReader::at_home_of(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 10> kHomes{"home",   "house", "residence", "villa", "farm",
                                            "estate", "flat",  "apartment", "tent",  "bedside"};
  const bool taken = verb()->passive && (lemma() == "take" || lemma() == "show" || lemma() == "lead" ||
                                         lemma() == "bring" || lemma() == "escort");
  if (((verb()->tags & kMotion) == 0 && !taken) || status == Status::denied) return;
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    if (phrase.preposition == kNone || !r_.is(phrase.preposition, "to")) continue;
    for (const PhraseIndex p : phrase.phrases) {
      if (!is_one_of(r_.spelling(chunk_of(p).head), kHomes)) continue;
      EntityList owners = people_of(owners_of(p));
      std::erase_if(owners, [&](EntityId e) {
        return std::find(a.subject.begin(), a.subject.end(), e) != a.subject.end();
      });
      for (const EntityId guest : people_of(a.subject)) {
        for (const EntityId host : owners)
          pair(guest, host, status, Form::unknown, "at-home-of", verb()->tokens, kNoEntity,
               dates_of({}, status), s_.events++);
      }
    }
  }
}

// "led him through the memorial", "was shown round the museum by her".
void FactReader::shown_round(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 6> kShows{"show", "lead", "guide", "take", "escort", "walk"};
  if (!is_one_of(lemma(), kShows)) return;
  for (const std::string_view way : {"through", "round", "around", "over"}) {
    const WordId word = r_.lexicon.words.find(way);
    const EntityList places = prepositional(word, a);
    const EntityList guests = people_of(verb()->passive ? a.subject : a.objects);
    const EntityList hosts =
        people_of(verb()->passive ? prepositional(r_.lexicon.words.find("by"), a) : a.subject);
    const bool round = std::any_of(clause().prepositions.begin(), clause().prepositions.end(),
                                   [&](const PrepositionalPhrase& p) {
                                     return p.preposition != kNone && r_.tokens[p.preposition].word == word;
                                   });
    if (!round || guests.empty()) continue;
    told(hosts, guests, status, "shown-round", a);
    visits(guests, places, status, "shown-round", verb()->tokens, dates_of({}, status));
  }
}

// "was the guest of the king".
void FactReader::guest_of(const Arguments& a, Status status) {
  if (!verb()->copula) return;
  for (const PhraseIndex p : clause().subject) {  // "her first visitor will be the king"
    const bool visitor = r_.is(chunk_of(p).head, "visitor") || r_.is(chunk_of(p).head, "guest");
    if (visitor) told(owners_of(p), a.objects, status, "guest-of", a);
  }
  const Form form = form_here(Form::unknown);
  if (form == Form::phone || form == Form::video) {  // "was on the phone to her"
    told(a.subject, prepositional("to", a), status, "told-at-meeting", a);
    told(a.subject, prepositional("with", a), status, "told-at-meeting", a);
  }
  for (const PhraseIndex p : clause().objects) {
    if (!r_.is(chunk_of(p).head, "guest") && !r_.is(chunk_of(p).head, "guests")) continue;
    told(a.subject, owners_of(p), status, "guest-of", a);
    visit_abroad(a.subject, joined(prepositional("in", a), attached(p, {"in", "at"})), status, "guest-of");
  }
}

// "signed a treaty with her", "an agreement initialled by A and B".
void FactReader::signing(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 13> kDeals{"agreement", "agreements",  "accord",    "accords",    "treaty",
                                            "pact",      "deal",        "charter",   "memorandum", "truce",
                                            "protocol",  "declaration", "communique"};
  if (lemma() != "sign" && lemma() != "initial" && lemma() != "ink") return;
  const PhraseList& deals = verb()->passive ? clause().subject : clause().objects;
  const bool deal = std::any_of(deals.begin(), deals.end(), [&](PhraseIndex p) {
    return is_one_of(r_.spelling(chunk_of(p).head), kDeals);
  });
  if (!deal) return;
  const EntityList by = verb()->passive ? prepositional("by", a) : a.subject;
  const EntityList with = people_of(prepositional("with", a));
  if (!with.empty()) return told(by, with, status, "sign-with", a);
  const EntityList people = people_of(by);
  if (people.size() < 2) return;
  pairs(people, status, Form::unknown, "sign-together", verb()->tokens, clause_place(a),
        dates_of({}, status));
}

// "speaking alongside the king", "stood beside her".
void FactReader::beside(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 6> kStands{"speak", "stand", "appear", "walk", "sit", "pose"};
  if (!is_one_of(lemma(), kStands)) return;
  EntityList others = prepositional("alongside", a);
  others = joined(others, prepositional("beside", a));
  told(a.subject, others, status, "beside", a);
}

// "came to shake the hand of the king".
void FactReader::handshake(const Arguments& a, Status status) {
  if (lemma() != "shake" && lemma() != "kiss") return;
  for (const PhraseIndex p : clause().objects) {
    const bool hand = r_.is(chunk_of(p).head, "hand") || r_.is(chunk_of(p).head, "hands");
    if (hand) told(a.subject, owners_of(p), status, "handshake", a);
  }
}

// "presented her letter of credence to the king".
void FactReader::credentials(const Arguments& a, Status status) {
  if ((lemma() == "receive" || lemma() == "accept") && !verb()->passive) {
    for (const PhraseIndex p : clause().objects) {
      const bool letters = r_.is(chunk_of(p).head, "credentials") || r_.is(chunk_of(p).head, "letters");
      if (letters) told(a.subject, owners_of(p), status, "credentials", a);
    }
  }
  const bool hands = lemma() == "present" || lemma() == "hand" || lemma() == "submit" || lemma() == "deliver";
  if (!hands || verb()->passive || clause().objects.empty()) return;
  for (TokenIndex i = verb()->tokens.end; i < verb()->tokens.end + 8 && i < r_.tokens.size(); ++i) {
    const bool letter =
        (lemma() == "deliver" || lemma() == "hand") && (r_.is(i, "letter") || r_.is(i, "message"));
    if (letter || r_.is(i, "credentials") || r_.is(i, "credence"))
      return told(a.subject, prepositional("to", a), status, "credentials", a);
  }
}

// "told his guest, Varga": whoever is somebody's guest is with him.
void FactReader::guests(const Arguments& a, Status status) {
  const auto tell = [&](const PhraseList& list) {
    for (const PhraseIndex p : list) {
      const Chunk& chunk = chunk_of(p);
      if (chunk.pronoun == kNone) continue;
      const bool guest =
          r_.is(chunk.head, "guest") || r_.is(chunk.head, "visitor") || r_.is(chunk.head, "host");
      if (!guest) continue;
      const EntityList owners = subject_may_own(chunk.pronoun, a) ? a.subject : c_.possessive(chunk.pronoun);
      const bool sure = owners.size() == 1 || !parsed().phrases[p].appositions.empty();
      if (sure) told(owners, c_.resolve(n_, p), status, "guest", a);
    }
  };
  tell(clause().subject);
  tell(clause().objects);
  for (const PrepositionalPhrase& phrase : clause().prepositions) tell(phrase.phrases);
}

// "spent an hour with her", "had twenty minutes alone with him".
void FactReader::time_with(const Arguments& a, Status status) {
  const bool spends =
      lemma() == "spend" || lemma() == "have" || lemma() == "get" || lemma() == "find" || lemma() == "make";
  if ((verb()->tags & kMotion) != 0 && !verb()->passive) hour_with(a, status);
  if (!spends || verb()->passive || clause().objects.empty()) return;
  const Chunk& object = chunk_of(clause().objects.front());
  const std::string head = lower_word(r_.word(object.head));
  const bool time = r_.has(object.head, kTimeUnit) || head == "time";
  const bool long_time = head.starts_with("year") || head.starts_with("month") || head.starts_with("decade");
  if (head == "time" && verb()->tokens.size() > 0 && !people_of(prepositional("for", a)).empty())
    told(a.subject, prepositional("for", a), status, "time-for", a);
  if (time && !long_time) told(a.subject, prepositional("with", a), status, "time-with", a);
}

// "went to the palace for an hour with the king".
void FactReader::hour_with(const Arguments& a, Status status) {
  for (const PrepositionalPhrase& phrase : clause().prepositions) {
    const bool lasts = phrase.preposition != kNone && r_.is(phrase.preposition, "for") &&
                       phrase.phrases.size() == 1 && r_.has(chunk_of(phrase.phrases.front()).head, kTimeUnit);
    if (lasts) told(a.subject, prepositional("with", a), status, "time-with", a);
  }
}

// "gave a dinner for her", "gave her lunch", "had her to dinner".
void FactReader::meal_for(const Arguments& a, Status status) {
  constexpr std::array<Spelling, 6> kGives{"give", "host", "throw", "offer", "grant", "prepare"};
  if (lemma() == "have" && !clause().objects.empty() && has_meeting_phrase({"to", "for"}))
    return told(a.subject, a.objects, status, "had-to-dinner", a);
  if (!is_one_of(lemma(), kGives)) return;
  const auto meeting = [&](PhraseIndex p) {
    return is_meeting(p) && attached(p, {"with", "between"}).empty();
  };
  const bool meal = std::any_of(clause().objects.begin(), clause().objects.end(), meeting) ||
                    std::any_of(clause().second.begin(), clause().second.end(), meeting);
  if (!meal) return;
  if (verb()->passive) return told(a.subject, prepositional("by", a), status, "dinner-for", a);
  EntityList guests = joined(a.objects, prepositional("for", a));
  guests = joined(guests, prepositional("to", a));
  for (const PhraseIndex p : clause().objects) guests = joined(guests, attached(p, {"to"}));
  for (const PhraseIndex p : clause().objects) {
    for (const Attachment& attachment : parsed().phrases[p].attachments)
      guests = joined(guests, honoured(attachment));
  }
  told(a.subject, guests, status, "dinner-for", a);
}

// "the meeting that she had with him": the clause behind the event noun names both.
void FactReader::had_behind(const Arguments& a) {
  const bool holds = lemma() == "have" || lemma() == "hold";
  const TokenIndex connector = clause().connector;
  if (!holds || clause().link != Link::complement || !clause().objects.empty() || connector == kNone) return;
  const bool event =
      std::any_of(parsed().chunked.chunks.begin(), parsed().chunked.chunks.end(), [&](const Chunk& c) {
        return c.kind == ChunkKind::noun && c.noun == NounClass::event && c.tokens.end == connector;
      });
  const std::optional<Status> status = clause_status();
  if (event && status) told(a.subject, prepositional("with", a), *status, "had-meeting", a);
}

// "in honour of the king".
EntityList FactReader::honoured(const Attachment& attachment) {
  EntityList out;
  if (!r_.is(attachment.preposition, "in")) return out;
  for (const PhraseIndex p : attachment.phrases) {
    if (!r_.is(chunk_of(p).head, "honour") && !r_.is(chunk_of(p).head, "honor")) continue;
    out = joined(out, owners_of(p));
  }
  return out;
}

// "attended a dinner hosted by the king", "stayed away from a meeting called by her".
EntityList FactReader::hosts_behind(PhraseIndex meeting) {
  EntityList out;
  for (const Clause& c : parsed().clauses) {
    const bool behind = c.link == Link::gerund && c.subject.size() == 1 && c.subject.front() == meeting;
    if (!behind || c.verb == kNone) continue;
    const TokenIndex main = parsed().chunked.chunks[c.verb].main;
    const bool hosts = r_.is(main, "hosted") || r_.is(main, "given") || r_.is(main, "called") ||
                       r_.is(main, "convened") || r_.is(main, "chaired");
    if (!hosts) continue;
    for (const PrepositionalPhrase& phrase : c.prepositions) {
      if (phrase.preposition != kNone && r_.is(phrase.preposition, "by"))
        out = joined(out, c_.resolve(n_, phrase.phrases));
    }
  }
  return out;
}

}  // namespace rapport
