// Finds the body of an article in a page by where its long paragraphs stand.
#include <algorithm>

#include "ingest/article_html.hpp"

namespace rapport {
namespace {

constexpr std::size_t kShortest = 25;  // bytes of a block that counts as text
constexpr double kBodyBonus = 1.5;     // for containers that are called an article's body

bool is_mostly_links(const HtmlBlock& block) { return block.link_bytes * 2 > block.text.size(); }

double score_of(const HtmlBlock& block) {
  if (block.boilerplate || block.heading || block.text.size() < kShortest) return 0;
  const auto commas = static_cast<double>(std::count(block.text.begin(), block.text.end(), ','));
  const double plain = 1 - static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
  return plain * (1 + commas + std::min(static_cast<double>(block.text.size()) / 100, 3.0));
}

std::vector<double> scores_of(const HtmlPage& page) {
  std::vector<double> scores(page.containers.size(), 0);
  for (const HtmlBlock& block : page.blocks) {
    const double score = score_of(block);
    const std::uint32_t parent = page.containers[block.container].parent;
    scores[block.container] += score;
    if (parent != block.container) scores[parent] += score / 2;
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (page.containers[i].named_body) scores[i] *= kBodyBonus;
  }
  return scores;
}

}  // namespace

std::vector<std::size_t> body_blocks(const HtmlPage& page) {
  const std::vector<double> scores = scores_of(page);
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  // Containers stand after those around them, so one pass marks what lies inside the best.
  std::vector<bool> inside(scores.size(), false);
  for (std::size_t i = best; i < inside.size(); ++i)
    inside[i] = i == best || inside[page.containers[i].parent];
  std::vector<std::size_t> body;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const HtmlBlock& block = page.blocks[i];
    if (inside[block.container] && !block.boilerplate && !is_mostly_links(block)) body.push_back(i);
  }
  return body;
}

}  // namespace rapport
