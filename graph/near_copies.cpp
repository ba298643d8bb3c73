// Signatures that agree in one band of four positions are compared in full; groups are connected pairs.
#include "graph/near_copies.hpp"

#include <algorithm>
#include <utility>

#include "graph/date_range.hpp"
#include "graph/disjoint_sets.hpp"
#include "graph/fold.hpp"
#include "graph/hash.hpp"
#include "graph/split.hpp"

namespace rapport {
namespace {

constexpr std::size_t kShingle = 3;          // words or names in a row
constexpr std::size_t kFewestFeatures = 12;  // below, any two short notes would look alike
constexpr std::size_t kBand = 4;
constexpr std::size_t kLargestLook = 64;  // of a band's articles each is compared with so many before it

std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 33U)) * 0xff51afd7ed558ccdULL;
  x = (x ^ (x >> 33U)) * 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33U);
}

void add_shingles(const std::vector<std::string_view>& words, std::uint64_t seed,
                  std::vector<std::uint64_t>& features) {
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    std::uint64_t hash = seed;
    for (std::size_t k = 0; k < kShingle; ++k) hash = fnv1a(words[i + k], hash) * 31;
    features.push_back(hash);
  }
}

// Each sentence once: most state several facts.
std::vector<std::string_view> sentences_of(const ArticleFacts& facts) {
  std::vector<std::string_view> sentences;
  for (const Fact& fact : facts.facts) {
    for (const Evidence& evidence : fact.evidence) sentences.emplace_back(evidence.sentence);
  }
  std::sort(sentences.begin(), sentences.end());
  sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
  return sentences;
}

std::vector<std::uint64_t> features_of(const ArticleFacts& facts) {
  std::vector<std::uint64_t> features;
  for (const std::string_view sentence : sentences_of(facts)) {
    const std::string words = folded_words(sentence);
    add_shingles(split(words, ' '), kFnvOffset, features);
  }
  std::vector<std::pair<Span, std::string_view>> mentions;
  for (const Entity& entity : facts.entities) {
    for (const Span& span : entity.mentions) mentions.emplace_back(span, entity.name);
  }
  std::sort(mentions.begin(), mentions.end());
  std::vector<std::string_view> names;
  for (const auto& mention : mentions) names.push_back(mention.second);
  add_shingles(names, kFnvOffset + 1, features);
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

bool within_days(std::string_view a, std::string_view b) {
  const std::optional<DayRange> x = day_range(a);
  const std::optional<DayRange> y = day_range(b);
  return !x || !y || (x->first - kCopyDays <= y->last && y->first - kCopyDays <= x->last);
}

std::uint64_t band_key(const CopySignature& signature, std::size_t band) {
  std::uint64_t key = band;
  for (std::size_t i = band * kBand; i < (band + 1) * kBand; ++i) key = mixed(key * 31 + signature[i]);
  return key;
}

bool agree(const CopySignature& a, const CopySignature& b) {
  int same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1 : 0;
  return same >= kCopyAgreement;
}

}  // namespace

CopySignature copy_signature(const ArticleFacts& facts) {
  const std::vector<std::uint64_t> features = features_of(facts);
  CopySignature out{};
  if (features.size() < kFewestFeatures) return out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::uint32_t smallest = 0xFFFFFFFFU;
    for (const std::uint64_t feature : features) {
      smallest = std::min(smallest, static_cast<std::uint32_t>(mixed(feature + i * 0x9e3779b97f4a7c15ULL)));
    }
    out[i] = smallest;
  }
  return out;
}

std::vector<std::uint32_t> copy_groups(std::span<const CopySignature> signatures,
                                       std::span<const std::string_view> dates) {
  DisjointSets sets(signatures.size());
  const auto compare = [&](std::uint32_t a, std::uint32_t b) {
    if (sets.find(a) != sets.find(b) && within_days(dates[a], dates[b]) &&
        agree(signatures[a], signatures[b])) {
      sets.unite(a, b);
    }
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;  // equal keys stand together
  for (std::size_t band = 0; band < CopySignature().size() / kBand; ++band) {
    rows.clear();
    for (std::uint32_t i = 0; i < signatures.size(); ++i) {
      if (signatures[i] != CopySignature{}) rows.emplace_back(band_key(signatures[i], band), i);
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t k = 1; k < rows.size(); ++k) {
      const std::size_t first = k - std::min(k, kLargestLook);
      for (std::size_t before = k; before-- > first && rows[before].first == rows[k].first;)
        compare(rows[before].second, rows[k].second);
    }
  }
  std::vector<std::uint32_t> out(signatures.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = sets.find(i);
  return out;
}

}  // namespace rapport
