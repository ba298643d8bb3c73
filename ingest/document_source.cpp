// A stack of open layers; the topmost is asked until it ends.
#include "ingest/document_source.hpp"

#include <chrono>
#include <filesystem>
#include <system_error>

namespace rapport {

DocumentSource::DocumentSource(std::vector<std::string> inputs, const ReadOptions& options)
    : inputs_(std::move(inputs)), context_{options, bytes_read_} {}

LayerPointer DocumentSource::open(const std::string& input) {
  if (input == "-")
    return stream_layer({"stdin", "stdin", BufferedStream(open_stdin(bytes_read_)), 0}, context_);
  std::error_code error;
  if (std::filesystem::is_directory(input, error)) return folder_layer(input, context_);
  return stream_layer({input, input, BufferedStream(open_file(input, bytes_read_)), 0}, context_);
}

std::optional<Document> DocumentSource::next(std::vector<Skip>& skips) {
  while (true) {
    const bool opening = open_.empty();
    if (opening && next_input_ == inputs_.size()) return std::nullopt;
    const std::string where = opening ? inputs_[next_input_++] : open_.back()->where();
    try {
      if (opening) {
        open_.push_back(open(where));
        continue;
      }
      std::optional<SourceStep> step = open_.back()->step();
      if (!step) {
        open_.pop_back();
      } else if (auto* document = std::get_if<Document>(&*step)) {
        return std::move(*document);
      } else if (auto* skip = std::get_if<Skip>(&*step)) {
        skips.push_back(std::move(*skip));
      } else {
        open_.push_back(std::move(std::get<LayerPointer>(*step)));
      }
    } catch (const InputError& error) {
      skips.push_back({where, error.what()});
      if (!opening) open_.pop_back();
    }
  }
}

std::optional<std::uint64_t> bytes_to_read(const std::vector<std::string>& inputs) {
  namespace fs = std::filesystem;
  const auto latest = std::chrono::steady_clock::now() + std::chrono::seconds(2);
  std::uint64_t total = 0;
  std::error_code error;
  for (const std::string& input : inputs) {
    if (input == "-") return std::nullopt;
    if (!fs::is_directory(input, error)) {
      const std::uintmax_t size = fs::file_size(input, error);
      if (!error) total += size;
      continue;
    }
    for (auto file =
             fs::recursive_directory_iterator(input, fs::directory_options::skip_permission_denied, error);
         file != fs::recursive_directory_iterator(); file.increment(error)) {
      if (std::chrono::steady_clock::now() > latest) return std::nullopt;
      const std::uintmax_t size = file->is_regular_file(error) ? file->file_size(error) : 0;
      if (!error) total += size;
    }
  }
  return total;
}

}  // namespace rapport
