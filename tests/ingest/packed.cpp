// The writing side of libarchive.
#include "tests/ingest/packed.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace rapport {
namespace {

using SetUp = int (*)(archive*);

std::string pack(SetUp format, SetUp filter, const Members& members) {
  std::string out(std::size_t{1} << 26, '\0');
  std::size_t used = 0;
  archive* handle = archive_write_new();
  format(handle);
  filter(handle);
  archive_write_set_bytes_in_last_block(handle, 1);
  archive_write_open_memory(handle, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    const bool written = archive_write_header(handle, entry) == ARCHIVE_OK &&
                         archive_write_data(handle, bytes.data(), bytes.size()) >= 0;
    archive_entry_free(entry);
    if (!written) throw std::runtime_error(archive_error_string(handle));
  }
  archive_write_close(handle);
  archive_write_free(handle);
  out.resize(used);
  return out;
}

}  // namespace

std::string tar_of(const Members& members) {
  return pack(archive_write_set_format_pax_restricted, archive_write_add_filter_none, members);
}
std::string zip_of(const Members& members) {
  return pack(archive_write_set_format_zip, archive_write_add_filter_none, members);
}
std::string gzip_of(const std::string& bytes) {
  return pack(archive_write_set_format_raw, archive_write_add_filter_gzip, {{"data", bytes}});
}
std::string zstd_of(const std::string& bytes) {
  return pack(archive_write_set_format_raw, archive_write_add_filter_zstd, {{"data", bytes}});
}

}  // namespace rapport
