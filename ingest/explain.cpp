// Prints the scene after all stages have run: sentence by sentence what they saw, then the facts.
#include "ingest/explain.hpp"

#include <fmt/format.h>

#include <optional>

#include "ingest/status.hpp"

namespace rapport {
namespace {

class Explainer {
public:
  explicit Explainer(const Scene& scene) : s_(scene) {}

  std::string sentence(std::uint32_t n) const {
    const ParsedSentence& parsed = s_.parsed[n];
    const TokenRange range = s_.reading.sentences[n].tokens;
    if (range.empty() || parsed.chunked.chunks.empty()) return claims(n);
    return fmt::format("\n{}\n  {}\n{}{}{}", s_.reading.words(range), printed(s_.reading, parsed.chunked),
                       clauses(parsed), meanings(n), claims(n));
  }

private:
  std::string clauses(const ParsedSentence& parsed) const {
    std::string out;
    for (std::uint32_t c = 0; c < parsed.clauses.size(); ++c) {
      const std::string line = printed(s_.reading, parsed, parsed.clauses[c]);
      if (line.empty()) continue;
      const std::optional<Status> status = status_of(s_.reading, parsed, c);
      out += fmt::format("  {} ({}) {}\n", c + 1, status ? name_of(*status) : "no fact", line);
    }
    return out;
  }

  // "he = Ana Cordero, the envoy = ?": phrases that stand for people and bodies.
  std::string meanings(std::uint32_t n) const {
    std::string out;
    for (const Meaning& meaning : s_.meanings) {
      const ParsedSentence& parsed = s_.parsed[n];
      if (meaning.sentence != n) continue;
      const Chunk& chunk = parsed.chunked.chunks[parsed.phrases[meaning.phrase].chunk];
      if (meaning.entities.empty() && chunk.noun == NounClass::other) continue;
      std::string names;
      for (const EntityId e : meaning.entities) names += (names.empty() ? "" : " + ") + s_.entity(e).name;
      out += fmt::format("{}{} = {}", out.empty() ? "  " : "; ", s_.reading.words(chunk.tokens),
                         names.empty() ? "?" : names);
    }
    return out.empty() ? out : out + '\n';
  }

  std::string claims(std::uint32_t n) const {
    std::string out;
    for (const Claim& claim : s_.claims) {
      if (claim.sentence != n) continue;
      out += fmt::format("  → {} {}, {} ({}): rule {}, \"{}\"{}\n", name_of(claim.type),
                         s_.entity(claim.from).name, s_.entity(claim.to).name, name_of(claim.status),
                         claim.rule, s_.reading.words(claim.trigger), clause_of(claim));
    }
    return out;
  }

  // The clause whose verb triggered the claim, else one that holds the trigger in a phrase.
  std::string clause_of(const Claim& claim) const {
    const ParsedSentence& parsed = s_.parsed[claim.sentence];
    for (std::uint32_t c = 0; c < parsed.clauses.size(); ++c) {
      const ChunkIndex verb = parsed.clauses[c].verb;
      if (verb == kNone || !overlap(parsed.chunked.chunks[verb].tokens, claim.trigger)) continue;
      return fmt::format(" in clause {}", c + 1);
    }
    for (std::uint32_t c = 0; c < parsed.clauses.size(); ++c) {
      if (holds(parsed, parsed.clauses[c], claim.trigger)) return fmt::format(" in clause {}", c + 1);
    }
    return {};
  }

  static bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

  static bool holds(const ParsedSentence& parsed, const Clause& clause, TokenRange trigger) {
    const auto in = [&](const PhraseList& list) {
      for (const PhraseIndex p : list) {
        if (overlap(parsed.chunked.chunks[parsed.phrases[p].chunk].tokens, trigger)) return true;
      }
      return false;
    };
    bool held = in(clause.subject) || in(clause.objects) || in(clause.second);
    for (const PrepositionalPhrase& phrase : clause.prepositions) held = held || in(phrase.phrases);
    return held;
  }

  const Scene& s_;
};

std::string line_of(const ArticleFacts& facts, const Fact& fact) {
  std::string out = fmt::format("{} {}, {} ({})", name_of(fact.type), facts.entities[fact.from].name,
                                facts.entities[fact.to].name, name_of(fact.status));
  if (!fact.title.empty()) out += fmt::format(", {}", fact.title);
  if (fact.former) out += ", former";
  if (!fact.date.empty()) out += fmt::format(", {}", fact.date);
  if (fact.place) out += fmt::format(", in {}", facts.entities[*fact.place].name);
  return out + '\n';
}

}  // namespace

std::string explanation(const Scene& scene, const ArticleFacts& facts) {
  const Explainer explainer(scene);
  std::string out = fmt::format("== {} {}\n", facts.article.id, facts.article.title);
  for (std::uint32_t n = 0; n < scene.parsed.size(); ++n) out += explainer.sentence(n);
  out += "\nfacts\n";
  for (const Fact& fact : facts.facts) out += "  " + line_of(facts, fact);
  return out + '\n';
}

}  // namespace rapport
