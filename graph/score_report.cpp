// Scores for people, in the words of the gold's own checker, and as JSON.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/json.hpp"
#include "graph/score.hpp"

namespace rapport {
namespace {

double part(std::uint64_t of, std::uint64_t whole) {
  return static_cast<double>(of) / static_cast<double>(std::max<std::uint64_t>(whole, 1));
}

void write_ratios(JsonWriter& out, const Counts& counts) {
  const Ratios r = ratios(counts);
  out.key("p");
  out.number(r.precision);
  out.key("r");
  out.number(r.recall);
  out.key("f1");
  out.number(r.f1);
}

void write_count(JsonWriter& out, std::string_view key, std::uint64_t count) {
  out.key(key);
  out.number(count);
}

bool is_empty(const Counts& counts) { return counts.right + counts.extra + counts.missed == 0; }

void write_types(JsonWriter& out, const Score& score) {
  std::array<Relation, kScoredRelations.size()> sorted = kScoredRelations;
  std::sort(sorted.begin(), sorted.end(), [](Relation a, Relation b) { return name_of(a) < name_of(b); });
  out.begin_object();
  for (const Relation type : sorted) {
    const Counts& counts = score.by_type[static_cast<std::size_t>(type)];
    if (is_empty(counts)) continue;
    out.key(name_of(type));
    out.begin_object();
    write_ratios(out, counts);
    write_count(out, "gold", counts.right + counts.missed);
    out.end_object();
  }
  out.end_object();
}

}  // namespace

std::string printed(const Score& score) {
  const auto three = [](const Counts& counts) {
    const Ratios r = ratios(counts);
    return fmt::format("P {:.3f}  R {:.3f}  F1 {:.3f}", r.precision, r.recall, r.f1);
  };
  std::string out = fmt::format("{} articles, {} missing\n", score.articles, score.missing);
  out += fmt::format("entities   {}   (ends of gold relations linked: {:.3f})\n", three(score.entities),
                     part(score.linked, score.linkable));
  out += fmt::format("relations  {}\n", three(score.relations));
  for (const Relation type : kScoredRelations) {
    const Counts& counts = score.by_type[static_cast<std::size_t>(type)];
    if (is_empty(counts)) continue;
    out += fmt::format("  {:<12} {}   gold {}\n", name_of(type), three(counts), counts.right + counts.missed);
  }
  out +=
      fmt::format("forbidden facts found {} of {}, realis errors {}, dates right {} of {}\n", score.forbidden,
                  score.forbidden_listed, score.realis_errors, score.dates_right, score.dated);
  return out;
}

std::string score_to_json(const Score& score) {
  JsonWriter out;
  out.begin_object();
  write_count(out, "articles", score.articles);
  write_count(out, "missing", score.missing);
  out.key("entities");
  out.begin_object();
  write_ratios(out, score.entities);
  out.end_object();
  out.key("relations");
  out.begin_object();
  write_ratios(out, score.relations);
  out.end_object();
  out.key("linked");
  out.number(part(score.linked, score.linkable));
  write_count(out, "forbidden", score.forbidden);
  write_count(out, "forbidden_listed", score.forbidden_listed);
  write_count(out, "realis_errors", score.realis_errors);
  out.key("date_accuracy");
  out.number(part(score.dates_right, score.dated));
  out.key("by_type");
  write_types(out, score);
  out.end_object();
  return out.take();
}

}  // namespace rapport
