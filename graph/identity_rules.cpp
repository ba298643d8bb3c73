// Turned order, middle names, suffixes, initials, surnames with an office, acronyms.
#include "graph/identity_rules.hpp"

#include <array>

#include "graph/body_names.hpp"
#include "graph/fold.hpp"

namespace rapport {
namespace {

bool full(Kind kind, const NameForms& form) { return kind == Kind::person && form.parts.words.size() > 1; }
bool long_form(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() > 2;
}

std::string key_of(Kind kind, const NameForms& form) { return full(kind, form) ? name_key(form.parts) : ""; }
std::string turned(Kind kind, const NameForms& form) {
  return full(kind, form) ? key_first_word_last(form.parts) : "";
}
std::string outer(Kind kind, const NameForms& form) {
  return full(kind, form) ? form.parts.words.front() + ' ' + form.parts.words.back() : "";
}
std::string without_suffix(Kind kind, const NameForms& form) {
  if (!full(kind, form)) return "";
  return name_key({form.parts.words, ""});
}
std::string without_suffix_if_none(Kind kind, const NameForms& form) {
  return form.parts.suffix.empty() ? without_suffix(kind, form) : "";
}
std::string last_two(Kind kind, const NameForms& form) {
  const auto& words = form.parts.words;
  return long_form(kind, form) ? words[words.size() - 2] + ' ' + words.back() : "";
}
std::string both_of_two(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() == 2 ? outer(kind, form) : "";
}
std::string initial_and_last(Kind kind, const NameForms& form) {
  return full(kind, form) ? form.parts.words.front().substr(0, 1) + ' ' + form.parts.words.back() : "";
}
std::string if_initial(Kind kind, const NameForms& form) {
  const bool fits = full(kind, form) && form.parts.words.front().size() == 1;
  return fits ? initial_and_last(kind, form) : "";
}
std::string last_word(Kind kind, const NameForms& form) {
  return full(kind, form) ? form.parts.words.back() : "";
}
std::string first_word(Kind kind, const NameForms& form) {
  return full(kind, form) ? form.parts.words.front() : "";
}
std::string only_word(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() == 1 ? form.parts.words.front() : "";
}
std::string acronym(Kind kind, const NameForms& form) {
  const bool body = kind == Kind::organization || kind == Kind::party;
  return body && is_acronym(form.text) ? std::string(info(kind).prefix) + folded_name(form.text) : "";
}

std::optional<MergeProof> always(const NameForms&, const NameForms&) { return MergeProof::none; }
std::optional<MergeProof> with_tie(const NameForms&, const NameForms&) { return MergeProof::tie; }
std::optional<MergeProof> with_office(const NameForms&, const NameForms&) { return MergeProof::office; }
std::optional<MergeProof> suffixed(const NameForms&, const NameForms& candidate) {
  if (candidate.parts.suffix.empty()) return std::nullopt;
  return MergeProof::none;
}
std::optional<MergeProof> same_middle(const NameForms& seeker, const NameForms& candidate) {
  const bool same =
      seeker.parts.suffix == candidate.parts.suffix && middles_agree(seeker.parts, candidate.parts);
  return same ? std::optional(MergeProof::none) : std::nullopt;
}
// A middle name that is missing: an initial needs nothing more, a name needs the same office.
std::optional<MergeProof> no_middle(const NameForms& seeker, const NameForms& candidate) {
  if (seeker.parts.suffix != candidate.parts.suffix) return std::nullopt;
  if (seeker.parts.words.size() != 2 || candidate.parts.words.size() < 3) return std::nullopt;
  return has_initials_only(candidate.parts) ? MergeProof::none : MergeProof::office;
}
std::optional<MergeProof> full_first_name(const NameForms&, const NameForms& candidate) {
  if (candidate.parts.words.front().size() == 1) return std::nullopt;
  return MergeProof::tie;
}

constexpr std::array<MergeRule, 9> kRules{{
    {key_of, turned, with_tie, MergeProof::tie},
    {outer, outer, same_middle},
    {outer, outer, no_middle},
    {without_suffix, without_suffix_if_none, suffixed},
    {last_two, both_of_two, with_office, MergeProof::office},
    {initial_and_last, if_initial, full_first_name, MergeProof::tie, true},
    {last_word, only_word, with_office, MergeProof::office, true},
    {first_word, only_word, with_office, MergeProof::office, true},
    {acronym, acronym, always, MergeProof::none, true},
}};

}  // namespace

std::span<const MergeRule> identity_rules() { return kRules; }

}  // namespace rapport
