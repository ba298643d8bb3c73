// A form that can be past tense and participle is a participle in front of "by", and between commas when the
// clause's own verb follows the second one. Verbs of speech have no passive to be read so, verbs of motion
// only one by somebody.
#include "ingest/participles.hpp"

namespace rapport {
namespace {

bool is_kind(const ScratchVector<Chunk>& chunks, std::size_t i, ChunkKind kind) {
  return i < chunks.size() && chunks[i].kind == kind;
}

bool is_aside(const ScratchVector<Chunk>& chunks, std::size_t i) {
  if (i == 0 || !is_kind(chunks, i - 1, ChunkKind::comma)) return false;
  std::size_t end = i + 1;
  while (is_kind(chunks, end, ChunkKind::noun) || is_kind(chunks, end, ChunkKind::preposition) ||
         is_kind(chunks, end, ChunkKind::date))
    ++end;
  return is_kind(chunks, end, ChunkKind::comma) && is_kind(chunks, end + 1, ChunkKind::verb) &&
         chunks[end + 1].form == VerbForm::finite;
}

bool is_bare_past(const Reading& reading, const Chunk& chunk) {
  return chunk.kind == ChunkKind::verb && chunk.tokens.size() == 1 && chunk.tense == Tense::past &&
         reading.has(chunk.main, kVerbParticiple) && (chunk.tags & kSay) == 0;
}

// "led by Kim", "headed by the premier", but "passed by", "headed by train".
bool is_by_somebody(const Reading& reading, const ScratchVector<Chunk>& chunks, std::size_t i) {
  if (i + 1 >= chunks.size() || !reading.is(chunks[i + 1].tokens.begin, "by")) return false;
  const bool somebody = is_kind(chunks, i + 2, ChunkKind::noun) &&
                        (chunks[i + 2].noun == NounClass::name || chunks[i + 2].noun == NounClass::role);
  return somebody || (chunks[i].tags & kMotion) == 0;
}

}  // namespace

void settle_participles(const Reading& reading, ScratchVector<Chunk>& chunks) {
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (!is_bare_past(reading, chunks[i])) continue;
    const bool aside = (chunks[i].tags & kMotion) == 0 && is_aside(chunks, i);
    if (!aside && !is_by_somebody(reading, chunks, i)) continue;
    chunks[i].form = VerbForm::participle;
    chunks[i].tense = Tense::none;
    chunks[i].passive = true;
  }
}

}  // namespace rapport
