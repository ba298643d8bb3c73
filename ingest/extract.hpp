// The pipeline on one page: an article in, its facts out. A pure function; any text has some reading.
#pragma once

#include <string>
#include <vector>

#include "graph/facts.hpp"
#include "ingest/grammar.hpp"
#include "ingest/lexicon.hpp"

namespace rapport {

// Word tables and rules; loaded once, read by all threads.
struct Knowledge {
  Lexicon lexicon;
  Grammar grammar;
};

// The embedded tables and rules, with the .tsv files of `lexicon_folder` and the rows of `grammar_file` laid
// over them where these are not empty. Throws std::runtime_error with file, line and reason.
Knowledge load_knowledge(const std::string& lexicon_folder = {}, const std::string& grammar_file = {});

ArticleFacts extract(const Article& article, const Knowledge& knowledge);

// What each stage saw of each sentence, and the rule behind each fact, for people who write rules.
std::string explain(const Article& article, const Knowledge& knowledge);

}  // namespace rapport
