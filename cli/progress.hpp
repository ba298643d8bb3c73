// A progress bar on stderr, where that is a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/pipeline.hpp"

namespace rapport {

// What the bar shows: "[#####     ]  52 %  12,345 articles, 1,200/s, 23.4 MB/s, 0:42 left"; without a total
// the bar and the time left are missing.
std::string progress_line(const PipelineCounts& counts, std::optional<std::uint64_t> total_bytes,
                          double seconds);

class Progress {
public:
  // Shows nothing where `wanted` is false or stderr is no terminal.
  explicit Progress(bool wanted);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool shown() const { return shown_; }
  void set_total(std::optional<std::uint64_t> bytes) { total_bytes_ = bytes; }
  // Redraws at most ten times a second.
  void update(const PipelineCounts& counts);
  // Takes the line away, so that a message can be printed.
  void clear();

private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  std::optional<std::uint64_t> total_bytes_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_draw_ = Clock::now();
};

}  // namespace rapport
