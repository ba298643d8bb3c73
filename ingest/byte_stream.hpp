// Bytes of an input as a stream, so that the size of an input never decides how much memory is held.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rapport {

// An input cannot be read on; what() says why, without naming the input.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ByteStream {
public:
  virtual ~ByteStream() = default;
  // Fills the buffer from its start and gives the number of bytes; 0 at the end. Throws InputError.
  virtual std::size_t read(std::span<char> buffer) = 0;
};

// Bytes taken from files and stdin so far, for the progress bar.
using ByteCount = std::atomic<std::uint64_t>;

// The counter must outlive the stream. Throws InputError where the file cannot be opened.
std::unique_ptr<ByteStream> open_file(const std::filesystem::path& path, ByteCount& counter);
std::unique_ptr<ByteStream> open_stdin(ByteCount& counter);
std::unique_ptr<ByteStream> open_bytes(std::string bytes);

// A stream that can be looked into before it is consumed.
class BufferedStream {
public:
  explicit BufferedStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  // The next bytes, at least `size` of them unless the stream ends before; valid until the next call.
  std::string_view peek(std::size_t size);
  void consume(std::size_t size);  // of the bytes last peeked

  // Everything that is left, at most `limit` bytes; the flag says whether the stream ended within them.
  struct Rest {
    std::string bytes;
    bool complete = true;
  };
  Rest read_rest(std::size_t limit);

private:
  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t begin_ = 0;
  bool ended_ = false;
};

}  // namespace rapport
