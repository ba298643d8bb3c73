// Every clue adds votes to a kind. Clues before the name: titles, kin words, prepositions, articles, "party";
// behind it: ages, appositions with a title, relative pronouns, verbs of speech, brackets; in it: hyphens,
// initials, capitals.
#include "ingest/kinds_of_names.hpp"

#include <algorithm>

#include "ingest/name_neighbours.hpp"

namespace rapport {
namespace {

class Voter {
public:
  Voter(const Reading& reading, const Name& name)
      : r_(reading), name_(name), range_(reading.sentences[name.sentence].tokens) {
    in_dateline_ = name.tokens.begin < range_.begin;
    if (in_dateline_) range_ = reading.sentences[name.sentence].dateline;
  }

  KindVotes run() {
    if (name_.form == NameForm::named && name_.political) politics();
    if (name_.form == NameForm::unknown) setting();
    if (in_dateline_) {
      dateline();
      return votes_;
    }
    form();
    before();
    after();
    return votes_;
  }

private:
  bool in(TokenIndex i) const { return i >= range_.begin && i < range_.end; }
  bool is(TokenIndex i, Spelling word) const { return in(i) && r_.is(i, word); }
  bool has(TokenIndex i, std::uint64_t classes) const { return in(i) && r_.has(i, classes); }

  const TitleRow* title_at(TokenIndex i) const {
    const Match match = in(i) ? r_.match(i, EntryKind::title) : Match{};
    return match.length == 0 ? nullptr : &r_.lexicon.titles[match.entry.row];
  }

  // The title that ends right before `end`, with up to three words.
  const TitleRow* title_before(TokenIndex end) const {
    for (TokenIndex length = 3; length >= 1; --length) {
      if (end < range_.begin + length) continue;
      const Match match = r_.match(end - length, EntryKind::title);
      if (match.length == length) return &r_.lexicon.titles[match.entry.row];
    }
    return nullptr;
  }

  // A dateline begins with its place; what stands in brackets or between slashes is the agency.
  void dateline() {
    const TokenIndex at = name_.tokens.begin;
    if (at == range_.begin) {
      votes_.place += 8;
    } else if (is(at - 1, "(") || is(at - 1, "/") || is(at - 1, "-")) {
      votes_.organization += 8;
    }
  }

  // Words of politics or arms count in lower case: "the ruling party", not the "Workers' Party".
  bool talks(TokenIndex i, std::uint16_t group) const {
    return r_.tokens[i].shape == Shape::lower && r_.in_group(i, group);
  }

  // A front, union or league is a party where its sentence speaks of parties and votes, not of arms.
  void politics() {
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      const bool own = i >= name_.tokens.begin && i < name_.tokens.end;
      if (own && is_labour(r_, name_, i)) votes_.party -= 4;
      if (own ? r_.in_group(i, kCreed) : talks(i, kPoliticsTalk)) votes_.party += 2;
      if (!own && talks(i, kArmsTalk)) votes_.party -= 4;
    }
  }

  // Whether an unknown name stands among parties.
  void setting() {
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      if (i >= name_.tokens.begin && i < name_.tokens.end) continue;
      if (is(i, "chairman") || is(i, "chairwoman")) continue;  // companies have them too
      votes_.politics += talks(i, kPoliticsTalk) ? 1 : talks(i, kArmsTalk) ? -2 : 0;
    }
  }

