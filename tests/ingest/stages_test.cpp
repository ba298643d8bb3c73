// Tags, chunks, verb groups, clauses and status of single sentences, each stage in its printed form.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "ingest/clauses.hpp"
#include "ingest/status.hpp"
#include "ingest/verb_groups.hpp"
#include "tests/ingest/told_facts.hpp"

using namespace rapport;

namespace {

struct Row {
  std::string text;
  std::string printed;
};

// One sentence with what the stages before the clauses found in it.
struct Sample {
  explicit Sample(const std::string& text)
      : text_(text),
        reading(read_text(text_, "", built_in().lexicon)),
        names(find_names(reading)),
        entities(find_entities(reading, names)) {}

  TokenRange range() const { return reading.sentences.at(0).tokens; }
  ParsedSentence parsed() const {
    return parse_sentence(reading, range(), names, 0, entities, day_of_iso("2024-03-25"));
  }

  std::string text_;
  Reading reading;
  std::vector<Name> names;
  ArticleEntities entities;
};

std::string tags_of(const std::string& text) {
  const Sample sample(text);
  return printed(sample.reading, sample.range(), tag_sentence(sample.reading, sample.range(), sample.names));
}

std::string chunks_of(const std::string& text) {
  const Sample sample(text);
  return printed(sample.reading, sample.parsed().chunked);
}

std::string verb_groups_of(const std::string& text) {
  const Sample sample(text);
  std::string out;
  for (const Chunk& chunk : sample.parsed().chunked.chunks) {
    if (chunk.kind != ChunkKind::verb) continue;
    out += fmt::format("{}{}", out.empty() ? "" : "; ", printed(sample.reading, chunk));
  }
  return out;
}

// Each clause in brackets its status, "no fact" where there is none.
std::string clauses_of(const std::string& text) {
  const Sample sample(text);
  const ParsedSentence parsed = sample.parsed();
  std::string out;
  for (std::uint32_t c = 0; c < parsed.clauses.size(); ++c) {
    const std::string line = printed(sample.reading, parsed, parsed.clauses[c]);
    if (line.empty()) continue;
    const std::optional<Status> status = status_of(sample.reading, parsed, c);
    out += fmt::format("{}({}) {}", out.empty() ? "" : "; ", status ? name_of(*status) : "no fact", line);
  }
  return out;
}

template <class Print>
void check(const std::vector<Row>& table, Print print) {
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(print(row.text) == row.printed);
  }
}

}  // namespace

TEST_CASE("tags") {
  check(
      {
          {"Ana Cordero met him.", "Ana/name Cordero/name met/verb him/pronoun ./punctuation"},
          {"The denied reports worried Pavel Novak.",
           "The/determiner denied/adjective reports/noun worried/verb Pavel/name Novak/name ./punctuation"},
          {"She did not visit Oslo, but her aide did.",
           "She/pronoun did/auxiliary not/negation visit/verb Oslo/name ,/comma but/conjunction "
           "her/possessive aide/noun did/auxiliary ./punctuation"},
          {"To meet Ana Cordero he had to wait.",
           "To/to meet/verb Ana/name Cordero/name he/pronoun had/auxiliary to/to wait/verb ./punctuation"},
          {"The leaders of both parties denied reports of visits.",
           "The/determiner leaders/noun of/preposition both/determiner parties/noun denied/verb reports/noun "
           "of/preposition visits/noun ./punctuation"},
      },
      tags_of);
}

TEST_CASE("chunks") {
  check(
      {
          {"Peruvian Foreign Minister Ana Cordero met Tomas Varga in Oslo on Friday.",
           "[name:Peruvian Foreign Minister Ana Cordero] <met> [name:Tomas Varga] in [name:Oslo] on @Friday "
           "."},
          {"The two leaders held talks with his wife, Mira Varga.",
           "[role:The two leaders] <held> [event:talks] with [kin:his wife] , [name:Mira Varga] ."},
          {"Neither of them has met the party's international department.",
           "[:Neither] of [pronoun:them] <has met> [body:the party's] [body:international department] ."},
          {"Varga (left) will meet \"my old friend\" Ana Cordero - by phone.",
           "[name:Varga] ( [:left] ) <will meet> [name:my old friend\" Ana Cordero] - by [:phone] ."},
      },
      chunks_of);
}

TEST_CASE("verb groups carry tense, voice, modality and negation") {
  check(
      {
          {"Ana Cordero met Tomas Varga.", "past: met"},
          {"Ana Cordero has not been meeting Tomas Varga.", "present perfect progressive not: meeting"},
          {"Ana Cordero will be received by Tomas Varga.", "future passive: received"},
          {"Ana Cordero is due to meet Tomas Varga.", "present scheduled: meet"},
          {"Ana Cordero has yet to meet Tomas Varga.", "present yet-to: meet"},
          {"Ana Cordero might never have met Tomas Varga.", "present perfect possible not: met"},
          {"Ana Cordero would have met Tomas Varga.", "present perfect conditional: met"},
          {"Ana Cordero is the president.", "present copula: is"},
          {"Ana Cordero called off the talks.", "past: called"},
          {"Having met Tomas Varga, Ana Cordero left to see Pavel Novak.",
           "gerund perfect: met; past: left; infinitive: see"},
      },
      verb_groups_of);
}

