// Folders: names are read once and sorted by bytes; a folder that is its own ancestor (by device and inode)
// ends there.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "ingest/input_kind.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

namespace fs = std::filesystem;

// Device and inode of a folder, and of those above it.
struct Ancestry {
  dev_t device = 0;
  ino_t inode = 0;
  friend bool operator==(const Ancestry&, const Ancestry&) = default;
};

InputError failure(int error) { return InputError(std::generic_category().message(error)); }

std::vector<std::string> sorted_names(const fs::path& folder) {
  const auto close = [](DIR* open) { ::closedir(open); };
  const std::unique_ptr<DIR, decltype(close)> open(::opendir(folder.c_str()), close);
  if (!open) throw failure(errno);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string_view name = entry->d_name;
    if (name.substr(0, 1) != ".") names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

class FolderLayer : public SourceLayer {
public:
  FolderLayer(const fs::path& folder, std::vector<Ancestry> above, const SourceContext& context)
      : SourceLayer(folder.string()), folder_(folder), lineage_(std::move(above)), context_(context) {
    struct stat status {};
    if (::stat(folder_.c_str(), &status) != 0) throw failure(errno);
    const Ancestry self{status.st_dev, status.st_ino};
    if (std::find(lineage_.begin(), lineage_.end(), self) != lineage_.end()) {
      throw InputError("a link back to a folder above it, not followed");
    }
    lineage_.push_back(self);
    names_ = sorted_names(folder_);
  }

  std::optional<SourceStep> step() override {
    if (next_ == names_.size()) return std::nullopt;
    const fs::path path = folder_ / names_[next_++];
    try {
      return open(path);
    } catch (const InputError& error) {
      return Skip{path.string(), error.what()};
    }
  }

private:
  SourceStep open(const fs::path& path) const {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      throw errno == ELOOP ? InputError("a link that leads to itself") : failure(errno);
    }
    if (S_ISDIR(status.st_mode)) return std::make_unique<FolderLayer>(path, lineage_, context_);
    if (!S_ISREG(status.st_mode)) return Skip{path.string(), "neither a file nor a folder", true};
    if (!kind_by_name(path.native())) return Skip{path.string(), "not of a form that holds articles", true};
    return stream_layer(
        {path.string(), path.string(), BufferedStream(open_file(path, context_.bytes_read)), 0}, context_);
  }

  fs::path folder_;
  std::vector<Ancestry> lineage_;
  SourceContext context_;
  std::vector<std::string> names_;
  std::size_t next_ = 0;
};

}  // namespace

LayerPointer folder_layer(const fs::path& folder, const SourceContext& context) {
  return std::make_unique<FolderLayer>(folder, std::vector<Ancestry>{}, context);
}

}  // namespace rapport
