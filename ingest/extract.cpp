// Reader → tokens and sentences → names → entities → clauses → coreference and facts → rows.
#include "ingest/extract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "graph/facts_json.hpp"
#include "ingest/assemble.hpp"
#include "ingest/explain.hpp"
#include "ingest/facts_of_clauses.hpp"

namespace rapport {
namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw std::runtime_error(
        fmt::format("{}: cannot be read; check the name and the permissions", path.string()));
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void complain(const std::filesystem::path& path, const std::vector<std::string>& complaints) {
  if (!complaints.empty()) throw std::runtime_error(fmt::format("{}: {}", path.string(), complaints.front()));
}

void lay_folder(Lexicon& lexicon, const std::string& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  if (error) throw std::runtime_error(fmt::format("{}: cannot be read as a folder of tables", folder));
  std::sort(files.begin(), files.end());
  for (const auto& path : files) complain(path, lexicon.add_table(path.filename().string(), file_text(path)));
}

ScratchVector<ParsedSentence> parse(const Reading& reading, const std::vector<Name>& names,
                                    const ArticleEntities& entities, const std::optional<Day>& date) {
  ScratchVector<ParsedSentence> parsed(reading.sentences.size());
  std::size_t first = 0;
  for (std::uint32_t n = 0; n < reading.sentences.size(); ++n) {
    const Sentence& sentence = reading.sentences[n];
    while (first < names.size() &&
           (names[first].sentence < n || names[first].tokens.begin < sentence.tokens.begin))
      ++first;
    std::size_t last = first;
    while (last < names.size() && names[last].sentence == n) ++last;
    const bool tells = sentence.region == Region::body || sentence.region == Region::headline ||
                       sentence.region == Region::caption;
    if (tells && last > first) {
      parsed[n] = parse_sentence(reading, sentence.tokens, std::span(names).subspan(first, last - first),
                                 static_cast<std::uint32_t>(first), entities, date);
      parsed[n].caption = sentence.region != Region::body;
    } else if (tells) {
      parsed[n] =
          parse_sentence(reading, sentence.tokens, {}, static_cast<std::uint32_t>(first), entities, date);
    }
  }
  return parsed;
}

// The State of the dateline, else the first that the article names.
EntityId home_of(Scene& scene) {
  EntityId first = kNoEntity;
  for (std::size_t n = 0; n < scene.names.size(); ++n) {
    const EntityId state = scene.state_of(scene.entities.of_name[n]);
    if (state == kNoEntity) continue;
    const Sentence& sentence = scene.reading.sentences[scene.names[n].sentence];
    if (scene.names[n].tokens.begin < sentence.tokens.begin) {
      if (scene.is(scene.entities.of_name[n], Kind::place)) scene.dateline = scene.entities.of_name[n];
      return state;
    }
    if (first == kNoEntity) first = state;
  }
  return first;
}

template <class Use>
auto with_scene(const Article& article, const Knowledge& knowledge, Use use) {
  const ScratchScope scratch;
  const Reading reading = read_text(article.text, article.title, knowledge.lexicon);
  const std::vector<Name> names = find_names(reading);
  ArticleEntities entities = find_entities(reading, names);
  const std::optional<Day> date = day_of_iso(article.date);
  ScratchVector<ParsedSentence> parsed = parse(reading, names, entities, date);
  Scene scene{reading, names, entities, date, std::move(parsed), {}, {}, kNoEntity, kNoEntity, 0};
  scene.home = home_of(scene);
  read_facts(scene, knowledge.grammar);
  return use(scene);
}

}  // namespace

Knowledge load_knowledge(const std::string& lexicon_folder, const std::string& grammar_file) {
  std::vector<std::string> complaints;
  Knowledge knowledge{default_lexicon(complaints), {}};
  complain("embedded tables", complaints);
  if (!lexicon_folder.empty()) lay_folder(knowledge.lexicon, lexicon_folder);
  knowledge.grammar = default_grammar(knowledge.lexicon);
  if (!grammar_file.empty())
    complain(grammar_file, knowledge.grammar.add_frames(file_text(grammar_file), knowledge.lexicon));
  return knowledge;
}

ArticleFacts extract(const Article& article, const Knowledge& knowledge) {
  return with_scene(article, knowledge, [&](Scene& scene) { return assemble(article, scene); });
}

std::string explain(const Article& article, const Knowledge& knowledge) {
  return with_scene(article, knowledge, [&](Scene& scene) {
    const ArticleFacts facts = assemble(article, scene);
    return explanation(scene, facts);
  });
}

}  // namespace rapport
