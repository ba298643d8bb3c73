// How a command ends early, and the exit codes that every command keeps to.
#pragma once

#include <stdexcept>
#include <string>

namespace rapport {

inline constexpr int kDone = 0;      // done, or found
inline constexpr int kNotFound = 1;  // asked and not found
inline constexpr int kUsage = 2;
inline constexpr int kFailure = 3;  // unreadable input, damaged store, full disk

// A message of one line: what, where and what to do. The exit code is kUsage.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The same with the exit code kFailure.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The same with the exit code kNotFound.
struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// --help or --version was asked: the text for stdout.
struct TextAsked {
  std::string text;
};

}  // namespace rapport
