// One block a scope; an article of usual length needs a part of it.
#include "ingest/scratch.hpp"

namespace rapport {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;

}  // namespace

constinit thread_local ScratchBlock scratch_block;

ScratchScope::ScratchScope() {
  if (scratch_block.begin != nullptr) return;
  block_ = std::make_unique_for_overwrite<char[]>(kBlockBytes);  // NOLINT: bytes
  scratch_block = {block_.get(), block_.get(), block_.get() + kBlockBytes};
}

ScratchScope::~ScratchScope() {
  if (block_) scratch_block = {};
}

}  // namespace rapport
