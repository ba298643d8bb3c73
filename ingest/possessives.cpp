// Whom "his", "her", "their" and "its" mean: the name beside them, the subject of the clause, else the body
// or person in view.
#include <algorithm>

#include "ingest/coreference.hpp"

namespace rapport {

// The clause's subject if "his", "her" or "its" can mean it.
EntityId Coreference::subject_for(TokenIndex token) const {
  if (subject_.size() != 1) return kNoEntity;
  const ArticleEntity& entity = s_.entity(subject_.front());
  const Reading& r = s_.reading;
  if (r.is(token, "its"))
    return entity.kind != Kind::person && entity.kind != Kind::place ? subject_.front() : kNoEntity;
  if (r.is(token, "their") && entity.kind == Kind::person) return kNoEntity;
  if (!r.has(token, kFemale | kMale)) return kNoEntity;
  const Gender gender = r.has(token, kFemale) ? Gender::female : Gender::male;
  const bool fits =
      entity.kind == Kind::person && (entity.gender == Gender::unknown || entity.gender == gender);
  return fits ? subject_.front() : kNoEntity;
}

// "Orlov, who is in Sochi, received her there": the last place of the sentence before the token.
EntityId Coreference::place_inside(TokenIndex token) const {
  if (!s_.reading.is(token, "there")) return kNoEntity;
  for (std::size_t n = name_before(token); n-- > 0;) {
    const TokenRange sentence = s_.reading.sentences[s_.names[n].sentence].tokens;
    if (token < sentence.begin || token >= sentence.end || s_.names[n].tokens.begin < sentence.begin) break;
    if (s_.is(s_.entities.of_name[n], Kind::place)) return s_.entities.of_name[n];
  }
  return kNoEntity;
}

// A place that was last named more than four sentences ago is not "there".
bool Coreference::is_far(EntityId place, TokenIndex token) const {
  const auto& sentences = s_.reading.sentences;
  std::uint32_t here = 0;
  std::uint32_t last = 0;
  while (here + 1 < sentences.size() && sentences[here + 1].tokens.begin <= token) ++here;
  for (std::size_t n = name_before(token); n-- > 0 && last == 0;) {
    if (s_.entities.of_name[n] == place) last = s_.names[n].sentence;
  }
  return here > last + 4;
}

// The number of names that begin before a token.
std::size_t Coreference::name_before(TokenIndex token) const {
  const auto later = std::partition_point(s_.names.begin(), s_.names.end(),
                                          [&](const Name& name) { return name.tokens.begin < token; });
  return static_cast<std::size_t>(later - s_.names.begin());
}

bool Coreference::fits_gender(EntityId entity, TokenIndex pronoun) const {
  const Gender gender = s_.entity(entity).gender;
  const bool female = s_.reading.has(pronoun, kFemale);
  if (gender == Gender::unknown || (!female && !s_.reading.has(pronoun, kMale))) return true;
  return gender == (female ? Gender::female : Gender::male);
}

// "Holst, his foreign minister, Mari Lund, and": a word of a list whose name stands behind it.
bool Coreference::is_listed(TokenIndex token) const {
  if (token < 2 || s_.reading.word(token - 1) != ",") return false;
  const auto limit = std::min(token + 6, static_cast<TokenIndex>(s_.reading.tokens.size()));
  TokenIndex comma = token + 1;
  while (comma < limit && s_.reading.tokens[comma].shape == Shape::lower) ++comma;
  if (comma == token + 1 || comma >= limit || s_.reading.word(comma) != ",") return false;
  const std::size_t next = name_before(comma);
  return next < s_.names.size() && s_.names[next].tokens.begin == comma + 1 &&
         s_.is(s_.of_name(static_cast<std::uint32_t>(next)), Kind::person);
}

// "Mandela's widow, Graça Machel, and his former wife": of the one who owns the first of the list.
EntityId Coreference::possessor_before(std::size_t name, TokenIndex token) const {
  const std::uint32_t sentence = s_.names[name].sentence;
  while (name-- > 0 && s_.names[name].sentence == sentence) {
    const TokenIndex mark = s_.names[name].tokens.end;
    const EntityId owner = s_.of_name(static_cast<std::uint32_t>(name));
    if (s_.reading.has(mark, kPossessiveMark) && s_.is(owner, Kind::person))
      return fits_gender(owner, token) ? owner : kNoEntity;
  }
  return kNoEntity;
}

// "Xi and his wife", "the institute and its director": the name right before the "and".
EntityId Coreference::name_beside(TokenIndex token) const {
  const bool body = s_.reading.is(token, "its");
  const bool gap =
      body && token >= 2 && is_capitalized(s_.reading.tokens[token - 1]);  // "and Chile its envoy"
  const bool listed = is_listed(token);
  if (token < 2 || (!gap && !listed && !s_.reading.is(token - 1, "and"))) return kNoEntity;
  TokenIndex end = gap                                 ? token
                   : listed                            ? token - 1
                   : s_.reading.word(token - 2) == "," ? token - 2
                                                       : token - 1;
  for (std::size_t n = name_before(token); n-- > 0 && s_.names[n].tokens.end == end;) {
    const EntityId entity = s_.entities.of_name[n];
    if (entity != kNoEntity && s_.is(entity, Kind::person) != body)
      return fits_gender(entity, token) ? entity : possessor_before(n, token);
    if (s_.names[n].tokens.begin == 0 || !s_.reading.is(s_.names[n].tokens.begin - 1, "of")) break;
    end = s_.names[n].tokens.begin - 1;  // "Ingeborg of Denmark and her husband"
  }
  return kNoEntity;
}

// "Varga, his son Karl and his brother Jon were": of the name that opens the sentence, all through the list.
EntityId Coreference::head_of_kin_list(TokenIndex token) const {
  const Reading& r = s_.reading;
  if (token < 2 || r.is(token, "its") || r.is(token, "their") ||
      (!r.is(token - 1, "and") && r.word(token - 1) != ","))
    return kNoEntity;
  const std::size_t end = name_before(token);
  if (end == 0) return kNoEntity;
  const std::uint32_t sentence = s_.names[end - 1].sentence;
  std::size_t first = end - 1;
  const TokenIndex begin = std::max(r.sentences[sentence].tokens.begin, r.sentences[sentence].dateline.end);
  while (first > 0 && s_.names[first - 1].tokens.begin >= begin) --first;
  const TokenIndex comma = s_.names[first].tokens.end;
  const EntityId head = s_.of_name(static_cast<std::uint32_t>(first));
  if (!s_.is(head, Kind::person) || r.word(comma) != "," || !fits_gender(head, token)) return kNoEntity;
  const auto is_pronoun = [&](TokenIndex i) {
    return r.has(i, kFemale | kMale) && r.has(i, kPossessivePronoun);
  };
  if (!is_pronoun(comma + 1) || r.has(comma + 1, kFemale) != r.has(token, kFemale)) return kNoEntity;
  for (TokenIndex i = begin; i < s_.names[first].tokens.begin; ++i) {
    if (r.has(i, kAuxiliary | kVerbPast | kVerbThird | kPronoun)) return kNoEntity;
  }
  for (TokenIndex i = comma + 1; i < token; ++i) {
    if (r.has(i, kAuxiliary) || (r.has(i, kVerbPast) && !r.has(i, kNoun))) return kNoEntity;
  }
  return head;
}

// "The only minister from the Tobago Voice Party is its leader, X": the last body of the sentence.
EntityId Coreference::body_before(TokenIndex token) const {
  const std::size_t end = name_before(token);
  if (end == 0) return kNoEntity;
  const std::uint32_t sentence = s_.names[end - 1].sentence;
  const TokenRange range = s_.reading.sentences[sentence].tokens;
  if (token < range.begin || token >= range.end) return kNoEntity;
  for (std::size_t n = end; n-- > 0 && s_.names[n].sentence == sentence;) {
    const EntityId entity = s_.of_name(static_cast<std::uint32_t>(n));
    if (s_.is(entity, Kind::organization) || s_.is(entity, Kind::party)) return entity;
  }
  return kNoEntity;
}

EntityList Coreference::possessive(TokenIndex token) {
  const Reading& r = s_.reading;
  if (r.is(token, "their") && subject_.size() > 1) return subject_;
  if (const EntityId first = head_of_kin_list(token); first != kNoEntity) return {first};
  if (const EntityId beside = name_beside(token); beside != kNoEntity) return {beside};
  if (const EntityId subject = subject_for(token); subject != kNoEntity) return {subject};
  if (r.is(token, "their")) {
    const EntityId many = body_before(token);  // "The Liberals lost when their leader"
    if (many != kNoEntity && s_.entity(many).name.ends_with('s')) return {many};
    return people_pair_;
  }
  if (!r.is(token, "its")) return unknown_subject_ ? EntityList{} : pronoun(token, false);
  const bool people =
      std::all_of(subject_.begin(), subject_.end(), [&](EntityId e) { return s_.is(e, Kind::person); });
  if (people) {  // also where nobody is the subject
    if (const EntityId near = body_before(token); near != kNoEntity) return {near};
  }
  EntityId best_body = kNoEntity;
  std::uint32_t when = 0;
  for (const Recent& recent : recent_) {
    const Kind kind = s_.entity(recent.entity).kind;
    const bool body = kind == Kind::organization || kind == Kind::party || kind == Kind::state;
    if (body && recent.when * 2 + (recent.subject ? 1U : 0U) >= when) {
      when = recent.when * 2 + (recent.subject ? 1U : 0U);
      best_body = recent.entity;
    }
  }
  return best_body == kNoEntity ? EntityList{} : EntityList{best_body};
}

EntityList Coreference::possessive_but(TokenIndex token, EntityId other) {
  const EntityList subject = std::move(subject_);
  const EntityList excluded = std::move(excluded_);
  subject_.clear();
  excluded_ = {other};
  EntityList found = possessive(token);
  subject_ = subject;
  excluded_ = excluded;
  std::erase(found, other);
  return found;
}

}  // namespace rapport