  static bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }
  void form() {
    bool person = false;
    for (TokenIndex i = name_.tokens.begin; i < name_.tokens.end; ++i) {
      const std::string_view word = r_.word(i);
      if (is_brand(r_, i)) votes_.person -= 6;
      const std::size_t hyphen = word.find('-');
      if (hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
          word[hyphen + 1] <= 'z')
        person = true;
      if ((word.size() == 2 && word[1] == '.') || r_.has(i, kSuffix) ||
          (i > name_.tokens.begin && r_.has(i, kNameParticle) && r_.tokens[i].shape == Shape::lower))
        person = true;
    }
    if (is_saint(r_, name_)) votes_.place += 4, votes_.person -= 4;  // "from St Lucy"
    if (person && name_.tokens.size() > 1) votes_.person += 4;
    const TokenIndex length = name_.tokens.size();
    const bool given = length >= 2 && length <= 4 &&
                       r_.lexicon.gender_of_name(r_.word(name_.tokens.begin)) != Gender::unknown;
    if (given && !r_.has(name_.tokens.begin, kNoun | kAnyVerb | kAdverb)) votes_.person += 3;  // "Ana …"
    if (length >= 2 && length <= 4) votes_.person += 2;
    if (length == 1 && one_of(r_.word(name_.tokens.begin),
                              {"Koreas", "Sudans", "Congos", "Yemens", "Vietnams", "Germanys", "Samoas"}))
      votes_.person = votes_.organization = votes_.party = -99;  // two States of one name
    if (name_.acronym) votes_.organization += 4;
    if (length >= 2 && all_common()) votes_.person -= 3;
    const bool article =
        one_of(r_.word(name_.tokens.begin), {"El", "La", "Le", "Les", "Los", "Il", "Die", "Der", "Das"});
    if (article && length >= 3) votes_.organization += 5;  // "Le Hoai Trung, head of", too, opens so
  }

  void before() {
    const TokenIndex at = name_.tokens.begin;
    if (!in(at - 1) || at == 0) return;
    if (const TitleRow* title = title_before(at)) pre_title(*title);
    const Match kin = kin_before(r_, range_.begin, at);
    if (kin.length == 1) {
      votes_.person += 5;
      votes_.gender = r_.lexicon.kins[kin.entry.row].gender;
    }
    if (const Match described = kin_before_noun(at); described.length == 1)
      votes_.gender = r_.lexicon.kins[described.entry.row].gender;
    if (owns_head(at - 1)) votes_.organization += 4;
    const bool indefinite = is(at - 1, "a") || is(at - 1, "an");
    if (indefinite && name_.tokens.size() > 1) votes_.person -= 9;  // "a Portuguese Socialist"
    if (is(at - 1, "the")) votes_.organization += name_.tokens.size() == 1 ? 2 : 4;
    if (!is(at - 1, ",")) head_noun(at - 1);
    if (is(at - 1, ",") && heads_phrase(at - 2)) head_noun(at - 2);
    if (is(at - 1, "called")) head_noun(at - 2);  // "a firm called X"
    const bool possessed = has(name_.tokens.end, kPossessiveMark);
    if (has(at - 1, kPlacePreposition) && !possessed)
      votes_.place += is(at - 1, "in") || is(at - 1, "near") ? 4 : 2;
    if (is(at - 1, "to") && !possessed)
      votes_.place += in(at - 2) && (r_.lexicon.verb_tags(r_.tokens, at - 2) & kMotion) != 0 ? 4 : 1;
    if (is(at - 1, "with") || is(at - 1, "by") || has(at - 1, kAnyVerb)) votes_.person += 1;
    const bool outside = is(at - 1, "off") || is(at - 1, "outside") || is(at - 1, "around");
    if (outside && !possessed) votes_.place += 4;
    if (is(at - 1, "at")) works_at(at - 1);
    if (is(at - 1, "of")) of_before(at - 2);
    if (is(at - 1, "the") && is(at - 2, "of")) of_before(at - 3);
  }

  // "his daughter, the novelist X".
  Match kin_before_noun(TokenIndex at) const {
    const bool noun = at > range_.begin + 3 && r_.tokens[at - 1].shape == Shape::lower &&
                      has(at - 1, kNoun) && is(at - 2, "the") && is(at - 3, ",");
    return noun ? r_.match(at - 4, EntryKind::kin) : Match{};
  }

  // "leader of Spain's X": the mark in front of the name.
  bool owns_head(TokenIndex mark) {
    if (!has(mark, kPossessiveMark) || mark < range_.begin + 3) return false;
    TokenIndex of = mark - 1;
    while (of > range_.begin + 1 && is_capitalized(r_.tokens[of])) --of;
    const TitleRow* title = is(of, "of") ? title_before(of) : nullptr;
    if (title != nullptr && title->text == "leader") led();
    return title != nullptr && title->effect == TitleEffect::heads;
  }

  // "leader of X": of a party where the article is not about arms.
  void led() {
    if (name_.form != NameForm::unknown || name_.acronym || name_.tokens.size() < 2) return;
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      if (talks(i, kArmsTalk)) return;
    }
    votes_.party += 9;
  }

  // "the ruling party, X", but not "leader of the ruling party, X".
  bool heads_phrase(TokenIndex noun) const {
    for (TokenIndex i = noun; in(i) && i + 5 > noun; --i) {
      if (has(i, kPreposition)) return false;
      if (has(i, kPossessiveMark)) {  // "head of Peru's central bank, X"
        while (i > range_.begin && is_capitalized(r_.tokens[i - 1])) --i;
        if (i > range_.begin && has(i - 1, kDeterminer)) --i;
        return i == range_.begin || !has(i - 1, kPreposition);
      }
      if (has(i, kDeterminer | kPossessivePronoun)) return i == range_.begin || !has(i - 1, kPreposition);
    }
    return false;
  }

  // "App Store": every word is a common one.
  bool all_common() const {
    for (TokenIndex i = name_.tokens.begin; i < name_.tokens.end; ++i) {
      if (!r_.has(i, kNoun | kAdjective | kAnyVerb | kPreposition)) return false;
    }
    return true;
  }

  void head_noun(TokenIndex at) {
    if (!in(at) || r_.tokens[at].shape != Shape::lower || has(at, kClosed)) return;
    if (r_.in_group(at, kOrganizationNoun))
      votes_.organization += 7, ++votes_.firm;
    else if (r_.in_group(at, kPartyNoun))
      votes_.party += 9;
    else if (r_.in_group(at, kPlaceNoun))
      votes_.place += 5;
    else if (r_.in_group(at, kThingNoun))
      votes_.person -= 9;
  }

  void pre_title(const TitleRow& title) {
    if (title.plural) return;
    votes_.person += 6;
    votes_.royal |= one_of(title.text, {"king", "queen", "pope", "emperor", "empress", "sultan", "emir"});
    if (title.gender != Gender::unknown) votes_.gender = title.gender;
  }

  // "an analyst at X": where somebody works.
  void works_at(TokenIndex preposition) {
    const TitleRow* title = title_before(preposition);
    if (title == nullptr || title->plural || title->effect == TitleEffect::honorific) return;
    votes_.organization += 6;
    ++votes_.firm;
    votes_.person -= 4;
  }

  // "leader of X", "the town of X", "mayor of X".
  void of_before(TokenIndex at) {
    if (!in(at)) return;
    if (is(at, "city") || is(at, "town") || is(at, "village") || is(at, "province") || is(at, "region") ||
        is(at, "island") || is(at, "port") || is(at, "mayor") || is(at, "governor") || is(at, "north") ||
        is(at, "south") || is(at, "east") || is(at, "west") || is(at, "outskirts") || is(at, "people") ||
        is(at, "residents") || is(at, "district") || is(at, "university") || is(at, "capital") ||
        is(at, "coast")) {
      votes_.place += 5;
      return;
    }
    votes_.organization += part_of(at);
    const TitleRow* title = title_before(at + 1);
    if (title == nullptr || title->effect == TitleEffect::rank) return;
    votes_.led += is_leader(*title);
    if (name_.form == NameForm::unknown && all_common() && runs_a_matter(at))
      return;  // "Chief of Plans", "director of Housing Studies"
    if (is(at, "leader")) led();
    votes_.organization += 4;
  }

  // ", a subsidiary of X": no person has parts.
  int part_of(TokenIndex noun) const {
    return is(noun, "subsidiary") || (is(noun, "unit") && is(noun - 1, "a")) ? 6 : 0;
  }

  static int is_leader(const TitleRow& title) {
    return title.text == "leader" || title.text == "co-leader" || title.text == "party leader" ? 1 : 0;
  }

  bool runs_a_matter(TokenIndex title) const {
    return is(title, "chief") || is(title, "director") || is(title, "head") || is(title, "minister") ||
           is(title, "secretary") || is(title, "manager") || is(title, "officer");
  }

  void after() {
    const TokenIndex at = name_.tokens.end;
    if (!in(at)) return;
    if (is(at, ",")) after_comma(at + 1);
    if (has(at, kPossessiveMark)) after_possessive(at + 1);
    if (is(at, "who") || is(at, "whom")) votes_.person += 3;
    if (is(at, "of") && name_.tokens.size() > 1 && names_party(at + 1)) votes_.person += 3;
    if (has(at, kAnyVerb) && (r_.lexicon.verb_tags(r_.tokens, at) & kSay) != 0) votes_.person += 2;
    if (has(at, kVerbPast | kVerbThird)) votes_.person += 1;
    if (is(at, "(") && in(at + 2) && r_.tokens[at + 1].shape == Shape::upper) votes_.organization += 3;
    if (is(at, "(") && in(at + 1) && r_.tokens[at + 1].shape == Shape::number) votes_.person += 3;
    if (is(at, "party")) votes_.party += 5;
    office_holder(at);
    if (modifies(at)) votes_.person -= 4;
    if (r_.tokens[at].shape == Shape::lower && r_.in_group(at, kSiteNoun))
      votes_.place += 8;  // "Queen Alia airport"
  }

  // "under Red Crescent flags": a name in front of a plain noun, both behind a preposition.
  bool modifies(TokenIndex at) const {
    const TokenIndex before = name_.tokens.begin;
    return before > range_.begin && has(before - 1, kPreposition) && r_.tokens[at].shape == Shape::lower &&
           has(at, kNoun) && !has(at, kVerbPast | kTitleWord | kClosed) &&
           r_.match(at, EntryKind::kin).length == 0 && r_.match(at, EntryKind::event).length == 0;
  }

  // "John Hume of the Social Democratic and Labour Party".
  bool names_party(TokenIndex at) const {
    if (is(at, "the")) ++at;
    for (TokenIndex i = at; in(i) && i < at + 6; ++i) {
      if (!is_capitalized(r_.tokens[i]) && !is(i, "and")) return false;
      if (has(i, kPartyWord)) return true;
    }
    return false;
  }

  // "Apple chief executive Tim Cook": an office between two names belongs to the first.
  void office_holder(TokenIndex at) {
    const Match match = r_.match(at, EntryKind::title);
    const TokenIndex next = at + match.length;
    if (match.length == 0 || !in(next) || !is_capitalized(r_.tokens[next])) return;
    const TitleRow& title = r_.lexicon.titles[match.entry.row];
    if (title.plural || title.effect == TitleEffect::rank || title.effect == TitleEffect::honorific) return;
    votes_.led += is_leader(title);
    if (title.scope == TitleScope::body) {
      votes_.organization += 6;
      ++votes_.firm;
    }
    const TokenIndex first = name_.tokens.begin;
    const bool bare = name_.tokens.size() == 1 && r_.tokens[first].shape == Shape::title;
    const bool described = bare && first > range_.begin && is(first - 1, "the");
    if (described) votes_.organization -= title.text == "director" ? 6 : 2;  // "the Burkinabè director"
    if (described || (bare && r_.has(first, kAdjective) && !r_.has(first, kNoun))) return;
    if (title.scope == TitleScope::any && !bare) votes_.organization += 3;  // "Druze leader": no body's name
  }

  void after_comma(TokenIndex at) {
    if (in(at) && r_.tokens[at].shape == Shape::number && is(at + 1, ",") && r_.word(at).size() == 2)
      votes_.person += 5;
    if (is(at, "who") || is(at, "whom")) votes_.person += 3;
    if (is(at, "which")) {
      votes_.organization += 2;
      votes_.person -= 1;
    }
    if (is(at, "whose")) return whose(at + 1);
    if (const Match match = in(at) ? r_.match(at, EntryKind::state) : Match{}; match.length > 0) {
      votes_.place += is(at + match.length, ",") || is(at + match.length, ".") ? 4 : 2;
    }
    apposition(at);
  }

  // "X, whose chief", "X, whose wife": bodies have heads, people have kin.
  void whose(TokenIndex at) {
    for (TokenIndex i = at; in(i) && i < at + 4 && !is(i, ","); ++i) {
      const TitleRow* title = title_at(i);
      if (title != nullptr && title->effect == TitleEffect::heads) votes_.organization += 3;
      if (title != nullptr) return;
      if (r_.match(i, EntryKind::kin).length > 0) votes_.person += 4;
    }
  }

  // ", the foreign minister of", ", a small foundation that": the head noun says what the name is.
  void apposition(TokenIndex at) {
    TokenIndex i = at;
    for (; in(i) && i < at + 9 && r_.tokens[i].shape != Shape::punctuation && !has(i, kBe | kHave); ++i) {
      if (is(i, "who") || is(i, "that") || is(i, "which") || is(i, "and") || has(i, kPreposition)) break;
      if (i > at && has(i, kPossessivePronoun)) break;  // ", sent his wife"
      const Match kin = r_.match(i, EntryKind::kin);
      const Match title = r_.match(i, EntryKind::title);
      const TokenIndex next = i + std::max(kin.length, title.length);
      if (title.length > 0 && has(next, kPossessiveMark)) {  // "the president's wife"
        i = next;
        continue;
      }
      const bool speaks = in(next) && (r_.lexicon.verb_tags(r_.tokens, next) & kSay) != 0 && !is(at, "the");
      const bool names_another = speaks || (in(next) && is_capitalized(r_.tokens[next]));
      if (kin.length > 0 || (title.length > 0 && !r_.lexicon.titles[title.entry.row].plural)) {
        if (!names_another) votes_.person += 4;
        if (!names_another && kin.length > 0) votes_.gender = r_.lexicon.kins[kin.entry.row].gender;
        return;
      }
    }
    if (i == at || !has(at, kDeterminer)) return;
    votes_.organization += r_.in_group(i - 1, kOrganizationNoun) ? 5 : is(i, "of") ? part_of(i - 1) : 0;
    votes_.firm += r_.in_group(i - 1, kOrganizationNoun) ? 1 : 0;
    votes_.party += r_.in_group(i - 1, kPartyNoun) ? 5 : 0;
    votes_.place += r_.in_group(i - 1, kPlaceNoun) ? 5 : 0;
  }

  void after_possessive(TokenIndex at) {
    const Match kin = in(at) ? r_.match(at, EntryKind::kin) : Match{};
    if (kin.length > 0) votes_.person += 4;
    if (in(at) && r_.in_group(at, kFirmOwned) && r_.tokens[at].shape == Shape::lower) {
      votes_.organization += 6;
      ++votes_.firm;
      votes_.person -= 4;
    }
    for (TokenIndex i = at; in(i) && i < at + 3; ++i) {
      const TitleRow* title = title_at(i);
      if (title != nullptr) votes_.led += is_leader(*title);
      if (title != nullptr && title->effect == TitleEffect::heads) votes_.organization += 8;
      if (title != nullptr && title->text == "leader") led();
      if (title != nullptr) return;
    }
  }

  const Reading& r_;
  const Name& name_;
  TokenRange range_;
  bool in_dateline_ = false;
  KindVotes votes_;
};

}  // namespace

KindVotes votes_of(const Reading& reading, const Name& name) { return Voter(reading, name).run(); }

}  // namespace rapport
