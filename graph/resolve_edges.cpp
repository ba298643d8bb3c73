// Every fact becomes a statement of an edge; statements with the same ends, type and status share one. The
// statements are gathered for some nodes at a time, those that begin their edges: a few million rows, and all
// articles once more for each such part.
#include <algorithm>
#include <optional>
#include <tuple>

#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

constexpr std::size_t kRowsAtOnce = std::size_t{1} << 21U;  // of 16 bytes

// A statement of an edge that begins at a known node.
struct Row {
  NodeIndex to = 0;
  ArticleIndex article = 0;
  std::uint32_t number = 0;  // of the fact or of the told meeting, in the article
  Relation type = Relation::met_with;
  Status status = Status::actual;
  bool of_meeting = false;
  bool reversed = false;

  auto edge() const { return std::tie(to, type, status); }
  auto order() const { return std::tie(to, type, status, article, of_meeting, number); }
};

class EdgeMaker {
public:
  EdgeMaker(const Articles& articles, const EntityNodes& places, std::span<const NodeIndex> meetings,
            std::span<const Kind> kinds)
      : articles_(articles.rows),
        copy_of_(articles.copy_of),
        places_(places),
        meetings_(meetings),
        kinds_(kinds) {}

  void run(GraphSink& sink) {
    // where the rows of each node begin, and the end
    std::vector<std::uint64_t> starts(kinds_.size() + 1);
    for_each([&](NodeIndex from, const Row&) { ++starts[from + 1]; });
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    for (NodeIndex begin = 0; begin < kinds_.size();) {
      NodeIndex end = begin + 1;
      while (end < kinds_.size() && starts[end + 1] - starts[begin] <= kRowsAtOnce) ++end;
      if (starts[end] > starts[begin])
        add_part(begin, std::span(starts).subspan(begin, end - begin + 1), sink);
      begin = end;
    }
  }

private:
  using At = std::vector<Row>::const_iterator;

  // The edges that begin at the nodes from `first` on; `starts` are those of their rows, and the end.
  void add_part(NodeIndex first, std::span<const std::uint64_t> starts, GraphSink& sink) {
    std::vector<Row> rows(starts.back() - starts.front());
    std::vector<std::uint32_t> next;
    for (const std::uint64_t start : starts)
      next.push_back(static_cast<std::uint32_t>(start - starts.front()));
    const auto last = static_cast<NodeIndex>(first + starts.size() - 1);
    for_each([&](NodeIndex from, const Row& row) {
      if (from >= first && from < last) rows[next[from - first]++] = row;
    });
    auto begin = rows.begin();
    for (NodeIndex from = first; from < last; ++from) {
      const auto end = rows.begin() + next[from - first];
      std::sort(begin, end, [](const Row& x, const Row& y) { return x.order() < y.order(); });
      add_edges_of(from, begin, end, sink);
      begin = end;
    }
  }

  void add_edges_of(NodeIndex from, At begin, At end, GraphSink& sink) {
    while (begin != end) {
      const auto next = std::find_if(begin, end, [&](const Row& row) { return row.edge() != begin->edge(); });
      sink.add(edge(from, begin, next));
      begin = next;
    }
  }

  // Every statement with the node where its edge begins, article by article.
  template <class Use>
  void for_each(const Use& use) const {
    for (ArticleIndex a = 0; a < articles_.size(); ++a) {
      std::uint32_t number = 0;
      for (const FactRow& fact : articles_.facts(a)) {
        const FactWording& wording = articles_.wording(fact);
        const Status status = info(wording.type).statused ? wording.status : Status::actual;
        add(places_.of(a, fact.from), {places_.of(a, fact.to), a, number++, wording.type, status}, use);
      }
      for (std::uint32_t m = 0; m < articles_.meetings().of(a).size(); ++m) add_meeting(a, m, use);
    }
  }

  template <class Use>
  void add_meeting(ArticleIndex a, std::uint32_t m, const Use& use) const {
    const std::uint32_t row = articles_.meetings().begin(a) + m;
    const NodeIndex meeting = meetings_[row];
    if (meeting == kNoNode) return;
    const MeetingRow& told = articles_.meetings()[row];
    for (const EntityIndex participant : articles_.participants(row)) {
      add(places_.of(a, participant), {meeting, a, m, Relation::attended, told.status, true}, use);
    }
    const NodeIndex place = places_.of(a, told.place);
    add(meeting, {place, a, m, Relation::held_in, told.status, true}, use);
  }

