// The network as pages in the store: a search reads the rows that it comes to, and no others. Pages that this
// program would not have written are made anew from the edges, in memory.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "graph/hash.hpp"
#include "graph/store_files.hpp"

namespace rapport {
namespace {

// Numbers of pages: these, then rows of arcs, then days.
constexpr std::int64_t kHeaderPage = 0;
constexpr std::int64_t kKindsPage = 1;
constexpr std::int64_t kStartsPage = 2;
constexpr std::int64_t kFirstArcPage = 3;

constexpr std::uint32_t kArcsOfPage = 1024;  // 12 kB; more where one node has more
constexpr std::uint32_t kDaysOfPage = 4096;  // 16 kB

template <class Value>
std::string_view bytes_of(std::span<const Value> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

// What the pages hold, down to the order of bits and bytes.
std::string header(std::size_t nodes, std::size_t edges) {
  const Arc arc{1, 0, 2, 3, 1};
  return fmt::format("format 1, bits {:016x}, {} nodes, {} edges", fnv1a(bytes_of(std::span(&arc, 1))), nodes,
                     edges);
}

std::string header(Database& database) {
  const auto rows = [&](const char* sql) { return static_cast<std::size_t>(database.number(sql)); };
  return header(rows("SELECT coalesce(max(number) + 1, 0) FROM node"),
                rows("SELECT coalesce(max(number) + 1, 0) FROM edge"));
}

// The first node of each page of arcs, of rows that begin at `starts`, and the end.
std::vector<NodeIndex> page_firsts(std::span<const std::uint32_t> starts) {
  const auto nodes = static_cast<NodeIndex>(starts.size() - 1);
  std::vector<NodeIndex> firsts;
  for (NodeIndex node = 0; node < nodes; ++node) {
    if (firsts.empty() || starts[node + 1] - starts[firsts.back()] > kArcsOfPage) firsts.push_back(node);
  }
  firsts.push_back(nodes);
  return firsts;
}

class PageWriter {
public:
  explicit PageWriter(Database& database) : row_(database, "INSERT INTO network_page VALUES (?1,?2)") {}

  // The bytes with their checksum, which knows its page.
  void write(std::int64_t number, std::string bytes) {
    const std::uint64_t sum = block_hash(bytes, static_cast<std::uint64_t>(number));
    bytes += bytes_of(std::span(&sum, 1));
    row_.bind(1, number).bind_blob(2, bytes).run();
  }

private:
  Query row_;
};

class PageReader {
public:
  explicit PageReader(Database& database)
      : database_(database), row_(database, "SELECT data FROM network_page WHERE number = ?1") {}

  // Valid until the next read.
  std::string_view read(std::int64_t number) {
    row_.reset();
    const std::string_view data = row_.bind(1, number).step() ? row_.text(0) : std::string_view();
    std::uint64_t sum = 0;
    if (data.size() < sizeof sum) damaged();
    const std::string_view bytes = data.substr(0, data.size() - sizeof sum);
    std::memcpy(&sum, bytes.data() + bytes.size(), sizeof sum);
    if (sum != block_hash(bytes, static_cast<std::uint64_t>(number))) damaged();
    return bytes;
  }

  template <class Value>
  std::vector<Value> read_column(std::int64_t number, std::size_t size) {
    const std::string_view bytes = read(number);
    if (bytes.size() != size * sizeof(Value)) damaged();
    std::vector<Value> values(size);
    if (size > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }

  [[noreturn]] void damaged() const { database_.fail("is damaged; build it again or restore a copy"); }

private:
  Database& database_;
  Query row_;
};

class RowsInStore final : public ArcRows {
public:
  RowsInStore(Database& database, std::size_t nodes, std::size_t edges)
      : reader_(database), nodes_(nodes), edges_(edges) {
    starts_ = reader_.read_column<std::uint32_t>(kStartsPage, nodes + 1);
    if (!std::is_sorted(starts_.begin(), starts_.end())) reader_.damaged();
    firsts_ = page_firsts(starts_);
    pages_.resize(firsts_.size() - 1);
    days_.resize((edges + kDaysOfPage - 1) / kDaysOfPage);
  }

  std::size_t degree(NodeIndex node) const override { return starts_[node + 1] - starts_[node]; }

  ArcRow row(NodeIndex node) override {
    const std::size_t size = degree(node);
    if (size == 0) return {};
    const auto at = std::upper_bound(firsts_.begin(), firsts_.end(), node) - firsts_.begin() - 1;
    const Page& page = page_at(static_cast<std::size_t>(at));
    const std::size_t begin = starts_[node] - starts_[firsts_[static_cast<std::size_t>(at)]];
    return {std::span(page.targets).subspan(begin, size), std::span(page.arcs).subspan(begin, size)};
  }

  EdgeDays days(EdgeIndex edge) override {
    const std::size_t at = edge / kDaysOfPage;
    std::vector<EdgeDays>& page = days_[at];
    if (page.empty()) {
      const auto number = kFirstArcPage + static_cast<std::int64_t>(pages_.size() + at);
      page = reader_.read_column<EdgeDays>(number,
                                           std::min<std::size_t>(kDaysOfPage, edges_ - at * kDaysOfPage));
    }
    return page[edge % kDaysOfPage];
  }

private:
  struct Page {
    std::vector<Arc> arcs;
    std::vector<NodeIndex> targets;
  };

  const Page& page_at(std::size_t at) {
    Page& page = pages_[at];
    if (!page.arcs.empty()) return page;
    const std::size_t size = starts_[firsts_[at + 1]] - starts_[firsts_[at]];
    const std::string_view bytes = reader_.read(kFirstArcPage + static_cast<std::int64_t>(at));
    if (bytes.size() != size * (sizeof(Arc) + sizeof(NodeIndex))) reader_.damaged();
    page.arcs.resize(size);
    page.targets.resize(size);
    std::memcpy(page.arcs.data(), bytes.data(), size * sizeof(Arc));
    std::memcpy(page.targets.data(), bytes.data() + size * sizeof(Arc), size * sizeof(NodeIndex));
    const bool inside =
        std::all_of(page.targets.begin(), page.targets.end(), [&](NodeIndex n) { return n < nodes_; }) &&
        std::all_of(page.arcs.begin(), page.arcs.end(),
                    [&](Arc arc) { return arc.edge < edges_ && arc.type < kRelations.size(); });
    if (!inside) reader_.damaged();
    return page;
  }

  PageReader reader_;
  std::size_t nodes_;
  std::size_t edges_;
  std::vector<std::uint32_t> starts_;  // of the nodes' rows, and the end
  std::vector<NodeIndex> firsts_;      // of the pages, and the end
  std::vector<Page> pages_;            // empty until they are read
  std::vector<std::vector<EdgeDays>> days_;
};

// The columns out of the rows of nodes and edges.
NetworkRows rows_of_tables(Database& database) {
  NetworkRows rows;
  Query nodes(database, "SELECT kind FROM node ORDER BY number");
  while (nodes.step()) rows.kinds.push_back(kind_named(nodes.text(0)).value_or(Kind::person));
  Query edges(
      database,
      "SELECT from_node, to_node, type, status, support, first_date, last_date FROM edge ORDER BY number");
  while (edges.step()) {
    rows.from.push_back(edges.index(0));
    rows.to.push_back(edges.index(1));
    rows.type.push_back(relation_named(edges.text(2)).value_or(Relation::met_with));
    rows.status.push_back(status_named(edges.text(3)).value_or(Status::actual));
    rows.support.push_back(edges.index(4));
    rows.days.push_back(edge_days(edges.text(5), edges.text(6)));
    if (std::max(rows.from.back(), rows.to.back()) >= rows.kinds.size())
      database.fail("is damaged; build it again or restore a copy");
  }
  return rows;
}

// Whether the pages are those of the graph that is there, written by such a program as this.
bool has_pages(Database& database) {
  if (database.number("SELECT count(*) FROM sqlite_master WHERE name = 'network_page'") == 0) return false;
  Query first(database, "SELECT data FROM network_page WHERE number = ?1");
  return first.bind(1, kHeaderPage).step() && first.text(0) == header(database);
}

void write_arcs(PageWriter& writer, const Network& network, std::span<const NodeIndex> firsts) {
  for (std::size_t at = 0; at + 1 < firsts.size(); ++at) {
    std::string arcs;
    std::string targets;
    for (NodeIndex node = firsts[at]; node < firsts[at + 1]; ++node) {
      const ArcRow row = network.row(node);
      arcs += bytes_of(row.arcs);
      targets += bytes_of(row.targets);
    }
    writer.write(kFirstArcPage + static_cast<std::int64_t>(at), arcs + targets);
  }
}

void write_days(PageWriter& writer, const Network& network, std::int64_t number) {
  std::vector<EdgeDays> days;
  for (EdgeIndex edge = 0; edge < network.edge_count(); ++edge) {
    days.push_back(network.days(edge));
    if (days.size() < kDaysOfPage && edge + 1 < network.edge_count()) continue;
    writer.write(number++, std::string(bytes_of(std::span<const EdgeDays>(days))));
    days.clear();
  }
}

}  // namespace

void write_network(Database& database, NetworkRows rows) {
  const Network network(std::move(rows));
  database.run("DELETE FROM network_page");
  Query first(database, "INSERT INTO network_page VALUES (?1,?2)");
  first.bind(1, kHeaderPage).bind_blob(2, header(network.node_count(), network.edge_count())).run();
  std::vector<std::uint32_t> starts{0};
  for (NodeIndex node = 0; node < network.node_count(); ++node)
    starts.push_back(starts.back() + static_cast<std::uint32_t>(network.degree(node)));
  const std::vector<NodeIndex> firsts = page_firsts(starts);
  PageWriter writer(database);
  writer.write(kKindsPage, std::string(bytes_of(network.kinds())));
  writer.write(kStartsPage, std::string(bytes_of(std::span<const std::uint32_t>(starts))));
  write_arcs(writer, network, firsts);
  write_days(writer, network, kFirstArcPage + static_cast<std::int64_t>(firsts.size()) - 1);
}

void renew_network(Database& database) {
  if (has_pages(database)) return;
  Transaction transaction(database);
  write_network(database, rows_of_tables(database));
  transaction.commit();
}

Network Store::load_network() const {
  Database& database = files_->database;
  if (!has_pages(database)) return Network(rows_of_tables(database));
  const auto nodes =
      static_cast<std::size_t>(database.number("SELECT coalesce(max(number) + 1, 0) FROM node"));
  const auto edges =
      static_cast<std::size_t>(database.number("SELECT coalesce(max(number) + 1, 0) FROM edge"));
  std::vector<Kind> kinds = PageReader(database).read_column<Kind>(kKindsPage, nodes);
  if (std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return kind > Kind::meeting; }))
    database.fail("is damaged; build it again or restore a copy");
  return {std::move(kinds), edges, std::make_unique<RowsInStore>(database, nodes, edges)};
}

}  // namespace rapport
