// Articles back from their rows: each table is read once, in order.
#include <fmt/format.h>

#include <algorithm>

#include "graph/store_files.hpp"

namespace rapport {
namespace {

class ArticleReader {
public:
  explicit ArticleReader(Database& database) : database_(database) {
    place_.resize(static_cast<std::size_t>(database.number("SELECT max(number) FROM article")) + 1, SIZE_MAX);
  }

  std::vector<ArticleFacts> read() {
    read_articles();
    read_entities();
    read_meetings();
    read_facts();
    read_evidence();
    return std::move(out_);
  }

private:
  // The article that the row belongs to; null where it is withdrawn.
  ArticleFacts* article_of(const Query& query) {
    const auto number = static_cast<std::size_t>(query.number(0));
    return number < place_.size() && place_[number] != SIZE_MAX ? &out_[place_[number]] : nullptr;
  }

  void read_articles() {
    Query query(database_,
                "SELECT number, id, title, date, source, url FROM article WHERE state <> 'withdrawn' "
                "ORDER BY id");
    while (query.step()) {
      place_[static_cast<std::size_t>(query.number(0))] = out_.size();
      out_.emplace_back();
      out_.back().article = {query.string(1), query.string(2), query.string(3), query.string(4),
                             query.string(5)};
    }
  }

  void read_entities() {
    Query query(
        database_,
        "SELECT article, kind, name, aliases, gender, weak, mentions FROM entity ORDER BY article, number");
    while (query.step()) {
      ArticleFacts* facts = article_of(query);
      if (facts == nullptr) continue;
      Entity entity;
      entity.kind = kind_named(query.text(1)).value_or(Kind::person);
      entity.name = query.text(2);
      entity.aliases = from_lines(query.text(3));
      entity.gender = gender_named(query.text(4)).value_or(Gender::unknown);
      entity.weak = from_lines(query.text(5));
      const std::vector<std::uint32_t> ends = numbers_in(query.text(6));
      for (std::size_t i = 0; i + 1 < ends.size(); i += 2) entity.mentions.push_back({ends[i], ends[i + 1]});
      facts->entities.push_back(std::move(entity));
    }
  }

  void read_meetings() {
    Query query(database_,
                "SELECT article, name, participants, date, place, status, form FROM told_meeting "
                "ORDER BY article, number");
    while (query.step()) {
      ArticleFacts* facts = article_of(query);
      if (facts == nullptr) continue;
      facts->meetings.push_back({query.string(1), numbers_in(query.text(2)), query.string(3),
                                 query.maybe_index(4), status_named(query.text(5)).value_or(Status::actual),
                                 form_named(query.text(6)).value_or(Form::unknown)});
    }
  }

  void read_facts() {
    const std::string sql = fmt::format("SELECT {} FROM fact ORDER BY article, number", kFactColumns);
    Query query(database_, sql.c_str());
    while (query.step()) {
      ArticleFacts* facts = article_of(query);
      if (facts != nullptr) facts->facts.push_back(fact_at(query, 1));
    }
  }

  void read_evidence() {
    const std::string sql = fmt::format(
        "SELECT article, fact, {} FROM evidence ORDER BY article, fact, number", kEvidenceColumns);
    Query query(database_, sql.c_str());
    while (query.step()) {
      ArticleFacts* facts = article_of(query);
      if (facts == nullptr || query.index(1) >= facts->facts.size()) continue;
      facts->facts[query.index(1)].evidence.push_back(evidence_at(query, 2));
    }
  }

  Database& database_;
  std::vector<std::size_t> place_;  // by number: where the article stands
  std::vector<ArticleFacts> out_;
};

}  // namespace

std::vector<ArticleFacts> Store::articles() const { return ArticleReader(files_->database).read(); }

}  // namespace rapport
