// What follows "of", "at" or "for" comes first, then what stands in front. A person in the owner's place
// stands for the State or body that the person acts for.
#include "ingest/office_owners.hpp"

#include <algorithm>
#include <array>

#include "ingest/bodies.hpp"
#include "ingest/descriptions.hpp"

namespace rapport {
namespace {

class OwnerReader {
public:
  OwnerReader(Scene& scene, Coreference& coreference, std::uint32_t sentence, bool claims)
      : v_{scene, coreference, sentence}, claims_(claims) {}

  OfficeOwners read(PhraseIndex index) {
    const Chunk& chunk = v_.chunk_of(index);
    const Phrase& phrase = v_.phrase(index);
    bool named = false;
    bool matter = false;  // "minister of fisheries"
    for (const Attachment& attachment : phrase.attachments) {
      if (v_.scene.reading.is(attachment.preposition, "to") && !advises(chunk)) continue;
      if (v_.scene.reading.is(attachment.preposition, "at") && is_envoy(chunk) && has_front(index)) continue;
      if (v_.scene.reading.is(attachment.preposition, "at") && lies_in(attachment)) continue;
      const bool topic = v_.scene.reading.is(attachment.preposition, "for") && has_front(index);
      const bool seat = v_.scene.reading.is(attachment.preposition, "in") &&
                        (has_front(index) || !out_.list.empty());  // "leader of Al Qaeda in Iraq"
      if (topic || seat) continue;
      for (const PhraseIndex object : attachment.phrases) {
        const bool nobody = v_.chunk_of(object).noun == NounClass::name &&
                            v_.named(object) == kNoEntity;  // "Housing Studies"
        const bool plain = (nobody || v_.chunk_of(object).noun == NounClass::other) &&
                           v_.phrase(object).possessor == kNone && v_.phrase(object).appositions.empty();
        out_.partial |= matter && !plain;  // "minister of trade of the Union", not "of the Union and the man"
        (plain ? matter : named) = true;
        owner_phrase(object);
      }
    }
    out_.partial &= !out_.list.empty();
    if (!out_.list.empty()) return out_;
    front(index, chunk, phrase, named);
    if (out_.list.empty()) implied(chunk);
    const bool heads =
        chunk.title != kNone && v_.scene.reading.lexicon.titles[chunk.title].effect == TitleEffect::heads;
    out_.government = out_.list.empty() && of_government(phrase);
    out_.open = out_.government || (!named && !(matter && heads) && (!matter || out_.list.empty()));
    return out_;
  }

private:
  // "the government's spokeswoman", "attorney general in the present government".
  bool of_government(const Phrase& phrase) const {
    const auto plain = [&](PhraseIndex p) {
      const Chunk& chunk = v_.chunk_of(p);
      return v_.scene.reading.is(chunk.head, "government") && chunk.definite && !chunk.plural &&
             v_.phrase(p).possessor == kNone && v_.phrase(p).attachments.empty();
    };
    if (phrase.possessor != kNone) return plain(phrase.possessor);
    return std::any_of(phrase.attachments.begin(), phrase.attachments.end(), [&](const Attachment& a) {
      return a.phrases.size() == 1 && plain(a.phrases.front());
    });
  }

  // "director of the Office of Museums at the Ministry of Culture": the ministry has the office, not him.
  bool lies_in(const Attachment& attachment) {
    if (out_.list.empty() || !v_.scene.is(out_.list.front(), Kind::organization)) return false;
    const EntityId whole = v_.named(attachment.phrases.front());
    if (v_.scene.is(whole, Kind::organization) && claims_)
      v_.state(Relation::part_of, out_.list.front(), whole, v_.chunk_of(attachment.phrases.front()).tokens,
               "part-of");
    return true;
  }

  // "an adviser to the president".
  bool advises(const Chunk& chunk) const {
    if (chunk.title == kNone) return false;
    const std::string& title = v_.scene.reading.lexicon.titles[chunk.title].text;
    return title.ends_with("adviser") || title.ends_with("advisor") || title == "aide";
  }

  // "Peru's representative at the United Nations".
  bool is_envoy(const Chunk& chunk) const {
    if (chunk.title == kNone) return false;
    const std::string& title = v_.scene.reading.lexicon.titles[chunk.title].text;
    return title.ends_with("representative") || title.ends_with("envoy") || title.ends_with("ambassador");
  }

  bool has_front(PhraseIndex index) const {
    const Chunk& chunk = v_.chunk_of(index);
    return v_.phrase(index).possessor != kNone || chunk.pronoun != kNone || chunk.owner != kNone;
  }

