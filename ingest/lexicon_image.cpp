// One list of members serves both ways: a list of plain rows is its length and its bytes, a row with text is
// written member by member.
#include "ingest/lexicon_image.hpp"

#include <cstring>
#include <type_traits>

namespace rapport {
namespace {

class Packer {
public:
  void operator()(const std::string& text) {
    number(text.size());
    out_ += text;
  }
  template <class Plain>
  requires std::has_unique_object_representations_v<Plain>
  void operator()(const Plain& value) { bytes(&value, sizeof(Plain)); }
  template <class Row>
  void operator()(const std::vector<Row>& rows) {
    number(rows.size());
    if constexpr (std::has_unique_object_representations_v<Row>) {
      bytes(rows.data(), rows.size() * sizeof(Row));
    } else {
      for (const Row& row : rows) members(*this, row);
    }
  }
  std::string take() { return std::move(out_); }

private:
  void number(std::uint64_t value) { bytes(&value, sizeof(value)); }
  void bytes(const void* data, std::size_t size) { out_.append(static_cast<const char*>(data), size); }

  std::string out_;
};

class Unpacker {
public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  void operator()(std::string& text) {
    const std::size_t size = number();
    text.assign(left_.substr(0, size));
    left_.remove_prefix(size);
  }
  template <class Plain>
  requires std::has_unique_object_representations_v<Plain>
  void operator()(Plain& value) { bytes(&value, sizeof(Plain)); }
  template <class Row>
  void operator()(std::vector<Row>& rows) {
    rows.resize(number());
    if constexpr (std::has_unique_object_representations_v<Row>) {
      if (!rows.empty()) bytes(rows.data(), rows.size() * sizeof(Row));
    } else {
      for (Row& row : rows) members(*this, row);
    }
  }

private:
  std::size_t number() {
    std::uint64_t value = 0;
    bytes(&value, sizeof(value));
    return static_cast<std::size_t>(value);
  }
  void bytes(void* data, std::size_t size) {
    std::memcpy(data, left_.data(), size);
    left_.remove_prefix(size);
  }

  std::string_view left_;
};

template <class Archive, class... Members>
void each(Archive& archive, Members&... values) {
  (archive(values), ...);
}

// `Row` is const for the Packer.
template <class Archive, class Row>
void members(Archive& archive, Row& row) {
  using Plain = std::remove_const_t<Row>;
  if constexpr (std::is_same_v<Plain, TitleRow>) {
    each(archive, row.text, row.effect, row.scope, row.gender, row.plural);
  } else if constexpr (std::is_same_v<Plain, KinRow>) {
    each(archive, row.role, row.relation, row.gender, row.plural);
  } else if constexpr (std::is_same_v<Plain, EventRow>) {
    each(archive, row.noun, row.event, row.form, row.plural);
  } else if constexpr (std::is_same_v<Plain, StateRow>) {
    each(archive, row.code, row.name, row.capital);
  } else if constexpr (std::is_same_v<Plain, PlaceRow>) {
    each(archive, row.name, row.state, row.place, row.capital);
  } else if constexpr (std::is_same_v<Plain, BodyRow>) {
    each(archive, row.name, row.acronym, row.kind, row.state);
  } else {
    static_assert(std::is_same_v<Plain, VerbRow>);
    each(archive, row.lemma, row.tags);
  }
}

}  // namespace

// Reads what the classes keep to themselves.
struct LexiconImage {
  template <class Archive, class Words>
  static void words(Archive& archive, Words& table) {
    each(archive, table.words_, table.letters_, table.slots_, table.mask_);
  }
  template <class Archive, class Tables>
  static void tables(Archive& archive, Tables& lexicon) {
    words(archive, lexicon.words);
    each(archive, lexicon.titles, lexicon.kins, lexicon.events, lexicon.states, lexicon.places,
         lexicon.bodies, lexicon.verbs, lexicon.given_names, lexicon.runs_, lexicon.phrases_.first,
         lexicon.phrases_.rows, lexicon.body_words_.first, lexicon.body_words_.rows, lexicon.phrasals_.first,
         lexicon.phrasals_.rows);
  }
};

std::string packed(const Lexicon& lexicon) {
  Packer packer;
  LexiconImage::tables(packer, lexicon);
  return packer.take();
}

Lexicon unpacked(std::string_view bytes) {
  Lexicon lexicon;
  Unpacker unpacker(bytes);
  LexiconImage::tables(unpacker, lexicon);
  return lexicon;
}

}  // namespace rapport
