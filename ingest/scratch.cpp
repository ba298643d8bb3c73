// One block a thread, kept from scope to scope; an article of usual length needs a part of it.
#include "ingest/scratch.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;

thread_local std::unique_ptr<char[]> kept_block;  // NOLINT: bytes

}  // namespace

constinit thread_local ScratchBlock scratch_block;

ScratchScope::ScratchScope() : opened_(scratch_block.begin == nullptr) {
  if (!opened_) return;
  if (!kept_block) kept_block = std::make_unique_for_overwrite<char[]>(kBlockBytes);  // NOLINT: bytes
  scratch_block = {kept_block.get(), kept_block.get(), kept_block.get() + kBlockBytes};
}

ScratchScope::~ScratchScope() {
  if (opened_) scratch_block = {};
}

}  // namespace rapport
