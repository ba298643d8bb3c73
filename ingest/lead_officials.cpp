// Officials whom the lead leaves unnamed and the next sentence names.
#include "ingest/fact_reader.hpp"
#include "ingest/offices.hpp"

namespace rapport {

// "A senior Chinese diplomat has called for talks." and then "Song Tao, head of …, said": the lead's official
// is named by the next sentence where he is its first subject, has an office, and nobody else was named
// before.
void FactReader::lead_official() {
  const EntityId person = lone_subject(n_);
  if (n_ == 0 || !s_.is(person, Kind::person) || home_of(person) != kNoEntity) return;
  const std::optional<PhraseIndex> official = unnamed_official(n_ - 1);
  if (!official) return;
  const ParsedSentence& lead = s_.parsed[n_ - 1];
  const Chunk& chunk = lead.chunked.chunks[lead.phrases[*official].chunk];
  Office office;
  office.person = person;
  office.owner = s_.as_actor(s_.of_name(chunk.owner));
  office.title = chunk.title;
  office.words = r_.words(chunk.title_tokens);
  office.sentence = n_ - 1;
  keep_office(s_, office, chunk.title_tokens, true);
}

// The person with an office in apposition that opens a sentence.
EntityId FactReader::lone_subject(std::uint32_t number) const {
  const ParsedSentence& sentence = s_.parsed[number];
  if (sentence.clauses.empty() || sentence.clauses.front().subject.size() != 1) return kNoEntity;
  const Phrase& phrase = sentence.phrases[sentence.clauses.front().subject.front()];
  const Chunk& chunk = sentence.chunked.chunks[phrase.chunk];
  const bool described = chunk.noun == NounClass::name && !phrase.appositions.empty();
  return described ? s_.of_name(chunk.name) : kNoEntity;
}

// "A senior North Korean official" as the first subject of a sentence that names nobody.
std::optional<PhraseIndex> FactReader::unnamed_official(std::uint32_t number) const {
  const ParsedSentence& sentence = s_.parsed[number];
  if (sentence.clauses.empty() || sentence.clauses.front().subject.size() != 1) return std::nullopt;
  for (const Chunk& chunk : sentence.chunked.chunks) {
    if (chunk.noun == NounClass::name && chunk.name != kNone && s_.is(s_.of_name(chunk.name), Kind::person))
      return std::nullopt;
  }
  const PhraseIndex subject = sentence.clauses.front().subject.front();
  const Chunk& chunk = sentence.chunked.chunks[sentence.phrases[subject].chunk];
  const bool official = chunk.noun == NounClass::role && chunk.indefinite && !chunk.plural &&
                        chunk.owner != kNone &&
                        r_.lexicon.titles[chunk.title].effect == TitleEffect::represents &&
                        s_.is(s_.of_name(chunk.owner), Kind::state);
  return official ? std::optional(subject) : std::nullopt;
}

}  // namespace rapport
