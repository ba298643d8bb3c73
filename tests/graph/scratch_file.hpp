// A path in a new folder that is removed at the end.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace rapport {

class ScratchFolder {
public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "rapport.XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  std::string operator/(const std::string& name) const { return (folder_ / name).string(); }

private:
  std::filesystem::path folder_;
};

}  // namespace rapport
