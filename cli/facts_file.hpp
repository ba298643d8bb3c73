// A graph kept as a plain file of facts, one article a line, by id.
#pragma once

#include <map>
#include <string>

namespace rapport {

class FactsFile {
public:
  // Takes up what the file holds, if it is there. Throws Failure, which names file, line and column.
  explicit FactsFile(std::string path);

  // An article of an id that is there replaces it.
  void put(const std::string& id, std::string line) { lines_[id] = std::move(line); }
  // Adds all articles of another such file, or of what `rapport extract` printed.
  void add_file(const std::string& path);
  // Writes the file whole or not at all. Throws Failure.
  void save() const;

private:
  std::string path_;
  std::map<std::string, std::string> lines_;
};

}  // namespace rapport
