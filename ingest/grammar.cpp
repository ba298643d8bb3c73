// Frames are kept by their verb, so that a clause looks only at those of its own.
#include "ingest/grammar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/tsv.hpp"

namespace rapport {

std::string_view embedded_rules(std::string_view name);  // generated from ingest/grammar/*.tsv

namespace {

Role role_of(std::string_view word, Lexicon& lexicon) {
  if (word == "S") return {Slot::subject, 0};
  if (word == "O") return {Slot::object, 0};
  return {Slot::preposition, lexicon.words.intern(word)};
}

std::string add_frame(Grammar& grammar, Lexicon& lexicon, const TsvRow& row) {
  const std::optional<Relation> relation = relation_named(row.cell(3));
  const std::vector<std::string_view> pattern = parts_of(row.cell(2), ' ');
  if (!relation) return fmt::format("'{}' is no relation", row.cell(3));
  if (pattern.size() != 2) return fmt::format("the pattern '{}' has not two parts", row.cell(2));
  if (row.cell(5).empty() || row.cell(6).empty()) return fmt::format("'{}' has no example", row.cell(0));
  for (const std::string_view phrase : parts_of(row.cell(1), '|')) {
    const std::vector<std::string_view> words = parts_of(phrase, ' ');
    Frame frame;
    frame.name = row.cell(0);
    const std::string_view verb = words.empty() ? phrase : words.front();
    frame.verb = lexicon.words.at(lexicon.words.find(verb)).verb;
    if (frame.verb == 0) return fmt::format("'{}' is no verb of verbs.tsv", verb);
    for (std::size_t i = 1; i < words.size(); ++i) frame.rest.push_back(lexicon.words.intern(words[i]));
    frame.from = role_of(pattern[0], lexicon);
    frame.to = role_of(pattern[1], lexicon);
    frame.relation = *relation;
    frame.form = form_named(row.cell(4)).value_or(Form::unknown);
    if (grammar.frames.size() <= frame.verb) grammar.frames.resize(frame.verb + 1U);
    std::vector<Frame>& bucket = grammar.frames[frame.verb];
    const auto place = std::find_if(bucket.begin(), bucket.end(),
                                    [&](const Frame& f) { return f.rest.size() < frame.rest.size(); });
    bucket.insert(place, std::move(frame));
  }
  return {};
}

}  // namespace

std::vector<std::string> Grammar::add_frames(std::string_view text, Lexicon& lexicon) {
  std::vector<std::string> complaints;
  for (const TsvRow& row : tsv_rows(text)) {
    const std::string complaint = add_frame(*this, lexicon, row);
    if (!complaint.empty()) complaints.push_back(fmt::format("line {}: {}", row.line, complaint));
  }
  return complaints;
}

Grammar default_grammar(Lexicon& lexicon) {
  Grammar grammar;
  grammar.add_frames(embedded_rules("frames.tsv"), lexicon);
  return grammar;
}

}  // namespace rapport
