// Dimmed on a terminal, so that the answer stands out.
#include "cli/evidence.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"

namespace rapport {
namespace {

std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

}  // namespace

void print_evidence(const Graph& graph, const Edge& edge) {
  for (const Statement& statement : edge.statements) {
    const ArticleInfo& article = graph.articles[statement.article];
    for (const Evidence& evidence : statement.evidence) {
      std::string where = article.title.empty() ? article.id : article.title;
      if (!article.source.empty()) where += ", " + article.source;
      if (!article.date.empty()) where += ", " + article.date;
      if (!evidence.said_by.empty()) where += fmt::format(" (said by {})", evidence.said_by);
      print(faint(fmt::format("    “{}” – {}", one_line(evidence.sentence), one_line(where))) + "\n");
    }
  }
}

}  // namespace rapport
