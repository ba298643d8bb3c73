// Equal claims become one fact with several sentences; met-with facts of one event become one meeting;
// entities that no sentence mentions and no fact needs are left out.
#include "ingest/assemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/utf8.hpp"
#include "ingest/name_parts.hpp"
#include "ingest/stays.hpp"

namespace rapport {
namespace {

class Assembler {
public:
  Assembler(const Article& article, Scene& scene) : article_(article), s_(scene), offsets_(article.text) {}

  ArticleFacts run() {
    out_.article = {article_.id, article_.title, article_.date, article_.source, article_.url};
    places();
    tell_stays(s_);
    for (Claim& claim : s_.claims) normalize(claim);
    for (const Claim& claim : s_.claims) merge(claim);
    drop_vague();
    entities();
    for (const auto& [claim, evidence] : merged_) fact(claim, evidence);
    meetings();
    return std::move(out_);
  }

private:
  using Merged = std::pair<Claim, std::vector<const Claim*>>;

  // What the tables know of the Places that the article mentions.
  void places() {
    const std::size_t known = s_.entities.list.size();
    for (EntityId e = 0; e < known; ++e) {
      const ArticleEntity& entity = s_.entity(e);
      if (entity.kind != Kind::place || entity.state == kNoRow || entity.mentions.empty()) continue;
      Claim claim;
      claim.type = entity.capital ? Relation::capital_of : Relation::located_in;
      claim.from = e;
      claim.sentence = sentence_of(entity.mentions.front());
      claim.trigger = entity.mentions.front();
      claim.to = s_.state_of(e);  // may add an entity
      claim.rule = "gazetteer";
      s_.claims.push_back(std::move(claim));
    }
  }

  std::uint32_t sentence_of(TokenRange range) const {
    for (std::uint32_t n = 0; n < s_.reading.sentences.size(); ++n) {
      if (range.begin < s_.reading.sentences[n].tokens.end) return n;
    }
    return 0;
  }

  static void normalize(Claim& claim) {
    if (info(claim.type).symmetric && claim.type != Relation::relative_of && claim.to < claim.from) {
      std::swap(claim.from, claim.to);
    }
  }

  static bool same_fact(const Claim& a, const Claim& b) {
    if (a.type != b.type || a.from != b.from || a.to != b.to || a.status != b.status) return false;
    if (a.former != b.former && a.type != Relation::member_of) return false;
    const bool titled = a.type == Relation::heads || a.type == Relation::represents;
    if (titled) return true;
    return a.date.empty() || b.date.empty() || a.carried || b.carried || a.date == b.date ||
           a.date.starts_with(b.date) || b.date.starts_with(a.date);
  }

  void merge(const Claim& claim) {
    for (auto& [kept, evidence] : merged_) {
      if (!same_fact(kept, claim)) continue;
      const bool surer = kept.carried && !claim.carried && !claim.date.empty();
      if (surer || (claim.date.size() > kept.date.size() && (kept.carried || !claim.carried))) {
        kept.date = claim.date;
        kept.carried = claim.carried;
      }
      if (kept.place == kNoEntity || (s_.is(kept.place, Kind::state) && s_.is(claim.place, Kind::place))) {
        if (claim.place != kNoEntity) kept.place = claim.place;
      }
      if (kept.form == Form::unknown) kept.form = claim.form;
      if (claim.title.size() > kept.title.size()) kept.title = claim.title;
      evidence.push_back(&claim);
      return;
    }
    merged_.push_back({claim, {&claim}});
  }

  // An office that is current somewhere in the article is not former too.
  void drop_vague() {
    std::erase_if(merged_, [&](const Merged& m) {
      return m.first.former && std::any_of(merged_.begin(), merged_.end(), [&](const Merged& o) {
               return !o.first.former && o.first.type == m.first.type && o.first.from == m.first.from &&
                      o.first.to == m.first.to;
             });
    });
  }

  void entities() {
    number_.assign(s_.entities.list.size(), kNoEntity);
    std::vector<bool> used(s_.entities.list.size(), false);
    for (const auto& [claim, evidence] : merged_) {
      used[claim.from] = used[claim.to] = true;
      if (claim.place != kNoEntity) used[claim.place] = true;
    }
    for (EntityId e = 0; e < s_.entities.list.size(); ++e) {
      const ArticleEntity& entity = s_.entity(e);
      if ((entity.mentions.empty() || entity.generic) && !used[e]) continue;
      number_[e] = static_cast<EntityIndex>(out_.entities.size());
      out_.entities.push_back(row_of(entity));
    }
  }

  Entity row_of(const ArticleEntity& entity) const {
    Entity row;
    row.kind = entity.kind;
    row.name = entity.name;
    row.aliases = entity.aliases;
    row.weak = entity.weak;
    if (!entity.gender_guessed) row.gender = entity.gender;
    for (const TokenRange& mention : entity.mentions) row.mentions.push_back(span_of(mention));
    row.mentions.erase(std::unique(row.mentions.begin(), row.mentions.end()), row.mentions.end());
    return row;
  }

