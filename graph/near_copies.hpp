// Which articles are near-identical copies of each other: wire copy printed by several papers, with small
// edits. MinHash (Broder 1997) over what the facts keep of the text: runs of words of the evidence and runs
// of names.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/facts.hpp"

namespace rapport {

// Positions that agree estimate the share of features that two articles have in common.
using CopySignature = std::array<std::uint32_t, 24>;

// Two articles are copies if at least this many positions agree (an estimated overlap of 75 %)…
inline constexpr int kCopyAgreement = 18;
// …and their dates are no further apart, or one has none.
inline constexpr int kCopyDays = 3;

// All zero where the article has too little text to tell.
CopySignature copy_signature(const ArticleFacts& facts);

// For each article the position of the first of its copies, its own if there is none before it. Copies of
// copies belong together. `dates` are as in ArticleInfo.
std::vector<std::uint32_t> copy_groups(std::span<const CopySignature> signatures,
                                       std::span<const std::string_view> dates);

}  // namespace rapport
