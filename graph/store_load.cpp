// Articles back from their rows: each table is read once, in order.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>

#include "graph/split.hpp"
#include "graph/store_files.hpp"

namespace rapport {
namespace {

std::vector<std::uint32_t> numbers_in(std::string_view text) {
  std::vector<std::uint32_t> out;
  if (text.empty()) return out;
  for (const std::string_view word : split(text, ' ')) {
    std::uint32_t value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    out.push_back(value);
  }
  return out;
}

class ArticleReader {
public:
  explicit ArticleReader(Database& database) : database_(database) {
    place_.resize(static_cast<std::size_t>(database.number("SELECT max(number) FROM article")) + 1, SIZE_MAX);
  }

  StoredArticles read(bool with_evidence) {
    read_articles();
    read_entities(with_evidence);
    read_meetings();
    read_facts();
    if (with_evidence) read_evidence();
    return std::move(out_);
  }

private:
  // The article that the row belongs to; null where it is withdrawn.
  ArticleFacts* article_of(const Query& query) {
    const auto number = static_cast<std::size_t>(query.number(0));
    return number < place_.size() && place_[number] != SIZE_MAX ? &out_.facts[place_[number]] : nullptr;
  }

  void read_articles() {
    Query query(
        database_,
        "SELECT number, id, title, date, source, url, signature FROM article WHERE state <> 'withdrawn' "
        "ORDER BY id");
    while (query.step()) {
      place_[static_cast<std::size_t>(query.number(0))] = out_.facts.size();
      out_.numbers.push_back(query.number(0));
      out_.facts.emplace_back();
      out_.facts.back().article = {query.string(1), query.string(2), query.string(3), query.string(4),
                                   query.string(5)};
      CopySignature signature{};
      const std::string_view bytes = query.text(6);
      std::memcpy(signature.data(), bytes.data(), std::min(bytes.size(), sizeof(signature)));
      out_.signatures.push_back(signature);
    }
  }

  // Without evidence only what the resolution asks for.
  void read_entities(bool whole) {
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
      if (whole) entity.weak = from_lines(query.text(5));
      const std::vector<std::uint32_t> ends =
          whole ? numbers_in(query.text(6)) : std::vector<std::uint32_t>();
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
    Query query(
        database_,
        "SELECT article, type, from_entity, to_entity, status, date, place, form, title, former, role, "
        "meeting FROM fact ORDER BY article, number");
    while (query.step()) {
      ArticleFacts* facts = article_of(query);
      if (facts == nullptr) continue;
      Fact fact;
      fact.type = relation_named(query.text(1)).value_or(Relation::met_with);
      fact.from = query.index(2);
      fact.to = query.index(3);
      fact.status = status_named(query.text(4)).value_or(Status::actual);
      fact.date = query.text(5);
      fact.place = query.maybe_index(6);
      fact.form = form_named(query.text(7)).value_or(Form::unknown);
      fact.title = query.text(8);
      fact.former = query.number(9) != 0;
      fact.role = query.text(10);
      fact.meeting = query.maybe_index(11);
      facts->facts.push_back(std::move(fact));
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
  StoredArticles out_;
};

}  // namespace

StoredArticles load_articles(Database& database, bool with_evidence) {
  return ArticleReader(database).read(with_evidence);
}

std::vector<ArticleFacts> Store::articles() const {
  return std::move(load_articles(files_->database, true).facts);
}

}  // namespace rapport
