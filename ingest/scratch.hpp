// Memory for the lists of one article: they are taken from a block of the thread, one after the other, and
// given back all at once when the article is read. Outside of a ScratchScope they live on the heap like other
// vectors.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace rapport {

// What is left of the block of a thread; all null where no scope is open.
struct ScratchBlock {
  char* begin = nullptr;
  char* next = nullptr;
  char* end = nullptr;
};
extern constinit thread_local ScratchBlock scratch_block;

// Lists that are made while a scope is open must be gone when it closes. Scopes inside a scope do nothing.
class ScratchScope {
public:
  ScratchScope();
  ~ScratchScope();
  ScratchScope(const ScratchScope&) = delete;
  ScratchScope& operator=(const ScratchScope&) = delete;

private:
  bool opened_;
};

// The allocator of std::vector; what does not fit in the block comes from the heap.
template <class T>
struct Scratch {
  using value_type = T;
  using is_always_equal = std::true_type;

  Scratch() = default;
  template <class Other>
  Scratch(const Scratch<Other>&) noexcept {}  // NOLINT: as allocators do

  static std::size_t bytes(std::size_t count) {
    return (count * sizeof(T) + kAlignment - 1) & ~(kAlignment - 1);
  }

  T* allocate(std::size_t count) {
    static_assert(alignof(T) <= kAlignment);
    ScratchBlock& block = scratch_block;
    if (count > static_cast<std::size_t>(block.end - block.next) / sizeof(T)) return on_heap(count);
    char* const at = block.next;
    if (bytes(count) > static_cast<std::size_t>(block.end - at)) return on_heap(count);
    block.next = at + bytes(count);
    return reinterpret_cast<T*>(at);
  }

  void deallocate(T* pointer, std::size_t count) noexcept {
    char* const at = reinterpret_cast<char*>(pointer);
    ScratchBlock& block = scratch_block;
    if (at < block.begin || at >= block.end) {
      std::allocator<T>().deallocate(pointer, count);
    } else if (at + bytes(count) == block.next) {
      block.next = at;
    }
  }

  friend bool operator==(const Scratch&, const Scratch&) { return true; }

private:
  static constexpr std::size_t kAlignment = 8;
  static T* on_heap(std::size_t count) { return std::allocator<T>().allocate(count); }
};

template <class T>
using ScratchVector = std::vector<T, Scratch<T>>;

}  // namespace rapport
