// A writer's output: text gathers in a buffer of bounded size and goes on to a sink.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rapport {

// Takes the bytes of a file in order, in pieces of any size; what it throws passes through the writer.
using Sink = std::function<void(std::string_view)>;

class Stream {
public:
  explicit Stream(Sink sink) : sink_(std::move(sink)) { buffer_.reserve(2 * kPiece); }

  // Append here; call advance() after each node or edge and finish() at the end.
  std::string& buffer() { return buffer_; }
  void advance() {
    if (buffer_.size() >= kPiece) finish();
  }
  void finish() {
    sink_(buffer_);
    buffer_.clear();
  }

private:
  static constexpr std::size_t kPiece = 1 << 17;
  Sink sink_;
  std::string buffer_;
};

}  // namespace rapport
