// The fields of the facts in their order, hashed twice as they stand: a text by its length and blocks of
// eight bytes, so that nothing is written out for it.
#include <bit>
#include <cstring>

#include "graph/near_copies.hpp"
#include "graph/store.hpp"

namespace rapport {
namespace {

// Two hashes of 64 bits of the same values, mixed differently.
class FieldHash {
public:
  void add(std::uint64_t value) {
    first_ = (first_ ^ value) * 0x9E3779B97F4A7C15ULL;
    first_ ^= first_ >> 29;
    second_ = (std::rotl(second_, 23) ^ value) * 0xD6E8FEB86659FD93ULL;
    second_ ^= second_ >> 32;
  }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    for (; text.size() >= 8; text.remove_prefix(8)) add(block(text.substr(0, 8)));
    if (!text.empty()) add(block(text));
  }
  void add(const std::optional<std::uint32_t>& value) { add(value ? std::uint64_t{*value} + 1 : 0); }
  void add(const Span& span) { add(std::uint64_t{span.begin} << 32 | span.end); }
  void add(const std::string& text) { add(std::string_view(text)); }
  template <class Value>
  void add(const std::vector<Value>& list) {
    add(std::uint64_t{list.size()});
    for (const Value& value : list) add(value);
  }
  void add(std::uint32_t value) { add(std::uint64_t{value}); }

  void add(const Entity& entity) {
    add(name_of(entity.kind));
    add(entity.name);
    add(entity.aliases);
    add(entity.weak);
    add(name_of(entity.gender));
    add(entity.mentions);
  }
  void add(const Evidence& evidence) {
    add(evidence.span);
    add(evidence.sentence);
    add(evidence.trigger);
    add(evidence.rule);
    add(evidence.said_by);
  }
  void add(const Fact& fact) {
    add(name_of(fact.type));
    add(std::uint64_t{fact.from} << 32 | fact.to);
    if (info(fact.type).statused) add(name_of(fact.status));  // as in the JSON
    add(fact.date);
    add(fact.place);
    add(name_of(fact.form));
    add(fact.title);
    add(std::uint64_t{fact.former ? 1U : 0U});
    add(fact.role);
    add(fact.meeting);
    add(fact.evidence);
  }
  void add(const Meeting& meeting) {
    add(meeting.name);
    add(meeting.participants);
    add(meeting.date);
    add(meeting.place);
    add(name_of(meeting.status));
    add(name_of(meeting.form));
  }

  std::uint64_t first() const { return first_; }
  std::uint64_t second() const { return second_; }

private:
  static std::uint64_t block(std::string_view bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
  }

  std::uint64_t first_ = 14695981039346656037ULL;
  std::uint64_t second_ = ~14695981039346656037ULL;
};

}  // namespace

std::string fingerprint(const ArticleFacts& facts) {
  FieldHash hash;
  for (const std::string* field : {&facts.article.id, &facts.article.title, &facts.article.date,
                                   &facts.article.source, &facts.article.url})
    hash.add(*field);
  hash.add(facts.entities);
  hash.add(facts.facts);
  hash.add(facts.meetings);
  const std::uint64_t first = hash.first();
  const std::uint64_t second = hash.second();
  const CopySignature signature = copy_signature(facts);
  std::string out(kFactsHashBytes + sizeof(signature), '\0');
  std::memcpy(out.data(), &first, sizeof(first));
  std::memcpy(out.data() + sizeof(first), &second, sizeof(second));
  std::memcpy(out.data() + kFactsHashBytes, signature.data(), sizeof(signature));
  return out;
}

}  // namespace rapport
