// Every fact becomes a statement of an edge; statements with the same ends, type and status share one.
#include <algorithm>
#include <tuple>

#include "graph/resolve_rows.hpp"

namespace rapport {
namespace {

struct Row {
  NodeIndex from = 0;
  NodeIndex to = 0;
  Relation type = Relation::met_with;
  Status status = Status::actual;
  ArticleIndex article = 0;
  FactIndex fact = kNoFact;
  MeetingIndex meeting = 0;  // where there is no fact
  bool reversed = false;

  auto edge() const { return std::tie(from, to, type, status); }
};

void add_new_evidence(const std::vector<Evidence>& more, std::vector<Evidence>& list) {
  for (const Evidence& piece : more) {
    if (std::find(list.begin(), list.end(), piece) == list.end()) list.push_back(piece);
  }
}

class EdgeMaker {
public:
  EdgeMaker(const Articles& articles, Resolved& out) : articles_(articles), out_(out) {}

  void run() {
    for (ArticleIndex a = 0; a < articles_.facts.size(); ++a) {
      for (FactIndex f = 0; f < articles_.facts[a]->facts.size(); ++f) add_fact(a, f);
      for (MeetingIndex m = 0; m < articles_.facts[a]->meetings.size(); ++m) add_meeting(a, m);
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& x, const Row& y) { return x.edge() < y.edge(); });
    for (auto at = rows_.begin(); at != rows_.end();) {
      const auto end =
          std::find_if(at, rows_.end(), [&](const Row& row) { return row.edge() != at->edge(); });
      out_.graph.edges.push_back(edge(at, end));
      at = end;
    }
    for (std::size_t i = 0; i < out_.graph.edges.size(); ++i) {
      out_.graph.edges[i].id = "edge." + std::to_string(i + 1);
    }
  }

private:
  using At = std::vector<Row>::const_iterator;

  const Node& node(NodeIndex index) const { return out_.graph.nodes[index]; }

  NodeIndex entity(ArticleIndex article, EntityIndex index) const {
    const auto& nodes = out_.entities[article];
    return index < nodes.size() ? nodes[index] : kNoNode;
  }

  std::optional<NodeIndex> place(ArticleIndex article, std::optional<EntityIndex> index) const {
    const NodeIndex found = index ? entity(article, *index) : kNoNode;
    return found == kNoNode ? std::nullopt : std::optional(found);
  }

  void add(Row row) {
    if (row.from == kNoNode || row.to == kNoNode || row.from == row.to) return;
    const RelationInfo& relation = info(row.type);
    if (relation.symmetric && node(row.to).id < node(row.from).id) {
      std::swap(row.from, row.to);
      row.reversed = true;
    }
    if (!contains(relation.from, node(row.from).kind) || !contains(relation.to, node(row.to).kind)) return;
    rows_.push_back(row);
  }

  void add_fact(ArticleIndex a, FactIndex f) {
    const Fact& fact = articles_.facts[a]->facts[f];
    const Status status = info(fact.type).statused ? fact.status : Status::actual;
    add({entity(a, fact.from), entity(a, fact.to), fact.type, status, a, f, 0, false});
  }

  void add_meeting(ArticleIndex a, MeetingIndex m) {
    const NodeIndex meeting = out_.meetings[a][m];
    if (meeting == kNoNode) return;
    const Meeting& told = articles_.facts[a]->meetings[m];
    for (const EntityIndex participant : told.participants) {
      add({entity(a, participant), meeting, Relation::attended, told.status, a, kNoFact, m, false});
    }
    if (told.place)
      add({meeting, entity(a, *told.place), Relation::held_in, told.status, a, kNoFact, m, false});
  }

  Statement statement(const Row& row) const {
    Statement out;
    out.article = row.article;
    out.fact = row.fact;
    out.told_meeting = row.meeting;
    out.reversed = row.reversed;
    const ArticleFacts& facts = *articles_.facts[row.article];
    if (row.fact == kNoFact) {
      const Meeting& meeting = facts.meetings[row.meeting];
      out.date = meeting.date;
      out.place = place(row.article, meeting.place);
      out.form = meeting.form;
      out.meeting = out_.meetings[row.article][row.meeting];
      out.evidence = evidence(row);
      return out;
    }
    const Fact& fact = facts.facts[row.fact];
    out.date = fact.date;
    out.place = place(row.article, fact.place);
    out.form = fact.form;
    out.title = fact.title;
    out.former = fact.former;
    out.role = fact.role;
    const bool met = fact.meeting && *fact.meeting < out_.meetings[row.article].size();
    if (met && out_.meetings[row.article][*fact.meeting] != kNoNode) {
      out.meeting = out_.meetings[row.article][*fact.meeting];
    }
    out.evidence = fact.evidence;
    return out;
  }

  // The sentences about the meeting.
  std::vector<Evidence> evidence(const Row& row) const {
    std::vector<Evidence> out;
    for (const Fact& fact : articles_.facts[row.article]->facts) {
      if (fact.meeting == row.meeting) add_new_evidence(fact.evidence, out);
    }
    return out;
  }

  Edge edge(At begin, At end) const {
    Edge out;
    out.from = begin->from;
    out.to = begin->to;
    out.type = begin->type;
    out.status = begin->status;
    std::vector<ArticleIndex> stated;
    for (At row = begin; row != end; ++row) {
      stated.push_back(row->article);
      out.statements.push_back(statement(*row));
    }
    out.support = independent(stated, articles_.copy_of);
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
      widen(out.first_date, out.last_date,
            dated ? statement.date : out_.graph.articles[statement.article].date);
    }
  }

  const Articles& articles_;
  Resolved& out_;
  std::vector<Row> rows_;
};

}  // namespace

void add_edges(const Articles& articles, Resolved& out) { EdgeMaker(articles, out).run(); }

}  // namespace rapport
