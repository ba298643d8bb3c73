// Archives and compressed files through libarchive, member by member, never unpacked to disk: names in an
// archive are labels only. Bombs are stopped by the ratio of what came out to what went in.
#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cerrno>

#include "ingest/input_kind.hpp"
#include "ingest/source_layer.hpp"

namespace rapport {
namespace {

constexpr std::size_t kDeepest = 4;                          // archives in archives
constexpr std::int64_t kRatioFrom = std::int64_t{16} << 20;  // bytes out, below which any ratio is fine
constexpr std::int64_t kHighestRatio = 400;

struct ReadFree {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

// An open archive with the stream that it is read from.
class ArchiveReader {
public:
  explicit ArchiveReader(BufferedStream stream) : stream_(std::move(stream)), handle_(archive_read_new()) {
    archive* handle = handle_.get();
    archive_read_support_filter_all(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip_streamable(handle);
    archive_read_support_format_empty(handle);
    archive_read_support_format_raw(handle);
    if (archive_read_open(handle, this, nullptr, feed, nullptr) != ARCHIVE_OK) fail();
  }

  // The next member; null at the end.
  archive_entry* next() {
    if (broken_) return nullptr;
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle_.get(), &entry);
    if (status == ARCHIVE_EOF) return nullptr;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
    if (is_raw() && archive_filter_count(handle_.get()) < 2) throw InputError("not an archive");
    return entry;
  }

  std::size_t read(std::span<char> buffer) {
    const la_ssize_t size = archive_read_data(handle_.get(), buffer.data(), buffer.size());
    if (size < 0) fail();
    out_ += size;
    if (out_ > kRatioFrom && out_ / kHighestRatio > archive_filter_bytes(handle_.get(), -1)) {
      throw InputError(fmt::format("expands to more than {} times its size, not read on", kHighestRatio));
    }
    return static_cast<std::size_t>(size);
  }

  bool is_raw() const { return archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW; }

private:
  [[noreturn]] void fail() {
    broken_ = true;
    if (!failure_.empty()) throw InputError(failure_);
    const char* message = archive_error_string(handle_.get());
    throw InputError(message == nullptr ? "not an archive" : message);
  }

  static la_ssize_t feed(archive* handle, void* self, const void** block) noexcept {
    auto& reader = *static_cast<ArchiveReader*>(self);
    try {
      reader.stream_.consume(reader.fed_);
      const std::string_view bytes = reader.stream_.peek(1);
      reader.fed_ = bytes.size();
      *block = bytes.data();
      return static_cast<la_ssize_t>(bytes.size());
    } catch (const std::exception& error) {
      reader.failure_ = error.what();
      archive_set_error(handle, EIO, "%s", error.what());
      return ARCHIVE_FATAL;
    }
  }

  BufferedStream stream_;
  std::size_t fed_ = 0;
  std::int64_t out_ = 0;
  std::string failure_;  // of the stream below
  bool broken_ = false;  // told once; there is nothing more to come
  std::unique_ptr<archive, ReadFree> handle_;
};

// The member that the reader stands at.
class MemberStream : public ByteStream {
public:
  explicit MemberStream(ArchiveReader& reader) : reader_(reader) {}
  std::size_t read(std::span<char> buffer) override { return reader_.read(buffer); }

private:
  ArchiveReader& reader_;
};

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? "?" : name;
}

class ArchiveLayer : public SourceLayer {
public:
  ArchiveLayer(NamedStream input, const SourceContext& context)
      : SourceLayer(std::move(input.where)),
        unpacked_name_(unpacked_name(input.name)),
        depth_(input.depth + 1),
        context_(context),
        reader_(std::move(input.stream)) {
    if (depth_ > kDeepest) throw InputError(fmt::format("more than {} archives inside each other", kDeepest));
  }

  std::optional<SourceStep> step() override {
    archive_entry* entry = reader_.next();
    if (entry == nullptr) return std::nullopt;
    if (reader_.is_raw()) return member(where(), unpacked_name_);
    const std::string name = name_of(entry);
    const std::string member_where = fmt::format("{}:{}", where(), name);
    if (archive_entry_is_encrypted(entry) != 0) return Skip{member_where, "encrypted"};
    if (archive_entry_filetype(entry) != AE_IFREG)
      return Skip{member_where, "neither a file nor a folder", true};
    if (!kind_by_name(name)) return Skip{member_where, "not of a form that holds articles", true};
    return member(member_where, name);
  }

private:
  SourceStep member(std::string member_where, std::string name) {
    BufferedStream stream(std::make_unique<MemberStream>(reader_));
    try {
      return stream_layer({member_where, std::move(name), std::move(stream), depth_}, context_);
    } catch (const InputError& error) {
      return Skip{std::move(member_where), error.what()};
    }
  }

  std::string unpacked_name_;
  std::size_t depth_;
  SourceContext context_;
  ArchiveReader reader_;
};

}  // namespace

LayerPointer archive_layer(NamedStream input, const SourceContext& context) {
  return std::make_unique<ArchiveLayer>(std::move(input), context);
}

std::string unpacked(std::string bytes, std::size_t limit) {
  ArchiveReader reader(BufferedStream(open_bytes(std::move(bytes))));
  if (reader.next() == nullptr) return {};
  BufferedStream stream(std::make_unique<MemberStream>(reader));
  BufferedStream::Rest rest = stream.read_rest(limit);
  if (!rest.complete) throw InputError(fmt::format("larger than {} MB (--max-article-size)", limit >> 20));
  return std::move(rest.bytes);
}

}  // namespace rapport
