// One line, redrawn in place with a carriage return.
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "cli/output.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBarWidth = 24;

// 1234567 as 1,234,567
std::string grouped(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string minutes(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

bool is_terminal() {
  const char* kind = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

}  // namespace

std::string progress_line(const PipelineCounts& counts, std::optional<std::uint64_t> total_bytes,
                          double seconds) {
  const double per_second = 1 / std::max(seconds, 0.001);
  const auto bytes = static_cast<double>(counts.bytes_read);
  const std::string pace =
      fmt::format("{} articles, {}/s, {:.1f} MB/s", grouped(counts.articles),
                  grouped(static_cast<std::uint64_t>(static_cast<double>(counts.articles) * per_second)),
                  bytes * per_second / 1e6);
  if (!total_bytes || *total_bytes == 0 || counts.bytes_read == 0) return pace;
  const double share = std::min(bytes / static_cast<double>(*total_bytes), 1.0);
  const auto full = static_cast<std::size_t>(share * kBarWidth);
  return fmt::format("[{}{}] {:3.0f} %  {}, {} left", std::string(full, '#'),
                     std::string(kBarWidth - full, ' '), share * 100, pace,
                     minutes(seconds * (1 - share) / share));
}

Progress::Progress(bool wanted) : shown_(wanted && is_terminal()) {}

void Progress::update(const PipelineCounts& counts) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now < next_draw_) return;
  next_draw_ = now + std::chrono::milliseconds(100);
  const double seconds = std::chrono::duration<double>(now - started_).count();
  print_error(fmt::format("\r{}\x1B[K", progress_line(counts, total_bytes_, seconds)));
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) print_error("\r\x1B[K");
  drawn_ = false;
}

}  // namespace rapport