  void front(PhraseIndex, const Chunk& chunk, const Phrase& phrase, bool& named) {
    const EntityId inner = chunk.owner == kNone ? kNoEntity : v_.scene.of_name(chunk.owner);
    if (phrase.possessor != kNone &&
        (v_.scene.is(inner, Kind::party) || v_.scene.is(inner, Kind::organization))) {
      named = true;  // "Austria's Freedom Party leader"
      add(inner);
    } else if (phrase.possessor != kNone) {
      named = true;
      owner_phrase(phrase.possessor);
    } else if (chunk.pronoun != kNone && listed_for(chunk) != kNoEntity) {
      named = true;
      add(listed_for(chunk));
    } else if (chunk.pronoun != kNone) {
      named = true;
      if (const EntityId state = state_of_unnamed(chunk.pronoun); state != kNoEntity) return add(state);
      for (const EntityId owner : v_.coreference.possessive(chunk.pronoun)) add(through_person(owner));
    } else if (chunk.owner != kNone) {
      named = true;
      add(v_.scene.as_actor(v_.scene.of_name(chunk.owner)));
    }
  }

  // "Benin's president said that his foreign minister": the State of the last official before the pronoun,
  // where nobody is named in between.
  EntityId state_of_unnamed(TokenIndex pronoun) const {
    if (v_.scene.reading.is(pronoun, "its") || v_.scene.reading.is(pronoun, "their")) return kNoEntity;
    EntityId state = kNoEntity;
    for (PhraseIndex p = 0; p < v_.parsed().phrases.size(); ++p) {
      const Chunk& chunk = v_.chunk_of(p);
      if (chunk.tokens.begin >= pronoun) continue;
      if (v_.named_person(p) != kNoEntity || chunk.noun == NounClass::pronoun) state = kNoEntity;
      if (chunk.noun != NounClass::role || chunk.plural || chunk.pronoun != kNone) continue;
      if (chunk.indefinite || chunk.negated) continue;
      const std::uint32_t possessor = v_.phrase(p).possessor;
      const EntityId owner = possessor == kNone ? v_.scene.of_name(chunk.owner) : v_.named(possessor);
      state = owner == kNoEntity ? owner : v_.scene.as_actor(owner);
      if (!v_.scene.is(state, Kind::state)) state = kNoEntity;
    }
    return state;
  }

  // "Velmark founder and chief executive Ana Cordero": the owner of the word before "and".
  EntityId owner_before_and(const Chunk& chunk) const {
    const TokenIndex at = chunk.tokens.begin;
    if (chunk.noun != NounClass::name || at < 2 || !v_.scene.reading.is(at - 1, "and")) return kNoEntity;
    for (const Chunk& before : v_.parsed().chunked.chunks) {
      if (before.tokens.end + 1 != at || before.noun != NounClass::role || before.plural) continue;
      const EntityId owner = before.owner == kNone ? kNoEntity : v_.scene.of_name(before.owner);
      if (v_.scene.is(owner, Kind::organization) || v_.scene.is(owner, Kind::party)) return owner;
    }
    return kNoEntity;
  }

  // "Liberal chairman Pieter Smit", "the Green leader" where the article names the Liberals and the Greens.
  EntityId party_of_creed(const Chunk& chunk) const {
    const TokenIndex at = chunk.title_tokens.begin;
    if (chunk.title == kNone || at == chunk.tokens.begin || !is_capitalized(v_.scene.reading.tokens[at - 1]))
      return kNoEntity;
    const std::string many = std::string(v_.scene.reading.word(at - 1)) + "s";
    for (EntityId e = 0; e < v_.scene.entities.list.size(); ++e) {
      if (v_.scene.is(e, Kind::party) && v_.scene.entity(e).name == many) return e;
    }
    return kNoEntity;
  }

  void implied(const Chunk& chunk) {
    if (const EntityId party = party_of_creed(chunk); party != kNoEntity) return add(party);
    if (const EntityId owner = owner_before_and(chunk); owner != kNoEntity) return add(owner);
    const EntityId listed = listed_for(chunk);
    if (listed != kNoEntity && !v_.scene.is(listed, Kind::person) && !v_.scene.is(listed, Kind::place))
      return add(listed);
    const bool speaker =
        chunk.title != kNone && v_.scene.reading.lexicon.titles[chunk.title].text == "speaker";
    if (speaker && !chunk.plural) add(chamber(chunk.tokens.begin));
  }

  EntityId through_person(EntityId owner) const {
    return v_.scene.is(owner, Kind::person) ? acts_for(v_.scene, owner) : owner;
  }

  void add(EntityId owner) {
    if (owner == kNoEntity || std::find(out_.list.begin(), out_.list.end(), owner) != out_.list.end()) return;
    out_.list.push_back(owner);
  }

