// Every error of SQLite becomes one sentence about the file.
#include "graph/sqlite.hpp"

#include <fmt/format.h>

#include "graph/store.hpp"

namespace rapport {
namespace {

constexpr int kBusyMilliseconds = 10000;

std::string reason(int code, const char* message) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "no space left on the disk; the graph is as it was before";
    case SQLITE_READONLY:
      return "may not be written to";
    case SQLITE_CORRUPT:
      return "is damaged; build it again or restore a copy";
    case SQLITE_NOTADB:
      return "is no rapport graph";
    case SQLITE_BUSY:
      return "is being written to by another program; try again when it is done";
    case SQLITE_CANTOPEN:
      return "cannot be opened; rapport build makes a graph, -g names it";
    case SQLITE_IOERR:
      return "cannot be read or written (input/output error, or no space left on the disk)";
    default:
      return message;
  }
}

// A connection is used by one thread at a time and nobody asks how much memory SQLite has: no locks for
// either.
constexpr int kOneThreadAtATime = SQLITE_OPEN_NOMUTEX;

void count_no_memory() {
  [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace

Database::Database(const std::string& uri, std::string path, int flags) : path_(std::move(path)) {
  count_no_memory();
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &raw, flags | SQLITE_OPEN_URI | kOneThreadAtATime, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) fail();
  sqlite3_busy_timeout(raw, kBusyMilliseconds);
}

void Database::fail() const {
  const int code = handle_ ? sqlite3_extended_errcode(handle_.get()) : SQLITE_NOMEM;
  fail(reason(code, sqlite3_errmsg(handle_.get())));
}

void Database::fail(std::string_view what) const { throw StoreError(fmt::format("{}: {}", path_, what)); }

void Database::run(const char* sql) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const char* sql) {
  Query query(*this, sql);
  return query.step() ? query.number(0) : 0;
}

Query::Query(Database& database, const char* sql) : database_(&database) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(database.handle(), sql, -1, &raw, nullptr) != SQLITE_OK) database.fail();
  statement_.reset(raw);
}

Query& Query::bind(int column, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), column, value);
  return *this;
}

Query& Query::bind(int column, std::string_view text) {
  if (text.empty()) return bind_null(column);
  sqlite3_bind_text64(statement_.get(), column, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Query& Query::bind_blob(int column, std::string_view bytes) {
  // a null pointer would be NULL rather than no bytes
  const char* const data = bytes.data() == nullptr ? "" : bytes.data();
  sqlite3_bind_blob64(statement_.get(), column, data, bytes.size(), SQLITE_STATIC);
  return *this;
}

Query& Query::bind_null(int column) {
  sqlite3_bind_null(statement_.get(), column);
  return *this;
}

bool Query::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_->fail();
  return code == SQLITE_ROW;
}

void Query::run() {
  while (step()) continue;
  reset();
}

void Query::reset() { sqlite3_reset(statement_.get()); }

std::optional<std::uint32_t> Query::maybe_index(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return index(column);
}

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace rapport
