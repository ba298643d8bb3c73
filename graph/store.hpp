// The graph store: one SQLite file with the facts of every article and the graph resolved from them
// (docs/store.md). Every member throws StoreError, a sentence with the file's name.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "graph/facts.hpp"
#include "graph/network.hpp"
#include "graph/overrides.hpp"
#include "graph/rows.hpp"

namespace rapport {

struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What a batch changed.
struct AddCounts {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;    // had the id with other facts: those are withdrawn
  std::uint64_t unchanged = 0;  // nothing to do
  AddCounts& operator+=(const AddCounts& more);
};

struct StoreStats {
  std::uint64_t articles = 0;  // in the graph
  std::uint64_t copies = 0;    // of them near-identical to an earlier one
  std::uint64_t waiting = 0;   // added or withdrawn since the graph was resolved
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::string first_date;  // of the articles in the graph; empty if none is dated
  std::string last_date;
};

// Bytes that tell whether facts are the same, and the signature by which near-identical copies are
// recognised. Takes longer than adding: worth doing on many threads.
inline constexpr std::size_t kFactsHashBytes = 16;  // the part in front that tells whether they changed
std::string fingerprint(const ArticleFacts& facts);

enum class OnConflict : std::uint8_t { replace, keep };

class Store {
public:
  // Reading goes on while another program writes, and sees nothing of that.
  static Store open(const std::string& path);
  // Makes the file if there is none; only one program at a time.
  static Store open_for_writing(const std::string& path);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // What is added up to commit() is one transaction, lost with the store if commit() is not called.
  void begin();
  void commit();
  // Adds a batch, in one transaction of its own where none was begun. An article whose id is there is
  // compared by its fingerprint, one an article.
  AddCounts add(std::span<const ArticleFacts> articles, std::span<const std::string> fingerprints,
                OnConflict on_conflict = OnConflict::replace);
  AddCounts add(std::span<const ArticleFacts> articles);
  // Takes articles out; the ids that are not there are given back.
  std::vector<std::string> forget(std::span<const std::string> ids);
  // Adds the articles of another store; of two with one id and different facts the own one stays.
  AddCounts merge(const Store& other);
  // Makes the graph anew from all articles, in one transaction. Until then the graph stays as it was.
  void resolve(const Overrides& overrides);

  // All articles, in order of id.
  std::vector<ArticleFacts> articles() const;

  // The whole graph.
  Graph load_graph(bool with_evidence = true) const;
  // The network; positions are those of the whole graph. It reads its rows when they are asked for: the store
  // must outlive it.
  Network load_network() const;
  // All nodes, without an edge.
  Graph load_nodes() const;
  // These nodes of the whole graph and all that they are joined to, as a small graph with evidence. Positions
  // are its own.
  Graph load_around(std::span<const NodeIndex> nodes) const;
  // These nodes and the offices that they hold or held, without evidence, likewise.
  Graph load_offices(std::span<const NodeIndex> nodes) const;
  // The dated meetings and visits that are not denied, of all or those that the node took part in or that
  // took place there; with a date from the year of `since` to that of `until`, where they are not empty.
  // Likewise.
  Graph load_events(std::optional<NodeIndex> node, std::string_view since, std::string_view until,
                    bool with_evidence) const;
  // These nodes and edges of the whole graph (ends of the edges and places are added), likewise.
  Graph load_part(std::span<const NodeIndex> nodes, std::span<const EdgeIndex> edges,
                  bool with_evidence = true) const;
  // Positions in the whole graph of the nodes that have all the words in their names.
  std::vector<NodeIndex> nodes_with_words(std::string_view words) const;
  // Position in the whole graph of the node of that id.
  std::optional<NodeIndex> node_of_id(std::string_view id) const;
  std::string id_of_node(NodeIndex node) const;  // empty where there is no such position

  StoreStats stats() const;

private:
  struct Files;
  explicit Store(std::unique_ptr<Files> files);
  std::unique_ptr<Files> files_;
};

}  // namespace rapport
