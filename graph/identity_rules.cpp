// Turned order, middle names, suffixes, initials, surnames with an office, acronyms.
#include "graph/identity_rules.hpp"

#include <array>

#include "graph/body_names.hpp"
#include "graph/fold.hpp"
#include "graph/hash.hpp"

namespace rapport {
namespace {

bool full(Kind kind, const NameForms& form) { return kind == Kind::person && form.parts.words.size() > 1; }
bool long_form(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() > 2;
}

// Of the words from `begin` on, written together, then those before `begin`, then the suffix.
BlockKey joined(const PersonName& name, std::size_t begin, bool with_suffix) {
  BlockKey key = kFnvOffset;
  for (std::size_t i = begin; i < name.words.size(); ++i) key = fnv1a(name.words[i], key);
  for (std::size_t i = 0; i < begin; ++i) key = fnv1a(name.words[i], key);
  return with_suffix ? fnv1a(name.suffix, fnv1a(" ", key)) : key;
}
BlockKey one(std::string_view word) { return fnv1a(word, kFnvOffset + 1); }
BlockKey two(std::string_view first, std::string_view last) {
  return fnv1a(last, fnv1a(" ", fnv1a(first, kFnvOffset + 2)));
}

BlockKey key_of(Kind kind, const NameForms& form) {
  return full(kind, form) ? joined(form.parts, 0, true) : 0;
}
BlockKey turned(Kind kind, const NameForms& form) {
  return full(kind, form) ? joined(form.parts, 1, true) : 0;
}
BlockKey outer(Kind kind, const NameForms& form) {
  return full(kind, form) ? two(form.parts.words.front(), form.parts.words.back()) : 0;
}
BlockKey without_suffix(Kind kind, const NameForms& form) {
  return full(kind, form) ? joined(form.parts, 0, false) : 0;
}
BlockKey without_suffix_if_none(Kind kind, const NameForms& form) {
  return form.parts.suffix.empty() ? without_suffix(kind, form) : 0;
}
BlockKey last_two(Kind kind, const NameForms& form) {
  const auto& words = form.parts.words;
  return long_form(kind, form) ? two(words[words.size() - 2], words.back()) : 0;
}
BlockKey both_of_two(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() == 2 ? outer(kind, form) : 0;
}
BlockKey initial_and_last(Kind kind, const NameForms& form) {
  if (!full(kind, form)) return 0;
  return two(std::string_view(form.parts.words.front()).substr(0, 1), form.parts.words.back());
}
BlockKey if_initial(Kind kind, const NameForms& form) {
  const bool fits = full(kind, form) && form.parts.words.front().size() == 1;
  return fits ? initial_and_last(kind, form) : 0;
}
BlockKey last_word(Kind kind, const NameForms& form) {
  return full(kind, form) ? one(form.parts.words.back()) : 0;
}
BlockKey first_word(Kind kind, const NameForms& form) {
  return full(kind, form) ? one(form.parts.words.front()) : 0;
}
BlockKey only_word(Kind kind, const NameForms& form) {
  return kind == Kind::person && form.parts.words.size() == 1 ? one(form.parts.words.front()) : 0;
}
BlockKey short_name(Kind kind, const NameForms& form) {
  const bool body = kind == Kind::organization || kind == Kind::party;
  if (!body || form.text.find(' ') != std::string_view::npos || is_acronym(form.text)) return 0;
  if (is_common_noun(form.text)) return 0;
  return two(info(kind).prefix, folded_name(form.text));
}
BlockKey acronym(Kind kind, const NameForms& form) {
  const bool body = kind == Kind::organization || kind == Kind::party;
  return body && is_acronym(form.text) ? two(info(kind).prefix, folded_name(form.text)) : 0;
}

std::optional<MergeProof> always(const NameForms&, const NameForms&) { return MergeProof::none; }
std::optional<MergeProof> with_tie(const NameForms&, const NameForms&) { return MergeProof::tie; }
std::optional<MergeProof> with_office(const NameForms&, const NameForms&) { return MergeProof::office; }
std::optional<MergeProof> with_company(const NameForms&, const NameForms&) {
  return MergeProof::office_or_company;
}
std::optional<MergeProof> with_kin(const NameForms&, const NameForms&) { return MergeProof::kin; }
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

constexpr std::array<MergeRule, 12> kRules{{
    {key_of, turned, with_tie, MergeProof::tie},
    {outer, outer, same_middle},
    {outer, outer, no_middle},
    {without_suffix, without_suffix_if_none, suffixed},
    {last_two, both_of_two, with_company},
    {initial_and_last, if_initial, full_first_name, MergeProof::tie, true},
    {last_word, only_word, with_office, MergeProof::office, true},
    {first_word, only_word, with_office, MergeProof::office, true},
    {first_word, only_word, with_kin, MergeProof::kin, true},
    {last_word, only_word, with_kin, MergeProof::kin, true},
    {short_name, short_name, always, MergeProof::none, true},
    {acronym, acronym, always, MergeProof::none, true},
}};

}  // namespace

std::span<const MergeRule> identity_rules() { return kRules; }

}  // namespace rapport
