// Who does what an infinitive says: the object of verbs that let, send, take or appoint somebody, else the
// subject.
#include "ingest/clause_reader.hpp"

namespace rapport {

bool ClauseReader::lets(const Chunk& verb) const {
  return r_.is(verb.main, "let") || r_.is(verb.main, "lets") || r_.is(verb.main, "letting") ||
         r_.is(verb.main, "make") || r_.is(verb.main, "made") || r_.is(verb.main, "help") ||
         r_.is(verb.main, "helped");
}

// "sent him to meet", "let her see", "the journey took her to Rome to meet".
bool ClauseReader::moves_object(const Chunk& verb) const {
  if (verb.passive) return false;
  for (const Spelling word :
       {Spelling("send"), Spelling("sends"), Spelling("sent"), Spelling("let"), Spelling("lets"),
        Spelling("allow"), Spelling("allowed"), Spelling("allows"), Spelling("take"), Spelling("takes"),
        Spelling("took"), Spelling("bring"), Spelling("brings"), Spelling("brought")}) {
    if (r_.is(verb.main, word)) return true;
  }
  return false;
}

// Who does what an infinitive says: the object of "asked Kim to go", else the subject.
PhraseList ClauseReader::control() {
  const Clause& clause = now();
  const std::uint32_t tags = s_.chunks[clause.verb].tags;
  const bool names = (tags & kAppoint) != 0 && !s_.chunks[clause.verb].passive;  // "appointed her to head"
  const bool lets = (tags & kWant) != 0 || names || moves_object(s_.chunks[clause.verb]);
  const bool object = lets && !clause.objects.empty();
  return object ? clause.objects : clause.subject;
}

}  // namespace rapport
