// Articles in and out. A withdrawn article that the graph was made of keeps its rows, and with them the graph
// its evidence, until the graph is made anew.
#include <fmt/format.h>

#include "graph/store_files.hpp"

namespace rapport {
namespace {

// The statements that write one article, prepared once a batch.
class ArticleWriter {
public:
  explicit ArticleWriter(Database& database)
      : article_(database, "INSERT INTO article VALUES (?1,?2,?3,?4,?5,?6,?7,?8,'new',NULL)"),
        entity_(database, "INSERT INTO entity VALUES (?1,?2,?3,?4,?5,?6,?7,?8)"),
        fact_(database, "INSERT INTO fact VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)"),
        evidence_(database, "INSERT INTO evidence VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)"),
        meeting_(database, "INSERT INTO told_meeting VALUES (?1,?2,?3,?4,?5,?6,?7,?8)") {}

  void write(std::int64_t number, const ArticleFacts& facts, std::string_view fingerprint) {
    const ArticleInfo& info = facts.article;
    article_.bind(1, number).bind(2, info.id).bind(3, info.title).bind(4, info.date).bind(5, info.source);
    article_.bind(6, info.url).bind_blob(7, fingerprint.substr(0, kFactsHashBytes));
    article_.bind_blob(8, fingerprint.substr(kFactsHashBytes)).run();
    for (std::size_t i = 0; i < facts.entities.size(); ++i) write_entity(number, i, facts.entities[i]);
    for (std::size_t i = 0; i < facts.facts.size(); ++i) write_fact(number, i, facts.facts[i]);
    for (std::size_t i = 0; i < facts.meetings.size(); ++i) write_meeting(number, i, facts.meetings[i]);
  }

private:
  void write_entity(std::int64_t article, std::size_t number, const Entity& entity) {
    const std::string aliases = lines_of(entity.aliases);
    const std::string weak = lines_of(entity.weak);
    std::string mentions;
    for (const Span& span : entity.mentions) {
      if (!mentions.empty()) mentions += ' ';
      fmt::format_to(std::back_inserter(mentions), "{} {}", span.begin, span.end);
    }
    entity_.bind(1, article).bind(2, static_cast<std::int64_t>(number)).bind(3, name_of(entity.kind));
    entity_.bind(4, entity.name).bind(5, aliases).bind(6, weak).bind(7, name_of(entity.gender));
    entity_.bind(8, mentions).run();
  }

  void write_fact(std::int64_t article, std::size_t number, const Fact& fact) {
    fact_.bind(1, article).bind(2, static_cast<std::int64_t>(number)).bind(3, name_of(fact.type));
    fact_.bind(4, std::int64_t{fact.from}).bind(5, std::int64_t{fact.to}).bind(6, name_of(fact.status));
    fact_.bind(7, fact.date).bind(8, fact.place).bind(9, name_of(fact.form)).bind(10, fact.title);
    fact_.bind(11, std::int64_t{fact.former ? 1 : 0}).bind(12, fact.role).bind(13, fact.meeting).run();
    for (std::size_t i = 0; i < fact.evidence.size(); ++i) {
      const Evidence& row = fact.evidence[i];
      evidence_.bind(1, article)
          .bind(2, static_cast<std::int64_t>(number))
          .bind(3, static_cast<std::int64_t>(i));
      evidence_.bind(4, std::int64_t{row.span.begin})
          .bind(5, std::int64_t{row.span.end})
          .bind(6, row.sentence);
      evidence_.bind(7, row.trigger).bind(8, row.rule).bind(9, row.said_by).run();
    }
  }

  void write_meeting(std::int64_t article, std::size_t number, const Meeting& meeting) {
    const std::string participants = fmt::format("{}", fmt::join(meeting.participants, " "));
    meeting_.bind(1, article).bind(2, static_cast<std::int64_t>(number)).bind(3, meeting.name);
    meeting_.bind(4, participants)
        .bind(5, meeting.date)
        .bind(6, meeting.place)
        .bind(7, name_of(meeting.status));
    meeting_.bind(8, name_of(meeting.form)).run();
  }

