// POSIX calls behind OutputFile: mkstemp, write, fsync, rename, and fsync of the folder.
#include "export/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace rapport {
namespace {

namespace fs = std::filesystem;

std::string where_links_lead(const std::string& path) {
  std::error_code ignored;
  const fs::path target = fs::weakly_canonical(path, ignored);
  return target.empty() ? path : target.string();
}

bool is_special(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

// mkstemp gives 0600; an output file gets what the user's umask allows.
mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

void sync_folder(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

}  // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)), target_(where_links_lead(path_)) {
  if (is_special(path_)) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail("cannot be opened for writing");
    return;
  }
  const fs::path target(target_);
  if (fs::is_directory(target)) throw FileError(fmt::format("{}: is a folder, name a file in it", path_));
  temporary_ = (target.parent_path() / fmt::format(".{}.XXXXXX", target.filename().string())).string();
  descriptor_ = mkstemp(temporary_.data());
  if (descriptor_ < 0) {
    temporary_.clear();
    fail("cannot be written");
  }
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void OutputFile::commit() {
  if (!temporary_.empty()) {
    if (fchmod(descriptor_, usual_mode()) != 0 || fsync(descriptor_) != 0) fail("cannot be written");
    if (rename(temporary_.c_str(), target_.c_str()) != 0) fail("cannot be put in place");
    temporary_.clear();
    sync_folder(target_);
  }
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) fail("cannot be written");
}

void OutputFile::fail(std::string_view what) const {
  throw FileError(fmt::format("{}: {}: {}", path_, what, std::strerror(errno)));
}

}  // namespace rapport
