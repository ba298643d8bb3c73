// SQLite behind two small classes; seen by the store's .cpp files only.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rapport {

// An open database; closed with the object. Throws StoreError (graph/store.hpp), which names the file.
class Database {
public:
  // `uri` for SQLite, `path` for messages.
  Database(const std::string& uri, std::string path, int flags);

  void run(const char* sql);
  std::int64_t number(const char* sql);  // the first value of the first row, 0 if there is none
  sqlite3* handle() const { return handle_.get(); }
  [[noreturn]] void fail() const;
  [[noreturn]] void fail(std::string_view what) const;  // "FILE: what"

private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement. Texts are bound without a copy: they must live until the next step().
class Query {
public:
  Query(Database& database, const char* sql);

  Query& bind(int column, std::int64_t value);
  Query& bind(int column, std::string_view text);  // NULL where empty
  Query& bind_blob(int column, std::string_view bytes);
  Query& bind_null(int column);
  // Numbers that are not there are NULL.
  template <class Number>
  Query& bind(int column, const std::optional<Number>& value) {
    return value ? bind(column, std::int64_t{*value}) : bind_null(column);
  }

  bool step();  // whether there is a row
  void run();   // steps to the end and makes ready for the next round
  void reset();

  std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  std::uint32_t index(int column) const { return static_cast<std::uint32_t>(number(column)); }
  std::optional<std::uint32_t> maybe_index(int column) const;
  std::string_view text(int column) const;  // until the next step()
  std::string string(int column) const { return std::string(text(column)); }

private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// Rolls back unless committed.
class Transaction {
public:
  explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

private:
  Database& database_;
  bool open_ = true;
};

}  // namespace rapport
