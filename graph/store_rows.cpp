// What the resolution needs of all articles, read straight into small rows: each table once, in order, one
// row in memory at a time.
#include <algorithm>
#include <cstring>
#include <string_view>

#include "graph/store_files.hpp"

namespace rapport {
namespace {

class RowReader {
public:
  RowReader(Database& database, std::size_t articles)
      : database_(database), out_{ArticleRows(articles), {}, {}} {
    place_.resize(static_cast<std::size_t>(database.number("SELECT max(number) FROM article")) + 1, kNone);
  }

  StoredRows read() {
    read_articles();
    read_entities();
    read_meetings();
    read_facts();
    out_.rows.number_names();
    return std::move(out_);
  }

private:
  // The article that the row belongs to; kNone where it is withdrawn.
  ArticleIndex article_of(const Query& query) const {
    const auto number = static_cast<std::size_t>(query.number(0));
    return number < place_.size() ? place_[number] : kNone;
  }

  void read_articles() {
    Query query(database_,
                "SELECT number, id, date, signature FROM article WHERE state <> 'withdrawn' ORDER BY id");
    std::vector<CopySignature> signatures;
    while (query.step()) {
      const auto article = static_cast<ArticleIndex>(out_.numbers.size());
      place_[static_cast<std::size_t>(query.number(0))] = article;
      out_.numbers.push_back(query.number(0));
      out_.rows.set_article(article, query.text(1), query.text(2));
      CopySignature& signature = signatures.emplace_back();
      const std::string_view bytes = query.text(3);
      std::memcpy(signature.data(), bytes.data(), std::min(bytes.size(), sizeof(signature)));
    }
    std::vector<std::string_view> dates;
    for (ArticleIndex a = 0; a < signatures.size(); ++a) dates.emplace_back(out_.rows.date(a));
    out_.copy_of = copy_groups(signatures, dates);
  }

  void read_entities() {
    Query query(database_,
                "SELECT article, kind, name, aliases, gender FROM entity ORDER BY article, number");
    Entity entity;
    while (query.step()) {
      const ArticleIndex article = article_of(query);
      if (article == kNone) continue;
      entity.kind = kind_named(query.text(1)).value_or(Kind::person);
      entity.name = query.text(2);
      entity.aliases = from_lines(query.text(3));
      entity.gender = gender_named(query.text(4)).value_or(Gender::unknown);
      out_.rows.add(article, entity);
    }
  }

  void read_meetings() {
    Query query(database_,
                "SELECT article, participants, date, place, status, form FROM told_meeting "
                "ORDER BY article, number");
    while (query.step()) {
      const ArticleIndex article = article_of(query);
      if (article == kNone) continue;
      out_.rows.add(article, Meeting{"", numbers_in(query.text(1)), query.string(2), query.maybe_index(3),
                                     status_named(query.text(4)).value_or(Status::actual),
                                     form_named(query.text(5)).value_or(Form::unknown)});
    }
  }

  void read_facts() {
    Query query(database_,
                (std::string("SELECT ") + kFactColumns + " FROM fact ORDER BY article, number").c_str());
    while (query.step()) {
      const ArticleIndex article = article_of(query);
      if (article != kNone) out_.rows.add(article, fact_at(query, 1));
    }
  }

  Database& database_;
  std::vector<ArticleIndex> place_;  // by number: where the article stands
  StoredRows out_;
};

}  // namespace

StoredRows load_rows(Database& database) {
  const std::int64_t articles = database.number("SELECT count(*) FROM article WHERE state <> 'withdrawn'");
  return RowReader(database, static_cast<std::size_t>(articles)).read();
}

}  // namespace rapport
