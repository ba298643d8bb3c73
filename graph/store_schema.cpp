// The tables. The first group holds what the articles state, the second what was made of it.
#include "graph/store_files.hpp"

namespace rapport {
namespace {

constexpr const char* kArticleTables = R"(
CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, date TEXT, source TEXT, url TEXT,
  hash BLOB NOT NULL, signature BLOB NOT NULL, state TEXT NOT NULL, copy_of INTEGER);
CREATE UNIQUE INDEX article_id ON article (id) WHERE state <> 'withdrawn';
CREATE INDEX article_waiting ON article (state) WHERE state <> 'resolved';
CREATE TABLE entity (article INTEGER, number INTEGER, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT,
  weak TEXT, gender TEXT, mentions TEXT, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE fact (article INTEGER, number INTEGER, type TEXT NOT NULL, from_entity INTEGER NOT NULL,
  to_entity INTEGER NOT NULL, status TEXT NOT NULL, date TEXT, place INTEGER, form TEXT, title TEXT,
  former INTEGER NOT NULL, role TEXT, meeting INTEGER, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE evidence (article INTEGER, fact INTEGER, number INTEGER, begin INTEGER NOT NULL,
  end INTEGER NOT NULL, sentence TEXT, "trigger" TEXT, rule TEXT, said_by TEXT,
  PRIMARY KEY (article, fact, number)) WITHOUT ROWID;
CREATE TABLE told_meeting (article INTEGER, number INTEGER, name TEXT, participants TEXT, date TEXT,
  place INTEGER, status TEXT NOT NULL, form TEXT, PRIMARY KEY (article, number)) WITHOUT ROWID;
)";

constexpr const char* kGraphTables = R"(
CREATE TABLE node (number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
  aliases TEXT, gender TEXT, first_date TEXT, last_date TEXT, articles INTEGER NOT NULL, date TEXT,
  place INTEGER, status TEXT, form TEXT);
CREATE TABLE word (word TEXT, node INTEGER, PRIMARY KEY (word, node)) WITHOUT ROWID;
CREATE TABLE edge (number INTEGER PRIMARY KEY, from_node INTEGER NOT NULL, to_node INTEGER NOT NULL,
  type TEXT NOT NULL, status TEXT NOT NULL, support INTEGER NOT NULL, first_date TEXT, last_date TEXT);
CREATE TABLE statement (edge INTEGER, number INTEGER, article INTEGER NOT NULL, fact INTEGER,
  told_meeting INTEGER, reversed INTEGER NOT NULL, date TEXT, place INTEGER, form TEXT, title TEXT,
  former INTEGER NOT NULL, role TEXT, meeting INTEGER, PRIMARY KEY (edge, number)) WITHOUT ROWID;
CREATE TABLE appearance (node INTEGER, article INTEGER, entity INTEGER,
  PRIMARY KEY (node, article, entity)) WITHOUT ROWID;
CREATE TABLE network_page (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE VIEW edge_evidence AS
  SELECT s.edge, a.id AS article, a.date AS article_date, a.source, e.sentence, e."trigger", e.rule, e.said_by
  FROM statement s JOIN article a ON a.number = s.article
  JOIN evidence e ON e.article = s.article AND e.fact = s.fact
  UNION ALL
  SELECT s.edge, a.id, a.date, a.source, e.sentence, e."trigger", e.rule, e.said_by
  FROM statement s JOIN article a ON a.number = s.article
  JOIN fact f ON f.article = s.article AND f.meeting = s.told_meeting
  JOIN evidence e ON e.article = f.article AND e.fact = f.number
  WHERE s.fact IS NULL;
CREATE VIEW relation AS
  SELECT e.number, f.id AS from_id, f.label AS from_label, e.type, t.id AS to_id, t.label AS to_label,
         e.status, e.support, e.first_date, e.last_date
  FROM edge e JOIN node f ON f.number = e.from_node JOIN node t ON t.number = e.to_node;
)";

constexpr const char* kGraphIndexes = R"(
CREATE UNIQUE INDEX node_id ON node (id);
CREATE INDEX edge_from ON edge (from_node);
CREATE INDEX edge_to ON edge (to_node);
)";

void mark(Database& database) {
  const std::string marks = "PRAGMA application_id = " + std::to_string(kStoreApplication) +
                            "; PRAGMA user_version = " + std::to_string(kStoreVersion);
  database.run(marks.c_str());
}

}  // namespace

void create_tables(Database& database) {
  Transaction transaction(database);
  database.run(kArticleTables);
  database.run(kGraphTables);
  create_graph_indexes(database);
  mark(database);
  transaction.commit();
}

void create_graph_indexes(Database& database) { database.run(kGraphIndexes); }

void drop_graph_indexes(Database& database) {
  database.run("DROP INDEX IF EXISTS node_id; DROP INDEX IF EXISTS edge_from; DROP INDEX IF EXISTS edge_to");
}

void update_tables(Database& database) {
  Transaction transaction(database);
  database.run(
      "DROP TABLE IF EXISTS network; CREATE TABLE network_page (number INTEGER PRIMARY KEY, data BLOB NOT "
      "NULL)");
  mark(database);
  transaction.commit();
}

}  // namespace rapport