  template <class Use>
  void add(NodeIndex from, Row row, const Use& use) const {
    if (from == kNoNode || row.to == kNoNode || from == row.to) return;
    const RelationInfo& relation = info(row.type);
    if (relation.symmetric && is_before(row.to, from)) {
      std::swap(from, row.to);
      row.reversed = true;
    }
    if (!contains(relation.from, kinds_[from]) || !contains(relation.to, kinds_[row.to])) return;
    use(from, row);
  }

  // By id: nodes stand by kind, then id, and an id begins with the kind.
  bool is_before(NodeIndex a, NodeIndex b) const {
    return kinds_[a] == kinds_[b] ? a < b : info(kinds_[a]).prefix < info(kinds_[b]).prefix;
  }

  std::optional<NodeIndex> place(ArticleIndex article, EntityIndex index) const {
    const NodeIndex found = places_.of(article, index);
    return found == kNoNode ? std::nullopt : std::optional(found);
  }

  Statement statement(const Row& row) const {
    Statement out;
    out.article = row.article;
    out.reversed = row.reversed;
    if (row.of_meeting) {
      const std::uint32_t told = articles_.meetings().begin(row.article) + row.number;
      const MeetingRow& meeting = articles_.meetings()[told];
      out.told_meeting = row.number;
      out.date = articles_.text(meeting.date);
      out.place = place(row.article, meeting.place);
      out.form = meeting.form;
      out.meeting = meetings_[told];
      return out;
    }
    const FactRow& fact = articles_.facts(row.article)[row.number];
    const FactWording& wording = articles_.wording(fact);
    out.fact = row.number;
    out.date = articles_.text(fact.date);
    out.place = place(row.article, fact.place);
    out.form = wording.form;
    out.title = articles_.text(wording.title);
    out.former = wording.former;
    out.role = articles_.text(wording.role);
    if (fact.meeting < articles_.meetings().of(row.article).size()) {
      const NodeIndex met = meetings_[articles_.meetings().begin(row.article) + fact.meeting];
      if (met != kNoNode) out.meeting = met;
    }
    return out;
  }

  Edge edge(NodeIndex from, At begin, At end) {
    Edge out;
    out.id = "edge." + std::to_string(++count_);
    out.from = from;
    out.to = begin->to;
    out.type = begin->type;
    out.status = begin->status;
    std::vector<ArticleIndex> stated;
    for (At row = begin; row != end; ++row) {
      stated.push_back(row->article);
      out.statements.push_back(statement(*row));
    }
    out.support = independent(stated, copy_of_);
    set_dates(out);
    std::stable_sort(out.statements.begin(), out.statements.end(),
                     [](const Statement& a, const Statement& b) {
                       return std::tie(a.date, a.article) < std::tie(b.date, b.article);
                     });
    return out;
  }

  // Lasting relations without a date held when the article appeared; former ones count only among themselves.
  void set_dates(Edge& out) const {
    const bool all_former = std::all_of(out.statements.begin(), out.statements.end(),
                                        [](const Statement& statement) { return statement.former; });
    for (const Statement& statement : out.statements) {
      if (statement.former && !all_former) continue;
      const bool dated = !statement.date.empty() || info(out.type).statused;
      widen(out.first_date, out.last_date, dated ? statement.date : articles_.date(statement.article));
    }
  }

  const ArticleRows& articles_;
  std::span<const ArticleIndex> copy_of_;
  const EntityNodes& places_;
  std::span<const NodeIndex> meetings_;
  std::span<const Kind> kinds_;
  EdgeIndex count_ = 0;
};

}  // namespace

void add_edges(const Articles& articles, const EntityNodes& places, std::span<const NodeIndex> meetings,
               std::span<const Kind> kinds, GraphSink& sink) {
  EdgeMaker(articles, places, meetings, kinds).run(sink);
}

}  // namespace rapport
