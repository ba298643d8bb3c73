// Noun phrases without a name that still mean somebody: delegations by their leader, capitals, visitors, the
// leaders of several States, and officials whom the next sentences name.
#include <algorithm>
#include <array>

#include "ingest/coreference.hpp"
#include "ingest/office_owners.hpp"

namespace rapport {
// "a delegation led by X", "the five-member team, headed by X": X goes where it goes.
EntityList Coreference::leader_of(std::uint32_t sentence, PhraseIndex index) {
  const ParsedSentence& parsed = s_.parsed[sentence];
  constexpr std::array<Spelling, 6> kLasting{"coalition", "alliance", "movement",
                                             "union",     "bloc",     "government"};
  const TokenIndex head = chunk(sentence, index).head;
  const auto is_head = [&](Spelling word) { return s_.reading.is(head, word); };
  if (std::any_of(kLasting.begin(), kLasting.end(), is_head)) return {};  // they go nowhere
  for (const Clause& clause : parsed.clauses) {
    const bool of_phrase =
        clause.verb != kNone && clause.subject.size() == 1 && clause.subject.front() == index;
    if (!of_phrase || clause.link == Link::main) continue;
    const Chunk& verb = parsed.chunked.chunks[clause.verb];
    if ((verb.tags & kLead) == 0) continue;
    EntityList led;
    for (const PrepositionalPhrase& phrase : clause.prepositions) {
      const TokenIndex word = phrase.preposition;
      const bool inside =
          word != kNone && (s_.reading.is(word, "by") || (!led.empty() && s_.reading.is(word, "including")));
      if (inside) add_all(led, resolve(sentence, phrase.phrases));
    }
    if (!led.empty()) return leaders_ = led;
  }
  return led_before(chunk(sentence, index));
}

// "The delegation arrived": those who lead the one that was named before.
EntityList Coreference::led_before(const Chunk& c) const {
  const bool team = s_.reading.is(c.head, "delegation") || s_.reading.is(c.head, "team") ||
                    s_.reading.is(c.head, "mission");
  return team && c.definite && c.owner == kNone ? leaders_ : EntityList{};
}

// "the outer islands of Ha'apai", "the Flemish town of Sint-Willem", "the Cusco region", "Cairo airport".
EntityList Coreference::place_of(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (!s_.reading.has(c.head, kPlaceWord)) return {};
  EntityList places;
  const std::size_t before = name_before(c.head);
  const bool in_front = before > 0 && s_.names[before - 1].tokens.end == c.head &&
                        s_.names[before - 1].tokens.begin >= c.tokens.begin && !c.plural &&
                        s_.is(s_.entities.of_name[before - 1], Kind::place) &&
                        (s_.names[before - 1].form != NameForm::place ||  // "the Caribbean city"
                         s_.entity(s_.entities.of_name[before - 1]).state != kNoRow);
  if (in_front) {
    places = {s_.entities.of_name[before - 1]};
  } else if (!phrase.attachments.empty() && s_.reading.is(phrase.attachments.front().preposition, "of")) {
    places = resolve(sentence, phrase.attachments.front().phrases);
  }
  std::erase_if(places, [&](EntityId e) { return !s_.is(e, Kind::place); });
  return places;
}

// "the country", "the kingdom": the State last named in the paragraph, else the only one of the sentence
// before; "his country": that of his office.
EntityId Coreference::land(std::uint32_t sentence, PhraseIndex index) {
  constexpr std::array<Spelling, 6> kLands{"country",   "kingdom", "republic",
                                           "sultanate", "emirate", "nation"};
  const Chunk& c = chunk(sentence, index);
  const bool word =
      std::any_of(kLands.begin(), kLands.end(), [&](Spelling land) { return s_.reading.is(c.head, land); });
  if (!word || c.plural || c.indefinite || c.tokens.size() != 2) return kNoEntity;
  if (c.pronoun != kNone) {
    const EntityList owner = possessive(c.pronoun);
    const EntityId state =
        owner.size() == 1 && s_.is(owner.front(), Kind::person) ? acts_for(s_, owner.front()) : kNoEntity;
    return s_.is(state, Kind::state) ? state : kNoEntity;
  }
  if (!s_.reading.is(c.tokens.begin, "the")) return kNoEntity;
  EntityId in_paragraph = kNoEntity;
  EntityList officials;
  EntityList just_before;
  for (std::size_t n = 0; n < s_.names.size() && s_.names[n].tokens.begin < c.tokens.begin; ++n) {
    const Name& name = s_.names[n];
    const EntityId entity = s_.entities.of_name[n];
    const bool official = name.sentence == sentence && s_.is(entity, Kind::person);
    const EntityId own = official ? acts_for(s_, entity) : kNoEntity;
    if (s_.is(own, Kind::state)) add(officials, own);  // "Aoun's brother is the country's ambassador"
    const EntityId state = s_.state_of(entity);
    if (state == kNoEntity || name.sentence + 1 < sentence) continue;
    if (s_.reading.sentences[name.sentence].paragraph == s_.reading.sentences[sentence].paragraph &&
        name.form == NameForm::state)
      in_paragraph = state;
    add(just_before, state);
  }
  if (in_paragraph != kNoEntity) return in_paragraph;
  if (officials.size() == 1) return officials.front();
  return just_before.size() == 1 ? just_before.front() : kNoEntity;
}

// "the South African government", "the government of Indonesia": the State, where it acts.
EntityId Coreference::government(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Reading& r = s_.reading;
  if (!r.is(c.head, "government") && !r.is(c.head, "governments")) return kNoEntity;
  for (std::size_t n = name_before(c.tokens.begin); n < s_.names.size(); ++n) {
    if (s_.names[n].tokens.begin >= c.head) break;
    if (const EntityId state = s_.entities.of_name[n]; s_.is(state, Kind::state)) return state;
  }
  for (const Attachment& attachment : s_.parsed[sentence].phrases[index].attachments) {
    const EntityList of = resolve(sentence, attachment.phrases);
    if (r.is(attachment.preposition, "of") && of.size() == 1 && s_.is(of.front(), Kind::state))
      return of.front();
  }
  return kNoEntity;
}

// "the Chinese capital", "Oman's capital": the Place.
EntityList Coreference::capital(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  for (TokenIndex i = c.tokens.begin; i < c.head; ++i) {
    const Match demonym = s_.reading.match(i, EntryKind::demonym);
    if (demonym.length > 0) return capital_of(demonym.entry.row, c.tokens);
  }
  const PhraseIndex possessor = s_.parsed[sentence].phrases[index].possessor;
  if (possessor == kNone) return {};
  const EntityList owners = resolve(sentence, possessor);
  const bool state = owners.size() == 1 && s_.is(owners.front(), Kind::state);
  return state ? capital_of(s_.entity(owners.front()).state, c.tokens) : EntityList{};
}

EntityList Coreference::capital_of(RowIndex state, TokenRange tokens) {
  if (state == kNoRow || s_.reading.lexicon.states[state].capital.empty()) return {};
  for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
    if (s_.is(e, Kind::place) && s_.entity(e).capital && s_.entity(e).state == state) return {e};
  }
  ArticleEntity capital;
  capital.kind = Kind::place;
  capital.name = s_.reading.lexicon.states[state].capital;
  capital.state = state;
  capital.capital = true;
  capital.mentions.push_back(tokens);
  s_.entities.list.push_back(capital);
  return {static_cast<EntityId>(s_.entities.list.size() - 1)};
}

