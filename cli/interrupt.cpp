// A flag that the handler sets; SA_RESETHAND gives the second signal back its usual effect.
#include "cli/interrupt.hpp"

#include <csignal>

namespace rapport {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

void ask_to_stop(int /*signal*/) { asked_to_stop = 1; }

void catch_signal(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  asked_to_stop = 0;
  catch_signal(SIGINT, ask_to_stop);
  catch_signal(SIGTERM, ask_to_stop);
}

InterruptGuard::~InterruptGuard() {
  catch_signal(SIGINT, SIG_DFL);
  catch_signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::interrupted() { return asked_to_stop != 0; }

}  // namespace rapport
