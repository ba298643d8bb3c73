// Whom an office means that names nobody: "the premier", "the Polish foreign minister", "the leaders of A and
// B".
#include <algorithm>
#include <array>

#include "ingest/coreference.hpp"
#include "ingest/office_owners.hpp"

namespace rapport {
namespace {

bool same_office(const TitleRow& a, const TitleRow& b) {
  if (a.text == b.text || a.text.starts_with(b.text + " ")) return true;
  const auto premier = [](const TitleRow& t) { return t.text == "premier" || t.text == "prime minister"; };
  return premier(a) && premier(b);
}

}  // namespace

EntityId Coreference::holder(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (c.title == kNone || c.plural || c.indefinite) return kNoEntity;
  EntityList owners;
  add(owners, s_.of_name(c.owner));
  if (phrase.possessor != kNone) add_all(owners, resolve(sentence, phrase.possessor));
  if (c.pronoun != kNone) add_all(owners, possessive(c.pronoun));
  for (const Attachment& attachment : phrase.attachments)
    add_all(owners, resolve(sentence, attachment.phrases));
  const bool of_body =
      std::any_of(phrase.attachments.begin(), phrase.attachments.end(), [&](const Attachment& a) {
        return s_.reading.is(a.preposition, "of") &&
               chunk(sentence, a.phrases.front()).noun == NounClass::body;
      });  // "the head of the commission", whatever that is
  const bool owned = !owners.empty() || phrase.possessor != kNone || of_body;
  for (EntityId& owner : owners) owner = s_.as_actor(owner);
  const TitleRow& title = s_.reading.lexicon.titles[c.title];
  const bool leader = title.text == "leader" || title.text == "head of state";
  const Office* found = nullptr;
  for (const Office& office : s_.offices) {
    const TitleRow& row = s_.reading.lexicon.titles[office.title];
    const bool deputy = (c.modifiers & kDeputy) != 0;
    const bool fits = same_office(row, title) ? office.deputy == deputy
                                              : leader && row.effect == TitleEffect::heads &&
                                                    !office.deputy && s_.is(office.owner, Kind::state);
    if ((c.modifiers & kFormer) != 0 && !office.former) continue;
    if (!fits || (office.former && (c.modifiers & kFormer) == 0 && !owned)) continue;
    if (owned && std::find(owners.begin(), owners.end(), office.owner) == owners.end()) continue;
    if (owned && office.guessed && office.token > c.tokens.begin) continue;
    const std::string wanted = lower_word(s_.reading.words(c.title_tokens));
    if (title.text == "minister" && lower_word(office.words).find(wanted) == std::string::npos) continue;
    if (!owned && office.token >= c.tokens.begin) continue;  // "the premier" is one that was named before
    const bool abroad = found != nullptr && !owned && found->owner == s_.home && office.owner != s_.home;
    if (abroad) continue;  // "the president" is that of the country of the article
    if (found == nullptr || office.sentence <= sentence) found = &office;
  }
  if (found != nullptr && !owned && is_of_another(sentence, found->owner)) return kNoEntity;
  return found == nullptr ? kNoEntity : found->person;
}

// "Uganda confirmed that the president's son …": the president of the State that is the subject.
bool Coreference::is_of_another(std::uint32_t sentence, EntityId owner) const {
  const ParsedSentence& parsed = s_.parsed[sentence];
  return std::any_of(parsed.clauses.begin(), parsed.clauses.end(), [&](const Clause& clause) {
    if (clause.link != Link::main || clause.subject.size() != 1) return false;
    const Chunk& subject = chunk(sentence, clause.subject.front());
    const EntityId state = subject.noun == NounClass::name ? s_.of_name(subject.name) : kNoEntity;
    return s_.is(state, Kind::state) && !s_.is(owner, Kind::organization) && state != owner;
  });
}

EntityList Coreference::role(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (c.plural) {  // "the leaders of A and B", "their foreign ministers", "the two leaders"
    if (c.pronoun != kNone && s_.reading.is(c.pronoun, "their")) return holders(c, state_pair_);
    if (phrase.attachments.empty()) {
      const bool bare = c.definite && phrase.possessor == kNone && c.owner == kNone && c.pronoun == kNone;
      return bare ? plural_role(c) : EntityList{};
    }
    return holders(c, resolve(sentence, phrase.attachments.front().phrases));
  }
  if (c.indefinite) return introduced(sentence, c);
  const bool royal = s_.reading.is(c.head, "queen") || s_.reading.is(c.head, "king");
  if (!c.definite && phrase.possessor == kNone && !royal) return {};
  EntityId person = holder(sentence, index);
  const bool bare =
      phrase.attachments.empty() && phrase.possessor == kNone && c.owner == kNone && c.pronoun == kNone;
  if (person == kNoEntity && bare) {
    person = titled(c);
    if (person != kNoEntity && is_of_another(sentence, acts_for(s_, person))) person = kNoEntity;
  }
  if (person == kNoEntity && c.title != kNone) {
    if (EntityList other = counterpart(sentence, index); !other.empty()) return other;
  }
  if (person == kNoEntity) return is_generic_person(c) ? nominal(c) : EntityList{};
  return {person};
}

}  // namespace rapport
