// Noun phrases without a name that still mean somebody: delegations by their leader, capitals, visitors, the
// leaders of several States, and officials whom the next sentences name.
#include <algorithm>

#include "ingest/coreference.hpp"

namespace rapport {
namespace {

void add(EntityList& list, EntityId entity) {
  if (entity != kNoEntity && std::find(list.begin(), list.end(), entity) == list.end())
    list.push_back(entity);
}

}  // namespace

// "a delegation led by X", "the five-member team, headed by X": X goes where it goes.
EntityList Coreference::leader_of(std::uint32_t sentence, PhraseIndex index) {
  const ParsedSentence& parsed = s_.parsed[sentence];
  for (const Clause& clause : parsed.clauses) {
    const bool of_phrase =
        clause.verb != kNone && clause.subject.size() == 1 && clause.subject.front() == index;
    if (!of_phrase || clause.link == Link::main) continue;
    const Chunk& verb = parsed.chunked.chunks[clause.verb];
    if ((verb.tags & kLead) == 0) continue;
    for (const PrepositionalPhrase& phrase : clause.prepositions) {
      if (phrase.preposition != kNone && s_.reading.is(phrase.preposition, "by"))
        return resolve(sentence, phrase.phrases);
    }
  }
  return {};
}

// "the outer islands of Ha'apai", "the Flemish town of Sint-Willem".
EntityList Coreference::place_of(std::uint32_t sentence, PhraseIndex index) {
  const Chunk& c = chunk(sentence, index);
  const Phrase& phrase = s_.parsed[sentence].phrases[index];
  if (phrase.attachments.empty() || !s_.reading.has(c.head, kPlaceWord) ||
      !s_.reading.is(phrase.attachments.front().preposition, "of"))
    return {};
  EntityList places = resolve(sentence, phrase.attachments.front().phrases);
  std::erase_if(places, [&](EntityId e) { return !s_.is(e, Kind::place); });
  return places;
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

// "the Chinese capital": the Place.
EntityList Coreference::capital(const Chunk& c) {
  const Lexicon& lexicon = s_.reading.lexicon;
  for (TokenIndex i = c.tokens.begin; i < c.head; ++i) {
    const Match demonym = s_.reading.match(i, EntryKind::demonym);
    if (demonym.length == 0) continue;
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      if (s_.is(e, Kind::place) && s_.entity(e).capital && s_.entity(e).state == demonym.entry.row)
        return {e};
    }
    ArticleEntity capital;
    capital.kind = Kind::place;
    capital.name = lexicon.states[demonym.entry.row].capital;
    capital.state = demonym.entry.row;
    capital.capital = true;
    capital.mentions.push_back(c.tokens);
    s_.entities.list.push_back(capital);
    return {static_cast<EntityId>(s_.entities.list.size() - 1)};
  }
  return {};
}

// "the Omani visitor", "the Angolan leader's host": the live person who acts for that State.
EntityList Coreference::nominal(const Chunk& c) {
  const bool city = s_.reading.is(c.head, "city") || s_.reading.is(c.head, "town") ||
                    s_.reading.is(c.head, "capital") || s_.reading.is(c.head, "resort");
  const bool here = city && s_.reading.is(c.tokens.begin, "this");
  if (here && s_.dateline != kNoEntity) return {s_.dateline};
  const bool person = s_.reading.is(c.head, "visitor") || s_.reading.is(c.head, "guest") ||
                      s_.reading.is(c.head, "host") || s_.reading.is(c.head, "politician") ||
                      s_.reading.is(c.head, "statesman");
  if (!c.definite || !person) return {};
  for (TokenIndex i = c.tokens.begin; i < c.head; ++i) {
    const Match demonym = s_.reading.match(i, EntryKind::demonym);
    if (demonym.length == 0) continue;
    EntityId found = kNoEntity;
    std::uint32_t when = 0;
    for (const Recent& recent : recent_) {
      const bool acts = std::any_of(s_.offices.begin(), s_.offices.end(), [&](const Office& o) {
        return o.person == recent.entity && s_.is(o.owner, Kind::state) &&
               s_.entity(o.owner).state == demonym.entry.row;
      });
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
