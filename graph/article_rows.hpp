// The facts of many articles in few bytes: columns of small rows, every text once, without evidence. What the
// resolution holds of all articles. Internal to graph/resolve*.cpp, graph/identity*.cpp and the store.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/facts.hpp"
#include "graph/rows.hpp"
#include "graph/symbols.hpp"

namespace rapport {

struct EntityRow {
  std::uint32_t first_name = 0;
  Kind kind = Kind::person;
  Gender gender = Gender::unknown;
};

// What many facts have in common; kept once.
struct FactWording {
  Relation type = Relation::met_with;
  Status status = Status::actual;
  Form form = Form::unknown;
  bool former = false;
  Symbol title = 0;
  Symbol role = 0;
};

// kNone where there is no place or meeting.
struct FactRow {
  EntityIndex from = 0;
  EntityIndex to = 0;
  EntityIndex place = kNone;
  MeetingIndex meeting = kNone;
  Symbol date = 0;
  std::uint32_t wording = 0;
};

struct MeetingRow {
  std::uint32_t first_participant = 0;
  Symbol date = 0;
  EntityIndex place = kNone;
  Status status = Status::actual;
  Form form = Form::unknown;
};

// Rows of one kind in the order in which they were read, in which those of an article stand together.
template <class Row>
class RowsOfArticles {
public:
  explicit RowsOfArticles(std::size_t articles) : of_article_(articles) {}

  void add(ArticleIndex article, const Row& row) {
    Range& range = of_article_[article];
    if (range.count++ == 0) range.begin = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
  }
  std::span<const Row> of(ArticleIndex article) const {
    return std::span(rows_).subspan(of_article_[article].begin, of_article_[article].count);
  }
  std::uint32_t begin(ArticleIndex article) const { return of_article_[article].begin; }
  std::size_t size() const { return rows_.size(); }
  const Row& operator[](std::size_t row) const { return rows_[row]; }

private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };
  std::vector<Range> of_article_;
  std::vector<Row> rows_;
};

// Articles are in order of id; their rows are added in any order of articles, those of one together.
class ArticleRows {
public:
  explicit ArticleRows(std::size_t articles);

  void set_article(ArticleIndex article, std::string_view id, std::string_view date);
  void add(ArticleIndex article, const Entity& entity);
  void add(ArticleIndex article, const Fact& fact);
  void add(ArticleIndex article, const Meeting& meeting);
  // Numbers the names in the order of the articles, in whichever they were added. To be called once, when
  // everything is there.
  void number_names();

  std::size_t size() const { return ids_.size(); }
  const std::string& id(ArticleIndex article) const { return ids_[article]; }
  const std::string& date(ArticleIndex article) const { return texts_.text(dates_[article]); }

  std::span<const EntityRow> entities(ArticleIndex article) const { return entities_.of(article); }
  std::span<const FactRow> facts(ArticleIndex article) const { return facts_.of(article); }
  const RowsOfArticles<MeetingRow>& meetings() const { return meetings_; }
  // Strong names as written, each once; the first is the name.
  std::span<const Symbol> names(ArticleIndex article, EntityIndex entity) const;
  std::span<const EntityIndex> participants(std::size_t meeting) const;
  const FactWording& wording(const FactRow& fact) const { return wordings_[fact.wording].first; }

  const std::string& text(Symbol symbol) const { return texts_.text(symbol); }  // of dates, titles, roles
  const Symbols& texts() const { return texts_; }
  Symbols& symbols() { return symbols_; }  // of names; the resolution adds its own

private:
  std::uint32_t wording_of(const Fact& fact);

  Symbols symbols_;
  Symbols texts_;
  std::vector<std::string> ids_;
  std::vector<Symbol> dates_;
  RowsOfArticles<EntityRow> entities_;
  RowsOfArticles<FactRow> facts_;
  RowsOfArticles<MeetingRow> meetings_;
  std::vector<Symbol> names_;
  std::vector<EntityIndex> participants_;
  std::vector<std::pair<FactWording, std::uint32_t>> wordings_;  // and the next with the same title and role
  std::vector<std::uint32_t> wording_of_title_;                  // by title: the first with it
};

}  // namespace rapport
