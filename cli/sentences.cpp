// Each status and type has its words; bodies with a common noun in their name take an article.
#include "cli/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "graph/fold.hpp"

namespace rapport {
namespace {

constexpr std::array<std::string_view, 34> kCommonNouns{
    "academy",    "administration", "agency",     "army",     "assembly", "association", "authority",
    "bank",       "bloc",           "board",      "bureau",   "cabinet",  "coalition",   "commission",
    "committee",  "community",      "conference", "congress", "council",  "court",       "department",
    "federation", "force",          "front",      "league",   "ministry", "movement",    "nations",
    "office",     "organization",   "parliament", "party",    "senate",   "union"};

// Offices that many hold at a time.
constexpr std::array<std::string_view, 12> kHeldByMany{
    "ambassador", "delegate",   "diplomat",       "envoy",     "executive",    "lawmaker",
    "official",   "prosecutor", "representative", "spokesman", "spokesperson", "spokeswoman"};

// The infinitive after "is due to", "was to" and "did not".
std::string_view infinitive(Relation type) {
  switch (type) {
    case Relation::met_with:
      return "meet";
    case Relation::visited:
      return "visit";
    case Relation::attended:
      return "attend";
    default:
      return "be held in";
  }
}

bool takes_article(const Node& node) {
  const std::string words = " " + folded_words(node.label) + " ";
  if (node.kind == Kind::state)
    return words.starts_with(" united ") || words == " netherlands " || words == " philippines ";
  if (node.kind != Kind::organization && node.kind != Kind::party) return false;
  if (words.find(' ', 1) + 1 == words.size() || node.label.find('\'') < node.label.find(' '))
    return words.starts_with(" workers ");
  return std::any_of(kCommonNouns.begin(), kCommonNouns.end(), [&](std::string_view noun) {
    return words.find(fmt::format(" {} ", noun)) != std::string::npos;
  });
}

// The title alone: former holders are told by the verb.
std::string_view title_of(const Statement& statement) {
  std::string_view title = statement.title;
  for (const std::string_view mark : {"former ", "ex-", "then-"})
    if (statement.former && title.starts_with(mark)) title.remove_prefix(mark.size());
  return title;
}

// "is president of", "was an ambassador of", "heads".
std::string verb_of_office(const Edge& edge, const Statement& statement) {
  const bool heads = edge.type == Relation::heads;
  const std::string_view title = title_of(statement);
  if (title.empty() || (heads && title == "head"))
    return statement.former ? (heads ? "headed" : "represented") : std::string(info(edge.type).forward);
  std::string_view article;
  if (std::find(kHeldByMany.begin(), kHeldByMany.end(), title) != kHeldByMany.end())
    article = std::string_view("aeiou").find(title.front()) == std::string_view::npos ? "a " : "an ";
  return fmt::format("{} {}{} of", statement.former ? "was" : "is", article, title);
}

std::string verb_of(const Edge& edge, const Statement& statement) {
  const std::string_view base = infinitive(edge.type);
  switch (edge.status) {
    case Status::planned:
      return fmt::format("is due to {}", base);
    case Status::cancelled:
      return fmt::format("was to {}", base);
    case Status::denied:
      return fmt::format("did not {}", base);
    case Status::actual:
      break;
  }
  if (edge.type == Relation::heads || edge.type == Relation::represents)
    return verb_of_office(edge, statement);
  if (edge.type == Relation::relative_of && !statement.role.empty())
    return fmt::format("is {} of", statement.role);
  if (edge.type == Relation::met_with && statement.form == Form::phone) return "spoke by phone with";
  if (edge.type == Relation::met_with && statement.form == Form::video) return "spoke by video with";
  return std::string(info(edge.type).forward);
}

// Place and day of what happened; other facts hold for longer than the day of an article.
std::string circumstances(const Graph& graph, const Edge& edge, const Statement& statement) {
  if (!info(edge.type).statused) return {};
  std::string out;
  if (statement.place && edge.type == Relation::met_with)
    out += fmt::format(" in {}", name_inside(graph.nodes[*statement.place]));
  if (!statement.date.empty()) out += " " + when(statement.date);
  if (edge.status == Status::cancelled) out += " (cancelled)";
  return out;
}

std::string told(const Graph& graph, const Edge& edge, const Statement& statement, const std::string& from,
                 const std::string& to) {
  return fmt::format("{} {} {}{}", from, verb_of(edge, statement), to, circumstances(graph, edge, statement));
}

// What a role is to the one whom the sentence begins with.
bool begins_with_to(const Edge& edge, const Statement& statement, bool reversed) {
  if (edge.type == Relation::relative_of) return statement.reversed;
  return info(edge.type).symmetric && reversed;
}

std::string capitalised(std::string text) {
  if (text.starts_with("the ")) text[0] = 'T';
  return text;
}

// "--03-27" (or "--03") to "on 27 March (year not stated)".
std::string when_in_some_year(std::string_view date) {
  constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(date.data() + 2, date.data() + date.size(), month);
  if (date.size() > 5) std::from_chars(date.data() + 5, date.data() + date.size(), day);
  if (month < 1 || month > 12) return fmt::format("on {} (year not stated)", date.substr(2));
  const std::string day_and_month =
      day == 0 ? fmt::format("in {}", kMonths[month - 1]) : fmt::format("on {} {}", day, kMonths[month - 1]);
  return day_and_month + " (year not stated)";
}

}  // namespace

std::string name_inside(const Node& node) {
  const bool has = folded_words(node.label).size() + 4 <= node.label.size() &&
                   (node.label.starts_with("the ") || node.label.starts_with("The "));
  return takes_article(node) && !has ? "the " + node.label : node.label;
}

const std::string& day_stated(const Graph& graph, const Statement& statement) {
  return statement.date.empty() && statement.article < graph.articles.size()
             ? graph.articles[statement.article].date
             : statement.date;
}

const Statement& latest_statement(const Graph& graph, const Edge& edge) {
  static const Statement kNothing;
  // what lasts is told best by the latest article, what happened by the latest day
  const auto day = [&](const Statement& s) -> const std::string& {
    return info(edge.type).statused ? s.date : day_stated(graph, s);
  };
  const auto earlier = [&](const Statement& a, const Statement& b) { return day(a) < day(b); };
  const auto dated = std::max_element(edge.statements.begin(), edge.statements.end(), earlier);
  return dated == edge.statements.end() ? kNothing : *dated;
}

std::string when(const std::string& date) {
  if (date.empty()) return {};
  if (date.starts_with("--")) return when_in_some_year(date);
  return fmt::format("{} {}", date.size() == 10 ? "on" : "in", date);
}

std::string sentence_of(const Graph& graph, const Edge& edge, const Statement& statement, bool reversed) {
  const bool turned = begins_with_to(edge, statement, reversed);
  const std::string from = name_inside(graph.nodes[turned ? edge.to : edge.from]);
  return told(graph, edge, statement, capitalised(from),
              name_inside(graph.nodes[turned ? edge.from : edge.to]));
}

std::string sentence_of(const Graph& graph, const Edge& edge, bool reversed) {
  return sentence_of(graph, edge, latest_statement(graph, edge), reversed);
}

std::string next_sentence_of(const Graph& graph, const Edge& edge, bool reversed, NodeIndex named_before) {
  const Statement& statement = latest_statement(graph, edge);
  const bool turned = begins_with_to(edge, statement, reversed);
  const NodeIndex to = turned ? edge.from : edge.to;
  if (graph.nodes[named_before].kind == Kind::person || to != named_before)
    return sentence_of(graph, edge, statement, reversed);
  const std::string from = capitalised(name_inside(graph.nodes[turned ? edge.to : edge.from]));
  const std::string verb = verb_of(edge, statement);
  for (const std::string_view be : {"is ", "was "}) {
    if (!verb.starts_with(be) || !verb.ends_with(" of") || edge.type == Relation::part_of) continue;
    std::string_view what = std::string_view(verb).substr(be.size(), verb.size() - be.size() - 3);
    if (what.starts_with("a ") || what.starts_with("an "))
      return sentence_of(graph, edge, statement, reversed);
    if (what.starts_with("the ")) what.remove_prefix(4);
    return fmt::format("{} {}its {}", from, be, what);
  }
  return told(graph, edge, statement, from, "it");
}

std::string office_of(const Graph& graph, NodeIndex person) {
  const Edge* best = nullptr;
  const auto rank = [&](const Edge& edge) {
    const Statement& statement = latest_statement(graph, edge);
    const std::string& date =
        edge.last_date.empty() ? graph.articles[statement.article].date : edge.last_date;
    return std::tuple(!statement.former, !statement.title.empty(), edge.type == Relation::heads, date);
  };
  for (const Edge& edge : graph.edges) {
    const bool office = edge.type == Relation::heads || edge.type == Relation::represents;
    if (edge.from != person || !office || edge.statements.empty()) continue;
    if (best == nullptr || rank(*best) < rank(edge)) best = &edge;
  }
  if (best == nullptr) return {};
  const Statement& statement = latest_statement(graph, *best);
  const std::string_view title = !statement.title.empty()
                                     ? title_of(statement)
                                     : (best->type == Relation::heads ? "head" : "representative");
  return fmt::format("{}{} of {}", statement.former ? "former " : "", title,
                     name_inside(graph.nodes[best->to]));
}

}  // namespace rapport