// "visitor", "guest", "official": a person, whoever it is.
bool Coreference::is_generic_person(const Chunk& c) const {
  constexpr std::array<Spelling, 9> kWords{"visitor",  "guest",    "host",     "politician", "statesman",
                                           "official", "diplomat", "delegate", "emissary"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](Spelling word) { return s_.reading.is(c.head, word); });
}

// "Lao People's Revolutionary Party", or a part of it.
bool Coreference::is_national(EntityId body, std::string_view demonym) const {
  if (s_.entity(body).name.starts_with(demonym)) return true;
  return std::any_of(s_.claims.begin(), s_.claims.end(), [&](const Claim& c) {
    return c.type == Relation::part_of && c.from == body && s_.entity(c.to).name.starts_with(demonym);
  });
}

// Holds an office of the State, or of a body that carries its demonym ("Lao People's Revolutionary Party").
bool Coreference::acts_for_state(EntityId person, RowIndex state, std::string_view demonym) const {
  return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
    if (o.person != person || o.owner == kNoEntity) return false;
    const ArticleEntity& owner = s_.entity(o.owner);
    return owner.kind == Kind::state ? owner.state == state : is_national(o.owner, demonym);
  });
}

// "the Omani visitor", "the Angolan leader's host": the live person who acts for that State.
EntityList Coreference::nominal(const Chunk& c) {
  const bool city = s_.reading.is(c.head, "city") || s_.reading.is(c.head, "town") ||
                    s_.reading.is(c.head, "capital") || s_.reading.is(c.head, "resort");
  const bool here = city && (s_.reading.is(c.tokens.begin, "this") || c.definite);
  if (here && s_.dateline != kNoEntity) return {s_.dateline};
  if (!c.definite || !is_generic_person(c)) return {};
  for (TokenIndex i = c.tokens.begin; i < c.head; ++i) {
    const Match demonym = s_.reading.match(i, EntryKind::demonym);
    if (demonym.length == 0) continue;
    EntityId found = kNoEntity;
    std::uint32_t when = 0;
    for (const Recent& recent : recent_) {
      const std::string_view word = s_.reading.words({i, i + 1});
      const bool acts =
          s_.is(recent.entity, Kind::person) && acts_for_state(recent.entity, demonym.entry.row, word);
      const std::uint32_t weight = recent.when * 2 + (recent.subject ? 5U : 0U);
      if (acts && weight >= when) {
        when = weight;
        found = recent.entity;
      }
    }
    if (found != kNoEntity) return {found};
  }
  return {};
}

// "the leaders of A and B", "their foreign ministers": who holds that office for each of them.
EntityList Coreference::holders(const Chunk& c, const EntityList& owners) {
  EntityList out;
  const TitleRow& title = s_.reading.lexicon.titles[c.title];
  for (const EntityId owner : owners) {
    for (const Office& office : s_.offices) {
      if (office.owner != s_.as_actor(owner) || office.former || office.deputy) continue;
      const TitleRow& row = s_.reading.lexicon.titles[office.title];
      const bool leads = title.text == "leader" && row.effect == TitleEffect::heads;
      const bool same = row.text + "s" == title.text || row.text == title.text;
      if (leads || same) add(out, office.person);
    }
  }
  return out;
}

// "a senior Chinese diplomat" whom one of the next two sentences names with the same title and State.
EntityList Coreference::introduced(std::uint32_t sentence, const Chunk& c) {
  const EntityId owner = s_.as_actor(s_.of_name(c.owner));
  if (!s_.is(owner, Kind::state)) return {};
  const std::string& title = s_.reading.lexicon.titles[c.title].text;
  for (const Office& office : s_.offices) {
    const bool near = office.sentence > sentence && office.sentence <= sentence + 2;
    if (near && office.owner == owner && s_.reading.lexicon.titles[office.title].text == title)
      return {office.person};
  }
  return {};
}

}  // namespace rapport
