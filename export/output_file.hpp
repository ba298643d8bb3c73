// A file that appears whole or not at all: written under a temporary name in the same folder, synced,
// renamed.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace rapport {

// What went wrong with which file, in one line.
struct FileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// All members but the destructor throw FileError. Without commit() the destination stays as it was.
// A destination that is no regular file (a terminal, a pipe) is written to directly.
class OutputFile {
public:
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void commit();
  const std::string& path() const { return path_; }

private:
  [[noreturn]] void fail(std::string_view what) const;

  std::string path_;       // as given
  std::string target_;     // where symbolic links lead
  std::string temporary_;  // empty where written to directly
  int descriptor_ = -1;
};

}  // namespace rapport