TEST_CASE("clauses with their status") {
  check(
      {
          {"Ana Cordero met Tomas Varga in Oslo on Friday.",
           "(actual) main Ana Cordero <met> Tomas Varga | in Oslo | @Friday"},
          {"Ana Cordero and Pavel Novak met Tomas Varga and Ivo Brandt.",
           "(actual) main Ana Cordero + Pavel Novak <met> Tomas Varga + Ivo Brandt"},
          {"Ana Cordero, who heads the bank, met Tomas Varga.",
           "(actual) main Ana Cordero <met> Tomas Varga; (actual) relative Ana Cordero <heads> the bank"},
          {"Ana Cordero refused to meet Tomas Varga.",
           "(actual) main Ana Cordero <refused>; (denied) infinitive Ana Cordero <to meet> Tomas Varga"},
          {"Ana Cordero plans to meet Tomas Varga next week.",
           "(actual) main Ana Cordero <plans>; (planned) infinitive Ana Cordero <to meet> Tomas Varga | "
           "@next week"},
          {"Ana Cordero said she had met Tomas Varga.",
           "(actual) main Ana Cordero <said>; (actual) complement she <had met> Tomas Varga"},
          {"Ana Cordero had hoped to meet Tomas Varga.",
           "(actual) main Ana Cordero <had hoped>; (no fact) infinitive Ana Cordero <to meet> Tomas Varga"},
          {"If Ana Cordero met Tomas Varga, she would tell Pavel Novak.",
           "(no fact) main she <would tell> Pavel Novak; (no fact) adverbial Ana Cordero <met> Tomas Varga"},
          {"Ana Cordero flew to Oslo, where she was received by Tomas Varga.",
           "(actual) main Ana Cordero <flew>  | to Oslo; (actual) adverbial she <was received>  | where Oslo "
           "| by Tomas Varga"},
          {"Before meeting Tomas Varga, Ana Cordero visited Oslo.",
           "(actual) gerund Ana Cordero <meeting> Tomas Varga; (actual) main Ana Cordero <visited> Oslo"},
          {"Ana Cordero invited Tomas Varga to visit Oslo.",
           "(actual) main Ana Cordero <invited> Tomas Varga; (no fact) infinitive Tomas Varga <to visit> "
           "Oslo"},
          {"Did Ana Cordero meet Tomas Varga?", "(actual) main Did Ana Cordero meet Tomas Varga <>"},
          {"Ana Cordero has yet to meet Tomas Varga.",
           "(no fact) main Ana Cordero <has yet to meet> Tomas Varga"},
          {"Ana Cordero has not yet met Tomas Varga.",
           "(denied) main Ana Cordero <has not yet met> Tomas Varga"},
          {"Ana Cordero never met Tomas Varga.", "(denied) main Ana Cordero <never met> Tomas Varga"},
          {"Tomas Varga, whom Ana Cordero met in Oslo, visited Lima.",
           "(actual) main Tomas Varga <visited> Lima; (actual) relative Ana Cordero <met> Tomas Varga | in "
           "Oslo"},
      },
      clauses_of);
}

TEST_CASE("clauses whose subject or verb is hard to find") {
  check(
      {
          {"In the first game of the evening, Ana Cordero met Tomas Varga.",
           "(actual) main Ana Cordero <met> Tomas Varga | In the first game"},
          {"In part of his answer, Varga left no doubt.", "(actual) main Varga <left> no doubt | In part"},
          {"With her guest, Tomas Varga, she went to Oslo.",
           "(actual) main she <went>  | With her guest | to Oslo"},
          {"Ana Cordero reached Oslo on Thursday and on Friday called on Tomas Varga.",
           "(actual) main Ana Cordero <reached> Oslo | @Thursday; (actual) coordinate Ana Cordero <called>  "
           "| "
           "on Tomas Varga | @Friday"},
          {"Started in 2010, the festival went on for a week.",
           "(actual) gerund the festival <Started>  | @2010; (actual) main the festival <went>  | for a "
           "week"},
          {"The talks held in Oslo ended on Monday.",
           "(actual) main The talks <ended>  | @Monday; (actual) gerund The talks <held>  | in Oslo"},
          {"The army based in Goma denied the report.",
           "(actual) main The army <denied> the report; (actual) gerund The army <based>  | in Goma"},
          {"With the progress made in Oslo, Ana Cordero left.",
           "(actual) main Ana Cordero <left>  | With the progress; (actual) gerund the progress <made>  | in "
           "Oslo"},
          {"Before his speech Varga met Ana Cordero.",
           "(actual) main Varga <met> Ana Cordero | Before his speech"},
          {"In Geneva Varga met Ana Cordero.", "(actual) main Varga <met> Ana Cordero | In Geneva"},
          {"As the bank reported a loss, Ana Cordero resigned.",
           "(actual) main Ana Cordero <resigned>; (actual) adverbial the bank <reported> a loss"},
          {"If Varga stays at home it would be a loss.",
           "(no fact) main it <would be> a loss; (no fact) adverbial Varga <stays>  | at home"},
          {"The report states that Varga met Ana Cordero.",
           "(actual) main The report <states>; (actual) complement Varga <met> Ana Cordero"},
          {"They met Ana Cordero; and praised Tomas Varga.",
           "(actual) main They <met> Ana Cordero; (actual) main They <praised> Tomas Varga"},
          {"About 6,000 people greeted Ana Cordero at 16:08.",
           "(actual) main 6,000 people <greeted> Ana Cordero | at 16:08"},
          {"Former Peruvian works minister Ana Cordero met the head of Example.com.",
           "(actual) main Former Peruvian works minister Ana Cordero <met> the head"},
      },
      clauses_of);
}
