// Files by plain read(2): one call per block, no second buffer.
#include "ingest/byte_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace rapport {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

std::string reason_of(int error) { return std::generic_category().message(error); }

class FileStream : public ByteStream {
public:
  FileStream(int file, ByteCount& counter) : file_(file), counter_(counter) {}
  ~FileStream() override {
    if (file_ != STDIN_FILENO) ::close(file_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(std::span<char> buffer) override {
    ssize_t size = 0;
    do {
      size = ::read(file_, buffer.data(), buffer.size());
    } while (size < 0 && errno == EINTR);
    if (size < 0) throw InputError(reason_of(errno));
    counter_ += static_cast<std::uint64_t>(size);
    return static_cast<std::size_t>(size);
  }

private:
  int file_;
  ByteCount& counter_;
};

class MemoryStream : public ByteStream {
public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t size = std::min(buffer.size(), bytes_.size() - at_);
    std::copy_n(bytes_.data() + at_, size, buffer.data());
    at_ += size;
    return size;
  }

private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> open_file(const std::filesystem::path& path, ByteCount& counter) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw InputError(reason_of(errno));
  auto stream = std::make_unique<FileStream>(file, counter);
  struct stat status {};
  if (::fstat(file, &status) != 0) throw InputError(reason_of(errno));
  if (S_ISDIR(status.st_mode)) throw InputError(reason_of(EISDIR));
  return stream;
}

std::unique_ptr<ByteStream> open_stdin(ByteCount& counter) {
  return std::make_unique<FileStream>(STDIN_FILENO, counter);
}

std::unique_ptr<ByteStream> open_bytes(std::string bytes) {
  return std::make_unique<MemoryStream>(std::move(bytes));
}

std::string_view BufferedStream::peek(std::size_t size) {
  if (begin_ > 0 && (buffer_.size() - begin_ < size || begin_ == buffer_.size())) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() - begin_ < size) {
    const std::size_t held = buffer_.size();
    buffer_.resize(held + std::max(size - (held - begin_), kBlock));
    const std::size_t got = stream_->read(std::span<char>(buffer_).subspan(held));
    buffer_.resize(held + got);
    ended_ = got == 0;
  }
  return std::string_view(buffer_).substr(begin_);
}

void BufferedStream::consume(std::size_t size) { begin_ = std::min(begin_ + size, buffer_.size()); }

BufferedStream::Rest BufferedStream::read_rest(std::size_t limit) {
  Rest rest;
  while (true) {
    const std::string_view bytes = peek(1);
    const std::size_t room = limit - rest.bytes.size();
    rest.bytes.append(bytes.substr(0, room));
    consume(bytes.size());
    rest.complete = bytes.size() <= room;
    if (bytes.empty() || !rest.complete) return rest;
  }
}

}  // namespace rapport
