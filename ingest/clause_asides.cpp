// What stands aside from its clause: sentences between dashes, brackets, descriptions between commas.
#include "ingest/clause_reader.hpp"

namespace rapport {

// "Varga — his aides would not let him rest — was received": the sentence between dashes stands for itself.
bool ClauseReader::aside(ChunkIndex i) {
  if (aside_end_ == i) {
    current_ = aside_of_;
    stack_ = aside_stack_;
    aside_end_ = kNone;
    last_ = Last::comma;
    slot_ = Slot::none;
    preposition_ = kNone;
    return true;
  }
  if (aside_end_ != kNone || i == 0) return false;
  bool finite = false;
  for (ChunkIndex k = i + 1; k < s_.chunks.size() && s_.chunks[k].kind != ChunkKind::stop; ++k) {
    finite |= s_.chunks[k].kind == ChunkKind::verb && s_.chunks[k].form == VerbForm::finite;
    if (s_.chunks[k].kind != ChunkKind::dash) continue;
    if (!finite || !finite_follows(k + 1)) return false;
    aside_end_ = k;
    aside_of_ = current_;
    aside_stack_ = stack_;
    open(Link::main, kNone);
    last_ = Last::start;
    slot_ = Slot::none;
    preposition_ = kNone;
    return true;
  }
  return false;
}

ChunkIndex ClauseReader::past_bracket(ChunkIndex i) const {
  for (ChunkIndex k = i; k < s_.chunks.size(); ++k) {
    if (s_.chunks[k].kind == ChunkKind::close_bracket) return k + 1;
  }
  return i + 1;
}

// "Kim, a tall man, said": what describes the subject between commas does not take its place.
bool ClauseReader::is_aside(const PhraseList& list, ChunkIndex end) const {
  const Clause& clause = clauses_[current_];
  if (clause.verb != kNone || preposition_ != kNone || list.size() != 1) return false;
  const ChunkIndex at = phrases_.phrases()[list.front()].chunk;
  if (last_ != Last::comma && (at == 0 || s_.chunks[at - 1].kind != ChunkKind::comma)) return false;
  if (clause.subject.size() != 1 || end >= s_.chunks.size()) return false;
  const Chunk& said = s_.chunks[phrases_.phrases()[list.front()].chunk];
  const Chunk& subject = s_.chunks[phrases_.phrases()[clause.subject.front()].chunk];
  const bool describes = said.noun == NounClass::other && !said.plural && said.possessor == kNone;
  const bool closed =
      s_.chunks[end].kind == ChunkKind::comma || s_.chunks[end].kind == ChunkKind::preposition;
  const bool named = subject.noun == NounClass::name ||  // "the premier, Ana Rojas, another neighbour, left"
                     (subject.noun == NounClass::role && said.indefinite &&
                      !phrases_.phrases()[clause.subject.front()].appositions.empty());
  return named && phrases_.is_person(subject) && describes && closed && comma_comes(end);
}

// "by President Zebari, a Kurd, with whom he lunched".
bool ClauseReader::describes_last(const PhraseList& list) const {
  if (clauses_[current_].verb == kNone || last_ != Last::comma || preposition_ != kNone || list.size() != 1 ||
      last_list_.empty())
    return false;
  const Chunk& said = s_.chunks[phrases_.phrases()[list.front()].chunk];
  const Chunk& before = s_.chunks[phrases_.phrases()[last_list_.back()].chunk];
  const bool describes =
      said.noun == NounClass::other || (said.noun == NounClass::name && !phrases_.is_person(said));
  return said.indefinite && describes && before.noun == NounClass::name && phrases_.is_person(before);
}

bool ClauseReader::comma_comes(ChunkIndex at) const {
  for (ChunkIndex i = at; i < s_.chunks.size(); ++i) {
    if (s_.chunks[i].kind == ChunkKind::comma) return true;
    if (s_.chunks[i].kind == ChunkKind::verb || s_.chunks[i].kind == ChunkKind::stop) return false;
  }
  return false;
}

}  // namespace rapport
