// What the parts of the store share. Internal to graph/store*.cpp.
#pragma once

#include "graph/resolve.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace rapport {

// The lock of a writer; closed after the database, as closing would drop SQLite's own locks.
class WriterLock {
public:
  WriterLock() = default;
  explicit WriterLock(const std::string& path);  // throws StoreError where another writer has it
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

private:
  int descriptor_ = -1;
};

struct Store::Files {
  Files(const std::string& name, const std::string& uri, int flags)
      : path(name), database(uri, name, flags) {}
  Files(const std::string& name, int flags) : path(name), lock(name), database(name, name, flags) {}

  std::string path;
  WriterLock lock;
  Database database;
  std::optional<Transaction> transaction;  // that Store::begin opened
};

// Makes the tables, or those that an older format lacks; they are described in docs/store.md.
void create_tables(Database& database);
void update_tables(Database& database);
// The indexes of nodes and edges, which are made faster behind the rows than with them.
void create_graph_indexes(Database& database);
void drop_graph_indexes(Database& database);
// 2: the network as pages.
inline constexpr int kStoreVersion = 2;
inline constexpr int kStoreApplication = 0x52415050;  // "RAPP", in the file's header

// What the resolution needs of the articles that are not withdrawn, in order of id.
struct StoredRows {
  ArticleRows rows;
  std::vector<std::int64_t> numbers;  // of the articles in the store
  std::vector<ArticleIndex> copy_of;  // the first of an article's near-identical copies
};
StoredRows load_rows(Database& database);

// Fields that hold several values: names by line ends, numbers by blanks.
std::string lines_of(const std::vector<std::string>& values);
std::vector<std::string> from_lines(std::string_view text);
std::vector<std::uint32_t> numbers_in(std::string_view text);

// A fact without evidence; kFactColumns begin with its article, behind which `first_column` is.
Fact fact_at(const Query& query, int first_column);
inline constexpr const char* kFactColumns =
    "article, type, from_entity, to_entity, status, date, place, form, title, former, role, meeting";

Evidence evidence_at(const Query& query, int first_column);
inline constexpr const char* kEvidenceColumns = "begin, end, sentence, \"trigger\", rule, said_by";

// For queries over chosen numbers, which are bound as JSON: "… WHERE number IN " + kChosen.
inline constexpr const char* kChosen = "(SELECT value FROM json_each(?1))";
std::string json_of(std::span<const std::uint32_t> numbers);
// Appends what the query, which ends in IN, answers for the numbers.
void add_numbers(Database& database, std::string_view sql, std::span<const std::uint32_t> numbers,
                 std::vector<std::uint32_t>& out);
std::vector<std::uint32_t> sorted_set(std::vector<std::uint32_t> numbers);

// Resolves the articles and puts the graph's rows in place of those that are there.
void write_graph(Database& database, StoredRows& articles, const Overrides& overrides);

// The pages of Store::load_network.
void write_network(Database& database, NetworkRows rows);
// Writes them where they are missing or do not fit the graph, in one transaction.
void renew_network(Database& database);

}  // namespace rapport