  void owner_phrase(PhraseIndex object) {
    const Chunk& chunk = v_.chunk_of(object);
    if (v_.scene.reading.is(chunk.head, "board") && !v_.phrase(object).attachments.empty()) {
      for (const PhraseIndex p : v_.phrase(object).attachments.front().phrases) owner_phrase(p);
      return;  // "chairman of the board of the bank"
    }
    if (chunk.noun == NounClass::role && chunk.plural) return;  // "chairman of the chiefs of staff"
    if (chunk.noun == NounClass::body)
      return add(read_body(v_.scene, v_.coreference, v_.sentence, object, claims_));
    for (const EntityId owner : v_.coreference.resolve(v_.sentence, object)) {
      const EntityId actor = v_.scene.as_actor(through_person(owner));
      if (actor == kNoEntity || v_.scene.is(actor, Kind::place)) continue;
      add(actor);
      if (v_.scene.is(actor, Kind::organization))
        read_body(v_.scene, v_.coreference, v_.sentence, object, claims_);
    }
    if (const EntityId state = state_of_word(object); out_.list.empty() && state != kNoEntity) add(state);
    if (chunk.noun != NounClass::other) return;
    // "the railway builder Ferrovías", "the rebel group, the Front": the name behind the word.
    for (const PhraseIndex apposition : v_.phrase(object).appositions) add(v_.named(apposition));
  }

  // "the Yemeni government", "the kingdom's": the State that the word is said of, else the last one named.
  EntityId state_of_word(PhraseIndex object) {
    const Chunk& chunk = v_.chunk_of(object);
    const Reading& r = v_.scene.reading;
    const bool rule =
        r.is(chunk.head, "government") || r.is(chunk.head, "regime") || r.is(chunk.head, "state");
    const bool land = r.is(chunk.head, "country") || r.is(chunk.head, "kingdom") ||
                      r.is(chunk.head, "republic") || r.is(chunk.head, "sultanate") ||
                      r.is(chunk.head, "emirate") || r.is(chunk.head, "nation");
    if (!rule && !land) return kNoEntity;
    for (TokenIndex i = chunk.tokens.begin; i < chunk.head; ++i) {
      const Match demonym = r.match(i, EntryKind::demonym);
      if (demonym.length > 0) return v_.scene.entities.state(r.lexicon, demonym.entry.row);
    }
    if (!land || !chunk.definite || chunk.plural) return kNoEntity;
    return last_state(chunk.tokens.begin);
  }

  // The last State before, named by its own name, in the paragraph.
  EntityId last_state(TokenIndex before) const {
    const Scene& s = v_.scene;
    EntityId found = kNoEntity;
    for (std::size_t n = 0; n < s.names.size() && s.names[n].tokens.begin < before; ++n) {
      const bool near =
          s.reading.sentences[s.names[n].sentence].paragraph == s.reading.sentences[v_.sentence].paragraph;
      const EntityId state = s.of_name(static_cast<std::uint32_t>(n));
      if (near && s.names[n].form == NameForm::state && s.is(state, Kind::state)) found = state;
    }
    return found;
  }

  // "the speaker": of the chamber that was named last.
  EntityId chamber(TokenIndex before) const {
    EntityId found = kNoEntity;
    TokenIndex when = 0;
    for (EntityId e = 0; e < v_.scene.entities.list.size(); ++e) {
      if (!v_.scene.is(e, Kind::organization) || !is_chamber(v_.scene.entity(e).name)) continue;
      for (const TokenRange& mention : v_.scene.entity(e).mentions) {
        if (mention.begin < before && mention.begin >= when) {
          when = mention.begin;
          found = e;
        }
      }
    }
    return found;
  }

  static bool is_chamber(const std::string& name) {
    constexpr std::array<std::string_view, 8> kChambers{"parliament", "assembly", "senate",  "congress",
                                                        "knesset",    "duma",     "chamber", "house of"};
    const std::string lower = lower_word(name);
    return std::any_of(kChambers.begin(), kChambers.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
  }

  // "for Kazakhstan, Minister of Ecology Seitkali": whose list the office opens.
  EntityId listed_for(const Chunk& chunk) const {
    const Reading& r = v_.scene.reading;
    const TokenIndex at = chunk.tokens.begin;
    if (at < 3 || !r.is(at - 1, ",")) return kNoEntity;
    for (std::size_t n = 0; n < v_.scene.names.size() && v_.scene.names[n].tokens.end < at; ++n) {
      const TokenRange name = v_.scene.names[n].tokens;
      if (name.end + 1 != at || name.begin == 0) continue;
      TokenIndex before = name.begin - 1;
      if (before > 0 && r.is(before, "the")) --before;
      if (r.is(before, "for")) return v_.scene.as_actor(v_.scene.of_name(static_cast<std::uint32_t>(n)));
    }
    return kNoEntity;
  }

  SentenceView v_;
  bool claims_;
  OfficeOwners out_;
};

}  // namespace

OfficeOwners owners_of(Scene& scene, Coreference& coreference, std::uint32_t sentence, PhraseIndex role,
                       bool claims) {
  return OwnerReader(scene, coreference, sentence, claims).read(role);
}

}  // namespace rapport
