// What the last stages share while they read one article: the parsed sentences, the entities and what is
// known so far.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/facts.hpp"
#include "ingest/clauses.hpp"
#include "ingest/entities.hpp"

namespace rapport {

using EntityList = ScratchVector<EntityId>;

// Somebody's office, role or membership as the text states it.
struct Office {
  EntityId person = kNoEntity;
  EntityId owner = kNoEntity;   // kNoEntity where the text leaves it open
  std::uint32_t title = kNone;  // row of titles.tsv
  std::string words;            // "Deputy Foreign Minister"
  bool former = false;
  bool deputy = false;
  TokenIndex token = 0;  // where the title begins
  bool shared = false;   // "Presidents A and B"
  bool guessed = false;  // the text does not say whose office it is
  std::uint32_t sentence = 0;
  EntityId like = kNoEntity;  // whose predecessor or successor holds it
};

// An office of a State that the text does not name ("Foreign Minister Varga"); its owner is found at the end.
struct OpenOffice {
  Office office;
  TokenRange trigger;
};

// A fact as one sentence states it; becomes a Fact of the article at the end.
struct Claim {
  Relation type = Relation::met_with;
  EntityId from = kNoEntity;
  EntityId to = kNoEntity;
  Status status = Status::actual;
  std::string date;
  bool carried = false;  // the date is that of the narration around it
  EntityId place = kNoEntity;
  Form form = Form::unknown;
  std::string title;
  bool former = false;
  std::string role;
  std::uint32_t sentence = 0;
  TokenRange trigger;
  std::string rule;
  bool hearsay = false;         // a newspaper or an unnamed source claims it
  std::uint32_t event = kNone;  // claims of one event in one clause share a number
};

// Who succeeded whom in an office that was not told before.
struct Heir {
  EntityId next = kNoEntity;
  EntityId last = kNoEntity;
  std::uint32_t sentence = 0;
};

// Whom a phrase without a name was taken to mean, once; for --explain.
struct Meaning {
  std::uint32_t sentence = 0;
  PhraseIndex phrase = 0;
  EntityList entities;  // none where nothing was certain
};

struct Scene {
  const Reading& reading;
  const std::vector<Name>& names;
  ArticleEntities& entities;
  std::optional<Day> date;
  ScratchVector<ParsedSentence> parsed;  // by sentence
  ScratchVector<Office> offices;
  ScratchVector<Claim> claims;
  EntityId home =
      kNoEntity;  // the State that the article is written from: of the dateline, else the first one
  EntityId dateline = kNoEntity;  // the Place of the dateline
  std::uint32_t events = 0;
  ScratchVector<OpenOffice> open_offices{};
  ScratchVector<OpenOffice> vacant{};  // of plurals: "the presidents of A and B"; one for each State
  ScratchVector<std::pair<EntityId, EntityId>> nationals{};  // a person and the State of a demonym
  std::string_view title{};                                  // of the article
  bool keeps_meanings = false;
  ScratchVector<Meaning> meanings{};

  const ArticleEntity& entity(EntityId id) const { return entities.list[id]; }
  bool is(EntityId id, Kind kind) const { return id != kNoEntity && entity(id).kind == kind; }
  EntityId of_name(std::uint32_t name) const { return name == kNone ? kNoEntity : entities.of_name[name]; }
  // The State of a Place, the State itself; kNoEntity for others.
  EntityId state_of(EntityId id);
  // The State where the entity is a capital or a State, the entity itself else: "Beijing said".
  EntityId as_actor(EntityId id);
};

}  // namespace rapport
