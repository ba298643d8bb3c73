// Words to sets; a word of --avoid is a kind, an edge type, or the name of a node.
#include "cli/path_limits.hpp"

#include <algorithm>

#include "cli/words.hpp"
#include "graph/filter.hpp"

namespace rapport {
namespace {

constexpr RelationSet kMeetings = set_of(Relation::attended) | set_of(Relation::held_in);

void avoid_word(const PathGround& ground, const std::string& word, PathLimits& limits) {
  if (const std::optional<Kind> kind = kind_named(word)) {
    limits.kinds = static_cast<KindSet>(limits.kinds & ~set_of(*kind));
  } else if (const std::optional<Relation> type = relation_named(word)) {
    limits.types = static_cast<RelationSet>(limits.types & ~set_of(*type));
  } else {
    limits.avoid.push_back(ground.named(word));
  }
}

bool any_within(const Edge& edge, const std::string& since, const std::string& until) {
  return std::any_of(edge.statements.begin(), edge.statements.end(),
                     [&](const Statement& statement) { return within(statement.date, since, until); });
}

}  // namespace

void PathOptions::declare(Options& options) {
  options.list("via", via, "TYPES", "only along edges of these types: met-with, heads …")
      .list("avoid", avoid, "WORDS", "not through nodes of these kinds or names, nor along these types")
      .flag("include-planned", planned, "along planned meetings and visits too")
      .value("max-hops", max_hops, "N", "at most so many edges")
      .dates(since, until);
}

PathLimits limits_of(const PathOptions& given, const PathGround& ground, std::vector<NodeIndex> ends) {
  PathLimits limits;
  const bool meeting = std::any_of(
      ends.begin(), ends.end(), [&](NodeIndex node) { return ground.network.kind(node) == Kind::meeting; });
  if (!meeting) limits.types = static_cast<RelationSet>(kAllRelations & ~kMeetings);
  limits.kinds = static_cast<KindSet>(kAllKinds & ~set_of(Kind::meeting));
  if (!given.via.empty()) limits.types = 0;
  for (const Relation type : types_of(given.via))
    limits.types = static_cast<RelationSet>(limits.types | set_of(type));
  if (!given.via.empty() && (limits.types & kMeetings) != 0) limits.kinds = kAllKinds;
  for (const std::string& word : given.avoid) avoid_word(ground, word, limits);
  std::sort(limits.avoid.begin(), limits.avoid.end());
  if (given.planned) limits.statuses |= set_of(Status::planned);
  if (given.max_hops > 0) limits.max_hops = given.max_hops;
  if (!given.since.empty() || !given.until.empty()) {
    const EdgeDays from = edge_days(given.since, given.since);
    const EdgeDays to = edge_days(given.until, given.until);
    limits.days = EdgeDays{from.first, given.until.empty() ? std::uint16_t{UINT16_MAX} : to.last};
    limits.has_date_within = [&ground, since = given.since, until = given.until](EdgeIndex edge) {
      return any_within(ground.part({}, {edge}).edges.front(), since, until);
    };
  }
  return limits;
}

}  // namespace rapport
