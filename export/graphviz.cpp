// posix_spawn with unnamed temporary files on the child's standard streams: no pipe can block, no shell is
// asked. The program rather than its library: libgvc loads fonts and plugins at start and a layout that fails
// ends ours.
#include "export/graphviz.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>

#include "export/output_file.hpp"

namespace rapport {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

File temporary_file() {
  File file(std::tmpfile());
  if (!file) throw FileError("graphviz: no room for temporary files in /tmp");
  return file;
}

std::string content_of(std::FILE* file) {
  std::string text;
  std::array<char, 1 << 16> piece{};
  std::rewind(file);
  for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), file)) > 0;)
    text.append(piece.data(), got);
  return text;
}

// Exit status of `dot -Tsvg`, -1 where it cannot be started.
int run_dot(std::FILE* input, std::FILE* output, std::FILE* errors) {
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, fileno(input), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, fileno(output), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&streams, fileno(errors), STDERR_FILENO);
  std::string program = "dot", option = "-Tsvg";
  std::array<char*, 3> arguments{program.data(), option.data(), nullptr};
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "dot", &streams, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  int status = 0;
  if (failed != 0 || waitpid(child, &status, 0) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::string svg_of(const std::string& dot) {
  const File input = temporary_file(), output = temporary_file(), errors = temporary_file();
  if (std::fwrite(dot.data(), 1, dot.size(), input.get()) != dot.size() || std::fflush(input.get()) != 0)
    throw FileError("graphviz: no room for temporary files in /tmp");
  std::rewind(input.get());
  const int status = run_dot(input.get(), output.get(), errors.get());
  if (status == -1 || status == 127)
    throw FileError(
        "SVG is drawn by Graphviz' program dot, which is not installed: install graphviz, or export .dot");
  std::string svg = content_of(output.get());
  if (status != 0 || svg.empty()) {
    const std::string said = content_of(errors.get());
    throw FileError(
        fmt::format("Graphviz' program dot failed ({}): {}", status, said.substr(0, said.find('\n'))));
  }
  return svg;
}

}  // namespace rapport