  Query article_;
  Query entity_;
  Query fact_;
  Query evidence_;
  Query meeting_;
};

void delete_rows(Database& database, std::int64_t article) {
  for (const char* sql :
       {"DELETE FROM entity WHERE article = ?1", "DELETE FROM fact WHERE article = ?1",
        "DELETE FROM evidence WHERE article = ?1", "DELETE FROM told_meeting WHERE article = ?1",
        "DELETE FROM article WHERE number = ?1"}) {
    Query(database, sql).bind(1, article).run();
  }
}

void withdraw(Database& database, std::int64_t number, bool resolved) {
  if (!resolved) return delete_rows(database, number);
  Query(database, "UPDATE article SET state = 'withdrawn' WHERE number = ?1").bind(1, number).run();
}

}  // namespace

void Store::begin() { files_->transaction.emplace(files_->database); }

void Store::commit() {
  files_->transaction->commit();
  files_->transaction.reset();
}

AddCounts Store::add(std::span<const ArticleFacts> articles, std::span<const std::string> fingerprints,
                     OnConflict on_conflict) {
  Database& database = files_->database;
  AddCounts counts;
  std::optional<Transaction> own;
  if (!files_->transaction) own.emplace(database);
  ArticleWriter writer(database);
  Query known(database, "SELECT number, hash, state FROM article WHERE id = ?1 AND state <> 'withdrawn'");
  std::int64_t next = database.number("SELECT max(number) FROM article") + 1;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    known.reset();
    const bool there = known.bind(1, articles[i].article.id).step();
    if (there && (on_conflict == OnConflict::keep || fingerprints[i].starts_with(known.text(1)))) {
      ++counts.unchanged;
      continue;
    }
    there ? ++counts.changed : ++counts.added;
    const std::int64_t old = there ? known.number(0) : 0;
    const bool resolved = there && known.text(2) == "resolved";
    known.reset();
    if (there) withdraw(database, old, resolved);
    writer.write(next++, articles[i], fingerprints[i]);
  }
  if (own) own->commit();
  return counts;
}

AddCounts Store::add(std::span<const ArticleFacts> articles) {
  std::vector<std::string> fingerprints;
  for (const ArticleFacts& facts : articles) fingerprints.push_back(fingerprint(facts));
  return add(articles, fingerprints);
}

std::vector<std::string> Store::forget(std::span<const std::string> ids) {
  std::vector<std::string> unknown;
  Transaction transaction(files_->database);
  Query known(files_->database, "SELECT number, state FROM article WHERE id = ?1 AND state <> 'withdrawn'");
  for (const std::string& id : ids) {
    known.reset();
    if (!known.bind(1, id).step()) {
      unknown.push_back(id);
      continue;
    }
    const std::int64_t number = known.number(0);
    const bool resolved = known.text(1) == "resolved";
    known.reset();
    withdraw(files_->database, number, resolved);
  }
  known.reset();
  transaction.commit();
  return unknown;
}

AddCounts Store::merge(const Store& other) {
  const std::vector<ArticleFacts> articles = other.articles();
  std::vector<std::string> fingerprints;
  for (const ArticleFacts& facts : articles) fingerprints.push_back(fingerprint(facts));
  return add(articles, fingerprints, OnConflict::keep);
}

void Store::resolve(const Overrides& overrides) {
  Database& database = files_->database;
  StoredRows articles = load_rows(database);
  Transaction transaction(database);
  std::vector<std::int64_t> withdrawn;
  Query query(database, "SELECT number FROM article WHERE state = 'withdrawn'");
  while (query.step()) withdrawn.push_back(query.number(0));
  query.reset();
  for (const std::int64_t number : withdrawn) delete_rows(database, number);
  write_graph(database, articles, overrides);
  transaction.commit();
}

}  // namespace rapport
