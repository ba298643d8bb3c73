#!/usr/bin/env bash
# Sets rapport up on Debian 12: installs the packages that are missing, builds build/rapport, then does what was asked.
# Works as root or as a user who may sudo; with everything in place it goes straight to the build.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: ./bootstrap.sh build   install what is missing and build build/rapport
       ./bootstrap.sh demo    the same, then the graph of seeds/articles as graph.graphml, graph.dot and graph.svg
                              in the current folder, and how two of its people are related
       ./bootstrap.sh test    the same set-up with a clean build, then every test; ends with "N passed, N failed"
       ./bootstrap.sh lint    clang-tidy over the sources (some minutes)
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jobs=$(nproc)
mkdir -p "$root/build"

build_packages=(g++ cmake ninja-build pkg-config libboost-graph-dev libboost-program-options-dev
  libsqlite3-dev libxml2-dev libarchive-dev libtbb-dev libfmt-dev rapidjson-dev libutf8proc-dev)
demo_packages=(graphviz)
test_packages=(doctest-dev sqlite3 clang-14 libclang-rt-14-dev clang-format-14 python3 python3-networkx python3-igraph
  iso-codes graphviz libxml2-utils)
# Programs that read the exports back in the tests, with the packages that bring them.
reader_packages=(chromium=chromium npm=npm mvn=maven javac=default-jdk-headless)
lint_packages=(doctest-dev clang-14 clang-tidy-14 python3)

fail() {
  echo "bootstrap.sh: $*" >&2
  exit 3
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt ARGUMENT...: apt-get without questions; its output is shown only when it fails
apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >"$root/build/apt.log" 2>&1 </dev/null || {
    cat "$root/build/apt.log" >&2
    fail "apt-get $* failed (its output is above); check the network and /etc/apt"
  }
}

# install PACKAGE...: those that are not there yet, in one go
install() {
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]}" >&2
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    fail "missing packages; ask an administrator to run: apt-get install ${missing[*]}"
  apt update
  apt install -y --no-install-recommends "${missing[@]}"
}

# The readers are large and no part of the product: what cannot be had is skipped by its test, which says so.
install_readers() {
  local pair missing=()
  for pair in "${reader_packages[@]}"; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]} (readers of the exports)" >&2
  (install "${missing[@]}") || echo "going on without ${missing[*]}; their tests are skipped" >&2
}

# configure FOLDER OPTION...
configure() {
  cmake -S "$root" -B "$@" -G Ninja -DCMAKE_BUILD_TYPE=Release >"$root/build/configure.log" 2>&1 || {
    cat "$root/build/configure.log" >&2
    fail "cmake could not configure $1 (its output is above)"
  }
}

# A folder that was made for the tests stays so; a new one does not need what they need.
build() {
  if [ -f "$root/build/CMakeCache.txt" ]; then
    configure "$root/build"
  else
    configure "$root/build" -DRAPPORT_TESTS=OFF
  fi
  cmake --build "$root/build" -j "$jobs" --target rapport >&2
}

demo() {
  local store
  store=$(mktemp -d)
  # shellcheck disable=SC2064  # the folder of now
  trap "rm -rf '$store'" EXIT
  "$root/build/rapport" build -q -g "$store/demo.db" -o graph.graphml -o graph.dot "$root/seeds/articles"
  dot -Tsvg graph.dot -o graph.svg
  echo "wrote graph.graphml, graph.dot and graph.svg; how Kim Jong-un and Kim Song-nam are related:"
  "$root/build/rapport" path -g "$store/demo.db" "Kim Jong-un" "Kim Song-nam" --avoid State,Place --evidence
}

test_all() {
  if ! (configure "$root/build" -DRAPPORT_TESTS=ON -DRAPPORT_WERROR=ON &&
    cmake --build "$root/build" -j "$jobs" --clean-first >&2); then
    echo "the build failed, nothing was tested" >&2
    echo "0 passed, 1 failed"
    exit 1
  fi
  exec "$root/tests/run" "$root/build"
}

lint() {
  configure "$root/build/lint" -DRAPPORT_TESTS=OFF -DCMAKE_CXX_COMPILER=clang++-14
  exec "$root/tests/lint/tidy" "$root/build/lint"
}

case "${1-}" in
  build | demo)
    install "${build_packages[@]}" "${demo_packages[@]}"
    build
    [ "$1" = build ] || demo
    ;;
  test)
    install "${build_packages[@]}" "${test_packages[@]}"
    install_readers
    test_all
    ;;
  lint)
    install "${build_packages[@]}" "${lint_packages[@]}"
    lint
    ;;
  -h | --help | help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
