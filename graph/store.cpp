// Opening, and what can be wrong with a file.
#include "graph/store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "graph/store_files.hpp"

namespace rapport {
namespace {

std::uint32_t big_endian(const unsigned char* bytes, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) value = value << 8U | bytes[i];
  return value;
}

// Complains about files that are no SQLite databases or end too early. SQLite itself would notice the latter
// only when it comes to the missing pages.
void check_file(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) throw StoreError(path + ": cannot be opened; rapport build makes a graph, -g names it");
  if (size == 0) return;
  std::array<unsigned char, 32> header{};
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (!file.is_open()) throw StoreError(path + ": may not be read");
  const std::string_view magic(reinterpret_cast<const char*>(header.data()), 15);
  if (!file || magic != "SQLite format 3") throw StoreError(path + ": is no rapport graph");
  const std::uint32_t stored = big_endian(header.data() + 16, 2);
  const std::uint64_t page = stored == 1 ? 65536 : stored;
  const std::uint64_t expected = page * big_endian(header.data() + 28, 4);
  if (size < expected && !std::filesystem::exists(path + "-wal")) {
    throw StoreError(fmt::format("{}: is cut off, {} of {} bytes are there; build it again or restore a copy",
                                 path, size, expected));
  }
}

void check_version(Database& database, const std::string& path) {
  if (database.number("PRAGMA application_id") != kStoreApplication) {
    throw StoreError(path + ": is no rapport graph");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version <= kStoreVersion) return;
  throw StoreError(
      fmt::format("{}: was made by a newer rapport (format {}, this one reads {}); update rapport", path,
                  version, kStoreVersion));
}

}  // namespace

WriterLock::WriterLock(const std::string& path)
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw StoreError(path + ": cannot be made or read here");
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(descriptor_);
  throw StoreError(path + ": another rapport is writing to it; try again when it is done");
}

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Store::Store(std::unique_ptr<Files> files) : files_(std::move(files)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::open(const std::string& path) {
  check_file(path);
  auto files = std::make_unique<Files>(path, path, SQLITE_OPEN_READONLY);
  try {
    check_version(files->database, path);
  } catch (const StoreError&) {
    // a folder that may not be written to has no place for SQLite's own files; without a log none are needed
    if (std::filesystem::exists(path + "-wal") || ::access(path.c_str(), R_OK) != 0) throw;
    const std::string uri = "file:" + std::filesystem::absolute(path).string() + "?immutable=1";
    files = std::make_unique<Files>(path, uri, SQLITE_OPEN_READONLY);
    check_version(files->database, path);
  }
  files->database.run("BEGIN");  // all that is read from now on is of one moment
  return Store(std::move(files));
}

Store Store::open_for_writing(const std::string& path) {
  if (std::filesystem::exists(path)) check_file(path);
  auto files = std::make_unique<Files>(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  Database& database = files->database;
  if (database.number("PRAGMA page_count") > 0) check_version(database, path);
  database.run("PRAGMA page_size = 8192");  // of a new file
  database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;");
  database.run("PRAGMA cache_size = -65536");
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version == 0) create_tables(database);
  if (version > 0 && version < kStoreVersion) update_tables(database);
  renew_network(database);
  return Store(std::move(files));
}

StoreStats Store::stats() const {
  Database& database = files_->database;
  const auto count = [&](const char* sql) { return static_cast<std::uint64_t>(database.number(sql)); };
  StoreStats out;
  out.waiting = count("SELECT count(*) FROM article WHERE state <> 'resolved'");
  out.articles =
      count("SELECT count(*) FROM article") - count("SELECT count(*) FROM article WHERE state = 'new'");
  out.copies = count("SELECT count(*) FROM article WHERE copy_of <> number");
  out.nodes = count("SELECT count(*) FROM node");
  out.edges = count("SELECT count(*) FROM edge");
  Query dates(database, "SELECT min(date), max(date) FROM article WHERE copy_of NOT NULL");
  if (dates.step()) {
    out.first_date = dates.text(0);
    out.last_date = dates.text(1);
  }
  return out;
}

AddCounts& AddCounts::operator+=(const AddCounts& more) {
  added += more.added;
  changed += more.changed;
  unchanged += more.unchanged;
  return *this;
}

}  // namespace rapport