  Span span_of(TokenRange range) const {
    return {offsets_.code_point_of(s_.reading.tokens[range.begin].begin),
            offsets_.code_point_of(s_.reading.tokens[range.end - 1].end)};
  }

  Evidence evidence_of(const Claim& claim) const {
    const Sentence& sentence = s_.reading.sentences[claim.sentence];
    const TokenRange range = sentence.tokens.empty() ? sentence.dateline : sentence.tokens;
    Evidence evidence;
    evidence.span = span_of(range);
    evidence.sentence = plain_quotes(s_.reading.words(range));
    evidence.trigger = plain_quotes(s_.reading.words(claim.trigger));
    evidence.rule = claim.rule;
    evidence.said_by = said_by(claim);
    return evidence;
  }

  // The subject of the sentence's verb of speech, where the fact is told in another clause.
  std::string said_by(const Claim& claim) const {
    if (claim.sentence >= s_.parsed.size()) return {};
    const ParsedSentence& parsed = s_.parsed[claim.sentence];
    for (const Clause& clause : parsed.clauses) {
      if (clause.verb == kNone || clause.subject.size() != 1) continue;
      const Chunk& verb = parsed.chunked.chunks[clause.verb];
      const bool own = verb.tokens.begin <= claim.trigger.begin && claim.trigger.begin < verb.tokens.end;
      const bool speaks =
          (verb.tags & kSay) != 0 && !verb.passive && !verb.quoted && verb.form == VerbForm::finite;
      const Chunk& subject = parsed.chunked.chunks[parsed.phrases[clause.subject.front()].chunk];
      const EntityId speaker =
          speaks && !own && subject.noun == NounClass::name ? s_.of_name(subject.name) : kNoEntity;
      if (speaker != kNoEntity) return s_.entity(speaker).name;
    }
    return {};
  }

  void fact(const Claim& claim, const std::vector<const Claim*>& evidence) {
    Fact row;
    row.type = claim.type;
    row.from = number_[claim.from];
    row.to = number_[claim.to];
    row.status = claim.status;
    row.date = claim.date;
    if (claim.place != kNoEntity) row.place = number_[claim.place];
    row.form = claim.form;
    row.title = claim.title;
    row.former = claim.former;
    row.role = claim.role;
    for (const Claim* one : evidence) {
      Evidence next = evidence_of(*one);
      const bool known = std::any_of(row.evidence.begin(), row.evidence.end(),
                                     [&](const Evidence& e) { return e.span == next.span; });
      if (!known) row.evidence.push_back(std::move(next));
    }
    if (row.type == Relation::met_with) row.meeting = meeting_of(row, claim.event);
    out_.facts.push_back(std::move(row));
  }

  // Facts of one event, or of equal date, place and status with a shared participant, are one meeting.
  MeetingIndex meeting_of(const Fact& row, std::uint32_t event) {
    for (MeetingIndex m = 0; m < out_.meetings.size(); ++m) {
      Meeting& meeting = out_.meetings[m];
      const bool shared = std::any_of(meeting.participants.begin(), meeting.participants.end(),
                                      [&](EntityIndex e) { return e == row.from || e == row.to; });
      if (meeting.status != row.status || meeting.date != row.date || meeting.place != row.place ||
          meeting.form != row.form)
        continue;
      if (!shared || event != event_of_meeting_[m]) continue;
      add_participants(meeting, row);
      return m;
    }
    Meeting meeting;
    meeting.date = row.date;
    meeting.place = row.place;
    meeting.status = row.status;
    meeting.form = row.form;
    add_participants(meeting, row);
    out_.meetings.push_back(std::move(meeting));
    event_of_meeting_.push_back(event);
    return static_cast<MeetingIndex>(out_.meetings.size() - 1);
  }

  static void add_participants(Meeting& meeting, const Fact& row) {
    for (const EntityIndex e : {row.from, row.to}) {
      if (std::find(meeting.participants.begin(), meeting.participants.end(), e) ==
          meeting.participants.end())
        meeting.participants.push_back(e);
    }
  }

  void meetings() {
    for (Meeting& meeting : out_.meetings) {
      std::string name;
      for (const EntityIndex e : meeting.participants)
        name += (name.empty() ? "" : " – ") + out_.entities[e].name;
      if (meeting.place) name += ", " + out_.entities[*meeting.place].name;
      if (!meeting.date.empty()) name += ", " + meeting.date;
      meeting.name = std::move(name);
    }
  }

  const Article& article_;
  Scene& s_;
  CodePointMap offsets_;
  ArticleFacts out_;
  std::vector<Merged> merged_;
  std::vector<EntityIndex> number_;
  std::vector<std::uint32_t> event_of_meeting_;
};

}  // namespace

ArticleFacts assemble(const Article& article, Scene& scene) { return Assembler(article, scene).run(); }

}  // namespace rapport
