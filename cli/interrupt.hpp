// Ctrl-C (SIGINT) and SIGTERM while articles are read: the first asks to end cleanly, the second ends at
// once.
#pragma once

namespace rapport {

// Catches both signals as long as it lives.
class InterruptGuard {
public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  static bool interrupted();
};

}  // namespace rapport
