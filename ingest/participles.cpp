// A form that can be past tense and participle is a participle in front of "by", and between commas when the
// clause's own verb follows the second one. Verbs of motion and speech have no passive to be read so.
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
         reading.has(chunk.main, kVerbParticiple) && (chunk.tags & (kMotion | kSay)) == 0;
}

}  // namespace

void settle_participles(const Reading& reading, ScratchVector<Chunk>& chunks) {
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (!is_bare_past(reading, chunks[i])) continue;
    const bool by = i + 1 < chunks.size() && reading.is(chunks[i + 1].tokens.begin, "by");
    if (!by && !is_aside(chunks, i)) continue;
    chunks[i].form = VerbForm::participle;
    chunks[i].tense = Tense::none;
    chunks[i].passive = true;
  }
}

}  // namespace rapport
