// A folder for the files of one test.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace rapport {

// A folder that lasts as long as the test; the working folder meanwhile, so that messages name relative
// paths.
class Scratch {
public:
  Scratch()
      : before_(std::filesystem::current_path()),
        folder_(std::filesystem::temp_directory_path() / fmt::format("rapport.{}", getpid())) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);
  }
  ~Scratch() {
    std::filesystem::current_path(before_);
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  void write(const std::filesystem::path& path, const std::string& bytes) const {
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

private:
  std::filesystem::path before_;
  std::filesystem::path folder_;
};

}  // namespace rapport
